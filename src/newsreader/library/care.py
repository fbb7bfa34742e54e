"""The care of a library's file: checks, backups, repair, and the whole library out to a folder and back.

These are about the file, not about an open library: a damaged one cannot be opened. They take a while, and the window
knows only what is in ``keeping``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from newsreader.model.care import Backup, CheckReport, Exported, RepairReport
from newsreader.storage import checking, repairing
from newsreader.storage.backup_files import note_trouble, take_trouble
from newsreader.storage.backups import make_backup
from newsreader.storage.guards import are_complete, count_guards
from newsreader.storage.library_export import export_library
from newsreader.storage.library_import import import_export
from newsreader.storage.opening import open_database
from newsreader.storage.repairing import restore_backup

__all__ = [
    "back_up",
    "check_library",
    "check_library_quickly",
    "export_whole",
    "has_all_hashes",
    "import_export",
    "is_worth_a_backup",
    "note_trouble",
    "repair_library",
    "restore_backup",
    "take_trouble",
]

Tell = Callable[[int, int | None], None]

def check_library(path: Path, tell: Tell) -> CheckReport:
    """Look at everything in a library. Raises CancelledError, and the errors of ``Library.open`` when it is none."""
    _open_once(path)
    database = checking.open_to_check(path)
    try:
        return checking.check(database, tell)
    finally:
        database.close()


def has_all_hashes(path: Path) -> bool:
    """Whether a check can compare every row with what was stored."""
    database = open_database(path, read_only=True)
    try:
        return are_complete(database)
    finally:
        database.close()


def check_library_quickly(path: Path, seconds: float, is_stopped: Callable[[], bool]) -> CheckReport:
    """Look at as much of a library as can be looked at in a time."""
    database = checking.open_to_check(path)
    try:
        return checking.check_quickly(database, seconds, is_stopped)
    finally:
        database.close()


def repair_library(path: Path, tell: Tell) -> RepairReport:
    """Mend a library from its backups, from the files that it keeps and from what can be read of it.

    Nobody may have the library open. Raises CancelledError, LibraryDamagedError (nothing can be read), LibraryError.
    """
    # readers of files are needed for nothing else here
    from newsreader.importing.originals import read_original

    return repairing.repair_library(path, tell, read_original)


def back_up(path: Path, tell: Tell, *, always: bool = False, folder: Path | None = None) -> Backup | None:
    """Make a backup; None when nothing has changed since the last one. ``folder``: elsewhere than beside the library.

    Raises CancelledError, DiskFullError, LibraryDamagedError, LibraryError.
    """
    _open_once(path)
    return make_backup(path, tell, always=always, folder=folder)


def is_worth_a_backup(path: Path) -> bool:
    """Whether a library holds anything that could be lost."""
    database = open_database(path, read_only=True)
    try:
        return count_guards(database) > 0
    finally:
        database.close()


def _open_once(path: Path) -> None:
    """Say in the words of opening why a file is no library, or none that can be read."""
    open_database(path, read_only=True).close()


def export_whole(path: Path, folder: Path, tell: Tell) -> Exported:
    """Write a whole library into a folder. Raises CancelledError, ExportError, LibraryError."""
    database = open_database(path, read_only=True)
    try:
        return export_library(database, folder, tell)
    finally:
        database.close()
