"""The reader's note on the article, below its text: typed and kept as it is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from newsreader.ui.icons import icon
from newsreader.ui.theme import Theme

_KEPT_AFTER_MS = 700
_LINES = 4


class NotePanel(QWidget):
    """``note_changed`` tells the note and whether it goes on from what was told before; ``left`` that Esc was pressed."""

    note_changed = Signal(str, bool)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept = ""
        self._goes_on = False
        self._title = QLabel(self.tr("Note"))
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close the note"))
        self._close.setToolTip(self.tr("Close the note"))
        self.edit = _NoteEdit()
        self.edit.setAccessibleName(self.tr("Note on this article"))
        self.edit.setPlaceholderText(self.tr("Write a note. It is kept as you type."))
        self.edit.setTabChangesFocus(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEPT_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.edit)
        self.edit.textChanged.connect(self._timer.start)
        self.edit.left.connect(self._on_left)
        self.edit.focus_left.connect(self.keep)
        self._close.clicked.connect(self._on_closed)
        self.setFocusProxy(self.edit)
        self.set_theme(theme)
        self.hide()

    def show_note(self, note: str) -> None:
        """Another article's note; the panel shows where there is one."""
        self.keep()
        if note != self._kept or note != self.edit.toPlainText().strip():
            self._kept = note
            self.edit.setPlainText(note)
        self._timer.stop()
        self._goes_on = False
        self.setVisible(bool(note))

    def refresh(self, note: str) -> None:
        """The same article's note as it is now, unless something else is being written."""
        if self._timer.isActive() or note == self._kept:
            return
        self._kept = note
        self._goes_on = False
        cursor = self.edit.textCursor()
        at = cursor.position()
        self.edit.setPlainText(note)
        cursor.setPosition(min(at, self.edit.document().characterCount() - 1))
        self.edit.setTextCursor(cursor)
        self._timer.stop()
        self.setVisible(bool(note) or self.edit.hasFocus())

    def open(self) -> None:
        """Write, at the end of what is there."""
        self.show()
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Tell what was written and not told yet."""
        self._timer.stop()
        note = self.edit.toPlainText().strip()
        if note != self._kept:
            self._kept = note
            self.note_changed.emit(note, self._goes_on)
            self._goes_on = True

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        px = theme.px
        self._title.setFont(theme.ui_font(12, 600))
        self._close.setIcon(icon("x", theme, 13))
        self._close.setAutoRaise(True)
        self.edit.setFont(theme.ui_font(13))
        self.edit.setFixedHeight(px(18 * _LINES + 18))
        self._column.setContentsMargins(px(22), px(8), px(22), px(12))
        self._column.setSpacing(px(4))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("sunk"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))

    def _on_left(self) -> None:
        self.keep()
        self._goes_on = False
        self.setVisible(bool(self._kept))
        self.left.emit()

    def _on_closed(self) -> None:
        self.keep()
        self.hide()
        self.left.emit()


class _NoteEdit(QPlainTextEdit):
    """Tells when it is left."""

    left = Signal()
    focus_left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_left.emit()
