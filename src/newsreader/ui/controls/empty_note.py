"""What stands where nothing is: what is missing, why, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.ui.theme import Theme

_WIDEST = 440

Act = tuple[str, Callable[[], None]]
"""The words of a button, and what it does."""


class EmptyNote(QWidget):
    """A title, a sentence, and at most one button, in the upper middle."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], None] | None = None
        self._title, self._sentence = QLabel(self), QLabel(self)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._on_clicked)
        # Enter presses it too, as Space does
        self._button.setAutoDefault(True)
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        for label in (self._title, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addWidget(label)
        self._column.addSpacing(theme.px(6))
        self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(2)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._inner, 1000)
        across.addStretch(1)
        self._layout.addLayout(across)
        self._layout.addStretch(3)
        self.set_theme(theme)

    def explain(self, title: str, sentence: str = "", action: Act | None = None) -> None:
        """Say these words; ``action`` is a button under them."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._act = None if action is None else action[1]
        self._button.setText("" if action is None else action[0])
        self._button.setVisible(action is not None)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    @property
    def words(self) -> tuple[str, str, str]:
        """Title, sentence and the button's words; empty where there is none."""
        return self._title.text(), self._sentence.text(), self._button.text()

    def press(self) -> None:
        """As a click on the button."""
        self._button.click()

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        px = theme.px
        self._title.setFont(theme.ui_font(14, 600))
        self._sentence.setFont(theme.ui_font(13))
        self._sentence.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._inner.setMaximumWidth(px(_WIDEST))
        self._column.setSpacing(px(8))
        side = px(22)
        self._layout.setContentsMargins(side, 0, side, 0)

    def _on_clicked(self) -> None:
        if self._act is not None:
            self._act()
