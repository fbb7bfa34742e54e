from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from newsreader.settings import Settings
from newsreader.ui.commands.keymap import Keymap, default_bindings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "s.json")


def test_the_table_without_changes(qapp: object, settings: Settings) -> None:
    assert Keymap(settings).bindings() == default_bindings()


def test_all_windows_hear_of_a_change_and_only_differences_are_kept(qtbot: QtBot, settings: Settings) -> None:
    here, there = Keymap(settings), Keymap(settings)
    with qtbot.waitSignal(there.changed):
        here.add_key("entity.rename", "Ctrl+R")
    assert there.keys("entity.rename") == ("F2", "Ctrl+R")
    assert settings.texts("keys.changes") == ["entity.rename\tF2\tCtrl+R"]
    here.reset("entity.rename")
    assert settings.texts("keys.changes") == []
    assert not there.is_any_changed()


def test_a_window_that_is_gone_hears_nothing(qtbot: QtBot, settings: Settings) -> None:
    gone = Keymap(settings)
    gone.stop()
    with qtbot.assertNotEmitted(gone.changed):
        Keymap(settings).add_key("entity.rename", "Ctrl+R")


def test_taking_a_key_over_and_giving_it_back(qapp: object, settings: Settings) -> None:
    keymap = Keymap(settings)
    assert keymap.owner_of("Ctrl+K", but="entity.rename") == "go.anywhere"
    keymap.add_key("entity.rename", "Ctrl+K")
    assert (keymap.keys("go.anywhere"), keymap.is_changed("go.anywhere")) == ((), True)
    keymap.reset("go.anywhere")
    assert (keymap.keys("go.anywhere"), keymap.keys("entity.rename")) == (("Ctrl+K",), ("F2",))


def test_bare_letters_can_be_switched_off(qapp: object, settings: Settings) -> None:
    keymap = Keymap(settings)
    assert keymap.words("article.next") == "Ctrl+Down"
    keymap.set_keys("article.next", ("J", "Ctrl+Down"))
    assert keymap.words("article.next") == "j"
    keymap.set_bare_keys(False)
    assert keymap.words("article.next") == "Ctrl+Down"
    assert "J" in keymap.keys("article.next")


def test_what_is_no_key_is_left_out(qapp: object, settings: Settings) -> None:
    settings.put(keys__changes=["entity.rename\tnonsense\tctrl+r", "entity.gone\tF9"])
    assert Keymap(settings).keys("entity.rename") == ("Ctrl+R",)
    Keymap(settings).add_key("entity.merge", "F9")
    assert "entity.gone\tF9" in settings.texts("keys.changes")
