"""The article list's pane: selection and place through resets, search, order, keys, the star."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from newsreader.model.article import ArticleId
from newsreader.model.query import ArticleOrder, ArticleView
from newsreader.search.parsing import parse
from newsreader.ui.panes.article_list import ArticleListPane
from newsreader.ui.panes.article_row_delegate import ArticleRowDelegate
from newsreader.ui.panes.article_table import ArticleTable
from newsreader.ui.panes.empty_list_note import EmptyListNote
from newsreader.ui.panes.list_header import SortButton
from newsreader.ui.panes.nothing_found_note import NothingFoundNote, Offer
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.panes.search_problem_note import SearchProblemNote
from newsreader.ui.panes.title_jump import TitleJump
from newsreader.ui.theme import Theme
from ui_summaries import ENGLISH, Shelf, part_of


class Heard:
    """What the pane told, in order."""

    def __init__(self, pane: ArticleListPane) -> None:
        self.selected: list[object] = []
        self.activated: list[object] = []
        self.searches: list[str] = []
        self.orders: list[object] = []
        self.stars: list[object] = []
        pane.article_selected.connect(self.selected.append)
        pane.article_activated.connect(self.activated.append)
        pane.search_changed.connect(self.searches.append)
        pane.order_changed.connect(self.orders.append)
        pane.star_requested.connect(self.stars.append)


def test_ctrl_enter_asks_for_a_window_of_its_own(pane: ArticleListPane, heard: Heard, qtbot: QtBot) -> None:
    show(pane, 1, 20)
    pane.select_article(ArticleId(3))
    asked: list[object] = []
    pane.window_requested.connect(asked.append)
    table = pane.findChild(ArticleTable)
    assert isinstance(table, ArticleTable)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(table, key, Qt.KeyboardModifier.ControlModifier)
    assert (asked, heard.activated) == ([3, 3], [])
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert heard.activated == [3]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(unread=[5, 300])


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, shelf: Shelf) -> Iterator[ArticleListPane]:
    made = ArticleListPane(theme, shelf.fetch, locale=QLocale(ENGLISH))
    qtbot.addWidget(made)
    made.resize(316, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made


@pytest.fixture
def heard(pane: ArticleListPane) -> Heard:
    return Heard(pane)


def show(pane: ArticleListPane, first: int, last: int, *, search: str = "", title: str = "All articles") -> None:
    ids = array("q", range(first, last + 1))
    pane.set_articles(ids, title=title, total=len(ids), search=search)


def table_of(pane: ArticleListPane) -> ArticleTable:
    return part_of(pane, ArticleTable)


def top_article(pane: ArticleListPane) -> int:
    table = table_of(pane)
    row = table.first_visible_row()
    assert row is not None
    return int(pane._model.ids[row])


def test_the_current_article_stays_through_a_reset(pane: ArticleListPane, heard: Heard) -> None:
    show(pane, 100, 200)
    pane.step(1)
    pane.step(1)
    show(pane, 1, 200)
    assert (pane.current_article(), heard.selected) == (101, [100, 101])


def test_the_current_article_comes_back_with_all_ids(pane: ArticleListPane, heard: Heard) -> None:
    show(pane, 1, 2000)
    pane.select_article(ArticleId(1500))
    show(pane, 1, 500)
    assert pane.current_article() is None
    show(pane, 1, 2000)
    assert (pane.current_article(), heard.selected) == (1500, [])


def test_a_selection_of_several_stays_by_article(pane: ArticleListPane) -> None:
    show(pane, 10, 30)
    pane.select_article(ArticleId(12))
    table_of(pane).select_also({ArticleId(14), ArticleId(15), ArticleId(29)})
    show(pane, 1, 20)
    assert pane.selected_articles() == [12, 14, 15]


def test_new_articles_above_do_not_move_what_is_on_screen(pane: ArticleListPane) -> None:
    show(pane, 1000, 1999)
    table_of(pane).scroll_row_to(500, -30)
    before = top_article(pane)
    show(pane, 1, 1999)
    assert (top_article(pane), table_of(pane).top_of_row(before - 1)) == (before, -30)


def test_at_the_top_new_articles_come_into_view(pane: ArticleListPane) -> None:
    show(pane, 1000, 1999)
    show(pane, 1, 1999)
    assert top_article(pane) == 1


def test_telling_the_current_article_again_leaves_the_place(pane: ArticleListPane) -> None:
    show(pane, 1, 1000)
    pane.select_article(ArticleId(1))
    table_of(pane).scroll_row_to(500, 0)
    pane.select_article(ArticleId(1))
    assert top_article(pane) == 501


def test_a_new_search_begins_at_the_top(pane: ArticleListPane) -> None:
    show(pane, 1, 1000)
    pane.select_article(ArticleId(900))
    show(pane, 1, 1000, search="clinton")
    assert (top_article(pane), pane.current_article()) == (1, 900)


@pytest.mark.parametrize(
    ("start", "direction", "expected"),
    [(None, 1, 1), (None, -1, 10), (4, 1, 5), (4, -1, 3), (10, 1, None), (1, -1, None)],
)
def test_stepping(pane: ArticleListPane, heard: Heard, start: int | None, direction: int, expected: int | None) -> None:
    show(pane, 1, 10)
    pane.select_article(None if start is None else ArticleId(start))
    assert pane.step(direction) is (expected is not None)
    assert heard.selected == ([] if expected is None else [expected])


@pytest.mark.parametrize(("direction", "expected"), [(1, 6), (-1, 4)])
def test_stepping_goes_on_where_the_article_was(pane: ArticleListPane, direction: int, expected: int) -> None:
    show(pane, 1, 10)
    pane.select_article(ArticleId(5))
    pane.set_articles(array("q", [1, 2, 3, 4, 6, 7]), title="All articles", total=6, search="")
    pane.step(direction)
    assert pane.current_article() == expected


def test_stepping_to_the_unread(pane: ArticleListPane, heard: Heard) -> None:
    show(pane, 1, 400)
    assert [pane.step_unread(1), pane.step_unread(1), pane.step_unread(1)] == [True, True, False]
    assert pane.step_unread(-1)
    assert heard.selected == [5, 300, 5]


def test_focus_alone_opens_nothing(pane: ArticleListPane, heard: Heard, qtbot: QtBot) -> None:
    show(pane, 1, 10)
    with qtbot.waitActive(pane):
        pane.activateWindow()
    pane.focus_search()
    pane.focus_list()
    assert table_of(pane).hasFocus()
    assert (pane.current_article(), heard.selected) == (None, [])


def test_keys_move_and_enter_opens(pane: ArticleListPane, heard: Heard, qtbot: QtBot) -> None:
    show(pane, 1, 50)
    table = table_of(pane)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(table, key)
    assert heard.selected == [50, 1, 2]
    assert heard.activated == [2]


def test_letters_do_not_look_through_the_library(pane: ArticleListPane, shelf: Shelf, qtbot: QtBot) -> None:
    show(pane, 1, 100_000)
    pane.step(1)
    shelf.fetched.clear()
    qtbot.keyClick(table_of(pane), Qt.Key.Key_Z)
    assert pane.current_article() == 1
    assert len(shelf.fetched) <= 1


def test_a_double_click_opens(pane: ArticleListPane, heard: Heard, qtbot: QtBot) -> None:
    show(pane, 1, 50)
    viewport = table_of(pane).viewport()
    point = QPoint(60, 116 + 50)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert (heard.selected, heard.activated) == ([2], [2])


def test_a_click_on_the_star_asks_for_it_and_selects_nothing(pane: ArticleListPane, heard: Heard, qtbot: QtBot) -> None:
    show(pane, 1, 50)
    table = table_of(pane)
    delegate = table.itemDelegate()
    assert isinstance(delegate, ArticleRowDelegate)
    star = delegate.star_rect(table.visualRect(table.model().index(1, 0)), "22 Nov 2004").center().toPoint()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert (heard.stars, heard.selected) == ([[2]], [])


def test_best_match_is_offered_only_in_a_search_and_left_with_it(pane: ArticleListPane, heard: Heard) -> None:
    button = part_of(pane, SortButton)

    def offered() -> list[str]:
        return [action.text() for action in button.menu().actions() if action.isVisible() and action.text()]

    show(pane, 1, 10)
    assert offered()[:3] == ["Newest first", "Oldest first", "Added last"]
    assert len(offered()) == len(ArticleOrder) - 1
    pane.set_order(ArticleOrder.TITLE)
    pane.set_search("clinton")
    show(pane, 1, 5, search="clinton")
    assert offered()[0] == "Best match"
    button.menu().actions()[0].trigger()
    pane.set_search("")
    assert heard.orders == [ArticleOrder.RELEVANCE, ArticleOrder.TITLE]
    assert heard.searches == ["clinton", ""]
    assert button.text() == "Title, A to Z"


@pytest.mark.parametrize(
    ("view", "sentence", "way_on"),
    [
        (ArticleView.ALL, "No articles", "Import files…"),
        (ArticleView.UNREAD, "Nothing unread", "Show all articles"),
        (ArticleView.STARRED, "Nothing starred", "Show all articles"),
        (ArticleView.RECENT, "Nothing added in the last seven days", "Import files…"),
        (ArticleView.BIN, "The bin is empty", "Show all articles"),
    ],
)
def test_an_empty_list_says_why_and_leads_on(
    pane: ArticleListPane, view: ArticleView, sentence: str, way_on: str
) -> None:
    pane.set_articles(array("q"), title="t", total=0, search="", view=view)
    note = part_of(pane, EmptyListNote)
    assert note.isVisible()
    told: list[str] = []
    pane.all_requested.connect(lambda: told.append("Show all articles"))
    pane.command_requested.connect(lambda command: told.append({"article.import_files": "Import files…"}[command]))
    assert (note.sentence, note.words[2]) == (sentence, way_on)
    note.press()
    assert told == [way_on]


def test_a_search_that_finds_nothing_says_what_finds_something(pane: ArticleListPane) -> None:
    acted: list[str] = []
    pane.set_articles(array("q"), title="t", total=0, search="<b>x</b> is:unread")
    note = part_of(pane, NothingFoundNote)
    assert note.isVisible()
    assert note.words[0] == "No article matches <b>x</b> is:unread"
    pane.offer([
        Offer(12, lambda: acted.append("remove"), "is:unread"),
        Offer(3, lambda: acted.append("everywhere"), is_everywhere=True),
    ])
    assert note.words[2:] == ["Remove is:unread: 12 found", "In all articles: 3 found"]
    note.findChildren(QPushButton)[1].click()
    assert acted == ["remove"]
    pane.set_articles(array("q"), title="t", total=0, search="<b>x</b> is:unread")
    assert note.words[2:] == ["Remove is:unread: 12 found", "In all articles: 3 found"]
    pane.set_articles(array("q"), title="t", total=0, search="y")
    assert note.words[2:] == []


def test_what_is_wrong_with_a_search_stands_under_it(pane: ArticleListPane) -> None:
    note = part_of(pane, SearchProblemNote)
    pane.show_problem(parse("after:soon x", date(2026, 11, 24)).problem)
    assert note.isVisible()
    assert note.text().startswith("“after:” needs a date such as 2024-03-01")
    assert part_of(pane, SearchBox).accessibleDescription() == note.text()
    pane.show_problem(None)
    assert not note.isVisible()


def test_what_typing_may_mend_waits_until_enter(pane: ArticleListPane, heard: Heard, qtbot: QtBot) -> None:
    note, box = part_of(pane, SearchProblemNote), part_of(pane, SearchBox)
    show(pane, 1, 10)
    qtbot.keyClicks(box, "person:")
    pane.show_problem(parse("person:", date(2026, 11, 24)).problem)
    assert not note.isVisible()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert note.isVisible()
    assert box.hasFocus()
    assert heard.selected == []


def test_rows_know_what_found_them(pane: ArticleListPane, shelf: Shelf) -> None:
    ids = array("q", [1, 2])
    pane.set_articles(ids, title="t", total=2, search="storm", found_by="storm*")
    assert not pane.grab().isNull()
    assert set(shelf.searches) == {"storm*"}


def test_typing_a_title_goes_to_it(pane: ArticleListPane, heard: Heard, qtbot: QtBot) -> None:
    sought: list[tuple[str, int]] = []
    pane.title_sought.connect(lambda typed, direction: sought.append((typed, direction)))
    show(pane, 1, 10)
    pane.select_article(ArticleId(4))
    pane.open_jump()
    jump = part_of(pane, TitleJump)
    field = jump.focusProxy()
    qtbot.keyClicks(field, "ti")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert sought == [("t", 0), ("ti", 0), ("ti", 1)]
    found = frozenset({2, 7})
    pane.go_to_one_of(found, 0)
    pane.go_to_one_of(found, 1)
    pane.go_to_one_of(found, -1)
    assert heard.selected == [7, 2, 7]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not jump.isVisible()


def test_letters_look_for_a_title_where_they_are_free(pane: ArticleListPane, qtbot: QtBot) -> None:
    show(pane, 1, 10)
    pane.set_types_ahead(True)
    with qtbot.waitSignal(pane.title_sought) as sought:
        qtbot.keyClick(table_of(pane), Qt.Key.Key_Z)
    assert sought.args == ["z", 0]


def test_clearing_an_empty_search_leads_back_to_the_box(pane: ArticleListPane, heard: Heard) -> None:
    pane.set_search("nothing")
    show(pane, 1, 0, search="nothing")
    part_of(part_of(pane, NothingFoundNote), QPushButton).click()
    assert heard.searches == ["nothing", ""]


def test_enter_in_the_search_goes_to_the_first_result_once_it_is_there(
    pane: ArticleListPane, heard: Heard, qtbot: QtBot
) -> None:
    show(pane, 1, 10)
    box = part_of(pane, SearchBox)
    qtbot.keyClicks(box, "clinton")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (heard.searches, heard.selected) == (["clinton"], [])
    show(pane, 7, 9, search="clinton")
    assert heard.selected == [7]


@pytest.mark.parametrize(
    ("n", "words"), [(0, "Search articles"), (1, "Search 1 article"), (2095, "Search 2,095 articles")]
)
def test_the_search_box_says_how_much_it_searches(pane: ArticleListPane, n: int, words: str) -> None:
    pane.set_total(n)
    assert part_of(pane, SearchBox).placeholderText() == words


def test_a_screen_reader_hears_the_whole_row(pane: ArticleListPane) -> None:
    show(pane, 5, 6)
    interface = QAccessible.queryAccessibleInterface(table_of(pane))
    assert interface.text(QAccessible.Text.Name) == "Articles"
    cell = interface.child(3)  # behind the corner, the column head and the row head, which are hidden
    spoken = cell.text(QAccessible.Text.Name)
    assert spoken == "Title 5. unread. Harbour Post. 22 Nov 2004. 4 people, 1 place, 7 quotes. Snippet 5"


@pytest.mark.parametrize("is_dark", [False, True])
def test_it_draws_in_any_theme_and_scale(pane: ArticleListPane, is_dark: bool) -> None:
    show(pane, 1, 100_000)
    pane.set_theme(Theme(is_dark, 2.0))
    pane.select_article(ArticleId(50_000))
    assert table_of(pane).rowHeight(0) == 232
    assert not pane.grab().isNull()
