"""Where the tables of the library-wide pages stand when their rows change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from builders import add_analysed, article, person
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.query import EntityOrder
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.models.quote_table_model import QuoteColumn
from newsreader.ui.pages.entities_page import EntitiesPage
from newsreader.ui.pages.quotes_page import QuotesPage
from newsreader.ui.theme import Theme

NAMES = [f"{first}a {last}son" for first in "ABCDEFGH" for last in ("Al", "Bo", "Cu", "Da", "El")]


@pytest.fixture
def reader(qapp: object, tmp_path: Path) -> Iterator[LibraryReader]:
    path = tmp_path / "x.library"
    library = Library.open(path)
    for number, name in enumerate(NAMES):
        text = f"{name} was here. “This is quote {number},” {name} said."
        add_analysed(
            library,
            article(text, path=f"/news/{number}.txt", title=f"No. {number}", published=f"2024-01-{number % 28 + 1:02}"),
            person(name),
            said=[(f"“This is quote {number},”", name)],
        )
    library.close()
    made = LibraryReader(path)
    yield made
    made.close()


@pytest.fixture
def people(qtbot: QtBot, theme: Theme, reader: LibraryReader) -> Iterator[EntitiesPage]:
    page = EntitiesPage(Kind.PERSON, theme, reader)
    qtbot.addWidget(page)
    page.resize(1300, 500)
    page.show()
    page.open(None)
    qtbot.waitUntil(reader.is_idle)
    page._sort_by(EntityOrder.NAME)
    qtbot.waitUntil(reader.is_idle)
    yield page


@pytest.fixture
def ledger(qtbot: QtBot, theme: Theme, reader: LibraryReader) -> Iterator[QuotesPage]:
    page = QuotesPage(theme, reader)
    qtbot.addWidget(page)
    page.resize(1300, 500)
    page.show()
    page.open(None)
    qtbot.waitUntil(lambda: reader.is_idle() and page.detail.facts is not None)
    yield page


def turn_round(page: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    page._is_descending = not page._is_descending
    page._ask_another_list()
    qtbot.waitUntil(reader.is_idle)


def test_another_order_begins_at_the_top(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.table.make_current(0)
    people.table.verticalScrollBar().setValue(people.table.verticalScrollBar().maximum())
    turn_round(people, reader, qtbot)
    assert people.table.verticalScrollBar().value() == 0
    assert people.table.currentIndex().row() == people.model.rowCount() - 1


def test_a_row_in_sight_stays_in_sight(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.table.make_current(0)
    turn_round(people, reader, qtbot)
    assert people.table.currentIndex().row() == people.model.rowCount() - 1
    assert people.table.is_current_in_sight()


def test_new_figures_do_not_move_what_is_read(people: EntitiesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    people.table.make_current(0)
    bar = people.table.verticalScrollBar()
    bar.setValue(bar.maximum())
    people._show_ids(people.model.ids[:-1])
    assert bar.value() > 0
    assert not people.table.is_current_in_sight()


def test_the_ledger_in_another_order_begins_at_the_top(ledger: QuotesPage, reader: LibraryReader, qtbot: QtBot) -> None:
    before = ledger.table.current_id()
    ledger.table.verticalScrollBar().setValue(ledger.table.verticalScrollBar().maximum())
    ledger.table.horizontalHeader().sectionClicked.emit(QuoteColumn.DATE)
    qtbot.waitUntil(reader.is_idle)
    assert ledger.table.verticalScrollBar().value() == 0
    assert ledger.table.current_id() == before
