"""Completion under the search field: operators, then their values. Typing goes on as if it were not there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from newsreader.model.annotation import Kind
from newsreader.model.suggestion import Suggestion
from newsreader.model.values import dataclass
from newsreader.search.completing import (
    Place,
    fitting_choices,
    fitting_operators,
    place_at,
    put_operator,
    put_value,
)
from newsreader.search.operators import Operator
from newsreader.search.query import Field
from newsreader.ui.announcing import announce
from newsreader.ui.controls.viewport import colour_view, meet_viewport
from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, mirror_item
from newsreader.ui.models.row_list_model import ROW, RowListModel
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.panes.sidebar_rows import Index, paint_text
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.theme import Theme

_ROW_HEIGHT, _LEAST_WIDTH, _MOST_ROWS, _MARGIN = 30, 380, 9, 5
_LEAST_LETTERS = 2
_ICONS = {Kind.PERSON: "user", Kind.PLACE: "pin", Kind.ORGANISATION: "org"}
_FIELD_ICONS = {Field.SOURCE: "folder", Field.AUTHOR: "user", Field.TAG: "tag"}


@dataclass(frozen=True, slots=True)
class _Row:
    words: str
    beside: str
    icon: str
    choice: Operator | str


class SearchCompletion(QObject):
    """Watches a search box. ``values_requested`` asks for the values of a field that begin as typed; ``show_values`` answers.

    No row is chosen until an arrow key goes there, so Enter, letters and Escape do what they always do.
    """

    values_requested = Signal(object, str)

    def __init__(self, theme: Theme, box: SearchBox, locale: QLocale) -> None:
        super().__init__(box)
        self._box = box
        self._locale = locale
        self._place: Place | None = None
        self._model = RowListModel(_spoken, self)
        self._list = _CompletionList(theme, self._model, box)
        self._list.clicked.connect(lambda index: self._take(index.row()))
        box.textEdited.connect(lambda _text: self._look(is_asked=False))
        box.cursorPositionChanged.connect(self._on_cursor_moved)
        box.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether something is offered."""
        return self._list.isVisible()

    @property
    def offered(self) -> list[str]:
        """The words offered, from top to bottom."""
        return [row.words for row in self._model.rows if isinstance(row, _Row)]

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._list.set_theme(theme)

    def open(self) -> None:
        """Offer what fits at the cursor, all operators where nothing is typed yet."""
        self._look(is_asked=True)

    def close(self) -> None:
        """Offer nothing."""
        self._place = None
        self._list.hide()

    def show_values(self, field: Field, typed: str, values: Sequence[Suggestion]) -> None:
        """The answer to ``values_requested``; one that comes too late is not shown."""
        place = self._place
        if place is None or place.operator is None or (place.operator.field, place.typed) != (field, typed):
            return
        self._offer([
            _Row(
                one.value,
                self._locale.toString(one.articles),
                _ICONS[one.kind] if one.kind is not None else _FIELD_ICONS.get(field, "search"),
                one.value,
            )
            for one in values
            if one.value.casefold() != typed.casefold() or len(values) > 1
        ])

    # -- the box's keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that belong to the list while it is open; the box keeps the rest."""
        if event.type() == QEvent.Type.FocusOut or event.type() == QEvent.Type.Hide:
            self.close()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.is_open and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape):
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if key == Qt.Key.Key_Space and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.open()
            return True
        if not self.is_open:
            return False
        current = self._list.currentIndex().row()
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if key == Qt.Key.Key_Down else -1
                self._go_to((current + step) % self._model.rowCount() if current >= 0 or step > 0 else self._model.rowCount() - 1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self._go_to(self._model.rowCount() - 1 if key == Qt.Key.Key_PageDown else 0)
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if current >= 0:
                self._take(current)
            case Qt.Key.Key_Tab if current >= 0 or (self._place is not None and self._place.operator is not None):
                self._take(max(current, 0))
            case _:
                if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                    self.close()
                return False
        return True

    def _go_to(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row, 0))
        words = str(self._model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        announce(self._box, words)

    def _take(self, row: int) -> None:
        chosen, place = self._model.rows[row], self._place
        if not isinstance(chosen, _Row) or place is None:
            return
        put = put_operator if isinstance(chosen.choice, Operator) else put_value
        text, cursor = put(self._box.text(), place, chosen.choice)  # type: ignore[arg-type]  # as the line before tells
        self.close()
        self._box.setText(text)
        self._box.setCursorPosition(cursor)
        if isinstance(chosen.choice, Operator):
            self._look(is_asked=True)
        else:
            self._box.tell()

    # -- what fits

    def _on_cursor_moved(self, before: int, after: int) -> None:
        # typing moves by one and is looked at as an edit; a jump elsewhere leaves the place
        if self._place is not None and not self._place.start <= after <= self._place.end + 1:
            self.close()

    def _look(self, *, is_asked: bool) -> None:
        before, place = self._place, place_at(self._box.text(), self._box.cursorPosition())
        self._place = place
        if place is None or (place.operator is None and not is_asked and len(place.typed) < _LEAST_LETTERS):
            self.close()
            return
        if place.operator is not None and isinstance(place.operator.field, Field) and not fitting_choices(place):
            if before is None or before.operator is not place.operator:
                # values of the same operator stay until those that fit better are known
                self._list.hide()
            self.values_requested.emit(place.operator.field, place.typed)
            return
        rows = [_Row(word, "", "", word) for word in fitting_choices(place) if word != place.typed.casefold()]
        rows += (
            _Row(f"{operator.name}:", _translated(operator.meaning), "", operator)
            for operator in fitting_operators(place)
            if is_asked or operator.name.startswith(place.typed.casefold())
        )
        self._offer(rows)

    def _offer(self, rows: list[_Row]) -> None:
        if not rows or not self._box.hasFocus():
            self._list.hide()
            return
        self._model.set_rows([])
        self._model.set_rows(rows)
        self._list.setCurrentIndex(self._model.index(-1, 0))
        self._list.show_below(self._box)


def _spoken(row: object) -> str:
    return ", ".join(part for part in (row.words, row.beside) if part) if isinstance(row, _Row) else ""


def _translated(words: str) -> str:
    return QCoreApplication.translate("SearchSyntax", words)


class _CompletionList(QListView):
    """Lies over the window, takes no focus."""

    def __init__(self, theme: Theme, model: RowListModel, box: SearchBox) -> None:
        super().__init__(box)
        meet_viewport(self)
        self.theme = theme
        self._bar = ThinScrollBar(theme, self)
        self.setVerticalScrollBar(self._bar)
        self.setModel(model)
        self.setItemDelegate(_CompletionDelegate(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("What could be meant"))
        self.setObjectName("completion")
        self.hide()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._bar.set_theme(theme)
        colour_view(self, {QPalette.ColorRole.Base: theme.colour("card")})
        margin = theme.px(_MARGIN)
        self.setViewportMargins(margin, margin, margin, margin)
        card, strong = theme.colour("card").name(), theme.colour("strong").name()
        self.setStyleSheet(
            f"#completion {{ background: {card}; border: 1px solid {strong}; border-radius: {theme.px(8)}px; }}"
        )

    def show_below(self, box: SearchBox) -> None:
        """As wide as the box or wider, right below it, within the window."""
        window = box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        px = self.theme.px
        width = min(max(box.width(), px(_LEAST_WIDTH)), window.width() - px(16))
        rows = min(self.model().rowCount(), _MOST_ROWS)
        below = box.mapTo(window, QPoint(0, box.height() + px(4)))
        from_right = box.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = below.x() + box.width() - width if from_right else below.x()
        self.setGeometry(
            max(px(8), min(x, window.width() - width - px(8))), below.y(), width, rows * px(_ROW_HEIGHT) + 2 * px(_MARGIN) + 2
        )
        self.raise_()
        self.show()


class _CompletionDelegate(QStyledItemDelegate):
    def __init__(self, view: _CompletionList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._view.theme.px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme = index.data(ROW), self._view.theme
        if not isinstance(row, _Row):
            return
        px = theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = mirror_item(painter, option.rect, self._view)
        is_current = self._view.currentIndex() == index
        is_under_mouse = self._view.indexAt(self._view.viewport().mapFromGlobal(self._view.cursor().pos())) == index
        if is_current or is_under_mouse:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if is_current else "hover"))
            painter.drawRoundedRect(rect, px(6), px(6))
        text = rect.adjusted(px(10), 0, -px(10), 0)
        if row.icon:
            size = px(15)
            drawn = pixmap(row.icon, theme.colour("muted"), size, painter.device().devicePixelRatioF())
            draw_upright(painter, QPointF(round(text.left()), round(rect.center().y() - size / 2)), drawn)
            text.adjust(px(24), 0, 0, 0)
        is_operator = isinstance(row.choice, Operator)
        figure = theme.ui_font(11.5, tabular=True) if row.icon else theme.ui_font(12)
        used = 0.0
        if not is_operator and row.beside:
            used = paint_text(painter, text, row.beside, figure, theme.colour("muted"), to_right=True) + px(12)
        width = paint_text(
            painter, text.adjusted(0, 0, -used, 0), row.words, theme.ui_font(13, 600 if is_operator else 500), theme.colour("text")
        )
        if is_operator:
            left = max(width + px(10), px(76))
            paint_text(painter, text.adjusted(left, 0, 0, 0), row.beside, figure, theme.colour("muted"))
        painter.restore()
