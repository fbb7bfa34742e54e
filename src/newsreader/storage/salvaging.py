"""Reading what can be read of a broken file into a new one, table by table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from newsreader.errors import LibraryDamagedError
from newsreader.storage.connection import Database, Row, Value, places
from newsreader.storage.guards import GUARDED, is_key, key_columns

_AT_ONCE = 500
_COUNTED = ("counter", "day_count", "source_count")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """Tables of which not everything could be read."""

    broken: frozenset[str]


def salvage(damaged: Database, target: Database, tell: Callable[[int], None]) -> Salvaged:
    """Copy every row that can be read; the target's own triggers must rest. ``tell`` hears how many, and may raise."""
    broken: set[str] = set()
    for table in plain_tables(target):
        if table in _COUNTED:
            continue
        target.run(f"DELETE FROM {table}")
        try:
            columns = _shared_columns(damaged, target, table)
        except LibraryDamagedError:
            columns = []
        if not columns:
            broken.add(table)
            continue
        if not _copy_table(damaged, target, table, columns, tell):
            broken.add(table)
    return Salvaged(frozenset(broken))


def plain_tables(database: Database) -> list[str]:
    """Every table with rows of its own, those that others refer to first; no index of words and what it keeps."""
    names = [
        row[0]
        for row in database.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rootpage"
        )
    ]
    virtual = [row[0] for row in database.rows("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%'")]
    plain = [name for name in names if not any(name == one or name.startswith(f"{one}_") for one in virtual)]
    # hashes first: they tell which rows should be there
    first = ["guard"] if "guard" in plain else []
    return first + [name for name in GUARDED if name in plain] + [
        name for name in plain if name not in GUARDED and name != "guard"
    ]


def _shared_columns(damaged: Database, target: Database, table: str) -> list[str]:
    there = {row[1] for row in damaged.rows(f"PRAGMA table_info({table})")}
    return [row[1] for row in target.rows(f"PRAGMA table_info({table})") if row[1] in there]


def _copy_table(
    damaged: Database, target: Database, table: str, columns: Sequence[str], tell: Callable[[int], None]
) -> bool:
    """Whether the table could be read from its beginning to its end."""
    insert = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({places(columns)})"
    key = _order(target, table)
    cells = ", ".join(columns)
    copied = 0

    def put(rows: Iterator[Row]) -> bool:
        nonlocal copied
        batch: list[Row] = []
        is_read = True
        while True:
            try:
                row = next(rows, None)
            except LibraryDamagedError:
                is_read, row = False, None
            if row is None or len(batch) == _AT_ONCE:
                target.run_many(insert, batch)
                tell(len(batch))
                copied += len(batch)
                batch.clear()
            if row is None:
                return is_read
            batch.append(row)

    with target.transaction():
        if put(damaged.stream(f"SELECT {cells} FROM {table} NOT INDEXED ORDER BY {key}")):
            return True
        backwards = ", ".join(f"{column} DESC" for column in key.split(", "))
        put(damaged.stream(f"SELECT {cells} FROM {table} NOT INDEXED ORDER BY {backwards}"))
        if table in GUARDED:
            put(_known_rows(damaged, target, table, cells))
    return False


def _known_rows(damaged: Database, target: Database, table: str, cells: str) -> Iterator[Row]:
    """Rows of which a hash is known and that were not reached from either end, asked for one by one."""
    missing = target.rows(
        "SELECT first, second FROM guard WHERE part = ?1 EXCEPT"
        f" SELECT {key_columns(table)} FROM {table}",
        (table,),
    )
    count = len(GUARDED[table])
    for key in missing:
        values: tuple[Value, ...] = key[:count]
        try:
            row = damaged.row(f"SELECT {cells} FROM {table} NOT INDEXED WHERE {is_key(table)}", values)
        except LibraryDamagedError:
            continue
        if row is not None:
            yield row


def _order(database: Database, table: str) -> str:
    """Its primary key: the order in which its rows stand in the file."""
    rows = [row for row in database.rows(f"PRAGMA table_info({table})") if row[5]]
    return ", ".join(row[1] for row in sorted(rows, key=lambda row: int(row[5]))) or "rowid"
