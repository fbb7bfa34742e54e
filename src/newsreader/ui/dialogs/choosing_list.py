"""A list of rows of two lines in a dialog: Enter or a double click chooses the current one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.values import dataclass
from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, mirror_item
from newsreader.ui.models.row_list_model import ROW, RowListModel
from newsreader.ui.pages.page_rows import KIND_ICONS
from newsreader.ui.panes.sidebar_rows import Index, SidebarList, paint_ground, paint_text, row_state
from newsreader.ui.theme import Theme

ROW_HEIGHT = 46
_FIGURE_ROOM = 96


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a row shows: words with a figure beside them, muted words below, and the icon of a kind."""

    words: str
    below: str = ""
    figure: str = ""
    kind: Kind | None = None


class ChoosingList(SidebarList):
    """Rows of one height. ``look`` says what a row shows; None for a value that is no row."""

    row_chosen = Signal()

    def __init__(self, theme: Theme, model: RowListModel, look: Callable[[object], RowLook | None]) -> None:
        super().__init__(theme, "page")
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(self, look))
        self.doubleClicked.connect(lambda _index: self.row_chosen.emit())
        self.setUniformItemSizes(True)

    def follow(self, field: QWidget) -> None:
        """Let Up and Down move through the list while a field has the keyboard."""
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows of the field that is followed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is not self.viewport():
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            count = self.model().rowCount()
            if step is not None and count:
                row = min(max(self.currentIndex().row() + step, 0), count - 1)
                self.setCurrentIndex(self.model().index(row, 0))
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.row_chosen.emit()
        else:
            super().keyPressEvent(event)


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, view: ChoosingList, look: Callable[[object], RowLook | None]) -> None:
        super().__init__(view)
        self._view = view
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._view.theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, theme = self._look(index.data(ROW)), self._view.theme
        if look is None:
            return
        px, muted = theme.px, theme.colour("muted")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = mirror_item(painter, option.rect, self._view)
        is_current = self._view.currentIndex() == index
        paint_ground(painter, theme, rect, self._view, row_state(option, index, is_marked=is_current, by_key=False))
        # words alone stand in the middle of their row
        top = px(5) if look.below else (rect.height() - px(20)) / 2
        text = rect.adjusted(px(16 if look.kind is None else 40), top, -px(18), 0)
        text.setHeight(px(20))
        if look.kind is not None:
            colour = theme.kind(look.kind).line
            drawn = pixmap(KIND_ICONS[look.kind], colour, px(15), painter.device().devicePixelRatioF())
            draw_upright(painter, QPointF(rect.left() + px(16), text.top() + px(2)), drawn)
        name = text
        if look.figure:
            paint_text(painter, text, look.figure, theme.ui_font(12, tabular=True), muted, to_right=True, is_cut=False)
            name = text.adjusted(0, 0, -px(_FIGURE_ROOM), 0)
        paint_text(painter, name, look.words, theme.ui_font(13, 500), theme.colour("text"))
        paint_text(painter, text.translated(0, px(18)), look.below, theme.ui_font(11.5), muted)
        painter.restore()
