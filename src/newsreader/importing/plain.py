"""Plain text, and the refusal of what only calls itself so."""

from __future__ import annotations

from collections.abc import Iterator

from newsreader.errors import BinaryFileError
from newsreader.importing.encoding import decode_as_is
from newsreader.importing.story import GivenFile, Story

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "a database"),
)
"""First bytes of the files that most often carry a wrong suffix."""


def read_plain(file: GivenFile) -> Iterator[Story]:
    """The one story of a text file. Raises BinaryFileError, EmptyFileError."""
    refuse_binary(file.data)
    decoded = decode_as_is(file.data)
    yield Story(decoded.text, decoded.encoding, notes=decoded.notes)


def refuse_binary(data: bytes) -> None:
    """Raise BinaryFileError for files of the kinds that are known and hold no text."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise BinaryFileError(f"is {what}, not plain text. Save or export its text as a .txt file and import that.")
