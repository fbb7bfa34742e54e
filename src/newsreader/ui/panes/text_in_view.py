"""What of a text is in view: its lines, where marks and found words stand on them, and how all that is painted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.own_highlight import OwnHighlight
from newsreader.model.values import dataclass
from newsreader.ui.display_text import DisplayText
from newsreader.ui.panes.find_words import Span
from newsreader.ui.panes.highlight_layer import (
    BAR_PX,
    Boxes,
    draw_bars,
    draw_found,
    draw_name,
    draw_own,
    draw_sign,
    draw_tint,
)
from newsreader.ui.panes.line_boxes import LineBoxes, LineInView
from newsreader.ui.panes.marks import Mark, Marks
from newsreader.ui.text_style import TextStyle
from newsreader.ui.theme import Theme

GUTTER_PX = 18
"""From the bar of a quote to the text."""
_MARKS_GROW = 0.6


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What is drawn stronger: the selected entity, what is under the pointer, and the mark that has the keyboard."""

    entity: EntityId | None
    hovered: object | None
    focused: Mark | None


class TextInView:
    """Found once for each ``key``, a value of all that it depends on; boxes are in the document's pixels."""

    def __init__(
        self,
        key: tuple[object, ...],
        finder: LineBoxes,
        lines: list[LineInView],
        display: DisplayText,
        marks: Marks,
        kinds: frozenset[Kind],
    ) -> None:
        self.key = key
        self.boxes = finder.boxes(lines, marks, kinds)
        self._finder = finder
        self._lines = lines
        self._display = display

    def boxes_of(self, spans: Sequence[Span]) -> list[tuple[int, list[QRectF]]]:
        """(number of the span, its boxes) of those spans of the article, given in order, that are in view."""
        if not spans or not self._lines:
            return []
        first = self._display.to_article(self._lines[0].start)
        last = self._display.to_article(self._lines[-1].end)
        low = bisect_right(spans, first, key=lambda span: span[1])
        high = bisect_right(spans, last, key=lambda span: span[0])
        shown = [(number, self._display.range_of(*spans[number])) for number in range(low, high)]
        ranges = [(number, span) for number, span in shown if span is not None]
        boxes = self._finder.ranges(self._lines, [span for _number, span in ranges])
        return [(number, rects) for (number, _span), rects in zip(ranges, boxes, strict=True)]

    def paint(
        self,
        painter: QPainter,
        theme: Theme,
        style: TextStyle,
        column: tuple[int, int],
        emphasis: Emphasis,
        own: Sequence[OwnHighlight],
        found: tuple[Sequence[Span], int],
    ) -> None:
        """Everything that lies under the letters: quotes first, then own highlights, names, and what was found.

        ``column`` is the left edge and the width of the text, ``own`` the spans and their pens,
        ``found`` the spans and the number of the one shown.
        """
        # lines and corners grow with the letters, but less
        larger = replace(theme, scale=theme.scale * max(1.0, style.zoom) ** _MARKS_GROW)
        quotes = [box for box in self.boxes if box.mark.kind is Kind.QUOTE]
        for quote in quotes:
            is_hovered, is_focused = quote.mark is emphasis.hovered, quote.mark is emphasis.focused
            draw_tint(painter, larger, quote, hovered=is_hovered, focused=is_focused)
        left, width = column
        before, after = left - theme.px(GUTTER_PX), left + width + theme.px(GUTTER_PX - BAR_PX)
        draw_bars(painter, theme, quotes, before, after, theme.px(style.line_px))
        for number, rects in self.boxes_of([(one.start, one.end) for one in own]):
            draw_own(painter, larger, own[number].colour, rects)
        for name in self.boxes:
            if name.mark.kind is not Kind.QUOTE:
                _paint_name(painter, larger, name, emphasis)
        for _number, rects in self.boxes_of([(place, place + 1) for place in self._display.unseen]):
            draw_sign(painter, larger, rects)
        spans, at = found
        for number, rects in self.boxes_of(spans):
            draw_found(painter, larger, rects, is_shown=number == at)


def _paint_name(painter: QPainter, theme: Theme, name: Boxes, emphasis: Emphasis) -> None:
    mark = name.mark
    is_selected = emphasis.entity is not None and mark.entity == emphasis.entity
    is_hovered, is_focused = mark is emphasis.hovered, mark is emphasis.focused
    for rect in name.rects:
        draw_name(painter, theme, mark, rect, selected=is_selected, hovered=is_hovered, focused=is_focused)
