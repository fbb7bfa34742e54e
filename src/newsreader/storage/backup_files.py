"""Where a library's backups are, which there are, and why the last one could not be made."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from newsreader.model.care import Backup
from newsreader.storage.durable import write_whole

_NAME = re.compile(r"(\d{4}-\d\d-\d\d)_(\d\d)-(\d\d)-(\d\d)\.backup")
_BEFORE_UPDATE = re.compile(r".*\.version-\d+\.backup")
_TROUBLE = "last-backup-failed.txt"


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


def is_of_its_own(backup: Backup) -> bool:
    """Whether it is one of those that are thinned out, and not the copy of a library before it was brought up to date."""
    return _NAME.fullmatch(backup.path.name) is not None


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
