"""Bringing a library up to date: numbered SQL files, each applied whole or not at all, with a backup before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from newsreader.errors import LibraryError
from newsreader.model.values import dataclass
from newsreader.storage.connection import Database

_FILE_NAME = re.compile(r"(\d{4})_\w+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """Leads from the version before ``version`` to ``version``. ``sql`` holds several statements."""

    version: int
    sql: str


@cache
def shipped_migrations() -> tuple[Migration, ...]:
    """The program's own migrations in order; the last one's version is what this program reads and writes."""
    found = [
        Migration(int(match[1]), file.read_text("utf-8"))
        for file in Path(__file__).with_name("migrations").iterdir()
        if (match := _FILE_NAME.fullmatch(file.name))
    ]
    return tuple(sorted(found, key=lambda migration: migration.version))


def library_version(database: Database) -> int:
    """The version the file says it has; 0 before the first migration."""
    row = database.row("PRAGMA user_version")
    return int(row[0]) if row else 0


def migrate(database: Database, migrations: Sequence[Migration]) -> bool:
    """Apply what is missing, one transaction each, with a copy of the library before each (of a new one there is none).

    Another process may do the same at the same time: who comes second finds the work done. Tells whether anything was
    done.
    """
    is_new = library_version(database) == 0
    has_changed = False
    for migration in migrations:
        version = library_version(database)
        if version >= migration.version:
            continue
        if not is_new:
            _back_up(database, version)
        with database.transaction():
            if library_version(database) < migration.version:
                database.run(migration.sql)
                database.run(f"PRAGMA user_version = {migration.version}")
                has_changed = True
        # not all of them in the journal at once: there may be little room
        database.settle_journal(is_idle=True)
    return has_changed


def backup_path(library: Path, version: int) -> Path:
    """Where the copy of a library of an older version is kept: beside it."""
    return library.with_name(f"{library.name}.version-{version}.backup")


def _back_up(database: Database, version: int) -> None:
    """Copy to a name aside first, so that a copy under the final name is always a whole one."""
    target = backup_path(database.path, version)
    if target.exists():
        return
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        database.back_up_to(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise LibraryError(
            f"The library {database.path} is older than this program and could not be copied before bringing it up to "
            f"date ({error.strerror}). Make room beside it and open it again."
        ) from error
