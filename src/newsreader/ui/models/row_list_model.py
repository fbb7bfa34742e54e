"""A list of frozen row values of several types, changed by inserting and removing what differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role that gives the row's value."""


class RowListModel(QAbstractListModel):
    """``spoken`` gives the words of a whole row, as a screen reader says them."""

    def __init__(self, spoken: Callable[[object], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._rows: tuple[object, ...] = ()

    @property
    def rows(self) -> tuple[object, ...]:
        """All rows in order."""
        return self._rows

    def set_rows(self, rows: Sequence[object]) -> None:
        """Show ``rows``; what they share with the old ones at both ends stays, so that views keep their place."""
        old, new = self._rows, tuple(rows)
        shortest = min(len(old), len(new))
        head = next((n for n in range(shortest) if old[n] != new[n]), shortest)
        rest = shortest - head
        tail = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
        gone, come = len(old) - head - tail, len(new) - head - tail
        if gone:
            self.beginRemoveRows(QModelIndex(), head, head + gone - 1)
            self._rows = (*old[:head], *old[head + gone :])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), head, head + come - 1)
            self._rows = new
            self.endInsertRows()

    def row_at(self, index: Index) -> object | None:
        """The row's value; None outside the list."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    # -- Qt's questions

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows in the list."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row's value, or its words."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return self._spoken(row)
        return None
