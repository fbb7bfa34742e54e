from pathlib import Path

import pytest

from builders import article
from harbour_library import fill
from newsreader.library import Library
from newsreader.model.query import ArticleOrder
from newsreader.ui.finding.goals import Goal, GoalKind, find_goals
from newsreader.ui.places import ArticlePlace, LibraryView, ListKey, PagePlace


@pytest.fixture
def library(tmp_path: Path) -> Library:
    fill(tmp_path / "x.library")
    library = Library.open(tmp_path / "x.library")
    library.save_search("Portraits", "person:lee", ArticleOrder.NEWEST)
    library.tag_articles("Portsmouth", [library.list_newest_titles(1)[0].article])
    return library


def _said(goals: list[Goal]) -> list[tuple[str, str]]:
    return [(str(goal.kind), goal.title) for goal in goals]


def test_everything_of_a_few_letters_in_one_list(library: Library) -> None:
    found = _said(find_goals(library, "po", ()))
    assert set(found) == {("place", "Porto"), ("search", "Portraits"), ("tag", "Portsmouth"), ("source", "Post")}
    assert _said(find_goals(library, "vote", ()))[0] == ("article", "Vote")


def test_a_name_comes_before_a_title_that_fits_as_well(library: Library) -> None:
    storm = library.find_candidates("storm").titles[0].article
    kinds = [goal.kind for goal in find_goals(library, "reed", ())]
    assert kinds[0] is GoalKind.PERSON
    assert find_goals(library, "storm", ())[0].where == ArticlePlace(storm)


def test_typing_errors_are_forgiven(library: Library) -> None:
    assert ("person", "Tom Reed") in _said(find_goals(library, "tom rede", ()))
    assert ("organisation", "Harbour Board") in _said(find_goals(library, "hrabour", ()))
    assert find_goals(library, "zzzzzz", ()) == []


def test_where_the_reader_was_comes_first_while_nothing_is_typed(library: Library) -> None:
    court = library.find_candidates("court").titles[0].article
    reed = library.find_candidates("reed").entities[0].entity.id
    recent = (PagePlace(LibraryView.PEOPLE, reed), ArticlePlace(court), PagePlace(LibraryView.REVIEW))
    goals = find_goals(library, " ", recent)
    assert _said(goals)[:2] == [("person", "Tom Reed"), ("article", "Court")]
    assert [goal.is_recent for goal in goals[:3]] == [True, True, False]
    assert _said(goals)[-2:] == [("article", "Storm"), ("article", "Vote")]


def test_being_there_before_tips_the_scale(library: Library) -> None:
    lea = next(row for row in library.find_candidates("lea").entities if row.entity.name == "Anna Lea").entity.id
    assert _said(find_goals(library, "anna", ()))[0] == ("person", "Anna Lee")
    assert _said(find_goals(library, "anna", (PagePlace(LibraryView.PEOPLE, lea),)))[0] == ("person", "Anna Lea")


def test_lists_lead_to_lists(library: Library) -> None:
    where = {goal.title: goal.where for goal in find_goals(library, "po", ())}
    assert where["Post"] == ListKey(source="Post")
    assert where["Portsmouth"] == ListKey(tag="Portsmouth")
    assert isinstance(where["Portraits"], ListKey) and where["Portraits"].saved is not None


def test_a_surname_leads_to_the_person_before_titles_that_begin_with_it(library: Library) -> None:
    for number in range(5):
        library.add_articles([article(f"Reed falls {number}\n\nIt was so.", title=f"Reed falls {number}")])
    assert _said(find_goals(library, "reed", ()))[:2] == [("person", "Tom Reed"), ("article", "Reed falls 4")]
