"""A dialog that asks which person, place or organisation is meant: type a few letters, choose, Enter."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId, EntityRow
from newsreader.model.query import EntityOrder
from newsreader.model.values import dataclass
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.dialogs.choosing_list import ChoosingList, RowLook
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.entity_words import listed, translated
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.models.row_list_model import RowListModel
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import Theme

_SHOWN = 60


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
        self._model = RowListModel(partial(_spoken, self._counted), self)
        self._list = ChoosingList(theme, self._model, partial(_look, self._counted))
        self._list.follow(self._search)
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


def _look(counted: _Counted, row: object) -> RowLook | None:
    if not isinstance(row, EntityRow):
        return None
    return RowLook(row.entity.name, listed(row.variants[:4]), counted.words(row), row.entity.kind)
