"""A quiet scroll bar: a rounded thumb and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from newsreader.ui.theme import Theme

WIDTH = 10
"""Width of the bar, px at 100 %."""

_LEAST_THUMB = 24


class ThinScrollBar(QScrollBar):
    """Vertical; keeps its width when there is nothing to scroll, so that rows beside it never change theirs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.setFixedWidth(theme.px(WIDTH))
        self.update()

    def sizeHint(self) -> QSize:
        """The fixed width."""
        return QSize(self._theme.px(WIDTH), self._theme.px(40))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the thumb stronger under the pointer."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The thumb alone."""
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        thumb = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("edge" if self.underMouse() or self.isSliderDown() else "strong"))
        width = self._theme.px(6)
        left = (self.width() - width) / 2
        height = max(thumb.height() - 2, self._theme.px(_LEAST_THUMB))
        top = min(thumb.top() + 1, self.height() - height)
        painter.drawRoundedRect(QRectF(left, top, width, height), width / 2, width / 2)
