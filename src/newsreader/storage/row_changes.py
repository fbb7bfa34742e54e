"""Rows as they were before an act of the reader and after it, so that any act on them can be undone and done again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsreader.model.values import dataclass
from newsreader.storage.connection import Database, Value, places

_KEYS: dict[str, tuple[str, ...]] = {
    "saved_search": ("id",),
    "tag": ("id",),
    "article_tag": ("article_id", "tag_id"),
    "article_note": ("article_id",),
    "own_highlight": ("id",),
    "hidden_note": ("article_id", "note"),
}
"""Tables whose rows an act may change, with the columns that tell a row from others. Rows hold no bytes: they travel as
JSON."""

Cells = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row by column, before and after; None where it was not there, or is gone."""

    table: str
    before: Cells | None
    after: Cells | None


def read_row(database: Database, table: str, *key: Value) -> Cells | None:
    """The row of a key, or None."""
    columns = [row[1] for row in database.rows(f"PRAGMA table_info({table})")]
    row = database.row(f"SELECT {', '.join(columns)} FROM {table} WHERE {_match(table)}", key)
    return dict(zip(columns, row, strict=True)) if row else None


def put_rows(database: Database, changes: Sequence[RowChange], *, back: bool) -> None:
    """Bring the rows to what they were before the changes, or after them."""
    for change in reversed(changes) if back else changes:
        wanted, there = (change.before, change.after) if back else (change.after, change.before)
        cells = wanted or there
        if cells is None:
            # an earlier version made one step of a note that was written and taken back
            continue
        if wanted is None:
            key = [cells[column] for column in _KEYS[change.table]]
            database.run(f"DELETE FROM {change.table} WHERE {_match(change.table)}", key)
        else:
            columns, updated = ", ".join(cells), ", ".join(f"{column} = excluded.{column}" for column in cells)
            database.run(
                f"INSERT INTO {change.table} ({columns}) VALUES ({places(cells)})"
                f" ON CONFLICT ({', '.join(_KEYS[change.table])}) DO UPDATE SET {updated}",
                list(cells.values()),
            )


def _match(table: str) -> str:
    return " AND ".join(f"{column} = ?" for column in _KEYS[table])
