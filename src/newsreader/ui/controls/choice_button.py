"""Quiet words with an arrow that open a menu of choices, such as an order; the one that holds is shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, draw_words, mirror
from newsreader.ui.theme import Theme


class ChoiceButton(QToolButton):
    """``chosen`` tells the key of another choice. ``spoken`` names the button to a screen reader, with "{choice}" in it."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, spoken: str, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spoken = spoken
        self._key = next(iter(choices))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._actions: dict[str, QAction] = {}
        for key, words in choices.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
            self._actions[key] = action
        group.triggered.connect(self._on_triggered)
        self.setMenu(menu)
        self.set_choice(self._key)
        self.set_theme(theme)

    @property
    def choice(self) -> str:
        """The key of what holds."""
        return self._key

    def set_choice(self, key: str) -> None:
        """Show a choice without telling it."""
        self._key = key
        self._actions[key].setChecked(True)
        words = self._actions[key].text()
        self.setText(words)
        self.setAccessibleName(self._spoken.format(choice=words))
        self.updateGeometry()
        self.update()

    def separate_before(self, *keys: str) -> None:
        """Draw a line above these choices in the menu."""
        for key in keys:
            self.menu().insertSeparator(self._actions[key])

    def choose(self, key: str) -> None:
        """Take a choice as if it had been picked in the menu."""
        self._actions[key].trigger()

    def set_offered(self, key: str, is_offered: bool) -> None:
        """Show a choice in the menu, or not."""
        self._actions[key].setVisible(is_offered)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.setFont(theme.ui_font(12))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words and the arrow; never cut."""
        words = QFontMetricsF(self._theme.ui_font(12)).horizontalAdvance(self.text())
        return QSize(round(words) + self._theme.px(16 + 8), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """As large as it wants to be."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Muted words and an arrow; the text's colour under the pointer, a ring with the focus."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        colour = theme.colour("text" if self.underMouse() or self.isDown() else "muted")
        inside = self.rect().adjusted(theme.px(4), 0, -theme.px(2), 0)
        painter.setPen(colour)
        painter.setFont(theme.ui_font(12))
        draw_words(painter, inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        size = theme.px(12)
        drawn = pixmap("down", colour, size, self.devicePixelRatioF())
        draw_upright(painter, QPointF(inside.right() - size + 1, (self.height() - size) / 2), drawn)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2 * theme.scale))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))

    def _on_triggered(self, action: QAction) -> None:
        key = str(action.data())
        if key != self._key:
            self.set_choice(key)
            self.chosen.emit(key)
