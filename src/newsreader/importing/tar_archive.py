"""Tar archives, read from front to back. Only regular files are looked at: links, devices and pipes are passed over."""

from __future__ import annotations

import datetime
import tarfile
from collections.abc import Iterator

from newsreader.errors import DamagedFileError, EmptyFileError
from newsreader.importing.allowance import Allowance
from newsreader.importing.inner import (
    LARGEST_INNER,
    InnerNames,
    allowance_of,
    is_wanted,
    read_inner,
    with_few_faults,
)
from newsreader.importing.story import BrokenEntry, GivenFile, Story

_BLOCK = tarfile.BLOCKSIZE
_LARGEST_NAME = 1 << 20
_GNU_NAME, _GNU_LINK, _PAX, _PAX_ALL, _PAX_SOLARIS = b"L", b"K", b"x", b"g", b"X"
_NAMES = (_GNU_NAME, _GNU_LINK, _PAX, _PAX_ALL, _PAX_SOLARIS)
_REGULAR = (tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE)
_DAMAGED = "is damaged. What could be read of it was imported; get it again from where it came."


class TarSource:
    """Bytes that come in pieces, read in amounts that are asked for."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = bytearray()

    def read(self, size: int) -> bytes:
        """Exactly so many bytes. Raises DamagedFileError when they end before."""
        while len(self._held) < size:
            self._held += self._next()
        piece = bytes(self._held[:size])
        del self._held[:size]
        return piece

    def skip(self, size: int) -> None:
        """Leave so many bytes out without holding them."""
        while len(self._held) < size:
            size -= len(self._held)
            self._held = bytearray(self._next())
        del self._held[:size]

    def is_at_end(self) -> bool:
        """Whether nothing follows."""
        while not self._held:
            piece = next(self._pieces, None)
            if piece is None:
                return True
            self._held += piece
        return False

    def _next(self) -> bytes:
        piece = next(self._pieces, None)
        if piece is None:
            raise DamagedFileError(_DAMAGED)
        return piece


def read_tar(file: GivenFile) -> Iterator[Story | BrokenEntry]:
    """The stories of a tar archive. Raises ImportFileError, for a damaged one after what could be read."""
    step = 1 << 18
    pieces = (file.data[at : at + step] for at in range(0, len(file.data), step))
    yield from read_tar_from(file, TarSource(pieces), allowance_of(file))


def read_tar_from(file: GivenFile, source: TarSource, allowance: Allowance) -> Iterator[Story | BrokenEntry]:
    """The stories of the archive that ``source`` gives; ``file`` is what it lies in."""
    yield from with_few_faults(_read_files(file, source, allowance))


def _read_files(file: GivenFile, source: TarSource, allowance: Allowance) -> Iterator[Story | BrokenEntry]:
    names = InnerNames()
    found = 0
    reading = _Headers(source)
    while (header := reading.next_header()) is not None:
        allowance.take_file()
        padded = -(-header.size // _BLOCK) * _BLOCK
        name = names.clean(header.name) if header.type in _REGULAR else ""
        if not name or not is_wanted(name):
            source.skip(padded)
            continue
        found += 1
        if header.size > LARGEST_INNER:
            source.skip(padded)
            yield BrokenEntry(
                name, f"is larger than {LARGEST_INNER // 1_000_000} MB. Unpack it and split it into parts."
            )
            continue
        data = source.read(padded)[: header.size]
        yield from read_inner(file, allowance, name, data, made=_day(header.mtime))
    if reading.is_damaged:
        raise DamagedFileError(_DAMAGED)
    if not found:
        raise EmptyFileError("holds no files of a kind that can be imported. Unpack it to see what it holds.")


class _Headers:
    """Headers one after the other; a name too long for one stands in entries of its own before it."""

    def __init__(self, source: TarSource) -> None:
        self._source = source
        self.is_damaged = False

    def next_header(self) -> tarfile.TarInfo | None:
        """The next file's header, None at the end. Sets ``is_damaged`` where blocks had to be passed over."""
        long_name = ""
        long_size: int | None = None
        while (header := self._next_block()) is not None:
            if header.type not in _NAMES:
                header.name = long_name or header.name
                header.size = header.size if long_size is None else long_size
                return header
            if header.size > _LARGEST_NAME:
                raise DamagedFileError(_DAMAGED)
            data = self._source.read(-(-header.size // _BLOCK) * _BLOCK)[: header.size]
            if header.type == _GNU_NAME:
                long_name = data.rstrip(b"\x00").decode("utf-8", "surrogateescape")
            elif header.type in (_PAX, _PAX_SOLARIS):
                records = _pax_records(data)
                long_name = records.get("path", long_name)
                size = records.get("size", "")
                long_size = int(size) if size.isascii() and size.isdigit() and len(size) < 16 else long_size
        return None

    def _next_block(self) -> tarfile.TarInfo | None:
        while not self._source.is_at_end():
            block = self._source.read(_BLOCK)
            if not block.strip(b"\x00"):
                return None
            try:
                header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
            except (tarfile.TarError, ValueError):
                self.is_damaged = True
                continue
            if header.size < 0 or (header.type not in (*_REGULAR, *_NAMES) and header.size and header.isdev()):
                self.is_damaged = True
                continue
            if header.issym() or header.islnk() or header.isdir():
                # some writers give them a size, and no content
                header.size = 0
            return header
        return None


def _pax_records(data: bytes) -> dict[str, str]:
    """``length key=value`` lines; what does not fit is left out."""
    records: dict[str, str] = {}
    at = 0
    while at < len(data):
        figures, _, _ = data[at : at + 12].partition(b" ")
        if not figures.isdigit() or int(figures) < len(figures) + 3:
            break
        record = data[at + len(figures) + 1 : at + int(figures) - 1]
        key, _, value = record.partition(b"=")
        records[key.decode("utf-8", "replace")] = value.decode("utf-8", "surrogateescape")
        at += int(figures)
    return records


def _day(seconds: float) -> str | None:
    """The day of a file's time, None for the zero that stands for "unknown" and for what no calendar has."""
    try:
        day = datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        return None
    return day.isoformat() if day.year >= 1980 else None
