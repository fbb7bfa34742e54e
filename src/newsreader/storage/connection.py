"""A connection to the library's file: statements, rows and transactions, with errors in the program's words."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import apsw

from newsreader.errors import LibraryError
from newsreader.storage.failures import translated

PAGE_SIZE = 16384
"""Bytes of a database page; the full text index is quicker with large ones."""

_BUSY_MILLISECONDS = 15_000
_CLOSING_MILLISECONDS = 2_000
_READER_CACHE_KIB = 16 * 1024
_WRITER_CACHE_KIB = 64 * 1024
_JOURNAL_LIMIT_BYTES = 64 * 1024 * 1024
_PAGES_AT_ONCE = 1000
_STEPS_BETWEEN_QUESTIONS = 100_000
"""Of SQLite's machine: some milliseconds of work."""
_DUE_PAGES = _JOURNAL_LIMIT_BYTES // PAGE_SIZE
"""Pages in the journal from which they are moved into the file between two writes. One article's names change a hundred
pages all over the file: moved together they are written once."""
_IDLE_PAGES = 64
"""As many are moved when there is nothing else to do."""
_MOST_PAGES = 4 * _DUE_PAGES
"""As many are moved within a write: only if nobody has come to it for long."""

Value = str | int | float | bytes | None
Row = tuple[Any, ...]  # one row as SQLite gives it; the modules of this package turn it into values of model


class Database:
    """One open connection. It belongs to the thread that opened it; only ``interrupt`` may come from another."""

    def __init__(self, path: Path, *, read_only: bool, create: bool = False, immutable: bool = False) -> None:
        """``immutable``: a file that nobody changes meanwhile; nothing is made beside it, so its folder may be read-only."""
        self.path = path
        self.read_only = read_only
        self._is_immutable = immutable
        flags = apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE
        flags |= apsw.SQLITE_OPEN_CREATE if create else 0
        name = str(path)
        if immutable:
            name, flags = f"file:{quote(str(path.absolute()))}?immutable=1", flags | apsw.SQLITE_OPEN_URI
        self._translated = translated(path)
        with self._translated:
            self._connection = apsw.Connection(name, flags=flags)
            self._connection.set_busy_timeout(_BUSY_MILLISECONDS)

    def prepare(self) -> None:
        """Settings of a connection that will be used; the first of them that matter to others write to the file."""
        if not self.read_only:
            self.run("PRAGMA journal_mode = WAL")
            self.run("PRAGMA synchronous = FULL")
            self.run(f"PRAGMA journal_size_limit = {_JOURNAL_LIMIT_BYTES}")
            self.run(f"PRAGMA wal_autocheckpoint = {_MOST_PAGES}")
        self.run("PRAGMA foreign_keys = ON")
        self.run("PRAGMA temp_store = MEMORY")
        self.run(f"PRAGMA cache_size = -{_READER_CACHE_KIB if self.read_only else _WRITER_CACHE_KIB}")

    def close(self) -> None:
        """Close the connection; closing twice does nothing.

        What is in the journal is moved into the file first, so that the file alone can be copied, also where somebody who
        only reads closes later: such a one cannot do that. Whatever stands in the way, nothing is lost by it.

        SQLite takes away what it keeps beside the file when the last one closes who writes. Of those who only read the
        last one does it by another connection.
        """
        with self._translated:
            if not self.read_only:
                with suppress(apsw.Error):
                    self._connection.set_busy_timeout(_CLOSING_MILLISECONDS)
                    self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._connection.close()
        if self.read_only and not self._is_immutable:
            _tidy(self.path)

    def interrupt(self) -> None:
        """Stop the running statement from another thread: it raises CancelledError."""
        try:
            self._connection.interrupt()
        except apsw.ConnectionClosedError:
            return  # nothing runs on a closed connection

    def stop_when(self, is_stale: Callable[[], bool]) -> None:
        """Ask now and then, from within long statements, whether their rows are wanted still; they raise CancelledError.

        Unlike an interrupt, which stops what runs at that moment and is lost between two statements, this lasts.
        """
        with self._translated:
            self._connection.set_progress_handler(is_stale, _STEPS_BETWEEN_QUESTIONS)

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """Every row of a statement."""
        with self._translated:
            return list(self._connection.execute(sql, values))

    def stream(self, sql: str, values: Sequence[Value] = ()) -> Iterator[Row]:
        """Rows one by one, for questions that may stop early."""
        with self._translated:
            yield from self._connection.execute(sql, values)

    def row(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """The first row, or None."""
        with self._translated:
            return next(iter(self._connection.execute(sql, values)), None)

    def run(self, sql: str, values: Sequence[Value] = ()) -> None:
        """One statement, or several without values, whose rows nobody needs."""
        with self._translated:
            for _ in self._connection.execute(sql, values):
                pass

    def run_many(self, sql: str, values: Iterable[Sequence[Value]]) -> None:
        """One statement for each tuple of values."""
        with self._translated:
            self._connection.executemany(sql, values)

    def insert(self, sql: str, values: Sequence[Value]) -> int:
        """Run an INSERT and give the new row's id."""
        self.run(sql, values)
        return self._connection.last_insert_rowid()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside or nothing. Takes the write lock at once, so two writers wait instead of failing midway."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # SQLite has already rolled back by itself after some errors, such as a full disk
            if self._is_in_transaction():
                self.run("ROLLBACK")
            raise

    @contextmanager
    def repeatable_transaction(self) -> Iterator[None]:
        """A transaction whose work is done again by itself should a power cut take it: it does not wait for the disk.

        All that was written before it stays as sure as it was.
        """
        self.run("PRAGMA synchronous = NORMAL")
        try:
            with self.transaction():
                yield
        finally:
            self.run("PRAGMA synchronous = FULL")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several reads that see one state of the library."""
        if self._is_in_transaction():
            yield
            return
        self.run("BEGIN")
        try:
            yield
        finally:
            if self._is_in_transaction():
                self.run("COMMIT")

    def settle_journal(self, *, is_idle: bool) -> bool:
        """Move what the journal holds into the file, if that is much or nothing else is to do; True when it was moved.

        For the moments between writes: within a write somebody waits for it. Readers go on meanwhile, and so do other
        writers. What is in the journal is on the disk already, so that nothing hangs on when this is done.
        """
        row = self.row("PRAGMA wal_checkpoint(NOOP)")
        pages = row[1] - row[2] if row else 0
        if pages < (_IDLE_PAGES if is_idle else _DUE_PAGES):
            return False
        self.run("PRAGMA wal_checkpoint(PASSIVE)")
        return True

    def _is_in_transaction(self) -> bool:
        return self._connection.in_transaction

    def back_up_to(self, target: Path, tell: Callable[[int, int], None] | None = None) -> None:
        """Copy the whole library, as it is now, into a new file while it stays usable; ``tell`` hears pages of pages."""
        with translated(target):
            copy = apsw.Connection(str(target))
        try:
            # in one reading of the source, or each write in between would make the copy begin anew
            with self.snapshot():
                self.row("SELECT count(*) FROM sqlite_schema")
                with self._translated, copy.backup("main", self._connection, "main") as backup:
                    while not backup.done:
                        backup.step(_PAGES_AT_ONCE)
                        if tell is not None:
                            tell(backup.page_count - backup.remaining, backup.page_count)
            with translated(target):
                # one file that needs none beside it, wherever it is opened
                copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()

    # -- what only the care of the library needs

    def add_function(self, name: str, function: Callable[..., Value]) -> None:
        """A function for the statements of this connection; the same cells must always give the same value."""
        self._connection.create_scalar_function(name, function, deterministic=True)

    def watch(self, is_stopped: Callable[[], bool] | None) -> None:
        """Ask every now and then within a long statement whether to stop: it then raises CancelledError."""
        self._connection.set_progress_handler(is_stopped, _STEPS_BETWEEN_QUESTIONS)

    def without_own_triggers(self) -> None:
        """Let the library's own triggers rest on this connection; those of the connection itself go on."""
        self._connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)


def _tidy(path: Path) -> None:
    """Take away an empty journal, unless somebody has the library open still: SQLite knows."""
    try:
        if path.with_name(f"{path.name}-wal").stat().st_size:
            return
    except OSError:
        return
    with suppress(apsw.Error):
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
        try:
            connection.execute("PRAGMA user_version").fetchall()
        finally:
            connection.close()


def connect_to_read(path: Path) -> Database:
    """A connection that only reads, also where nothing may be made beside the file, such as on a disk for reading only."""
    if os.access(path.parent, os.W_OK):
        return Database(path, read_only=True)
    journal = path.with_name(f"{path.name}-wal")
    try:
        is_settled = not journal.exists() or journal.stat().st_size == 0
    except OSError:
        is_settled = True
    if not is_settled:
        raise LibraryError(
            f"The library {path} was not closed, and on a disk for reading only its last changes cannot be read. Copy it"
            f" to another folder with {journal.name} beside it, and open it there."
        )
    return Database(path, read_only=True, immutable=True)


def places(values: Collection[object]) -> str:
    """As many question marks as there are values, for ``IN (…)``."""
    return ", ".join("?" * len(values))


def new_random_id() -> int:
    """A random positive number of 63 bits, as SQLite's integers are signed."""
    return secrets.randbelow(2**63 - 1) + 1
