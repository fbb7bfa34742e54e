"""Backups of a library: made while it is used, verified, put in place whole, and thinned out with time."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from newsreader.errors import DiskFullError, LibraryDamagedError, LibraryError, NewsreaderError
from newsreader.model.care import Backup
from newsreader.storage.checking import is_sound_file
from newsreader.storage.connection import Database
from newsreader.storage.durable import sync_file, sync_folder, write_whole
from newsreader.storage.guards import content_signature

NEWEST_KEPT = 10
DAYS_KEPT = 14
WEEKS_KEPT = 26
MOST_BYTES = 8 * 1024**3
"""Of older backups only so many are kept as fit in this; the newest two always stay."""

_ALWAYS_KEPT = 2
_SPARE_BYTES = 32 * 1024**2
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)_(\d\d)-(\d\d)-(\d\d)\.backup")
_BEFORE_UPDATE = re.compile(r".*\.version-\d+\.backup")
_UNFINISHED = ".unfinished"
_YOUNG_SECONDS = 3600
_TROUBLE = "last-backup-failed.txt"

Tell = Callable[[int, int | None], None]


def backup_folder(library: Path) -> Path:
    """Where a library's backups are: in a folder beside it."""
    return library.with_name(f"{library.name}.backups")


def list_backups(library: Path) -> list[Backup]:
    """The backups of a library, newest first, with the copies that were made before it was brought up to date."""
    found: list[Backup] = []
    with suppress(OSError):
        for path in backup_folder(library).iterdir():
            if match := _NAME.fullmatch(path.name):
                day, *time = match.groups()
                found.append(Backup(path, f"{day}T{':'.join(time)}", path.stat().st_size))
    with suppress(OSError):
        for path in library.parent.iterdir():
            if path.name.startswith(f"{library.name}.version-") and _BEFORE_UPDATE.fullmatch(path.name):
                status = path.stat()
                made = datetime.fromtimestamp(status.st_mtime).isoformat(timespec="seconds")
                found.append(Backup(path, made, status.st_size))
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def make_backup(library: Path, tell: Tell, *, always: bool = False) -> Backup | None:
    """Copy, verify, put in place, thin out. None when nothing has changed since the last one, unless ``always``.

    Raises CancelledError, DiskFullError, LibraryDamagedError, LibraryError. What is unfinished never bears a backup's name.
    """
    folder = backup_folder(library)
    now = datetime.now()
    database = Database(library, read_only=True)
    try:
        database.prepare()
        if not always and _is_backed_up(database, library):
            return None
        target = folder / f"{now:%Y-%m-%d_%H-%M-%S}.backup"
        unfinished = target.with_name(target.name + _UNFINISHED)
        try:
            folder.mkdir(exist_ok=True)
            _remove_unfinished(folder)
            _check_room(library, folder)
            database.back_up_to(unfinished, tell)
            _verify(unfinished, tell)
            sync_file(unfinished)
            unfinished.replace(target)
            sync_folder(folder)
        except OSError as error:
            raise LibraryError(
                f"No backup of {library} could be made in {folder} ({error.strerror}). Check that the folder may be"
                " changed and has room."
            ) from error
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
    finally:
        database.close()
    for backup in superfluous([one for one in list_backups(library) if _NAME.fullmatch(one.path.name)]):
        with suppress(OSError):
            backup.path.unlink()
    return Backup(target, now.isoformat(timespec="seconds"), target.stat().st_size)


def superfluous(backups: Sequence[Backup]) -> list[Backup]:
    """Which of the backups can go: the newest ten stay, then the last of each day, then the last of each week."""
    newest_first = sorted(backups, key=lambda backup: backup.made, reverse=True)
    kept = list(newest_first[:NEWEST_KEPT])
    days: dict[str, Backup] = {}
    weeks: dict[tuple[int, int], Backup] = {}
    for backup in newest_first:
        made = datetime.fromisoformat(backup.made)
        days.setdefault(backup.made[:10], backup)
        weeks.setdefault(made.isocalendar()[:2], backup)
    kept += list(days.values())[:DAYS_KEPT]
    kept += list(weeks.values())[:WEEKS_KEPT]
    kept = sorted(dict.fromkeys(kept), key=lambda backup: backup.made, reverse=True)
    room = MOST_BYTES
    for number, backup in enumerate(kept):
        room -= backup.size
        if room < 0 and number >= _ALWAYS_KEPT:
            kept = kept[:number]
            break
    return [backup for backup in newest_first if backup not in kept]


def open_backup(path: Path) -> Database:
    """A connection to a file that nobody changes; nothing is made beside it. Raises LibraryError."""
    return Database(path, read_only=True, immutable=True)


# -- a backup that nobody waits for tells its failure at the next start


def note_trouble(library: Path, sentence: str) -> None:
    """Keep why the last backup could not be made; where that cannot be kept either, it is lost."""
    with suppress(OSError):
        backup_folder(library).mkdir(exist_ok=True)
        write_whole(backup_folder(library) / _TROUBLE, sentence.encode("utf-8"))


def take_trouble(library: Path) -> str:
    """What was kept, which is forgotten with that; "" when all went well."""
    path = backup_folder(library) / _TROUBLE
    try:
        sentence = path.read_text("utf-8")
        path.unlink()
    except (OSError, UnicodeDecodeError):
        return ""
    return sentence


def _is_backed_up(database: Database, library: Path) -> bool:
    """Whether the newest backup holds every row that cannot be made again as it is now."""
    newest = next((one for one in list_backups(library) if _NAME.fullmatch(one.path.name)), None)
    if newest is None:
        return False
    try:
        backup = open_backup(newest.path)
        try:
            return content_signature(backup) == content_signature(database)
        finally:
            backup.close()
    except NewsreaderError:
        return False


def _check_room(library: Path, folder: Path) -> None:
    needed = library.stat().st_size + _SPARE_BYTES
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise DiskFullError(
            f"There is no room for a backup of {library}: {needed // 1024**2} MB are needed and {free // 1024**2} MB are"
            " free. Free some space, or move the library to another disk."
        )


def _verify(copy: Path, tell: Tell) -> None:
    database = open_backup(copy)
    try:
        if not is_sound_file(database, tell):
            raise LibraryDamagedError("The library is damaged, so that no sound backup of it can be made. Check it.")
    finally:
        database.close()


def _remove_unfinished(folder: Path) -> None:
    """What a backup that was killed left; a young one may be under way."""
    for path in folder.glob(f"*{_UNFINISHED}*"):
        with suppress(FileNotFoundError):
            if time.time() - path.stat().st_mtime > _YOUNG_SECONDS:
                path.unlink()
