"""The program round the window: one window a library, files handed over, everything ended."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.settings import Settings
from newsreader.ui.app import Program


def test_a_closing_window_takes_no_files(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """What is started while a window ends must open its own: files handed to a dying one would be lost without a word."""
    program = Program(qapp, Settings(tmp_path / "settings.json"))
    assert program.open(tmp_path / "x.library")
    window = program.window
    assert window is not None
    assert program.is_listening
    heard_while_ending: list[bool] = []
    window.session.jobs.ended.connect(lambda: heard_while_ending.append(program.is_listening))
    window.close()
    assert heard_while_ending == [False]


@pytest.fixture(autouse=True)
def plain_application(qapp: QApplication) -> object:
    """The program dresses the application; the tests after these find it as it was."""
    style, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)
    qapp.setFont(font)
