"""What the reader highlighted in the open article, in reading order, beside the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from newsreader.model.own_highlight import HighlightColour, OwnHighlight
from newsreader.ui.pen_colours import pen_swatch
from newsreader.ui.theme import Theme

_LONGEST = 200
_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete)


@dataclass(frozen=True, slots=True)
class HighlightRow:
    """A highlight and its words on one line."""

    highlight: OwnHighlight
    words: str


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
        words = row.words if len(row.words) <= _LONGEST else row.words[: _LONGEST - 1] + "…"
        shown = f"{words}\n{row.highlight.note}" if row.highlight.note else words
        swatch = pen_swatch(self._theme, row.highlight.colour, self.devicePixelRatioF())
        item = QListWidgetItem(QIcon(swatch), shown)
        item.setData(Qt.ItemDataRole.UserRole, row)
        pattern = self.tr("{words}, {colour}, note: {note}") if row.highlight.note else self.tr("{words}, {colour}")
        colour = self._colour_words()[row.highlight.colour]
        spoken = pattern.format(words=words, colour=colour, note=row.highlight.note)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _of(self, item: QListWidgetItem) -> HighlightRow:
        row = item.data(Qt.ItemDataRole.UserRole)
        assert isinstance(row, HighlightRow)
        return row

    def _colour_words(self) -> dict[HighlightColour, str]:
        return {
            HighlightColour.YELLOW: self.tr("yellow"),
            HighlightColour.GREEN: self.tr("green"),
            HighlightColour.PINK: self.tr("pink"),
            HighlightColour.BLUE: self.tr("blue"),
        }

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
