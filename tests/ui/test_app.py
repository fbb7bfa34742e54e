"""The program round the window: one window a library, files handed over, everything ended."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.library import keeping
from newsreader.settings import Settings
from newsreader.ui.app import Program
from newsreader.ui.care import closed_library
from newsreader.ui.care.closed_library import give_to_another
from newsreader.ui.library_reader import LibraryReader


def test_a_closing_window_takes_no_files(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """What is started while a window ends must open its own: files handed to a dying one would be lost without a word."""
    program = Program(qapp, Settings(tmp_path / "settings.json"))
    assert program.open(tmp_path / "x.library")
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: program.is_listening)
    heard_while_ending: list[bool] = []
    window.session.jobs.ended.connect(lambda: heard_while_ending.append(program.is_listening))
    window.close()
    assert heard_while_ending == [False]


def test_a_library_that_cannot_be_opened_leaves_the_one_that_is(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = Program(qapp, Settings(tmp_path / "settings.json"))
    refused: list[str] = []
    monkeypatch.setattr(program, "_refuse", refused.append)
    assert program.open(tmp_path / "x.library")
    window = program.window
    (tmp_path / "bad.library").write_bytes(b"this is no library at all, just some words\n" * 200)
    assert not program.open(tmp_path / "bad.library")
    assert len(refused) == 1
    assert program.window is window
    qtbot.waitUntil(lambda: program.is_listening)
    program.end()


def test_an_error_dialog_that_goes_with_its_window_is_not_missed(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    program = Program(qapp, Settings(tmp_path / "settings.json"))
    assert program.open(tmp_path / "x.library")
    program.show_error("first")
    dialog = program._error_dialog
    assert dialog is not None
    program.show_error("second")
    assert program._error_dialog is dialog
    assert "second" in dialog.details()
    assert program.open(tmp_path / "y.library")
    qtbot.waitUntil(lambda: program._error_dialog is None)
    program.show_error("third")
    assert program._error_dialog.details() == "third"
    program.end()


def test_a_window_that_gets_no_answers_stands_all_the_same(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LibraryReader, "_tell_when_caught_up", lambda _reader: None)
    program = Program(qapp, Settings(tmp_path / "settings.json"))
    assert program.open(tmp_path / "x.library")
    assert not program.is_listening
    qtbot.waitUntil(lambda: program.is_listening, timeout=30_000)
    program.end()


@pytest.fixture(autouse=True)
def plain_application(qapp: QApplication) -> object:
    """The program dresses the application; the tests after these find it as it was."""
    style, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield
    qapp.setStyleSheet(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_who_waits_for_another_newsreader_is_told_once_for_what(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closed_library, "_WAIT_SECONDS", 0.7)
    path = tmp_path / "x.library"
    told = list[str]()
    assert not give_to_another(path, (), told.append)
    assert told == []
    hold = keeping.hold_library(path)
    assert not give_to_another(path, (), told.append)
    hold.release()
    assert len(told) == 1
    assert str(path) in told[0]
    assert "Waiting for it" in told[0]


def test_a_library_that_was_asked_for_and_not_there_is_said_to_be_new(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    program = Program(qapp, Settings(tmp_path / "settings.json"))
    assert program.open(tmp_path / "mistyped.library")
    program.tell_new(tmp_path / "mistyped.library")
    assert program.window is not None
    assert "mistyped.library" in program.window.notice.sentence()
    qtbot.waitUntil(lambda: program.is_listening)
    program.end()
