"""A library that turns out damaged when something is read from it: the window stands and says what to do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.errors import LibraryDamagedError
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.settings import Settings
from newsreader.ui.app import Program
from newsreader.ui.dialogs.error import ErrorDialog

LONG = 30_000
DAMAGED = "The library is damaged (database disk image is malformed). Restore it from a backup."


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, dressed: None) -> Iterator[Program]:
    fill(tmp_path / "x.library")
    program = Program(qapp, Settings(tmp_path / "settings.json"))
    yield program
    program.end()


def is_said(program: Program) -> bool:
    window = program.window
    return window is not None and window.isVisible() and any(DAMAGED in one.sentence for one in window.notice.kept())


def refuse(_library: Library, _article: ArticleId) -> None:
    raise LibraryDamagedError(DAMAGED)


def test_the_article_that_was_open_cannot_be_read(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.library"
    assert program.open(path)
    assert program.window is not None
    qtbot.waitUntil(lambda: program.window is not None and program.window.flow.article is not None, timeout=LONG)
    program._close_session()
    monkeypatch.setattr(Library, "get_analysis", refuse)
    assert program.open(path)
    qtbot.waitUntil(lambda: is_said(program), timeout=LONG)


def test_an_article_that_is_chosen_cannot_be_read(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program.open(tmp_path / "x.library")
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: window.flow.article is not None and window.is_settled(), timeout=LONG)
    reporter = program.hear_errors()
    try:
        monkeypatch.setattr(Library, "get_analysis", refuse)
        error = LibraryDamagedError(DAMAGED)
        reporter.on_error(type(error), error, error.__traceback__)
        qtbot.waitUntil(lambda: is_said(program), timeout=LONG)
        assert not window.findChildren(ErrorDialog)
    finally:
        reporter.uninstall()
