"""The stories of a file in any format: what its reader gives, and what those texts hold in their turn."""

from __future__ import annotations

from collections.abc import Iterator

from newsreader.importing.formats import find_reader
from newsreader.importing.press_exports import split_export
from newsreader.importing.story import BrokenEntry, GivenFile, Story


def read_stories(file: GivenFile) -> Iterator[Story | BrokenEntry]:
    """Every story in its order. Raises ImportFileError."""
    for one in find_reader(file)(file):
        if isinstance(one, Story):
            yield from split_export(one)
        else:
            yield one
