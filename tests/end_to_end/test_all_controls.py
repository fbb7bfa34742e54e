"""A walk over everything in the window: what can have the keyboard has a name, what can be chosen has words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.settings import Settings
from newsreader.ui.main_window import MainWindow
from newsreader.ui.places import LibraryView
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 30_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts()
    fill(tmp_path / "x.library")
    window = MainWindow(tmp_path / "x.library", Settings(tmp_path / "s.json"), ThemeKeeper(ThemeChoice.LIGHT))
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.flow.article is not None and window.is_settled(), timeout=LONG)
    yield window
    window.close()
    window.deleteLater()


def _nameless(root: QWidget) -> list[str]:
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        is_inner = isinstance(widget, QScrollBar) or isinstance(widget.parentWidget(), QAbstractScrollArea)
        if widget.isVisible() and not is_inner and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is not None and not interface.text(QAccessible.Text.Name):
                found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_what_can_have_the_keyboard_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    assert _nameless(window) == []
    for view in LibraryView:
        window.front.open_view(view)
        qtbot.waitUntil(window.is_settled, timeout=LONG)
        assert _nameless(window) == []


def test_every_action_has_words(window: MainWindow) -> None:
    actions = [action for action in window.findChildren(QAction) if not action.isSeparator() and action.objectName()]
    assert actions
    assert [action.objectName() for action in actions if not action.text().strip()] == []
