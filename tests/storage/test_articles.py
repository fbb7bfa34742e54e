"""Storing articles: once each, with copies, exact text and bytes; lists in order; figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from builders import add, analysis, article, open_library, structure
from newsreader.library import Library
from newsreader.model.article import AnalysisState, ArticleId, IncomingArticle, KnownBy, Published
from newsreader.model.changes import Changes
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView
from newsreader.storage.snippets import make_snippet
from newsreader.structure.finder import find_structure


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.newsreader")


def _ids(library: Library, order: ArticleOrder = ArticleOrder.NEWEST, **conditions: object) -> list[int]:
    return list(library.list_article_ids(ArticleFilter(**conditions), order))  # type: ignore[arg-type]


def test_an_article_comes_back_as_it_went_in(library: Library) -> None:
    text = "A 🙂 title\n\nNul \0 and <img src='file:///x'> and\u00a0“quotes”.\n"
    (number,) = add(
        library,
        article(
            text, path="/news/a.txt", original=b"\xff\xfebytes", source="AP", published="1996-08-20", notes=("odd",)
        ),
    )
    stored = library.get_article(number)
    assert stored is not None
    assert (stored.text, stored.title, stored.source, stored.notes) == (text, "A 🙂 title", "AP", ("odd",))
    assert stored.published == Published("1996-08-20", KnownBy.TEXT)
    assert stored.analysis_state is AnalysisState.WAITING
    assert [(copy.path, copy.size) for copy in stored.copies] == [("/news/a.txt", 7)]
    assert library.get_original(number) == b"\xff\xfebytes"
    assert library.get_article(ArticleId(99)) is None
    assert library.get_original(ArticleId(99)) is None
    assert library.get_analysis(number) is None


@pytest.mark.parametrize(
    ("second", "added", "copies", "unchanged", "articles"),
    [
        (article("same", path="/a.txt"), 0, 0, 1, 1),
        (article("same", path="/b.txt"), 0, 1, 0, 1),
        (article("same"), 0, 1, 0, 1),
        (article("same", path="/a.txt", original=b"same, in other bytes"), 0, 1, 0, 1),
        (article("changed", path="/a.txt"), 1, 0, 0, 2),
    ],
    ids=["same file", "other place", "pasted", "other bytes", "changed file"],
)
def test_the_second_time(
    library: Library, second: IncomingArticle, added: int, copies: int, unchanged: int, articles: int
) -> None:
    add(library, article("same", path="/a.txt"))
    result = library.add_articles([second])
    assert (len(result.added), len(result.copies), result.unchanged) == (added, copies, unchanged)
    assert library.counts().articles == articles
    assert bool(result.changes) == (unchanged == 0)
    again = library.add_articles([second])
    assert (again.added, again.copies, again.unchanged, bool(again.changes)) == ((), (), 1, False)


def test_authors_titles_and_entries_come_back_and_the_same_entry_is_known(library: Library) -> None:
    one = replace(
        article("Head\n\nBody of it.", path="/a.epub", original=b"1", title="Head"),
        author="Ann Lee",
        author_known_by=KnownBy.FILE_DETAILS,
        title_known_by=KnownBy.FILE_DETAILS,
        entry="chapter 1",
    )
    (number,) = add(library, one)
    stored = library.get_article(number)
    assert stored is not None
    assert (stored.author, stored.author_known_by, stored.title_known_by) == (
        "Ann Lee",
        KnownBy.FILE_DETAILS,
        KnownBy.FILE_DETAILS,
    )
    assert [copy.entry for copy in stored.copies] == ["chapter 1"]
    assert library.add_articles([one]).unchanged == 1
    assert len(library.add_articles([replace(one, entry="chapter 2")]).copies) == 1


def test_a_title_from_the_file_itself_outlives_the_analysis(library: Library) -> None:
    text = "Other words above.\n\nAnn Lee spoke."
    told = replace(article(text, title="Other words above."), title_known_by=KnownBy.FILE_DETAILS)
    (number,) = add(library, replace(told, structure=replace(told.structure, title="Of the file")))
    found = analysis(text)
    library.save_analyses([(number, replace(found, structure=structure(text, "Other words above.")))])
    stored = library.get_article(number)
    assert stored is not None
    assert (stored.title, stored.structure.title) == ("Of the file", "Of the file")
    library.save_analyses([(number, replace(found, structure=replace(structure(text), headline=None)))])
    again = library.get_article(number)
    assert again is not None
    assert again.structure.headline == (0, 18)


def test_a_copy_is_told_with_its_article(library: Library) -> None:
    (first,) = add(library, article("same", path="/a.txt"))
    result = library.add_articles([article("same", path="/b.txt"), article("new"), article("new", path="/c")])
    (new,) = result.added
    assert result.copies == (("/b.txt", first), ("/c", new))
    assert result.changes == Changes(added=(new,), changed=(first,))
    stored = library.get_article(first)
    assert stored is not None
    assert [copy.path for copy in stored.copies] == ["/a.txt", "/b.txt"]


def test_names_and_texts_that_are_no_unicode_are_kept(library: Library) -> None:
    path = b"/news/caf\xe9.txt".decode("utf-8", "surrogateescape")
    (number,) = add(library, article("half \ud83d of a pair", path=path))
    stored = library.get_article(number)
    assert stored is not None
    assert stored.text == "half \N{REPLACEMENT CHARACTER} of a pair"
    assert stored.copies[0].path == path
    assert library.add_articles([article("half \ud83d of a pair", path=path)]).unchanged == 1


def test_lists_are_in_order(library: Library) -> None:
    add(
        library,
        article("“Beta” is old", published="1996-08-20", source="AP"),
        article("alpha is new", published="2010-05-01", source="AP"),
        article("Gamma is newer", published="2010-05-01T10:00", source="Reuters"),
    )
    assert _ids(library) == [3, 2, 1]
    assert _ids(library, ArticleOrder.OLDEST) == [1, 2, 3]
    assert _ids(library, ArticleOrder.ADDED) == [3, 2, 1]
    assert _ids(library, ArticleOrder.TITLE) == [2, 1, 3]
    assert _ids(library, ArticleOrder.RELEVANCE) == [3, 2, 1]
    assert _ids(library, source="AP") == [2, 1]
    assert _ids(library, search="new*") == [3, 2]
    assert _ids(library, search="new*", source="AP") == [2]
    assert list(library.list_article_ids(ArticleFilter(), ArticleOrder.NEWEST, 2)) == [3, 2]


def test_read_and_starred(library: Library) -> None:
    one, two, three = add(library, article("one"), article("two"), article("three"))
    assert library.set_read([one, two, ArticleId(99)], True) == Changes(changed=(one, two))
    assert library.set_read([one], True) == Changes()
    assert library.set_starred([two], True) == Changes(changed=(two,))
    assert _ids(library, view=ArticleView.UNREAD) == [three]
    assert _ids(library, view=ArticleView.STARRED) == [two]
    counts = library.counts()
    assert (counts.articles, counts.unread, counts.starred, counts.recent, counts.waiting) == (3, 1, 1, 3, 3)


def test_recent_is_the_last_seven_days(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    days = iter((1, 8, 9))
    monkeypatch.setattr("newsreader.library.base.now", lambda: datetime(2026, 1, next(days), 12, tzinfo=UTC))
    add(library, article("old"))
    add(library, article("new"))
    monkeypatch.setattr("newsreader.library.articles.now", lambda: datetime(2026, 1, 9, 1, tzinfo=UTC))
    assert library.counts().recent == 1
    assert _ids(library, view=ArticleView.RECENT) == [2]


def test_sources_are_counted_largest_first(library: Library) -> None:
    add(library, *(article(f"text {number}", source=name) for number, name in enumerate(("B", "A", "B", "C", None))))
    assert library.counts().sources == (("B", 2), ("A", 1), ("C", 1))


def test_summaries_keep_the_order_asked_for(library: Library) -> None:
    add(library, *(article(f"Title {number}\n\nBody {number}", title=f"Title {number}") for number in range(1200)))
    wanted = [ArticleId(number) for number in (1200, 5, 7777, 1)]
    rows = library.list_summaries(wanted)
    assert [(row.id, row.title, row.snippet) for row in rows] == [
        (1200, "Title 1199", "Body 1199"),
        (5, "Title 4", "Body 4"),
        (1, "Title 0", "Body 0"),
    ]
    assert len(library.list_summaries([ArticleId(number) for number in range(1, 1201)])) == 1200


@pytest.mark.parametrize(
    ("text", "title", "snippet"),
    [
        ("Headline\n\nThe story\nbegins.", "Headline", "The story begins."),
        ("The story begins. And goes on.", "The story begins.", "And goes on."),
        ("Only a title", "Only a title", "Only a title"),
        ("word " * 100, "x", ("word " * 48).rstrip() + "…"),
    ],
)
def test_the_snippet_leaves_the_title_out(text: str, title: str, snippet: str) -> None:
    incoming = article(text, title=title if title == "Headline" else None)
    structure = incoming.structure if title == "Headline" else type(incoming.structure)(
        title, None, None, None, None, (), ()
    )
    assert make_snippet(text, structure) == snippet


def test_waiting_articles_come_newest_first_after_the_one_asked_for(library: Library) -> None:
    one, two, three = add(library, article("one"), article("two"), article("three"))
    assert library.list_waiting(2) == [(three, "three"), (two, "two")]
    assert library.list_waiting(2, first=one) == [(one, "one"), (three, "three")]
    assert library.list_waiting(9, first=two) == [(two, "two"), (three, "three"), (one, "one")]
    assert library.save_analysis_failure(two, "Too odd.") == Changes(changed=(two,))
    assert library.list_waiting(9, first=two) == [(three, "three"), (one, "one")]
    stored = library.get_article(two)
    assert stored is not None
    assert (stored.analysis_state, stored.analysis_problem) == (AnalysisState.FAILED, "Too odd.")
    assert library.request_analysis() == Changes(changed=(two,))
    assert len(library.list_waiting(9)) == library.counts().waiting == 3


def test_the_queue_keeps_its_order_and_ends_with_the_articles(library: Library) -> None:
    odd = b"/caf\xe9".decode("utf-8", "surrogateescape")
    assert library.queue_paths(["/b", "/a", odd]) == 3
    assert library.queue_paths(["/a", "/c"]) == 4
    queued = library.list_queued(10)
    assert [path for _, path in queued] == ["/b", "/a", odd, "/c"]
    library.add_articles([article("b", path="/b")], finished=[queued[0][0], queued[1][0]])
    assert [path for _, path in library.list_queued(10)] == [odd, "/c"]
    library.clear_queue()
    assert library.count_queued() == 0


@pytest.mark.parametrize(
    "dateline", ["PORTO, March 12 (Reuters) - ", "KYIV, Ukraine (AP) — ", "MOSCOW: ", "LONDON, Nov 6\n\n", "Oslo, 6 November 2024\n\n"]
)
def test_the_snippet_begins_where_the_story_does(dateline: str) -> None:
    text = f"Harbour fund divides council\n\n{dateline}The mayor said on Thursday that the town would pay for the repair."
    assert make_snippet(text, find_structure(text)) == text[text.index("The mayor") :]
