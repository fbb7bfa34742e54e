"""The review: what the program is unsure of."""

from __future__ import annotations

from newsreader.library.base import OpenLibrary


class Reviewing(OpenLibrary):
    """Questions for the reader."""
