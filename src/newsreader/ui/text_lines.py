"""Plain text laid out in a few lines of a given width, for delegates that paint their own rows."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import bidirectional

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QTextLayout, QTextOption

from newsreader.model.values import dataclass
from newsreader.ui.mirroring import upright
from newsreader.ui.theme import elide_words
from newsreader.ui.unseen_characters import show_unseen

# more than fills any row of a list; keeps a text without limits from being laid out whole
_MOST_CHARACTERS = 600


@dataclass(frozen=True, slots=True)
class TextLines:
    """Lines of one text; ``is_cut`` when not all of it is there; ``right_to_left`` is the direction of the whole.

    ``starts`` are the places of the lines in the text as one line (code points).
    """

    lines: tuple[str, ...]
    is_cut: bool
    right_to_left: bool
    starts: tuple[int, ...] = ()


def lay_out_lines(text: str, font: QFont, width: float, most: int) -> TextLines:
    """At most ``most`` lines of ``width`` pixels; what does not fit is cut at a word end and "…" put there.

    A word longer than a line is broken; white space of any kind becomes one space.
    """
    whole = show_unseen(" ".join(text[: _MOST_CHARACTERS * 4].split()))
    shown = whole[:_MOST_CHARACTERS]
    right_to_left = _is_right_to_left(shown)
    if most <= 0 or width <= 0 or not shown:
        return TextLines((), bool(shown), right_to_left)
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # Qt counts UTF-16 units: cut where it cuts
    units = shown.encode("utf-16-le")
    lines: list[str] = []
    starts: list[int] = []
    is_cut = False
    layout.beginLayout()
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        starts.append(len(units[: 2 * start].decode("utf-16-le")))
        if len(lines) == most - 1 and 2 * end < len(units):
            rest = units[2 * start :].decode("utf-16-le")
            lines.append(elide_words(rest, QFontMetricsF(font), width))
            is_cut = True
        else:
            lines.append(units[2 * start : 2 * end].decode("utf-16-le").rstrip())
    layout.endLayout()
    return TextLines(tuple(lines), is_cut, right_to_left, tuple(starts))


def paint_marks(
    painter: QPainter,
    text: TextLines,
    marks: Sequence[tuple[int, int]],
    place: QRectF,
    look: tuple[QColor, QColor, float],
) -> QPainterPath:
    """Draw a fill with a line below it behind the marked pieces (code points of the text as one line), and give its shape.

    ``place`` is where the text stands, one of its lines high; ``look`` is fill, line and the line's height. The
    painter's font is the text's.
    """
    shape = QPainterPath()
    metrics = QFontMetricsF(painter.font())
    fill, below, thickness = look
    for number, (line, start) in enumerate(zip(text.lines, text.starts, strict=True)):
        whole = metrics.horizontalAdvance(line)
        for first, last in marks:
            low, high = max(first - start, 0), min(last - start, len(line.removesuffix("…") if text.is_cut else line))
            if low >= high:
                continue
            left, right = metrics.horizontalAdvance(line[:low]), metrics.horizontalAdvance(line[:high])
            if text.right_to_left:
                left, right = place.width() - whole + (whole - right), place.width() - whole + (whole - left)
            top = place.top() + number * place.height() + (place.height() - metrics.height()) / 2
            box = QRectF(place.left() + left - 1, top, right - left + 2, metrics.height())
            painter.fillRect(box, fill)
            painter.fillRect(QRectF(box.left(), box.bottom() - thickness, box.width(), thickness), below)
            shape.addRect(box)
    return shape


def paint_lines(painter: QPainter, text: TextLines, x: float, y: float, width: float, line_height: float) -> float:
    """Draw the lines with the painter's font and pen from ``y`` down; returns the height used.

    Right-to-left text keeps to the right edge and keeps its direction in every line.
    """
    direction = Qt.LayoutDirection.RightToLeft if text.right_to_left else Qt.LayoutDirection.LeftToRight
    before = painter.layoutDirection()
    painter.setLayoutDirection(direction)
    side = Qt.AlignmentFlag.AlignRight if text.right_to_left else Qt.AlignmentFlag.AlignLeft
    flags = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute
    for number, line in enumerate(text.lines):
        box = QRectF(x, y + number * line_height, width, line_height)
        with upright(painter, box):
            painter.drawText(box, int(flags) | int(Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), line)
    painter.setLayoutDirection(before)
    return len(text.lines) * line_height


def shortened(words: str, most: int = 60) -> str:
    """``words`` on one line, cut after ``most`` characters: for menus, titles of windows and sentences that name them."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def plain_tip(text: str) -> str:
    """A tooltip that shows ``text`` as it is; Qt takes one that looks like markup for markup."""
    return f"<qt>{as_markup(text)}</qt>"


def as_markup(text: str) -> str:
    """HTML that shows ``text`` as it is."""
    from html import escape  # here, as it brings the names of all characters with it, and the window opens without

    return escape(text)


def _is_right_to_left(text: str) -> bool:
    for character in text:
        direction = bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False
