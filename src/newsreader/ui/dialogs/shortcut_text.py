"""All commands and their keys as plain text, to be copied or printed."""

from __future__ import annotations

from collections.abc import Callable

from newsreader.ui.commands.actions import menu_title
from newsreader.ui.commands.keymap import Keymap
from newsreader.ui.commands.table import COMMANDS, Menu

_GAP = 4


def shortcut_text(keymap: Keymap, tr: Callable[[str], str]) -> str:
    """A block for each menu, its title first; keys stand in one column. ``tr`` translates words of the table."""
    named = {command.id: tr(command.text).rstrip("…") for command in COMMANDS}
    width = max(map(len, named.values())) + _GAP
    blocks: list[str] = []
    for menu in Menu:
        lines = [
            f"{named[command.id]:<{width}}{keymap.all_words(command.id)}".rstrip()
            for command in COMMANDS
            if command.menu is menu
        ]
        blocks.append("\n".join((menu_title(menu), "-" * len(menu_title(menu)), *lines)))
    return "\n\n".join(blocks) + "\n"
