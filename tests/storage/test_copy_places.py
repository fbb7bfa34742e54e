"""Copies keep source, date and place of their own, and what has become of their files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import add, article, open_library
from newsreader.library import Library
from newsreader.model.article import Article, ArticleId, Lost
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.storage import copy_places

TEXT = "Porto\n\nIt rained all day, said Ann Lee.\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = open_library(tmp_path / "x.newsreader")
    yield library
    library.close()


def whole(library: Library, number: ArticleId) -> Article:
    found = library.get_article(number)
    assert found is not None
    return found


def test_two_papers_ran_it(library: Library) -> None:
    library.add_articles([article(TEXT, path="/post/1.txt", source="The Post", published="2024-03-01")])
    result = library.add_articles([article(TEXT, path="/echo/7.txt", source="The Echo", published="2024-03-04")])
    ((path, number),) = result.copies
    assert path == "/echo/7.txt"
    found = whole(library, number)
    assert (found.source, found.published and found.published.when) == ("The Post", "2024-03-01")
    assert [(one.source, one.published and one.published.when, one.path) for one in found.copies] == [
        ("The Post", "2024-03-01", "/post/1.txt"),
        ("The Echo", "2024-03-04", "/echo/7.txt"),
    ]
    (row,) = library.list_summaries([number])
    assert (row.copies, row.versions) == (2, 1)
    assert list(library.list_article_ids(ArticleFilter(search="has:copies"), ArticleOrder.NEWEST)) == [number]


def test_the_same_bytes_from_the_same_place_are_nothing_new(library: Library) -> None:
    add(library, article(TEXT, path="/post/1.txt"))
    result = library.add_articles([article(TEXT, path="/post/1.txt")])
    assert (result.added, result.copies, result.unchanged) == ((), (), 1)
    assert not result.changes


def test_a_file_that_holds_something_else_now_is_told(library: Library) -> None:
    (old,) = add(library, article(TEXT, path="/post/1.txt"))
    (new,) = add(library, article(TEXT + "\nAnd the sun came out.\n", path="/post/1.txt"))
    assert [one.lost for one in whole(library, old).copies] == [Lost.CHANGED]
    assert [one.lost for one in whole(library, new).copies] == [None]
    library.add_articles([article(TEXT, path="/post/1.txt")])
    assert [one.lost for one in whole(library, old).copies] == [None]
    assert [one.lost for one in whole(library, new).copies] == [Lost.CHANGED]


def test_other_entries_of_a_file_stay_where_they_are(library: Library) -> None:
    from dataclasses import replace

    first = replace(article(TEXT, path="/post.mbox"), entry="message 1")
    second = replace(article(TEXT + "More.\n", path="/post.mbox"), entry="message 2")
    ids = add(library, first, second)
    assert [one.lost for number in ids for one in whole(library, number).copies] == [None, None]


def test_missing_moved_and_found_again(library: Library) -> None:
    (number,) = add(library, article(TEXT, path="/post/1.txt"))
    database = library._database
    with database.transaction():
        assert copy_places.mark_missing(database, ["/post/1.txt", "/post/2.txt"], "2026-01-02T03:04:05+00:00") == [number]
        assert copy_places.mark_missing(database, ["/post/1.txt"], "2026-01-03T03:04:05+00:00") == []
    (copy,) = whole(library, number).copies
    assert (copy.lost, copy.lost_at) == (Lost.MISSING, "2026-01-02T03:04:05+00:00")
    assert library.add_articles([article(TEXT, path="/post/1.txt")]).unchanged == 1
    (copy,) = whole(library, number).copies
    assert (copy.lost, copy.lost_at) == (None, None)
    with database.transaction():
        assert copy_places.move(database, "/post/1.txt", "/kept/1.txt") == [number]
    (copy,) = whole(library, number).copies
    assert (copy.path, copy.was_at, copy.lost) == ("/kept/1.txt", "/post/1.txt", None)
    assert library.add_articles([article(TEXT, path="/kept/1.txt")]).unchanged == 1
