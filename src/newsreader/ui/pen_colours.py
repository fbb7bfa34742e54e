"""The reader's pens as small pictures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from newsreader.model.own_highlight import HighlightColour
from newsreader.ui.theme import Theme


def pen_swatch(theme: Theme, colour: HighlightColour, ratio: float = 1.0) -> QPixmap:
    """A piece of a stroke as a picture for menus and lists."""
    size, pen = theme.px(16), theme.pen(colour)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.fillRect(QRectF(1, size * 0.15, size - 2, size * 0.7), pen.fill)
    for y in (size * 0.85 - 2, size * 0.85 - 5):
        painter.fillRect(QRectF(1, y, size - 2, 1.4), pen.line)
    painter.end()
    return drawn
