from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QListWidget, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from newsreader.settings import SETTINGS, Settings
from newsreader.ui.controls.tick_box import TickBox
from newsreader.ui.dialogs.setting_row import SettingRow
from newsreader.ui.dialogs.settings import SettingsDialog
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.theme import Theme

Part = TypeVar("Part", bound=QWidget)
LABELLED = [setting for setting in SETTINGS if setting.label]


class Setting:
    """The dialog, used as a reader does."""

    def __init__(self, qtbot: QtBot, folder: Path, theme: Theme) -> None:
        self.settings = Settings(folder / "s.json")
        self.dialog = SettingsDialog(theme, self.settings, {})
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    def rows(self) -> dict[str, SettingRow]:
        return {row.setting.key: row for row in self.dialog.findChildren(SettingRow)}

    def shown(self) -> list[str]:
        return [key for key, row in self.rows().items() if row.isVisible()]

    def search(self, words: str) -> list[str]:
        box = self.dialog.findChild(SearchBox)
        assert isinstance(box, SearchBox)
        box.setText(words)
        return self.shown()

    def part(self, key: str, kind: type[Part]) -> Part:
        found = self.rows()[key].findChild(kind)
        assert isinstance(found, kind)
        return found


@pytest.fixture
def setting(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Setting:
    return Setting(qtbot, tmp_path, theme)


def test_every_setting_with_a_label_has_a_row(setting: Setting) -> None:
    assert list(setting.rows()) == sorted((one.key for one in LABELLED), key=list(setting.rows()).index)
    assert set(setting.rows()) == {one.key for one in LABELLED}
    for row in setting.rows().values():
        assert row.control.accessibleName() == row.setting.label
        assert row.control.accessibleDescription() == row.setting.help


def test_each_choice_has_words_of_its_own() -> None:
    for one in LABELLED:
        assert not one.words or len(set(one.words)) == len(one.choices)


def test_groups_at_the_side(setting: Setting) -> None:
    groups = setting.dialog.findChild(QListWidget)
    assert isinstance(groups, QListWidget)
    for at in range(groups.count()):
        groups.setCurrentRow(at)
        assert set(setting.shown()) == {one.key for one in LABELLED if one.group == groups.item(at).text()}


def test_tab_leads_from_what_is_sought_to_what_was_found(setting: Setting, qtbot: QtBot) -> None:
    setting.dialog.show()
    search = setting.dialog._search
    qtbot.keyClicks(search, "language")
    shown = setting.shown()
    setting.dialog.focusNextPrevChild(True)
    assert search.text() == "language"
    assert setting.shown() == shown
    assert setting.dialog.focusWidget() is not setting.dialog._groups


def test_a_choice_is_in_force_at_once(setting: Setting, qtbot: QtBot) -> None:
    field = setting.part("look.theme", QComboBox)
    qtbot.keyClick(field, Qt.Key.Key_End)
    assert setting.settings.text("look.theme") == field.currentData() != "system"


def test_a_tick_is_in_force_at_once(setting: Setting, qtbot: QtBot) -> None:
    qtbot.keyClick(setting.part("keys.bare_letters", TickBox), Qt.Key.Key_Space)
    assert setting.settings.flag("keys.bare_letters") is False


def test_a_figure_by_slider_and_by_field(setting: Setting, qtbot: QtBot) -> None:
    slider, field = setting.part("look.text_zoom", QSlider), setting.part("look.text_zoom", QDoubleSpinBox)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert (setting.settings.number("look.text_zoom"), field.value()) == (1.1, 110)
    field.setValue(150)
    assert setting.settings.number("look.text_zoom") == 1.5
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert (setting.settings.number("look.text_zoom"), field.text()) == (3.0, "300 %")


def test_whole_figures_stay_whole(setting: Setting) -> None:
    setting.part("reading.read_after", QDoubleSpinBox).setValue(7)
    assert setting.settings.value("reading.read_after") == 7
    assert isinstance(setting.settings.value("reading.read_after"), int)


def test_what_changes_elsewhere_is_shown(setting: Setting) -> None:
    setting.settings.put(look__text_zoom=2.0)
    assert setting.part("look.text_zoom", QDoubleSpinBox).value() == 200


def test_one_and_all_go_back(setting: Setting) -> None:
    setting.settings.put(look__text_zoom=2.0, look__theme="dark", library__last="/x")
    button = setting.part("look.text_zoom", QPushButton)
    assert button.accessibleName() == "Put back Text size"
    button.click()
    assert setting.settings.number("look.text_zoom") == 1.0
    assert button.isHidden()
    all_back = next(one for one in setting.dialog.findChildren(QPushButton) if one.text() == "Put all settings back")
    all_back.click()
    assert setting.settings.text("look.theme") == "system"
    assert setting.settings.text("library.last") == "/x"
    assert not all_back.isEnabled()


@pytest.mark.parametrize(
    ("words", "key"),
    [("dark", "look.theme"), ("size", "look.text_zoom"), ("modifier", "keys.bare_letters"), ("thmee", "look.theme")],
)
def test_search_in_labels_help_and_choices(setting: Setting, words: str, key: str) -> None:
    assert key in setting.search(words)


def test_a_search_that_finds_nothing_says_so_and_clearing_returns(setting: Setting) -> None:
    before = setting.shown()
    assert setting.search("qqqqqq") == []
    assert setting.search("") == before


def test_buttons_lead_to_commands(setting: Setting, qtbot: QtBot) -> None:
    button = next(one for one in setting.dialog.findChildren(QPushButton) if one.text() == "Keyboard shortcuts")
    with qtbot.waitSignal(setting.dialog.command_requested) as asked:
        button.click()
    assert asked.args == ["help.shortcuts"]


def test_a_dialog_that_is_gone_hears_nothing(setting: Setting) -> None:
    setting.dialog.accept()
    setting.dialog.deleteLater()
    setting.settings.put(look__text_zoom=2.0)


def test_it_can_be_drawn_in_another_theme(setting: Setting) -> None:
    setting.dialog.set_theme(Theme(is_dark=True))
    assert not setting.dialog.grab().isNull()
