"""The help's window, and the desk that opens it where the reader is."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from command_states import all_possible
from newsreader.settings import Settings
from newsreader.ui.commands.actions import Actions
from newsreader.ui.commands.keymap import Keymap
from newsreader.ui.commands.table import COMMANDS
from newsreader.ui.dialogs.about import AboutDialog
from newsreader.ui.help.contents_list import ContentsList
from newsreader.ui.help.help_window import HelpWindow
from newsreader.ui.help.page_view import HelpPage
from newsreader.ui.help.topics import read_book
from newsreader.ui.help_desk import HelpDesk
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.theme import Theme, ThemeChoice, ThemeKeeper

LONG = 10_000


class Setting:
    """A window with all commands, a search box, and the desk."""

    def __init__(self, qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
        self.done: list[str] = []
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.box = SearchBox(theme, self.window)
        self.window.setCentralWidget(self.box)
        settings = Settings(tmp_path / "s.json")
        self.desk = HelpDesk(
            self.window,
            ThemeKeeper(ThemeChoice.LIGHT),
            settings,
            tmp_path / "x.newsreader",
            lambda: self.commands,
        )
        handlers: dict[str, Callable[[], None]] = {
            command.id: partial(self.done.append, command.id) for command in COMMANDS
        }
        self.commands = Actions(
            self.window, {**handlers, **self.desk.handlers()}, Keymap(settings, self.window), all_possible
        )
        self.window.show()

    def help(self) -> HelpWindow:
        found = self.desk.help_window
        assert found is not None
        return found


@pytest.fixture
def setting(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Setting:
    return Setting(qtbot, tmp_path, theme)


def part(window: HelpWindow, kind: type) -> object:
    return window.findChild(kind)


def test_f1_opens_the_topic_of_where_the_reader_is(qtbot: QtBot, setting: Setting) -> None:
    with qtbot.waitActive(setting.window):
        setting.window.activateWindow()
    setting.box.setFocus()
    qtbot.keyClick(setting.box, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: setting.desk.help_window is not None, timeout=LONG)
    assert setting.help().topic == "searching"


def test_f1_works_in_a_dialog_that_blocks_the_window(qtbot: QtBot, setting: Setting) -> None:
    dialog = QDialog(setting.window)
    field = QLineEdit(dialog)
    QVBoxLayout(dialog).addWidget(field)
    dialog.open()
    dialog.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field, timeout=LONG)
    qtbot.keyClick(field, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: dialog.findChild(HelpWindow) is not None, timeout=LONG)
    shown = dialog.findChild(HelpWindow)
    assert shown is not None
    assert shown.topic == "start"
    # a command of the window would do nothing good while the dialog is open
    shown.command_requested.emit("edit.undo")
    assert setting.done == []
    shown.close()
    dialog.close()


def test_searching_ranks_marks_and_says_when_there_is_nothing(setting: Setting) -> None:
    window = setting.desk.open_topic("start")
    contents, page = part(window, ContentsList), part(window, HelpPage)
    assert isinstance(contents, ContentsList)
    assert isinstance(page, HelpPage)
    assert len(contents.topics()) == len(read_book().topics)
    window.search("never the same")
    assert contents.topics()[0] in ("merging", "review")
    assert window.topic == contents.topics()[0]
    assert {word.casefold() for word in page.found()} >= {"never", "same"}
    window.search("zebra")
    assert contents.topics() == []
    window.search("")
    assert len(contents.topics()) == len(read_book().topics)
    assert page.found() == []


def test_the_way_back_and_forward(setting: Setting) -> None:
    window = setting.desk.open_topic("start")
    page, contents = part(window, HelpPage), part(window, ContentsList)
    assert isinstance(page, HelpPage)
    assert isinstance(contents, ContentsList)
    page.link_followed.emit("topic:importing")
    for row in ("reading", "merging", "quotes"):  # walking down the list is one step
        contents.topic_chosen.emit(row)
    buttons = {button.accessibleName(): button for button in window.findChildren(QPushButton)}
    assert (window.topic, buttons["Forward"].isEnabled()) == ("quotes", False)
    buttons["Back"].click()
    assert window.topic == "importing"
    buttons["Back"].click()
    assert (window.topic, buttons["Back"].isEnabled()) == ("start", False)
    buttons["Forward"].click()
    assert window.topic == "importing"


def test_a_do_it_link_runs_its_command(setting: Setting) -> None:
    page = part(setting.desk.open_topic("start"), HelpPage)
    assert isinstance(page, HelpPage)
    page.link_followed.emit("do:article.import_samples")
    assert setting.done == ["article.import_samples"]


def test_escape_clears_the_search_then_closes(qtbot: QtBot, setting: Setting) -> None:
    window = setting.desk.open_topic("start")
    window.search("undo")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_pages_show_the_keys_of_now(setting: Setting) -> None:
    setting.commands["entity.merge"].setShortcut("Ctrl+Alt+9")
    page = part(setting.desk.open_topic("merging"), HelpPage)
    assert isinstance(page, HelpPage)
    assert "Ctrl+Alt+9" in page.toPlainText()
    assert page.loadResource(2, "file:///etc/hostname") is None


def test_zoom_is_kept_within_limits(setting: Setting, tmp_path: Path) -> None:
    window = setting.desk.open_topic("start")
    buttons = {button.accessibleName(): button for button in window.findChildren(QPushButton)}
    for _ in range(30):
        buttons["Larger text"].click()
    assert Settings(tmp_path / "s.json").number("help.zoom") == 3.0


def test_about_lists_works_with_their_licences(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialog = AboutDialog(theme, tmp_path / "x.newsreader")
    qtbot.addWidget(dialog)
    works = dialog.findChild(QListWidget)
    assert works is not None
    names = [works.item(row).text().split(" ")[0] for row in range(works.count())]
    assert names[0] == "Newsreader"
    assert {"PySide6-Essentials", "apsw", "onnxruntime", "Python", "Inter", "GeoNames"} <= set(names)
    report = dialog.report()
    assert "SQLite: 3." in report
    assert str(tmp_path) not in report
    copy = next(button for button in dialog.findChildren(QPushButton) if "Copy" in button.text())
    copy.click()
    assert QGuiApplication.clipboard().text() == report


def test_keys_lead_from_the_search_to_the_page_and_out(qtbot: QtBot, setting: Setting) -> None:
    window = setting.desk.open_topic("start")
    field, contents, page = window.findChild(QLineEdit), part(window, ContentsList), part(window, HelpPage)
    assert isinstance(field, QLineEdit)
    assert isinstance(contents, ContentsList)
    assert isinstance(page, HelpPage)
    window.activateWindow()
    window.focus_search()
    qtbot.waitUntil(field.hasFocus, timeout=LONG)
    qtbot.keyClicks(field, "undo")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert contents.hasFocus()
    qtbot.keyClick(contents, Qt.Key.Key_Down)
    assert window.topic == contents.topics()[1]
    qtbot.keyClick(contents, Qt.Key.Key_Return)
    assert page.hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert field.text() == ""
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_everything_that_takes_the_keyboard_has_a_name(setting: Setting) -> None:
    window = setting.desk.open_topic("start")
    parts = [one for one in window.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(parts) >= 6
    assert not [one for one in parts if not one.accessibleName() and not isinstance(one, QScrollBar)]
    contents = part(window, ContentsList)
    assert isinstance(contents, ContentsList)
    window.search("undo")
    # a hit is spoken with its passage
    assert contents.item(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
