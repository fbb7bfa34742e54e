from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from newsreader.settings import Settings
from newsreader.ui.commands.keymap import Keymap
from newsreader.ui.commands.table import COMMANDS
from newsreader.ui.dialogs.key_recorder import KeyRecorder, portable_keys
from newsreader.ui.dialogs.shortcuts import ShortcutsDialog
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.theme import Theme

CTRL, SHIFT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


class Setting:
    """The dialog, used as a reader does."""

    def __init__(self, qtbot: QtBot, folder: Path, theme: Theme) -> None:
        self.qtbot = qtbot
        self.keymap = Keymap(Settings(folder / "s.json"))
        self.dialog = ShortcutsDialog(theme, self.keymap)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitActive(self.dialog)

    @property
    def tree(self) -> QTreeWidget:
        found = self.dialog.findChild(QTreeWidget)
        assert isinstance(found, QTreeWidget)
        return found

    def rows(self) -> list[QTreeWidgetItem]:
        return [item for item in self.items() if item.data(0, Qt.ItemDataRole.UserRole)]

    def items(self) -> list[QTreeWidgetItem]:
        return self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)

    def choose(self, command: str) -> None:
        row = next(row for row in self.rows() if row.data(0, Qt.ItemDataRole.UserRole) == command)
        self.tree.setCurrentItem(row)

    def filter(self, words: str) -> list[str]:
        box = self.dialog.findChild(SearchBox)
        assert isinstance(box, SearchBox)
        box.setText(words)
        return [row.text(0) for row in self.rows()]

    def button(self, words: str) -> QPushButton:
        return next(one for one in self.dialog.findChildren(QPushButton) if words in (one.text(), one.accessibleName()))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.tree.setFocus()
        self.qtbot.keyClick(self.tree, Qt.Key.Key_Return)
        recorder = self.dialog.findChild(KeyRecorder)
        assert isinstance(recorder, KeyRecorder) and recorder.hasFocus()
        self.qtbot.keyClick(recorder, key, modifiers)

    def said(self) -> str:
        return " ".join(one.text() for one in self.dialog.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def setting(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Setting:
    return Setting(qtbot, tmp_path, theme)


def test_every_command_is_listed_with_its_keys(setting: Setting) -> None:
    assert len(setting.rows()) == len(COMMANDS)
    setting.choose("article.next")
    spoken = setting.tree.currentItem()
    assert spoken is not None
    assert spoken.text(1) == "Ctrl+Down   j"
    assert spoken.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Next article, Ctrl+Down   j"


@pytest.mark.parametrize(
    ("words", "rows"),
    [("dark", ["Dark theme"]), ("ctrl+k", ["Go to"]), ("ctrl + k", ["Go to"]), ("j", ["Next article"]), ("qqqqq", [])],
)
def test_filter_by_word_or_key(setting: Setting, words: str, rows: list[str]) -> None:
    found = setting.filter(words)
    assert found == rows or (words == "dark" and rows[0] in found)


def test_new_keys_come_by_pressing_them(setting: Setting) -> None:
    setting.choose("entity.rename")
    setting.press(Qt.Key.Key_R, CTRL)
    assert setting.keymap.keys("entity.rename") == ("F2", "Ctrl+R")
    item = setting.tree.currentItem()
    assert item is not None and (item.text(1), item.text(2)) == ("F2   Ctrl+R", "changed")
    setting.button("Take away F2").click()
    assert setting.keymap.keys("entity.rename") == ("Ctrl+R",)
    setting.button("Put back").click()
    assert setting.keymap.keys("entity.rename") == ("F2",)


def test_keys_in_use_name_the_other_command(setting: Setting) -> None:
    setting.choose("entity.rename")
    setting.press(Qt.Key.Key_K, CTRL)
    assert "Ctrl+K is in use by “Go to”." in setting.said()
    assert setting.keymap.keys("entity.rename") == ("F2",)
    setting.button("Use here instead").click()
    assert setting.keymap.keys("entity.rename") == ("F2", "Ctrl+K")
    assert setting.keymap.keys("go.anywhere") == ()
    setting.button("Put all back").click()
    assert not setting.keymap.is_any_changed()


def test_escape_gives_up(setting: Setting) -> None:
    setting.choose("entity.rename")
    setting.press(Qt.Key.Key_Escape)
    assert setting.dialog.isVisible()
    assert setting.tree.hasFocus()
    assert setting.keymap.keys("entity.rename") == ("F2",)


def test_escape_gives_up_the_question_about_keys_in_use_and_then_the_window(setting: Setting, qtbot: QtBot) -> None:
    setting.choose("entity.rename")
    setting.press(Qt.Key.Key_K, CTRL)
    qtbot.keyClick(setting.dialog, Qt.Key.Key_Escape)
    assert setting.dialog.isVisible()
    assert "in use" not in setting.said()
    assert setting.tree.hasFocus()
    qtbot.keyClick(setting.dialog, Qt.Key.Key_Escape)
    assert not setting.dialog.isVisible()


def test_keys_that_nothing_else_could_do_are_refused(setting: Setting) -> None:
    setting.choose("entity.rename")
    setting.press(Qt.Key.Key_Tab)
    assert "Tab cannot be chosen" in setting.said()
    assert setting.keymap.keys("entity.rename") == ("F2",)


@pytest.mark.parametrize(
    ("key", "modifiers", "sentence"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier, "Your system may take Alt+F4"),
        (Qt.Key.Key_A, CTRL, "In a field where one types, Ctrl+A does"),
        (Qt.Key.Key_B, NONE, "b works while a list or a text has the keyboard."),
        (Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier, "Alt+M opened the menu Mentions before."),
    ],
)
def test_poor_choices_are_taken_with_a_word(
    setting: Setting, key: Qt.Key, modifiers: Qt.KeyboardModifier, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    setting.choose("entity.rename")
    setting.press(key, modifiers)
    assert sentence in setting.said()
    assert len(setting.keymap.keys("entity.rename")) == 2


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "portable"),
    [
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (Qt.Key.Key_A, SHIFT, "A", "Shift+A"),
        (Qt.Key.Key_A, NONE, "a", "A"),
        (Qt.Key.Key_Plus, CTRL | SHIFT, "+", "Ctrl++"),
        (Qt.Key.Key_Control, CTRL, "", ""),
        (Qt.Key.Key_F3, SHIFT, "", "Shift+F3"),
        (Qt.Key.Key_Backtab, SHIFT, "\t", "Shift+Tab"),
        (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5", "5"),
    ],
)
def test_what_was_pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, portable: str) -> None:
    assert portable_keys(QKeyEvent(QKeyEvent.Type.KeyPress, key, modifiers, text)) == portable


def test_all_as_text(setting: Setting) -> None:
    setting.button("Copy as text").click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "File"
    assert any(line.startswith("Next article ") and line.endswith("Ctrl+Down   j") for line in lines)
    assert sum(1 for line in lines if line.strip("- ") and not line.startswith("-")) > len(COMMANDS)


def test_single_letter_keys_are_switched_here(setting: Setting) -> None:
    assert setting.keymap.has_bare_keys
    from newsreader.ui.controls.tick_box import TickBox

    box = setting.dialog.findChild(TickBox)
    assert isinstance(box, TickBox)
    box.click()
    assert not setting.keymap.has_bare_keys
