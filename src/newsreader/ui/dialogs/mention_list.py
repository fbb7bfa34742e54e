"""An article's names and quotes as a list in reading order; Enter goes to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.annotation import Kind
from newsreader.ui.dialogs.choosing_list import ChoosingList, RowLook
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.entity_words import kind_word, translated
from newsreader.ui.mention_rows import MentionRow
from newsreader.ui.models.row_list_model import RowListModel
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.theme import Theme

_WIDTH, _HEIGHT = 620, 560


class MentionListDialog(QDialog):
    """``chosen`` tells start and end (code points); the dialog is closed by then. Typing narrows the list."""

    chosen = Signal(int, int)

    def __init__(self, theme: Theme, rows: Sequence[MentionRow], at: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = tuple(rows)
        self.setWindowTitle(self.tr("Mentions in this article"))
        self._search = SearchBox(theme, keycap="")
        self._search.setPlaceholderText(self.tr("Name, kind or word"))
        self._search.setAccessibleName(self.tr("Narrow the list"))
        self._model = RowListModel(_spoken, self)
        self._list = ChoosingList(theme, self._model, _look)
        self._list.follow(self._search)
        self._list.setAccessibleName(self.tr("Mentions in reading order"))
        self._nothing = QLabel(self.tr("Nothing fits. Fewer letters find more."))
        self._nothing.setFont(theme.ui_font(13))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Go there"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(10))
        for part in (self._search, self._list, self._nothing, self._buttons):
            column.addWidget(part)
        column.setStretchFactor(self._list, 1)
        self._search.search_changed.connect(lambda _words: self._narrow())
        self._search.list_requested.connect(self._accept_current)
        self._list.row_chosen.connect(self._accept_current)
        self._buttons.accepted.connect(self._accept_current)
        self._buttons.rejected.connect(self.reject)
        fit_dialog(self, theme, _WIDTH, _HEIGHT)
        self._narrow()
        nearest = next((n for n, row in enumerate(self._all) if row.start >= at), 0)
        self._list.setCurrentIndex(self._model.index(nearest, 0))
        self._list.setFocus()

    @property
    def rows(self) -> list[MentionRow]:
        """What is shown now."""
        return [row for row in self._model.rows if isinstance(row, MentionRow)]

    def _narrow(self) -> None:
        words = self._search.text().casefold().split()
        shown = [row for row in self._all if all(word in _sought(row) for word in words)]
        self._model.set_rows(shown)
        self._nothing.setVisible(not shown)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(shown))
        if shown and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0, 0))

    def _accept_current(self) -> None:
        row = self._model.row_at(self._list.currentIndex())
        if isinstance(row, MentionRow):
            self.accept()
            self.chosen.emit(row.start, row.end)


def spoken_mention(row: MentionRow, *, with_sentence: bool = True) -> str:
    """A name or quote in one breath: "Vladimir Putin, person, 3 of 7", then its sentence."""
    parts = [row.name or translated("Unattributed"), _kind(row)]
    if row.kind is Kind.QUOTE and row.name and not row.is_sure:
        parts.append(translated("speaker probable"))
    parts.append(translated("{place} of {count}").format(place=row.place, count=row.count))
    if row.is_outside:
        parts.append(translated("not part of this story"))
    told = ", ".join(parts)
    return f"{told}. {row.sentence}" if with_sentence and row.sentence else told


def _kind(row: MentionRow) -> str:
    return translated("quote") if row.kind is Kind.QUOTE else kind_word(row.kind)


def _spoken(row: object) -> str:
    return spoken_mention(row) if isinstance(row, MentionRow) else ""


def _sought(row: MentionRow) -> str:
    return f"{row.name} {_kind(row)} {row.sentence}".casefold()


def _look(row: object) -> RowLook | None:
    if not isinstance(row, MentionRow):
        return None
    figures = translated("{place} of {count}").format(place=row.place, count=row.count)
    return RowLook(row.name or translated("Unattributed"), row.sentence, figures, row.kind)
