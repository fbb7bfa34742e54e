"""Documents that are zip archives, opened within limits: a small file cannot fill the memory."""

from __future__ import annotations

import struct
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812

from newsreader.errors import DamagedFileError, UnreadableFileError
from newsreader.importing.signatures import MOST_ENTRIES, count_entries, refuse_binary

LARGEST_PART = 64_000_000
LARGEST_TOTAL = 200_000_000
"""Bytes of one part and of all parts that are read, expanded."""
HIGHEST_RATIO = 250
RATIO_FROM = 4_000_000
"""XML shrinks to a hundredth; a part that is larger than this and shrinks further is there to fill the memory."""

_BAD_BYTES = (BadZipFile, ZlibError, EOFError, struct.error, NotImplementedError, OSError, ValueError, OverflowError)


class ZippedDocument:
    """A document of parts with names. ``what`` is what the file should be, in words ("an EPUB book")."""

    def __init__(self, data: bytes, what: str) -> None:
        """Raises DamagedFileError, UnreadableFileError, BinaryFileError."""
        self._what = what
        self._left = LARGEST_TOTAL
        if not data.startswith(b"PK"):
            refuse_binary(data)
        if count_entries(data) > MOST_ENTRIES:
            raise self._too_large()
        try:
            self._zip = ZipFile(BytesIO(data))
        except _BAD_BYTES as error:
            raise self._damaged() from error
        self._parts = {info.filename: info for info in self._zip.infolist()}

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def names(self) -> tuple[str, ...]:
        """The parts' names in the order of the file."""
        return tuple(self._parts)

    def read(self, name: str) -> bytes:
        """One part expanded. Raises DamagedFileError when it is not there or broken, UnreadableFileError when too large."""
        info = self._parts.get(name)
        if info is None:
            raise self._damaged()
        if info.flag_bits & 1:
            raise UnreadableFileError("is locked with a password. Open it, save it without one and import that.")
        if info.file_size > min(LARGEST_PART, self._left) or _is_bomb(info):
            raise self._too_large()
        try:
            # never more than the size that the archive states: zipfile stops there
            data = self._zip.read(info)
        except RuntimeError as error:
            # a password, in words that differ between versions
            raise UnreadableFileError(
                "is locked with a password. Open it, save it without one and import that."
            ) from error
        except _BAD_BYTES as error:
            raise self._damaged() from error
        self._left -= len(data)
        return data

    def _damaged(self) -> DamagedFileError:
        return DamagedFileError(f"is a damaged archive: it should be {self._what}. Look for another copy.")

    def _too_large(self) -> UnreadableFileError:
        return UnreadableFileError(f"is {self._what} that would expand to more than can be read. Save its text alone.")


def _is_bomb(info: ZipInfo) -> bool:
    return info.file_size > RATIO_FROM and info.file_size > HIGHEST_RATIO * max(1, info.compress_size)
