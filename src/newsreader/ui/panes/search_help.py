"""The syntax of a search as a list that pops up under the field: every line is an example that can be put in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.values import dataclass
from newsreader.search.operators import OPERATORS
from newsreader.search.syntax_help import EXAMPLES
from newsreader.ui.controls.viewport import colour_view
from newsreader.ui.models.row_list_model import ROW, RowListModel
from newsreader.ui.panes.sidebar_rows import Index, paint_text
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.theme import Theme

_WIDTH, _ROW_HEIGHT, _QUERY_WIDTH, _MOST_HEIGHT = 620, 28, 210, 640


@dataclass(frozen=True, slots=True)
class _Line:
    query: str
    meaning: str
    is_after_gap: bool = False


class SearchHelp(QFrame):
    """Lies over the window until something is chosen, Escape is pressed, or the keyboard goes elsewhere.

    ``chosen`` tells an example, ``left`` that nothing was chosen and the keyboard is free.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.hide()
        self.setAccessibleName(self.tr("Search syntax"))
        tr = QCoreApplication.translate
        rules = [_Line(one.query, tr("SearchSyntax", one.meaning)) for one in EXAMPLES]
        operators = [
            _Line(one.example, tr("SearchSyntax", one.meaning), is_after_gap=one is OPERATORS[0]) for one in OPERATORS
        ]
        self._model = RowListModel(_spoken, self)
        self._model.set_rows([*rules, *operators])
        self._title = QLabel(self.tr("What can be searched for"))
        self._foot = QLabel(self.tr("Enter puts a line into the search. A minus before any of them leaves it out."))
        self._list = _HelpList(theme, self._model)
        self._list.setAccessibleName(self.tr("Examples"))
        self._list.chosen.connect(self._choose)
        self._list.left.connect(self._leave)
        self._list.lost.connect(self.hide)
        self._column = QVBoxLayout(self)
        for part in (self._title, self._list, self._foot):
            self._column.addWidget(part)
        self._column.setStretchFactor(self._list, 1)
        self.set_theme(theme)

    @property
    def examples(self) -> list[str]:
        """The searches shown, from top to bottom."""
        return [row.query for row in self._model.rows if isinstance(row, _Line)]

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self.theme = theme
        px = theme.px
        self._column.setContentsMargins(px(14), px(14), px(8), px(12))
        self._column.setSpacing(px(8))
        self._title.setFont(theme.ui_font(13, 600))
        self._foot.setFont(theme.ui_font(12))
        self._foot.setWordWrap(True)
        for label, token in ((self._title, "text"), (self._foot, "muted")):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, theme.colour(token))
            label.setPalette(palette)
            label.setContentsMargins(px(8), 0, px(8), 0)
        self._list.set_theme(theme)

    def show_below(self, box: QWidget) -> None:
        """Below the search field, within the window; the first line has the keyboard."""
        px = self.theme.px
        window = self.parentWidget()
        assert window is not None, "the help lies over a window"
        below = box.mapTo(window, QPoint(0, box.height() + px(4)))
        width = min(px(_WIDTH), window.width() - px(16))
        wanted = px(_ROW_HEIGHT) * self._model.rowCount() + px(110)
        height = min(wanted, px(_MOST_HEIGHT), window.height() - below.y() - px(8))
        x = below.x() + box.width() - width if box.layoutDirection() == Qt.LayoutDirection.RightToLeft else below.x()
        self.setGeometry(max(px(8), min(x, window.width() - width - px(8))), below.y(), width, max(height, px(200)))
        self._list.setCurrentIndex(self._model.index(0, 0))
        self.raise_()
        self.show()
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("strong"), 1))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(10), theme.px(10))

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _choose(self, row: int) -> None:
        line = self._model.rows[row]
        self.hide()
        if isinstance(line, _Line):
            self.chosen.emit(line.query)


def _spoken(row: object) -> str:
    return f"{row.query}: {row.meaning}" if isinstance(row, _Line) else ""


class _HelpList(QListView):
    chosen = Signal(int)
    left = Signal()
    lost = Signal()

    def __init__(self, theme: Theme, model: RowListModel) -> None:
        super().__init__()
        self.theme = theme
        self._bar = ThinScrollBar(theme, self)
        self.setModel(model)
        self.setItemDelegate(_HelpDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(self._bar)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._bar.set_theme(theme)
        card = theme.colour("card")
        colour_view(self, {QPalette.ColorRole.Base: card, QPalette.ColorRole.Highlight: card})

    def event(self, event: QEvent) -> bool:
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.lost.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.Leave, QEvent.Type.MouseMove):
            self.viewport().update()
        return super().viewportEvent(event)


class _HelpDelegate(QStyledItemDelegate):
    def __init__(self, view: _HelpList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        gap = 9 if isinstance(row, _Line) and row.is_after_gap else 0
        return QSize(100, self._view.theme.px(_ROW_HEIGHT + gap))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme, rect = index.data(ROW), self._view.theme, QRectF(option.rect)
        if not isinstance(row, _Line):
            return
        px = theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_after_gap:
            painter.fillRect(QRectF(rect.left() + px(8), rect.top() + px(4), rect.width() - px(16), 1), theme.colour("line"))
            rect.adjust(0, px(9), 0, 0)
        is_current = self._view.currentIndex() == index
        under_mouse = self._view.indexAt(self._view.viewport().mapFromGlobal(self._view.cursor().pos())) == index
        if is_current or under_mouse:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if is_current else "hover"))
            painter.drawRoundedRect(rect, px(6), px(6))
        text = rect.adjusted(px(8), 0, -px(8), 0)
        left = QRectF(text.left(), text.top(), px(_QUERY_WIDTH), text.height())
        right = text.adjusted(px(_QUERY_WIDTH + 10), 0, 0, 0)
        paint_text(painter, left, row.query, theme.ui_font(12.5, 600), theme.colour("text"))
        paint_text(painter, right, row.meaning, theme.ui_font(12.5), theme.colour("muted"))
        painter.restore()
