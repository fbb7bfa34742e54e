"""The table of entities: all columns over the whole width, or names alone beside an open page."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsreader.model.entity import EntityId, EntityRow
from newsreader.ui.entity_words import listed
from newsreader.ui.mirroring import mirror_item
from newsreader.ui.models.entity_table_model import ENTITY, Column, EntityTableModel
from newsreader.ui.pages.row_table import RowTable
from newsreader.ui.panes.sidebar_rows import Index, paint_text
from newsreader.ui.row_ground import paint_ring, paint_selection
from newsreader.ui.theme import Theme

_NARROW_HEIGHT, _WIDE_HEIGHT = 54, 40
_FIGURE_WIDTH, _DATE_WIDTH, _HEAD_PADDING = 92, 118, 8
_LEAST_FIGURE, _LEAST_DATE, _ROOMY = 64, 96, 1000
"""In a table narrower than _ROOMY names get what figures do not need."""
_TEXT_INDENT, _ROW_INDENT = 22, 8
_NAME_SHARE = 0.48
_FIGURES = (Column.ARTICLES, Column.MENTIONS, Column.QUOTES)
_DATES = (Column.FIRST, Column.LAST)
_YIELDING = (Column.FIRST, Column.LAST, Column.QUOTES, Column.MENTIONS)
"""Which columns go first where large letters leave no room."""
_LEAST_NAME, _LEAST_OTHERS, _LEAST_CHOSEN_NAME = 220, 60, 120


class EntityTable(RowTable):
    """``opened`` tells which entity to show, on Enter or double click, or in the narrow form on every move."""

    opened = Signal(object)

    def __init__(self, theme: Theme, model: EntityTableModel, parent: QWidget | None = None) -> None:
        self.is_narrow = False
        self._is_telling = True
        super().__init__(theme, model, (_TEXT_INDENT, _HEAD_PADDING), parent)
        self._entities = model
        self.setItemDelegate(_EntityDelegate(self))
        self.doubleClicked.connect(self._tell_current)
        self.set_theme(theme)

    def row_height(self) -> int:
        """Two lines beside an open page, one in the whole table."""
        return _NARROW_HEIGHT if self.is_narrow else _WIDE_HEIGHT

    def ground(self) -> str:
        """The list beside a page stands on the window's ground."""
        return "window" if self.is_narrow else "page"

    def set_narrow(self, is_narrow: bool) -> None:
        """Names with a figure, one column; or all columns under their heads."""
        if is_narrow == self.is_narrow:
            return
        self.is_narrow = is_narrow
        self.horizontalHeader().setVisible(not is_narrow)
        for column in list(Column)[1:]:
            self.setColumnHidden(column, is_narrow)
        self.set_theme(self._theme)

    def selected_entities(self) -> list[EntityId]:
        """The selected entities from top to bottom."""
        return [EntityId(one) for one in self.selected_ids()]

    def chosen_entities(self) -> list[EntityId]:
        """The same for commands: what is for one alone is for the row that was clicked last."""
        return [EntityId(one) for one in self.chosen_ids()]

    def make_current(self, row: int | None) -> None:
        """Select one row alone, without telling it."""
        self._is_telling = False
        super().make_current(row)
        self._is_telling = True

    def share_columns(self) -> None:
        """The name gets what the figures leave."""
        px = self._theme.px
        width = self.viewport().width()
        if self.is_narrow:
            self.setColumnWidth(Column.NAME, width)
            return
        left = width - px(12)
        head = self.horizontalHeader()
        figures, dates = (px(_FIGURE_WIDTH), px(_DATE_WIDTH)) if width >= px(_ROOMY) else (px(_LEAST_FIGURE), px(_LEAST_DATE))
        widths: dict[int, int] = {
            # a head is never cut, whatever its words are in the reader's language
            column: max(dates if column in _DATES else figures, head.sectionSizeHint(column))
            for column in _FIGURES + _DATES
        }
        for column in _YIELDING:
            is_hidden = left - sum(widths.values()) < px(_LEAST_NAME)
            self.setColumnHidden(column, is_hidden)
            if is_hidden:
                del widths[column]
        names = left - sum(widths.values())
        name = max(px(_LEAST_NAME), min(names, round(names * _NAME_SHARE)))
        has_others = names - name >= px(_LEAST_OTHERS)
        self.setColumnHidden(Column.OTHERS, not has_others)
        # a head is never cut, nor a name to nothing
        least = {column: head.sectionSizeHint(column) for column in widths}
        least[Column.NAME] = px(_LEAST_CHOSEN_NAME)
        if has_others:
            least[Column.OTHERS] = max(px(_LEAST_OTHERS), head.sectionSizeHint(Column.OTHERS))
            widths[Column.OTHERS] = names - name
        widths[Column.NAME] = name
        self.set_columns(widths, least, Column.OTHERS if has_others else Column.NAME, left)

    def cell_width(self, row: int, column: int) -> float:
        """The words with what stands round them."""
        px, value = self._theme.px, self._entities.value_at(row)
        if value is None:
            return 0.0
        match column:
            case Column.NAME:
                words, font, beside = value.entity.name, self._theme.ui_font(13.5, 600), px(_TEXT_INDENT + 12)
            case Column.OTHERS:
                words, font, beside = listed(value.variants[:6]), self._theme.ui_font(12.5), px(_HEAD_PADDING + 12)
            case _:
                words = str(self._entities.index(row, column).data() or "")
                font, beside = self._theme.ui_font(12.5, 500, tabular=True), px(2 * _HEAD_PADDING)
        return QFontMetricsF(font).horizontalAdvance(words) + beside + 1

    # -- Qt's events

    def currentChanged(self, current: Index, previous: Index) -> None:
        """In the narrow form the page follows."""
        super().currentChanged(current, previous)
        if self.is_narrow and current.isValid() and current.row() != previous.row() and self._is_telling:
            self._tell_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell_current()
            return
        super().keyPressEvent(event)

    def _tell_current(self, *_index: object) -> None:
        row = self._entities.value_at(self.currentIndex().row())
        if row is not None:
            self.opened.emit(row.entity.id)


class _EntityDelegate(QStyledItemDelegate):
    """Draws cells; the first one of a row draws the ground of the whole row."""

    def __init__(self, view: EntityTable) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._view.theme.px(self._view.row_height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = mirror_item(painter, option.rect, self._view)
        self._paint_ground(painter, cell, option, index)
        row = index.data(ENTITY)
        if isinstance(row, EntityRow):
            match index.column():
                case Column.NAME:
                    self._paint_name(painter, cell, row, is_selected=self._is_selected(option))
                case Column.OTHERS:
                    self._paint_others(painter, cell, row)
                case column:
                    words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
                    self._paint_figure(painter, cell, words, Column(column))
        painter.restore()

    def _is_selected(self, option: QStyleOptionViewItem) -> bool:
        state: QStyle.StateFlag = option.state
        return bool(state & QStyle.StateFlag.State_Selected)

    def _paint_ground(self, painter: QPainter, cell: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        """Each cell paints the part of the row's ground that lies in it."""
        view, theme = self._view, self._view.theme
        right = min(view.viewport().width() - theme.px(4), view.horizontalHeader().length())
        row = QRectF(theme.px(_ROW_INDENT), cell.top(), right - theme.px(_ROW_INDENT), cell.height() - theme.px(2))
        painter.setClipRect(cell)
        radius = theme.px(8)
        if self._is_selected(option):
            paint_selection(painter, theme, row, radius, has_focus=view.hasFocus())
        elif not view.is_narrow:
            painter.fillRect(QRectF(row.left() + theme.px(14), row.bottom(), row.width() - theme.px(22), 1), theme.colour("line"))
        is_current = view.currentIndex().row() == index.row()
        if is_current and view.hasFocus() and (view.ring_current or not self._is_selected(option)):
            paint_ring(painter, theme, row, radius)

    def _paint_name(self, painter: QPainter, cell: QRectF, row: EntityRow, *, is_selected: bool) -> None:
        """The name; in the narrow form with a figure at its right and other names below."""
        theme, view = self._view.theme, self._view
        px = theme.px
        left = px(_TEXT_INDENT)
        name = QRectF(left, cell.top(), cell.right() - left - px(12), cell.height() - px(2))
        if view.is_narrow:
            others = listed(row.variants[:4])
            if others:
                below = QRectF(left, cell.top() + px(27), name.width(), px(17))
                paint_text(painter, below, others, theme.ui_font(12), theme.colour("muted"))
                name = QRectF(left, cell.top() + px(7), name.width(), px(20))
            font = theme.ui_font(12, 500, tabular=True)
            figure = QLocale().toString(row.articles)
            token = "text" if is_selected else "muted"
            paint_text(painter, name, figure, font, theme.colour(token), to_right=True, is_cut=False)
            name.adjust(0, 0, -QFontMetricsF(font).horizontalAdvance(figure) - px(12), 0)
        paint_text(painter, name, row.entity.name, theme.ui_font(13.5, 600 if is_selected else 500), theme.colour("text"))

    def _paint_others(self, painter: QPainter, cell: QRectF, row: EntityRow) -> None:
        theme, px = self._view.theme, self._view.theme.px
        box = cell.adjusted(px(_HEAD_PADDING), 0, -px(12), -px(2))
        paint_text(painter, box, listed(row.variants[:6]), theme.ui_font(12.5), theme.colour("muted"))

    def _paint_figure(self, painter: QPainter, cell: QRectF, words: str, column: Column) -> None:
        theme, px = self._view.theme, self._view.theme.px
        is_first = column is Column.ARTICLES
        font = theme.ui_font(12.5 if column in _FIGURES else 12, 500 if is_first else 400, True)
        box = cell.adjusted(0, 0, -px(_HEAD_PADDING), -px(2))
        paint_text(painter, box, words, font, theme.colour("text" if is_first else "muted"), to_right=True, is_cut=False)
