"""What the reader highlighted in the open article, in reading order, beside the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from newsreader.ui.models.own_highlight_rows import HighlightRow, spoken_highlight
from newsreader.ui.pen_colours import pen_swatch
from newsreader.ui.theme import Theme

_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete)


class HighlightListDialog(QDialog):
    """Stays open while the text is read.

    ``chosen`` and ``note_requested`` tell a highlight, ``remove_requested`` its id.
    """

    chosen = Signal(object)
    note_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Highlights of this article"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Highlights"))
        self.list.setFont(theme.ui_font(13))
        self.list.setWordWrap(True)
        self.list.setSpacing(theme.px(2))
        self.list.installEventFilter(self)
        self.list.itemActivated.connect(lambda item: self.chosen.emit(self._of(item).highlight))
        self.list.itemClicked.connect(lambda item: self.chosen.emit(self._of(item).highlight))
        hint = QLabel(self.tr("Enter goes there, F2 writes a note, Delete takes the highlight away."))
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setFont(theme.ui_font(12))
        hint.setWordWrap(True)
        hint.setStyleSheet(f"color: {theme.colour('muted').name()}")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12))
        column.setSpacing(theme.px(8))
        column.addWidget(self.list, 1)
        column.addWidget(hint)
        self.resize(theme.px(420), theme.px(360))

    def show_rows(self, rows: Sequence[HighlightRow]) -> None:
        """List these; the current row stays where it is."""
        at = max(0, self.list.currentRow())
        self.list.clear()
        for row in rows:
            self.list.addItem(self._item(row))
        self.list.setCurrentRow(min(at, self.list.count() - 1))

    def _item(self, row: HighlightRow) -> QListWidgetItem:
        shown = f"{row.words}\n{row.highlight.note}" if row.highlight.note else row.words
        swatch = pen_swatch(self._theme, row.highlight.colour, self.devicePixelRatioF())
        item = QListWidgetItem(QIcon(swatch), shown)
        item.setData(Qt.ItemDataRole.UserRole, row)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken_highlight(row))
        return item

    def _of(self, item: QListWidgetItem) -> HighlightRow:
        row = item.data(Qt.ItemDataRole.UserRole)
        assert isinstance(row, HighlightRow)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F2 and Delete act on the current row, and not on the window behind."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() in _KEYS:
            event.accept()
            return True
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            item = self.list.currentItem()
            key = Qt.Key(event.key())
            if item is not None and key == Qt.Key.Key_F2:
                self.note_requested.emit(self._of(item).highlight)
                return True
            if item is not None and key == Qt.Key.Key_Delete:
                self.remove_requested.emit(self._of(item).highlight.id)
                return True
        return super().eventFilter(watched, event)
