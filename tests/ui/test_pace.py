"""A brake: the first wish at once, those that follow as one."""

from __future__ import annotations

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from newsreader.ui.pace import Pace


def test_wishes_that_follow_at_once_become_one(qtbot: QtBot) -> None:
    owner = QObject()
    pace = Pace(60, owner)
    told: list[int] = []
    pace.due.connect(lambda: told.append(1))
    for _ in range(5):
        pace.ask()
    assert (len(told), pace.is_waiting()) == (1, True)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert not pace.is_waiting()


def test_a_wish_can_be_forgotten(qtbot: QtBot) -> None:
    owner = QObject()
    pace = Pace(20, owner)
    told: list[int] = []
    pace.due.connect(lambda: told.append(1))
    pace.ask()
    pace.ask()
    pace.stop()
    qtbot.wait(60)
    assert len(told) == 1
