"""Find in the article: a field, how many were found, next and previous."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from newsreader.ui.commands.actions import stand_for
from newsreader.ui.icons import icon
from newsreader.ui.theme import Theme


class FindBar(QWidget):
    """Hidden until opened; tells what to look for and in which direction."""

    sought = Signal(str)
    step_requested = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in article"))
        self._field.setAccessibleName(self.tr("Find in article"))
        self._found = QLabel()
        self._buttons = {
            "up": (QPushButton(), self.tr("Find previous")),
            "down": (QPushButton(), self.tr("Find next")),
            "x": (QPushButton(), self.tr("Close")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(8))
        row.addWidget(self._field, 1)
        row.addWidget(self._found)
        for button, label in self._buttons.values():
            button.setObjectName("tool")
            button.setToolTip(label)
            button.setAccessibleName(label)
            row.addWidget(button)
        stand_for(self._buttons["up"][0], "find.previous")
        stand_for(self._buttons["down"][0], "find.next")
        self._field.textChanged.connect(self.sought)
        self._field.returnPressed.connect(lambda: self.step_requested.emit(1))
        self._buttons["up"][0].clicked.connect(lambda: self.step_requested.emit(-1))
        self._buttons["down"][0].clicked.connect(lambda: self.step_requested.emit(1))
        self._buttons["x"][0].clicked.connect(self.closed)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for name, (button, _label) in self._buttons.items():
            button.setIcon(icon(name, theme, 14))
        self._field.setFont(theme.ui_font(13))
        self._found.setFont(theme.ui_font(12, tabular=True))

    def open(self, words: str) -> None:
        """Show the bar with the words selected."""
        self.show()
        if words:
            self._field.setText(words)
        self._field.setFocus()
        self._field.selectAll()
        self.sought.emit(self._field.text())

    def words(self) -> str:
        """What to look for."""
        return self._field.text()

    def set_found(self, place: int, count: int) -> None:
        """Which of how many is shown; nothing found is said in words."""
        if not self._field.text():
            self._found.setText("")
        elif count == 0:
            self._found.setText(self.tr("Not found"))
        else:
            self._found.setText(self.tr("{place} of {count}").format(place=place, count=count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
