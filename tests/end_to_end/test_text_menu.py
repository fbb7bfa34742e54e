"""The menus of the text and of rows, and looking up words, in the real window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from builders import add_analysed, article, open_library, person
from newsreader.model.article import ArticleId
from newsreader.settings import Settings
from newsreader.ui.commands.command_icons import COMMAND_ICONS
from newsreader.ui.dialogs.entity_picker import EntityPicker
from newsreader.ui.main_window import MainWindow
from newsreader.ui.panes.mark_words import CardAction
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts

LONG = 30_000
TEXT = "Ferry stops\n\nMary Jones met John Smith. The Brown-Smith family and Mary Jnes R&D stayed."


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts()
    path = tmp_path / "x.library"
    library = open_library(path)
    add_analysed(library, article(TEXT, path="/1.txt"), person("Mary Jones"), person("John Smith"))
    add_analysed(library, article("Second\n\nJane Brown went home.", path="/2.txt"), person("Jane Brown"))
    library.close()
    window = MainWindow(path, Settings(tmp_path / "settings.json"), ThemeKeeper(ThemeChoice.LIGHT))
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.news.counts is not None and len(window.flow.ids) == 2, timeout=LONG)
    window.flow.open_article(ArticleId(1))
    qtbot.waitUntil(window.is_settled, timeout=LONG)
    yield window
    window.close()
    window.deleteLater()


def select(window: MainWindow, words: str) -> None:
    shown = window.reading.view.toPlainText()
    window.reading.view.set_focused_mark(None)
    window.reading.view.select_range(shown.index(words), shown.index(words) + len(words))


def entries(menu: QMenu) -> dict[str, QMenu | None]:
    return {one.text().replace("&", ""): one.menu() for one in menu.actions() if not one.isSeparator()}  # type: ignore[misc]


def run(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def menu_of(window: MainWindow) -> QMenu:
    target = window.reading.target()
    assert target is not None
    return window.text_menu.build(target)


def opened(window: MainWindow) -> str:
    place = window.front.place()
    if place is None or place.entity is None:
        return ""
    totals = window.reader.now.get_totals(place.entity)
    return "" if totals is None else totals.entity.name


@pytest.mark.parametrize(("words", "name"), [("Mary Jnes", "Mary Jones"), ("Jones", "Mary Jones")])
def test_words_that_fit_one_name_lead_to_its_page(window: MainWindow, qtbot: QtBot, words: str, name: str) -> None:
    select(window, words)
    run(menu_of(window), f"Look up “{words}”")
    qtbot.waitUntil(lambda: opened(window) == name, timeout=LONG)


def test_words_that_fit_several_let_one_choose(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "Brown-Smith family")
    window.commands.trigger("entity.look_up")
    qtbot.waitUntil(lambda: bool(window.findChildren(EntityPicker)), timeout=LONG)
    picker = window.findChildren(EntityPicker)[0]
    qtbot.waitUntil(lambda: len(picker.rows) == 3, timeout=LONG)
    assert {row.entity.name for row in picker.rows[:2]} == {"John Smith", "Jane Brown"}
    chosen = picker.rows[0].entity.name
    picker._accept_current()
    qtbot.waitUntil(lambda: opened(window) == chosen, timeout=LONG)


def test_nobody_is_called_so(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "met")
    window.commands.trigger("entity.look_up")
    qtbot.waitUntil(lambda: "is called “met”" in window.notice.sentence(), timeout=LONG)


def test_without_words_looking_up_is_grey_and_says_why(window: MainWindow) -> None:
    select(window, "")
    window.commands.trigger("entity.look_up")
    assert window.notice.sentence() == "Select some words of the article first."


def test_the_menu_of_selected_words_has_icons_letters_and_shows_an_ampersand(window: MainWindow) -> None:
    select(window, "R&D")
    menu = menu_of(window)
    menu.popup(QPoint(10, 10))
    assert "Look up “R&&D”" in [action.text() for action in menu.actions()]
    without = [action.text() for action in menu.actions() if not action.isSeparator() and action.icon().isNull()]
    assert without == []
    menu.close()


def test_menus_of_the_bar_and_of_rows_have_the_same_icons(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: shown.append(menu))
    window.article_list.menu_requested.emit(QPoint(10, 10))
    bar = [menu for menu in window.menuBar().findChildren(QMenu) if menu.objectName().startswith("menu.")]
    for menu in (*shown, *bar):
        menu.aboutToShow.emit()
        for action in menu.actions():
            has_icon = action.objectName() in COMMAND_ICONS and not action.isCheckable()
            assert action.icon().isNull() != has_icon, action.objectName()
    window.set_theme(window._themes.current)
    assert window.commands["article.print"].icon().isNull()


def test_over_a_grey_entry_the_menu_says_why(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, words, _widget: said.append(words))
    menu = window.commands.context_menu(["article.join", "article.print"], window)
    menu.popup(QPoint(10, 10))
    for action in menu.actions():
        at = menu.actionGeometry(action).center()
        QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, at, menu.mapToGlobal(at)))
    assert said == ["Select two or more articles in the list first.", ""]
    menu.close()


def test_the_card_leads_to_the_page_and_to_corrections(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.reading
    window.commands.trigger("mention.next")
    act: Callable[[CardAction], None] = lambda one: pane.card.actions_shown()[one].click()  # noqa: E731
    window.commands.trigger("mention.show_card")
    act(CardAction.MEANS_ANOTHER)
    qtbot.waitUntil(lambda: bool(window.findChildren(EntityPicker)), timeout=LONG)
    window.findChildren(EntityPicker)[0].reject()
    window.commands.trigger("mention.show_card")
    act(CardAction.CORRECT)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu) and "Not a name" in entries(popup)
    popup.close()
    window.commands.trigger("mention.show_card")
    act(CardAction.OPEN_PAGE)
    qtbot.waitUntil(lambda: opened(window) == "Mary Jones", timeout=LONG)
