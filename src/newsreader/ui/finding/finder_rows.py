"""What rows of the palette and of quick open share: the ground, an icon, words with found letters, keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from newsreader.ui.finding.likeness import Span
from newsreader.ui.icons import pixmap
from newsreader.ui.panes.sidebar_rows import Index, RowState, SidebarList, paint_ground, row_state
from newsreader.ui.theme import Theme, elide_words

ICON, ICON_LEFT, TEXT_LEFT, RIGHT = 16, 20, 46, 20


def paint_row_ground(painter: QPainter, view: SidebarList, option: QStyleOptionViewItem, index: Index) -> None:
    """The fill of the current or hovered row."""
    is_current = view.currentIndex() == index
    state = row_state(option, index, is_marked=is_current, by_key=False)
    shown = RowState(is_marked=is_current, has_focus=True, is_hovered=state.is_hovered)
    paint_ground(painter, view.theme, QRectF(option.rect), view, shown)


def paint_icon(painter: QPainter, theme: Theme, box: QRectF, name: str, colour: QColor) -> None:
    """An icon in the margin before the words."""
    if not name:
        return
    size = theme.px(ICON)
    drawn = pixmap(name, colour, size, painter.device().devicePixelRatioF())
    painter.drawPixmap(round(box.left() + theme.px(ICON_LEFT)), round(box.center().y() - size / 2), drawn)


def paint_found(
    painter: QPainter, theme: Theme, box: QRectF, text: str, spans: Sequence[Span], colour: QColor, size: float = 13
) -> float:
    """One line in which found letters are heavier; cut at a word end. Returns the width it took."""
    plain, heavy = theme.ui_font(size, 450), theme.ui_font(size, 650)
    metrics = {False: QFontMetricsF(plain), True: QFontMetricsF(heavy)}
    # heavy letters are wider: room is kept for them
    wider = sum(
        metrics[True].horizontalAdvance(text[start:end]) - metrics[False].horizontalAdvance(text[start:end])
        for start, end in spans
    )
    shown = elide_words(text, metrics[False], box.width() - wider)
    painter.setPen(colour)
    x, at = box.left(), 0
    for start, end in (*spans, (len(shown), len(shown))):
        for piece, is_found in ((shown[at:start], False), (shown[start:end], True)):
            if piece:
                painter.setFont(heavy if is_found else plain)
                room = QRectF(x, box.top(), box.right() - x + 2, box.height())
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
                painter.drawText(room, int(flags) | int(Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), piece)
                x += metrics[is_found].horizontalAdvance(piece)
        at = max(at, end)
    return x - box.left()


def paint_keycaps(painter: QPainter, theme: Theme, box: QRectF, keys: Sequence[str], *, is_faint: bool) -> float:
    """Keys as caps at the right end of ``box``; returns the width they took."""
    font = theme.ui_font(11, 500)
    metrics = QFontMetricsF(font)
    height, gap, pad = theme.px(20), theme.px(5), theme.px(6)
    right = box.right()
    painter.setFont(font)
    for key in reversed(keys):
        width = max(metrics.horizontalAdvance(key) + 2 * pad, height)
        cap = QRectF(right - width, box.center().y() - height / 2, width, height).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.colour("line" if is_faint else "strong"), 1))
        painter.setBrush(theme.colour("sunk"))
        painter.drawRoundedRect(cap, theme.px(4), theme.px(4))
        painter.setPen(theme.colour("muted"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        right -= width + gap
    return box.right() - right
