"""Searching in the window: from typing to lists that are kept, with a real library and a real jobs process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from builders import add_analysed, article, open_library, person, place
from newsreader.model.article import ArticleId
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView
from newsreader.settings import Settings
from newsreader.ui.dialogs.ask_name import NameDialog
from newsreader.ui.dialogs.smart_list import SmartListDialog
from newsreader.ui.main_window import MainWindow
from newsreader.ui.panes.nothing_found_note import NothingFoundNote
from newsreader.ui.panes.search_problem_note import SearchProblemNote
from newsreader.ui.places import ListKey
from newsreader.ui.theme import ThemeChoice, ThemeKeeper, load_fonts
from ui_summaries import part_of

LONG = 60_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    load_fonts()
    path = tmp_path / "x.library"
    library = open_library(path)
    lee, reed = person("Ann Lee"), person("Tom Reed")
    add_analysed(library, article("Harbour dues rise\n\nAnn Lee met Tom Reed.", source="Post"), lee, reed)
    add_analysed(library, article("Storm at sea\n\nTom Reed fled to Porto.", source="Post"), reed, place("Porto"))
    add_analysed(library, article("Calm again\n\nAll is well.", source="Daily"))
    library.close()
    window = MainWindow(path, Settings(tmp_path / "settings.json"), ThemeKeeper(ThemeChoice.LIGHT))
    window.show()
    window.begin()
    qtbot.waitUntil(lambda: window.news.counts is not None and window.is_settled(), timeout=LONG)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    return lambda is_so: qtbot.waitUntil(is_so, timeout=LONG)


Until = Callable[[Callable[[], bool]], None]


def listed(window: MainWindow) -> list[int]:
    return sorted(window.listing.ids)


def saved(window: MainWindow) -> list[tuple[str, int]]:
    return [(item.text, item.count) for item in window.navigator._model.searches]


def dialog_of(window: MainWindow, kind: type[QDialog]) -> QDialog:
    return next(one for one in window.findChildren(kind) if one.isVisible())


def test_typing_lists_and_what_is_wrong_keeps_the_list(window: MainWindow, qtbot: QtBot, until: Until) -> None:
    window.commands.trigger("library.search")
    box = window.article_list.search_box
    qtbot.keyClicks(box, "person:ree")
    until(lambda: listed(window) == [1, 2])
    assert window.listing.filter.search == "person:ree*"
    assert window.article_list.completion.offered == ["Tom Reed"]
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.keyClicks(box, " after:soon x")
    note = part_of(window.article_list, SearchProblemNote)
    until(note.isVisible)
    assert "“after:” needs a date" in note.text()
    assert listed(window) == [1, 2]
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    until(lambda: listed(window) == [1, 2, 3])
    assert not note.isVisible()


def test_a_search_that_finds_nothing_offers_less(window: MainWindow, until: Until) -> None:
    window.commands.trigger("library.search")
    window.listing.show_list(ListKey(ArticleView.ALL, "Daily"))
    window.article_list.set_search("storm is:starred ")
    note = part_of(window.article_list, NothingFoundNote)
    until(note.isVisible)
    assert window.listing.filter == ArticleFilter(source="Daily", search="storm is:starred ")
    window.article_list.set_search("storm ")
    until(lambda: len(note.words) == 3)
    (button,) = [one for one in note.findChildren(QPushButton) if one.text().startswith("In all articles")]
    button.click()
    until(lambda: listed(window) == [2])
    window.article_list.set_search("storm is:starred ")
    until(lambda: note.isVisible() and len(note.words) == 3)
    assert note.words[2].startswith("Remove is:starred: 1")


def test_a_search_is_saved_changed_moved_deleted_and_brought_back(window: MainWindow, until: Until) -> None:
    window.article_list.set_search("person:reed ")
    until(lambda: listed(window) == [1, 2])
    window.commands.trigger("search.save")
    dialog = dialog_of(window, SmartListDialog)
    assert isinstance(dialog, SmartListDialog)
    dialog.name.setText("Reed")
    dialog._on_accepted()
    until(lambda: saved(window) == [("Reed", 2)])
    window.commands.trigger("search.new_list")
    dialog = dialog_of(window, SmartListDialog)
    assert isinstance(dialog, SmartListDialog)
    dialog.name.setText("Storms")
    dialog.type_words("storm OR calm")
    dialog._on_accepted()
    until(lambda: saved(window) == [("Reed", 2), ("Storms", 2)])

    reed = window.navigator._model.searches[0].key
    assert reed is not None
    window.navigator._tell(reed)
    until(lambda: listed(window) == [1, 2])
    assert window.article_list.search_box.text() == "person:reed"
    window.commands.trigger("search.move_down")
    until(lambda: saved(window) == [("Storms", 2), ("Reed", 2)])
    assert window.navigator.selected == reed
    window.commands.trigger("search.rename")
    naming = dialog_of(window, NameDialog)
    assert isinstance(naming, NameDialog)
    naming.field.setText("Tom Reed")
    naming._on_accepted()
    until(lambda: saved(window)[1] == ("Tom Reed", 2))
    window.commands.trigger("search.delete")
    until(lambda: saved(window) == [("Storms", 2)])
    assert window.listing.saved is None
    for state in ([("Storms", 2), ("Tom Reed", 2)], [("Storms", 2), ("Reed", 2)], [("Reed", 2), ("Storms", 2)]):
        window.commands.trigger("edit.undo")
        until(lambda: saved(window) == state)  # noqa: B023  # waited for before the next state


def test_a_saved_search_brings_its_order_and_loses_its_name_when_changed(window: MainWindow, until: Until) -> None:
    from newsreader.jobs.protocol import SaveSearch

    window.send(SaveSearch("Titles", "-nothing", ArticleOrder.TITLE_DOWN))
    until(lambda: len(saved(window)) == 1)
    key = window.navigator._model.searches[0].key
    assert key is not None
    window.navigator._tell(key)
    until(lambda: list(window.listing.ids) == [2, 1, 3] and window.listing.order is ArticleOrder.TITLE_DOWN)
    assert window.navigator.selected == key
    window.article_list.set_search("-nothing storm ")
    until(lambda: listed(window) == [2])
    assert window.navigator.selected == ListKey()
    window.commands.trigger("list.reverse_order")
    assert window.listing.order is ArticleOrder.TITLE


def test_the_articles_of_an_entity_are_listed(window: MainWindow, until: Until) -> None:
    window.flow.open_article(ArticleId(2))
    (reed, _porto) = sorted(window.reader.now.list_entities_in_article(ArticleId(2)), key=lambda one: one.entity.kind)
    window.flow.select_entity(reed.entity.id)
    window.commands.trigger("entity.list_articles")
    until(lambda: listed(window) == [1, 2])
    assert window.article_list.search_box.text() == 'person:"Tom Reed"'


def test_a_title_is_gone_to_by_its_letters(window: MainWindow, qtbot: QtBot, until: Until) -> None:
    window.commands.trigger("list.jump")
    qtbot.keyClicks(window.article_list._jump.focusProxy(), "sto")
    until(lambda: window.flow.article is not None and window.flow.article.id == 2)


def test_the_syntax_is_explained_and_put_in(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.trigger("search.help")
    help_ = window.searching._help
    assert help_ is not None
    assert help_.isVisible()
    qtbot.keyClick(help_._list, Qt.Key.Key_Escape)
    assert not help_.isVisible()
    window.article_list.search_box.setText("storm")
    window.commands.trigger("search.help")
    qtbot.keyClick(help_._list, Qt.Key.Key_End)
    qtbot.keyClick(help_._list, Qt.Key.Key_Return)
    assert window.article_list.search_box.text() == "storm language:de"
