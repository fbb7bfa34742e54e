"""Draws highlights under the text: tints and margin bars of quotes, fills and cues of names, the focus ring.

Everything is given as boxes on lines, in the coordinates of the painter; the text itself is drawn later, over it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from newsreader.model.annotation import Kind
from newsreader.model.own_highlight import HighlightColour
from newsreader.model.values import dataclass
from newsreader.ui.panes.marks import Mark, Sureness
from newsreader.ui.theme import Theme, draw_mark

BAR_PX = 3
_INSET, _OVERHANG, _RADIUS = 2.0, 3.0, 4.0
_SAME_VOICE_LINES = 1.7
_WEAK = 0.5


@dataclass(frozen=True, slots=True)
class Boxes:
    """A mark with its box on each line in view, from top to bottom; ``is_mirrored`` in text from right to left."""

    mark: Mark
    rects: tuple[QRectF, ...]
    is_mirrored: bool = False


@dataclass(frozen=True, slots=True)
class _Stroke:
    mark: Mark
    top: float
    bottom: float
    is_mirrored: bool


def draw_tint(painter: QPainter, theme: Theme, quote: Boxes, *, hovered: bool, focused: bool) -> None:
    """The quote's tint: one shape over all lines that touch each other, ringed when the caret is on it."""
    colour = theme.kind_hovered_fill(Kind.QUOTE) if hovered else theme.kind(Kind.QUOTE).fill
    if quote.mark.is_weak:
        colour.setAlphaF(_WEAK)
    painter.setPen(_ring_pen(theme) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for rows in _touching(quote.rects):
        painter.drawPath(_rounded(_outline(rows, theme.scale), _RADIUS * theme.scale))


def draw_bars(
    painter: QPainter, theme: Theme, quotes: Sequence[Boxes], before: float, after: float, line_height: float
) -> None:
    """Bars in the margin where lines begin, left at ``before`` or right at ``after``: one stroke for as long as the same
    speaker goes on.

    Of two speakers in one line the first has the line's bar.
    """
    for stroke in _strokes(quotes, line_height):
        inset = 3 * theme.scale
        x = after if stroke.is_mirrored else before
        box = QRectF(x, stroke.top + inset, BAR_PX * theme.scale, stroke.bottom - stroke.top - 2 * inset)
        colour = theme.kind(Kind.QUOTE).line
        if stroke.mark.is_weak:
            colour.setAlphaF(_WEAK)
        _draw_bar(painter, theme, stroke.mark.sureness, box, colour, is_mirrored=stroke.is_mirrored)


def draw_name(
    painter: QPainter, theme: Theme, mark: Mark, rect: QRectF, *, selected: bool, hovered: bool, focused: bool
) -> None:
    """One piece of a name: its fill and cue, and the ring when the caret is on it."""
    draw_mark(painter, theme, mark.kind, rect, selected=selected, weak=mark.is_weak, hovered=hovered)
    if focused:
        painter.setPen(_ring_pen(theme))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # close to the letters at the sides, where a comma may stand
        beside, over = 0.6 * theme.scale, 2.4 * theme.scale
        painter.drawRoundedRect(rect.adjusted(-beside, -over, beside, over), 5 * theme.scale, 5 * theme.scale)


def draw_found(painter: QPainter, theme: Theme, rects: Sequence[QRectF], *, is_shown: bool) -> None:
    """Words that were found: a box of their own colour with an outline, a stronger one round those that are shown."""
    width = (2.0 if is_shown else 1.0) * theme.scale
    painter.setPen(QPen(theme.colour("found_line"), width))
    painter.setBrush(theme.colour("found"))
    for rect in rects:
        painter.drawRoundedRect(rect, 3 * theme.scale, 3 * theme.scale)


def draw_own(painter: QPainter, theme: Theme, colour: HighlightColour, rects: Sequence[QRectF]) -> None:
    """What the reader highlighted: a felt pen's stroke with a double line."""
    pen = theme.pen(colour)
    for rect in rects:
        painter.fillRect(rect, pen.fill)
        for y in (rect.bottom() - 0.8 * theme.scale, rect.bottom() - 3.2 * theme.scale):
            painter.fillRect(QRectF(rect.left(), y, rect.width(), theme.scale), pen.line)


def draw_sign(painter: QPainter, theme: Theme, rects: Sequence[QRectF]) -> None:
    """The sign of a character that is not seen: an outlined box, so that it is not taken for a letter of the text."""
    painter.setPen(QPen(theme.colour("muted"), theme.scale))
    painter.setBrush(theme.colour("line"))
    for rect in rects:
        painter.drawRoundedRect(rect, 2 * theme.scale, 2 * theme.scale)


def _ring_pen(theme: Theme) -> QPen:
    return QPen(theme.colour("accent"), 2 * theme.scale)


def _strokes(quotes: Sequence[Boxes], line_height: float) -> list[_Stroke]:
    strokes: list[_Stroke] = []
    for quote in quotes:
        top, bottom = quote.rects[0].top(), quote.rects[-1].bottom()
        if strokes:
            last = strokes[-1]
            if _is_same_voice(last.mark, quote.mark) and top <= last.bottom + line_height * _SAME_VOICE_LINES:
                strokes[-1] = _Stroke(last.mark, last.top, max(bottom, last.bottom), last.is_mirrored)
                continue
            top = max(top, last.bottom)
            if bottom - top < line_height / 2:
                continue
        strokes.append(_Stroke(quote.mark, top, bottom, quote.is_mirrored))
    return strokes


def _is_same_voice(first: Mark, second: Mark) -> bool:
    same = (first.speaker, first.sureness, first.is_weak) == (second.speaker, second.sureness, second.is_weak)
    return same and first.sureness is not Sureness.OPEN


def _draw_bar(
    painter: QPainter, theme: Theme, sureness: Sureness, bar: QRectF, colour: QColor, *, is_mirrored: bool
) -> None:
    scale = theme.scale
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if sureness is Sureness.CERTAIN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(bar, 1.5 * scale, 1.5 * scale)
    elif sureness is Sureness.PROBABLE:
        painter.setPen(QPen(colour, 1.2 * scale))
        painter.drawRoundedRect(bar.adjusted(-0.5 * scale, 0, 0.5 * scale, 0), 2 * scale, 2 * scale)
    else:
        pen = QPen(colour, 2 * scale)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.0, 1.5])
        painter.setPen(pen)
        painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom()))
        painter.setFont(theme.ui_font(12, 600))
        # on the right the scroll bar is near: there it stands between text and bar
        beside = bar.left() - (9 if is_mirrored else 11) * scale
        painter.drawText(QPointF(beside, bar.top() + 16 * scale), "?")


def _touching(rects: Sequence[QRectF]) -> list[list[QRectF]]:
    """Rows grouped into shapes: neighbours that share an edge. A gap between paragraphs starts a new shape."""
    groups: list[list[QRectF]] = []
    for rect in rects:
        if groups:
            above = groups[-1][-1]
            is_next_line = abs(rect.top() - above.bottom()) < above.height() / 4
            if is_next_line and rect.left() < above.right() and rect.right() > above.left():
                groups[-1].append(QRectF(QPointF(rect.left(), above.bottom()), rect.bottomRight()))
                continue
        groups.append([rect])
    return groups


def _outline(rows: Sequence[QRectF], scale: float) -> list[QPointF]:
    """The corners of stacked rows, clockwise from the upper left one's right edge."""
    inset, out = _INSET * scale, _OVERHANG * scale
    tops = [row.top() + (inset if row is rows[0] else 0) for row in rows]
    bottoms = [row.bottom() - (inset if row is rows[-1] else 0) for row in rows]
    right = [
        QPointF(row.right() + out, y)
        for row, top, bottom in zip(rows, tops, bottoms, strict=True)
        for y in (top, bottom)
    ]
    left = [
        QPointF(row.left() - out, y)
        for row, top, bottom in zip(rows, tops, bottoms, strict=True)
        for y in (top, bottom)
    ]
    return [*right, *reversed(left)]


def _rounded(corners: Sequence[QPointF], radius: float) -> QPainterPath:
    """The closed shape with round corners, outer and inner ones; corners on a straight line vanish."""
    points: list[QPointF] = []
    for corner in corners:
        if not points or (corner - points[-1]).manhattanLength() > 0.5:
            points.append(corner)
    bent = [
        point
        for number, point in enumerate(points)
        if not _is_straight(points[number - 1], point, points[(number + 1) % len(points)])
    ]
    path = QPainterPath()
    for number, point in enumerate(bent):
        before = _towards(point, bent[number - 1], radius)
        after = _towards(point, bent[(number + 1) % len(bent)], radius)
        if number == 0:
            path.moveTo(before)
        else:
            path.lineTo(before)
        path.quadTo(point, after)
    path.closeSubpath()
    return path


def _is_straight(before: QPointF, point: QPointF, after: QPointF) -> bool:
    one, two = point - before, after - point
    return abs(one.x() * two.y() - one.y() * two.x()) < 0.5


def _towards(point: QPointF, other: QPointF, radius: float) -> QPointF:
    """On the way from a corner to the next one, at most half of it."""
    way = other - point
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    share = min(radius, length / 2) / length
    return QPointF(point.x() + way.x() * share, point.y() + way.y() * share)
