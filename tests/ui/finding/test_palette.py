from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from command_states import all_possible
from newsreader.settings import Settings
from newsreader.ui.commands.actions import Actions
from newsreader.ui.commands.enabling import CommandState
from newsreader.ui.commands.keymap import Keymap
from newsreader.ui.commands.table import COMMANDS
from newsreader.ui.finding.finder import Finder
from newsreader.ui.finding.palette import CommandRow, PaletteDesk, ranked
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts


def _row(command_id: str, words: str, path: str = "View", *, reason: str = "", is_recent: bool = False) -> CommandRow:
    return CommandRow(command_id, words, path, (), reason, "", None, is_recent)


ROWS = [
    _row("a", "Merge…", "Mentions", is_recent=True),
    _row("b", "Dark theme", "View › Theme"),
    _row("c", "Light theme", "View › Theme"),
    _row("d", "Theme as the system has it", "View › Theme", reason="not now"),
    _row("e", "Settings…", "Edit"),
]
KEYWORDS = {"e": "preferences options"}


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", "abced"),
        # the one that cannot be used fits best, and still comes last
        ("theme", "bcd"),
        ("dark", "b"),
        ("view light", "c"),
        ("preferences", "e"),
        ("settigns", "e"),
        ("zzz", ""),
    ],
)
def test_ranking(query: str, ids: str) -> None:
    assert "".join(row.id for row in ranked(query, ROWS, KEYWORDS)) == ids


class Setting:
    """A window with a field, and the palette over it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        load_fonts()
        self.window = QMainWindow()
        self.window.resize(900, 700)
        self.line = QLineEdit(self.window)
        self.window.setCentralWidget(self.line)
        qtbot.addWidget(self.window)
        self.settings = Settings(folder / "s.json")
        self.ran: list[str] = []
        self.state = all_possible()
        handlers: dict[str, Callable[[], None]] = {one.id: partial(self.ran.append, one.id) for one in COMMANDS}
        self.desk = PaletteDesk(self.window, self.settings, ThemeKeeper(ThemeChoice.LIGHT), lambda: self.actions)
        self.actions = Actions(
            self.window,
            {**handlers, "go.command": self.desk.open},
            Keymap(self.settings, self.window),
            lambda: self.state,
        )
        self.window.show()
        qtbot.waitActive(self.window)
        self.line.setFocus()

    def open(self) -> Finder:
        self.actions.trigger("go.command")
        assert self.desk.finder is not None
        return self.desk.finder

    def words(self) -> list[str]:
        finder = self.desk.finder
        assert finder is not None and finder.model is not None
        return [row.words for row in finder.model.rows if isinstance(row, CommandRow)]


@pytest.fixture
def setting(qtbot: QtBot, tmp_path: Path) -> Setting:
    return Setting(qtbot, tmp_path)


def test_a_few_letters_and_enter_run_a_command(setting: Setting, qtbot: QtBot) -> None:
    finder = setting.open()
    assert finder.field.hasFocus()
    qtbot.keyClicks(finder.field, "imp fol")
    assert setting.words()[0] == "Import folder…"
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert setting.ran == ["article.import_folder"]
    assert setting.line.hasFocus()
    assert setting.desk.finder is None


def test_arrows_move_and_go_round(setting: Setting, qtbot: QtBot) -> None:
    finder = setting.open()
    qtbot.keyClicks(finder.field, "highlight")
    first = setting.words()
    qtbot.keyClick(finder.field, Qt.Key.Key_Down)
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert setting.actions.words(setting.ran[0]) == first[1]
    finder = setting.open()
    qtbot.keyClicks(finder.field, "highlight")
    qtbot.keyClick(finder.field, Qt.Key.Key_Up)
    assert finder.list.currentIndex().row() == len(setting.words()) - 1


def test_what_was_run_comes_first_next_time_and_nothing_typed_is_kept(setting: Setting, qtbot: QtBot) -> None:
    finder = setting.open()
    qtbot.keyClicks(finder.field, "full scr")
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    setting.open()
    assert setting.words()[0] == "Full screen"
    assert "full scr" not in setting.settings.path.read_text("utf-8")
    assert setting.settings.texts("commands.recent") == ["view.full_screen"]


def test_what_cannot_be_used_is_shown_with_the_reason_and_not_run(setting: Setting, qtbot: QtBot) -> None:
    setting.state = CommandState()
    finder = setting.open()
    qtbot.keyClicks(finder.field, "next quote")
    row = finder.current()
    assert isinstance(row, CommandRow) and row.reason == "Open an article first."
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.isVisible()
    assert setting.ran == []


def test_rows_are_spoken_whole(setting: Setting, qtbot: QtBot) -> None:
    finder = setting.open()
    qtbot.keyClicks(finder.field, "dark theme")
    spoken = finder.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Dark theme, off, menu View › Theme"
    finder.field.setText("merge")
    assert finder.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "Merge…, menu Mentions, Ctrl+M"


def test_nothing_found_says_so(setting: Setting, qtbot: QtBot) -> None:
    finder = setting.open()
    finder.field.setText("qqzzqq")
    assert setting.words() == []
    assert not finder.list.isVisible()
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.isVisible()


def test_escape_closes_at_once_and_the_same_keys_close_too(setting: Setting, qtbot: QtBot) -> None:
    finder = setting.open()
    qtbot.keyClicks(finder.field, "x")
    qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    assert setting.desk.finder is None
    assert setting.line.hasFocus()
    finder = setting.open()
    qtbot.keyClick(finder.field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert setting.desk.finder is None


def test_the_keyboard_elsewhere_closes_it(setting: Setting) -> None:
    setting.open()
    setting.line.setFocus()
    assert setting.desk.finder is None
    assert setting.line.hasFocus()


def test_keys_of_the_window_do_nothing_behind_it(setting: Setting, qtbot: QtBot) -> None:
    finder = setting.open()
    qtbot.keyClick(finder.field, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert setting.ran == []
