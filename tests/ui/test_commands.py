import re
from functools import partial

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from newsreader.ui.commands.actions import Actions, keys_of
from newsreader.ui.commands.table import COMMANDS, Menu, conflicting_keys, find_command
from newsreader.ui.dialogs.shortcuts import shown_keys


def test_no_two_commands_claim_one_key() -> None:
    assert conflicting_keys() == {}


def test_ids_are_area_and_verb() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert all(re.fullmatch(r"[a-z]+\.[a-z_]+", command.id) for command in COMMANDS)


def test_platform_keys_do_not_take_a_key_of_another_command(qapp: object) -> None:
    owners: dict[str, str] = {}
    for command in COMMANDS:
        for sequence in keys_of(command):
            keys = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            assert owners.setdefault(keys, command.id) == command.id


@pytest.mark.parametrize(
    ("command_id", "keys"),
    [
        ("article.import_files", "Ctrl+O"),
        ("article.paste_text", "Ctrl+V"),
        ("mention.next", "Alt+Down"),
        ("mention.next_same", "Alt+Shift+Down"),
        ("quote.next", "Ctrl+Shift+Down"),
        ("view.toggle_sidebar", "F9"),
        ("focus.next_pane", "F6"),
    ],
)
def test_keys_of_the_design(qapp: object, command_id: str, keys: str) -> None:
    assert QKeySequence(keys) in keys_of(find_command(command_id))


def test_overview_shows_bare_letters_too(qapp: object) -> None:
    assert "j" in shown_keys(find_command("article.next")).split()


def test_each_action_runs_its_handler_and_sits_in_its_menu(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    ran: list[str] = []
    actions = Actions(window, {command.id: partial(ran.append, command.id) for command in COMMANDS})
    actions.fill_menu_bar(window.menuBar())
    actions.set_article_shown(True)
    for command in COMMANDS:
        actions.trigger(command.id)
    assert ran == [command.id for command in COMMANDS]
    assert [action.text().replace("&", "") for action in window.menuBar().actions()] == [str(menu) for menu in Menu]


def test_commands_that_need_an_article_are_grey_without_one(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window, {command.id: lambda: None for command in COMMANDS})
    assert not actions["mention.next"].isEnabled()
    actions.set_article_shown(True)
    assert actions["mention.next"].isEnabled()
    assert actions["article.import_files"].isEnabled()


def test_a_missing_handler_is_noticed(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    with pytest.raises(ValueError, match=r"help\.about"):
        Actions(window, {command.id: lambda: None for command in COMMANDS if command.id != "help.about"})
