"""A menu on one of several selected rows is about all of them; on another row, about that one alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QTableView
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.jobs.protocol import RequestAnalysis, SetStarred
from newsreader.settings import Settings
from newsreader.ui.main_window import MainWindow
from newsreader.ui.pages.entities_page import EntitiesPage
from newsreader.ui.pages.quotes_page import QuotesPage
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 30_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts()
    path = tmp_path / "x.library"
    fill(path)
    window = MainWindow(path, Settings(tmp_path / "settings.json"), ThemeKeeper(ThemeChoice.LIGHT))
    window.resize(1600, 1000)
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.flow.article is not None and window.is_settled(), timeout=LONG)
    yield window
    window.close()
    window.deleteLater()


def select(view: QTableView, *rows: int) -> None:
    view.clearSelection()
    model = view.selectionModel()
    for row in rows:
        flags = model.SelectionFlag.Select | model.SelectionFlag.Rows
        model.setCurrentIndex(view.model().index(row, 0), flags)


def ask_menu(qtbot: QtBot, view: QTableView, row: int, *, by_key: bool = False) -> QMenu:
    """Press the right button on a row, or the Menu key."""
    at = view.visualRect(view.model().index(row, 0)).center()
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    if not by_key:
        qtbot.mousePress(view.viewport(), Qt.MouseButton.RightButton, pos=at)
        # a button that stays down is down in every test that follows
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.RightButton, pos=at)
    event = QContextMenuEvent(reason, QPoint(2, 2) if by_key else at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, command: str) -> None:
    action = next(action for action in menu.actions() if action.objectName() == command)
    assert action.isEnabled(), command
    menu.close()
    action.trigger()


def until(qtbot: QtBot, window: MainWindow, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: is_so() and window.is_settled(), timeout=LONG)


@pytest.mark.parametrize("by_key", [False, True])
def test_the_lists_menu_is_about_all_selected_articles(qtbot: QtBot, window: MainWindow, by_key: bool) -> None:
    table = window.article_list._table
    asked: list[object] = []
    window.flow.request_made.connect(asked.append)
    select(table, 0, 1)
    choose(ask_menu(qtbot, table, 1, by_key=by_key), "article.toggle_star")
    assert [one.articles for one in asked if isinstance(one, SetStarred)] == [tuple(window.listing.ids[:2])]
    choose(ask_menu(qtbot, table, 1, by_key=by_key), "article.analyse_again")
    assert [one.articles for one in asked if isinstance(one, RequestAnalysis)] == [tuple(window.listing.ids[:2])]


def test_a_menu_on_another_row_selects_it_alone(qtbot: QtBot, window: MainWindow) -> None:
    table = window.article_list._table
    asked: list[object] = []
    window.flow.request_made.connect(asked.append)
    select(table, 0, 1)
    choose(ask_menu(qtbot, table, 2), "article.toggle_star")
    assert [one.articles for one in asked if isinstance(one, SetStarred)] == [(window.listing.ids[2],)]


def test_the_star_above_the_text_is_that_of_the_open_article(qtbot: QtBot, window: MainWindow) -> None:
    asked: list[object] = []
    window.flow.request_made.connect(asked.append)
    select(window.article_list._table, 0, 1)
    window.reading.star_toggled.emit(True)
    assert [len(one.articles) for one in asked if isinstance(one, SetStarred)] == [1]


def test_a_tables_menu_is_about_all_and_what_is_for_one_is_for_the_clicked_row(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.trigger("view.people")
    page = window.front.page
    assert isinstance(page, EntitiesPage)
    until(qtbot, window, lambda: len(page.model.ids) > 2)
    select(page.table, 0, 1, 2)
    menu = ask_menu(qtbot, page.table, 1)
    assert page.chosen_entities() == [page.model.ids[1], page.model.ids[0], page.model.ids[2]]
    choose(menu, "entity.list_articles")
    names = [window.reader.now.get_totals(one).entity.name for one in (page.model.ids[1], page.model.ids[0])]  # type: ignore[union-attr, arg-type]
    assert window.listing.typed.count(" OR ") == 2
    assert all(name in window.listing.typed for name in names)
    until(qtbot, window, lambda: len(window.listing.ids) > 0)


def test_the_quotes_have_a_menu_that_is_about_all_selected(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.trigger("view.quotes")
    page = window.front.page
    assert isinstance(page, QuotesPage)
    until(qtbot, window, lambda: len(page.model.ids) > 1)
    before = len(page.model.ids)
    select(page.table, 0, 1)
    choose(ask_menu(qtbot, page.table, 0), "quote.not_a_quote")
    until(qtbot, window, lambda: len(page.model.ids) == before - 2)
    window.commands.trigger("edit.undo")
    until(qtbot, window, lambda: len(page.model.ids) == before)
    place = page.table.current_quote()
    assert place is not None
    menu = ask_menu(qtbot, page.table, page.table.currentIndex().row())
    menu.close()
    menu.actions()[0].trigger()
    until(qtbot, window, lambda: window.front.page is None)
    assert window.flow.article is not None
    assert window.flow.article.id == place.article_id
