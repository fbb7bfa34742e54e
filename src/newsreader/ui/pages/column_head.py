"""The head of a table whose borders can be dragged, fitted by a double click and put back from its menu."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget


class ColumnHead(QHeaderView):
    """``border_dragged`` tells a column and how much wider it has become by hand.

    ``fit_requested`` tells a column that is to be as wide as its words, ``reset_requested`` that all are to be as they were.
    """

    border_dragged = Signal(int, int)
    fit_requested = Signal(int)
    reset_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._is_held = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.sectionResized.connect(self._on_section_resized)
        # Qt fits a column by itself too: of the rows in sight, as all others would have to be fetched
        self.setResizeContentsPrecision(0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """From here on widths change by hand."""
        self._is_held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The border is let go."""
        super().mouseReleaseEvent(event)
        self._is_held = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt would fit the column by itself first: that is no drag."""
        self._is_held = False
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Fit the column under the pointer, or put all back."""
        column = self.logicalIndexAt(event.pos())
        menu = QMenu(self)
        if column >= 0:
            menu.addAction(self.tr("Fit this column"), lambda: self.fit_requested.emit(column))
        menu.addAction(self.tr("Reset column widths"), self.reset_requested.emit)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _on_section_resized(self, column: int, before: int, after: int) -> None:
        if self._is_held and before and after:
            self.border_dragged.emit(column, after - before)
