"""The bytes of a file that somebody named: only of regular files, never more than the limit, never waiting for ever."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from datetime import datetime
from io import BufferedReader, FileIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from newsreader.errors import EmptyFileError, UnreadableFileError
from newsreader.importing.paths import name_to_text
from newsreader.importing.story import GivenFile, LargeFile

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LARGEST_FILE = 64_000_000
"""Bytes that are held in memory. A year of a newspaper is less; larger ones are read only in formats that hold many texts."""

_PIECE, _LITTLE = 1 << 20, 1 << 12
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
"""Without waiting: between the look at a path and its opening, a pipe can take the file's place."""

_DEVICE = "is a device, not a file. Choose a text file or a folder."
_OTHER_KINDS: tuple[tuple[Callable[[int], bool], str], ...] = (
    (stat.S_ISFIFO, "is a pipe between programs, not a file. Choose a text file or a folder."),
    (stat.S_ISSOCK, "is a socket of a program, not a file. Choose a text file or a folder."),
)
_SENTENCES: dict[int, str] = {
    errno.ENOENT: "is not there any more. Look where it was moved and import it again.",
    errno.ENOTDIR: "is not there any more. Look where it was moved and import it again.",
    errno.EACCES: "may not be read by you. Change its permissions and import it again.",
    errno.EPERM: "may not be read by you. Change its permissions and import it again.",
    errno.ELOOP: "is a link that leads back to itself. Choose the file that was meant.",
    errno.ENAMETOOLONG: "has a name that is too long for this computer. Give it a shorter one and import it again.",
    errno.ENXIO: _DEVICE,
    errno.EIO: "could not be read: the disk or drive reports a fault. Copy the file elsewhere and import the copy.",
}
for _name in ("ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETUNREACH", "ENOTCONN", "ESTALE", "ENODEV"):
    if hasattr(errno, _name):
        _SENTENCES[getattr(errno, _name)] = (
            "could not be read: the drive that it is on does not answer. Connect it and import the file again."
        )


def read_bytes(path: Path, alive: Callable[[], None] = lambda: None) -> tuple[bytes, str | None]:
    """A file's bytes, and the day it was last changed (ISO 8601) if the file system has a sensible one.

    ``alive`` is called after each piece of a megabyte. Raises UnreadableFileError, EmptyFileError.
    """
    try:
        _refuse_other_kinds(path.stat())
        handle = os.open(path, _FLAGS)
        try:
            status = os.fstat(handle)
            _refuse_other_kinds(status)
            data = _read_all(handle, status.st_size, alive)
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:
        raise UnreadableFileError(_reading_failed(error)) from error
    if not data:
        raise EmptyFileError("is empty. Choose another file.")
    try:
        return data, datetime.fromtimestamp(status.st_mtime).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return data, None


def look_at_large(path: Path, alive: Callable[[], None]) -> tuple[GivenFile, str | None] | None:
    """A file that is too large to be held, with its head and a way to read it; None for any other file.

    ``alive`` is called as it is read. Raises UnreadableFileError.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size <= LARGEST_FILE:
            return None

        def open_file() -> BinaryIO:
            return BufferedReader(_ToldReads(os.open(path, _FLAGS), alive), _PIECE)

        with open_file() as stream:
            head = stream.read(_PIECE)
    except (OSError, ValueError) as error:
        raise UnreadableFileError(_reading_failed(error)) from error
    day = datetime.fromtimestamp(status.st_mtime).date().isoformat() if status.st_mtime > 0 else None
    return GivenFile(name_to_text(path.name), head, large=LargeFile(status.st_size, open_file)), day


def refuse_large(file: GivenFile) -> None:
    """Raise UnreadableFileError for a file that is not held in memory."""
    if file.large is not None:
        raise UnreadableFileError(_too_large())


class _ToldReads(FileIO):
    """A file of which every piece that is read is told."""

    def __init__(self, handle: int, alive: Callable[[], None]) -> None:
        super().__init__(handle, "rb")
        self._alive = alive

    def readinto(self, buffer: WriteableBuffer) -> int | None:
        """Read a piece."""
        self._alive()
        return super().readinto(buffer)


def _refuse_other_kinds(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFileError("is a folder that could not be opened. Check its permissions and try again.")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFileError(next((words for is_it, words in _OTHER_KINDS if is_it(status.st_mode)), _DEVICE))
    if status.st_size > LARGEST_FILE:
        raise UnreadableFileError(_too_large())


def _read_all(handle: int, expected: int, alive: Callable[[], None]) -> bytes:
    """What the file tells as its size is not relied on: it may grow while it is read."""
    pieces: list[bytes] = []
    size = 0
    # room for a whole piece is asked from the system each time, which takes longer than reading a short file
    room = min(_PIECE, expected + 1)
    while piece := os.read(handle, room):
        pieces.append(piece)
        room = _PIECE if size + len(piece) < expected or len(piece) == room else _LITTLE
        size += len(piece)
        if size > LARGEST_FILE:
            raise UnreadableFileError(_too_large())
        if len(pieces) > 1:
            alive()
    return b"".join(pieces)


def _too_large() -> str:
    return f"is larger than {LARGEST_FILE // 1_000_000} MB. Split it into single articles and import those."


def _reading_failed(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno in _SENTENCES:
        return _SENTENCES[error.errno]
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"could not be read ({reason}). Check the disk and import it again."
