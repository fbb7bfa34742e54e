"""The whole search syntax on a real library."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import add, add_analysed, article, open_library, organisation, person, place
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView
from newsreader.search.query import Field
from newsreader.storage.refiling import is_up_to_date

HARBOUR = "Harbour dues rise in Łódź\n\nAnn Lee met Tom Reed of Harbour Corp. “The dues are fair,” Ann Lee said."
STORM = "Storm in Straßfeld\n\nTom Reed fled from the storm to Cape Wall."
BUDGET = "The budget of Cape Wall\n\nNobody spoke about the storms."
PLAIN = "A quiet day\n\nNothing happened."


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = open_library(tmp_path_factory.mktemp("search") / "x.newsreader")
    lee, reed = person("Ann Lee"), person("Tom Reed")
    said = [("“The dues are fair,”", "Ann Lee")]
    add_analysed(
        made,
        article(HARBOUR, source="Agence Łódź", published="2024-03-01"),
        lee,
        reed,
        place("Łódź"),
        organisation("Harbour Corp"),
        said=said,
    )
    add_analysed(made, article(STORM, source="Post", published="2024-02"), reed, place("Cape Wall"))
    add_analysed(made, article(BUDGET, source="Evening Post", published="2023-12-31"), place("Cape Wall"))
    add(made, article(PLAIN), article(PLAIN, path="/elsewhere.txt"))
    made.set_read([ArticleId(3)], True)
    made.set_starred([ArticleId(1), ArticleId(3)], True)
    made.tag_articles("To read", [ArticleId(1), ArticleId(2)])
    made.set_article_note(ArticleId(3), "look again")
    yield made
    made.close()


def found(library: Library, search: str, order: ArticleOrder = ArticleOrder.TITLE, **more: object) -> list[int]:
    return sorted(library.list_article_ids(ArticleFilter(search=search, **more), order))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("search", "articles"),
    [
        ("storm", [2]),
        ("storm*", [2, 3]),
        ("STORM OR harbour", [1, 2]),
        ("-storm", [1, 3, 4]),
        ("-storm -harbour", [3, 4]),
        ("(storm -harbour) OR budget", [2, 3]),
        ('"cape wall"', [2, 3]),
        ('"wall cape"', []),
        ('"about the sto"*', [3]),
        ("lodz", [1]),
        ("strassfeld", [2]),
        ("title:storm*", [2]),
        ("title:wall -title:storm", [3]),
        ("person:reed", [1, 2]),
        ('person:"reed tom"', [1, 2]),
        ('person:"tom lee"', []),
        ("person:re*", [1, 2]),
        ("person:ee", []),
        ("person:(lee OR wall)", [1]),
        ("place:lodz", [1]),
        ("place:lee", []),
        ("place:wall -person:reed", [3]),
        ("org:harbour", [1]),
        ("speaker:lee", [1]),
        ("speaker:reed", []),
        ("source:post", [2, 3]),
        ('source:"evening post"', [3]),
        ("source:lodz", [1]),
        ("-source:post", [1, 4]),
        ("tag:'to READ'", [1, 2]),
        ("tag:to", []),
        ("tag:to*", [1, 2]),
        ("-tag:'to read' is:starred", [3]),
        ("is:unread", [1, 2, 4]),
        ("-is:unread", [3]),
        ("is:read OR is:waiting", [3, 4]),
        ("is:starred storms", [3]),
        ("is:recent", [1, 2, 3, 4]),
        ("has:quotes", [1]),
        ("-has:people", [3, 4]),
        ("has:orgs has:places", [1]),
        ("has:note", [3]),
        ("has:tag", [1, 2]),
        ("has:source -has:date", []),
        ("has:copies", [4]),
        ("has:highlight", []),
        ("after:2024-03-01 has:source", [1]),
        ("after:2024 has:source", [1, 2]),
        ("before:2024-03-01", [2, 3]),
        ("before:2024", [3]),
        ("date:2024-02", [2]),
        ("date:2023", [3]),
        ("added:today", [1, 2, 3, 4]),
        ("added:yesterday", []),
        ("-added:7d", []),
        ("language:en", [1, 2, 3]),
        ("person:reed OR budget", [1, 2, 3]),
        ("-(person:reed OR budget)", [4]),
        ("(storm OR is:read) -source:evening", [2]),
        ("day happened", [4]),
        ("🙂", []),
        ("person:", []),
        ("after:soon", []),
    ],
)
def test_a_search_finds_what_it_says(library: Library, search: str, articles: list[int]) -> None:
    assert found(library, search) == articles
    assert found(library, search, ArticleOrder.RELEVANCE) == articles
    assert library.count_articles(ArticleFilter(search=search)) == len(articles)


def test_a_search_and_the_list_chosen_beside_it_hold_together(library: Library) -> None:
    assert found(library, "storm*", view=ArticleView.STARRED) == [3]
    assert found(library, "storm*", source="Post") == [2]
    assert found(library, "-storm*", tag="To read") == [1]


@pytest.mark.parametrize("order", list(ArticleOrder))
def test_every_order_lists_everything_and_reversed_the_same(library: Library, order: ArticleOrder) -> None:
    ids = list(library.list_article_ids(ArticleFilter(), order))
    assert sorted(ids) == [1, 2, 3, 4]
    assert (order.reversed is None) is (order is ArticleOrder.RELEVANCE)
    if order.reversed is not None:
        assert order.reversed.reversed is order
        assert library.list_article_ids(ArticleFilter(), order.reversed) != ids


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (ArticleOrder.SOURCE, [1, 3, 2, 4]),
        (ArticleOrder.SOURCE_DOWN, [2, 3, 1, 4]),
        (ArticleOrder.TITLE_DOWN, [3, 2, 1, 4]),
        (ArticleOrder.QUOTES, [1, 4, 2, 3]),
        (ArticleOrder.LENGTH, [4, 3, 2, 1]),
    ],
)
def test_orders(library: Library, order: ArticleOrder, ids: list[int]) -> None:
    assert list(library.list_article_ids(ArticleFilter(), order)) == ids


@pytest.mark.parametrize(
    ("search", "title", "title_marks", "snippet", "snippet_marks"),
    [
        ("storm", "Storm in Straßfeld", ["Storm"], "Tom Reed fled from the storm to Cape Wall.", ["storm"]),
        ("strassfeld", "Storm in Straßfeld", ["Straßfeld"], "Tom Reed fled from the storm to Cape Wall.", []),
        (
            "person:reed -budget source:post",
            "Storm in Straßfeld",
            [],
            "Tom Reed fled from the storm to Cape Wall.",
            ["Reed"],
        ),
        ("is:unread storm", "Storm in Straßfeld", ["Storm"], "Tom Reed fled from the storm to Cape Wall.", ["storm"]),
    ],
)
def test_found_words_are_marked(
    library: Library, search: str, title: str, title_marks: list[str], snippet: str, snippet_marks: list[str]
) -> None:
    (row,) = library.list_summaries([ArticleId(2)], found_by=search)
    assert (row.title, row.snippet) == (title, snippet)
    assert [row.title[start:end] for start, end in row.title_marks] == title_marks
    assert [row.snippet[start:end] for start, end in row.snippet_marks] == snippet_marks


def test_a_snippet_is_taken_from_where_the_words_stand(tmp_path: Path) -> None:
    library = open_library(tmp_path / "l")
    text = "Needle in a field\n\n" + "Much hay. " * 200 + "There was the needle, at last. " + "More hay. " * 50
    (number,) = add(library, article(text, title="Needle in a field"))
    (row,) = library.list_summaries([number], found_by="needle")
    assert row.snippet.startswith("…Much hay. Much hay. There was the needle, at last.")
    assert [row.snippet[start:end] for start, end in row.snippet_marks] == ["needle"]
    library.close()


@pytest.mark.parametrize(
    ("field", "typed", "values"),
    [
        (Field.PERSON, "", ["Tom Reed", "Ann Lee"]),
        (Field.PERSON, "l", ["Ann Lee"]),
        (Field.PERSON, "tom re", ["Tom Reed"]),
        (Field.PLACE, "lod", ["Łódź"]),
        (Field.SPEAKER, "", ["Ann Lee"]),
        (Field.SOURCE, "p", ["Evening Post", "Post"]),
        (Field.TAG, "read", ["To read"]),
        (Field.TEXT, "x", []),
    ],
)
def test_values_are_suggested(library: Library, field: Field, typed: str, values: list[str]) -> None:
    assert [one.value for one in library.list_suggestions(field, typed)] == values


@pytest.mark.parametrize(
    ("typed", "titles"), [("st", [2]), ("the b", [3]), ("harbour DUES", [1]), ("wall", [3]), ("", []), ("…", [])]
)
def test_titles_are_found_by_their_beginning_then_by_their_words(
    library: Library, typed: str, titles: list[int]
) -> None:
    assert sorted(library.find_titles(typed)) == titles


def test_a_library_filed_by_older_rules_is_filed_anew(tmp_path: Path) -> None:
    library = open_library(tmp_path / "l")
    add_analysed(library, article(HARBOUR), person("Ann Lee"), place("Łódź"))
    database = library._database
    database.run("UPDATE article_search SET title = 'x', body = 'y' WHERE rowid = 1")
    database.run("UPDATE entity SET search_text = 'łodz', sort_name = 'łodz' WHERE name = 'Łódź'")
    database.run("DELETE FROM meta WHERE key = 'search_rules'")
    assert (found(library, "lodz"), found(library, "place:lodz")) == ([], [])
    library.refile_search()
    assert (found(library, "lodz"), found(library, "place:lodz")) == ([1], [1])
    assert is_up_to_date(database)
    library.close()


def test_names_that_come_and_go_are_found_and_not(tmp_path: Path) -> None:
    library = open_library(tmp_path / "l")
    number = add_analysed(library, article(HARBOUR), person("Ann Lee"))
    assert found(library, "person:lee") == [number]
    (lee,) = (row.entity.id for row in library.list_entity_rows(list(library.list_chain_entities(number).values())))
    library.decide(*library.draft_rename(lee, "Øyvind"))
    assert found(library, "person:oyvind") == found(library, "person:lee") == [number]
    library.delete_articles([number])
    assert found(library, "person:lee") == []
    library.undo()
    assert found(library, "person:lee") == [number]
    library.close()


def test_days_are_the_readers_own(tmp_path: Path) -> None:
    library = open_library(tmp_path / "l")
    add(library, article(PLAIN))
    noon = datetime.now().astimezone().replace(hour=12) - timedelta(days=1)
    library._database.run("UPDATE article SET added = ?", (noon.astimezone(UTC).isoformat(timespec="seconds"),))
    assert found(library, "added:yesterday") == [1]
    assert found(library, "added:today") == []
    library.close()


PIECES = 'storm "dues rise" lod* person:lee place: org:x speaker:lee source:post -tag:x is:read has:quotes ( ) OR - after:7d before:2024 date:x * NOT title:a'


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(PIECES.split(" ")), max_size=14), glue=st.sampled_from([" ", ""]))
def test_any_search_is_answered_and_counted_alike(library: Library, pieces: list[str], glue: str) -> None:
    wanted = ArticleFilter(search=glue.join(pieces))
    ids = library.list_article_ids(wanted, ArticleOrder.NEWEST)
    assert sorted(ids) == sorted(library.list_article_ids(wanted, ArticleOrder.RELEVANCE))
    assert library.count_articles(wanted) == len(ids)
    library.list_summaries([ArticleId(number) for number in ids], found_by=wanted.search)
