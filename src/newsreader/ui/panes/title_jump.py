"""The field at the foot of the article list in which a title is typed to go to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from newsreader.ui.theme import Theme


class TitleJump(QWidget):
    """Hidden until opened. ``sought`` tells what is typed, and 1 or -1 for the next or the one before; ``closed`` leaves."""

    sought = Signal(str, int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Beginning of a title"))
        self._field.setAccessibleName(self.tr("Go to a title"))
        self._words = QLabel()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._field, 1)
        self._row.addWidget(self._words)
        self._field.textEdited.connect(lambda typed: self.sought.emit(typed, 0))
        self._field.installEventFilter(self)
        self.setFocusProxy(self._field)
        self.hide()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(8))
        self._row.setSpacing(theme.px(8))
        self._field.setFont(theme.ui_font(13))
        self._words.setFont(theme.ui_font(12))

    def open(self, typed: str = "") -> None:
        """Take the keyboard, with what was typed already."""
        self._words.setText("")
        self._field.setText(typed)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if typed:
            self.sought.emit(typed, 0)

    def set_found(self, is_found: bool) -> None:
        """Say when no title begins so."""
        self._words.setText("" if is_found or not self._field.text() else self.tr("No such title"))
        self._field.setAccessibleDescription(self._words.text())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Arrows go on to the next that fits; Enter and Escape leave, a click elsewhere too."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    self.sought.emit(self._field.text(), 1 if event.key() == Qt.Key.Key_Down else -1)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Escape:
                    self.hide()
                    self.closed.emit()
                case _:
                    return False
            return True
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self.setVisible(event.reason() is Qt.FocusReason.ActiveWindowFocusReason)
        return False
