from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from command_states import all_possible
from newsreader.settings import Settings
from newsreader.ui.commands.actions import Actions
from newsreader.ui.commands.enabling import CommandState, Need
from newsreader.ui.commands.keymap import Keymap
from newsreader.ui.commands.table import COMMANDS, Menu


class Setting:
    """A window with a text in it, and what ran."""

    def __init__(self, qtbot: QtBot, folder: Path, without: str = "") -> None:
        self.window = QMainWindow()
        self.text = QTextEdit(self.window)
        self.text.setReadOnly(True)
        self.window.setCentralWidget(self.text)
        qtbot.addWidget(self.window)
        self.keymap = Keymap(Settings(folder / "s.json"), self.window)
        self.state = all_possible()
        self.ran: list[str] = []
        self.refused: list[str] = []
        handlers: dict[str, Callable[[], None]] = {
            command.id: partial(self.ran.append, command.id) for command in COMMANDS if command.id != without
        }
        self.actions = Actions(self.window, handlers, self.keymap, lambda: self.state)
        self.actions.refused.connect(self.refused.append)
        self.actions.fill_menu_bar(self.window.menuBar())
        self.actions.serve_bare_keys(self.text)
        self.window.show()
        qtbot.waitActive(self.window)
        self.text.setFocus()


@pytest.fixture
def setting(qtbot: QtBot, tmp_path: Path) -> Setting:
    return Setting(qtbot, tmp_path)


def _entries(menu: QMenu) -> list[str]:
    found: list[str] = []
    for action in menu.actions():
        found += _entries(action.menu()) if action.menu() else [action.objectName()]  # type: ignore[arg-type]
    return [one for one in found if one]


def test_each_action_runs_its_handler_and_sits_in_a_menu(setting: Setting) -> None:
    for command in COMMANDS:
        # nothing is both in the bin and outside it
        setting.state = replace(all_possible(), is_bin_listed=Need.BINNED in command.all_needs)
        setting.actions.trigger(command.id)
    assert setting.ran == [command.id for command in COMMANDS]
    menus = setting.window.menuBar().findChildren(QMenu)
    assert [action.text().replace("&", "") for action in setting.window.menuBar().actions()] == [str(menu) for menu in Menu]
    top = [menu for menu in menus if menu.objectName().startswith("menu.")]
    assert sorted(one for menu in top for one in _entries(menu)) == sorted(command.id for command in COMMANDS)


def test_a_missing_handler_is_noticed(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"help\.about"):
        Setting(qtbot, tmp_path, without="help.about")


def test_what_cannot_be_used_is_grey_and_says_why(setting: Setting) -> None:
    setting.state = CommandState(is_reading=True)
    setting.actions.trigger("mention.next")
    assert not setting.actions["mention.next"].isEnabled()
    assert setting.actions["article.import_files"].isEnabled()
    assert (setting.ran, setting.refused) == ([], ["Open an article first."])


def test_keys_of_what_cannot_be_used_say_why(setting: Setting, qtbot: QtBot) -> None:
    setting.state = CommandState(is_reading=True, has_article=True)
    qtbot.keyClick(setting.text, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert setting.refused == ["Go to a quote first, with Ctrl+Shift+Down."]
    qtbot.keyClick(setting.text, Qt.Key.Key_J)
    assert setting.refused[1:] == ["There are no articles in the list."]


def test_the_state_is_asked_before_a_menu_opens(setting: Setting) -> None:
    setting.state = CommandState()
    menu = setting.window.menuBar().findChild(QMenu, "menu.edit")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert not setting.actions["edit.undo"].isEnabled()
    setting.state = CommandState(can_undo=True)
    menu.aboutToShow.emit()
    assert setting.actions["edit.undo"].isEnabled()


def test_letters_of_a_menu_follow_its_words(setting: Setting) -> None:
    menu = setting.window.menuBar().findChild(QMenu, "menu.edit")
    assert isinstance(menu, QMenu)
    setting.actions.name("edit.undo", "Copy & paste")
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    letters = [text.replace("&&", "")[text.replace("&&", "").index("&") + 1].casefold() for text in texts]
    assert len(set(letters)) == len(letters)
    assert setting.actions.words("edit.undo") == "Copy & paste"


def test_new_keys_work_at_once(setting: Setting, qtbot: QtBot) -> None:
    setting.keymap.set_keys("entity.rename", ("Ctrl+R", "R"))
    qtbot.keyClick(setting.text, Qt.Key.Key_F2)
    assert setting.ran == []
    qtbot.keyClick(setting.text, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(setting.text, Qt.Key.Key_R)
    assert setting.ran == ["entity.rename", "entity.rename"]
    assert setting.actions["entity.rename"].shortcuts() == [QKeySequence("Ctrl+R")]
    setting.keymap.set_bare_keys(False)
    qtbot.keyClick(setting.text, Qt.Key.Key_R)
    assert len(setting.ran) == 2


def test_a_pane_of_its_own_meaning_takes_only_those_keys(setting: Setting, qtbot: QtBot) -> None:
    page = QTextEdit(setting.window)
    page.setReadOnly(True)
    setting.window.setCentralWidget(page)
    setting.actions.serve_bare_keys(page, {"library.search": lambda: setting.ran.append("filter")})
    page.show()
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Slash)
    qtbot.keyClick(page, Qt.Key.Key_J)
    assert setting.ran == ["filter"]


def test_tool_tips_show_the_keys_as_they_are(setting: Setting) -> None:
    button = QPushButton(setting.window)
    setting.actions.explain(button, "history.back")
    assert button.toolTip() == "Back (Alt+Left)"
    setting.keymap.set_keys("history.back", ())
    assert button.toolTip() == "Back"
    setting.keymap.reset_all()
    assert button.toolTip() == "Back (Alt+Left)"
    assert setting.actions["entity.merge"].toolTip() == "Merge (Ctrl+M)"


def test_a_context_menu_is_made_of_commands(setting: Setting) -> None:
    menu = setting.actions.context_menu(["entity.open_page", None, "entity.merge"], setting.window)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["&Open page", "", "&Merge…"]
    menu.actions()[2].trigger()
    assert setting.ran == ["entity.merge"]
