"""Hashes of the rows that cannot be made again: kept with every write, compared by a check.

``GUARDED`` is the one table of what is guarded. Triggers of the connection that writes keep the hashes, over every column
that a table has, so that a column added by a migration is guarded without a word here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from types import MappingProxyType

from newsreader.storage.connection import Database, Row, Value

GUARDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "article": ("id",),
        "article_text": ("article_id",),
        "copy": ("id",),
        "decision": ("id",),
        "tag": ("id",),
        "article_tag": ("article_id", "tag_id"),
        "article_note": ("article_id",),
        "own_highlight": ("id",),
        "bin": ("article_id",),
        "saved_search": ("id",),
        "reading_position": ("article_id",),
        "review_answer": ("id",),
        "hidden_note": ("article_id", "note"),
        "watched_folder": ("id",),
        "column_choice": ("columns",),
    }
)
"""Tables, those that others refer to first, with their key of one or two columns."""

PASSING: Mapping[str, tuple[str, ...]] = MappingProxyType({"watched_folder": ("looked_at", "device", "problem")})
"""Columns that the program sets anew all the time, so that there is nothing in them to lose."""

Key = tuple[int | str, int | str]
"""What tells a row from others of its table; the second is 0 where the key is one column."""

RULES = "guard_rules"
"""The row of ``meta`` that tells over which columns the hashes are."""
_AT_ONCE = 1000


def cells_hash(*cells: Value) -> int:
    """64 bits of BLAKE2b over cells, as SQLite keeps whole numbers: signed."""
    # joined first: a row has two dozen cells, most of them short, and each call of the hash costs more than these bytes
    parts: list[bytes] = []
    for cell in cells:
        if isinstance(cell, str):
            data = cell.encode("utf-8", "surrogatepass")
            parts += (b"t%d:" % len(data), data)
        elif isinstance(cell, bytes):
            parts += (b"b%d:" % len(cell), cell)
        else:
            parts.append(b"n;" if cell is None else b"%a;" % cell)
    return int.from_bytes(hashlib.blake2b(b"".join(parts), digest_size=8).digest(), "big", signed=True)


def table_columns(database: Database, table: str) -> tuple[str, ...]:
    """All columns of a table, in its order."""
    return tuple(row[1] for row in database.rows(f"PRAGMA table_info({table})"))


def guarded_columns(database: Database, table: str) -> tuple[str, ...]:
    """The columns that a hash of a row is over: all but those of ``PASSING``, in the order of the table."""
    return tuple(column for column in table_columns(database, table) if column not in PASSING.get(table, ()))


def guarded_tables(database: Database) -> list[str]:
    """Those of the guarded tables that the library has: an older one lacks some, or all hashes."""
    there = {row[0] for row in database.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return [table for table in GUARDED if table in there] if "guard" in there else []


def key_columns(table: str) -> str:
    """The key as two expressions."""
    key = GUARDED[table]
    return ", ".join(key) if len(key) == 2 else f"{key[0]}, 0"


def is_key(table: str) -> str:
    """The condition that a row has a key, whose one or two columns are the values."""
    return " AND ".join(f"{column} = ?" for column in GUARDED[table])


def keep_guards(database: Database, *, anew: bool = False) -> None:
    """Let every further write of this connection keep the hashes.

    ``anew``: a migration may have changed rows, so all hashes are made again, by ``fill_guards``.
    """
    if not guarded_tables(database):
        return
    _add_function(database)
    for table in guarded_tables(database):
        database.run(_triggers(database, table))
    rules = _rules(database)
    if anew or _rules_of(database) != rules:
        with database.transaction():
            database.run("DELETE FROM guard")
            database.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", (RULES, f"{rules} unfinished"))
            if database.row("SELECT 1 FROM article") is None:
                _note_complete(database)


def drop_triggers(database: Database) -> None:
    """Keep no hashes any more: rows are put back to what their hashes say."""
    for (name,) in database.rows("SELECT name FROM sqlite_temp_schema WHERE type = 'trigger' AND name LIKE 'guard%'"):
        database.run(f"DROP TRIGGER temp.{name}")


def are_complete(database: Database) -> bool:
    """Whether every row has its hash, so that a missing one means damage."""
    row = database.row("SELECT value FROM meta WHERE key = ?", (RULES,))
    return row is not None and row[0] == _rules(database)


def fill_guards(database: Database) -> bool:
    """Make the hashes of some of the rows that have none, in one transaction; whether there may be more."""
    if not guarded_tables(database) or are_complete(database):
        return False
    _add_function(database)
    with database.transaction():
        for table in guarded_tables(database):
            columns = ", ".join(guarded_columns(database, table))
            missing = database.row(
                f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {_without_guard(table)} LIMIT {_AT_ONCE})"
            )
            if missing and missing[0]:
                database.run(
                    f"INSERT OR IGNORE INTO guard SELECT '{table}', {key_columns(table)}, guard_hash({columns})"
                    f" FROM {table} WHERE {_without_guard(table)} LIMIT {_AT_ONCE}"
                )
                return True
        _note_complete(database)
    return False


def guard_anew(database: Database, table: str, key: Row) -> None:
    """Take a row as it is for right."""
    _add_function(database)
    columns = ", ".join(guarded_columns(database, table))
    database.run("DELETE FROM guard WHERE part = ? AND first = ? AND second = ?", (table, *key))
    database.run(
        f"INSERT INTO guard SELECT '{table}', {key_columns(table)}, guard_hash({columns}) FROM {table}"
        f" WHERE {is_key(table)}",
        key[: len(GUARDED[table])],
    )


def content_signature(database: Database) -> tuple[int, int, int]:
    """Figures that are the same for two libraries with the same guarded rows: their number and two sums of hashes."""
    row = database.row(
        "SELECT count(*), coalesce(sum(hash & 0xFFFFFFF), 0),"
        " coalesce(sum((hash >> 28) & 0xFFFFFFF), 0) FROM guard"
    )
    return (int(row[0]), int(row[1]), int(row[2])) if row else (0, 0, 0)


def list_guards(database: Database, table: str, after: Key, limit: int) -> list[tuple[int | str, int | str, int]]:
    """(first, second, hash) of a table in the order of keys, from behind a key on."""
    rows = database.rows(
        "SELECT first, second, hash FROM guard WHERE part = ? AND (first, second) > (?, ?)"
        " ORDER BY first, second LIMIT ?",
        (table, *after, limit),
    )
    return [(first, second, kept) for first, second, kept in rows]


def count_guards(database: Database) -> int:
    """How many rows are guarded."""
    row = database.row("SELECT count(*) FROM guard")
    return int(row[0]) if row else 0


def _add_function(database: Database) -> None:
    database.add_function("guard_hash", cells_hash)


def _note_complete(database: Database) -> None:
    database.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", (RULES, _rules(database)))


def _rules_of(database: Database) -> str:
    """The columns that the hashes are over, whether or not all are there yet."""
    row = database.row("SELECT value FROM meta WHERE key = ?", (RULES,))
    return str(row[0]).partition(" ")[0] if row else ""


def _rules(database: Database) -> str:
    words = [f"{table}:{','.join(guarded_columns(database, table))}" for table in guarded_tables(database)]
    return hashlib.blake2b("\n".join(words).encode(), digest_size=12).hexdigest()


def _without_guard(table: str) -> str:
    key = GUARDED[table]
    second = key[1] if len(key) == 2 else "0"
    return f"NOT EXISTS (SELECT 1 FROM guard WHERE part = '{table}' AND first = {key[0]} AND second = {second})"


def _triggers(database: Database, table: str) -> str:
    new_key = [f"new.{column}" for column in GUARDED[table]]
    first, second = (*new_key, "0")[:2]
    cells = ", ".join(f"new.{column}" for column in guarded_columns(database, table))
    forget = f"DELETE FROM guard WHERE part = '{table}' AND first = {first} AND second = {second};"
    # not INSERT OR REPLACE: how the writing statement meets conflicts would hold here as well
    keep = (
        f"INSERT INTO guard VALUES ('{table}', {first}, {second}, guard_hash({cells}))"
        " ON CONFLICT (part, first, second) DO UPDATE SET hash = excluded.hash;"
    )
    has_moved = " OR ".join(f"old.{column} <> new.{column}" for column in GUARDED[table])
    forget_old = forget.replace("new.", "old.")
    return (
        f"CREATE TEMP TRIGGER IF NOT EXISTS guard_added_{table} AFTER INSERT ON main.{table} BEGIN {keep} END;"
        f"CREATE TEMP TRIGGER IF NOT EXISTS guard_changed_{table} AFTER UPDATE ON main.{table} BEGIN {keep} END;"
        f"CREATE TEMP TRIGGER IF NOT EXISTS guard_moved_{table} AFTER UPDATE OF {', '.join(GUARDED[table])} ON main.{table}"
        f" WHEN {has_moved} BEGIN {forget_old} END;"
        f"CREATE TEMP TRIGGER IF NOT EXISTS guard_removed_{table} AFTER DELETE ON main.{table} BEGIN {forget_old} END;"
    )
