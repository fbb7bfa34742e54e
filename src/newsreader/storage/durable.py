"""Files that are there for good once a function returns, whatever happens to the machine afterwards."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_AT_ONCE = 4 * 1024 * 1024


def sync_file(path: Path) -> None:
    """Have the file's bytes on the disk. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Have the folder's names on the disk; where a system cannot do that for folders, it does it by itself."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_whole(path: Path, data: bytes) -> None:
    """Put a small file in place, whole or not at all. Raises OSError."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    with unfinished.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
    sync_folder(path.parent)


def copy_file(source: Path, target: Path, tell: Callable[[int, int], None] | None = None) -> None:
    """Copy bytes and have them on the disk; ``tell`` hears bytes of bytes. Raises OSError."""
    size = source.stat().st_size
    done = 0
    with source.open("rb") as reading, target.open("wb") as writing:
        while data := reading.read(_AT_ONCE):
            writing.write(data)
            done += len(data)
            if tell is not None:
                tell(done, size)
        writing.flush()
        os.fsync(writing.fileno())
