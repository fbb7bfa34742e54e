"""Rows compared with their hashes, and what of the library a row is, in words for the reader."""

from __future__ import annotations

from collections.abc import Iterator

from newsreader.errors import LibraryDamagedError
from newsreader.model.care import Damage, Part
from newsreader.storage.connection import Database, Row
from newsreader.storage.guards import (
    GUARDED,
    are_complete,
    cells_hash,
    guarded_columns,
    guarded_tables,
    is_key,
    key_columns,
    list_guards,
)

_AT_ONCE = 500
_BEFORE_ALL = (-(2**63), -(2**63))
Key = tuple[int, int]

_WORDS = {
    "article": "the details of “{title}”",
    "article_text": "the text of “{title}”",
    "copy": "the original file of “{title}”",
    "article_tag": "a tag on “{title}”",
    "article_note": "your note on “{title}”",
    "own_highlight": "a highlight of yours in “{title}”",
    "bin": "what was found in “{title}”, which is in the bin",
    "reading_position": "the place where you left “{title}”",
    "tag": "the tag “{name}”",
    "saved_search": "the saved search “{name}”",
    "decision": "your decision of {day} about “{name}”",
    "review_answer": "an answer in the review",
}
_ARTICLE_OF = {
    "article": "id = ?",
    "copy": "id = (SELECT article_id FROM copy WHERE id = ?)",
    "own_highlight": "id = (SELECT article_id FROM own_highlight WHERE id = ?)",
}


def compare_rows(database: Database) -> Iterator[tuple[int, list[Damage]]]:
    """(rows compared, those damaged among them), a few hundred at a time. A row without a hash is none while they are made."""
    is_complete = are_complete(database)
    for table in guarded_tables(database):
        after: Key | None = _BEFORE_ALL
        while after is not None:
            # one state of rows and hashes; the next may be a later one, so that a long check does not hold the journal
            with database.snapshot():
                compared, damaged, after = _compare_some(database, table, after, is_complete=is_complete)
            yield compared, damaged


def row_hash_of(database: Database, table: str, key: Key) -> int | None:
    """The hash of a row as it is; None where it is gone. Raises LibraryDamagedError where it cannot be read."""
    columns = ", ".join(guarded_columns(database, table))
    row = database.row(f"SELECT {columns} FROM {table} WHERE {is_key(table)}", key[: len(GUARDED[table])])
    return None if row is None else cells_hash(*row)


def words_of_row(database: Database, table: str, key: Key) -> str:
    """What a row is for the reader. Whatever of it cannot be read is left out."""
    words = _WORDS.get(table, "something of your library")
    values = {"title": f"article {key[0]}", "name": f"number {key[0]}", "day": "an unknown day"}
    try:
        if "{title}" in words:
            row = database.row(f"SELECT title FROM article WHERE {_ARTICLE_OF.get(table, 'id = ?')}", (key[0],))
            values["title"] = str(row[0]) if row else values["title"]
        elif table in ("tag", "saved_search"):
            row = database.row(f"SELECT name FROM {table} WHERE id = ?", (key[0],))
            values["name"] = str(row[0]) if row else values["name"]
        elif table == "decision":
            row = database.row("SELECT made_at, first_surface, surface FROM decision WHERE id = ?", (key[0],))
            if row:
                values |= {"day": str(row[0])[:10], "name": str(row[1] or row[2] or values["name"])}
    except LibraryDamagedError:
        pass  # what it is called is what is damaged
    return words.format_map(values)


def _compare_some(
    database: Database, table: str, after: Key, *, is_complete: bool
) -> tuple[int, list[Damage], Key | None]:
    """Compare the next rows of a table; gives the key to go on behind, None at the end."""
    guards = list_guards(database, table, after, _AT_ONCE)
    last = None if len(guards) < _AT_ONCE else guards[-1][:2]
    kept = {(first, second): value for first, second, value in guards}
    found: dict[Key, int] = {}
    try:
        for row in _rows_between(database, table, after, last):
            found[row[0], row[1]] = cells_hash(*row[2:])
    except LibraryDamagedError:
        return len(kept), _compare_singly(database, table, kept), last
    damaged = [
        _damage(database, Part.ROW if key in found else Part.LOST, table, key)
        for key, value in kept.items()
        if found.get(key) != value
    ]
    if is_complete:
        damaged += [_damage(database, Part.ROW, table, key) for key in found if key not in kept]
    return len(found), damaged, last


def _rows_between(database: Database, table: str, after: Key, last: Key | None) -> Iterator[Row]:
    count = len(GUARDED[table])
    key = ", ".join(GUARDED[table])
    marks = ", ".join("?" * count)
    upto = "" if last is None else f" AND ({key}) <= ({marks})"
    return database.stream(
        f"SELECT {key_columns(table)}, {', '.join(guarded_columns(database, table))} FROM {table}"
        f" WHERE ({key}) > ({marks}){upto} ORDER BY {key}",
        (*after[:count], *(() if last is None else last[:count])),
    )


def _compare_singly(database: Database, table: str, kept: dict[Key, int]) -> list[Damage]:
    """Where one row stops the reading of all, each by itself."""
    damaged: list[Damage] = []
    for key, value in kept.items():
        try:
            found = row_hash_of(database, table, key)
        except LibraryDamagedError:
            found = None
        if found != value:
            damaged.append(_damage(database, Part.ROW if found is not None else Part.LOST, table, key))
    return damaged


def _damage(database: Database, part: Part, table: str, key: Key) -> Damage:
    return Damage(part, words_of_row(database, table, key), table, key)
