"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator

from newsreader.importing.encoding import decode_as_is
from newsreader.importing.signatures import refuse_binary
from newsreader.importing.story import GivenFile, Story


def read_plain(file: GivenFile) -> Iterator[Story]:
    """The one story of a text file. Raises BinaryFileError, UnreadableFileError."""
    refuse_binary(file.data)
    decoded = decode_as_is(file.data)
    yield Story(decoded.text, decoded.encoding, notes=decoded.notes)
