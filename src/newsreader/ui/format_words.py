"""The formats that can be imported, in words, as the table has them."""

from __future__ import annotations

from newsreader.importing.formats import FORMATS
from newsreader.ui.entity_words import translated


def list_formats() -> str:
    """Each format on a line with the suffixes of its files."""
    return "\n".join(f"{translated(one.name)} ({', '.join(one.suffixes)})" for one in FORMATS)


def filters_of_formats(all_readable: str, all_files: str) -> str:
    """Filters of a file dialog: all formats at once, each alone, and any file, for its content tells what it is."""
    masks = [" ".join(f"*{suffix}" for suffix in one.suffixes) for one in FORMATS]
    each = (f"{translated(one.name)} ({mask})" for one, mask in zip(FORMATS, masks, strict=True))
    return ";;".join((f"{all_readable} ({' '.join(masks)})", *each, f"{all_files} (*)"))
