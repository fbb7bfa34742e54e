"""The library-wide table of people, places or organisations: ids in order, rows fetched when they are on screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QLocale, QObject, Qt

from newsreader.model.entity import EntityId, EntityRow
from newsreader.model.query import EntityOrder
from newsreader.ui.dates import words_of_date
from newsreader.ui.entity_words import listed, translated
from newsreader.ui.models.id_model import IdModel, Index
from newsreader.ui.models.paged_rows import PagedRows

ENTITY = Qt.ItemDataRole.UserRole
"""The role that gives the whole EntityRow."""


class Column(IntEnum):
    """Columns from left to right."""

    NAME = 0
    OTHERS = 1
    ARTICLES = 2
    MENTIONS = 3
    QUOTES = 4
    FIRST = 5
    LAST = 6


COLUMN_ORDERS = {
    Column.NAME: EntityOrder.NAME,
    Column.ARTICLES: EntityOrder.ARTICLES,
    Column.MENTIONS: EntityOrder.MENTIONS,
    Column.QUOTES: EntityOrder.QUOTES,
    Column.FIRST: EntityOrder.FIRST_SEEN,
    Column.LAST: EntityOrder.LAST_SEEN,
}
"""What a click on a column's head sorts by."""


class EntityTableModel(IdModel[EntityRow]):
    """``fetch`` answers within milliseconds and leaves out entities that are gone."""

    def __init__(self, fetch: Callable[[Sequence[EntityId]], list[EntityRow]], parent: QObject | None = None) -> None:
        rows = PagedRows(lambda ids: {int(row.entity.id): row for row in fetch([EntityId(n) for n in ids])})
        super().__init__(rows, len(Column), parent)
        self._locale = QLocale()

    # -- Qt's questions

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_text = section in (Column.NAME, Column.OTHERS)
            side = Qt.AlignmentFlag.AlignLeft if is_text else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        words = {
            Column.NAME: self.tr("Name"),
            Column.OTHERS: self.tr("Other names"),
            Column.ARTICLES: self.tr("Articles"),
            Column.MENTIONS: self.tr("Mentions"),
            Column.QUOTES: self.tr("Quotes"),
            Column.FIRST: self.tr("First seen"),
            Column.LAST: self.tr("Last seen"),
        }[Column(section)]
        return self.head_words(section, words)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words, the whole row as it is spoken, or the row itself."""
        if not index.isValid() or role not in _ANSWERED:
            return None
        row = self.value_at(index.row())
        if row is None or role == ENTITY:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.NAME:
            return self.spoken(row)
        shown = self._cell(row, Column(index.column()))
        # an empty cell would be passed over without a word
        return shown or (translated("none") if role == Qt.ItemDataRole.AccessibleTextRole else "")

    def spoken(self, row: EntityRow) -> str:
        """The whole row in one breath."""
        parts = [
            row.entity.name,
            translated("also {names}").format(names=", ".join(row.variants[:3])) if row.variants else "",
            translated("%Ln article(s)", row.articles),
            translated("%Ln mention(s)", row.mentions),
            translated("%Ln quote(s)", row.quotes) if row.quotes else "",
            translated("first seen {day}").format(day=self._cell(row, Column.FIRST)) if row.first_seen else "",
            translated("last seen {day}").format(day=self._cell(row, Column.LAST)) if row.last_seen else "",
        ]
        return ", ".join(part for part in parts if part)

    def _cell(self, row: EntityRow, column: Column) -> str:
        today = date.today()
        match column:
            case Column.NAME:
                return row.entity.name
            case Column.OTHERS:
                return listed(row.variants)
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
