"""Versions of one story in a library: found, ruled, undone, and the same whatever came first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from builders import add, analysis, article, open_library, person
from newsreader.analysis.story_sketch import sketch_of
from newsreader.errors import DecisionConflictError
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.decision import Action, Standing
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.storage import versions
from versions_of_a_story import PARAGRAPHS, another, carried_on, cut, edited, story

TEXTS = {"story": story(), "edited": edited(), "cut": cut(), "carried on": carried_on(), "another": another()}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = open_library(tmp_path / "x.newsreader")
    yield library
    library.close()


def compare(library: Library) -> Changes:
    """What the worker and the jobs process do."""
    library.follow_sketch_rules()
    waiting = library.list_unsketched(1_000)
    return library.save_sketches([(article, sketch_of(text)) for article, text in waiting])


def put(library: Library, *names: str) -> dict[str, ArticleId]:
    ids = add(library, *(article(TEXTS[name], path=f"/news/{name}.txt") for name in names))
    compare(library)
    return dict(zip(names, ids, strict=True))


def beside(library: Library, one: ArticleId) -> set[ArticleId]:
    return {version.article for version in library.list_versions(one)}


def rule(library: Library, one: ArticleId, other: ArticleId, *, are_versions: bool) -> Changes:
    return library.decide(*library.draft_versions(one, other, are_versions=are_versions))


def test_versions_are_found_and_other_stories_are_not(library: Library) -> None:
    ids = put(library, "story", "edited", "cut", "another")
    assert beside(library, ids["story"]) == {ids["story"], ids["edited"], ids["cut"]}
    assert library.list_versions(ids["another"]) == ()
    likeness = {one.article: one.likeness for one in library.list_versions(ids["story"])}
    assert likeness[ids["story"]] is None
    assert likeness[ids["cut"]] == 1


def test_what_is_compared_already_does_not_wait(library: Library) -> None:
    put(library, "story", "another")
    assert library.count_unsketched() == 0
    assert not compare(library)


def test_those_whose_versions_changed_are_told(library: Library) -> None:
    ids = put(library, "story", "another")
    (new,) = add(library, article(edited()))
    assert set(compare(library).changed) == {ids["story"], new}


@pytest.mark.parametrize("order", list(permutations(["story", "edited", "carried on", "another"]))[::5])
def test_the_order_of_import_makes_no_difference(library: Library, order: tuple[str, ...]) -> None:
    ids = put(library, *order[:2])
    ids |= put(library, *order[2:])
    names = {number: name for name, number in ids.items()}
    assert {names[one] for one in beside(library, ids["story"])} == {"story", "edited", "carried on"}
    assert beside(library, ids["another"]) == set()


def test_a_page_of_news_makes_its_stories_no_versions_of_each_other(library: Library) -> None:
    ids = put(library, "story", "carried on", "another")
    assert beside(library, ids["story"]) == {ids["story"], ids["carried on"]}
    assert beside(library, ids["another"]) == set()
    rule(library, ids["carried on"], ids["story"], are_versions=False)
    assert beside(library, ids["another"]) == {ids["another"], ids["carried on"]}


def test_the_reader_tells_versions_apart_and_undoes_it(library: Library) -> None:
    ids = put(library, "story", "edited")
    changes = rule(library, ids["edited"], ids["story"], are_versions=False)
    assert set(changes.changed) == set(ids.values())
    assert beside(library, ids["story"]) == set()
    assert (library.get_history().undo or "").startswith("Keep the stories “")
    library.undo()
    assert beside(library, ids["story"]) == set(ids.values())
    library.redo()
    assert beside(library, ids["story"]) == set()


def test_the_reader_puts_other_texts_together(library: Library) -> None:
    ids = put(library, "story", "another")
    rule(library, ids["story"], ids["another"], are_versions=True)
    (other,) = (one for one in library.list_versions(ids["story"]) if one.article == ids["another"])
    assert other.is_ruled
    assert other.likeness is None
    rule(library, ids["another"], ids["story"], are_versions=False)
    assert beside(library, ids["story"]) == set()
    assert [one.decision.action for one in library.list_decisions()] == [Action.NOT_VERSIONS]


def test_rulings_outlive_analysis_and_comparing_anew(library: Library) -> None:
    ids = put(library, "story", "edited", "another")
    rule(library, ids["story"], ids["edited"], are_versions=False)
    rule(library, ids["story"], ids["another"], are_versions=True)
    library.save_analyses([(one, analysis(TEXTS[name], person("Tom Reed"))) for name, one in ids.items()])
    with library._database.transaction():
        versions.follow_rules(library._database, "rules of another version")
    compare(library)
    assert beside(library, ids["story"]) == {ids["story"], ids["another"]}
    assert {one.standing for one in library.list_decisions()} == {Standing.IN_FORCE}


def test_rulings_outlive_importing_again(library: Library) -> None:
    ids = put(library, "story", "edited")
    rule(library, ids["story"], ids["edited"], are_versions=False)
    library.delete_articles([ids["edited"]])
    library.empty_bin()
    assert [one.standing for one in library.list_decisions()] == [Standing.DORMANT]
    again = put(library, "edited")
    assert beside(library, again["edited"]) == set()
    assert [one.standing for one in library.list_decisions(article=again["edited"])] == [Standing.IN_FORCE]


def test_rulings_travel_to_another_library(library: Library, tmp_path: Path) -> None:
    ids = put(library, "story", "edited")
    rule(library, ids["story"], ids["edited"], are_versions=False)
    other = open_library(tmp_path / "other.newsreader")
    theirs = put(other, "edited", "story")
    assert beside(other, theirs["story"]) == set(theirs.values())
    changes, report = other.import_decisions(library.export_decisions().splitlines())
    assert report.added == 1
    assert set(changes.changed) == set(theirs.values())
    assert beside(other, theirs["story"]) == set()
    other.close()


def test_a_ruling_that_contradicts_others_is_refused(library: Library) -> None:
    ids = put(library, "story", "another", "cut")
    rule(library, ids["story"], ids["another"], are_versions=True)
    rule(library, ids["cut"], ids["another"], are_versions=True)
    with pytest.raises(DecisionConflictError, match="you ruled"):
        rule(library, ids["story"], ids["cut"], are_versions=False)
    assert beside(library, ids["story"]) == set(ids.values())
    library.revoke(library.list_decisions()[0].id)
    rule(library, ids["story"], ids["cut"], are_versions=False)
    with pytest.raises(DecisionConflictError):
        rule(library, ids["cut"], ids["another"], are_versions=True)
    rule(library, ids["cut"], ids["story"], are_versions=True)
    assert beside(library, ids["story"]) == set(ids.values())


def test_versions_are_searched_for_and_folded(library: Library) -> None:
    ids = put(library, "story", "edited", "another")
    found = library.list_article_ids(ArticleFilter(search="has:versions"), ArticleOrder.ADDED_FIRST)
    assert list(found) == [ids["story"], ids["edited"]]
    rows = library.list_summaries([ids["story"], ids["another"]])
    assert [one.versions for one in rows] == [2, 1]
    folded = ArticleFilter(folds_versions=True)
    assert list(library.list_article_ids(folded, ArticleOrder.ADDED)) == [ids["another"], ids["edited"]]
    assert list(library.list_article_ids(folded, ArticleOrder.ADDED_FIRST)) == [ids["story"], ids["another"]]
    assert list(library.list_article_ids(folded, ArticleOrder.ADDED_FIRST, 1)) == [ids["story"]]
    assert library.count_articles(folded) == 2
    # what a search leaves out does not stand for the others
    fewer = ArticleFilter(search="“41 passengers”", folds_versions=True)
    assert list(library.list_article_ids(fewer, ArticleOrder.ADDED_FIRST)) == [ids["edited"]]


def test_a_ruling_that_is_not_about_two_texts_is_refused(library: Library) -> None:
    ids = put(library, "story")
    assert library.draft_versions(ids["story"], ids["story"], are_versions=True) == []
    assert library.draft_versions(ids["story"], ArticleId(99), are_versions=True) == []


def test_versions_in_the_bin_take_no_part_and_come_back(library: Library) -> None:
    ids = put(library, "story", "edited", "cut")
    left = {ids["story"], ids["cut"]}
    changes = library.delete_articles([ids["edited"]])
    assert set(changes.changed) >= left
    assert beside(library, ids["story"]) == left
    assert library.list_versions(ids["edited"]) == ()
    library.restore_articles([ids["edited"]])
    assert beside(library, ids["story"]) == set(ids.values())


def test_what_was_removed_for_good_is_no_version(library: Library) -> None:
    ids = put(library, "story", "edited")
    library.delete_articles([ids["edited"]])
    library.empty_bin()
    assert beside(library, ids["story"]) == set()
    assert not library._database.rows("SELECT 1 FROM sketch_band WHERE article_id = ?", (ids["edited"],))


def test_a_file_that_was_rewritten_holds_a_version_of_its_story(library: Library) -> None:
    shortened = story(headline="Ferry aground", paragraphs=(*PARAGRAPHS[:2], *TEXTS["another"].split("\n\n")[1:]))
    elsewhere = add(library, article(story(), path="/news/a.txt"), article(shortened, path="/news/b.txt"))
    compare(library)
    assert library.list_versions(elsewhere[0]) == ()
    other = open_library(library._database.path.with_name("y.newsreader"))
    same_file = [*add(other, article(story(), path="/news/a.txt")), *add(other, article(shortened, path="/news/a.txt"))]
    compare(other)
    assert beside(other, same_file[0]) == set(same_file)
    other.close()


# -- a form that many articles fill in


def results(number: int) -> str:
    """A table of results: the same words each day, other figures."""
    rows = [f"{town} won {number + at} to {at} at home before a crowd of {number * 7 + at} people on the day" for at, town in enumerate(["Skerrin", "Porto", "Oslo", "Riga", "Bergen", "Turku"])]
    return f"Results of day {number}\n\nAll results of the league as they were told to us by the clubs last night.\n\n" + ".\n\n".join(rows)


def test_what_a_crowd_shares_tells_of_no_story_whatever_came_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "CROWD", 6)
    found = []
    for name, order in (("a", range(9)), ("b", range(8, -1, -1)), ("c", [4, 8, 1, 0, 7, 2, 3, 6, 5])):
        library = open_library(tmp_path / f"{name}.newsreader")
        for number in order:
            add(library, article(results(number)), article(story(), path=f"/{number}.txt"))
            compare(library)
        hashes = {one: library.get_article(ArticleId(one)) for one in library.list_article_ids(ArticleFilter(), ArticleOrder.ADDED)}
        groups: dict[int, set[str]] = {}
        for one, group in versions.read_stories(library._database).items():
            whole = hashes[one]
            assert whole is not None
            groups.setdefault(group, set()).add(whole.text_hash)
        found.append(sorted(map(sorted, groups.values())))
        library.close()
    assert found[0] == found[1] == found[2]


def test_a_crowd_that_is_none_any_more_is_compared_anew(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "CROWD", 3)
    texts = [story(headline=f"Ferry aground off Skerrin: day {number}") for number in range(4)]
    ids = add(library, *(article(text) for text in texts))
    compare(library)
    assert library.list_versions(ids[0]) == ()
    library.delete_articles([ids[3]])
    library.empty_bin()
    compare(library)
    assert beside(library, ids[0]) == set(ids[:3])
