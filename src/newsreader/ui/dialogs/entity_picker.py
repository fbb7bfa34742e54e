"""A dialog that asks which person, place or organisation is meant: type a few letters, choose, Enter."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId, EntityRow
from newsreader.model.query import EntityOrder
from newsreader.model.values import dataclass
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.dialogs.choosing_list import ChoosingList
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.entity_words import listed, translated
from newsreader.ui.icons import pixmap
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.mirroring import draw_upright, mirror_item
from newsreader.ui.models.row_list_model import ROW, RowListModel
from newsreader.ui.pages.page_rows import KIND_ICONS
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.panes.sidebar_rows import Index, SidebarList, paint_ground, paint_text, row_state
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import Theme

_SHOWN = 60
_ROW_HEIGHT = 46


@dataclass(frozen=True, slots=True)
class _Counted:
    """The figure beside the names, and their order."""

    order: EntityOrder
    of: Callable[[EntityRow], int]
    words: Callable[[EntityRow], str]


_ARTICLES = _Counted(
    EntityOrder.ARTICLES, lambda row: row.articles, lambda row: translated("%Ln article(s)", row.articles)
)
_QUOTES = _Counted(EntityOrder.QUOTES, lambda row: row.quotes, lambda row: translated("%Ln quote(s)", row.quotes))


class EntityPicker(QDialog):
    """Lists the likeliest first, as ``likeliest`` finds them (such as who is in the article), then by articles.

    With ``by_quotes`` only those who are quoted are listed, who says most first.

    ``picked`` tells the chosen entity; the dialog is closed by then.
    """

    picked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        reader: LibraryReader,
        title: str,
        sentence: str,
        kinds: Sequence[Kind],
        *,
        without: Collection[EntityId] = (),
        likeliest: Callable[[Library], list[EntityRow]] | None = None,
        by_quotes: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._kinds = tuple(kinds)
        self._without = frozenset(without)
        self._likeliest = likeliest
        self._counted = _QUOTES if by_quotes else _ARTICLES
        self._first: tuple[EntityRow, ...] | None = None
        self.setWindowTitle(shortened(title))
        self._sentence = PlainLabel(sentence, theme.ui_font(13))
        self._search = SearchBox(theme, keycap="")
        self._search.setAccessibleName(self.tr("Search names"))
        self._search.installEventFilter(self)
        self._model = RowListModel(partial(_spoken, self._counted), self)
        self._list = ChoosingList(theme, self._model)
        self._list.setItemDelegate(_PickerDelegate(self._list, self._counted))
        self._list.setAccessibleName(self.tr("Names"))
        self._nobody = QLabel(self.tr("No name fits. Fewer letters find more."))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(10))
        for part in (self._sentence, self._search, self._list, self._nobody, self._buttons):
            column.addWidget(part)
        column.setStretchFactor(self._list, 1)
        self._nobody.hide()
        self._search.search_changed.connect(lambda _words: self._ask())
        self._search.list_requested.connect(self._accept_current)
        self._list.row_chosen.connect(self._accept_current)
        self._buttons.accepted.connect(self._accept_current)
        self._buttons.rejected.connect(self.reject)
        fit_dialog(self, theme, 460, 520)
        self._ask()
        self._search.setFocus()

    @property
    def rows(self) -> list[EntityRow]:
        """The names shown, likeliest first."""
        return [row for row in self._model.rows if isinstance(row, EntityRow)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down move through the list while the field has the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._model.rowCount():
                row = min(max(self._list.currentIndex().row() + step, 0), self._model.rowCount() - 1)
                self._list.setCurrentIndex(self._model.index(row, 0))
                return True
        return False

    def _ask(self) -> None:
        search, kinds, likeliest, counted = self._search.text().strip(), self._kinds, self._likeliest, self._counted
        is_first = self._first is None

        def read(library: Library) -> tuple[list[EntityRow], list[EntityRow]]:
            first = likeliest(library) if likeliest is not None and is_first else []
            rows: list[EntityRow] = []
            for kind in kinds:
                ids = library.list_entity_ids(kind, search=search, order=counted.order)[:_SHOWN]
                rows.extend(library.list_entity_rows([EntityId(one) for one in ids]))
            if counted is _QUOTES:
                rows = [row for row in rows if row.quotes]
            return first, sorted(rows, key=counted.of, reverse=True)

        self._reader.ask("picker", read, lambda answer: self._on_read(search, *answer))

    def _on_read(self, search: str, first: list[EntityRow], rows: list[EntityRow]) -> None:
        if self._first is None:
            self._first = tuple(row for row in first if row.entity.kind in self._kinds)
        self._show((*self._fitting(search), *rows))

    def _fitting(self, search: str) -> list[EntityRow]:
        words = search.casefold().split()
        return [row for row in self._first or () if all(word in row.entity.name.casefold() for word in words)]

    def _show(self, rows: Sequence[EntityRow]) -> None:
        once = {row.entity.id: row for row in reversed(rows) if row.entity.id not in self._without}
        shown = [once.pop(row.entity.id) for row in rows if row.entity.id in once]
        self._model.set_rows(shown)
        self._nobody.setVisible(not shown)
        if shown:
            self._list.setCurrentIndex(self._model.index(0, 0))
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(shown))

    def _accept_current(self) -> None:
        row = self._model.row_at(self._list.currentIndex())
        if isinstance(row, EntityRow):
            self.accept()
            self.picked.emit(row.entity.id)


def _spoken(counted: _Counted, row: object) -> str:
    if not isinstance(row, EntityRow):
        return ""
    also = translated("also {names}").format(names=", ".join(row.variants[:3])) if row.variants else ""
    return ", ".join(part for part in (row.entity.name, also, counted.words(row)) if part)


class _PickerDelegate(QStyledItemDelegate):
    def __init__(self, view: SidebarList, counted: _Counted) -> None:
        super().__init__(view)
        self._view = view
        self._counted = counted

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._view.theme.px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme = index.data(ROW), self._view.theme
        if not isinstance(row, EntityRow):
            return
        px = theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = mirror_item(painter, option.rect, self._view)
        is_current = self._view.currentIndex() == index
        paint_ground(painter, theme, rect, self._view, row_state(option, index, is_marked=is_current, by_key=False))
        # a name alone stands in the middle of its row
        top = px(5) if row.variants else (rect.height() - px(20)) / 2
        text = rect.adjusted(px(40), top, -px(18), 0)
        text.setHeight(px(20))
        size = px(15)
        colour = theme.kind(row.entity.kind).line
        drawn = pixmap(KIND_ICONS[row.entity.kind], colour, size, painter.device().devicePixelRatioF())
        draw_upright(painter, QPoint(round(rect.left() + px(16)), round(rect.top() + top + px(2))), drawn)
        figure = theme.ui_font(12, tabular=True)
        words = self._counted.words(row)
        paint_text(painter, text, words, figure, theme.colour("muted"), to_right=True, is_cut=False)
        paint_text(painter, text.adjusted(0, 0, -px(96), 0), row.entity.name, theme.ui_font(13, 500), theme.colour("text"))
        below = text.translated(0, px(18))
        paint_text(painter, below, listed(row.variants[:4]), theme.ui_font(11.5), theme.colour("muted"))
        painter.restore()
