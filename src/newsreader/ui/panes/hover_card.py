"""A small card beside a hovered name: who it is and where else. The sidebar says the same, so nothing is mouse-only."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from newsreader.model.annotation import Kind
from newsreader.ui.icons import pixmap
from newsreader.ui.panes.kind_chips import KIND_ICONS
from newsreader.ui.panes.mark_words import CardWords
from newsreader.ui.theme import Theme, draw_cue, elide_words

_GAP_PX, _EDGE_PX, _SHADOW_PX, _RADIUS_PX = 8, 8, 8, 10
_PADDING_X, _PADDING_Y, _ICON_PX, _ICON_ROOM = 14, 12, 14, 22
_NAME_PX, _ROLE_PX, _FACTS_PX = 20, 20, 20
_WIDEST_PX, _LEAST_PX = 420, 160
_FIGURES = re.compile(r"(\d[\d.,\u202f\u00a0]*)")
_BETWEEN = "   "


class HoverCard(QWidget):
    """Lies over its parent, takes neither the focus nor the pointer, and never covers the words it is about."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self._kind = Kind.PERSON
        self._words = CardWords("")
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.hide()

    def show_for(self, about: QRect, x: int, words: CardWords, kind: Kind) -> None:
        """Show the card below a place (the parent's coordinates) from ``x`` on, above it where there is no room below.

        Where there is none on either side, nothing is shown: the words come first.
        """
        px = self._theme.px
        self._kind, self._words = kind, words
        self.setAccessibleName("  ·  ".join((words.name, *filter(None, (words.role,)), *words.facts)))
        self.resize(self.sizeHint())
        out = px(_SHADOW_PX)
        parent = self.parentWidget()
        assert parent is not None, "the card lies inside a pane"
        room = parent.rect()
        y = about.bottom() + px(_GAP_PX) - out
        if y + self.height() > room.bottom():
            y = about.top() - px(_GAP_PX) - self.height() + out
        if y < room.top() - out:
            self.hide()
            return
        left = min(x - out, room.right() - self.width() - px(_EDGE_PX) + out)
        self.move(QPoint(max(left, px(_EDGE_PX) - out), y))
        self.raise_()
        self.show()

    def words(self) -> CardWords:
        """What the card says."""
        return self._words

    def sizeHint(self) -> QSize:
        px = self._theme.px
        widest = max(
            QFontMetricsF(self._theme.ui_font(13.5, 600)).horizontalAdvance(self._words.name),
            QFontMetricsF(self._theme.serif_font(13)).horizontalAdvance(self._words.role),
            self._facts_width(),
        )
        width = min(max(round(widest) + 1, px(_LEAST_PX)), px(_WIDEST_PX)) + px(_ICON_ROOM + 2 * _PADDING_X)
        height = px(_NAME_PX + _FACTS_PX + 2 * _PADDING_Y + 4 + (_ROLE_PX if self._words.role else 0))
        return QSize(width + 2 * px(_SHADOW_PX), height + 2 * px(_SHADOW_PX))

    def _facts_width(self) -> float:
        plain = QFontMetricsF(self._theme.ui_font(12, tabular=True))
        strong = QFontMetricsF(self._theme.ui_font(12, 600, tabular=True))
        return sum(
            (strong if _FIGURES.fullmatch(piece) else plain).horizontalAdvance(piece)
            for piece in _FIGURES.split(_BETWEEN.join(self._words.facts))
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        out = px(_SHADOW_PX)
        box = QRectF(self.rect()).adjusted(out + 0.5, out + 0.5, -out - 0.5, -out - 0.5)
        self._draw_ground(painter, box, out)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        line = theme.kind(self._kind).line
        icon_x = box.right() - px(_PADDING_X + _ICON_PX) if is_mirrored else box.left() + px(_PADDING_X)
        top = box.top() + px(_PADDING_Y)
        drawn = pixmap(KIND_ICONS[self._kind], line, px(_ICON_PX), self.devicePixelRatioF())
        painter.drawPixmap(QPointF(icon_x, top + px(3)), drawn)
        left = box.left() + px(_PADDING_X + (0 if is_mirrored else _ICON_ROOM))
        row = QRectF(left, top, box.width() - px(2 * _PADDING_X + _ICON_ROOM), px(_NAME_PX))
        self._draw_name(painter, row)
        if self._words.role:
            row.translate(0, px(_NAME_PX + 2))
            painter.setFont(theme.serif_font(13))
            painter.setPen(theme.colour("muted"))
            role = elide_words(self._words.role, QFontMetricsF(painter.font()), row.width())
            painter.drawText(row, int(_LEADING), role)
        row.moveTop(box.bottom() - px(_PADDING_Y + _FACTS_PX))
        self._draw_facts(painter, row)

    def _draw_name(self, painter: QPainter, row: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.ui_font(13.5, 600))
        painter.setPen(theme.colour("text"))
        metrics = QFontMetricsF(painter.font())
        name = elide_words(self._words.name, metrics, row.width())
        painter.drawText(row, int(_LEADING), name)
        width = metrics.horizontalAdvance(name)
        x = row.right() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else row.left()
        draw_cue(painter, theme, self._kind, x, x + width, row.bottom() - 0.5 * theme.scale)

    def _draw_facts(self, painter: QPainter, row: QRectF) -> None:
        """Figures stand out; the words round them are quiet."""
        theme = self._theme
        x = row.left()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = max(x, row.right() - self._facts_width())
        painter.save()
        painter.setClipRect(row)
        for piece in _FIGURES.split(_BETWEEN.join(self._words.facts)):
            is_figure = _FIGURES.fullmatch(piece) is not None
            painter.setFont(theme.ui_font(12, 600 if is_figure else 400, tabular=True))
            painter.setPen(theme.colour("text" if is_figure else "muted"))
            metrics = QFontMetricsF(painter.font())
            base = row.center().y() + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(x, base), piece)
            x += metrics.horizontalAdvance(piece)
        painter.restore()

    def _draw_ground(self, painter: QPainter, box: QRectF, out: int) -> None:
        theme, px = self._theme, self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        shadow = theme.colour("shadow")
        for ring in range(out):
            shadow.setAlphaF((0.03 if theme.is_dark else 0.012) * (1 - ring / out))
            painter.setBrush(shadow)
            round_by = px(_RADIUS_PX) + ring
            painter.drawRoundedRect(box.adjusted(-ring, -ring, ring, ring).translated(0, out / 4), round_by, round_by)
        painter.setPen(QPen(theme.colour("strong"), 1))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(box, px(_RADIUS_PX), px(_RADIUS_PX))


_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
