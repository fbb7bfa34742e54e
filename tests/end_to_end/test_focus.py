"""The keyboard is always somewhere: F6 goes round every part, Escape leaves step by step, nothing that goes takes it along."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from end_to_end.programs import Started
from harbour_library import fill
from newsreader.jobs.protocol import ImportPaths
from newsreader.ui.main_window import MainWindow
from newsreader.ui.pages.quotes_page import QuotesPage
from newsreader.ui.places import LibraryView
from newsreader.ui.window.state import Region

SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Walker:
    """Presses keys on whatever has the keyboard."""

    def __init__(self, started: Started, qtbot: QtBot) -> None:
        self.started = started
        self.window: MainWindow = started.window
        self._qtbot = qtbot

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self._qtbot.keyClick(self.focused(), key, modifiers)
        self.started.settle()

    def focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None, "the keyboard is nowhere"
        assert focused.isVisible()
        return focused

    def run(self, command: str) -> None:
        self.window.commands.trigger(command)
        self.started.settle()

    def where(self) -> Region:
        self.focused()
        return self.window.focus_walk.where()


@pytest.fixture
def walker(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Walker]:
    style, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    fill(tmp_path / "x.library")
    started = Started(qapp, qtbot, tmp_path)
    started.window.resize(1500, 900)
    started.bring(started.window)
    yield Walker(started, qtbot)
    started.end()
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_f6_goes_round_the_panes_and_back(walker: Walker) -> None:
    walker.run("focus.navigator")
    seen = []
    for _ in range(4):
        seen.append(walker.where())
        walker.press(Qt.Key.Key_F6)
    assert seen == [Region.NAVIGATOR, Region.LIST, Region.READER, Region.SIDEBAR]
    assert walker.where() is Region.NAVIGATOR
    walker.press(Qt.Key.Key_F6, SHIFT)
    assert walker.where() is Region.SIDEBAR


def test_a_notice_is_a_stop_while_it_is_there(walker: Walker) -> None:
    walker.window.notice.say("Odd.", "Details", is_problem=True)
    walker.run("focus.navigator")
    walker.press(Qt.Key.Key_F6, SHIFT)
    assert walker.where() is Region.NOTICE
    walker.run("focus.reader")
    walker.window.notice.focus_first()
    while not walker.window.notice.isHidden():
        # what the jobs process offers may wait behind it
        assert walker.where() is Region.NOTICE
        walker.press(Qt.Key.Key_Escape)
    assert walker.where() is Region.READER


@pytest.mark.parametrize(("view", "parts"), [("view.people", 1), ("view.quotes", 2), ("view.review", 1)])
def test_f6_stops_at_every_part_of_a_page(walker: Walker, view: str, parts: int) -> None:
    walker.run(view)
    page = walker.window.front.page
    assert page is not None
    if isinstance(page, QuotesPage):
        walker.started.until(lambda: page.detail.facts is not None)
    seen = set()
    for _ in range(parts + 1):
        walker.press(Qt.Key.Key_F6)
        seen.add((walker.where(), next((n for n, one in enumerate(page.regions()) if within(one, walker.focused())), -1)))
    assert seen == {(Region.NAVIGATOR, -1), *((Region.PAGE, number) for number in range(parts))}


def test_an_open_person_is_a_stop_beside_the_list(walker: Walker) -> None:
    walker.window.open_entity(walker.started.person("Anna Lee"))
    walker.started.settle()
    page = walker.window.front.page
    assert page is not None
    assert len(page.regions()) == 2
    walker.run("focus.next_pane")
    assert within(page.regions()[1], walker.focused())
    assert walker.focused() is not page.regions()[1]


def test_escape_leaves_find_then_the_selected_then_the_pane_then_the_search(walker: Walker) -> None:
    window = walker.window
    window.article_list.set_search("porto")
    walker.started.settle()
    window.flow.select_entity(walker.started.person("Tom Reed"))
    walker.run("focus.reader")
    walker.run("find.open")
    assert not window.reading.find_bar.isHidden()
    walker.press(Qt.Key.Key_Escape)
    assert window.reading.find_bar.isHidden()
    assert walker.where() is Region.READER
    walker.press(Qt.Key.Key_Escape)
    assert window.flow.entity is None
    assert walker.where() is Region.READER
    walker.press(Qt.Key.Key_Escape)
    assert walker.where() is Region.LIST
    assert window.listing.typed == "porto"
    walker.press(Qt.Key.Key_Escape)
    assert (window.listing.typed, window.listing.filter.search) == ("", "")
    assert walker.where() is Region.LIST


def test_escape_leads_from_the_sides_to_the_middle(walker: Walker) -> None:
    walker.run("focus.sidebar")
    walker.press(Qt.Key.Key_Escape)
    assert walker.where() is Region.READER
    walker.run("focus.navigator")
    walker.press(Qt.Key.Key_Escape)
    assert walker.where() is Region.LIST


def test_escape_leaves_a_page_for_where_it_was_opened_from(walker: Walker) -> None:
    walker.run("focus.reader")
    walker.run("view.quotes")
    assert walker.where() is Region.PAGE
    walker.press(Qt.Key.Key_Escape)
    assert walker.window.front.is_reading
    assert walker.where() is Region.READER


@pytest.mark.parametrize("command", ["entity.rename", "entity.merge", "help.shortcuts", "help.about"])
def test_a_dialog_gives_the_keyboard_back(walker: Walker, command: str) -> None:
    walker.window.flow.select_entity(walker.started.person("Tom Reed"))
    walker.run("focus.reader")
    before = walker.focused()
    walker.run(command)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.reject()
    # a screen's window manager does this; where there is none, the test
    walker.window.activateWindow()
    walker.started.until(lambda: QApplication.focusWidget() is before)


def test_what_vanishes_hands_the_keyboard_on(walker: Walker) -> None:
    window = walker.window
    walker.run("focus.sidebar")
    walker.run("view.toggle_sidebar")
    assert walker.where() is Region.READER
    walker.run("view.toggle_sidebar")
    walker.run("focus.list")
    window.resize(700, 600)
    walker.started.settle()
    assert window.article_list.isHidden()
    assert walker.where() is Region.READER
    walker.run("library.search")
    window.resize(700, 600)
    walker.run("view.toggle_sidebar")
    walker.focused()


class Shows(QObject):
    """Keeps which windows are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(repr(watched))
        return False


def test_no_part_of_a_page_is_a_window_for_a_moment(walker: Walker, qapp: QApplication) -> None:
    """It would take the keyboard along, and be seen to flash."""
    shows = Shows()
    qapp.installEventFilter(shows)
    for view in LibraryView:
        walker.run(f"view.{view}")
    walker.window.open_entity(walker.started.person("Anna Lee"))
    walker.started.settle()
    qapp.removeEventFilter(shows)
    assert not shows.seen
    assert walker.window.isActiveWindow()


def within(part: QWidget, focused: QWidget) -> bool:
    return part is focused or part.isAncestorOf(focused)


def test_after_the_first_import_of_all_arrow_keys_read_on(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    style, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"Story {number}\n\nAnn Lee left Porto at noon.\n", encoding="utf-8")
    started = Started(qapp, qtbot, tmp_path)
    window = started.window
    started.bring(window)
    started.until(lambda: window.stack.currentWidget() is window.welcome)
    window.send(ImportPaths((str(folder),)))
    started.until(lambda: len(window.listing.ids) == 3 and window.flow.article is not None)
    started.settle()
    assert window.focus_walk.where() is Region.LIST
    first = window.flow.article
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Down)
    started.until(lambda: window.flow.article is not first)
    started.end()
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
