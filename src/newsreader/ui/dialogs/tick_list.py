"""A list whose rows are ticked, by Space or a click anywhere on them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from newsreader.model.annotation import Kind
from newsreader.model.entity import Context
from newsreader.model.values import dataclass
from newsreader.ui.controls.viewport import colour_view
from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, mirror_item
from newsreader.ui.panes.context_line import PAGE_LOOK, paint_context
from newsreader.ui.panes.sidebar_rows import Index, paint_text
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.row_ground import paint_hovered, paint_ring, paint_selection
from newsreader.ui.theme import Theme

_ROW = Qt.ItemDataRole.UserRole
_ROW_HEIGHT, _BOX, _INDENT = 52, 16, 40


@dataclass(frozen=True, slots=True)
class TickRow:
    """``words`` and at the right ``figure``; below them a sentence or ``below``. ``value`` is what a tick means."""

    words: str
    figure: str
    below: str
    value: object
    context: Context | None = None


class TickList(QListWidget):
    """``ticks_changed`` tells that other rows are ticked, ``done`` that Enter was pressed."""

    ticks_changed = Signal()
    done = Signal()

    def __init__(self, theme: Theme, name: str, kind: Kind, rows: Sequence[TickRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.kind = kind
        self.setAccessibleName(name)
        self.setVerticalScrollBar(ThinScrollBar(theme, self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_TickDelegate(self))
        self.setUniformItemSizes(True)
        colour_view(self, {QPalette.ColorRole.Base: theme.colour("page")})
        for row in rows:
            item = QListWidgetItem(f"{row.words}\n{row.below}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (row.words, row.figure, row.below) if part))
            self.addItem(item)
        self.setCurrentRow(0)
        self.itemChanged.connect(lambda _item: self.ticks_changed.emit())

    def tick(self, values: Collection[object]) -> None:
        """Tick the rows that stand for these values; the first of them becomes the current row."""
        for number in range(self.count() - 1, -1, -1):
            item = self.item(number)
            if item.data(_ROW).value in values:
                item.setCheckState(Qt.CheckState.Checked)
                self.setCurrentRow(number)

    def ticked(self) -> list[object]:
        """The values of the ticked rows."""
        rows = [self.item(number) for number in range(self.count())]
        return [row.data(_ROW).value for row in rows if row.checkState() == Qt.CheckState.Checked]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter is done."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class _TickDelegate(QStyledItemDelegate):
    def __init__(self, view: TickList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._view.theme.px(_ROW_HEIGHT))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        is_click = event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent)
        is_space = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not is_click and not is_space:
            return False
        is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, row = self._view.theme, self._view.theme.px, index.data(_ROW)
        if not isinstance(row, TickRow):
            return
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = mirror_item(painter, option.rect, self._view)
        self._paint_ground(painter, box.adjusted(2, 1, -2, -1), state)
        self._paint_tick(painter, QPointF(box.left() + px(12), box.top() + px(10)), index)
        line = QRectF(box.left() + px(_INDENT), box.top() + px(6), box.width() - px(_INDENT + 12), px(20))
        used = paint_text(painter, line, row.figure, theme.ui_font(12, tabular=True), theme.colour("muted"), to_right=True)
        paint_text(painter, line.adjusted(0, 0, -used - px(12), 0), row.words, theme.ui_font(13, 500), theme.colour("text"))
        below = line.translated(0, px(20))
        if row.context is not None:
            paint_context(painter, theme, self._view.kind, row.context, below, PAGE_LOOK)
        else:
            paint_text(painter, below, row.below, theme.ui_font(12), theme.colour("muted"))
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        theme, px = self._view.theme, self._view.theme.px
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = self._view.hasFocus()
        if is_selected:
            paint_selection(painter, theme, box, px(6), has_focus=has_focus)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_hovered(painter, theme, box, px(6))
        if is_selected and has_focus:
            paint_ring(painter, theme, box, px(6))

    def _paint_tick(self, painter: QPainter, at: QPointF, index: Index) -> None:
        theme, px = self._view.theme, self._view.theme.px
        is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        size = px(_BOX)
        box = QRectF(at.x() + 0.5, at.y() + 0.5, size - 1, size - 1)
        painter.setPen(QPen(theme.colour("accent" if is_on else "edge"), 1))
        painter.setBrush(theme.colour("accent" if is_on else "field"))
        painter.drawRoundedRect(box, px(4), px(4))
        if is_on:
            mark = px(12)
            drawn = pixmap("check", theme.colour("on_accent"), mark, painter.device().devicePixelRatioF())
            draw_upright(painter, QPointF(at.x() + (size - mark) / 2, at.y() + (size - mark) / 2), drawn)
