"""The whole program in a test: its windows on a small library, started, ended and started again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.settings import Settings
from newsreader.ui.app import Program
from newsreader.ui.main_window import MainWindow

LONG = 30_000


class Started:
    """A program with its windows. ``restart`` ends it as Quit does and starts it anew."""

    def __init__(self, application: QApplication, qtbot: QtBot, folder: Path) -> None:
        self._application = application
        self._qtbot = qtbot
        self._folder = folder
        self.library = folder / "x.library"
        self.program = self._start()

    def _start(self) -> Program:
        program = Program(self._application, Settings(self._folder / "settings.json"))
        assert program.open(self.library)
        self.settle(program)
        return program

    def restart(self) -> None:
        self.end()
        self.program = self._start()

    def end(self) -> None:
        windows = self.program.windows
        if self.program._session is not None:
            self.program._session.close()
        for window in windows:
            window.deleteLater()
        self.program.deleteLater()

    @property
    def window(self) -> MainWindow:
        window = self.program.window
        assert window is not None
        return window

    def settle(self, program: Program | None = None) -> None:
        program = program or self.program
        self.until(lambda: all(one.news.counts is not None and one.is_settled() for one in program.windows))
        # places are put back once widgets are laid out
        self._qtbot.wait(50)

    def until(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so, timeout=LONG)

    def second_window(self) -> tuple[MainWindow, MainWindow]:
        """Open one more window; the first, and the new one, which is in front."""
        first = self.window
        first.commands.trigger("window.new")
        self.until(lambda: len(self.program.windows) == 2)
        self.settle()
        second = self.window
        self.bring(second)
        return first, second

    def bring(self, window: MainWindow) -> None:
        window.activateWindow()
        self.until(lambda: window.isActiveWindow() and self.program.window is window)

    def person(self, name: str) -> EntityId:
        rows = self.window.reader.now.list_entities(Kind.PERSON)
        return next(row.entity.id for row in rows if row.entity.name == name)
