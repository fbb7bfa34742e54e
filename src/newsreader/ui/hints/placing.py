"""Where a card stands beside what it points at, never over it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QSize

from newsreader.model.values import dataclass


class Side(StrEnum):
    """On which side of its target a card stands."""

    BELOW = "below"
    ABOVE = "above"
    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Placed:
    """The card's box, its side, and the point on the target's edge that it points at."""

    box: QRect
    side: Side
    tip: QPoint


def place_card(size: QSize, target: QRect, room: QRect, gap: int, first: Side = Side.BELOW) -> Placed | None:
    """The side of ``target`` on which a card of ``size`` has room, ``gap`` away; None when there is none.

    ``first`` is tried first, then the others in the order of ``Side``.

    All boxes are in the same coordinates. Along the target's edge the card is moved to stay within ``room``.
    """
    middle = target.center()
    corners = {
        Side.BELOW: QPoint(middle.x() - size.width() // 2, target.bottom() + 1 + gap),
        Side.ABOVE: QPoint(middle.x() - size.width() // 2, target.top() - gap - size.height()),
        Side.RIGHT: QPoint(target.right() + 1 + gap, middle.y() - size.height() // 2),
        Side.LEFT: QPoint(target.left() - gap - size.width(), middle.y() - size.height() // 2),
    }
    tips = {
        Side.BELOW: QPoint(middle.x(), target.bottom() + 1),
        Side.ABOVE: QPoint(middle.x(), target.top()),
        Side.RIGHT: QPoint(target.right() + 1, middle.y()),
        Side.LEFT: QPoint(target.left(), middle.y()),
    }
    for side in (first, *(other for other in Side if other is not first)):
        box = QRect(corners[side], size)
        if side in (Side.BELOW, Side.ABOVE):
            box.moveLeft(_within(box.left(), room.left(), room.right() + 1 - size.width()))
        else:
            box.moveTop(_within(box.top(), room.top(), room.bottom() + 1 - size.height()))
        if room.contains(box) and not box.intersects(target):
            return Placed(box, side, tips[side])
    return None


def _within(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))
