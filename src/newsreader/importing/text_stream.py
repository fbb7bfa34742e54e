"""A large file's text line by line, in an encoding told from its head and from where it stops being plain."""

from __future__ import annotations

import codecs
from io import TextIOWrapper
from typing import BinaryIO

from newsreader.importing.encoding import decode_as_is
from newsreader.importing.story import GivenFile

_HEAD = 1 << 16
_STEP = 1 << 20


def open_text(file: GivenFile, *, newline: str | None = None) -> TextIOWrapper:
    """The text without a mark at its head; ``encoding`` of it is what was told. Raises BinaryFileError.

    Line ends become ``\\n`` unless ``newline`` says otherwise (as for ``open``); bytes that are not valid are U+FFFD.
    """
    raw = file.open()
    stream = TextIOWrapper(raw, encoding=find_encoding(raw), errors="replace", newline=newline)
    if stream.read(1) != "\ufeff":
        stream.seek(0)
    return stream


def find_encoding(stream: BinaryIO) -> str:
    """The encoding of a text, which is left at its beginning. Raises BinaryFileError."""
    head = stream.read(_HEAD)
    encoding = decode_as_is(head).encoding
    strange = None if encoding.startswith(("utf-16", "utf-32")) else _first_not_utf8(stream)
    if encoding.startswith(("utf-16", "utf-32")) or (strange is not None and strange < len(head) - 4):
        stream.seek(0)
        return encoding
    if strange is None:
        stream.seek(0)
        return "utf-8"
    before = min(strange, _HEAD // 2)
    stream.seek(strange - before)
    window = stream.read(_HEAD)
    stream.seek(0)
    # whole lines, as a letter may be of several bytes
    return decode_as_is(head[: len(head) // 2] + window[window.rfind(b"\n", 0, before) + 1 :]).encoding


def _first_not_utf8(stream: BinaryIO) -> int | None:
    """Where the bytes stop being UTF-8; None when all are, but for a last character that is cut off."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    at = 0
    stream.seek(0)
    while piece := stream.read(_STEP):
        pending = len(decoder.getstate()[0])
        try:
            decoder.decode(piece)
        except UnicodeDecodeError as error:
            return max(0, at - pending + error.start)
        at += len(piece)
    return None
