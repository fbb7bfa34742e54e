"""Restoring a backup and repairing a library: another file is made ready, then takes the library's place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from newsreader.errors import LibraryDamagedError, LibraryError, NewsreaderError
from newsreader.model.care import Damage, Part, RepairReport
from newsreader.storage.backup_files import list_backups
from newsreader.storage.backups import open_backup
from newsreader.storage.checking import Tell, check, is_sound_file
from newsreader.storage.connection import Database
from newsreader.storage.damaged_rows import words_of_row
from newsreader.storage.durable import copy_file
from newsreader.storage.guards import drop_triggers, fill_guards, keep_guards
from newsreader.storage.mended_texts import ReadAgain, read_nothing
from newsreader.storage.mending import Backups, accept_row, bring_back_missing, mend_row, remove_orphans
from newsreader.storage.migrations import library_version, shipped_migrations
from newsreader.storage.opening import create_database
from newsreader.storage.rebuilding import forget_analysis, rebuild_words, recount_figures
from newsreader.storage.replacing import (
    beside,
    discard_prepared,
    finish_replacing,
    note_path,
    prepared_path,
    replace_library,
)
from newsreader.storage.salvaging import salvage

_ROUNDS = 4
"""A mended row may show that another one is damaged: what was unreadable is compared only then."""

_DERIVED = {
    *("mention", "quote", "chain", "name", "form", "link", "pointer", "entity", "name_key", "uncorrected"),
    *("article_sketch", "sketch_band", "version_pair", "story_version"),
}


def restore_backup(library: Path, backup: Path, tell: Tell) -> Path:
    """Put a backup in the library's place, whole and verified; gives where the library that was there is kept.

    Nobody may have the library open. Raises CancelledError, LibraryDamagedError (the backup is damaged), LibraryError.
    """
    finish_replacing(library)
    prepared = prepared_path(library)
    with _tidied(library):
        try:
            copy_file(backup, prepared, tell)
        except OSError as error:
            raise LibraryError(
                f"The backup {backup} could not be copied ({error.strerror}). Check that there is room beside the library."
            ) from error
        database = open_backup(prepared)
        try:
            if not is_sound_file(database, tell):
                raise LibraryDamagedError(f"The backup {backup} is damaged. Choose another one.")
        finally:
            database.close()
        return replace_library(library)


def repair_library(library: Path, tell: Tell, read_again: ReadAgain = read_nothing) -> RepairReport:
    """Mend a library from its backups and from what can be read of it, in a copy that then takes its place.

    ``read_again`` reads texts from the bytes of files that the library keeps.

    Nobody may have the library open. Raises CancelledError, LibraryDamagedError (nothing can be read), LibraryError.
    """
    finish_replacing(library)
    with _tidied(library):
        _copy_with_journal(library, tell)
        repair = _Repair(library, tell, read_again)
        try:
            repair.run()
        finally:
            repair.backups.close()
        return repair.report(replace_library(library))


class _Repair:
    """The work on the copy."""

    def __init__(self, library: Path, tell: Tell, read_again: ReadAgain) -> None:
        self._library = library
        self._path = prepared_path(library)
        self._tell = tell
        self._read_again = read_again
        self.backups = Backups(backup.path for backup in list_backups(library))
        self._mended: list[str] = []
        self._doubtful: list[str] = []
        self._lost: list[str] = []
        self._is_analysis_new = False

    def report(self, kept: Path) -> RepairReport:
        return RepairReport(
            tuple(self._mended), tuple(self._doubtful), tuple(self._lost), self._is_analysis_new, kept
        )

    def run(self) -> None:
        """In place where only rows and indexes are damaged, else into a new file."""
        database = Database(self._path, read_only=False)
        try:
            _settle(database)
            if library_version(database) == shipped_migrations()[-1].version:
                while fill_guards(database):
                    self._tell(0, None)
                if self._mend_until_sound(database):
                    return
        except LibraryDamagedError:
            pass  # it is worse than it looked
        finally:
            with suppress(NewsreaderError):
                database.close()
        self._move_to_new_file()

    def _mend_until_sound(self, database: Database) -> bool:
        """What hangs on rows is looked at again once they are mended: it may be right by then."""
        for _ in range(_ROUNDS):
            report = check(database, self._tell)
            if report.is_sound:
                return True
            if any(damage.part is Part.FILE for damage in report.damages):
                return False
            self._mend(database, report.damages)
        return check(database, self._tell).is_sound

    def _move_to_new_file(self) -> None:
        """Everything that can be read, into a new library of the same version."""
        new = self._path.with_name(f"{self._path.name}-new")
        for suffix in ("", "-wal", "-shm", "-journal"):
            beside(new, suffix).unlink(missing_ok=True)
        self._mended, self._doubtful, self._lost = [], [], []
        damaged = Database(self._path, read_only=True)
        try:
            version = library_version(damaged)
            migrations = [one for one in shipped_migrations() if one.version <= version] or list(shipped_migrations())
            create_database(new, migrations)
            target = Database(new, read_only=False)
            try:
                _settle(target)
                salvaged = salvage(damaged, target, self._count())
                if version == shipped_migrations()[-1].version:
                    self._mend_salvaged(target, salvaged.broken)
            finally:
                target.close()
        finally:
            with suppress(NewsreaderError):
                damaged.close()
        for suffix in ("-wal", "-shm", "-journal"):
            beside(self._path, suffix).unlink(missing_ok=True)
        new.replace(self._path)

    def _mend_salvaged(self, target: Database, broken: frozenset[str]) -> None:
        is_guard_broken = "guard" in broken
        if is_guard_broken:
            self._doubtful.append("everything: the hashes by which changes are found could not be read")
            with target.transaction():
                target.run("DELETE FROM guard")
                for table, key in bring_back_missing(target, self.backups):
                    self._mended.append(words_of_row(target, table, key))
            keep_guards(target, anew=True)
            drop_triggers(target)
            while fill_guards(target):
                self._tell(0, None)
        with target.transaction():
            rebuild_words(target, self._count())
            if broken & _DERIVED:
                self._forget_analysis(target)
        self._mend_until_sound(target)

    def _mend(self, database: Database, damages: Sequence[Damage]) -> None:
        rows = [damage for damage in damages if damage.part in (Part.ROW, Part.LOST)]
        with database.transaction():
            self._mend_rows(database, [damage for damage in rows if damage.table])
            if rows:
                remove_orphans(database)
            elif any(damage.part is Part.ANALYSIS for damage in damages):
                self._forget_analysis(database)
            rebuild_words(database, self._count())
            recount_figures(database)
        database.run("REINDEX")

    def _forget_analysis(self, database: Database) -> None:
        keep_guards(database)
        forget_analysis(database, datetime.now(UTC).isoformat(timespec="seconds"))
        recount_figures(database)
        drop_triggers(database)
        self._is_analysis_new = True

    def _mend_rows(self, database: Database, rows: list[Damage]) -> None:
        for damage in rows:
            self._tell(0, None)
            if mend_row(database, damage, self.backups, self._read_again):
                self._mended.append(words_of_row(database, damage.table, damage.key))
            elif accept_row(database, damage, self._read_again):
                self._doubtful.append(words_of_row(database, damage.table, damage.key))
            else:
                self._lost.append(damage.what)

    def _count(self) -> Callable[[int], None]:
        done = 0

        def count(number: int) -> None:
            nonlocal done
            done += number
            self._tell(done, None)

        return count


def _settle(database: Database) -> None:
    """One file, without the library's own triggers: rows are put back as they were, with all that followed from them."""
    database.run("PRAGMA temp_store = FILE")
    database.run("PRAGMA foreign_keys = OFF")
    database.run("PRAGMA journal_mode = DELETE")
    database.without_own_triggers()


def _copy_with_journal(library: Path, tell: Tell) -> None:
    try:
        if library.stat().st_size == 0:
            raise LibraryDamagedError(f"The library {library} is damaged: the file is empty. Restore it from a backup.")
        copy_file(library, prepared_path(library), tell)
        for suffix in ("-wal", "-journal"):
            if beside(library, suffix).exists():
                copy_file(beside(library, suffix), beside(prepared_path(library), suffix))
    except OSError as error:
        raise LibraryError(
            f"The library {library} could not be copied for its repair ({error.strerror}). Check that there is room"
            " beside it."
        ) from error


@contextmanager
def _tidied(library: Path) -> Iterator[None]:
    """Whatever ends the work, nothing unfinished stays beside the library."""
    try:
        with suppress(OSError):
            discard_prepared(library)
        yield
    finally:
        # once it is noted what is to happen, the prepared file is what the library will be
        if not note_path(library).exists():
            with suppress(OSError):
                discard_prepared(library)
