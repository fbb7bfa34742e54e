"""The formats that can be imported: one line each, suffix → reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from newsreader.importing.encoding import Decoded
from newsreader.importing.plain import read_plain

Reader = Callable[[bytes], Decoded]
"""Makes a file's bytes text. Raises ImportFileError with a sentence that goes on after the file's name."""

FORMATS: Mapping[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
}
"""Suffix in lower case → reader. In a folder these are the files that are imported."""


def find_reader(path: Path) -> Reader:
    """The reader for a file's suffix; a file of any other name is tried as plain text."""
    return FORMATS.get(path.suffix.lower(), read_plain)
