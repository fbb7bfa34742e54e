"""Searches that the reader keeps, and that every act on them can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from builders import add, article, open_library
from newsreader.errors import LibraryError
from newsreader.library import Library
from newsreader.model.changes import Changes
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.model.saved_search import SavedSearch


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = open_library(tmp_path / "x.newsreader")
    for name, query in (("Storms", "storm*"), ("Lee", "person:Lee"), ("Unread", "is:unread")):
        made.save_search(name, query, ArticleOrder.NEWEST)
    yield made
    made.close()


def names(library: Library) -> list[str]:
    return [one.name for one in library.list_saved_searches()]


def test_saved_searches_keep_their_order(library: Library) -> None:
    storms, lee, unread = library.list_saved_searches()
    assert (storms.name, storms.query, storms.order) == ("Storms", "storm*", ArticleOrder.NEWEST)
    changes = library.order_saved_searches([unread.id, storms.id])
    assert changes.tables == {"saved_search"}
    assert names(library) == ["Unread", "Storms", "Lee"]
    assert not library.order_saved_searches([unread.id, storms.id, lee.id])


def test_every_act_is_undone_and_done_again(library: Library) -> None:
    storms, lee, _unread = library.list_saved_searches()
    states = [library.list_saved_searches()]
    acts: list[Callable[[], Changes]] = [
        lambda: library.change_saved_search(SavedSearch(lee.id, "Ann Lee", "person:Lee", ArticleOrder.NEWEST)),
        lambda: library.change_saved_search(SavedSearch(lee.id, "Ann Lee", 'person:"Ann Lee"', ArticleOrder.TITLE)),
        lambda: library.delete_saved_search(storms.id),
        lambda: library.order_saved_searches([one.id for one in reversed(library.list_saved_searches())]),
        lambda: library.save_search("New", "x", ArticleOrder.RELEVANCE),
    ]
    for act in acts:
        assert act().tables == {"saved_search"}
        states.append(library.list_saved_searches())
    for before in reversed(states[:-1]):
        assert library.undo().tables == {"saved_search"}
        assert library.list_saved_searches() == before
    for after in states[1:]:
        library.redo()
        assert library.list_saved_searches() == after


def test_acts_are_named_for_the_menu(library: Library) -> None:
    storms = library.list_saved_searches()[0]
    assert library.get_history().undo == "Save search “Unread”"
    library.change_saved_search(SavedSearch(storms.id, "Gales", storms.query, storms.order))
    assert library.get_history().undo == "Rename search “Storms”"
    library.change_saved_search(SavedSearch(storms.id, "Gales", "gale", storms.order))
    assert library.get_history().undo == "Change search “Gales”"
    library.delete_saved_search(storms.id)
    assert library.get_history().undo == "Delete search “Gales”"


def test_what_is_gone_or_the_same_changes_nothing(library: Library) -> None:
    storms = library.list_saved_searches()[0]
    assert not library.change_saved_search(storms)
    library.delete_saved_search(storms.id)
    assert not library.delete_saved_search(storms.id)
    assert not library.change_saved_search(storms)


def test_a_saved_search_needs_a_name(library: Library) -> None:
    with pytest.raises(LibraryError, match="needs a name"):
        library.save_search(" \n", "x", ArticleOrder.NEWEST)


def test_counting_finds_as_many_as_listing(library: Library) -> None:
    add(library, article("Storms at sea"), article("A storm"), article("Calm"))
    for search in ("", "storm*", "-storm*", "is:unread calm", "nothing", "🙂"):
        wanted = ArticleFilter(search=search)
        assert library.count_articles(wanted) == len(library.list_article_ids(wanted, ArticleOrder.NEWEST))
