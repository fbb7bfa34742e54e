"""Values over a pipe: each frame is a 4-byte big-endian length and that many bytes of pickle.

Pickle is safe here because both ends are processes of this program that one started from the other; nothing from a file
or a network is ever unpickled.
"""

from __future__ import annotations

import pickle
import struct
from typing import IO

_LENGTH = struct.Struct(">I")
MAX_FRAME = 1 << 30
"""Bytes. Anything longer is not a frame but something that got into the pipe by mistake."""


class BrokenFrameError(Exception):
    """The bytes in the pipe are not a frame."""


def encode_frame(value: object) -> bytes:
    """The frame of a value, ready to be written in one go."""
    body = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(body)) + body


def write_frame(stream: IO[bytes], value: object) -> None:
    """Write one frame and flush. Raises OSError when the other end is gone."""
    stream.write(encode_frame(value))
    stream.flush()


def read_frame(stream: IO[bytes]) -> object | None:
    """The next value of a blocking stream; None at its end, also when that comes in the middle of a frame.

    Raises BrokenFrameError.
    """
    head = _read_exactly(stream, _LENGTH.size)
    if head is None:
        return None
    body = _read_exactly(stream, _checked_length(head))
    return None if body is None else _decode(body)


class FrameReader:
    """Frames from bytes that arrive in pieces, as a ``QProcess`` delivers them."""

    def __init__(self) -> None:
        self._pending = bytearray()

    def feed(self, data: bytes) -> list[object]:
        """Take a piece in and give every value that is now complete. Raises BrokenFrameError."""
        self._pending += data
        values = []
        while len(self._pending) >= _LENGTH.size:
            end = _LENGTH.size + _checked_length(bytes(self._pending[: _LENGTH.size]))
            if len(self._pending) < end:
                break
            body = bytes(self._pending[_LENGTH.size : end])
            del self._pending[:end]
            values.append(_decode(body))
        return values


def _checked_length(head: bytes) -> int:
    (length,) = _LENGTH.unpack(head)
    if length > MAX_FRAME:
        raise BrokenFrameError(f"{length} bytes announced, at most {MAX_FRAME} are possible")
    return int(length)


def _decode(body: bytes) -> object:
    try:
        value: object = pickle.loads(body)
    except (pickle.UnpicklingError, EOFError, ImportError, AttributeError, IndexError) as error:
        raise BrokenFrameError(f"not a frame: {error}") from error
    return value


def _read_exactly(stream: IO[bytes], size: int) -> bytes | None:
    parts = []
    while size:
        part = stream.read(size)
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
