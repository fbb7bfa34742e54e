"""A figure between a button for less and one for more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from newsreader.ui.theme import Theme

_BUTTON_PX, _FIGURE_PX = 30, 62


class Stepper(QWidget):
    """``stepped`` tells -1 or 1; the buttons repeat while they are held. ``less`` and ``more`` say what they do."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, less: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = {-1: less, 1: more}
        self._buttons = {-1: QPushButton("−"), 1: QPushButton("+")}
        self._figure = QLabel()
        self._figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._buttons[-1])
        row.addWidget(self._figure)
        row.addWidget(self._buttons[1])
        for direction, button in self._buttons.items():
            button.setObjectName("step")
            button.setAutoRepeat(True)
            button.setToolTip(self._words[direction])
            button.clicked.connect(lambda _checked=False, direction=direction: self.stepped.emit(direction))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._figure.setFont(theme.ui_font(12.5, tabular=True))
        self._figure.setMinimumWidth(theme.px(_FIGURE_PX))
        for button in self._buttons.values():
            button.setFixedSize(theme.px(_BUTTON_PX), theme.px(_BUTTON_PX))
            button.setFont(theme.ui_font(14))

    def show_figure(self, words: str, *, can_less: bool, can_more: bool) -> None:
        """Show a figure, and whether there is less or more than that."""
        self._figure.setText(words)
        for direction, can in ((-1, can_less), (1, can_more)):
            button = self._buttons[direction]
            button.setAccessibleName(self._words[direction])
            button.setAccessibleDescription(words)
            button.setEnabled(can)

    def figure(self) -> str:
        """What is shown."""
        return self._figure.text()

    def button(self, direction: int) -> QPushButton:
        """The button for less (-1) or more (1)."""
        return self._buttons[direction]
