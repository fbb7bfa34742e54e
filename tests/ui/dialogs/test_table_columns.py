"""The dialog that asks what the columns of a table hold."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from newsreader.model.tables import ColumnChoice, ColumnRole, TableQuestion
from newsreader.ui.dialogs.table_columns import TableColumnsDialog
from newsreader.ui.theme import Theme

ROWS = tuple((f"Harbour {n}", "<b>The harbour</b> reopened.", "2011-05-03") for n in range(8))
GUESS = ((ColumnRole.TEXT, "b"), (ColumnRole.DATE, "when"))


class Asked:
    """The dialog, used as a reader does."""

    def __init__(self, qtbot: QtBot, theme: Theme, guess: tuple[tuple[ColumnRole, str], ...], others: int = 0) -> None:
        question = TableQuestion("t", ("a", "b", "when"), ROWS, guess)
        self.dialog = TableColumnsDialog(theme, question, "news & more.csv", others)
        qtbot.addWidget(self.dialog)
        self.chosen: list[ColumnChoice] = []
        self.left: list[bool] = []
        self.dialog.chosen.connect(self.chosen.append)
        self.dialog.left_out.connect(lambda: self.left.append(True))
        self.dialog.show()

    def button(self, words: str) -> QPushButton:
        return next(one for one in self.dialog.findChildren(QPushButton) if one.text().replace("&", "") == words)

    def heads(self) -> list[str]:
        table = self.dialog.findChild(QTableWidget)
        assert isinstance(table, QTableWidget)
        items = [table.horizontalHeaderItem(x) for x in range(table.columnCount())]
        return [item.text() for item in items if item is not None]


def test_the_guess_stands_there_and_is_shown_over_the_rows(qtbot: QtBot, theme: Theme) -> None:
    asked = Asked(qtbot, theme, GUESS)
    assert asked.heads() == ["a\n–", "b\nText", "when\nDate"]
    table = asked.dialog.findChild(QTableWidget)
    assert isinstance(table, QTableWidget)
    cell = table.item(0, 1)
    assert cell is not None
    assert cell.text() == "<b>The harbour</b> reopened."
    asked.dialog.choose(ColumnRole.TITLE, "a")
    asked.dialog.choose(ColumnRole.DATE, None)
    assert asked.heads() == ["a\nTitle", "b\nText", "when\n–"]
    asked.button("Import").click()
    assert asked.chosen == [ColumnChoice("t", ((ColumnRole.TEXT, "b"), (ColumnRole.TITLE, "a")))]
    assert not asked.dialog.isVisible()


def test_without_a_text_nothing_is_imported(qtbot: QtBot, theme: Theme) -> None:
    asked = Asked(qtbot, theme, ())
    assert not asked.button("Import").isEnabled()
    asked.dialog.choose(ColumnRole.TEXT, "b")
    assert asked.button("Import").isEnabled()


def test_later_and_never(qtbot: QtBot, theme: Theme) -> None:
    asked = Asked(qtbot, theme, GUESS)
    asked.button("Later").click()
    assert (asked.chosen, asked.left, asked.dialog.isVisible()) == ([], [], False)
    asked = Asked(qtbot, theme, GUESS)
    asked.button("Do not import").click()
    assert (asked.chosen, asked.left, asked.dialog.isVisible()) == ([], [True], False)


@pytest.mark.parametrize(("others", "words"), [(0, "does not say"), (1, "1 other file"), (3, "3 other files")])
def test_the_files_are_named_as_they_are(qtbot: QtBot, theme: Theme, others: int, words: str) -> None:
    asked = Asked(qtbot, theme, GUESS, others)
    head = asked.dialog.findChildren(QLabel)[0].text()
    assert head.startswith("“news & more.csv”")
    assert words in head


def test_every_field_has_a_name(qtbot: QtBot, theme: Theme) -> None:
    asked = Asked(qtbot, theme, GUESS)
    names = [field.accessibleName() for field in asked.dialog.fields.values()]
    assert names == ["Text", "Title", "Date", "Author", "Source", "Web address"]
