"""A list that is part of a scrolling page: as high as its rows, its current row kept in sight by the page."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QHelpEvent,
    QHoverEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from newsreader.ui.mirroring import mirror_item
from newsreader.ui.models.row_list_model import ROW, RowListModel
from newsreader.ui.panes.sidebar_rows import Index, SidebarList, paint_ground, row_state, show_tip
from newsreader.ui.theme import Theme


class RowPainter(ABC):
    """Height and drawing of one row value; one object paints all rows of a list. ``width`` is the text's, in px."""

    @abstractmethod
    def height(self, row: object, theme: Theme, width: float) -> int:
        """Height of a row in px."""

    @abstractmethod
    def paint(self, painter: QPainter, row: object, theme: Theme, box: QRectF) -> None:
        """Draw a row into the box of its text."""

    def is_active(self, row: object) -> bool:
        """Whether a row leads somewhere; others are not ringed and not hovered."""
        return True


class PageList(SidebarList):
    """``row_activated`` tells a row's value on click, Enter or Space. The view never scrolls by itself."""

    row_activated = Signal(object)
    row_in_focus = Signal(QRect)

    def __init__(
        self, theme: Theme, painter: RowPainter, spoken: Callable[[object], str], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "page", parent)
        self._rows = RowListModel(spoken, self)
        self._margin = 16
        self._page: QScrollArea | None = None
        self.row_painter = painter
        self.setModel(self._rows)
        self.setItemDelegate(_PageDelegate(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    @property
    def rows(self) -> tuple[object, ...]:
        """The values shown."""
        return self._rows.rows

    @property
    def current_row(self) -> object | None:
        """The value of the current row."""
        return self._rows.row_at(self.currentIndex())

    def set_rows(self, rows: Sequence[object]) -> None:
        """Show these; the list takes the height they need."""
        self._rows.set_rows(rows)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        super().set_theme(theme)
        self._fit()

    def use_ground(self, token: str) -> None:
        """Stand on another ground than the page's."""
        self._ground = token
        self._paint_ground()

    def set_margin(self, margin: int) -> None:
        """Keep the text this far from both edges, px at 100 %."""
        self._margin = margin
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        return QSize(self.theme.px(200), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps differently."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Hear of it when the page scrolls: rows then move under a pointer that does not."""
        super().showEvent(event)
        part = self.parentWidget()
        while part is not None and not isinstance(part, QScrollArea):
            part = part.parentWidget()
        if part is not None and part is not self._page:
            self._page = part
            part.verticalScrollBar().valueChanged.connect(self._renew_hover)

    def _renew_hover(self) -> None:
        """The row that is under the pointer now is the hovered one; Qt tells it only when the pointer moves."""
        at = QCursor.pos()
        is_here = QApplication.widgetAt(at) is self.viewport()
        place = QPointF(self.viewport().mapFromGlobal(at))
        kind = QEvent.Type.HoverMove if is_here else QEvent.Type.HoverLeave
        QApplication.sendEvent(self.viewport(), QHoverEvent(kind, place, QPointF(at), place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the list."""
        event.ignore()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the current row is, so that the page can show it."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.row_in_focus.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go where the row leads; at both ends the arrows leave the list."""
        self.by_key = True
        row = self._rows.row_at(self.currentIndex())
        key = event.key()
        at_end = self.currentIndex().row() == len(self.rows) - 1
        if key == Qt.Key.Key_Escape:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and row is not None:
            self.row_activated.emit(row)
        elif key == Qt.Key.Key_Down and at_end:
            self.focusNextChild()
        elif key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Nothing: bare letters are commands."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse rings no row."""
        self.by_key = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where the row leads, if it was pressed on the same one."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self.row_activated.emit(self._rows.row_at(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        super().mouseMoveEvent(event)
        row = self._rows.row_at(self.indexAt(event.position().toPoint()))
        is_active = row is not None and self.row_painter.is_active(row)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_active else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row when there is no current one."""
        if event.reason() != Qt.FocusReason.MouseFocusReason and not self.currentIndex().isValid() and self.rows:
            self.setCurrentIndex(self._rows.index(0, 0))
        super().focusInEvent(event)
        if self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.row_in_focus.emit(self.visualRect(self.currentIndex()))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Nothing: all rows are in the page."""

    def text_box(self) -> tuple[float, float]:
        """Left edge and width of the text."""
        margin = self.theme.px(self._margin)
        return margin, max(1.0, self.width() - 2.0 * margin)

    def _height(self) -> int:
        _left, width = self.text_box()
        return sum(self.row_painter.height(row, self.theme, width) for row in self.rows)

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self._height()))
        self.setVisible(bool(self.rows))
        self.scheduleDelayedItemsLayout()


class _PageDelegate(QStyledItemDelegate):
    def __init__(self, view: PageList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self._view
        return QSize(view.theme.px(100), view.row_painter.height(index.data(ROW), view.theme, view.text_box()[1]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, row = self._view, index.data(ROW)
        left, width = view.text_box()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = mirror_item(painter, option.rect, view)
        if view.row_painter.is_active(row):
            state = row_state(option, index, is_marked=False, by_key=view.by_key)
            paint_ground(painter, view.theme, rect, view, state)
        view.row_painter.paint(painter, row, view.theme, QRectF(left, rect.top(), width, rect.height()))
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return False
        at: QPoint = event.globalPos()
        show_tip(at, str(index.data(Qt.ItemDataRole.DisplayRole) or "") if index.isValid() else "", view)
        return True
