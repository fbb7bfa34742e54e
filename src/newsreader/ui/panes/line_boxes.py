"""Where marks and other ranges stand on the laid-out lines of a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from newsreader.model.annotation import Kind
from newsreader.model.values import dataclass
from newsreader.ui.panes.highlight_layer import Boxes
from newsreader.ui.panes.marks import Mark, Marks

_ABOVE, _BELOW = 0.80, 0.30
"""A name's fill above and below the base line, in heights of the letters."""
_MIDDLE = 0.30
_INTO_SPACE, _BEFORE_COMMA = 1.2, -0.4


@dataclass(frozen=True, slots=True)
class LineInView:
    """A line with the position of its block, the block's corner in the document, and its own range of positions."""

    line: QTextLine
    block: int
    left: float
    top: float
    start: int
    end: int
    is_mirrored: bool


class LineBoxes:
    """Finds boxes, in the document's pixels, on the lines between two heights."""

    def __init__(self, document: QTextDocument, scale: float, letters: float, line: int) -> None:
        """``letters`` is the size of the letters, ``line`` the height of a line, both in pixels."""
        self._document = document
        self._scale = scale
        self._size = letters
        self._line_height = line

    def lines(self, first: QTextBlock, top: float, bottom: float) -> list[LineInView]:
        """Lines from block ``first`` on that touch the heights between ``top`` and ``bottom``."""
        found: list[LineInView] = []
        block = first
        while block.isValid():
            rect = self._document.documentLayout().blockBoundingRect(block)
            if rect.top() > bottom:
                break
            is_mirrored = block.textDirection() is Qt.LayoutDirection.RightToLeft
            for line in self._lines_between(block, rect, top, bottom):
                start = block.position() + line.textStart()
                end = start + line.textLength()
                found.append(LineInView(line, block.position(), rect.left(), rect.top(), start, end, is_mirrored))
            block = block.next()
        return found

    def boxes(self, lines: Iterable[LineInView], marks: Marks, kinds: frozenset[Kind]) -> list[Boxes]:
        """Marks of these kinds on the lines, quotes over several blocks as one, in order of their start."""
        found: dict[int, tuple[Mark, list[QRectF], bool]] = {}
        for line in lines:
            for mark in marks.between(line.start, line.end):
                if mark.kind in kinds:
                    ends = self._ends(mark.start, mark.end, line)
                    if ends is not None:
                        box = self._band(line, *ends) if mark.kind is Kind.QUOTE else self._fill(line, *ends)
                        found.setdefault(id(mark), (mark, [], line.is_mirrored))[1].append(box)
        return [Boxes(mark, tuple(rects), is_mirrored) for mark, rects, is_mirrored in found.values()]

    def ranges(self, lines: Iterable[LineInView], ranges: Sequence[tuple[int, int]]) -> list[list[QRectF]]:
        """The boxes of each range of positions, of a name's height."""
        found: list[list[QRectF]] = [[] for _ in ranges]
        for line in lines:
            for number, (start, end) in enumerate(ranges):
                if start < line.end and end > line.start:
                    ends = self._ends(start, end, line)
                    if ends is not None:
                        found[number].append(self._fill(line, *ends))
        return found

    def _lines_between(self, block: QTextBlock, rect: QRectF, top: float, bottom: float) -> Iterator[QTextLine]:
        layout = block.layout()
        count = layout.lineCount()
        # the line above the view too: a shape that goes on from it has no corner at the edge
        number = bisect_right(range(count), top - rect.top(), key=lambda at: layout.lineAt(at).y())
        for at in range(max(0, number - 2), count):
            line = layout.lineAt(at)
            if rect.top() + line.y() > bottom + self._line_height:
                return
            yield line

    def _ends(self, start: int, end: int, line: LineInView) -> tuple[int, int] | None:
        """The part of a range that stands on a line, without the spaces at its end."""
        low, high = max(start, line.start), min(end, line.end)
        while high > low and self._letter(high - 1) == " ":
            high -= 1
        return (low, high) if low < high else None

    def _band(self, line: LineInView, low: int, high: int) -> QRectF:
        """A quote's box: as high as the line."""
        x1, x2 = self._between(line, low, high)
        middle = line.top + line.line.y() + line.line.ascent() - self._size * _MIDDLE
        return QRectF(x1, middle - self._line_height / 2, x2 - x1, self._line_height)

    def _fill(self, line: LineInView, low: int, high: int) -> QRectF:
        """A name's box: as high as the letters, reaching a little into the spaces beside it and into no mark."""
        x1, x2 = self._between(line, low, high)
        base = line.top + line.line.y() + line.line.ascent()
        before, after = self._letter(low - 1), self._letter(high)
        left, right = before, after
        if _x(line.line, low - line.block) > _x(line.line, high - line.block):
            left, right = after, before
        x1 -= _INTO_SPACE * self._scale if _is_space(left) else 0
        x2 += (_INTO_SPACE if _is_space(right) else _BEFORE_COMMA) * self._scale
        return QRectF(x1, base - self._size * _ABOVE, x2 - x1, self._size * (_ABOVE + _BELOW))

    def _between(self, line: LineInView, low: int, high: int) -> tuple[float, float]:
        x1, x2 = _x(line.line, low - line.block), _x(line.line, high - line.block)
        # the other way round in right-to-left text
        return line.left + min(x1, x2), line.left + max(x1, x2)

    def _letter(self, position: int) -> str:
        return str(self._document.characterAt(position)) if position >= 0 else ""


def _is_space(letter: str) -> bool:
    return letter in ("", " ", "\u2029", "\x00")


def _x(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)
    # PySide6 answers (x, position)
    x = found[0] if isinstance(found, tuple) else found
    assert isinstance(x, int | float)
    return float(x)
