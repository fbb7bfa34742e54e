"""Where the tables of the library-wide pages stand when their rows change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import add_analysed, article, person
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.query import EntityOrder
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.models.entity_table_model import Column
from newsreader.ui.models.quote_table_model import QuoteColumn
from newsreader.ui.pages.column_widths import share_room, widths_from_text, widths_to_text
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


# -- widths of columns


def drag_border(page: EntitiesPage | QuotesPage, column: int, by: int) -> None:
    """Drag the right border of a column."""
    head = page.table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(column) + head.sectionSize(column) - 1, head.height() // 2)
    there = at + QPoint(by, 0)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    viewport = head.viewport()
    for kind, where, buttons in (
        (QEvent.Type.MouseMove, at, Qt.MouseButton.NoButton),
        (QEvent.Type.MouseButtonPress, at, left),
        (QEvent.Type.MouseMove, at + QPoint(by // 2, 0), left),
        (QEvent.Type.MouseMove, there, left),
        (QEvent.Type.MouseButtonRelease, there, Qt.MouseButton.NoButton),
    ):
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else left
        place = QPointF(where)
        QApplication.sendEvent(viewport, QMouseEvent(kind, place, viewport.mapToGlobal(place), button, buttons, none))


def widths(page: EntitiesPage | QuotesPage) -> list[int]:
    return [page.table.columnWidth(column) for column in range(page.model.columnCount())]


def test_a_border_is_dragged_and_the_table_stays_as_wide(people: EntitiesPage) -> None:
    before = widths(people)
    drag_border(people, Column.NAME, 40)
    after = widths(people)
    assert after[Column.NAME] == before[Column.NAME] + 40
    assert after[Column.OTHERS] == before[Column.OTHERS] - 40
    drag_border(people, Column.ARTICLES, 5_000)
    head = people.table.horizontalHeader()
    assert sum(widths(people)) == sum(before)
    assert people.table.columnWidth(Column.MENTIONS) == head.sectionSizeHint(Column.MENTIONS)
    drag_border(people, Column.LAST, -60)
    assert people.table.columnWidth(Column.LAST) == after[Column.LAST]


def test_chosen_widths_are_kept_and_put_back(people: EntitiesPage) -> None:
    before = widths(people)
    drag_border(people, Column.NAME, 40)
    after = widths(people)
    people.resize(1100, 500)
    assert people.table.columnWidth(Column.NAME) == after[Column.NAME]
    people.resize(1300, 500)
    kept = people.kept_state()
    people.reset_columns()
    assert widths(people) == before
    people.restore_state(kept)
    assert widths(people) == after


def test_a_double_click_fits_a_column(ledger: QuotesPage) -> None:
    ledger.table.horizontalHeader().sectionHandleDoubleClicked.emit(QuoteColumn.SPEAKER)
    speaker = ledger.table.columnWidth(QuoteColumn.SPEAKER)
    rows = range(ledger.model.rowCount())
    assert speaker >= max(ledger.table.cell_width(row, QuoteColumn.SPEAKER) for row in rows[:5])
    assert speaker < 186
    assert sum(widths(ledger)) == ledger.table.viewport().width()


@pytest.mark.parametrize(
    ("room", "chosen", "expected"),
    [
        (600, {}, {0: 100, 1: 400, 2: 100}),
        (600, {0: 200}, {0: 200, 1: 300, 2: 100}),
        (600, {1: 20}, {0: 100, 1: 400, 2: 100}),
        (250, {0: 200}, {0: 100, 1: 50, 2: 100}),
        (150, {0: 200}, {0: 50, 1: 50, 2: 50}),
        (90, {}, {0: 50, 1: 50, 2: 50}),
    ],
)
def test_room_is_shared(room: int, chosen: dict[int, int], expected: dict[int, int]) -> None:
    least = dict.fromkeys(range(3), 50)
    assert share_room(room, {0: 100, 1: 0, 2: 100}, chosen, least, 1) == expected


def test_kept_widths_that_make_no_sense_are_left_out() -> None:
    assert widths_from_text("0:120 x 1: :5 2:-4 3:99999 4:80") == {0: 120.0, 4: 80.0}
    assert widths_to_text({4: 80.4, 0: 120}) == "0:120 4:80"
