"""Painting from right to left where the interface runs so.

What a delegate or widget paints is laid out once, from the left. ``mirror`` turns the painter over for a language that
is read from the right; whatever must not be turned with it, words and icons, is painted within ``upright``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget

_OTHER_SIDE = {
    Qt.AlignmentFlag.AlignLeft: Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignRight: Qt.AlignmentFlag.AlignLeft,
}


def is_mirrored(widget: QWidget | None) -> bool:
    """Whether a widget runs from right to left."""
    return widget is not None and widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def mirror(painter: QPainter, box: QRectF | QRect, widget: QWidget | None) -> None:
    """Turn the painter over within ``box`` where the widget is mirrored; its caller restores it."""
    if is_mirrored(widget):
        area = QRectF(box)
        painter.translate(area.left() + area.left() + area.width(), 0)
        painter.scale(-1, 1)
        # names and titles are read as they are written, whichever way the interface runs
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def mirror_item(painter: QPainter, rect: QRect, view: QAbstractItemView) -> QRectF:
    """``mirror`` for a delegate: the painter as the view's; gives the item's place in what is laid out from the left."""
    area = view.viewport().rect()
    if not is_mirrored(view):
        return QRectF(rect)
    mirror(painter, area, view)
    return QRectF(area.width() - rect.left() - rect.width(), rect.top(), rect.width(), rect.height())


def is_turned(painter: QPainter) -> bool:
    """Whether ``mirror`` has turned it over."""
    return bool(painter.worldTransform().m11() < 0)


@contextmanager
def upright(painter: QPainter, box: QRectF) -> Iterator[bool]:
    """Paint within ``box`` as it will be read; gives whether left and right have changed places in it."""
    if not is_turned(painter):
        yield False
        return
    painter.save()
    painter.translate(box.left() + box.left() + box.width(), 0)
    painter.scale(-1, 1)
    yield True
    painter.restore()


def draw_words(
    painter: QPainter, box: QRectF | QRect, flags: Qt.AlignmentFlag | Qt.TextFlag | int, words: str
) -> None:
    """Words in a box with ``drawText``'s flags; left means where reading begins, right where it ends."""
    area = QRectF(box)
    if not is_turned(painter):
        painter.drawText(area, int(flags), words)
        return
    with upright(painter, area):
        # what says nothing of sides begins at the left
        wanted = Qt.AlignmentFlag(int(flags) & int(Qt.AlignmentFlag.AlignHorizontal_Mask)) or Qt.AlignmentFlag.AlignLeft
        rest = int(flags) & ~int(Qt.AlignmentFlag.AlignHorizontal_Mask)
        wanted = _OTHER_SIDE.get(wanted, wanted) | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(area, rest | int(wanted), words)


def following(painter: QPainter, words: str) -> str:
    """Words that go on from others on their line: what joins them stays between, whichever way the line runs."""
    return f"\N{RIGHT-TO-LEFT MARK}{words}" if is_turned(painter) else words


def draw_upright(painter: QPainter, at: QPointF | QPoint, pixmap: QPixmap) -> None:
    """A pixmap at its place, never turned over."""
    if not is_turned(painter):
        painter.drawPixmap(QPointF(at), pixmap)
        return
    size = pixmap.deviceIndependentSize()
    box = QRectF(at.x(), at.y(), size.width(), size.height())
    with upright(painter, box):
        painter.drawPixmap(box.topLeft(), pixmap)


def as_painted(point: QPoint, box: QRect, widget: QWidget | None) -> QPoint:
    """Where a point of the widget lies in what was painted from the left."""
    return QPoint(box.left() + box.left() + box.width() - 1 - point.x(), point.y()) if is_mirrored(widget) else point
