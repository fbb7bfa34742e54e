"""The shades of tags, and their dots: a tag always stands beside its name, so that colour is never the only cue."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from newsreader.model.tag import TagColour
from newsreader.ui.theme import Theme

_LIGHT: Mapping[TagColour, str] = {
    TagColour.GREY: "#6B737D",
    TagColour.RED: "#C5362B",
    TagColour.ORANGE: "#B75B00",
    TagColour.YELLOW: "#8F7200",
    TagColour.GREEN: "#2F7D32",
    TagColour.TEAL: "#0B7A75",
    TagColour.BLUE: "#1B66C9",
    TagColour.VIOLET: "#7B46B5",
}
_DARK: Mapping[TagColour, str] = {
    TagColour.GREY: "#9AA4B0",
    TagColour.RED: "#FF8A80",
    TagColour.ORANGE: "#FFA95C",
    TagColour.YELLOW: "#E8C84A",
    TagColour.GREEN: "#7FD184",
    TagColour.TEAL: "#5BCBC4",
    TagColour.BLUE: "#7DB4FF",
    TagColour.VIOLET: "#C79BF2",
}
DOT_PX = 9


def tag_colour(theme: Theme, colour: TagColour) -> QColor:
    """A tag's shade; at least 3:1 on every ground of the theme."""
    return QColor((_DARK if theme.is_dark else _LIGHT)[colour])


def paint_dot(painter: QPainter, theme: Theme, colour: TagColour, box: QRectF) -> None:
    """A disc in the middle of a box."""
    size = theme.px(DOT_PX)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tag_colour(theme, colour))
    centre = box.center()
    painter.drawEllipse(QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size))
    painter.restore()


def tag_dot(theme: Theme, colour: TagColour, ratio: float = 1.0) -> QPixmap:
    """A dot as a picture for menus and lists."""
    size = theme.px(16)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_dot(painter, theme, colour, QRectF(0, 0, size, size))
    painter.end()
    return drawn
