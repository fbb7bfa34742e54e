"""The table of entities: all columns over the whole width, or names alone beside an open page."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QLocale, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from newsreader.model.entity import EntityId, EntityRow
from newsreader.ui.entity_words import listed
from newsreader.ui.models.entity_table_model import ENTITY, Column, EntityTableModel
from newsreader.ui.panes.sidebar_rows import Index, paint_text
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.theme import Theme

ROW_HEIGHT = 54
_FIGURE_WIDTH, _DATE_WIDTH = 92, 118
_TEXT_INDENT, _ROW_INDENT = 22, 8


class EntityTable(QTableView):
    """``opened`` tells which entity to show, on Enter or double click, or in the narrow form on every move."""

    opened = Signal(object)
    selection_told = Signal()

    def __init__(self, theme: Theme, model: EntityTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entities = model
        self.is_narrow = False
        self._is_gaining_focus = False
        self._delegate = _EntityDelegate(self)
        self._bar = ThinScrollBar(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollBar(self._bar)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.doubleClicked.connect(self._tell_current)
        self.set_theme(theme)

    @property
    def theme(self) -> Theme:
        """The theme to draw in."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self._bar.set_theme(theme)
        palette = self.palette()
        ground = theme.colour("window" if self.is_narrow else "page")
        palette.setColor(QPalette.ColorRole.Base, ground)
        palette.setColor(QPalette.ColorRole.Highlight, ground)
        self.setPalette(palette)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        self.horizontalHeader().setFont(theme.ui_font(11.5, 500))
        self._bar.setSingleStep(theme.px(40))
        self._share_columns()
        self.viewport().update()

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
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [EntityId(self._entities.ids[row]) for row in rows]

    def current_row(self) -> int | None:
        """The current row; None without one."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def make_current(self, row: int | None) -> None:
        """Select one row alone, without telling it."""
        if row is None:
            self.selectionModel().clear()
            return
        self.blockSignals(True)
        self.setCurrentIndex(self._entities.index(row, 0))
        self.blockSignals(False)
        self.scrollTo(self._entities.index(row, 0))

    def resizeEvent(self, event: object) -> None:
        """Give the name what the figures leave."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._share_columns()

    def _share_columns(self) -> None:
        px = self._theme.px
        width = self.viewport().width()
        if self.is_narrow:
            self.setColumnWidth(Column.NAME, width)
            return
        used = 0
        for column in list(Column)[1:]:
            wanted = px(_DATE_WIDTH if column in (Column.FIRST, Column.LAST) else _FIGURE_WIDTH)
            self.setColumnWidth(column, wanted)
            used += wanted
        self.setColumnWidth(Column.NAME, max(px(220), width - used - px(12)))

    # -- Qt's events

    def currentChanged(self, current: Index, previous: Index) -> None:
        """In the narrow form the page follows."""
        super().currentChanged(current, previous)
        if self.is_narrow and current.isValid() and current.row() != previous.row() and not self.signalsBlocked():
            self._tell_current()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that other rows are selected."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.selection_told.emit()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """By rows; focus alone goes nowhere."""
        if self._is_gaining_focus:
            return QModelIndex()
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self._entities.rowCount() - 1,
        }
        if action in ends:
            return self._entities.index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: the filter finds, and looking through all names would fetch them all."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; any key shows the ring round the current row."""
        self._delegate.ring_current = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell_current()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The pointer needs no ring."""
        self._delegate.ring_current = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The selection takes its colour."""
        self._delegate.ring_current = event.reason() != Qt.FocusReason.MouseFocusReason
        self._is_gaining_focus = True
        super().focusInEvent(event)
        self._is_gaining_focus = False
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The selection turns grey."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _tell_current(self, *_index: object) -> None:
        row = self._entities.entity_at(self.currentIndex().row())
        if row is not None:
            self.opened.emit(row.entity.id)


class _EntityDelegate(QStyledItemDelegate):
    """Draws cells; the first one of a row draws the ground of the whole row."""

    def __init__(self, view: EntityTable) -> None:
        super().__init__(view)
        self._view = view
        self.ring_current = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._view.theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._view.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index)
        row = index.data(ENTITY)
        if isinstance(row, EntityRow):
            cell = QRectF(option.rect)
            if index.column() == Column.NAME:
                self._paint_name(painter, cell, row, is_selected=self._is_selected(option))
            else:
                cell.adjust(0, theme.px(7), -theme.px(8), 0)
                cell.setHeight(theme.px(20))
                words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
                is_figure = index.column() in (Column.ARTICLES, Column.MENTIONS, Column.QUOTES)
                font = theme.ui_font(12.5 if is_figure else 12, 500 if index.column() == Column.ARTICLES else 400, True)
                token = "text" if index.column() == Column.ARTICLES else "muted"
                paint_text(painter, cell, words, font, theme.colour(token), to_right=True, is_cut=False)
        painter.restore()

    def _is_selected(self, option: QStyleOptionViewItem) -> bool:
        state: QStyle.StateFlag = option.state
        return bool(state & QStyle.StateFlag.State_Selected)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Each cell paints the part of the row's ground that lies in it."""
        view, theme = self._view, self._view.theme
        cell = QRectF(option.rect)
        right = view.viewport().width() - theme.px(4)
        row = QRectF(theme.px(_ROW_INDENT), cell.top(), right - theme.px(_ROW_INDENT), cell.height() - theme.px(2))
        painter.setClipRect(cell)
        radius = theme.px(8)
        if self._is_selected(option):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if view.hasFocus() else "idle"))
            painter.drawRoundedRect(row, radius, radius)
        elif not view.is_narrow:
            painter.fillRect(QRectF(row.left() + theme.px(14), row.bottom(), row.width() - theme.px(28), 1), theme.colour("line"))
        is_current = view.currentIndex().row() == index.row()
        if is_current and view.hasFocus() and (self.ring_current or not self._is_selected(option)):
            painter.setPen(QPen(theme.colour("accent"), 2 * theme.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), radius - 1, radius - 1)

    def _paint_name(self, painter: QPainter, cell: QRectF, row: EntityRow, *, is_selected: bool) -> None:
        theme, view = self._view.theme, self._view
        px = theme.px
        left = px(_TEXT_INDENT)
        room = cell.right() - left - px(12)
        if view.is_narrow:
            font = theme.ui_font(12, 500, tabular=True)
            figure = QLocale().toString(row.articles)
            token = "text" if is_selected else "muted"
            box = QRectF(left, cell.top() + px(7), room, px(20))
            paint_text(painter, box, figure, font, theme.colour(token), to_right=True, is_cut=False)
            room -= QFontMetricsF(font).horizontalAdvance(figure) + px(12)
        name = QRectF(left, cell.top() + px(7), room, px(20))
        paint_text(painter, name, row.entity.name, theme.ui_font(13.5, 600 if is_selected else 500), theme.colour("text"))
        below = QRectF(left, cell.top() + px(27), cell.right() - left - px(12), px(17))
        words = listed(row.variants[:4])
        paint_text(painter, below, words, theme.ui_font(12), theme.colour("muted"))
