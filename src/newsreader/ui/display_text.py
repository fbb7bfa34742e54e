"""What the reader's widget shows of an article, and the one map between its positions and the article's offsets.

Qt counts UTF-16 units; everywhere else offsets are code points. The headline and byline (shown in the header) and
folded asides are left out, very long runs are broken for display, and a very long text is shown in parts. None of that
touches the article: it all is undone by the map. No Qt here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LONGEST_PART = 300_000
"""Code points laid out at once; Qt's layout of 5 MB takes about a second on a resize."""
LONGEST_LINE = 2_000
"""Code points in one block: Qt lays one unbroken line out quadratically."""
LONGEST_RUN = 120
_RUN = re.compile(rf"\S{{{LONGEST_RUN},}}")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class _Segment:
    """A piece of the article that is shown unchanged, and what is put before it for display."""

    start: int
    end: int
    lead: str


class DisplayText:
    """One part of an article's text, ready for a plain-text widget."""

    def __init__(self, text: str, hidden: Sequence[tuple[int, int]] = (), part: int = 0) -> None:
        self._text = text
        bounds = _part_bounds(text)
        self.parts = len(bounds) - 1
        self.part = min(max(part, 0), self.parts - 1)
        self.start, self.end = bounds[self.part], bounds[self.part + 1]
        self._bounds = bounds
        segments = list(_segments(text, self.start, self.end, hidden))
        self._starts = [segment.start for segment in segments]
        self._segments = segments
        self._shown_starts: list[int] = []
        self._astral: list[list[int]] = []
        pieces = []
        shown = 0
        for segment in segments:
            pieces.append(segment.lead)
            shown += len(segment.lead)
            self._shown_starts.append(shown)
            piece = text[segment.start : segment.end]
            pieces.append(piece)
            astral = [] if piece.isascii() else [at for at, letter in enumerate(piece) if letter > "\uffff"]
            self._astral.append(astral)
            shown += len(piece) + len(astral)
        self.shown = "".join(pieces)
        self.length = shown

    def part_of(self, offset: int) -> int:
        """The part in which an article offset is shown."""
        return min(max(bisect_right(self._bounds, offset) - 1, 0), self.parts - 1)

    def is_shown(self, offset: int) -> bool:
        """Whether the character at this article offset is in the widget."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._segments[at].end

    def to_shown(self, offset: int) -> int:
        """Widget position (UTF-16 units) of an article offset; the nearest shown place for one that is left out."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return self._shown_starts[0] if self._shown_starts else 0
        segment = self._segments[at]
        within = min(offset, segment.end) - segment.start
        return self._shown_starts[at] + within + bisect_right(self._astral[at], within - 1)

    def to_article(self, position: int) -> int:
        """Article offset (code points) of a widget position."""
        at = bisect_right(self._shown_starts, position) - 1
        if at < 0:
            return self._segments[0].start if self._segments else self.start
        segment, astral = self._segments[at], self._astral[at]
        units = position - self._shown_starts[at]
        pairs = 0
        # each pair before the position takes one unit more than its code point
        while pairs < len(astral) and astral[pairs] + pairs + 1 < units:
            pairs += 1
        if pairs < len(astral) and astral[pairs] + pairs + 1 == units:
            return segment.start + astral[pairs]  # inside a pair: its character
        return min(segment.start + units - pairs, segment.end)

    def pieces_of(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Widget ranges of an article span, without what is left out inside it."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self._segments) and self._segments[at].start < end:
            segment = self._segments[at]
            low, high = max(start, segment.start), min(end, segment.end)
            if low < high:
                yield self.to_shown(low), self._end_in(at, high)
            at += 1

    def _end_in(self, at: int, offset: int) -> int:
        within = offset - self._segments[at].start
        return self._shown_starts[at] + within + bisect_right(self._astral[at], within - 1)


def _part_bounds(text: str) -> list[int]:
    """Ends of parts, at line ends where there are some."""
    bounds = [0]
    while len(text) - bounds[-1] > LONGEST_PART:
        limit = bounds[-1] + LONGEST_PART
        cut = text.rfind("\n", bounds[-1] + LONGEST_PART // 2, limit)
        if cut < 0:
            cut = text.rfind(" ", bounds[-1] + LONGEST_PART // 2, limit)
        bounds.append(cut + 1 if cut >= 0 else limit)
    bounds.append(len(text))
    return bounds


def _segments(text: str, start: int, end: int, hidden: Sequence[tuple[int, int]]) -> Iterator[_Segment]:
    """Shown pieces between ``start`` and ``end``, long lines and runs broken."""
    at = start
    for low, high in [*sorted(hidden), (end, end)]:
        low, high = max(low, at), min(high, end)
        if low > at:
            yield from _broken(text, at, min(low, end))
        at = max(at, high)


def _broken(text: str, start: int, end: int) -> Iterator[_Segment]:
    cuts: list[tuple[int, str]] = []
    for line in _LINE.finditer(text, start, end):
        if line.end() - line.start() > LONGEST_LINE:
            cuts.extend((cut, "\n") for cut in _line_cuts(text, line.start(), line.end()))
        if line.end() - line.start() > LONGEST_RUN:
            for run in _RUN.finditer(text, line.start(), line.end()):
                cuts.extend((cut, "\u200b") for cut in range(run.start() + 80, run.end(), 80))
    at, lead = start, ""
    for cut, mark in sorted(set(cuts)):
        if cut > at:
            yield _Segment(at, cut, lead)
            at, lead = cut, mark
    yield _Segment(at, end, lead)


def _line_cuts(text: str, start: int, end: int) -> Iterator[int]:
    at = start
    while end - at > LONGEST_LINE:
        space = text.rfind(" ", at + LONGEST_LINE // 2, at + LONGEST_LINE)
        at = space + 1 if space > 0 else at + LONGEST_LINE
        yield at
