"""The sidebar's list of what the reader highlighted in the open article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsreader.model.own_highlight import OwnHighlight
from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, mirror_item
from newsreader.ui.models.own_highlight_rows import HighlightRow, HighlightsHead, spoken_highlight
from newsreader.ui.models.row_list_model import ROW, RowListModel
from newsreader.ui.panes.sidebar_rows import (
    Index,
    SidebarList,
    paint_ground,
    paint_text,
    row_state,
    show_tip,
    text_edges,
)
from newsreader.ui.pen_colours import pen_swatch
from newsreader.ui.theme import Theme

# px at 100 %
_HEAD, _ROW, _ROW_WITH_NOTE, _BELOW = 28, 30, 46, 8
_INDENT, _SWATCH = 14, 14
_OWN_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Delete)


class OwnHighlightsView(SidebarList):
    """Hidden while there are none. Enter or a click goes there, F2 writes a note, Delete takes one away.

    ``chosen`` and ``note_requested`` tell a highlight, ``remove_requested`` its id, ``menu_requested`` a highlight and a
    global point.
    """

    chosen = Signal(object)
    note_requested = Signal(object)
    remove_requested = Signal(object)
    menu_requested = Signal(object, QPoint)
    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", parent)
        self._rows: tuple[HighlightRow, ...] = ()
        self._is_open = True
        self._model = RowListModel(self._spoken, self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Your highlights in this article"))
        self.set_theme(theme)
        self.hide()

    @property
    def rows(self) -> tuple[HighlightRow, ...]:
        """What is listed, also while it is folded."""
        return self._rows

    def show_rows(self, rows: Sequence[HighlightRow]) -> None:
        """List these; the current row stays where it is."""
        if tuple(rows) == self._rows:
            return
        at = self.currentIndex().row()
        self._rows = tuple(rows)
        self._rebuild(at)
        self.setVisible(bool(rows))
        self.height_changed.emit()

    def toggle(self) -> None:
        """Fold them away, or show them."""
        self._is_open = not self._is_open
        self._rebuild(0)
        self.height_changed.emit()

    def wanted_height(self) -> int:
        """Pixels that show every row; 0 without any."""
        if not self._rows:
            return 0
        return sum(self.row_height(row) for row in self._model.rows) + self.theme.px(_BELOW)

    def row_height(self, row: object) -> int:
        """Height of a row, px."""
        if isinstance(row, HighlightRow):
            return self.theme.px(_ROW_WITH_NOTE if row.highlight.note else _ROW)
        return self.theme.px(_HEAD)

    # -- keys and mouse

    def event(self, event: QEvent) -> bool:
        """F2 and Delete act on the current row, and not on the entity and the article."""
        is_own = isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS and self._current() is not None
        if event.type() is QEvent.Type.ShortcutOverride and is_own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = event.key(), self._current()
        self.by_key = True
        self.viewport().update()
        if key == Qt.Key.Key_Escape:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if current is not None:
                self.chosen.emit(current)
            else:
                self.toggle()
        elif (key == Qt.Key.Key_Right and not self._is_open) or (key == Qt.Key.Key_Left and self._is_open):
            self.toggle()
        elif key == Qt.Key.Key_F2 and current is not None:
            self.note_requested.emit(current)
        elif key == Qt.Key.Key_Delete and current is not None:
            self.remove_requested.emit(current.id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.by_key = False
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            row = self._model.row_at(self.indexAt(event.position().toPoint()))
            if isinstance(row, HighlightRow):
                self.chosen.emit(row.highlight)
            elif row is not None:
                self.toggle()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self._model.row_at(index)
        if isinstance(row, HighlightRow):
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()) if by_key else event.globalPos()
            self.menu_requested.emit(row.highlight, at)
        event.accept()

    # -- inside

    def _current(self) -> OwnHighlight | None:
        row = self._model.row_at(self.currentIndex())
        return row.highlight if isinstance(row, HighlightRow) else None

    def _rebuild(self, at: int) -> None:
        shown = self._rows if self._is_open else ()
        self._model.set_rows([HighlightsHead(len(self._rows), self._is_open), *shown] if self._rows else [])
        if self._rows:
            self.setCurrentIndex(self._model.index(min(max(at, 0), len(shown)), 0))

    def _spoken(self, row: object) -> str:
        if isinstance(row, HighlightsHead):
            state = self.tr("open") if row.is_open else self.tr("closed")
            return f"{self.title()}, {row.count}, {state}"
        return spoken_highlight(row) if isinstance(row, HighlightRow) else ""

    def title(self) -> str:
        """What stands in the head."""
        return self.tr("Your highlights")


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: OwnHighlightsView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._view.theme.px(100), self._view.row_height(index.data(ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = mirror_item(painter, option.rect, self._view)
        state = row_state(option, index, is_marked=False, by_key=self._view.by_key)
        paint_ground(painter, self._view.theme, rect, self._view, state)
        if isinstance(row, HighlightsHead):
            self._paint_head(painter, rect, row)
        elif isinstance(row, HighlightRow):
            self._paint_row(painter, rect, row)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Words and note in full."""
        row = index.data(ROW) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip:
            return False
        show_tip(event.globalPos(), spoken_highlight(row) if isinstance(row, HighlightRow) else "", view)
        return True

    def _paint_head(self, painter: QPainter, rect: QRectF, row: HighlightsHead) -> None:
        theme, px = self._view.theme, self._view.theme.px
        left, _right = text_edges(theme, self._view)
        muted = theme.colour("muted")
        chevron = pixmap("down" if row.is_open else "right", muted, px(10), painter.device().devicePixelRatioF())
        draw_upright(painter, QPoint(int(left - px(2)), int(rect.center().y() - px(5))), chevron)
        x = left + px(_INDENT)
        box = QRectF(x, rect.top(), 0, rect.height())
        x += paint_text(painter, box, self._view.title(), theme.ui_font(11.5, 600), muted, is_cut=False) + px(6)
        figures = theme.ui_font(11.5, tabular=True)
        box = QRectF(x, rect.top(), 0, rect.height())
        paint_text(painter, box, QLocale().toString(row.count), figures, muted, is_cut=False)

    def _paint_row(self, painter: QPainter, rect: QRectF, row: HighlightRow) -> None:
        theme, px = self._view.theme, self._view.theme.px
        left, right = text_edges(theme, self._view)
        swatch = pen_swatch(theme, row.highlight.colour, painter.device().devicePixelRatioF())
        line = QRectF(left + px(_INDENT + _SWATCH + 8), rect.top(), 0, rect.height())
        line.setRight(right)
        if row.highlight.note:
            line.setTop(rect.top() + px(4))
            line.setHeight(px(20))
            note = QRectF(line.left(), rect.top() + px(24), line.width(), px(17))
            paint_text(painter, note, row.highlight.note, theme.ui_font(11.5), theme.colour("muted"))
        draw_upright(painter, QPoint(int(left + px(_INDENT - 1)), int(line.center().y() - px(8))), swatch)
        paint_text(painter, line, row.words, theme.serif_font(13), theme.colour("text"))
