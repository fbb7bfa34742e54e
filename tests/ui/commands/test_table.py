import re

import pytest
from PySide6.QtGui import QKeySequence

from newsreader.ui.commands.command_icons import COMMAND_ICONS
from newsreader.ui.commands.keymap import default_bindings, keys_of
from newsreader.ui.commands.other_words import OTHER_WORDS
from newsreader.ui.commands.reserved_keys import Reserved, reserved_for
from newsreader.ui.commands.table import COMMANDS, conflicting_keys, find_command
from newsreader.ui.finding.palette import CommandRow, ranked


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
        ("go.anywhere", "Ctrl+K"),
        ("go.command", "Ctrl+Shift+P"),
        ("settings.open", "Ctrl+,"),
        ("mention.next", "Alt+Down"),
        ("mention.next_same", "Alt+Shift+Down"),
        ("quote.next", "Ctrl+Shift+Down"),
        ("view.toggle_sidebar", "F9"),
        ("focus.next_pane", "F6"),
        ("focus.menu_bar", "F10"),
    ],
)
def test_keys_of_the_design(qapp: object, command_id: str, keys: str) -> None:
    assert keys in default_bindings()[command_id]


def test_no_command_comes_with_keys_that_cannot_be_had() -> None:
    for command in COMMANDS:
        for key in (*command.keys, *command.bare):
            assert reserved_for(key, "linux") not in (Reserved.IMPOSSIBLE, Reserved.SYSTEM)


def test_icons_belong_to_commands() -> None:
    assert set(COMMAND_ICONS) <= {command.id for command in COMMANDS}


def test_a_sub_menu_holds_more_than_one_command() -> None:
    places = [(command.menu, command.submenu) for command in COMMANDS if command.submenu]
    assert all(places.count(place) > 1 for place in places)


def test_what_a_command_needs_is_said_once() -> None:
    for command in COMMANDS:
        assert len(set(command.all_needs)) == len(command.all_needs)
    assert find_command("mention.next").all_needs


@pytest.mark.parametrize(
    ("typed", "command_id"),
    [
        ("html", "edit.copy_html"),
        ("rtf", "edit.copy_html"),
        ("citation", "edit.copy_with_source"),
        ("clipboard", "article.paste_text"),
        ("label", "article.tag"),
        ("category", "article.tag"),
        ("trash", "article.empty_bin"),
        ("remove", "article.delete"),
        ("undelete", "article.restore"),
        ("metadata", "article.edit_details"),
        ("comment", "article.note"),
        ("annotation", "highlight.note"),
        ("marker", "highlight.list"),
        ("line height", "view.open_lines"),
        ("margins", "view.narrower_text"),
        ("accessibility", "view.theme_contrast_dark"),
        ("operators", "search.help"),
        ("filter", "search.new_list"),
        ("order", "list.sort"),
        ("companies", "view.organisations"),
        ("favorite", "article.toggle_star"),
        ("preferences", "settings.open"),
        ("manual", "help.open"),
    ],
)
def test_commands_are_found_by_words_that_people_use_for_them(typed: str, command_id: str) -> None:
    rows = [CommandRow(command.id, command.text, command.menu.value, (), "", "", None) for command in COMMANDS]
    found = ranked(typed, rows, OTHER_WORDS)
    assert command_id in [row.id for row in found[:6]]


def test_every_command_has_other_words_each_once() -> None:
    assert set(OTHER_WORDS) == {command.id for command in COMMANDS}
    for command in COMMANDS:
        words = command.keywords.split()
        assert words and len(words) == len(set(words)), command.id
