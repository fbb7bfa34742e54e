"""Compressed files: gzip, bzip2, xz, and Zstandard where Python brings it. A tar inside, or one file."""

from __future__ import annotations

import bz2
import lzma
import re
import zlib
from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from typing import Protocol

from newsreader.errors import DamagedFileError, UnreadableFileError
from newsreader.importing.allowance import Allowance
from newsreader.importing.container_signs import is_tar
from newsreader.importing.inner import allowance_of, bomb_sentence, read_inner
from newsreader.importing.story import BrokenEntry, GivenFile, Story
from newsreader.importing.tar_archive import TarSource, read_tar_from

_PIECE = 1 << 18
_XZ_MEMORY = 200_000_000
"""Bytes; xz itself never takes more than 65 MB to unpack what its highest level packed."""
_SUFFIX = re.compile(r"\.(?:gz|gzip|bz2|xz|zst|zstd)$|(?P<tar>\.(?:tgz|taz|tbz2?|tb2|txz|tzst))$", re.IGNORECASE)


class _Decompressor(Protocol):
    """What bzip2, xz and Zstandard have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


class _Inflater:
    """gzip in the shape of the others: zlib hands back what it did not use, the others keep it."""

    needs_input = True

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(31)
        self._kept = b""

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        piece = self._zlib.decompress(self._kept + data, max_length)
        self._kept = self._zlib.unconsumed_tail
        self.needs_input = not self._kept and len(piece) < max_length
        return piece


def read_compressed(file: GivenFile) -> Iterator[Story | BrokenEntry]:
    """The stories of a compressed file. Raises ImportFileError, for a damaged one after what could be read."""
    allowance = allowance_of(file)
    pieces = _unpacked(file.data, allowance)
    head = b""
    for piece in pieces:
        head += piece
        if len(head) >= 512:
            break
    whole = chain((head,), pieces)
    if is_tar(head):
        yield from read_tar_from(file, TarSource(whole), allowance)
    else:
        yield from _read_single(file, allowance, whole)


def _read_single(file: GivenFile, allowance: Allowance, pieces: Iterator[bytes]) -> Iterator[Story | BrokenEntry]:
    """One compressed file, such as ``story.txt.gz``."""
    held: list[bytes] = []
    size = 0
    damage: DamagedFileError | None = None
    try:
        for piece in pieces:
            held.append(piece)
            size += len(piece)
            if reason := bomb_sentence(len(file.data), size):
                yield BrokenEntry(_inner_name(file.name), reason)
                return
    except DamagedFileError as error:
        damage = error
    if size:
        yield from read_inner(file, allowance, _inner_name(file.name), b"".join(held))
    if damage is not None:
        raise damage


def _inner_name(name: str) -> str:
    stem = _SUFFIX.sub("", name)
    return stem if "." in stem else f"{stem}.txt"


def _unpacked(data: bytes, allowance: Allowance) -> Iterator[bytes]:
    """The expanded bytes in pieces. Raises DamagedFileError, ArchiveLimitError, UnreadableFileError."""
    at = 0
    try:
        while at < len(data):
            decompressor = _decompressor(data[at : at + 6])
            if decompressor is None:
                if at and data[at : at + 512].strip(b"\x00"):
                    raise DamagedFileError(_damaged("something else follows"))
                return
            while not decompressor.eof:
                fresh = b""
                if decompressor.needs_input:
                    fresh = data[at : at + _PIECE]
                    at += len(fresh)
                piece = decompressor.decompress(fresh, _PIECE)
                if piece:
                    allowance.take_bytes(len(piece))
                    yield piece
                elif not fresh and decompressor.needs_input:
                    raise DamagedFileError(_damaged("its end is missing"))
            at -= len(decompressor.unused_data)
    except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError) as error:
        raise DamagedFileError(_damaged("the rest cannot be unpacked")) from error


def _damaged(how: str) -> str:
    return f"is damaged, {how}. What could be read of it was imported; get it again from where it came."


def _decompressor(magic: bytes) -> _Decompressor | None:
    """The one that the first bytes ask for, None when they are of no compressed file. Raises UnreadableFileError."""
    if magic.startswith(b"\x1f\x8b"):
        return _Inflater()
    if magic.startswith(b"BZh"):
        return bz2.BZ2Decompressor()
    if magic.startswith(b"\xfd7zXZ"):
        return lzma.LZMADecompressor(memlimit=_XZ_MEMORY)
    if magic.startswith(b"\x28\xb5\x2f\xfd"):
        return _zstandard()
    return None


def _zstandard() -> _Decompressor:
    """Python has it from 3.14 on."""
    try:
        module = import_module("compression.zstd")
    except ImportError as error:
        raise UnreadableFileError(
            "is packed with Zstandard, which cannot be unpacked here. Unpack it and import the folder."
        ) from error
    decompressor: _Decompressor = module.ZstdDecompressor()
    return decompressor
