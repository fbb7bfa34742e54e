"""The shades of the reader's own highlights: a fill that letters stay readable on, and a line that is seen on it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from newsreader.model.own_highlight import HighlightColour
from newsreader.ui.theme import Theme

_LIGHT: Mapping[HighlightColour, tuple[str, str]] = {
    HighlightColour.YELLOW: ("#FFF0A3", "#7D6400"),
    HighlightColour.GREEN: ("#D6F3C6", "#33701A"),
    HighlightColour.PINK: ("#FFD9E4", "#A8255B"),
    HighlightColour.BLUE: ("#CDEFFB", "#0A6380"),
}
_DARK: Mapping[HighlightColour, tuple[str, str]] = {
    HighlightColour.YELLOW: ("#4A4208", "#E8C84A"),
    HighlightColour.GREEN: ("#24451A", "#8FD86B"),
    HighlightColour.PINK: ("#5A2038", "#FF9EC0"),
    HighlightColour.BLUE: ("#0F3F52", "#6CCBEF"),
}


def pen_fill(theme: Theme, colour: HighlightColour) -> QColor:
    """What lies under highlighted words."""
    return QColor((_DARK if theme.is_dark else _LIGHT)[colour][0])


def pen_line(theme: Theme, colour: HighlightColour) -> QColor:
    """The double line beneath highlighted words; at least 3:1 on the fill and on the page."""
    return QColor((_DARK if theme.is_dark else _LIGHT)[colour][1])


def pen_swatch(theme: Theme, colour: HighlightColour, ratio: float = 1.0) -> QPixmap:
    """A piece of a stroke as a picture for menus and lists."""
    size = theme.px(16)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.fillRect(QRectF(1, size * 0.15, size - 2, size * 0.7), pen_fill(theme, colour))
    for y in (size * 0.85 - 2, size * 0.85 - 5):
        painter.fillRect(QRectF(1, y, size - 2, 1.4), pen_line(theme, colour))
    painter.end()
    return drawn
