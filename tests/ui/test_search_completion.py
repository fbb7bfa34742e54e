"""Completion under the search box: what is offered, and that typing is never taken over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from newsreader.model.annotation import Kind
from newsreader.model.suggestion import Suggestion
from newsreader.search.query import Field
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.panes.search_completion import SearchCompletion
from newsreader.ui.panes.search_help import SearchHelp
from newsreader.ui.theme import Theme
from ui_summaries import ENGLISH

LEES = [Suggestion("Ann Lee", 1200, Kind.PERSON), Suggestion("Lee", 3, Kind.PERSON)]


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> Iterator[SearchBox]:
    window = QWidget()
    qtbot.addWidget(window)
    made = SearchBox(theme, has_help=True)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addStretch()
    window.resize(500, 500)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    made.setFocus()
    yield made


@pytest.fixture
def completion(box: SearchBox, theme: Theme) -> SearchCompletion:
    made = SearchCompletion(theme, box, QLocale(ENGLISH))
    made.values_requested.connect(lambda field, typed: made.show_values(field, typed, LEES))
    return made


def test_operators_that_begin_as_typed_are_offered(box: SearchBox, completion: SearchCompletion, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "p")
    assert not completion.is_open
    qtbot.keyClicks(box, "e")
    assert completion.offered == ["person:"]
    qtbot.keyClicks(box, "ace")
    assert not completion.is_open
    assert box.text() == "peace"


def test_arrows_choose_and_enter_takes(box: SearchBox, completion: SearchCompletion, qtbot: QtBot) -> None:
    told: list[str] = []
    box.search_changed.connect(told.append)
    qtbot.keyClicks(box, "storm per")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "storm person:"
    assert completion.offered == ["Ann Lee", "Lee"]
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == 'storm person:"Ann Lee" '
    assert told == ['storm person:"Ann Lee" ']
    assert not completion.is_open


def test_enter_without_a_choice_does_what_it_always_does(
    box: SearchBox, completion: SearchCompletion, qtbot: QtBot
) -> None:
    qtbot.keyClicks(box, "per")
    assert completion.is_open
    with qtbot.waitSignal(box.list_requested):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (box.text(), completion.is_open) == ("per", False)


def test_tab_takes_the_first_value(box: SearchBox, completion: SearchCompletion, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "speaker:le")
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.text() == 'speaker:"Ann Lee" '
    assert box.hasFocus()


def test_escape_closes_before_it_clears(box: SearchBox, completion: SearchCompletion, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "is:")
    assert completion.offered == ["unread", "read", "starred", "recent", "waiting"]
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), completion.is_open) == ("is:", False)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_ctrl_space_offers_everything(box: SearchBox, completion: SearchCompletion, qtbot: QtBot) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert completion.offered[:3] == ["person:", "place:", "org:"]
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "language:"


def test_an_answer_that_comes_too_late_is_not_shown(box: SearchBox, theme: Theme, qtbot: QtBot) -> None:
    completion = SearchCompletion(theme, box, QLocale(ENGLISH))
    qtbot.keyClicks(box, "person:le")
    qtbot.keyClicks(box, "e")
    completion.show_values(Field.PERSON, "le", LEES)
    assert not completion.is_open
    completion.show_values(Field.PERSON, "lee", LEES)
    assert completion.offered == ["Ann Lee", "Lee"]
    box.clearFocus()
    qtbot.waitUntil(lambda: not completion.is_open)


def test_the_help_puts_its_examples_in(theme: Theme, box: SearchBox, qtbot: QtBot) -> None:
    help_ = SearchHelp(theme, box.window())
    help_.show_below(box)
    assert 'person:"Vladimir Putin"' in help_.examples
    assert "Paris OR Berlin" in help_.examples
    chosen: list[str] = []
    help_.chosen.connect(chosen.append)
    rows = next(one for one in help_.findChildren(QWidget) if one.accessibleName() == "Examples")
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert chosen == ['"prime minister"']
    assert not help_.isVisible()
