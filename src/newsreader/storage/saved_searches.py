"""Searches that the reader keeps, in the order of the navigator."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.model.query import ArticleOrder
from newsreader.model.saved_search import SavedSearch, SavedSearchId
from newsreader.storage.connection import Database, Row
from newsreader.storage.row_changes import RowChange, read_row

_TABLE = "saved_search"


def list_saved_searches(database: Database) -> list[SavedSearch]:
    """All of them in the navigator's order."""
    return [
        _from_row(row) for row in database.rows("SELECT id, name, query, sort FROM saved_search ORDER BY position, id")
    ]


def get_saved_search(database: Database, search: SavedSearchId) -> SavedSearch | None:
    """One, or None when it is gone."""
    row = database.row("SELECT id, name, query, sort FROM saved_search WHERE id = ?", (search,))
    return _from_row(row) if row else None


def add_saved_search(database: Database, name: str, query: str, order: ArticleOrder) -> SavedSearchId:
    """A new one behind the others."""
    number = database.insert(
        "INSERT INTO saved_search (name, query, sort, position)"
        " VALUES (?, ?, ?, (SELECT coalesce(max(position), -1) + 1 FROM saved_search))",
        (name, query, str(order)),
    )
    return SavedSearchId(number)


def change_saved_search(database: Database, changed: SavedSearch) -> None:
    """Other words under the same id."""
    database.run(
        "UPDATE saved_search SET name = ?, query = ?, sort = ? WHERE id = ?",
        (changed.name, changed.query, str(changed.order), changed.id),
    )


def delete_saved_search(database: Database, search: SavedSearchId) -> None:
    """Forget one."""
    database.run("DELETE FROM saved_search WHERE id = ?", (search,))


def order_saved_searches(database: Database, wanted: Sequence[SavedSearchId]) -> None:
    """Put them into this order."""
    database.run_many(
        "UPDATE saved_search SET position = ?1 WHERE id = ?2 AND position <> ?1",
        [(place, search) for place, search in enumerate(wanted)],
    )


class SavedSearchChanges:
    """The rows of saved searches before something is done to them; afterwards, what became of them."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._before = self._rows()

    def changes(self) -> tuple[RowChange, ...]:
        """What is different now."""
        after = self._rows()
        return tuple(
            RowChange(_TABLE, self._before.get(number), after.get(number))
            for number in sorted({*self._before, *after})
            if self._before.get(number) != after.get(number)
        )

    def _rows(self) -> dict[int, dict[str, str | int | float | bytes | None]]:
        numbers = [row[0] for row in self._database.rows("SELECT id FROM saved_search")]
        return {number: dict(read_row(self._database, _TABLE, number) or {}) for number in numbers}


def _from_row(row: Row) -> SavedSearch:
    known = set(ArticleOrder)
    return SavedSearch(
        SavedSearchId(row[0]), row[1], row[2], ArticleOrder(row[3]) if row[3] in known else ArticleOrder.NEWEST
    )
