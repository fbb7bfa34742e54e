"""A disk that loses power: what was not synced is dropped, torn or kept by chance, as a real one may do.

``PowerCutDisk`` is a VFS over the system's own that becomes SQLite's default, so that the program's storage code runs on
it as it is. It counts writes and syncs; at the chosen one the power goes: that one fails, and ``survivors`` is what the
disk would hold after it. What is written later, while the program tidies up after the error, counts for nothing.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import apsw

SECTOR = 512


@dataclass
class _Contents:
    """What is safely on the disk of one file, and the changes that only its cache holds: (offset, bytes) or a length."""

    safe: bytearray
    pending: list[tuple[int, bytes] | int] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.pending:
            _apply(self.safe, change)
        self.pending.clear()

    def after_the_cut(self, chance: random.Random) -> bytes:
        """The cache writes sectors in any order: each may have got there or not."""
        image = bytearray(self.safe)
        for change in self.pending:
            if isinstance(change, int):
                if chance.random() < 0.5:
                    _apply(image, change)
                continue
            offset, data = change
            for start in range(0, len(data), SECTOR):
                if chance.random() < 0.5:
                    _apply(image, (offset + start, data[start : start + SECTOR]))
        return bytes(image)


def _apply(image: bytearray, change: tuple[int, bytes] | int) -> None:
    if isinstance(change, int):
        del image[change:]
        return
    offset, data = change
    if len(image) < offset:
        image.extend(bytes(offset - len(image)))
    image[offset : offset + len(data)] = data


class PowerCutDisk(apsw.VFS):
    """A VFS called ``name`` on top of ``base``; the power goes at the ``cut_at``-th write or sync (None: never)."""

    def __init__(self, name: str, base: str, seed: int) -> None:
        self.base = base
        self.contents: dict[str, _Contents] = {}
        self.operations = 0
        self.cut_at: int | None = None
        self.survivors: dict[str, bytes] | None = None
        """File name → what was on the disk after the cut; None before it."""
        self._chance = random.Random(seed)
        super().__init__(name, base)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        return _File(self, name, flags)

    @property
    def is_off(self) -> bool:
        """Whether the power went."""
        return self.survivors is not None

    def count(self) -> None:
        """One more write or sync."""
        if self.is_off:
            return
        if self.cut_at is not None and self.operations >= self.cut_at:
            self.cut()
            raise apsw.IOError("the power is off")
        self.operations += 1

    def cut(self) -> None:
        """The power goes now."""
        self.survivors = {name: one.after_the_cut(self._chance) for name, one in self.contents.items()}


class _File(apsw.VFSFile):
    def __init__(self, disk: PowerCutDisk, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        if flags[0] & apsw.SQLITE_OPEN_READONLY:
            # at its end such a connection tries a lock for writing; that this fails is an error only for a VFS of Python
            flags = [flags[0] & ~apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_READWRITE, flags[1]]
        super().__init__(disk.base, name, flags)
        self._disk = disk
        self._contents = _Contents(bytearray())
        if name is not None:
            path = name.filename() if isinstance(name, apsw.URIFilename) else name
            known = disk.contents.get(path)
            self._contents = known or _Contents(bytearray(Path(path).read_bytes()))
            disk.contents[path] = self._contents

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.count()
        self._contents.pending.append((offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._disk.count()
        self._contents.pending.append(newsize)
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        self._disk.count()
        super().xSync(flags)
        self._contents.sync()


@contextmanager
def power_cut_disk(name: str, seed: int) -> Iterator[PowerCutDisk]:
    """The disk as SQLite's default, until the block is left."""
    before = apsw.vfs_names()[0]
    disk = PowerCutDisk(name, before, seed)
    apsw.set_default_vfs(name)
    try:
        yield disk
    finally:
        apsw.set_default_vfs(before)
        disk.unregister()
