"""The table of the ledger: who said what, where and when."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.entity import QuoteRecord, Strength
from newsreader.ui.mirroring import mirror_item
from newsreader.ui.models.quote_table_model import (
    QUOTE,
    QuoteColumn,
    QuoteTableModel,
    speaker_words,
    sureness_words,
)
from newsreader.ui.pages.page_rows import paint_quote_bar
from newsreader.ui.pages.row_table import RowTable
from newsreader.ui.panes.marks import PROBABLE_BELOW
from newsreader.ui.panes.sidebar_rows import Index, paint_text
from newsreader.ui.row_ground import paint_ring, paint_selection
from newsreader.ui.text_lines import lay_out_lines, paint_lines
from newsreader.ui.theme import Theme, draw_strength

ROW_HEIGHT = 58
_SPEAKER_WIDTH, _ARTICLE_WIDTH, _DATE_WIDTH, _SIDE = 186, 254, 110, 14
_LEAST_WIDTH, _LEAST_WORDS = 72, 160
_ARTICLE_FOLDS_BELOW = 760
_SPEAKER_SHARE = 0.36


class QuoteTable(RowTable):
    """``current_told`` tells the current quote, ``opened`` the one to open in its article, ``settled`` a pressed figure."""

    current_told = Signal(object)
    opened = Signal(object)
    settled = Signal(int)

    def __init__(self, theme: Theme, model: QuoteTableModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, (_SIDE, _SIDE), parent)
        self._quotes = model
        self.setItemDelegate(_QuoteDelegate(self))
        self.setAccessibleName(self.tr("Quotes"))
        self.doubleClicked.connect(self._tell_opened)
        self.set_theme(theme)

    def row_height(self) -> int:
        """Two lines of words."""
        return ROW_HEIGHT

    def selected_quotes(self) -> list[QuoteRecord]:
        """The selected quotes from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [quote for row in rows if (quote := self._quotes.value_at(row)) is not None]

    def chosen_quotes(self) -> list[QuoteRecord]:
        """The same for commands: the current one first, alone where it is not among them."""
        current, selected = self.current_quote(), self.selected_quotes()
        if current is None or current not in selected:
            return selected if current is None else [current]
        return [current, *(quote for quote in selected if quote != current)]

    def current_quote(self) -> QuoteRecord | None:
        """The quote of the current row."""
        return self._quotes.value_at(self.currentIndex().row())

    @property
    def is_tight(self) -> bool:
        """Whether the article's column is folded away."""
        return self.viewport().width() < self._theme.px(_ARTICLE_FOLDS_BELOW)

    def share_columns(self) -> None:
        """The words get what the rest leaves."""
        px = self._theme.px
        width = self.viewport().width()
        self.setColumnHidden(QuoteColumn.ARTICLE, self.is_tight)
        article = 0 if self.is_tight else px(_ARTICLE_WIDTH)
        widths: dict[int, int] = {
            QuoteColumn.SPEAKER: min(px(_SPEAKER_WIDTH), round(width * _SPEAKER_SHARE)),
            QuoteColumn.WORDS: 0,
            QuoteColumn.DATE: px(_DATE_WIDTH),
        }
        if article:
            widths[QuoteColumn.ARTICLE] = article
        head = self.horizontalHeader()
        least = {column: max(px(_LEAST_WIDTH), head.sectionSizeHint(column)) for column in widths}
        least[QuoteColumn.WORDS] = px(_LEAST_WORDS)
        self.set_columns(widths, least, QuoteColumn.WORDS, width)

    def cell_width(self, row: int, column: int) -> float:
        """The words with what stands round them; a quote takes all there is."""
        px, theme, quote = self._theme.px, self._theme, self._quotes.value_at(row)
        if quote is None:
            return 0.0
        match column:
            case QuoteColumn.SPEAKER:
                words, font = speaker_words(quote), theme.ui_font(13, 600)
            case QuoteColumn.ARTICLE:
                words, font = quote.title, theme.ui_font(12.5)
            case QuoteColumn.DATE:
                words, font = str(self._quotes.index(row, column).data() or ""), theme.ui_font(12, tabular=True)
            case _:
                return float(self.viewport().width())
        return QFontMetricsF(font).horizontalAdvance(words) + px(2 * _SIDE) + 1

    # -- Qt's events

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the quote that is current now."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not current.isValid():
            self.current_told.emit(self._quotes.value_at(current.row()) if current.isValid() else None)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the article; a figure names the speaker that the detail lists under it."""
        key = event.key()
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell_opened()
        elif is_plain and Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self.settled.emit(key - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

    def _tell_opened(self, *_index: object) -> None:
        quote = self.current_quote()
        if quote is not None:
            self.opened.emit(quote)


class _QuoteDelegate(QStyledItemDelegate):
    def __init__(self, view: QuoteTable) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._view.theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state: QStyle.StateFlag = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        cell = mirror_item(painter, option.rect, self._view)
        self._paint_ground(painter, cell, index, is_selected)
        quote = index.data(QUOTE)
        if isinstance(quote, QuoteRecord):
            match index.column():
                case QuoteColumn.SPEAKER:
                    self._paint_speaker(painter, cell, quote, is_selected)
                case QuoteColumn.WORDS:
                    self._paint_words(painter, cell, quote)
                case QuoteColumn.ARTICLE:
                    self._paint_article(painter, cell, quote)
                case _:
                    self._paint_date(painter, cell, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.restore()

    def _paint_ground(self, painter: QPainter, cell: QRectF, index: Index, is_selected: bool) -> None:
        view, theme = self._view, self._view.theme
        row = QRectF(0, cell.top(), view.viewport().width() - 1, cell.height())
        painter.setClipRect(cell)
        if is_selected:
            paint_selection(painter, theme, row, theme.px(6), has_focus=view.hasFocus())
        elif index.row():
            painter.fillRect(QRectF(theme.px(14), cell.top(), row.width() - theme.px(28), 1), theme.colour("line"))
        is_current = view.currentIndex().row() == index.row()
        if is_current and view.hasFocus() and (view.ring_current or not is_selected):
            paint_ring(painter, theme, row, theme.px(6))

    def _paint_speaker(self, painter: QPainter, cell: QRectF, quote: QuoteRecord, is_selected: bool) -> None:
        theme, px = self._view.theme, self._view.theme.px
        name = QRectF(px(14), cell.top() + px(10), cell.right() - px(2 * _SIDE), px(20))
        known = quote.speaker is not None
        font = theme.ui_font(13, (600 if is_selected else 500) if known else 400)
        paint_text(painter, name, speaker_words(quote), font, theme.colour("text" if known else "muted"))
        below = name.translated(px(14), px(20)).adjusted(0, 0, -px(14), 0)
        below.setHeight(px(17))
        if known:
            strength = Strength.PROBABLE if quote.certainty < PROBABLE_BELOW else Strength.CERTAIN
            draw_strength(painter, theme, QPointF(px(18), below.center().y() + 0.5), strength, theme.colour("muted"))
        else:
            mark = QRectF(px(14), below.top(), px(12), below.height())
            paint_text(painter, mark, "?", theme.ui_font(12, 600), theme.kind(Kind.QUOTE).line, is_cut=False)
        paint_text(painter, below, sureness_words(quote), theme.ui_font(11.5), theme.colour("muted"))

    def _paint_words(self, painter: QPainter, cell: QRectF, quote: QuoteRecord) -> None:
        theme, px, view = self._view.theme, self._view.theme.px, self._view
        left = cell.left() + px(14)
        font = theme.serif_font(15)
        most = 1 if view.is_tight else 2
        lines = lay_out_lines(quote.text, font, cell.right() - left - px(16), most)
        height = px(21) * len(lines.lines) + (px(17) if view.is_tight else 0)
        top = cell.top() + (cell.height() - height) / 2
        bar = QRectF(cell.left(), top + 1, px(3), px(21) * len(lines.lines) - 2)
        paint_quote_bar(painter, theme, bar, quote.certainty, has_speaker=quote.speaker is not None)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        used = paint_lines(painter, lines, left, top, cell.right() - left - px(16), px(21))
        if view.is_tight:
            place = QRectF(left, top + used, cell.right() - left - px(16), px(17))
            words = "  ·  ".join(part for part in (quote.title, quote.source) if part)
            paint_text(painter, place, words, theme.ui_font(11.5), theme.colour("muted"))

    def _paint_article(self, painter: QPainter, cell: QRectF, quote: QuoteRecord) -> None:
        theme, px = self._view.theme, self._view.theme.px
        line = QRectF(cell.left() + px(_SIDE), cell.top() + px(10), cell.width() - px(_SIDE + 6), px(20))
        paint_text(painter, line, quote.title, theme.ui_font(12.5), theme.colour("text"))
        below = line.translated(0, px(20))
        below.setHeight(px(17))
        paint_text(painter, below, quote.source or "", theme.ui_font(11.5), theme.colour("muted"))

    def _paint_date(self, painter: QPainter, cell: QRectF, words: str) -> None:
        theme, px = self._view.theme, self._view.theme.px
        line = QRectF(cell.left(), cell.top() + px(10), cell.width() - px(14), px(20))
        font = theme.ui_font(12, tabular=True)
        paint_text(painter, line, words, font, theme.colour("muted"), to_right=True, is_cut=False)
