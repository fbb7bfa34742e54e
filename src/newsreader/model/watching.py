"""Folders whose new files come in by themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NewType

from newsreader.model.values import dataclass

WatchedFolderId = NewType("WatchedFolderId", int)

FileState = tuple[int, int, int]
"""A file's size in bytes, its time of change in nanoseconds and its inode (0: not known): alike when nobody touched it."""


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A folder that is watched, with or without those below it.

    ``files`` is how many of its files are known, ``looked_at`` when it was last looked through (ISO 8601, UTC).
    ``problem`` is a sentence that says why it could not be, None when it could. ``device`` is the file system that it was
    on then.
    """

    id: WatchedFolderId
    path: str
    has_subfolders: bool
    is_paused: bool
    files: int = 0
    looked_at: str | None = None
    problem: str | None = None
    device: str | None = None


@dataclass(frozen=True, slots=True)
class MovedFile:
    """A file that has another path now: names below its folders."""

    from_folder: WatchedFolderId
    before: str
    to_folder: WatchedFolderId
    after: str


@dataclass(frozen=True, slots=True)
class FolderFindings:
    """What a look through one folder found, by names below it; moved files are in neither.

    ``incoming`` are files that are new or were changed, and ``gone`` those that are not there any more.
    """

    folder: WatchedFolder
    incoming: Mapping[str, FileState]
    gone: tuple[str, ...]
    device: str


@dataclass(frozen=True, slots=True)
class LookReport:
    """The end of a look through all watched folders.

    ``incoming`` files wait for import now. ``unsettled`` files are still being written. ``problems`` are sentences about
    folders that could be looked through before and cannot now. ``paths`` are folders, and files where they are few, whose
    changes are worth hearing of.
    """

    incoming: int = 0
    moved: int = 0
    missing: int = 0
    unsettled: int = 0
    problems: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
