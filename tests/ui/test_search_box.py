"""The search field: when it tells, and what its keys do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.theme import Theme


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> Iterator[SearchBox]:
    made = SearchBox(theme)
    qtbot.addWidget(made)
    made.show()
    yield made


@pytest.fixture
def told(box: SearchBox) -> list[str]:
    searches: list[str] = []
    box.search_changed.connect(searches.append)
    return searches


def test_typing_is_told_once_it_rests(box: SearchBox, told: list[str], qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "clinton")
    assert told == []
    qtbot.waitUntil(lambda: told == ["clinton"])


def test_spaces_alone_are_no_search(box: SearchBox, told: list[str], qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "   ")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told == []


def test_escape_clears_at_once(box: SearchBox, told: list[str], qtbot: QtBot) -> None:
    box.set_search("clinton")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), told) == ("", ["clinton", ""])


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_that_lead_into_the_list(box: SearchBox, told: list[str], qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClicks(box, "x")
    with qtbot.waitSignal(box.list_requested):
        qtbot.keyClick(box, key)
    assert told == ["x"]


def test_a_slash_is_a_character_here(box: SearchBox, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "9/11")
    assert box.text() == "9/11"


def test_the_button_clears(box: SearchBox, told: list[str]) -> None:
    button = next(one for one in box.findChildren(QToolButton) if one.accessibleName() == "Clear search")
    assert not button.isVisible()
    box.set_search("x")
    assert button.isVisible()
    button.click()
    assert told == ["x", ""]
