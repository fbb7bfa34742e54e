"""A mention in its sentence on one line: the keyword begins at a fixed place, whole words are dropped at both edges."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from newsreader.model.annotation import Kind
from newsreader.model.entity import Context, Strength
from newsreader.model.values import dataclass
from newsreader.ui.mirroring import is_turned
from newsreader.ui.theme import Theme, draw_mark, draw_strength, elide_words

KEYWORD_AT = 0.40
"""Share of the line's width before the keyword, so that the eye runs down one edge."""
_DISC_ROOM = 16
_NO_SPACE_BEFORE = frozenset(",.;:!?’”»)]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words on the line: distance of their start from the line's reading start, and their width, px."""

    text: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class ContextLayout:
    """The three pieces; a right-to-left line is measured from its right edge."""

    left: Piece
    keyword: Piece
    right: Piece
    is_right_to_left: bool


@dataclass(frozen=True, slots=True)
class ContextLook:
    """Size of the text (px at 100 %) and the share of the width before the keyword."""

    size: float = 13
    keyword_at: float = KEYWORD_AT


SIDEBAR_LOOK = ContextLook()
PAGE_LOOK = ContextLook(14, 0.44)


@lru_cache(maxsize=8)
def _fonts(theme: Theme, size: float) -> tuple[QFont, QFontMetricsF, QFont, QFontMetricsF]:
    plain, bold = theme.serif_font(size), theme.serif_font(size, 600)
    for font in (plain, bold):
        font.setWordSpacing(size * theme.scale * 0.04)
    return plain, QFontMetricsF(plain), bold, QFontMetricsF(bold)


def lay_out_context(context: Context, theme: Theme, width: float, look: ContextLook = SIDEBAR_LOOK) -> ContextLayout:
    """Place a context in ``width`` px. A keyword longer than its room is cut at a word end."""
    _, plain, _, bold = _fonts(theme, look.size)
    space = plain.horizontalAdvance(" ")
    keyword_at = width * look.keyword_at
    keyword = elide_words(" ".join(context.keyword.split()), bold, width - keyword_at)
    keyword_width = bold.horizontalAdvance(keyword)
    before = space if context.left[-1:].isspace() else 0.0
    after = space if context.right[:1].isspace() else 0.0
    disc = 0 if context.strength is Strength.CERTAIN else theme.px(_DISC_ROOM)
    left = _fit_end(context.left, plain, keyword_at - before - disc)
    left_width = plain.horizontalAdvance(left)
    right_at = keyword_at + keyword_width + after
    right = _fit_start(context.right, plain, width - right_at)
    return ContextLayout(
        Piece(left, keyword_at - before - left_width, left_width),
        Piece(keyword, keyword_at, keyword_width),
        Piece(right, right_at, plain.horizontalAdvance(right)),
        _is_right_to_left(f"{context.keyword} {context.left} {context.right}"),
    )


def paint_context(
    painter: QPainter, theme: Theme, kind: Kind, context: Context, box: QRectF, look: ContextLook = SIDEBAR_LOOK
) -> None:
    """The line in ``box``: fill and cue under the keyword, a disc before it where the link is not certain."""
    layout = lay_out_context(context, theme, box.width(), look)
    plain, metrics, bold, _ = _fonts(theme, look.size)
    is_weak = context.strength is not Strength.CERTAIN
    baseline = box.top() + (box.height() - metrics.height()) / 2 + metrics.ascent()
    painter.save()
    if is_turned(painter):
        # a sentence is laid out as it is written
        painter.translate(box.left() + box.right(), 0)
        painter.scale(-1, 1)
    direction = Qt.LayoutDirection.RightToLeft if layout.is_right_to_left else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(direction)
    keyword = _box_of(layout.keyword, layout, box)
    em = look.size * theme.scale
    reach = 1.5 * theme.scale
    touches = context.right[:1] in _NO_SPACE_BEFORE
    fill = QRectF(keyword.left() - reach, baseline - 0.80 * em, keyword.width() + 2 * reach, 1.10 * em)
    if touches and layout.is_right_to_left:
        fill.setLeft(keyword.left())
    elif touches:
        fill.setRight(keyword.right())
    draw_mark(painter, theme, kind, fill, weak=is_weak)
    if is_weak:
        disc = theme.px(5)
        x = box.right() - disc if layout.is_right_to_left else box.left() + disc
        draw_strength(painter, theme, QPointF(x, box.center().y()), context.strength, theme.colour("muted"))
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
    flags |= int(Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip)
    for piece, font, token in (
        (layout.left, plain, "muted"),
        (layout.right, plain, "muted"),
        (layout.keyword, bold, "text"),
    ):
        painter.setFont(font)
        painter.setPen(theme.colour(token))
        painter.drawText(_box_of(piece, layout, box), flags, piece.text)
    painter.restore()


def _box_of(piece: Piece, layout: ContextLayout, box: QRectF) -> QRectF:
    left = box.right() - piece.start - piece.width if layout.is_right_to_left else box.left() + piece.start
    return QRectF(left, box.top(), piece.width, box.height())


def _fit_end(text: str, metrics: QFontMetricsF, width: float) -> str:
    """As many whole words from the end of ``text`` as fit."""
    words = text.split()
    while words and metrics.horizontalAdvance(" ".join(words)) > width:
        words.pop(0)
    return " ".join(words)


def _fit_start(text: str, metrics: QFontMetricsF, width: float) -> str:
    """As many whole words from the start of ``text`` as fit."""
    words = text.split()
    while words and metrics.horizontalAdvance(" ".join(words)) > width:
        words.pop()
    return " ".join(words)


def _is_right_to_left(text: str) -> bool:
    """The direction of the sentence's first letter with one."""
    for character in text:
        direction = bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False
