"""Paints one row of the article list; every row has the same height."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from newsreader.model.article import ArticleSummary
from newsreader.model.values import dataclass
from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, draw_words, mirror_item
from newsreader.ui.models.article_list_model import ArticleRole
from newsreader.ui.row_ground import paint_hovered, paint_ring, paint_selection
from newsreader.ui.tag_colours import DOT_PX, paint_dot
from newsreader.ui.text_lines import TextLines, lay_out_lines, paint_lines, paint_marks, plain_tip
from newsreader.ui.theme import Theme, elide_words

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 116
"""Height of every row, px at 100 %."""

# px at 100 %, from the row's top left corner
_TEXT_INDENT = 22
_ROW_INDENT = 8
_META_TOP, _META_HEIGHT = 11, 16
_TITLE_TOP, _TITLE_LINE, _MOST_TITLE_LINES = 30, 18, 2
_SNIPPET_LINE, _TEXT_LINES = 17, 3
_COUNTS_TOP, _COUNTS_HEIGHT = 88, 17
_ICON = 13
_RADIUS = 6
_MOST_LAYOUTS = 400


@dataclass(frozen=True, slots=True)
class RowLook:
    """How a row is to be drawn beyond what it says."""

    selected: bool = False
    has_focus: bool = False
    ringed: bool = False
    hovered: bool = False
    ruled: bool = False


_SHORTEST_TAG = 48
"""Less of a tag's name is no name: its dot stands alone."""


class ArticleRowDelegate(QStyledItemDelegate):
    """Source and date, title, snippet, counts; unread dot and star.

    ``text_right`` px are kept free at the right of the text, less ``row_right`` behind the fill.
    """

    def __init__(self, theme: Theme, locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._locale = locale
        self._layouts: OrderedDict[tuple[str, str, int, int], TextLines] = OrderedDict()
        self.ring_current = False

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        self._theme = theme
        self._layouts.clear()

    def star_rect(self, row: QRect, date_words: str) -> QRectF:
        """Where the star stands in a row, with a margin for the pointer."""
        theme = self._theme
        left, width = self._text_span(row)
        date_width = QFontMetricsF(theme.ui_font(11.5, tabular=True)).horizontalAdvance(date_words)
        size = theme.px(_ICON)
        x = left + width - date_width - theme.px(5) - size
        return QRectF(x - 4, row.top() + theme.px(12) - 4, size + 8, size + 8)

    # -- Qt's questions

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The uniform height."""
        return QSize(self._theme.px(200), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if isinstance(option.widget, QAbstractItemView):
            rect = mirror_item(painter, rect, option.widget).toRect()
        look = self._look_of(option, index)
        self._paint_ground(painter, rect, look)
        summary = index.data(ArticleRole.SUMMARY)
        if isinstance(summary, ArticleSummary):
            self._paint_meta(painter, rect, summary, str(index.data(ArticleRole.DATE)), look)
            self._paint_text(painter, rect, summary)
            self._paint_own(painter, rect, summary, self._paint_counts(painter, rect, summary, str(index.data(ArticleRole.STATE))))
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The whole title as a tooltip where the row had to cut it."""
        summary = index.data(ArticleRole.SUMMARY)
        if event.type() == QEvent.Type.ToolTip and isinstance(summary, ArticleSummary):
            rect: QRect = option.rect
            if self._title(summary, self._text_span(rect)[1]).is_cut:
                QToolTip.showText(event.globalPos(), plain_tip(summary.title), view)
                return True
            QToolTip.hideText()
        return False

    # -- drawing

    def _look_of(self, option: QStyleOptionViewItem, index: Index) -> RowLook:
        state: QStyle.StateFlag = option.state
        view = option.widget
        ruled, has_focus, is_current = index.row() > 0, False, False
        if isinstance(view, QAbstractItemView):
            has_focus = view.hasFocus()
            is_current = view.currentIndex() == index
            above = index.model().index(index.row() - 1, 0)
            ruled = ruled and not view.selectionModel().isSelected(above)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        return RowLook(
            selected=selected,
            has_focus=has_focus,
            ringed=is_current and has_focus and (self.ring_current or not selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            ruled=ruled and not selected,
        )

    def _text_span(self, row: QRect) -> tuple[float, float]:
        left = row.left() + self._theme.px(_TEXT_INDENT)
        # the scroll bar beside the rows is part of the margin at their right
        return left, row.right() + 1 - self._theme.px(12) - left

    def _paint_ground(self, painter: QPainter, row: QRect, look: RowLook) -> None:
        theme = self._theme
        if look.ruled:
            left, width = self._text_span(row)
            painter.fillRect(QRectF(left, row.top(), width, 1), theme.colour("line"))
        indent = theme.px(_ROW_INDENT)
        box = QRectF(row).adjusted(indent, 0, 0, 0)
        radius = theme.px(_RADIUS)
        if look.selected:
            paint_selection(painter, theme, box, radius, has_focus=look.has_focus)
        elif look.hovered:
            paint_hovered(painter, theme, box.adjusted(0, 1, 0, 0), radius)
        if look.ringed:
            paint_ring(painter, theme, box, radius)

    def _paint_meta(
        self, painter: QPainter, row: QRect, summary: ArticleSummary, date_words: str, look: RowLook
    ) -> None:
        theme = self._theme
        left, width = self._text_span(row)
        top = row.top() + theme.px(_META_TOP)
        if not summary.is_read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            radius = 3 * theme.scale
            painter.drawEllipse(QPointF(left - theme.px(7), top + theme.px(_META_HEIGHT) / 2 + 0.5), radius, radius)
        painter.setPen(theme.colour("muted"))
        date_font = theme.ui_font(11.5, tabular=True)
        painter.setFont(date_font)
        box = QRectF(left, top, width, theme.px(_META_HEIGHT))
        draw_words(painter, box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, date_words)
        room = width - QFontMetricsF(date_font).horizontalAdvance(date_words) - theme.px(12)
        if summary.is_starred or look.hovered:
            self._paint_star(painter, row, date_words, summary.is_starred)
            room -= theme.px(_ICON + 5)
        if summary.source:
            source_font = theme.ui_font(11.5, 500)
            painter.setFont(source_font)
            cut = elide_words(" ".join(summary.source.split()), QFontMetricsF(source_font), room)
            draw_words(painter, box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)

    def _paint_star(self, painter: QPainter, row: QRect, date_words: str, is_starred: bool) -> None:
        theme = self._theme
        colour = theme.colour("accent" if is_starred else "muted")
        drawn = pixmap("star", colour, theme.px(_ICON), painter.device().devicePixelRatioF(), filled=is_starred)
        place = self.star_rect(row, date_words)
        draw_upright(painter, QPointF(place.left() + 4, place.top() + 4), drawn)

    def _paint_text(self, painter: QPainter, row: QRect, summary: ArticleSummary) -> None:
        theme = self._theme
        left, width = self._text_span(row)
        title = self._title(summary, width)
        painter.setFont(_title_font(theme, summary))
        painter.setPen(theme.colour("text"))
        y = row.top() + theme.px(_TITLE_TOP)
        found = (theme.colour("found"), theme.colour("found_line"), 1.4 * theme.scale)
        paint_marks(painter, title, summary.title_marks, QRectF(left, y, width, theme.px(_TITLE_LINE)), found)
        y += round(paint_lines(painter, title, left, y, width, theme.px(_TITLE_LINE))) + 1
        font = theme.ui_font(12)
        snippet = self._lines("snippet", summary.snippet, font, width, _TEXT_LINES - len(title.lines))
        painter.setFont(font)
        line = theme.px(_SNIPPET_LINE)
        marked = paint_marks(painter, snippet, summary.snippet_marks, QRectF(left, y, width, line), found)
        painter.setPen(theme.colour("muted"))
        paint_lines(painter, snippet, left, y, width, line)
        if not marked.isEmpty():
            # muted words would be too faint on the fill
            painter.setClipPath(marked)
            painter.setPen(theme.colour("text"))
            paint_lines(painter, snippet, left, y, width, line)
            painter.setClipping(False)

    def _paint_own(self, painter: QPainter, row: QRect, summary: ArticleSummary, counts_end: float) -> None:
        """At the right of the counts: a sheet where there is a note, then tags as far as there is room, last one first."""
        theme = self._theme
        left, width = self._text_span(row)
        top, height = row.top() + theme.px(_COUNTS_TOP), theme.px(_COUNTS_HEIGHT)
        right = left + width
        if summary.has_note:
            size = theme.px(_ICON)
            drawn = pixmap("note", theme.colour("muted"), size, painter.device().devicePixelRatioF())
            right -= size
            draw_upright(painter, QPointF(right, top + theme.px(2)), drawn)
            right -= theme.px(8)
        font = theme.ui_font(11)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        dot = theme.px(DOT_PX + 4)
        for tag in reversed(summary.tags):
            room = right - counts_end - dot - theme.px(8)
            words = elide_words(tag.name, metrics, min(room, theme.px(90)))
            needed = metrics.horizontalAdvance(words)
            if needed > room or (words != tag.name and needed < theme.px(_SHORTEST_TAG)):
                if right - dot > counts_end:
                    right -= dot
                    paint_dot(painter, theme, tag.colour, QRectF(right, top, dot, height))
                continue
            right -= needed
            draw_words(painter, QRectF(right, top, needed + 1, height), Qt.AlignmentFlag.AlignVCenter, words)
            right -= dot
            paint_dot(painter, theme, tag.colour, QRectF(right, top, dot - theme.px(3), height))
            right -= theme.px(8)

    def _paint_counts(self, painter: QPainter, row: QRect, summary: ArticleSummary, words: str) -> float:
        """The figures of each kind, or ``words`` on the state of the analysis; gives where they end."""
        theme = self._theme
        x, width = self._text_span(row)
        top = row.top() + theme.px(_COUNTS_TOP)
        painter.setPen(theme.colour("muted"))
        height = theme.px(_COUNTS_HEIGHT)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if words:
            painter.setFont(theme.ui_font(11.5))
            draw_words(painter, QRectF(x, top, width, height), middle, words)
            return float(x + QFontMetricsF(painter.font()).horizontalAdvance(words))
        counts = summary.counts
        font = theme.ui_font(11, 500, tabular=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        ratio = painter.device().devicePixelRatioF()
        shown = (
            ("user", counts.people),
            ("pin", counts.places),
            ("org", counts.organisations),
            ("quote", counts.quotes),
            ("copy", summary.copies if summary.copies > 1 else 0),
            ("versions", summary.versions if summary.versions > 1 else 0),
        )
        for name, number in shown:
            if not number:
                continue
            size = theme.px(_ICON)
            drawn = pixmap(name, theme.colour("muted"), size, ratio)
            draw_upright(painter, QPointF(x, top + theme.px(2)), drawn)
            x += theme.px(_ICON + 4)
            figure = self._locale.toString(number)
            draw_words(painter, QRectF(x, top, width, height), middle, figure)
            x += metrics.horizontalAdvance(figure) + theme.px(14)
        return float(x)

    # -- layouts, kept: the same few rows are painted again and again

    def _title(self, summary: ArticleSummary, width: float) -> TextLines:
        role = "title" if summary.is_read else "unread title"
        return self._lines(role, summary.title, _title_font(self._theme, summary), width, _MOST_TITLE_LINES)

    def _lines(self, role: str, text: str, font: QFont, width: float, most: int) -> TextLines:
        key = (role, text, round(width), most)
        lines = self._layouts.get(key)
        if lines is None:
            lines = lay_out_lines(text, font, width, most)
            self._layouts[key] = lines
            if len(self._layouts) > _MOST_LAYOUTS:
                self._layouts.popitem(last=False)
        return lines


def _title_font(theme: Theme, summary: ArticleSummary) -> QFont:
    return theme.ui_font(13.5, 500 if summary.is_read else 600)
