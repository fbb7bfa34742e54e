"""A short list of articles to look at one by one, such as those that an import brought back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.finding import TitleRow
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.dates import words_of_date
from newsreader.ui.dialogs.choosing_list import ROW_HEIGHT, ChoosingList, RowLook
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.models.row_list_model import RowListModel
from newsreader.ui.theme import Theme


class ArticlesListDialog(QDialog):
    """Stays open while one article after the other is looked at.

    ``chosen`` tells the id of an article. With ``act``, the words of a button, ``accepted`` tells that it was pressed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        sentence: str,
        rows: Sequence[TitleRow],
        parent: QWidget | None = None,
        *,
        act: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        words = PlainLabel(sentence, theme.ui_font(13))
        self._model = RowListModel(_spoken, self)
        self.list = ChoosingList(theme, self._model, _look)
        self.list.setAccessibleName(self.tr("Articles"))
        self._model.set_rows(list(rows))
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.row_chosen.connect(self._tell)
        self.list.clicked.connect(lambda _index: self._tell())
        buttons = QDialogButtonBox()
        if act:
            self.act = QPushButton(act)
            buttons.addButton(self.act, QDialogButtonBox.ButtonRole.AcceptRole)
            close = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        else:
            close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(10))
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        fit_dialog(self, theme, 480, min(520, 150 + ROW_HEIGHT * max(3, len(rows))))
        self.list.setFocus()

    @property
    def rows(self) -> list[TitleRow]:
        """What is listed."""
        return [row for row in self._model.rows if isinstance(row, TitleRow)]

    def _tell(self) -> None:
        row = self._model.row_at(self.list.currentIndex())
        if isinstance(row, TitleRow):
            self.chosen.emit(row.article)


def _beside(row: TitleRow) -> str:
    when = words_of_date(row.day, date.today(), QLocale())
    return " · ".join(part for part in (row.source or "", when) if part)


def _spoken(row: object) -> str:
    return ", ".join(part for part in (row.title, _beside(row)) if part) if isinstance(row, TitleRow) else ""


def _look(row: object) -> RowLook | None:
    return RowLook(" ".join(row.title.split()), _beside(row)) if isinstance(row, TitleRow) else None
