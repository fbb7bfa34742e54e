"""The article list's model: ids at once, rows by the page."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester

from newsreader.model.article import AnalysisState, ArticleId, ArticleSummary, KindCounts, KnownBy, Published
from newsreader.ui.models.article_list_model import PAGE_ROWS, ArticleListModel, ArticleRole, spoken_row
from ui_summaries import ENGLISH, Shelf, summary_of


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def model(qapp: object, shelf: Shelf) -> ArticleListModel:
    return ArticleListModel(shelf.fetch, QLocale(ENGLISH))


def numbers(first: int, last: int) -> array[int]:
    return array("q", range(first, last + 1))


def test_the_model_keeps_qts_rules(model: ArticleListModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for ids in (numbers(1, 200), numbers(1, 0), numbers(50, 60)):
        model.set_ids(ids)
        model.refresh([ArticleId(55)])
        assert model.rowCount() == len(ids)
    tester.deleteLater()


def test_nothing_is_fetched_before_it_is_shown(model: ArticleListModel, shelf: Shelf) -> None:
    model.set_ids(numbers(1, 1_000_000))
    assert model.rowCount() == 1_000_000
    assert shelf.fetched == []


def test_rows_come_by_the_page_and_once(model: ArticleListModel, shelf: Shelf) -> None:
    model.set_ids(numbers(1, 200))
    titles = [model.index(row, 0).data() for row in (70, 71, 127, 199)]
    assert titles == ["Title 71", "Title 72", "Title 128", "Title 200"]
    assert [(page[0], len(page)) for page in shelf.fetched] == [(65, PAGE_ROWS), (193, 8)]


def test_what_changed_is_fetched_again(model: ArticleListModel, shelf: Shelf) -> None:
    model.set_ids(numbers(1, 200))
    for row in (0, 100, 199):
        model.index(row, 0).data()
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    shelf.starred.add(101)
    shelf.fetched.clear()
    model.refresh([ArticleId(101), ArticleId(999_999)])
    summary = model.index(100, 0).data(ArticleRole.SUMMARY)
    assert isinstance(summary, ArticleSummary)
    assert summary.is_starred
    assert told == [(64, 127)]
    assert [page[0] for page in shelf.fetched] == [65]


def test_an_article_that_is_gone_has_no_words(qapp: object) -> None:
    model = ArticleListModel(Shelf(gone=[2]).fetch, QLocale(ENGLISH))
    model.set_ids(numbers(1, 3))
    assert [model.index(row, 0).data() for row in range(3)] == ["Title 1", None, "Title 3"]


@pytest.mark.parametrize(("article", "near", "row"), [(7, 0, 6), (7, 6, 6), (7, 90, 6), (99, 0, None)])
def test_an_article_is_found(model: ArticleListModel, article: int, near: int, row: int | None) -> None:
    model.set_ids(numbers(1, 10))
    assert model.find_row(ArticleId(article), near) == row


@pytest.mark.parametrize(
    ("summary", "spoken"),
    [
        (summary_of(1), "Title 1. Harbour Post. 22 Nov 2004. 4 people, 1 place, 7 quotes. Snippet 1"),
        (
            summary_of(1, is_read=False, is_starred=True, source=None, counts=KindCounts(1, 0, 2, 1)),
            "Title 1. unread. starred. 22 Nov 2004. 1 person, 2 organisations, 1 quote. Snippet 1",
        ),
        (
            summary_of(1, analysis_state=AnalysisState.WAITING, snippet=""),
            "Title 1. Harbour Post. 22 Nov 2004. Finding names…",
        ),
    ],
)
def test_a_row_is_spoken_whole(qapp: object, summary: ArticleSummary, spoken: str) -> None:
    assert spoken_row(summary, "22 Nov 2004") == spoken


def test_rows_say_when_nobody_looks_for_names(qapp: object) -> None:
    waiting = summary_of(1, analysis_state=AnalysisState.WAITING)
    model = ArticleListModel(lambda _ids, _words: [waiting], QLocale(ENGLISH))
    model.set_ids(numbers(1, 1))
    changed = list[object]()
    model.dataChanged.connect(lambda *where: changed.append(where))
    for is_resting, words in ((True, "Names not looked for yet"), (False, "Finding names…")):
        model.set_resting(is_resting)
        assert model.index(0, 0).data(ArticleRole.STATE) == words
        assert words in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert len(changed) == 2


def test_a_screen_reader_is_told_the_whole_row(model: ArticleListModel) -> None:
    model.set_ids(numbers(5, 5))
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Title 5. Harbour Post. 22 Nov 2004. 4 people, 1 place, 7 quotes. Snippet 5"


@pytest.mark.parametrize(
    ("published", "words"), [(None, "added"), (Published("2004-11-22", KnownBy.TEXT), "22 Nov 2004")]
)
def test_without_a_date_the_day_of_adding_stands(qapp: object, published: Published | None, words: str) -> None:
    model = ArticleListModel(lambda ids, _search: [summary_of(n, published=published) for n in ids], QLocale(ENGLISH))
    model.set_ids(numbers(1, 1))
    assert str(model.index(0, 0).data(ArticleRole.DATE)).startswith(words)
