"""The bar of notices: nothing that matters is lost, nothing that does not stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.ui.notice_bar import NoticeBar
from newsreader.ui.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> NoticeBar:
    made = NoticeBar(theme)
    qtbot.addWidget(made)
    return made


def button(bar: NoticeBar, words: str) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if words in (one.text(), one.accessibleName()))


def test_good_news_gives_way_and_problems_wait(bar: NoticeBar) -> None:
    bar.say("Nothing to undo.")
    bar.say("First failed.", is_problem=True)
    bar.say("Second failed.", "because", is_problem=True)
    bar.say("Copied.")
    assert (bar.sentence(), bar.waiting()) == ("Copied.", 2)
    bar.say("Copied again.")
    assert (bar.sentence(), bar.waiting()) == ("Copied again.", 2)
    bar.close_notice()
    assert (bar.sentence(), bar.details()) == ("Second failed.", "because")
    assert bar.waiting() == 1
    bar._next.click()
    assert (bar.sentence(), bar.waiting()) == ("First failed.", 1)
    bar.close_notice()
    bar.close_notice()
    assert bar.isHidden()


def test_the_same_again_is_one(bar: NoticeBar) -> None:
    for _ in range(3):
        bar.say("Failed.", is_problem=True)
    assert bar.waiting() == 0


def test_only_what_is_no_problem_leaves_by_itself(bar: NoticeBar) -> None:
    bar.say("Failed.", is_problem=True)
    assert not bar._timer.isActive()
    bar.say("12 articles added.", action=("Show in list", lambda: None))
    assert bar._timer.isActive()
    bar._on_time_over()
    assert bar.sentence() == "Failed."
    bar.offer("An earlier version read these.", "Read again", lambda: None)
    assert not bar._timer.isActive()


def test_an_action_helps_and_ends_its_notice(bar: NoticeBar) -> None:
    done: list[str] = []
    bar.offer("Shall I?", "Do it", lambda: done.append("did"))
    button(bar, "Do it").click()
    assert done == ["did"]
    assert bar.isHidden()


def test_details_unfold_and_are_copied_whole(bar: NoticeBar) -> None:
    details = "\n".join(f"Line {n}" for n in range(40))
    bar.say("Failed.", details, is_problem=True)
    assert bar._more.isHidden()
    button(bar, "Details").click()
    assert not bar._more.isHidden()
    button(bar, "Copy details").click()
    assert QGuiApplication.clipboard().text() == "Failed.\n\n" + details
    button(bar, "Hide details").click()
    assert bar._more.isHidden()


def test_the_keyboard_stays_while_notices_wait(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.say("First failed.", "because", is_problem=True)
    bar.say("Second failed.", "because", is_problem=True)
    bar.activateWindow()
    bar.focus_first()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert bar.isAncestorOf(focused)
    assert not focused.isHidden()


def test_escape_closes_the_one_in_front(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.say("First failed.", is_problem=True)
    bar.say("Second failed.", is_problem=True)
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.sentence() == "First failed."
