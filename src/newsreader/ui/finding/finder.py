"""A card over the window with a field and a list: a few letters, an arrow, Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QStyledItemDelegate, QVBoxLayout, QWidget

from newsreader.ui.announcing import announce
from newsreader.ui.models.row_list_model import RowListModel
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.panes.sidebar_rows import SidebarList
from newsreader.ui.theme import Theme

_WIDEST, _HIGHEST, _FROM_TOP, _FROM_SIDE = 640, 500, 56, 24
_RADIUS, _SHADOW, _MARGIN = 12, 14, 12
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Finder(QFrame):
    """Lies over the window until something is chosen, Esc is pressed or the keyboard goes elsewhere.

    ``typed`` tells the field's words at every letter; ``chosen`` the current row and whether it is to be opened apart
    (Ctrl+Enter), after the card has gone and the keyboard is back where it was; ``closed`` that it has gone.
    """

    typed = Signal(str)
    chosen = Signal(object, bool)
    closed = Signal()

    def __init__(self, window: QWidget, theme: Theme, name: str, placeholder: str) -> None:
        super().__init__(window)
        self.theme = theme
        self._window = window
        self._before: QWidget | None = None
        self.setAccessibleName(name)
        self.field = SearchBox(theme, self, keycap="")
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(placeholder)
        self.field.installEventFilter(self)
        self.list = _FinderList(theme)
        self.list.setAccessibleName(name)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self._nothing = _label("", theme, 13)
        self._foot = _label("", theme, 11.5)
        self.model: RowListModel | None = None
        column = self._column = QVBoxLayout(self)
        edge = theme.px(_SHADOW + _MARGIN)
        column.setContentsMargins(edge, edge, edge, theme.px(_SHADOW + 8))
        column.setSpacing(theme.px(8))
        for part in (self.field, self.list, self._nothing, self._foot):
            column.addWidget(part)
        column.setStretchFactor(self.list, 1)
        self._nothing.setWordWrap(True)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.field.textChanged.connect(self.typed)
        self.list.clicked.connect(lambda _index: self._choose(is_apart=_is_control_held()))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        self.hide()

    def set_up(self, spoken: Callable[[object], str], delegate: QStyledItemDelegate) -> None:
        """How rows are said and drawn."""
        self.model = RowListModel(spoken, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(delegate)
        self.list.selectionModel().currentChanged.connect(self._say_current)

    def open(self) -> None:
        """Come up with the field empty."""
        self._before = self._window.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_card(self) -> None:
        """Go, and give the keyboard back."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def show_rows(self, rows: Sequence[object], nothing: str, foot: str) -> None:
        """The rows found, best first; where there are none, the sentence ``nothing``. ``foot`` are the keys."""
        assert self.model is not None
        self.model.set_rows(())
        self.model.set_rows(rows)
        self.list.setVisible(bool(rows))
        self._nothing.setText(nothing)
        self._nothing.setVisible(not rows)
        self._foot.setText(foot)
        if rows:
            self.list.scrollToTop()
            self.list.setCurrentIndex(self.model.index(0, 0))
        else:
            announce(self.field, nothing)
        self._place()

    def say(self, words: str) -> None:
        """A sentence below the list."""
        self._foot.setText(words)
        announce(self.field, words)

    def current(self) -> object | None:
        """The row that Enter would choose."""
        return None if self.model is None else self.model.row_at(self.list.currentIndex())

    # -- keys and focus

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field keeps the keyboard; arrows, Enter and Esc are the list's and the card's."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _ENTER:
            self._choose(is_apart=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape:
            self.close_card()
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """No key of the window acts behind the card, but for those of commands that open one."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_typing = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if is_typing or Qt.Key(event.key()) in (*_STEPS, *_ENTER):
                event.accept()
                return True
        return super().event(event)

    def _step(self, by: int) -> None:
        assert self.model is not None
        count = self.model.rowCount()
        if not count:
            return
        row = self.list.currentIndex().row() + by
        # one step goes round, a page stops at the end
        row = row % count if abs(by) == 1 else min(max(row, 0), count - 1)
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _choose(self, *, is_apart: bool) -> None:
        row = self.current()
        if row is None:
            return
        if reason := self.refusal(row):
            self.say(reason)
            return
        self.close_card()
        self.chosen.emit(row, is_apart)

    def refusal(self, _row: object) -> str:
        """Why a row cannot be chosen; "" when it can."""
        return ""

    def _say_current(self) -> None:
        row = self.current()
        if row is not None and self.model is not None:
            announce(self.field, str(self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)))

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        # the window itself may lose the keyboard for a while: that closes nothing
        if self.isVisible() and new is not None and not self.isAncestorOf(new):
            self._before = None
            self.close_card()

    # -- looks

    def _place(self) -> None:
        px, room = self.theme.px, self._window.rect()
        out = px(_SHADOW)
        width = min(px(_WIDEST), room.width() - 2 * px(_FROM_SIDE)) + 2 * out
        highest = min(px(_HIGHEST), room.height() - px(_FROM_TOP) - px(_FROM_SIDE)) + 2 * out
        edges = self._column.contentsMargins()
        used = edges.top() + edges.bottom() + self.field.height() + self._foot.sizeHint().height() + 2 * self._column.spacing()
        inner = width - edges.left() - edges.right()
        body = self._nothing.heightForWidth(inner)
        if self.list.isVisibleTo(self):
            body = self.list.height_of_rows(highest - used)
        self.setGeometry((room.width() - width) // 2, px(_FROM_TOP) - out, width, used + body)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card and its shadow."""
        theme, px = self.theme, self.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        out = px(_SHADOW)
        box = QRectF(self.rect()).adjusted(out + 0.5, out + 0.5, -out - 0.5, -out - 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        shadow = theme.colour("shadow")
        for ring in range(out):
            shadow.setAlphaF((0.04 if theme.is_dark else 0.016) * (1 - ring / out))
            painter.setBrush(shadow)
            round_by = px(_RADIUS) + ring
            painter.drawRoundedRect(box.adjusted(-ring, -ring, ring, ring).translated(0, out / 4), round_by, round_by)
        painter.setPen(QPen(theme.colour("strong"), 1))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(box, px(_RADIUS), px(_RADIUS))


class _FinderList(SidebarList):
    """The rows; the field has the keyboard, so the current one is drawn as if the list had it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "card")
        self.setUniformItemSizes(True)

    def height_of_rows(self, most: int) -> int:
        """What as many whole rows need as ``most`` pixels have room for."""
        model = self.model()
        count = 0 if model is None else model.rowCount()
        height = self.sizeHintForRow(0)
        return min(count, max(1, most // height)) * height if count else 0

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer becomes the current one, so that there is one strong row only."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.setCurrentIndex(index)


def _label(text: str, theme: Theme, size: float) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.ui_font(size))
    palette = label.palette()
    palette.setColor(label.foregroundRole(), theme.colour("muted"))
    label.setPalette(palette)
    label.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4))
    return label


def _is_control_held() -> bool:
    return bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
