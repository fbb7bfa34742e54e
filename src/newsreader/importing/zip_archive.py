"""Zip archives: every file inside that can be imported, read in memory, and what is left of a damaged archive."""

from __future__ import annotations

import datetime
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from newsreader.errors import ArchiveLimitError, DamagedFileError, EmptyFileError
from newsreader.importing.allowance import MOST_FILES, Allowance
from newsreader.importing.inner import (
    LARGEST_INNER,
    InnerNames,
    allowance_of,
    bomb_sentence,
    is_wanted,
    read_inner,
    with_few_faults,
)
from newsreader.importing.story import BrokenEntry, GivenFile, Story

_LOCKED = 0x1
_NAME_IS_UTF8 = 0x800
_SIZES_FOLLOW = 0x8
_READ_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
_LOCAL, _CENTRAL = b"PK\x03\x04", b"PK\x01\x02"
_LOCAL_HEADER = struct.Struct("<4sHHHHHLLLHH")
_BROKEN_DIRECTORY = (
    zipfile.BadZipFile,
    ValueError,
    OverflowError,
    struct.error,
    NotImplementedError,
    EOFError,
    OSError,
)
"""What zipfile raises for a list of contents that makes no sense; names that are no UTF-8 are a ValueError too."""
_BROKEN_CONTENT = (*_BROKEN_DIRECTORY, RuntimeError, zlib.error)
_PIECE = 1 << 16
_LOCKED_WORDS = "is locked with a password. Unpack the archive and import the folder."
_DAMAGED_ENTRY = "is damaged. Get the archive again from where it came."


def read_zip(file: GivenFile) -> Iterator[Story | BrokenEntry]:
    """The stories of a zip archive. Raises ImportFileError, for a damaged one after what could be read."""
    if file.data.count(_CENTRAL) > MOST_FILES:
        # the list of contents alone would fill the memory
        raise ArchiveLimitError(f"holds more than {MOST_FILES:,} files. Unpack it and import the folders one by one.")
    try:
        archive = zipfile.ZipFile(BytesIO(file.data))
    except _BROKEN_DIRECTORY:
        yield from with_few_faults(_read_remains(file))
        return
    with archive:
        yield from with_few_faults(_read_files(file, archive))


def _read_files(file: GivenFile, archive: zipfile.ZipFile) -> Iterator[Story | BrokenEntry]:
    names, allowance = InnerNames(), allowance_of(file)
    found = 0
    for info in archive.infolist():
        allowance.take_file()
        if info.is_dir() or stat.S_ISLNK(info.external_attr >> 16):
            continue
        name = names.clean(_name(info))
        if not is_wanted(name):
            continue
        found += 1
        reason = _refused(info.flag_bits, info.compress_type, info.compress_size, info.file_size)
        if reason is not None:
            yield BrokenEntry(name, reason)
            continue
        try:
            with archive.open(info) as stream:
                data = stream.read(LARGEST_INNER + 1)
        except _BROKEN_CONTENT:
            yield BrokenEntry(name, _DAMAGED_ENTRY)
            continue
        allowance.take_bytes(len(data))
        yield from read_inner(file, allowance, name, data, made=_day(info.date_time))
    if not found:
        raise EmptyFileError("holds no files of a kind that can be imported. Unpack it to see what it holds.")


def _refused(flags: int, method: int, packed: int, expanded: int) -> str | None:
    """Why an entry is not unpacked, or None."""
    if flags & _LOCKED:
        return _LOCKED_WORDS
    if method not in _READ_METHODS:
        return "is packed in a way that cannot be unpacked here. Unpack the archive and import the folder."
    return bomb_sentence(packed, expanded)


def _name(info: zipfile.ZipInfo) -> str:
    """The entry's path; many programs write UTF-8 without saying so, which zipfile takes for the code page of DOS."""
    if info.flag_bits & _NAME_IS_UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _day(when: tuple[int, int, int, int, int, int]) -> str | None:
    """The day of an entry, None for the first day that a zip can write, which stands for "unknown"."""
    try:
        day = datetime.date(*when[:3])
    except ValueError:
        return None
    return None if day == datetime.date(1980, 1, 1) else day.isoformat()


def _read_remains(file: GivenFile) -> Iterator[Story | BrokenEntry]:
    """What an archive without its list of contents still holds, found by the header in front of each entry."""
    names, allowance = InnerNames(), allowance_of(file)
    data = file.data
    found = False
    at = data.find(_LOCAL)
    while at >= 0:
        next_at, name, content = _remains_at(data, at, allowance)
        if content is not None and (name := names.clean(name)) and is_wanted(name):
            allowance.take_file()
            for one in read_inner(file, allowance, name, content):
                found = found or isinstance(one, Story)
                yield one
        at = data.find(_LOCAL, next_at)
    if not found:
        raise DamagedFileError("is a damaged archive of which nothing can be read. Get it again from where it came.")
    raise DamagedFileError("is damaged. What could be read of it was imported; get it again from where it came.")


def _remains_at(data: bytes, at: int, allowance: Allowance) -> tuple[int, str, bytes | None]:
    """Where to look on, the name and the content of the entry at ``at``; None when it is not whole or not wanted."""
    end = at + _LOCAL_HEADER.size
    if end > len(data):
        return len(data), "", None
    fields = _LOCAL_HEADER.unpack_from(data, at)
    flags, method, checksum, packed = fields[2], fields[3], fields[6], fields[7]
    start = end + fields[9] + fields[10]
    name = data[end : end + fields[9]].decode("utf-8", "surrogateescape")
    if flags & _LOCKED or not is_wanted(InnerNames().clean(name)):
        return end, name, None
    if method == zipfile.ZIP_STORED and not flags & _SIZES_FOLLOW:
        content = data[start : start + packed]
        is_whole = len(content) == packed <= LARGEST_INNER and zlib.crc32(content) == checksum
        return (start + packed, name, content) if is_whole else (end, name, None)
    if method != zipfile.ZIP_DEFLATED:
        return end, name, None
    content, stop = _inflated(data, start)
    allowance.take_bytes(len(content))
    return (end, name, None) if stop is None else (stop, name, content)


def _inflated(data: bytes, at: int) -> tuple[bytes, int | None]:
    """What is packed from ``at`` on and where it stops, None when it is broken, cut off or too large."""
    inflater = zlib.decompressobj(-15)
    content = bytearray()
    while not inflater.eof and at < len(data):
        piece = data[at : at + _PIECE]
        at += len(piece)
        try:
            content += inflater.decompress(piece, LARGEST_INNER + 1 - len(content))
        except zlib.error:
            return bytes(content), None
        if len(content) > LARGEST_INNER:
            return bytes(content), None
    return bytes(content), at - len(inflater.unused_data) if inflater.eof else None
