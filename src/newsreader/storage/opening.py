"""Opening a library's file: is it one, is it whole, can this program read it, and making a new one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from newsreader.errors import (
    LibraryDamagedError,
    LibraryError,
    LibraryTooNewError,
    NotALibraryError,
)
from newsreader.storage.connection import PAGE_SIZE, Database, connect_to_read
from newsreader.storage.guards import keep_guards
from newsreader.storage.migrations import Migration, library_version, migrate, shipped_migrations
from newsreader.storage.replacing import finish_replacing

APPLICATION_ID = 0x4E777352  # "NwsR", in the file's header


def open_database(path: Path, *, read_only: bool, migrations: Sequence[Migration] | None = None) -> Database:
    """Open the library at ``path``; a missing one is made (with its folder) unless ``read_only``.

    The file is looked at through a connection that cannot write before anything else happens, so a file that is not
    ours or is too new keeps its bytes. Raises the errors of ``Library.open``.
    """
    migrations = shipped_migrations() if migrations is None else migrations
    latest = migrations[-1].version
    # a backup that was being put in its place when the program was killed
    finish_replacing(path)
    if not _is_there(path):
        if read_only:
            raise LibraryError(f"There is no library at {path}. Choose another one, or make a new one.")
        create_database(path, migrations)
    version = _inspect(path, latest)
    if read_only and version < latest:
        raise LibraryError(f"The library {path} is of an older version. Open it for writing once to update it.")
    database = connect_to_read(path) if read_only else Database(path, read_only=False)
    try:
        database.prepare()
        if not read_only:
            keep_guards(database, anew=migrate(database, migrations))
    except BaseException:
        database.close()
        raise
    return database


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise _not_seen(path, error) from error


def _not_seen(path: Path, error: OSError) -> LibraryError:
    return LibraryError(f"The library {path} cannot be looked at ({error.strerror}). Check that you may use its folder.")


def _inspect(path: Path, latest: int) -> int:
    """The library's version, found without writing a byte to it."""
    try:
        if not path.is_file():
            raise NotALibraryError(f"{path} is not a file. Choose a Newsreader library.")
        if path.stat().st_size == 0:
            raise LibraryDamagedError(f"The library {path} is damaged: the file is empty. Restore it from a backup.")
    except OSError as error:
        raise _not_seen(path, error) from error
    database = connect_to_read(path)
    try:
        row = database.row("PRAGMA application_id")
        if row is None or row[0] != APPLICATION_ID:
            raise NotALibraryError(f"{path} is not a Newsreader library. Choose another file.")
        version = library_version(database)
        if version > latest:
            raise LibraryTooNewError(
                f"The library {path} was written by a newer Newsreader. Nothing in it was changed; "
                "open it with that version, or update this one."
            )
        database.row("SELECT count(*) FROM sqlite_schema")
    finally:
        database.close()
    return version


def create_database(path: Path, migrations: Sequence[Migration]) -> None:
    """Make an empty library aside and put it in place whole; a library made there meanwhile by another stays."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        database = Database(unfinished, read_only=False, create=True)
        try:
            database.run(f"PRAGMA page_size = {PAGE_SIZE}")
            database.run("PRAGMA auto_vacuum = INCREMENTAL")
            database.prepare()
            database.run(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(database, migrations)
            keep_guards(database, anew=True)
        finally:
            database.close()
        put_in_place(unfinished, path)
    except OSError as error:
        raise LibraryError(f"No library can be made at {path} ({error.strerror}). Choose another place.") from error
    finally:
        with suppress(OSError):  # the folder could not be made, so there is nothing to tidy
            unfinished.unlink(missing_ok=True)


def put_in_place(unfinished: Path, path: Path) -> None:
    """Give the file its name without ever replacing one that is there."""
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        return
    except OSError:  # file systems without hard links
        if not path.exists():
            unfinished.rename(path)
