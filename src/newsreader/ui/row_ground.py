"""The ground of a row in a list: the fill of a selected one, and the ring of the one where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from newsreader.ui.theme import Theme


def paint_selection(painter: QPainter, theme: Theme, box: QRectF, radius: float, *, has_focus: bool) -> None:
    """Strong in the pane that has the keyboard, grey elsewhere; in high contrast with a line around it, as fills are faint there."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("selection" if has_focus else "idle"))
    painter.drawRoundedRect(box, radius, radius)
    if theme.is_contrast:
        _paint_line(painter, theme, box, radius, "accent" if has_focus else "edge", (2 if has_focus else 1) * theme.scale)


def paint_hovered(painter: QPainter, theme: Theme, box: QRectF, radius: float) -> None:
    """The row under the pointer."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("hover"))
    painter.drawRoundedRect(box, radius, radius)


def paint_ring(painter: QPainter, theme: Theme, box: QRectF, radius: float) -> None:
    """Two pixels of the accent inside the box."""
    _paint_line(painter, theme, box, radius, "accent", 2 * theme.scale)


def _paint_line(painter: QPainter, theme: Theme, box: QRectF, radius: float, token: str, width: float) -> None:
    inside = width / 2
    painter.setPen(QPen(theme.colour(token), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(inside, inside, -inside, -inside), radius - inside, radius - inside)
