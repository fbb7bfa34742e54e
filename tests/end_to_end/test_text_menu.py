"""The menus of the text and of rows, and looking up words, in the real window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from builders import add_analysed, article, open_library, person
from newsreader.jobs.article_requests import AddHighlight
from newsreader.model.article import ArticleId
from newsreader.model.own_highlight import HighlightColour, OwnHighlight
from newsreader.settings import Settings
from newsreader.ui.commands.command_icons import COMMAND_ICONS
from newsreader.ui.dialogs.ask_name import NameDialog
from newsreader.ui.dialogs.entity_picker import EntityPicker
from newsreader.ui.main_window import MainWindow
from newsreader.ui.panes.mark_words import CardAction
from newsreader.ui.panes.text_target import TextPlace
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
    qtbot.waitUntil(lambda: window.news.counts is not None and len(window.listing.ids) == 2, timeout=LONG)
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
    return window.text_menu.build(TextPlace(target))


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


def click(window: MainWindow, words: str) -> QMenu:
    """The menu of a right click in the middle of words of the text."""
    view = window.reading.view
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().index(words) + len(words) // 2)
    at = view.cursorRect(cursor).center() + QPoint(2, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    return popped_up()


def popped_up() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    return menu


def highlight(window: MainWindow, qtbot: QtBot, words: str, note: str = "") -> None:
    start = TEXT.index(words)
    window.send(AddHighlight(ArticleId(1), start, start + len(words), HighlightColour.YELLOW, note))
    qtbot.waitUntil(lambda: window.reading.has_own_highlights() and window.is_settled(), timeout=LONG)


def test_a_right_click_on_a_plain_word_selects_it_and_says_what_can_be_done(window: MainWindow) -> None:
    select(window, "met")
    offered = entries(click(window, "family"))
    assert window.reading.view.textCursor().selectedText() == "family"
    assert {"Copy", "Search the library", "Look up “family”", "Mark as person", "Mark as quote"} <= set(offered)
    target = window.reading.target()
    assert target is not None
    assert target.words == "family"


def test_a_right_click_within_selected_words_is_about_all_of_them(window: MainWindow) -> None:
    select(window, "Brown-Smith family")
    assert "Look up “Brown-Smith family”" in entries(click(window, "family"))


def test_a_right_click_on_a_name_beside_selected_words_is_about_the_name(window: MainWindow) -> None:
    select(window, "stayed")
    assert "Copy “John Smith”" in entries(click(window, "John Smith"))
    target = window.reading.target()
    assert target is not None
    assert target.words == "John Smith"


def test_the_menu_key_is_about_the_word_at_the_caret(window: MainWindow) -> None:
    select(window, "")
    view = window.reading.view
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().index("family") + 2)
    view.setTextCursor(cursor)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(view.viewport(), event)
    assert "Look up “family”" in entries(popped_up())


def test_the_menu_of_an_own_highlight_changes_it(window: MainWindow, qtbot: QtBot) -> None:
    highlight(window, qtbot, "The Brown-Smith family")
    menu = click(window, "family")
    offered = entries(menu)
    assert next(iter(offered)) == "Copy the highlighted words"
    assert {"Highlight in green", "Note…", "Take the highlight away", "The word “family”"} <= set(offered)
    word = offered["The word “family”"]
    assert word is not None
    assert {"Copy", "Look up “family”", "Mark as person"} <= set(entries(word))
    menu.actions()[0].trigger()
    assert QApplication.clipboard().text() == "The Brown-Smith family"
    next(action for action in menu.actions() if action.text().replace("&", "") == "Highlight in green").trigger()
    shown: Callable[[], list[HighlightColour]] = lambda: [one.colour for one in window.reader.now.list_highlights(ArticleId(1))]  # noqa: E731
    qtbot.waitUntil(lambda: shown() == [HighlightColour.GREEN] and window.is_settled(), timeout=LONG)
    menu = click(window, "family")
    next(one for one in menu.actions() if one.text().replace("&", "") == "Take the highlight away").trigger()
    qtbot.waitUntil(lambda: shown() == [] and window.is_settled(), timeout=LONG)


def test_a_name_in_an_own_highlight_has_both_menus(window: MainWindow, qtbot: QtBot) -> None:
    highlight(window, qtbot, "met John Smith")
    own = entries(click(window, "John Smith"))["Your highlight"]
    assert own is not None
    assert "Take the highlight away" in entries(own)


def test_beside_all_words_the_menu_is_about_the_article(window: MainWindow) -> None:
    select(window, "")
    view = window.reading.view
    at = view.viewport().rect().bottomRight() - QPoint(20, 20)
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    )
    offered = entries(popped_up())
    assert {"Select all", "Find in article…", "Note", "Print…"} <= set(offered)


def test_the_card_of_a_noted_highlight_shows_the_note(window: MainWindow, qtbot: QtBot) -> None:
    highlight(window, qtbot, "The Brown-Smith family", "Ask Mary.\nSee May.")
    view, card = window.reading.view, window.reading.card
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().index("family") + 2)
    view.setTextCursor(cursor)
    at = view.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseMove(view.viewport(), at)
    what = view._under(at)
    assert isinstance(what, OwnHighlight)
    view._on_hover_settled(what)
    assert card.isVisible()
    assert "Ask Mary." in card.accessibleName()
    assert card.words().body == "Ask Mary.\nSee May."
    plain = card.height()
    card.hide()
    # by key, with the keyboard on its actions
    window.commands.trigger("mention.show_card")
    assert card.has_keyboard()
    card.actions_shown()[CardAction.NOTE].click()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(NameDialog)), timeout=LONG)
    dialog = next(one for one in window.findChildren(NameDialog) if one.isVisible())
    dialog.named.emit("Ask Mary.\n" * 6)
    dialog.reject()
    qtbot.waitUntil(lambda: (own := view.own_at(cursor.position())) is not None and own.note.count("Mary") == 6, timeout=LONG)
    window.commands.trigger("mention.show_card")
    assert card.height() > plain
    card.actions_shown()[CardAction.CORRECT].click()
    assert "Take the highlight away" in entries(popped_up())
