"""A large file's text line by line, in an encoding told from its head and from where it stops being plain."""

from __future__ import annotations

import codecs
from io import BytesIO, TextIOWrapper

from newsreader.importing.encoding import decode_as_is

_HEAD = 1 << 16
_STEP = 1 << 20


def open_text(data: bytes, *, newline: str | None = None) -> TextIOWrapper:
    """The text without a mark at its head; ``encoding`` of it is what was told. Raises BinaryFileError.

    Line ends become ``\\n`` unless ``newline`` says otherwise (as for ``open``); bytes that are not valid are U+FFFD.
    """
    stream = TextIOWrapper(BytesIO(data), encoding=find_encoding(data), errors="replace", newline=newline)
    if stream.read(1) != "\ufeff":
        stream.seek(0)
    return stream


def find_encoding(data: bytes) -> str:
    """The encoding of a text. Raises BinaryFileError."""
    head = data[:_HEAD]
    encoding = decode_as_is(head).encoding
    if encoding.startswith(("utf-16", "utf-32")):
        return encoding
    strange = _first_not_utf8(data)
    if strange is None:
        return "utf-8"
    if strange < len(head) - 4:
        return encoding
    start = data.rfind(b"\n", max(0, strange - _HEAD // 2), strange) + 1 or max(0, strange - _HEAD // 2)
    return decode_as_is(head[: len(head) // 2] + data[start : start + _HEAD]).encoding


def _first_not_utf8(data: bytes) -> int | None:
    """Where the bytes stop being UTF-8; None when all are, but for a last character that is cut off."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for at in range(0, len(data), _STEP):
        pending = len(decoder.getstate()[0])
        try:
            decoder.decode(data[at : at + _STEP])
        except UnicodeDecodeError as error:
            return max(0, at - pending + error.start)
    return None
