"""The sidebar in use, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId, EntityInArticle
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.models.entity_fact_rows import (
    ArticleRow,
    CompanionRow,
    LineRow,
    MoreRow,
    OnlyHereRow,
    PointerRow,
    QuoteRow,
    Section,
    SectionRow,
    VariantRow,
)
from newsreader.ui.models.entity_list_model import GroupRow
from newsreader.ui.models.row_list_model import ROW, RowListModel
from newsreader.ui.panes.mentions_pane import MentionsPane
from newsreader.ui.plurals import EnglishPlurals
from newsreader.ui.theme import Theme
from sidebar_story import HERE, IN_ARTICLE, LEE, LONE_LEE, PLACES, REED, MadeUpLibrary, PatientReader


class Sidebar:
    """The pane on a screen, what it told, and hands to use it with."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.library = MadeUpLibrary()
        self.reader = PatientReader(self.library)
        self.pane = MentionsPane(theme, cast(LibraryReader, self.reader))
        self.selected: list[EntityId | None] = []
        self.jumps: list[tuple[ArticleId, int, int]] = []
        self.pane.entity_selected.connect(self.selected.append)
        self.pane.mention_requested.connect(lambda *jump: self.jumps.append(jump))
        qtbot.addWidget(self.pane)
        self.pane.resize(392, 900)
        with qtbot.waitActive(self.pane):
            self.pane.show()
            self.pane.activateWindow()

    def open(self, entity: EntityId | None = None) -> None:
        self.pane.show_article(HERE, analysed=True)
        self.pane.show_entity(entity)
        QCoreApplication.processEvents()

    def rows(self, view: QListView) -> list[object]:
        model = view.model()
        return [model.index(n, 0).data(ROW) for n in range(model.rowCount())]

    def spoken(self, view: QListView) -> list[str]:
        model = view.model()
        return [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]

    def find(self, view: QListView, row_type: type) -> int:
        return next(n for n, row in enumerate(self.rows(view)) if isinstance(row, row_type))

    def click(self, view: QListView, row: int) -> None:
        index = view.model().index(row, 0)
        view.scrollTo(index)
        QCoreApplication.processEvents()
        middle = QPoint(100, view.visualRect(index).bottom() - 6)
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    def press(self, view: QListView, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(view, key)

    def stand_on(self, view: QListView, row: int) -> None:
        view.setFocus()
        view.setCurrentIndex(view.model().index(row, 0))


@pytest.fixture
def sidebar(qtbot: QtBot, qapp: QCoreApplication, theme: Theme) -> Iterator[Sidebar]:
    plurals = EnglishPlurals()
    qapp.installTranslator(plurals)
    yield Sidebar(qtbot, theme)
    qapp.removeTranslator(plurals)


# -- the article's entities


def test_lists_the_article(sidebar: Sidebar) -> None:
    sidebar.open()
    assert sidebar.pane.entity_rows() == IN_ARTICLE
    assert sidebar.spoken(sidebar.pane.entities)[:3] == [
        "People, 2, open",
        "Anna Lee, 4 mentions here, in 7 other articles, also Lee, the mayor",
        "Tom Reed, 1 mention here, only in this article",
    ]
    assert not sidebar.pane.facts.isVisible()


def test_click_chooses_and_the_lower_part_opens(sidebar: Sidebar) -> None:
    sidebar.open()
    sidebar.click(sidebar.pane.entities, 1)
    assert sidebar.selected == [LEE.id]
    assert sidebar.pane.facts.isVisible()
    assert sidebar.pane.heading.accessibleName() == "Anna Lee, person"
    assert sidebar.pane.heading.shown_totals() == "4 articles  ·  187 mentions  ·  1 quote  ·  since Feb 2025"


def test_totals_give_way_where_it_is_narrow(sidebar: Sidebar) -> None:
    sidebar.open(LEE.id)
    sidebar.pane.resize(240, 900)
    assert sidebar.pane.heading.shown_totals() == "4 articles  ·  187 mentions  ·  1 quote"


def test_arrows_choose_and_enter_goes_on(sidebar: Sidebar) -> None:
    sidebar.open()
    view = sidebar.pane.entities
    sidebar.stand_on(view, 0)
    sidebar.press(view, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert sidebar.selected == [LEE.id, REED.id]
    sidebar.press(view, Qt.Key.Key_Return)
    assert sidebar.pane.facts.hasFocus()


def test_groups_close_and_open_by_key_and_mouse(sidebar: Sidebar) -> None:
    sidebar.open()
    view = sidebar.pane.entities
    sidebar.stand_on(view, 2)
    sidebar.press(view, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert [type(row) for row in sidebar.rows(view)[:2]] == [GroupRow, GroupRow]
    sidebar.press(view, Qt.Key.Key_Right)
    assert isinstance(sidebar.rows(view)[1], EntityInArticle)
    sidebar.click(view, 3)
    assert len(sidebar.rows(view)) == 4
    assert sidebar.selected == []


def test_a_selection_from_outside_opens_its_group(sidebar: Sidebar) -> None:
    sidebar.library.here = IN_ARTICLE[:2] + IN_ARTICLE[2:] * 2
    sidebar.open()
    view = sidebar.pane.entities
    assert len(sidebar.rows(view)) == 4
    sidebar.pane.show_entity(PLACES[1].id)
    assert view.currentIndex().data(ROW) == IN_ARTICLE[3]
    assert sidebar.selected == []
    view.toggle(IN_ARTICLE[0].entity.kind)
    assert len(sidebar.rows(view)) == 8, "the group of the selection stays open when another closes"


@pytest.mark.parametrize(
    ("article", "analysed", "words"),
    [
        (None, False, "No article is open"),
        (HERE, False, "Names appear here when they have been found."),
        (HERE, True, "Nobody is named here"),
    ],
)
def test_says_why_it_is_empty(sidebar: Sidebar, article: ArticleId | None, analysed: bool, words: str) -> None:
    sidebar.library.here = []
    sidebar.pane.show_article(article, analysed=analysed)
    assert sidebar.pane.entities.accessibleDescription().startswith(words)
    sidebar.pane.grab()


# -- the selected one across the library


@pytest.mark.parametrize(
    ("row_type", "jump"),
    [
        (ArticleRow, (ArticleId(100), 0, 8)),
        (LineRow, (ArticleId(100), 0, 8)),
        (QuoteRow, (ArticleId(200), 5, 15)),
    ],
)
@pytest.mark.parametrize("by_key", [False, True])
def test_rows_jump(sidebar: Sidebar, row_type: type, jump: tuple[ArticleId, int, int], by_key: bool) -> None:
    sidebar.open(LEE.id)
    view = sidebar.pane.facts
    row = sidebar.find(view, row_type)
    if by_key:
        sidebar.stand_on(view, row)
        sidebar.press(view, Qt.Key.Key_Return)
    else:
        sidebar.click(view, row)
    assert sidebar.jumps == [jump]


def test_each_line_leads_to_its_own_mention(sidebar: Sidebar) -> None:
    sidebar.open(LEE.id)
    view = sidebar.pane.facts
    sidebar.click(view, sidebar.find(view, LineRow) + 1)
    assert sidebar.jumps == [(ArticleId(100), 10, 18)]


@pytest.mark.parametrize(("row_type", "entity"), [(CompanionRow, REED.id), (PointerRow, LONE_LEE.id)])
def test_links_select_another(sidebar: Sidebar, row_type: type, entity: EntityId) -> None:
    sidebar.open(LEE.id)
    view = sidebar.pane.facts
    sidebar.click(view, sidebar.find(view, row_type))
    assert sidebar.selected == [entity]


def test_rows_are_spoken_whole(sidebar: Sidebar) -> None:
    sidebar.library.quotes = 2
    sidebar.open(LEE.id)
    view = sidebar.pane.facts
    spoken = dict(zip(map(type, sidebar.rows(view)), sidebar.spoken(view), strict=True))
    assert spoken[VariantRow] == "“Ana Lee”, 1 mention, probable. Given name one letter apart"
    assert spoken[PointerRow] == "“Lee” alone is probably the same. The only Lee"
    assert spoken[CompanionRow] == "Tom Reed, person, together in 3 articles"
    assert spoken[QuoteRow].startswith("“Words 201.”. speaker probable. Harbour Post")
    assert "Probable: In story 101, Anna Lee said so." in sidebar.spoken(view)
    assert sidebar.spoken(view)[0] == "In other articles, 3  ·  1 probable, open"


def test_sections_close_for_the_next_entity_too(sidebar: Sidebar) -> None:
    sidebar.open(LEE.id)
    view = sidebar.pane.facts
    sidebar.stand_on(view, 2)
    sidebar.press(view, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert [type(row) for row in sidebar.rows(view)[:3]] == [SectionRow, SectionRow, QuoteRow]
    sidebar.pane.show_entity(REED.id)
    assert [row.section for row in sidebar.rows(view) if isinstance(row, SectionRow)] == [
        Section.ARTICLES,
        Section.QUOTES,
    ]
    assert not any(isinstance(row, ArticleRow) for row in sidebar.rows(view))


def test_show_more_pages_on_from_where_it_stood(sidebar: Sidebar) -> None:
    sidebar.library.others = 70
    sidebar.open(LEE.id)
    view = sidebar.pane.facts
    at = sidebar.find(view, MoreRow)
    sidebar.stand_on(view, at)
    sidebar.press(view, Qt.Key.Key_Return)
    articles = [row.occurrence.article_id for row in sidebar.rows(view) if isinstance(row, ArticleRow)]
    assert articles == list(range(100, 170))
    assert view.currentIndex().row() == at
    assert isinstance(view.currentIndex().data(ROW), ArticleRow)
    assert not any(isinstance(row, MoreRow) for row in sidebar.rows(view))


def test_more_quotes(sidebar: Sidebar) -> None:
    sidebar.library.quotes = 15
    sidebar.open(LEE.id)
    view = sidebar.pane.facts
    sidebar.click(view, sidebar.find(view, MoreRow))
    assert sum(isinstance(row, QuoteRow) for row in sidebar.rows(view)) == 15


def test_only_in_this_article(sidebar: Sidebar) -> None:
    sidebar.library.others = sidebar.library.quotes = 0
    sidebar.open(REED.id)
    assert sidebar.rows(sidebar.pane.facts) == [OnlyHereRow(is_in_article=True)]
    assert sidebar.spoken(sidebar.pane.facts) == ["Only in this article"]


def test_refresh_keeps_place_and_pages(sidebar: Sidebar) -> None:
    sidebar.library.others = 70
    sidebar.open(LEE.id)
    view = sidebar.pane.facts
    sidebar.click(view, sidebar.find(view, MoreRow))
    QCoreApplication.processEvents()
    view.verticalScrollBar().setValue(900)
    sidebar.library.others = 71
    sidebar.pane.refresh()
    QCoreApplication.processEvents()
    assert view.verticalScrollBar().value() == 900
    assert sum(isinstance(row, ArticleRow) for row in sidebar.rows(view)) == 70


def test_an_entity_that_is_gone_leaves_the_room(sidebar: Sidebar) -> None:
    sidebar.open(LEE.id)
    sidebar.pane.show_entity(EntityId(999))
    assert not sidebar.pane.facts.isVisible()


def test_clearing_the_selection(sidebar: Sidebar) -> None:
    sidebar.open(LEE.id)
    sidebar.pane.facts.setFocus()
    sidebar.pane.heading.deselected.emit()
    assert sidebar.selected == [None]
    assert not sidebar.pane.facts.isVisible()
    assert sidebar.pane.entities.hasFocus()


# -- between articles


def test_the_list_stands_still_while_it_is_walked_along(sidebar: Sidebar) -> None:
    sidebar.open(LEE.id)
    sidebar.click(sidebar.pane.facts, sidebar.find(sidebar.pane.facts, LineRow))
    before = sidebar.rows(sidebar.pane.facts)
    sidebar.pane.show_article(ArticleId(100), analysed=True)
    sidebar.pane.show_entity(LEE.id)
    assert sidebar.rows(sidebar.pane.facts) == before
    sidebar.pane.show_article(ArticleId(300), analysed=True)
    sidebar.pane.show_entity(LEE.id)
    assert sidebar.library.asked == [HERE, ArticleId(300)]


def test_late_answers_leave_nothing_stale(sidebar: Sidebar) -> None:
    sidebar.open(LEE.id)
    sidebar.reader.is_waiting = True
    sidebar.pane.show_article(ArticleId(2), analysed=True)
    sidebar.pane.show_entity(REED.id)
    sidebar.qtbot.waitUntil(lambda: not sidebar.pane.facts.isVisible() and not sidebar.pane.entity_rows())
    sidebar.reader.answer()
    assert sidebar.pane.facts.isVisible()
    assert sidebar.pane.entity_rows() == IN_ARTICLE


# -- models, themes, scale


def test_models_hold_what_qt_asks_of_them(sidebar: Sidebar) -> None:
    kept = [
        QAbstractItemModelTester(view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
        for view in (sidebar.pane.entities, sidebar.pane.facts)
    ]
    sidebar.library.others = 70
    sidebar.open(LEE.id)
    sidebar.click(sidebar.pane.facts, sidebar.find(sidebar.pane.facts, MoreRow))
    sidebar.click(sidebar.pane.facts, 0)
    sidebar.pane.show_entity(REED.id)
    sidebar.pane.show_article(None, analysed=False)
    assert len(kept) == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "abc"), ("abc", ""), ("abc", "axc"), ("abc", "abcd"), ("abcd", "cd"), ("aa", "aaa"), ("abc", "xyz")],
)
def test_row_changes_are_told_as_they_are(qtbot: QtBot, before: str, after: str) -> None:
    model = RowListModel(str)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(before)
    model.set_rows(after)
    assert (model.rows, tester.model()) == (tuple(after), model)


@pytest.mark.parametrize("width", [336, 344, 392])
@pytest.mark.parametrize(("is_dark", "scale"), [(False, 1.0), (True, 1.0), (False, 2.0)])
def test_paints_at_every_width_theme_and_scale(sidebar: Sidebar, width: int, is_dark: bool, scale: float) -> None:
    sidebar.open(LEE.id)
    sidebar.pane.resize(width, 700)
    theme = Theme(is_dark, scale)
    sidebar.pane.set_theme(theme)
    QCoreApplication.processEvents()
    picture = sidebar.pane.grab().toImage()
    assert picture.pixelColor(width - 4, 2) == theme.colour("window")
    assert picture.pixelColor(width - 4, 698) == theme.colour("window")
    assert picture.pixelColor(width - 4, 690 - sidebar.pane._foot.height()) == theme.colour("page")
