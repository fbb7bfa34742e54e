"""The three hints: beside what they speak of, one at a time, gone for good when they are told to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.settings import Settings
from newsreader.ui.hints.placing import Placed, Side, place_card
from newsreader.ui.main_window import MainWindow
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 30_000
ROOM = QRect(0, 0, 1000, 600)


@pytest.mark.parametrize(
    ("target", "first", "side"),
    [
        (QRect(400, 100, 80, 20), Side.BELOW, Side.BELOW),
        (QRect(400, 560, 80, 20), Side.BELOW, Side.ABOVE),
        (QRect(0, 0, 1000, 40), Side.LEFT, Side.BELOW),
        (QRect(700, 0, 300, 600), Side.BELOW, Side.LEFT),
        (QRect(0, 0, 200, 600), Side.LEFT, Side.RIGHT),
        (QRect(990, 300, 10, 10), Side.RIGHT, Side.BELOW),
    ],
)
def test_a_card_stands_beside_its_target(target: QRect, first: Side, side: Side) -> None:
    placed = place_card(QSize(300, 120), target, ROOM, 12, first)
    assert isinstance(placed, Placed)
    assert placed.side is side
    assert ROOM.contains(placed.box)
    assert not placed.box.intersects(target)


def test_no_card_where_there_is_no_room() -> None:
    assert place_card(QSize(300, 120), QRect(0, 0, 1000, 600), ROOM, 12) is None


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts()
    fill(tmp_path / "x.library")
    made = MainWindow(tmp_path / "x.library", Settings(tmp_path / "s.json"), ThemeKeeper(ThemeChoice.LIGHT))
    made.resize(1400, 900)
    made.show()
    made.begin()
    qtbot.waitUntil(lambda: made.flow.article is not None and made.is_settled(), timeout=LONG)
    yield made
    made.close()
    made.deleteLater()


def test_a_library_that_was_there_is_not_explained(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.wait(600)
    assert window.hints.current == ""
    assert window.hints.card.isHidden()


def test_the_hints_follow_each_other_and_end(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.commands.trigger("help.show_hints")
    seen: list[str] = []
    for _ in range(3):
        qtbot.waitUntil(lambda: window.hints.current not in ("", *seen), timeout=LONG)
        seen.append(window.hints.current)
        card = window.hints.card
        assert card.isVisible()
        assert window.rect().contains(card.box())
        assert card.accessibleDescription() == card.words()
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert seen == ["names", "across", "review"]
    assert window.hints.card.isHidden()
    assert Settings(tmp_path / "s.json").text("hints.state") == "off"


def test_no_more_hints_is_for_ever(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.hints.set_articles(0)
    window.hints.set_articles(1)
    qtbot.waitUntil(lambda: window.hints.current == "names", timeout=LONG)
    off = next(one for one in window.hints.card.findChildren(QPushButton) if one.text() == "No more hints")
    off.click()
    assert window.hints.card.isHidden()
    window.hints.set_articles(0)
    window.hints.set_articles(1)
    qtbot.wait(600)
    assert window.hints.current == ""
    assert Settings(tmp_path / "s.json").text("hints.state") == "off"


def test_a_hint_never_lies_over_what_it_points_at(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.trigger("help.show_hints")
    for width, height in ((1400, 900), (1024, 640), (700, 420)):
        window.resize(width, height)
        qtbot.wait(600)
        hint = window.hints._due()
        assert hint is not None
        target = hint.find()
        if target is not None and window.hints.card.isVisible():
            assert not window.hints.card.box().intersects(target)


def test_a_hint_names_the_keys_that_the_reader_chose(qtbot: QtBot, window: MainWindow) -> None:
    window.keymap.set_keys("mention.next", ("Ctrl+J",))
    window.commands.trigger("help.show_hints")
    qtbot.waitUntil(lambda: window.hints.current == "names", timeout=LONG)
    assert "Ctrl+J" in window.hints.card.words()
    assert "Alt+Down" not in window.hints.card.words()
