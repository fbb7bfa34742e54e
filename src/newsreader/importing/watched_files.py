"""What files a watched folder holds, and which of them are new, changed or gone."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

from newsreader.importing.formats import SUFFIXES
from newsreader.model.values import dataclass
from newsreader.model.watching import FileState

_INODE_BITS = 2**63 - 1


@dataclass(frozen=True, slots=True)
class FolderScan:
    """The files of a folder by their names below it (with "/"), and the folders in it.

    ``unreadable`` are names of folders below that could not be listed: nothing is known of what is in them.
    """

    files: dict[str, FileState]
    folders: tuple[str, ...]
    unreadable: tuple[str, ...]
    device: str


@dataclass(frozen=True, slots=True)
class FolderDifference:
    """What is otherwise than it was; ``incoming`` is new or changed."""

    incoming: dict[str, FileState]
    gone: dict[str, FileState]


def scan_folder(top: Path, *, has_subfolders: bool, look_up: Callable[[], None] = lambda: None) -> FolderScan:
    """Look at every file that can be imported; hidden ones, empty ones and what is no regular file are passed over.

    ``look_up`` is called for each folder and may raise to stop. Raises OSError when the folder itself cannot be listed.
    """
    files: dict[str, FileState] = {}
    folders: list[str] = []
    unreadable: list[str] = []
    seen: set[tuple[int, int]] = set()
    identity = top.stat()
    waiting = [""]
    while waiting:
        below = waiting.pop()
        look_up()
        try:
            inner = _scan_one(os.fspath(top / below), below, files, seen)
        except OSError:
            if not below:
                raise
            unreadable.append(below)
            continue
        folders.append(below)
        if has_subfolders:
            waiting += inner
    return FolderScan(files, tuple(folders), tuple(unreadable), str(identity.st_dev))


def _scan_one(path: str, below: str, files: dict[str, FileState], seen: set[tuple[int, int]]) -> list[str]:
    """Put a folder's files among ``files``; gives the folders in it. One that links lead to again is passed over."""
    identity = os.stat(path)  # noqa: PTH116  # a Path for each of many folders takes longer than the look
    if (identity.st_dev, identity.st_ino) in seen:
        return []
    seen.add((identity.st_dev, identity.st_ino))
    prefix = f"{below}/" if below else ""
    inner: list[str] = []
    with os.scandir(path) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            if os.path.splitext(name)[1].lower() in SUFFIXES:  # noqa: PTH122
                try:
                    found = entry.stat()
                except OSError:
                    continue  # it has just gone, or is a link to nowhere
                if stat.S_ISREG(found.st_mode):
                    if found.st_size:
                        files[prefix + name] = (found.st_size, found.st_mtime_ns, found.st_ino & _INODE_BITS)
                    continue
            if _is_folder(entry):
                inner.append(prefix + name)
    return inner


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # a link that leads to itself


def find_difference(known: Mapping[str, FileState], scan: FolderScan) -> FolderDifference:
    """What the scan found otherwise; of folders that could not be listed nothing is said."""
    if known == scan.files:
        return FolderDifference({}, {})
    incoming = {name: state for name, state in scan.files.items() if known.get(name) != state}
    hidden = tuple(f"{name}/" for name in scan.unreadable)
    gone = {
        name: state
        for name, state in known.items()
        if name not in scan.files and not (hidden and name.startswith(hidden))
    }
    return FolderDifference(incoming, gone)


def is_out_of_reach(known: Mapping[str, FileState], scan: FolderScan, device: str | None) -> bool:
    """Whether the folder only looks empty, as the place does where a drive is not connected."""
    return bool(known) and scan.device != device and not any(name in scan.files for name in known)
