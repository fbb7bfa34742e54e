"""Word lists of names, read once a process. The first line of each file says its origin and licence."""

from __future__ import annotations

from newsreader.resources import resource


def read_entries(name: str) -> list[str]:
    """Lines of ``resources/lexicons/<name>`` but for the first, empty ones and comments."""
    lines = resource(f"lexicons/{name}").read_text(encoding="utf-8").split("\n")[1:]
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
