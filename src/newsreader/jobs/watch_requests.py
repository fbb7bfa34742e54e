"""What the window asks for about watched folders."""

from __future__ import annotations

from newsreader.model.values import dataclass
from newsreader.model.watching import WatchedFolderId


@dataclass(frozen=True, slots=True)
class WatchFolder:
    """Watch one more folder, and import what is in it."""

    path: str
    has_subfolders: bool = True


@dataclass(frozen=True, slots=True)
class ChangeWatchedFolder:
    """Watch a folder with those below it or without, or not for now."""

    folder: WatchedFolderId
    has_subfolders: bool
    is_paused: bool


@dataclass(frozen=True, slots=True)
class UnwatchFolder:
    """Watch a folder no more; its articles stay."""

    folder: WatchedFolderId


WatchRequest = WatchFolder | ChangeWatchedFolder | UnwatchFolder


@dataclass(frozen=True, slots=True)
class LookThroughFolders:
    """Look through the watched folders now: something may have changed in them."""
