import pytest

from newsreader.ui.commands.mnemonics import with_mnemonics, without_mnemonic
from newsreader.ui.commands.table import COMMANDS, Menu


@pytest.mark.parametrize(
    ("texts", "marked"),
    [
        (["File", "Edit"], ["&File", "&Edit"]),
        (["New window", "New library"], ["&New window", "New &library"]),
        (["a", "ab"], ["&a", "a&b"]),
        # the second has no other letter: the first moves on
        (["ab", "a"], ["a&b", "&a"]),
        (["a", "a"], ["&a", "a"]),
        (["Reed & Sons", ""], ["&Reed && Sons", ""]),
        (["Öffnen"], ["&Öffnen"]),
    ],
)
def test_letters(texts: list[str], marked: list[str]) -> None:
    assert with_mnemonics(texts) == marked
    assert [without_mnemonic(one) for one in marked] == texts


def test_every_entry_of_every_menu_has_a_letter_of_its_own() -> None:
    places = {(command.menu, command.submenu) for command in COMMANDS}
    for menu, submenu in places:
        inside = [command.text for command in COMMANDS if (command.menu, command.submenu) == (menu, submenu)]
        deeper = {command.submenu for command in COMMANDS if command.menu is menu and command.submenu}
        marked = with_mnemonics([*inside, *(sorted(deeper) if not submenu else ())])
        letters = [text[text.index("&") + 1].casefold() for text in marked]
        assert len(set(letters)) == len(letters)
    assert len({text[text.index("&") + 1] for text in with_mnemonics([str(menu) for menu in Menu])}) == len(Menu)
