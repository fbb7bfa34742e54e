"""Backups of a library: made while it is used, verified, put in place whole, and thinned out with time."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from newsreader.errors import DiskFullError, LibraryDamagedError, LibraryError, NewsreaderError
from newsreader.model.care import Backup
from newsreader.storage.backup_files import backup_folder, is_of_its_own, list_backups
from newsreader.storage.checking import is_sound_file
from newsreader.storage.connection import Database, connect_to_read
from newsreader.storage.durable import sync_file, sync_folder
from newsreader.storage.guards import content_signature

NEWEST_KEPT = 10
DAYS_KEPT = 14
WEEKS_KEPT = 26
MOST_BYTES = 8 * 1024**3
"""Of older backups only so many are kept as fit in this; the newest two always stay."""

_ALWAYS_KEPT = 2
_SPARE_BYTES = 32 * 1024**2
_UNFINISHED = ".unfinished"
_YOUNG_SECONDS = 3600

Tell = Callable[[int, int | None], None]


def make_backup(library: Path, tell: Tell, *, always: bool = False, folder: Path | None = None) -> Backup | None:
    """Copy, verify, put in place, thin out. None when nothing has changed since the last one, unless ``always``.

    ``folder``: another place than beside the library; it is made there always, and nothing there is thinned out.
    Raises CancelledError, DiskFullError, LibraryDamagedError, LibraryError. What is unfinished never bears a backup's name.
    """
    elsewhere, folder = folder, folder or backup_folder(library)
    database = connect_to_read(library)
    try:
        database.prepare()
        if not always and elsewhere is None and _is_backed_up(database, library):
            return None
        now, target = _free_place(folder, "" if elsewhere is None else f"{library.stem} ")
        unfinished = target.with_name(target.name + _UNFINISHED)
        try:
            folder.mkdir(parents=elsewhere is not None, exist_ok=True)
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
    own = [one for one in list_backups(library) if is_of_its_own(one)] if elsewhere is None else []
    for backup in superfluous(own):
        with suppress(OSError):
            backup.path.unlink()
    return Backup(target, now.isoformat(timespec="seconds"), target.stat().st_size)


def _free_place(folder: Path, before: str) -> tuple[datetime, Path]:
    """A moment and its name. A backup never takes the place of one of the same second: somebody may want that one."""
    now = datetime.now()
    while (target := folder / f"{before}{now:%Y-%m-%d_%H-%M-%S}.backup").exists():
        now += timedelta(seconds=1)
    return now, target


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


def _is_backed_up(database: Database, library: Path) -> bool:
    """Whether the newest backup holds every row that cannot be made again as it is now."""
    newest = next((one for one in list_backups(library) if is_of_its_own(one)), None)
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
