"""What is open comes back: after quitting, after being killed, for each library its own, and with any damage to the file."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from end_to_end.programs import Started
from harbour_library import fill
from newsreader.model.article import ArticleId
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView
from newsreader.ui.history import Stop
from newsreader.ui.pages.entities_page import EntitiesPage
from newsreader.ui.pages.quotes_page import QuotesPage
from newsreader.ui.places import ArticlePlace, LibraryView, ListKey, PagePlace
from newsreader.ui.session_file import SessionFile
from newsreader.ui.window.state import Region, SessionState, WindowState


@pytest.fixture
def started(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Started]:
    style, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    fill(tmp_path / "x.library")
    started = Started(qapp, qtbot, tmp_path)
    yield started
    started.end()
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def drag(qtbot: QtBot, handle: QWidget, by: QPoint) -> None:
    at = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(handle, at + by)
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at + by)


def test_everything_comes_back(started: Started, qtbot: QtBot) -> None:
    window = started.window
    window.setGeometry(20, 60, 760, 430)
    started.settle()
    window.listing.show_list(ListKey(ArticleView.UNREAD, "Post"))
    window.article_list.set_order(ArticleOrder.OLDEST)
    window.article_list.order_changed.emit(ArticleOrder.OLDEST)
    window.article_list.set_search("harbour")
    started.settle()
    window.flow.select_entity(started.person("Tom Reed"))
    started.until(lambda: not window.mentions._lower.isHidden())
    drag(qtbot, window.panes.handle(2), QPoint(-30, 0))
    drag(qtbot, window.mentions._split.handle(1), QPoint(0, -20))
    window.commands.trigger("view.toggle_people")
    for _ in range(9):
        window.commands.trigger("view.zoom_in")
    started.settle()
    window.reading.restore_scroll(0.5)
    window.commands.trigger("focus.reader")
    qtbot.wait(50)
    before = window.state()
    assert before.reading.filter == ArticleFilter(ArticleView.UNREAD, "Post", "harbour")
    assert before.reading.article is not None
    assert before.reading.entity is not None
    assert before.pane_widths
    assert before.sidebar_heights
    assert before.reading.scroll > 0.2
    assert before.focus is Region.READER

    started.restart()
    window = started.window
    started.settle()
    after = window.state()
    assert replace(after, reading=before.reading) == before
    assert replace(after.reading, scroll=0.0) == replace(before.reading, scroll=0.0)
    assert after.reading.scroll == pytest.approx(before.reading.scroll, abs=0.02)
    assert not window.commands["view.toggle_people"].isChecked()
    assert window.reading.view._style.zoom == pytest.approx(1.1**9, abs=0.01)
    assert window.article_list._search_box.text() == "harbour"
    assert window.navigator._selected == ListKey(ArticleView.UNREAD, "Post")


def test_pages_come_back_with_their_filters(started: Started) -> None:
    window = started.window
    window.setGeometry(20, 60, 760, 500)
    window.commands.trigger("view.people")
    people = window.front.page
    assert isinstance(people, EntitiesPage)
    people._search.set_search("anna")
    people._sort_by(people._order.NAME)
    started.settle()
    people.table.make_current(1)
    window.commands.trigger("view.quotes")
    quotes = window.front.page
    assert isinstance(quotes, QuotesPage)
    quotes.show_unattributed()
    quotes._search.set_search("it")
    started.settle()
    before = window.state()
    assert before.page == PagePlace(LibraryView.QUOTES)

    started.restart()
    window = started.window
    assert window.state() == before
    quotes = window.front.page
    assert isinstance(quotes, QuotesPage)
    assert (quotes.filter.text, quotes.filter.unattributed) == ("it", True)
    people = window.front.open_page(PagePlace(LibraryView.PEOPLE), is_visit=True)
    assert isinstance(people, EntitiesPage)
    started.settle()
    assert people.model.rowCount() == 2
    assert people._order is people._order.NAME
    assert people.table.currentIndex().row() == 1


def test_an_open_page_is_where_the_session_goes_on_and_the_article_one_step_back(started: Started) -> None:
    started.window.open_entity(started.person("Tom Reed"))
    started.settle()
    started.restart()
    page = started.window.front.page
    assert isinstance(page, EntitiesPage)
    assert page.page.facts is not None
    assert page.page.facts.totals.entity.name == "Tom Reed"
    started.window.commands.trigger("history.back")
    assert started.window.front.is_reading
    assert started.window.front.history.at == 0


def test_the_way_back_leads_on_into_the_session_before(started: Started) -> None:
    window = started.window
    first, second, third = (ArticleId(one) for one in window.listing.ids)
    for article in (first, second, third):
        window.flow.open_article(article)
    window.commands.trigger("view.quotes")
    window.commands.trigger("history.back")
    started.settle()
    started.restart()
    window = started.window
    assert window.flow.article is not None
    assert window.flow.article.id == third
    window.commands.trigger("history.back")
    assert window.flow.article.id == second
    window.commands.trigger("history.forward")
    window.commands.trigger("history.forward")
    assert window.front.place() == PagePlace(LibraryView.QUOTES)


def test_a_killed_session_comes_back_too(started: Started) -> None:
    window, path = started.window, SessionFile(started.program._settings.path, started.library).path
    other = next(ArticleId(one) for one in window.listing.ids if window.flow.article and one != window.flow.article.id)
    window.flow.open_article(other)

    def is_kept() -> bool:
        kept = json.loads(path.read_text("utf-8")) if path.exists() else {"windows": [{"reading": {}}]}
        return bool(kept["windows"][-1]["reading"].get("article") == other)

    assert not is_kept()
    started.until(is_kept)


def test_each_library_has_its_own_windows(started: Started, tmp_path: Path) -> None:
    first = started.window
    first.open_entity(started.person("Tom Reed"))
    started.second_window()
    states = [window.state() for window in started.program.windows]
    assert started.program.open(tmp_path / "other.library")
    started.settle()
    assert len(started.program.windows) == 1
    assert started.window.flow.article is None
    assert started.program.open(started.library)
    started.settle()
    assert [window.state().page for window in started.program.windows] == [state.page for state in states]


def test_an_article_that_is_gone_is_left_out(started: Started) -> None:
    file = SessionFile(started.program._settings.path, started.library)
    state = started.window.state()
    started.end()
    gone = replace(state, reading=replace(state.reading, article=ArticleId(999), entity=None))
    file.write(SessionState(windows=(gone,)))
    started.program = started._start()
    assert started.window.flow.article is not None


def test_a_window_from_a_screen_that_is_gone_is_brought_back(started: Started) -> None:
    started.window.setGeometry(5000, 4000, 700, 500)
    started.restart()
    room = QGuiApplication.primaryScreen().availableGeometry()
    frame = started.window.frameGeometry()
    assert room.contains(frame.topLeft())
    started.window.setGeometry(-660, -30, 700, 500)
    started.window.restoring._bring_back()
    assert room.intersected(started.window.frameGeometry()).width() >= 120


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"windows": 3}', '{"windows": [3]}', "[" * 100_000])
def test_a_damaged_file_is_ignored(tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture) -> None:
    file = SessionFile(tmp_path / "settings.json", tmp_path / "x.library")
    file.path.parent.mkdir()
    file.path.write_text(text, encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert file.read().windows == ()
    if not text.startswith("{"):
        assert "not restored" in caplog.text


def test_what_fits_of_a_strange_file_is_used(tmp_path: Path) -> None:
    file = SessionFile(tmp_path / "settings.json", tmp_path / "x.library")
    stops = (Stop(ArticlePlace(ArticleId(1)), 0.25), Stop(PagePlace(LibraryView.PEOPLE)))
    kept = WindowState(page=PagePlace(LibraryView.PEOPLE), pages={"people": {"search": "lee"}}, way=stops, way_at=1)
    file.write(SessionState(windows=(kept,)))
    assert file.read().windows == (kept,)
    plain = json.loads(file.path.read_text("utf-8"))
    plain["windows"][0] |= {"is_sidebar_shown": "perhaps", "pane_widths": [1, "x"], "focus": "roof", "newer": 1}
    plain["windows"][0]["reading"]["filter"]["view"] = "nonsense"
    file.path.write_text(json.dumps(plain), encoding="utf-8")
    assert file.read().windows == (kept,)
