"""A library made again of an export: every row as it was, indexes and hashes anew."""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from newsreader.errors import LibraryError, LibraryTooNewError
from newsreader.storage.connection import Database, Value, places
from newsreader.storage.guards import guarded_tables, keep_guards
from newsreader.storage.library_export import FORMAT, HEAD, KIND, LEFT_OUT, TABLES, without_rules
from newsreader.storage.migrations import shipped_migrations
from newsreader.storage.opening import create_database, open_database, put_in_place
from newsreader.storage.rebuilding import rebuild_words
from newsreader.storage.replacing import discard_prepared, prepared_path, replace_library
from newsreader.storage.salvaging import plain_tables

_AT_ONCE, _BYTES_AT_ONCE = 500, 4 * 1024 * 1024
_COMPRESSION = 6

Tell = Callable[[int, int | None], None]


class BrokenExportError(LibraryError):
    """A folder is no whole export."""


def is_export(folder: Path) -> bool:
    """Whether a folder says that it is a library's export."""
    try:
        return bool(json.loads((folder / HEAD).read_bytes()).get("newsreader") == KIND)
    except (OSError, ValueError, AttributeError):
        return False


def import_export(folder: Path, library: Path, tell: Tell) -> int:
    """Make a library of an export; gives the number of its articles. One that is there must be empty.

    Raises CancelledError, BrokenExportError, LibraryTooNewError, LibraryError; nothing is left then.
    """
    head = _read_head(folder)
    _refuse_unless_empty(library)
    try:
        library.parent.mkdir(parents=True, exist_ok=True)
        discard_prepared(library)
        migrations = [one for one in shipped_migrations() if one.version <= head["schema"]]
        create_database(prepared_path(library), migrations)
        database = Database(prepared_path(library), read_only=False)
        try:
            articles = _Import(database, folder, head["tables"], tell).run()
        finally:
            database.close()
        # brings it up to date
        open_database(prepared_path(library), read_only=False).close()
        for backup in library.parent.glob(f"{prepared_path(library).name}.version-*.backup"):
            backup.unlink()
        if library.exists():
            replace_library(library).unlink()
        else:
            put_in_place(prepared_path(library), library)
        return articles
    except OSError as error:
        sentence = f"{library} could not be made ({error.strerror}). Check that there is room, or choose another place."
        raise LibraryError(sentence) from error
    finally:
        with suppress(OSError):
            discard_prepared(library)


def _read_head(folder: Path) -> dict[str, Any]:
    try:
        head = json.loads((folder / HEAD).read_bytes())
        if head["newsreader"] != KIND:
            raise ValueError
        schema, _tables = int(head["schema"]), dict(head["tables"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenExportError(
            f"{folder} is no whole export of a library: {HEAD} is missing or cannot be read. Choose another folder."
        ) from error
    if head.get("format") != FORMAT or schema > shipped_migrations()[-1].version:
        raise LibraryTooNewError(f"{folder} was written by a newer Newsreader. Import it with that version, or update this one.")
    return {**head, "schema": schema}


def _refuse_unless_empty(library: Path) -> None:
    if not library.exists():
        return
    database = open_database(library, read_only=True)
    try:
        is_empty = all(
            database.row(f"SELECT 1 FROM {table}") is None for table in ("article", "decision", "tag", "saved_search")
        )
    finally:
        database.close()
    if not is_empty:
        raise LibraryError(
            f"{library} holds articles already, and an export becomes a library of its own. Name a new library for it."
        )


class _Import:
    """One import into an empty library of the version that wrote the export."""

    def __init__(self, database: Database, folder: Path, tables: Mapping[str, Mapping[str, Any]], tell: Tell) -> None:
        self._database = database
        self._folder = folder
        self._tables = tables
        self._tell = tell
        self._done = 0
        self._total = sum(int(table["rows"]) for table in tables.values())

    def run(self) -> int:
        database = self._database
        database.run("PRAGMA foreign_keys = OFF")
        database.without_own_triggers()
        if guarded_tables(database):
            keep_guards(database)
        for table in plain_tables(database):
            if table in LEFT_OUT:
                continue
            if table not in self._tables:
                raise BrokenExportError(f"{self._folder} is no whole export: the table {table} is missing.")
            with database.transaction():
                self._read_table(table)
        if wrong := database.row("PRAGMA foreign_key_check"):
            raise BrokenExportError(f"{self._folder} is no whole export: {wrong[0]} refers to rows that are missing.")
        with database.transaction():
            rebuild_words(database, lambda _rows: self._tell(self._done, self._total))
        row = database.row("SELECT count(*) FROM article")
        return int(row[0]) if row else 0

    def _read_table(self, table: str) -> None:
        columns = [row[1] for row in self._database.rows(f"PRAGMA table_info({table})")]
        # what the migrations put there
        self._database.run(f"DELETE FROM {table} {without_rules(table)}")
        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places(columns)})"
        rows = self._rows(table, columns)
        for batch in _batches(rows):
            self._database.run_many(sql, batch)
            self._done += len(batch)
            self._tell(self._done, self._total)

    def _rows(self, table: str, columns: list[str]) -> Iterator[tuple[Value, ...]]:
        digest = hashlib.sha256()
        count = 0
        path = self._folder / TABLES / f"{table}.jsonl"
        try:
            with path.open("rb") as file:
                for line in file:
                    count += 1
                    digest.update(line)
                    cells = json.loads(line)
                    yield tuple(self._cell(table, column, cells[column]) for column in columns)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise BrokenExportError(f"{path} cannot be read in line {count + 1} ({error}). Export the library again.") from error
        told = self._tables[table]
        if count != told["rows"] or digest.hexdigest() != told["sha256"]:
            raise BrokenExportError(f"{path} is not as it was written. Export the library again.")

    def _cell(self, table: str, column: str, value: Any) -> Value:
        if not isinstance(value, dict):
            return value if value is None or isinstance(value, str | int | float) else str(value)
        if "base64" in value:
            return base64.b64decode(value["base64"], validate=True)
        path = (self._folder / str(value["file"])).resolve()
        if not path.is_relative_to(self._folder.resolve()):
            raise BrokenExportError(f"{path} is not in {self._folder}. Export the library again.")
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != value["sha256"]:
            raise BrokenExportError(f"{path} is not as it was written. Export the library again, or put the file back.")
        return data.decode("utf-8") if (table, column) == ("article_text", "text") else zlib.compress(data, _COMPRESSION)


def _batches(rows: Iterator[tuple[Value, ...]]) -> Iterator[list[tuple[Value, ...]]]:
    """Some rows at a time, of a bounded size."""
    batch: list[tuple[Value, ...]] = []
    size = 0
    for row in rows:
        batch.append(row)
        size += sum(len(cell) for cell in row if isinstance(cell, str | bytes))
        if len(batch) >= _AT_ONCE or size >= _BYTES_AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
