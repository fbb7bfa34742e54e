"""What the tables of the library-wide pages share: rows as wholes, the ring, the ground, the focus."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from newsreader.model.entity import EntityRow, QuoteRecord
from newsreader.ui.controls.viewport import colour_view
from newsreader.ui.models.id_model import IdModel
from newsreader.ui.pages.column_head import ColumnHead
from newsreader.ui.pages.column_widths import share_room, widths_from_text, widths_to_text
from newsreader.ui.panes.row_views import RETURNING_REASONS, row_of_menu, set_up_row_table
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.theme import Theme


class RowTable(QTableView):
    """A table over a model of ids whose rows are chosen whole. ``selection_told`` tells that other rows are selected,
    ``menu_requested`` the global point where their menu opens.

    ``head_padding`` is px at 100 % from a column's edge to the words of its head, of the first column and the others.
    A table says its ``row_height`` and shares its columns itself; both follow the form it is in.
    """

    selection_told = Signal()
    menu_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        model: IdModel[EntityRow] | IdModel[QuoteRecord],
        head_padding: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ids = model
        self._head_padding = head_padding
        self._bar = ThinScrollBar(theme, self)
        self._is_gaining_focus = False
        self.ring_current = False
        self.setModel(model)
        self.setVerticalScrollBar(self._bar)
        set_up_row_table(self)
        self._chosen: dict[int, float] = {}
        self._least: dict[int, int] = {}
        self._is_moving_border = False
        self._head = ColumnHead(self)
        self.setHorizontalHeader(self._head)
        self._head.border_dragged.connect(self._on_border_dragged)
        self._head.fit_requested.connect(self.fit_column)
        # the view's own way of fitting was connected before, so that this one has the last word
        self._head.sectionHandleDoubleClicked.connect(self.fit_column)
        # the arrow of the order moves to another head
        model.headerDataChanged.connect(lambda *_: self.share_columns())
        self._head.reset_requested.connect(self.reset_columns)

    # -- looks

    @property
    def theme(self) -> Theme:
        """The theme to draw in."""
        return self._theme

    def row_height(self) -> int:
        """Height of a row, px at 100 %."""
        raise NotImplementedError

    def ground(self) -> str:
        """The colour token that the rows stand on."""
        return "page"

    def share_columns(self) -> None:
        """Give the columns their widths."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        px = theme.px
        self._bar.set_theme(theme)
        self._bar.setSingleStep(px(40))
        ground = theme.colour(self.ground())
        colour_view(self, {QPalette.ColorRole.Base: ground, QPalette.ColorRole.Highlight: ground})
        self.verticalHeader().setDefaultSectionSize(px(self.row_height()))
        header = self.horizontalHeader()
        header.setFont(theme.ui_font(11.5, 500))
        first, side = (px(one) for one in self._head_padding)
        header.setStyleSheet(
            f"QHeaderView {{ background: {ground.name()}; border: none; }}"
            f"QHeaderView::section {{ background: {ground.name()}; padding: {px(5)}px {side}px {px(6)}px {side}px; }}"
            f"QHeaderView::section:first {{ padding-left: {first}px; }}"
        )
        self.share_columns()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the new width."""
        super().resizeEvent(event)
        self.share_columns()

    def showEvent(self, event: QShowEvent) -> None:
        """The heads have their style only now, and with it their size."""
        super().showEvent(event)
        self.share_columns()

    # -- widths

    def cell_width(self, row: int, column: int) -> float:
        """Width that a cell needs to be read whole, in px."""
        raise NotImplementedError

    def set_columns(self, wanted: Mapping[int, int], least: Mapping[int, int], filler: int, room: int) -> None:
        """Give the columns that are shown their widths, those that the reader chose first; ``filler`` takes the rest."""
        self._least = {**least}
        chosen = {column: round(width * self._theme.scale) for column, width in self._chosen.items()}
        for column, width in share_room(room, wanted, chosen, least, filler).items():
            self.setColumnWidth(column, width)

    def column_widths(self) -> str:
        """The widths that the reader chose, to be kept."""
        return widths_to_text(self._chosen)

    def restore_column_widths(self, text: str) -> None:
        """Widths as ``column_widths`` told them."""
        self._chosen = widths_from_text(text)
        self.share_columns()

    def reset_columns(self) -> None:
        """All columns as wide as the table makes them by itself."""
        self._chosen = {}
        self.share_columns()

    def fit_column(self, column: int) -> None:
        """As wide as its head and the words that are in sight."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        rows = range(max(first, 0), (last if last >= 0 else self._ids.rowCount() - 1) + 1)
        widest = max((self.cell_width(row, column) for row in rows), default=0.0)
        self._chosen[column] = max(widest, self._head.sectionSizeHint(column)) / self._theme.scale
        self.share_columns()

    def _on_border_dragged(self, column: int, by: int) -> None:
        """What a column wins its neighbour loses, so that the table stays as wide as it is."""
        if self._is_moving_border:
            return
        self._is_moving_border = True
        shown = [one for one in range(self._ids.columnCount()) if not self.isColumnHidden(one)]
        before = self.columnWidth(column) - by
        neighbour = next((one for one in shown if one > column), None)
        if neighbour is None:
            self.setColumnWidth(column, before)
        else:
            both = before + self.columnWidth(neighbour)
            most = both - self._least.get(neighbour, 0)
            width = max(min(before + by, most), min(self._least.get(column, 0), before))
            self.setColumnWidth(column, width)
            self.setColumnWidth(neighbour, both - width)
            for one in (column, neighbour):
                self._chosen[one] = self.columnWidth(one) / self._theme.scale
        self._is_moving_border = False

    # -- rows

    def selected_ids(self) -> list[int]:
        """The ids of the selected rows from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self._ids.ids[row] for row in rows]

    def chosen_ids(self) -> list[int]:
        """The ids of the selected rows, the current one first."""
        selected, current = self.selected_ids(), self.current_id()
        return sorted(selected, key=lambda one: one != current)

    def current_id(self) -> int | None:
        """The id of the current row; None without one."""
        row = self.currentIndex().row()
        return self._ids.ids[row] if 0 <= row < len(self._ids.ids) else None

    def make_current(self, row: int | None) -> None:
        """Select one row alone; None clears."""
        if row is None:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self._ids.index(row, 0))

    def is_current_in_sight(self) -> bool:
        """Whether any of the current row is seen; without one there is nothing to lose from sight."""
        current = self.currentIndex()
        return current.isValid() and self.viewport().rect().intersects(self.visualRect(current))

    def stand_on(self, row: int, *, follows: bool, place: int) -> None:
        """Make a row current where the rows have changed: go along with it, or stay scrolled to ``place``."""
        bar = self.verticalScrollBar()
        bar.setValue(place)
        self.setAutoScroll(follows)
        self.make_current(row)
        self.setAutoScroll(True)
        if not follows:
            bar.setValue(place)

    def select_ids(self, wanted: Collection[int]) -> None:
        """Add the rows of these ids to the selection; the current row stays."""
        sought = frozenset(wanted)
        selection = QItemSelection()
        last = self._ids.columnCount() - 1
        for row, one in enumerate(self._ids.ids):
            if one in sought:
                selection.select(self._ids.index(row, 0), self._ids.index(row, last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    # -- Qt's events

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selected rows; a row that is not among them is selected first."""
        index, at = row_of_menu(self, event)
        if index.isValid():
            if not self.selectionModel().isRowSelected(index.row(), QModelIndex()):
                self.make_current(index.row())
            self.menu_requested.emit(at)

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
            QAbstractItemView.CursorAction.MoveEnd: self._ids.rowCount() - 1,
        }
        if action in ends:
            return self._ids.index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: the filter finds, and looking through all rows would fetch them all."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key shows the ring round the current row; the first one into a table without one takes the first row."""
        self.ring_current = True
        is_arrow = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if is_arrow and not self.currentIndex().isValid() and self._ids.rowCount():
            self.make_current(0)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The pointer needs no ring."""
        self.ring_current = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The selection takes its colour; a window that comes back keeps the ring as it was."""
        if event.reason() not in RETURNING_REASONS:
            self.ring_current = event.reason() != Qt.FocusReason.MouseFocusReason
            if self.ring_current and not self.currentIndex().isValid() and self._ids.rowCount():
                self.make_current(0)
            if self.ring_current:
                # when the page has its size: where the keyboard is has to be seen
                QTimer.singleShot(0, self, self._show_current)
        self._is_gaining_focus = True
        super().focusInEvent(event)
        self._is_gaining_focus = False
        self.viewport().update()

    def _show_current(self) -> None:
        current = self.currentIndex()
        if current.isValid() and not self.viewport().rect().contains(self.visualRect(current).center()):
            self.scrollTo(current, QAbstractItemView.ScrollHint.PositionAtCenter)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The selection turns grey."""
        super().focusOutEvent(event)
        self.viewport().update()
