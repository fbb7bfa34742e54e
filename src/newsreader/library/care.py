"""The care of a library's file: checks, backups, repair, and the whole library out to a folder and back.

These are about the file, not about an open library: a damaged one cannot be opened.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from newsreader.model.care import Backup, CheckReport, Damage, Exported, Part
from newsreader.storage import checking
from newsreader.storage.backups import list_backups, make_backup, note_trouble, take_trouble
from newsreader.storage.guards import count_guards
from newsreader.storage.holding import Hold, Holder, hold_library, is_held, lock_path, read_holder
from newsreader.storage.library_export import export_library
from newsreader.storage.library_import import import_export, is_export
from newsreader.storage.opening import open_database
from newsreader.storage.repairing import repair_library, restore_backup

__all__ = [
    "Hold",
    "Holder",
    "back_up",
    "check_library",
    "check_library_quickly",
    "damage_sentence",
    "export_whole",
    "find_backup",
    "hold_library",
    "import_export",
    "is_export",
    "is_held",
    "is_worth_a_backup",
    "list_backups",
    "lock_path",
    "note_trouble",
    "read_holder",
    "repair_library",
    "restore_backup",
    "take_trouble",
]

Tell = Callable[[int, int | None], None]

_SENTENCES = {
    Part.FILE: "The file is damaged: {what}.",
    Part.ROW: "Changed since it was stored: {what}.",
    Part.LOST: "Gone: {what}.",
    Part.INDEX: "An index does not fit its table; it can be made again.",
    Part.WORDS: "The index of words does not fit the texts; it can be made again.",
    Part.ANALYSIS: "Names and quotes that were found contradict the texts; they can be found again.",
}


def check_library(path: Path, tell: Tell) -> CheckReport:
    """Look at everything in a library. Raises CancelledError, and the errors of ``Library.open`` when it is none."""
    _open_once(path)
    database = checking.open_to_check(path)
    try:
        return checking.check(database, tell)
    finally:
        database.close()


def check_library_quickly(path: Path, seconds: float, is_stopped: Callable[[], bool]) -> CheckReport:
    """Look at as much of a library as can be looked at in a time."""
    database = checking.open_to_check(path)
    try:
        return checking.check_quickly(database, seconds, is_stopped)
    finally:
        database.close()


def back_up(path: Path, tell: Tell, *, always: bool = False) -> Backup | None:
    """Make a backup; None when nothing has changed since the last one.

    Raises CancelledError, DiskFullError, LibraryDamagedError, LibraryError.
    """
    _open_once(path)
    return make_backup(path, tell, always=always)


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


def damage_sentence(damage: Damage) -> str:
    """What is damaged, as a sentence."""
    return _SENTENCES[damage.part].format(what=damage.what)


def export_whole(path: Path, folder: Path, tell: Tell) -> Exported:
    """Write a whole library into a folder. Raises CancelledError, ExportError, LibraryError."""
    database = open_database(path, read_only=True)
    try:
        return export_library(database, folder, tell)
    finally:
        database.close()


def find_backup(library: Path, wanted: str) -> Backup | None:
    """The newest backup whose moment or file begins as wanted, such as "2026-11-24"; the newest of all for ""."""
    words = wanted.replace(" ", "T")
    found = (one for one in list_backups(library) if one.made.startswith(words) or one.path.name.startswith(wanted))
    return next(found, None)
