"""How the program starts itself again as a worker."""

from __future__ import annotations

import sys


def worker_command(role: str, *arguments: str) -> list[str]:
    """Program and arguments of a worker process.

    ``role`` is "jobs" or "backup" (argument: the library's path), "care" (what to do, the path, with what), "reading" or
    "analysis".

    A bundle is its own executable; installed or in a checkout it is the running interpreter with ``-m newsreader``.
    """
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "newsreader"]
    return [*program, "--worker", role, *arguments]
