"""What the reader's widget shows of an article, and the one map between its positions and the article's offsets.

Qt counts UTF-16 units; everywhere else offsets are code points. The headline and byline (shown in the header) and
folded asides are left out, empty lines are put in where a control stands, very long runs are broken for display, and
a very long text is shown in parts, and characters that are not seen have signs in their places. None of that touches
the article: it all is undone by the map. No Qt here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from newsreader.model.values import dataclass
from newsreader.ui.unseen_characters import find_unseen, put_signs

LONGEST_PART = 80_000
"""Code points laid out at once: about twenty milliseconds, also on a resize; a reader needs an hour for them."""
MOST_LINES = 5_000
"""Lines laid out at once: 100,000 of them take Qt several seconds, however short they are."""
LONGEST_LINE = 20_000
"""Code points in one block. Qt lays a line without spaces out quadratically."""
LONGEST_RUN = 500
"""A run of so many code points without a space is broken for Qt; where a line ends in it is Qt's matter until then."""
_BREAK_EVERY = LONGEST_RUN
_RUN = re.compile(rf"\S{{{LONGEST_RUN},}}")
_LINE = re.compile(r"[^\n]+")
_ZERO_WIDTH_SPACE, _WORD_JOINER = "\u200b", "\u2060"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_ACUTE_IN_WORD = re.compile(r"(?<=\w)\u00b4(?=\w)")
"""An acute accent typed for an apostrophe: Qt would break the line before it."""


@dataclass(frozen=True, slots=True)
class _Segment:
    """A piece of the article that is shown unchanged, and what is put before it for display.

    A segment with ``is_line`` is empty and stands for an empty line of its own.
    """

    start: int
    end: int
    lead: str = ""
    is_line: bool = False


class DisplayText:
    """One part of an article's text, ready for a plain-text widget.

    ``hidden`` are spans left out; at each offset of ``lines`` an empty line is put in. ``shown`` is the text for the
    widget, ``length`` its length in UTF-16 units, ``lines`` maps the offsets given to the widget positions of their
    lines, ``unseen`` are the article offsets at which a sign stands for a character that is not seen. ``part`` is the
    number of this part out of ``parts``; it covers the offsets from ``start`` to ``end``.
    """

    def __init__(
        self, text: str, hidden: Sequence[tuple[int, int]] = (), part: int = 0, lines: Sequence[int] = ()
    ) -> None:
        self._text = text
        self._bounds = _part_bounds(text)
        self.parts = len(self._bounds) - 1
        self.part = min(max(part, 0), self.parts - 1)
        self.start, self.end = self._bounds[self.part], self._bounds[self.part + 1]
        self._segments = list(_segments(text, self.start, self.end, hidden, lines))
        self._starts = [segment.start for segment in self._segments]
        self._shown_starts: list[int] = []
        self._astral: list[list[int]] = []
        self.lines: dict[int, int] = {}
        self.unseen: list[int] = []
        self.shown, self.length = self._put_together()

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
        return self._place_in(at, min(offset, self._segments[at].end))

    def to_article(self, position: int) -> int:
        """Article offset (code points) of a widget position."""
        at = bisect_right(self._shown_starts, position) - 1
        if at < 0:
            return self._segments[0].start if self._segments else self.start
        segment, astral = self._segments[at], self._astral[at]
        units = position - self._shown_starts[at]
        # pair number n starts at unit astral[n] + n: how many start before this unit
        pairs = bisect_right(_PairStarts(astral), units - 1)
        within = units - pairs
        if pairs and astral[pairs - 1] + pairs == units:
            within = astral[pairs - 1]  # inside a pair: its character
        return min(segment.start + within, segment.end)

    def unseen_at(self, position: int) -> str:
        """The character for which a sign stands at a widget position; "" where there is none."""
        offset = self.to_article(position)
        at = bisect_left(self.unseen, offset)
        is_sign = at < len(self.unseen) and self.unseen[at] == offset and self.to_shown(offset) == position
        return self._text[offset] if is_sign else ""

    def pieces_of(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Widget ranges of an article span, without what is left out or put in inside it."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self._segments) and self._segments[at].start < end:
            segment = self._segments[at]
            low, high = max(start, segment.start), min(end, segment.end)
            if low < high:
                yield self._place_in(at, low), self._place_in(at, high)
            at += 1

    def range_of(self, start: int, end: int) -> tuple[int, int] | None:
        """One widget range over all pieces of an article span; None when nothing of it is shown."""
        pieces = list(self.pieces_of(start, end))
        return (pieces[0][0], pieces[-1][1]) if pieces else None

    def article_text(self, first: int, last: int) -> str:
        """What the article says between two widget positions, without what was put in for display."""
        start, end = self.to_article(first), self.to_article(last)
        shown = (
            self._text[max(start, segment.start) : min(end, segment.end)]
            for segment in self._segments
            if segment.start < end and segment.end > start
        )
        return "".join(shown)

    def _put_together(self) -> tuple[str, int]:
        pieces: list[str] = []
        length = 0
        last = len(self._segments) - 1
        for number, segment in enumerate(self._segments):
            lead = segment.lead
            if segment.is_line:
                lead = "" if not length or pieces[-1].endswith("\n") else "\n"
                self.lines[segment.start] = length + len(lead)
                lead += "\n" if number < last else ""
            piece = self._text[segment.start : segment.end]
            length += len(lead)
            self._shown_starts.append(length)
            astral = [] if piece.isascii() else [match.start() for match in _ASTRAL.finditer(piece)]
            self._astral.append(astral)
            length += len(piece) + len(astral)
            pieces.extend(text for text in (lead, self._with_signs(segment, piece)) if text)
        # Qt would take \r\n for one line end: every character keeps its place
        return "".join(pieces).replace("\r", " "), length

    def _with_signs(self, segment: _Segment, piece: str) -> str:
        if places := list(find_unseen(piece)):
            self.unseen.extend(segment.start + place for place in places)
        return put_signs(piece, places)

    def _place_in(self, at: int, offset: int) -> int:
        within = offset - self._segments[at].start
        return self._shown_starts[at] + within + bisect_right(self._astral[at], within - 1)


class _PairStarts(Sequence[int]):
    """Unit offsets at which surrogate pairs start, computed where bisection looks."""

    def __init__(self, astral: list[int]) -> None:
        self._astral = astral

    def __len__(self) -> int:
        return len(self._astral)

    def __getitem__(self, number: int) -> int:  # type: ignore[override]  # bisection asks for single items
        return self._astral[number] + number


def _part_bounds(text: str) -> list[int]:
    """Ends of parts, at line ends where there are some."""
    bounds = [0]
    while True:
        start = bounds[-1]
        limit = _after_lines(text, start, min(len(text), start + LONGEST_PART))
        if limit == len(text):
            bounds.append(limit)
            return bounds
        cut = text.rfind("\n", start + (limit - start) // 2, limit)
        if cut < 0:
            cut = text.rfind(" ", start + (limit - start) // 2, limit)
        bounds.append(cut + 1 if cut >= 0 else limit)


def _after_lines(text: str, start: int, limit: int) -> int:
    if text.count("\n", start, limit) <= MOST_LINES:
        return limit
    at = start
    for _ in range(MOST_LINES):
        at = text.find("\n", at, limit) + 1
    return at


def _segments(
    text: str, start: int, end: int, hidden: Sequence[tuple[int, int]], lines: Sequence[int]
) -> Iterator[_Segment]:
    """Shown pieces between ``start`` and ``end``, long lines and runs broken, empty lines put in."""
    waiting = sorted(line for line in lines if start <= line < end)
    at = start
    for low, high in [*sorted(hidden), (end, end)]:
        low, high = min(max(low, at), end), min(high, end)
        while waiting and waiting[0] <= low:
            line = waiting.pop(0)
            if line > at:
                yield from _broken(text, at, line)
                at = line
            yield _Segment(line, line, is_line=True)
        if low > at:
            yield from _broken(text, at, low)
        at = max(at, high)


def _broken(text: str, start: int, end: int) -> Iterator[_Segment]:
    cuts = {accent.start(): _WORD_JOINER for accent in _ACUTE_IN_WORD.finditer(text, start, end)}
    cuts.pop(start, None)
    for line in _LINE.finditer(text, start, end):
        if line.end() - line.start() > LONGEST_RUN:
            for run in _RUN.finditer(text, line.start(), line.end()):
                cuts |= dict.fromkeys(range(run.start() + _BREAK_EVERY, run.end(), _BREAK_EVERY), _ZERO_WIDTH_SPACE)
        if line.end() - line.start() > LONGEST_LINE:
            cuts |= dict.fromkeys(_line_cuts(text, line.start(), line.end()), "\n")
    at, lead = start, ""
    for cut, mark in sorted(cuts.items()):
        yield _Segment(at, cut, lead)
        at, lead = cut, mark
    yield _Segment(at, end, lead)


def _line_cuts(text: str, start: int, end: int) -> Iterator[int]:
    at = start
    while end - at > LONGEST_LINE:
        half = at + LONGEST_LINE // 2
        sentence, space = text.rfind(". ", half, at + LONGEST_LINE), text.rfind(" ", half, at + LONGEST_LINE)
        at = sentence + 2 if sentence > 0 else space + 1 if space > 0 else at + LONGEST_LINE
        yield at
