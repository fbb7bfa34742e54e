"""The navigator: rows, figures, selection, the rail."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from newsreader.model.query import ArticleView, LibraryCounts
from newsreader.ui.models.navigator_model import NavigatorModel
from newsreader.ui.panes.navigator import Navigator
from newsreader.ui.panes.navigator_list import NavigatorList
from newsreader.ui.panes.rail_button import RailButton
from newsreader.ui.places import LibraryView, ListKey
from newsreader.ui.theme import Theme
from ui_summaries import ENGLISH, part_of


def counts_of(*sources: tuple[str, int], articles: int = 2095, unread: int = 1) -> LibraryCounts:
    return LibraryCounts(
        articles=articles,
        unread=unread,
        starred=0,
        recent=12,
        waiting=0,
        people=11,
        places=22,
        organisations=33,
        quotes=44,
        sources=sources,
    )


POST, DAILY = ("Harbour Post", 1200), ("Vistula & Daily", 895)


@pytest.fixture
def navigator(qtbot: QtBot, theme: Theme) -> Iterator[Navigator]:
    made = Navigator(theme, locale=QLocale(ENGLISH))
    qtbot.addWidget(made)
    made.setFixedWidth(212)
    made.resize(212, 600)
    made.set_counts(counts_of(POST, DAILY))
    made.show()
    yield made


@pytest.fixture
def told(navigator: Navigator) -> list[object]:
    views: list[object] = []
    navigator.view_selected.connect(views.append)
    return views


def list_of(navigator: Navigator) -> NavigatorList:
    return part_of(navigator, NavigatorList)


def selected_text(navigator: Navigator) -> object:
    return list_of(navigator).currentIndex().data()


def test_the_model_keeps_qts_rules(qapp: object) -> None:
    model = NavigatorModel(QLocale(ENGLISH))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for counts in (counts_of(), counts_of(POST), counts_of(POST, articles=3), counts_of(DAILY, POST)):
        model.set_counts(counts)
    tester.deleteLater()


def test_new_figures_alone_are_no_reset(qapp: object) -> None:
    model = NavigatorModel(QLocale(ENGLISH))
    model.set_counts(counts_of(POST))
    resets: list[int] = []
    rows: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda first, _last: rows.append(first.row()))
    model.set_counts(counts_of(("Harbour Post", 1201), articles=2096))
    assert (resets, rows) == ([], [0, 11])


def test_rows_are_spoken_with_their_figures(navigator: Navigator) -> None:
    model = list_of(navigator).model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken == [
        "All articles, 2,095 articles",
        "Unread, 1 article",
        "Starred",
        "Recently added, 12 articles",
        "Needs review",
        "Library",
        "People, 11",
        "Places, 22",
        "Organisations, 33",
        "Quotes, 44",
        "Sources",
        "Harbour Post, 1,200 articles",
        "Vistula & Daily, 895 articles",
    ]
    assert QAccessible.queryAccessibleInterface(list_of(navigator)).text(QAccessible.Text.Name) == "Views and sources"


def test_without_sources_there_is_no_head(navigator: Navigator) -> None:
    navigator.set_counts(counts_of())
    assert list_of(navigator).model().rowCount() == 10


def test_the_keys_pass_over_the_head(navigator: Navigator, told: list[object], qtbot: QtBot) -> None:
    navigator.select(ListKey(LibraryView.QUOTES))
    qtbot.keyClick(list_of(navigator), Qt.Key.Key_Down)
    assert told == [ListKey(source="Harbour Post")]


def test_a_click_tells_once(navigator: Navigator, told: list[object], qtbot: QtBot) -> None:
    rows = list_of(navigator)
    for row in (1, 1, 5):
        point = rows.visualRect(rows.model().index(row, 0)).center()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert told == [ListKey(ArticleView.UNREAD)]
    assert selected_text(navigator) == "Unread"


def test_what_is_selected_stays_through_new_sources(navigator: Navigator, told: list[object]) -> None:
    navigator.select(ListKey(source="Harbour Post"))
    navigator.set_counts(counts_of(("New", 5000), DAILY, POST))
    assert (selected_text(navigator), told) == ("Harbour Post", [])


def test_new_sources_leave_the_place(navigator: Navigator) -> None:
    many = [(f"Source {number}", number) for number in range(100, 0, -1)]
    navigator.set_counts(counts_of(*many))
    bar = list_of(navigator).verticalScrollBar()
    bar.setValue(700)
    navigator.set_counts(counts_of(*many, ("New", 0)))
    assert bar.value() == 700


def test_a_source_that_comes_back_is_selected_again(navigator: Navigator) -> None:
    navigator.select(ListKey(source="Harbour Post"))
    navigator.set_counts(counts_of(DAILY))
    assert selected_text(navigator) is None
    navigator.set_counts(counts_of(DAILY, POST))
    assert selected_text(navigator) == "Harbour Post"


def test_focus_alone_selects_nothing(navigator: Navigator, told: list[object], qtbot: QtBot) -> None:
    navigator.select(ListKey(source="a source that is gone"))
    with qtbot.waitActive(navigator):
        navigator.activateWindow()
    navigator.findChildren(RailButton)[-1].setFocus()
    list_of(navigator).setFocus()
    assert list_of(navigator).hasFocus()
    assert (selected_text(navigator), told) == (None, [])


def test_import_is_asked_for(navigator: Navigator, qtbot: QtBot) -> None:
    button = next(button for button in navigator.findChildren(RailButton) if button.text() == "Import…")
    with qtbot.waitSignal(navigator.import_requested):
        button.click()


def test_the_rail_keeps_sources_within_reach(
    navigator: Navigator, told: list[object], qtbot: QtBot
) -> None:
    navigator.setFixedWidth(52)
    navigator.set_rail(True)
    rows = list_of(navigator)
    assert [rows.isRowHidden(row) for row in range(13)] == [False] * 5 + [True] + [False] * 4 + [True] * 3
    button = next(button for button in navigator.findChildren(RailButton) if button.text() == "Saved searches, tags and sources")
    assert button.isVisible()
    menu = button.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Harbour Post", "Vistula && Daily"]
    menu.actions()[1].trigger()
    assert told == [ListKey(source="Vistula & Daily")]
    assert button.isChecked()
    navigator.set_rail(False)
    assert selected_text(navigator) == "Vistula & Daily"
    assert not button.isVisible()
    assert not rows.isRowHidden(6)


@pytest.mark.parametrize("is_rail", [False, True])
@pytest.mark.parametrize("is_dark", [False, True])
def test_it_draws_in_any_theme(navigator: Navigator, is_dark: bool, is_rail: bool) -> None:
    navigator.set_theme(Theme(is_dark, 1.5))
    navigator.set_rail(is_rail)
    assert not navigator.grab().isNull()
