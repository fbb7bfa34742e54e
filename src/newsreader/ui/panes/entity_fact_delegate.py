"""Paints the rows of the sidebar's lower part, one method a row type."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from newsreader.model.annotation import Kind
from newsreader.model.entity import Strength
from newsreader.ui.core_words import in_words
from newsreader.ui.entity_words import capitalised, origin, quoted
from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, following, mirror_item
from newsreader.ui.models.entity_fact_rows import (
    ArticleRow,
    CompanionRow,
    LineRow,
    MoreRow,
    OnlyHereRow,
    PointerRow,
    QuoteRow,
    SectionRow,
    VariantRow,
)
from newsreader.ui.models.row_list_model import ROW
from newsreader.ui.panes.context_line import paint_context
from newsreader.ui.panes.fact_words import (
    full_text,
    more_words,
    only_here_words,
    pointer_words,
    section_count,
    section_title,
    variant_reasons,
)
from newsreader.ui.panes.marks import PROBABLE_BELOW
from newsreader.ui.panes.sidebar_rows import Index, SidebarList, paint_ground, paint_text, row_state, text_edges
from newsreader.ui.panes.sidebar_rows import show_tip as show_tip_at
from newsreader.ui.text_lines import TextLines, lay_out_lines, paint_lines
from newsreader.ui.theme import Theme, draw_cue, draw_strength

# px at 100 %
_SECTION, _SECTION_GAP = 26, 12
_META, _TITLE_LINE, _MOST_TITLE_LINES, _TITLE_PADDING, _ARTICLE_GAP, _LINE = 17, 17, 2, 3, 10, 22
_QUOTE_LINE, _MOST_QUOTE_LINES, _QUOTE_FROM_BAR, _QUOTE_META, _QUOTE_PADDING = 20, 4, 12, 17, 4
_NAME_LINE, _REASON_LINE, _MOST_REASON_LINES, _NAME_INDENT, _COUNT_ROOM = 18, 16, 4, 18, 48
_REASON_PADDING, _COMPANION, _MORE = 2, 28, 28
_MOST_LAYOUTS = 4000


class EntityFactDelegate(QStyledItemDelegate):
    """Heights and drawing of every row type; texts that wrap are laid out to the width of the view."""

    def __init__(self, view: SidebarList) -> None:
        super().__init__(view)
        self._view = view
        self._locale = QLocale()
        self._painters: dict[type, Callable[[QPainter, QRectF, object], None]] = {
            SectionRow: self._paint_section,
            ArticleRow: self._paint_article,
            LineRow: self._paint_line,
            QuoteRow: self._paint_quote,
            VariantRow: self._paint_variant,
            PointerRow: self._paint_pointer,
            CompanionRow: self._paint_companion,
            MoreRow: self._paint_more,
            OnlyHereRow: self._paint_only_here,
        }
        self.marked_row: object = None
        """The row last activated, drawn as selected."""
        self._laid_out: dict[tuple[str, str, float], TextLines] = {}

    # -- Qt's questions

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row's height; the width is the view's."""
        return QSize(self._theme.px(100), self._gap_above(index) + self._height(index.data(ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row = index.data(ROW)
        paint_row = self._painters.get(type(row))
        if paint_row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = mirror_item(painter, option.rect, self._view)
        rect.setTop(rect.top() + self._gap_above(index))
        state = row_state(option, index, is_marked=row == self.marked_row, by_key=self._view.by_key)
        if not isinstance(row, OnlyHereRow) or state.is_ringed:
            paint_ground(painter, self._theme, rect, self._view, state)
        paint_row(painter, rect, row)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The row's text in full, where it may have been cut."""
        if event.type() != QEvent.Type.ToolTip:
            return False
        show_tip_at(event.globalPos(), full_text(index.data(ROW)) if index.isValid() else "", view)
        return True

    # -- geometry

    @property
    def _theme(self) -> Theme:
        return self._view.theme

    def _edges(self) -> tuple[float, float]:
        return text_edges(self._theme, self._view)

    def _gap_above(self, index: Index) -> int:
        row = index.data(ROW)
        if isinstance(row, SectionRow):
            return self._theme.px(_SECTION_GAP) if index.row() else 0
        if isinstance(row, ArticleRow):
            return 0 if row.is_first else self._theme.px(_ARTICLE_GAP)
        if isinstance(row, QuoteRow | MoreRow):
            return self._theme.px(2)
        return 0

    def _height(self, row: object) -> int:
        px = self._theme.px
        if isinstance(row, ArticleRow):
            return px(_META) + px(_TITLE_LINE) * len(self._title_lines(row).lines) + px(_TITLE_PADDING)
        if isinstance(row, QuoteRow):
            return px(_QUOTE_LINE) * len(self._quote_lines(row).lines) + px(_QUOTE_META) + 2 * px(_QUOTE_PADDING)
        if isinstance(row, VariantRow):
            return px(_NAME_LINE) + px(_REASON_LINE) * len(self._reason_lines(row).lines) + 2 * px(_REASON_PADDING)
        if isinstance(row, PointerRow):
            return px(_NAME_LINE) + px(_REASON_LINE) * len(self._reason_lines(row).lines) + 2 * px(_REASON_PADDING)
        return px(_HEIGHTS.get(type(row), _LINE))

    def _title_lines(self, row: ArticleRow) -> TextLines:
        left, right = self._edges()
        return self._wrapped(row.occurrence.title, self._theme.ui_font(12.5, 500), right - left, _MOST_TITLE_LINES)

    def _quote_lines(self, row: QuoteRow) -> TextLines:
        left, right = self._edges()
        width = right - left - self._theme.px(_QUOTE_FROM_BAR)
        return self._wrapped(row.quote.text, self._theme.serif_font(14), width, _MOST_QUOTE_LINES)

    def _reason_lines(self, row: VariantRow | PointerRow) -> TextLines:
        left, right = self._edges()
        width = right - left - self._theme.px(_NAME_INDENT)
        words = (
            variant_reasons(row.variant)
            if isinstance(row, VariantRow)
            else capitalised(in_words(row.pointer.reason.text))
        )
        return self._wrapped(words, self._theme.ui_font(11.5), width, _MOST_REASON_LINES)

    def _wrapped(self, text: str, font: QFont, width: float, most: int) -> TextLines:
        """Laid out once for each width: the view asks for all heights again whenever rows come or go."""
        key = text, font.key(), width
        lines = self._laid_out.get(key)
        if lines is None:
            if len(self._laid_out) >= _MOST_LAYOUTS:
                self._laid_out.clear()
            lines = self._laid_out[key] = lay_out_lines(text, font, width, most)
        return lines

    # -- drawing, by row type

    def _paint_section(self, painter: QPainter, rect: QRectF, row: object) -> None:
        assert isinstance(row, SectionRow)
        theme, px = self._theme, self._theme.px
        left, right = self._edges()
        box = QRectF(left, rect.top(), right - left - px(24), rect.height())
        width = paint_text(painter, box, section_title(row), theme.ui_font(12, 600), theme.colour("text"))
        count = section_count(row, self._locale)
        box.setLeft(left + width + px(7))
        paint_text(painter, box, count, theme.ui_font(12, tabular=True), theme.colour("muted"))
        name = "down" if row.is_open else "right"
        chevron = pixmap(name, theme.colour("muted"), px(12), painter.device().devicePixelRatioF())
        draw_upright(painter, QPoint(int(right - px(12)), int(rect.center().y() - px(6))), chevron)

    def _paint_article(self, painter: QPainter, rect: QRectF, row: object) -> None:
        assert isinstance(row, ArticleRow)
        theme, px = self._theme, self._theme.px
        left, right = self._edges()
        one = row.occurrence
        source, day = origin(one.source, one.published, one.added, self._locale)
        self._paint_origin(painter, QRectF(left, rect.top() + px(1), right - left, px(_META)), source, day)
        painter.setFont(theme.ui_font(12.5, 500))
        painter.setPen(theme.colour("text"))
        top = rect.top() + px(_META) + 1
        paint_lines(painter, self._title_lines(row), left, top, right - left, px(_TITLE_LINE))

    def _paint_origin(self, painter: QPainter, box: QRectF, source: str, day: str) -> None:
        theme = self._theme
        muted = theme.colour("muted")
        if source:
            day_font = theme.ui_font(11.5)
            words = following(painter, f"  ·  {day}") if day else ""
            day_width = QFontMetricsF(day_font).horizontalAdvance(words)
            room = QRectF(box.left(), box.top(), box.width() - day_width, box.height())
            width = paint_text(painter, room, source, theme.ui_font(11.5, 500), muted)
            box = box.adjusted(width, 0, 0, 0)
            day = words
        paint_text(painter, box, day, theme.ui_font(11.5), muted, is_cut=False)

    def _paint_line(self, painter: QPainter, rect: QRectF, row: object) -> None:
        assert isinstance(row, LineRow)
        left, right = self._edges()
        box = QRectF(left, rect.top(), right - left, rect.height())
        paint_context(painter, self._theme, row.kind, row.context, box)

    def _paint_quote(self, painter: QPainter, rect: QRectF, row: object) -> None:
        assert isinstance(row, QuoteRow)
        theme, px = self._theme, self._theme.px
        left, right = self._edges()
        top = rect.top() + px(_QUOTE_PADDING)
        bar = QRectF(left, top + px(1), px(3), rect.height() - 2 * px(_QUOTE_PADDING) - px(2))
        line = theme.kind(Kind.QUOTE).line
        is_probable = row.quote.certainty < PROBABLE_BELOW
        painter.setPen(QPen(line, 1.2 * theme.scale) if is_probable else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if is_probable else line)
        painter.drawRoundedRect(bar, 1.5 * theme.scale, 1.5 * theme.scale)
        x = left + px(_QUOTE_FROM_BAR)
        painter.setFont(theme.serif_font(14))
        painter.setPen(theme.colour("text"))
        used = paint_lines(painter, self._quote_lines(row), x, top, right - x, px(_QUOTE_LINE))
        source, day = origin(row.quote.source, row.quote.published, row.quote.added, self._locale)
        self._paint_origin(painter, QRectF(x, top + used, right - x, px(_QUOTE_META)), source, day)

    def _paint_variant(self, painter: QPainter, rect: QRectF, row: object) -> None:
        assert isinstance(row, VariantRow)
        theme, px = self._theme, self._theme.px
        _, right = self._edges()
        self._paint_name(painter, rect, row, row.variant.strength, row.kind)
        box = QRectF(right - px(_COUNT_ROOM), rect.top() + px(_REASON_PADDING), px(_COUNT_ROOM), px(_NAME_LINE))
        count = self._locale.toString(row.variant.mentions)
        figures = theme.ui_font(11.5, tabular=True)
        paint_text(painter, box, count, figures, theme.colour("muted"), to_right=True, is_cut=False)

    def _paint_pointer(self, painter: QPainter, rect: QRectF, row: object) -> None:
        assert isinstance(row, PointerRow)
        self._paint_name(painter, rect, row, Strength.PROBABLE, row.other.kind)

    def _paint_name(
        self, painter: QPainter, rect: QRectF, row: VariantRow | PointerRow, strength: Strength, kind: Kind
    ) -> None:
        theme, px = self._theme, self._theme.px
        left, right = self._edges()
        top = rect.top() + px(_REASON_PADDING)
        centre = QPointF(left + px(5), top + px(_NAME_LINE / 2))
        draw_strength(painter, theme, centre, strength, theme.kind(kind).line)
        x = left + px(_NAME_INDENT)
        if isinstance(row, VariantRow):
            box = QRectF(x, top, right - x - px(_COUNT_ROOM), px(_NAME_LINE))
            paint_text(painter, box, quoted(row.variant.surface), theme.serif_font(13.5), theme.colour("text"))
        else:
            box = QRectF(x, top, right - x, px(_NAME_LINE))
            paint_text(painter, box, pointer_words(row), theme.ui_font(12.5, 500), theme.colour("accent"))
        painter.setFont(theme.ui_font(11.5))
        painter.setPen(theme.colour("muted"))
        paint_lines(painter, self._reason_lines(row), x, top + px(_NAME_LINE), right - x, px(_REASON_LINE))

    def _paint_companion(self, painter: QPainter, rect: QRectF, row: object) -> None:
        assert isinstance(row, CompanionRow)
        theme, px = self._theme, self._theme.px
        left, right = self._edges()
        font = theme.ui_font(12.5, 500)
        box = QRectF(left, rect.top(), right - left - px(_COUNT_ROOM), rect.height())
        width = paint_text(painter, box, row.entity.name, font, theme.colour("text"))
        y = rect.center().y() + QFontMetricsF(font).height() / 2 + px(1)
        draw_cue(painter, theme, row.entity.kind, left, left + width, y)
        box = QRectF(right - px(_COUNT_ROOM), rect.top(), px(_COUNT_ROOM), rect.height())
        figures = theme.ui_font(11.5, tabular=True)
        shared = self._locale.toString(row.shared)
        paint_text(painter, box, shared, figures, theme.colour("muted"), to_right=True, is_cut=False)

    def _paint_more(self, painter: QPainter, rect: QRectF, row: object) -> None:
        assert isinstance(row, MoreRow)
        left, right = self._edges()
        box = QRectF(left, rect.top(), right - left, rect.height())
        paint_text(
            painter, box, more_words(row, self._locale), self._theme.ui_font(12, 500), self._theme.colour("accent")
        )

    def _paint_only_here(self, painter: QPainter, rect: QRectF, row: object) -> None:
        assert isinstance(row, OnlyHereRow)
        left, right = self._edges()
        box = QRectF(left, rect.top(), right - left, rect.height())
        paint_text(painter, box, only_here_words(row), self._theme.ui_font(12), self._theme.colour("muted"))


_HEIGHTS: dict[type, int] = {
    SectionRow: _SECTION,
    LineRow: _LINE,
    CompanionRow: _COMPANION,
    MoreRow: _MORE,
    OnlyHereRow: _LINE,
}
