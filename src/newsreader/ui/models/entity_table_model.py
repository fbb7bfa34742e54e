"""The library-wide table of people, places or organisations: ids in order, rows fetched when they are on screen."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsreader.model.entity import EntityId, EntityRow
from newsreader.model.query import EntityOrder
from newsreader.ui.dates import words_of_date
from newsreader.ui.entity_words import translated
from newsreader.ui.models.paged_rows import PagedRows

Index = QModelIndex | QPersistentModelIndex
ENTITY = Qt.ItemDataRole.UserRole
"""The role that gives the whole EntityRow."""


class Column(IntEnum):
    """Columns from left to right."""

    NAME = 0
    ARTICLES = 1
    MENTIONS = 2
    QUOTES = 3
    FIRST = 4
    LAST = 5


COLUMN_ORDERS = {
    Column.NAME: EntityOrder.NAME,
    Column.ARTICLES: EntityOrder.ARTICLES,
    Column.MENTIONS: EntityOrder.MENTIONS,
    Column.QUOTES: EntityOrder.QUOTES,
    Column.FIRST: EntityOrder.FIRST_SEEN,
    Column.LAST: EntityOrder.LAST_SEEN,
}
"""What a click on a column's head sorts by."""


class EntityTableModel(QAbstractTableModel):
    """``fetch`` answers within milliseconds and leaves out entities that are gone."""

    def __init__(self, fetch: Callable[[Sequence[EntityId]], list[EntityRow]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = PagedRows(lambda ids: {int(row.entity.id): row for row in fetch([EntityId(n) for n in ids])})
        self._locale = QLocale()
        self._sorted: tuple[int, bool] | None = None

    @property
    def ids(self) -> array[int]:
        """The ids of all rows in order; not to be changed."""
        return self._rows.ids

    def set_ids(self, ids: array[int]) -> None:
        """Show other entities: a reset, whatever their number."""
        self.beginResetModel()
        self._rows.set_ids(ids)
        self.endResetModel()

    def refresh(self, entities: Collection[EntityId]) -> None:
        """Ask for the rows of these entities again."""
        for first, last in self._rows.forget(entities):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def entity_at(self, row: int) -> EntityRow | None:
        """What a row shows."""
        return self._rows.row_at(row)

    def find_row(self, entity: EntityId) -> int | None:
        """The row of an entity; None when it is not in the list."""
        return self._rows.find(entity)

    def show_sorted(self, column: int, *, is_descending: bool) -> None:
        """Put an arrow at the head of the column that the rows are sorted by."""
        self._sorted = (column, is_descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    # -- Qt's questions

    def rowCount(self, parent: Index | None = None) -> int:
        """Entities in the list."""
        return 0 if parent is not None and parent.isValid() else len(self._rows.ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """Six."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section != Column.NAME else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        words = {
            Column.NAME: self.tr("Name"),
            Column.ARTICLES: self.tr("Articles"),
            Column.MENTIONS: self.tr("Mentions"),
            Column.QUOTES: self.tr("Quotes"),
            Column.FIRST: self.tr("First seen"),
            Column.LAST: self.tr("Last seen"),
        }[Column(section)]
        if self._sorted is None or self._sorted[0] != section:
            return words
        return f"{words} {'↓' if self._sorted[1] else '↑'}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words, the whole row as it is spoken, or the row itself."""
        if not index.isValid() or role not in _ANSWERED:
            return None
        row = self.entity_at(index.row())
        if row is None or role == ENTITY:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.NAME:
            return self.spoken(row)
        return self._cell(row, Column(index.column()))

    def spoken(self, row: EntityRow) -> str:
        """The whole row in one breath."""
        parts = [
            row.entity.name,
            translated("also {names}").format(names=", ".join(row.variants[:3])) if row.variants else "",
            translated("%Ln article(s)", row.articles),
            translated("%Ln mention(s)", row.mentions),
            translated("%Ln quote(s)", row.quotes) if row.quotes else "",
        ]
        return ", ".join(part for part in parts if part)

    def _cell(self, row: EntityRow, column: Column) -> str:
        today = date.today()
        match column:
            case Column.NAME:
                return row.entity.name
            case Column.ARTICLES:
                return self._locale.toString(row.articles)
            case Column.MENTIONS:
                return self._locale.toString(row.mentions)
            case Column.QUOTES:
                return self._locale.toString(row.quotes) if row.quotes else ""
            case Column.FIRST:
                return words_of_date(row.first_seen, today, self._locale) if row.first_seen else ""
            case Column.LAST:
                return words_of_date(row.last_seen, today, self._locale) if row.last_seen else ""


_ANSWERED = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ENTITY})
