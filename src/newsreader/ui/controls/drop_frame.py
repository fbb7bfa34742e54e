"""The frame round the window while something that can be imported is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from newsreader.ui.theme import Theme


class DropFrame(QWidget):
    """Lies over the whole window, lets the pointer through, and says that letting go imports."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.update()

    def set_shown(self, is_shown: bool) -> None:
        """Show it over everything, or take it away."""
        self.setGeometry(self._window.rect())
        self.setVisible(is_shown)
        if is_shown:
            self._window.installEventFilter(self)
            self.raise_()
        else:
            self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line in the accent's colour inside the window's edge, and a word at its foot."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 3 * theme.scale))
        inside = 2 * theme.scale
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inside, inside, -inside, -inside), 6, 6)
        words = self.tr("Let go to import")
        font = theme.ui_font(13, 600)
        width = QFontMetricsF(font).horizontalAdvance(words) + theme.px(36)
        box = QRectF((self.width() - width) / 2, self.height() - theme.px(76), width, theme.px(34))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.colour("on_accent"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
