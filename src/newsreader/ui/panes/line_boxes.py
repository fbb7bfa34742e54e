"""Where marks stand on the laid-out lines of a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from newsreader.model.annotation import Kind
from newsreader.ui.panes.highlight_layer import Boxes
from newsreader.ui.panes.marks import Mark, Marks

_ABOVE, _BELOW = 0.80, 0.30
"""A name's fill above and below the base line, in heights of the letters."""
_MIDDLE = 0.30
_INTO_SPACE, _BEFORE_COMMA = 1.2, -0.4


class LineBoxes:
    """Finds the boxes of marks, in the document's pixels, on the lines between two heights."""

    def __init__(self, document: QTextDocument, scale: float, letters: float, line: int) -> None:
        """``letters`` is the size of the letters, ``line`` the height of a line, both in pixels."""
        self._document = document
        self._scale = scale
        self._size = letters
        self._line_height = line

    def boxes(
        self, marks: Marks, kinds: frozenset[Kind], first: QTextBlock, top: float, bottom: float
    ) -> Iterator[Boxes]:
        """Marks of these kinds from block ``first`` on, quotes over several blocks as one, in order of their start."""
        found: dict[int, tuple[Mark, list[QRectF]]] = {}
        block = first
        while block.isValid():
            rect = self._document.documentLayout().blockBoundingRect(block)
            if rect.top() > bottom:
                break
            for line in self._lines_between(block, rect, top, bottom):
                start = block.position() + line.textStart()
                for mark in marks.between(start, start + line.textLength()):
                    if mark.kind in kinds:
                        box = self._box(mark, line, block.position(), rect)
                        if box is not None:
                            found.setdefault(id(mark), (mark, []))[1].append(box)
            block = block.next()
        for mark, rects in found.values():
            yield Boxes(mark, tuple(rects))

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

    def _box(self, mark: Mark, line: QTextLine, block_start: int, block_rect: QRectF) -> QRectF | None:
        low = max(mark.start - block_start, line.textStart())
        high = min(mark.end - block_start, line.textStart() + line.textLength())
        while high > low and self._letter(block_start + high - 1) == " ":
            high -= 1
        if low >= high:
            return None
        x1, x2 = sorted((_x(line, low), _x(line, high)))  # the other way round in right-to-left text
        base = block_rect.top() + line.y() + line.ascent()
        left = block_rect.left()
        if mark.kind is Kind.QUOTE:
            return QRectF(left + x1, base - self._size * _MIDDLE - self._line_height / 2, x2 - x1, self._line_height)
        x1 -= _INTO_SPACE * self._scale if self._is_space(block_start + low - 1) else 0
        x2 += (_INTO_SPACE if self._is_space(block_start + high) else _BEFORE_COMMA) * self._scale
        return QRectF(left + x1, base - self._size * _ABOVE, x2 - x1, self._size * (_ABOVE + _BELOW))

    def _is_space(self, position: int) -> bool:
        return self._letter(position) in ("", " ", "\u2029", "\x00")

    def _letter(self, position: int) -> str:
        return str(self._document.characterAt(position)) if position >= 0 else ""


def _x(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)
    # PySide6 answers (x, position)
    x = found[0] if isinstance(found, tuple) else found
    assert isinstance(x, int | float)
    return float(x)
