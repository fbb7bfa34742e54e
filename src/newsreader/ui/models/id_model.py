"""A table model whose rows are ids in an order, the values behind them fetched as they come on screen."""

from __future__ import annotations

from array import array
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsreader.ui.models.paged_rows import PagedRows

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


class IdModel(QAbstractTableModel, Generic[Row]):
    """``columns`` is how many a row has; subclasses say what their cells hold."""

    def __init__(self, rows: PagedRows[Row], columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._columns = columns
        self._sorted: tuple[int, bool] | None = None

    @property
    def ids(self) -> array[int]:
        """The ids of all rows in order; not to be changed."""
        return self._rows.ids

    def set_ids(self, ids: array[int]) -> bool:
        """Show other rows: a reset, whatever their number. The same ones are only read anew, and False is the answer."""
        if len(ids) == len(self.ids) and ids.tobytes() == self.ids.tobytes():
            self._rows.set_ids(ids)
            if len(ids):
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, self._columns - 1))
            return False
        self.beginResetModel()
        self._rows.set_ids(ids)
        self.endResetModel()
        return True

    def value_at(self, row: int) -> Row | None:
        """What a row shows; None outside the list and for what is gone."""
        return self._rows.row_at(row)

    def find_row(self, wanted: int) -> int | None:
        """The row of an id; None when it is not in the list."""
        return self._rows.find(wanted)

    def show_sorted(self, column: int, *, is_descending: bool) -> None:
        """Put an arrow at the head of the column that the rows are sorted by."""
        self._sorted = (column, is_descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def head_words(self, column: int, words: str) -> str:
        """The words of a column's head, with the arrow where the rows are sorted by it."""
        if self._sorted is None or self._sorted[0] != column:
            return words
        return f"{words} {'↓' if self._sorted[1] else '↑'}"

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows in the list."""
        return 0 if parent is not None and parent.isValid() else len(self._rows.ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as were told."""
        return 0 if parent is not None and parent.isValid() else self._columns
