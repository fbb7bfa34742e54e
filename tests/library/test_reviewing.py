"""The review: what is asked, in which order, and what the answers do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from builders import Named, add, add_analysed, analysis, article, person
from decision_stories import difference, dump
from newsreader.errors import DecisionError
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId, Reason, Strength
from newsreader.model.review import ReviewItem, ReviewKind, ReviewProgress, Verdict
from newsreader.storage.reviews import doubt_of


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


def put(library: Library, text: str, *names: Named, gender: str | None = None, role: str = "") -> ArticleId:
    """One article; gender and role are of its first name."""
    (number,) = add(library, article(text, published=f"2026-01-{len(text) % 28 + 1:02}"))
    found = analysis(text, *names)
    first = replace(found.chains[0], gender=gender, roles=(role,) if role else ())
    library.save_analyses([(number, replace(found, chains=(first, *found.chains[1:])))])
    return number


@pytest.fixture
def doubtful(library: Library) -> Library:
    """Vladimir Putin twice, a lone Putin in three articles and "V. Putin" in one."""
    put(library, "Vladimir Putin spoke.", person("Vladimir Putin"))
    put(library, "Vladimir Putin spoke again.", person("Vladimir Putin"))
    put(library, "V. Putin wrote.", person("V. Putin"))
    for town in ("Kazan", "Omsk", "Perm"):
        put(library, f"Then Putin left {town}.", person("Putin"))
    return library


def people(library: Library) -> dict[str, int]:
    return {row.entity.name: row.articles for row in library.list_entities(Kind.PERSON)}


def kinds(items: list[ReviewItem]) -> list[str]:
    return [item.kind for item in items]


def test_questions_come_with_both_sides_and_the_weightiest_first(doubtful: Library) -> None:
    items = doubtful.list_review()
    assert sorted(kinds(items)) == ["link", "pointer"]
    assert [item.weight for item in items] == sorted((item.weight for item in items), reverse=True)
    (pointer,) = [item for item in items if item.kind is ReviewKind.POINTER]
    assert pointer.first is not None
    assert pointer.second is not None
    assert (pointer.first.name.surface, pointer.first.articles) == ("Putin", 3)
    assert [line.keyword for line in pointer.first.lines] == ["Putin"] * 3
    assert pointer.second.name.key == "vladimir putin"
    assert pointer.reasons
    (link,) = [item for item in items if item.kind is ReviewKind.LINK]
    assert link.strength is not Strength.CERTAIN
    assert link.first is not None
    assert link.second is not None
    assert (link.first.lines[0].keyword, link.second.lines[0].keyword) == ("V. Putin", "Vladimir Putin")
    assert doubtful.list_review(limit=1, offset=1) == items[1:2]


@pytest.mark.parametrize(
    ("reasons", "least", "most"),
    [
        ([("surname_sound", 0.9)], 0.2, 0.2),
        ([("surname_typo", 0.8), ("given_initial", 0.6)], 0.4, 0.4),
        ([("given_initial", 0.6), ("same_role", 1.0)], 0.3, 0.3),
        ([("given_initial", 0.6), ("same_role", 1.0), ("same_company", 1.5)], 0.19, 0.2),
        ([("given_initial", 0.6), ("other_gender", -2.0)], 0.8, 0.8),
        ([("given_initial", 0.6), ("other_gender", -2.0), ("two_in_one_article", -1.5)], 1.0, 1.0),
    ],
)
def test_doubt_grows_with_unlike_names_and_shrinks_with_what_articles_say(
    reasons: list[tuple[str, float]], least: float, most: float
) -> None:
    doubt = doubt_of(Strength.PROBABLE, [Reason(code, "", weight) for code, weight in reasons])
    assert least <= round(doubt, 3) <= most


def test_same_and_never_settle_a_question_and_can_be_undone(doubtful: Library) -> None:
    before = dump(doubtful)
    keys = {item.kind: item.key for item in doubtful.list_review()}
    assert doubtful.get_review_progress() == ReviewProgress(left=2, later=0, settled=0)
    doubtful.settle_review(keys[ReviewKind.POINTER], Verdict.SAME)
    assert people(doubtful) == {"Vladimir Putin": 6}
    doubtful.settle_review(keys[ReviewKind.LINK], Verdict.NEVER)
    assert people(doubtful) == {"Vladimir Putin": 5, "V. Putin": 1}
    assert doubtful.list_review() == []
    assert doubtful.get_review_progress() == ReviewProgress(left=0, later=0, settled=2)
    with pytest.raises(DecisionError, match="settled already"):
        doubtful.settle_review(keys[ReviewKind.LINK], Verdict.SAME)
    doubtful.undo()
    doubtful.undo()
    assert not list(difference(before, dump(doubtful)))
    assert doubtful.get_review_progress() == ReviewProgress(left=2, later=0, settled=0)


def test_never_takes_a_pointer_away_for_good(doubtful: Library) -> None:
    (key,) = [item.key for item in doubtful.list_review() if item.kind is ReviewKind.POINTER]
    doubtful.settle_review(key, Verdict.NEVER)
    put(doubtful, "Putin came back.", person("Putin"))
    assert kinds(doubtful.list_review()) == ["link"]


def test_later_puts_a_question_behind_the_others(doubtful: Library) -> None:
    first, second = (item.key for item in doubtful.list_review())
    doubtful.settle_review(first, Verdict.LATER)
    assert [(item.key, item.is_later) for item in doubtful.list_review()] == [(second, False), (first, True)]
    doubtful.settle_review(second, Verdict.LATER)
    assert [item.key for item in doubtful.list_review()] == [first, second]
    assert doubtful.get_review_progress() == ReviewProgress(left=2, later=2, settled=0)
    doubtful.undo()
    doubtful.undo()
    assert [item.key for item in doubtful.list_review()] == [first, second]
    assert doubtful.get_review_progress().later == 0


def test_a_decision_that_lost_its_place_comes_first_and_can_be_taken_back(doubtful: Library) -> None:
    text = "Vladimir Putin spoke."
    doubtful.decide(*doubtful.draft_not_a_name(ArticleId(1), 0, 14))
    doubtful.save_analyses([(ArticleId(1), analysis(text))])
    lost, *others = doubtful.list_review()
    assert (lost.kind, len(others)) == (ReviewKind.LOST, 2)
    assert lost.lost is not None
    assert lost.lost.sentence == "“Vladimir Putin” in this article is not a name."
    with pytest.raises(DecisionError, match="taken back or left"):
        doubtful.settle_review(lost.key, Verdict.SAME)
    doubtful.settle_review(lost.key, Verdict.NEVER)
    assert ReviewKind.LOST not in kinds(doubtful.list_review())
    assert doubtful.count_decisions() == 0


@pytest.fixture
def two_in_one(library: Library) -> Library:
    """A judge and a singer, both called Alex Morgan."""
    for town in ("Omsk", "Perm"):
        put(library, f"Alex Morgan ruled in {town} with Ann Lee.", person("Alex Morgan"), person("Ann Lee"), gender="m", role="judge")
    put(library, "Alex Morgan sang with Tom Reed.", person("Alex Morgan"), person("Tom Reed"), gender="f", role="singer")
    return library


def test_a_role_written_two_ways_is_told_once(library: Library) -> None:
    for town, role in (("Omsk", "Chief judge"), ("Perm", "chief judge")):
        put(library, f"Alex Morgan ruled in {town} with Ann Lee.", person("Alex Morgan"), person("Ann Lee"), gender="m", role=role)
    put(library, "Alex Morgan sang with Tom Reed.", person("Alex Morgan"), person("Tom Reed"), gender="f", role="singer")
    (question,) = library.list_review()
    assert question.second is not None
    assert [role.casefold() for role in question.second.roles] == ["chief judge"]


def test_two_people_of_one_name_are_suggested_and_told_apart(two_in_one: Library) -> None:
    (question,) = two_in_one.list_review()
    assert question.kind is ReviewKind.SPLIT
    assert question.first is not None
    assert question.second is not None
    assert (question.first.roles, question.second.roles) == (("singer",), ("judge",))
    assert (question.first.articles, question.second.articles) == (1, 2)
    two_in_one.settle_review(question.key, Verdict.NEVER)
    morgans = [row.articles for row in two_in_one.list_entities(Kind.PERSON) if row.entity.name == "Alex Morgan"]
    assert sorted(morgans) == [1, 2]
    assert two_in_one.list_review() == []


def test_one_person_after_all_is_asked_no_more(two_in_one: Library) -> None:
    (question,) = two_in_one.list_review()
    two_in_one.settle_review(question.key, Verdict.SAME)
    assert two_in_one.list_review() == []
    assert two_in_one.get_review_progress() == ReviewProgress(left=0, later=0, settled=1)
    two_in_one.undo()
    assert [item.key for item in two_in_one.list_review()] == [question.key]


def test_a_split_is_suggested_on_the_entitys_own_page(two_in_one: Library) -> None:
    (morgan,) = [row.entity.id for row in two_in_one.list_entities(Kind.PERSON) if row.entity.name == "Alex Morgan"]
    suggestion = two_in_one.suggest_split(morgan)
    assert suggestion is not None
    assert (suggestion.articles, bool(suggestion.reasons)) == ((3,), True)
    two_in_one.decide(*two_in_one.draft_split_articles(morgan, suggestion.articles))
    assert two_in_one.suggest_split(morgan) is None
    assert two_in_one.suggest_split(EntityId(1)) is None


def test_an_empty_library_asks_nothing(library: Library) -> None:
    add_analysed(library, article("Nobody."))
    assert library.list_review() == []
    assert library.get_review_progress() == ReviewProgress(0, 0, 0)
