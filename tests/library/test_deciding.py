"""Decisions made, refused, replaced, taken back and shared, with the program's own rules for names."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from builders import add, add_analysed, analysis, article, organisation, person, place, simple_linking
from decision_stories import STORIES, difference, dump
from newsreader.errors import DecisionConflictError, DecisionError
from newsreader.library import Library
from newsreader.model.anchor import NameAnchor
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.decision import Action, Decision, HistoryState, Scope, Standing
from newsreader.model.entity import EntityId
from newsreader.model.query import QuoteFilter
from newsreader.storage.opening import open_database

FIRST = "Hillary Clinton met John Smith. “We agree,” Clinton said. Smith nodded."
SECOND = "Hilary Clinton and Jane Roe left Acme in Lisbon."
THIRD = "John Smith sang. Tom Reed did not."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library")
    add_analysed(
        opened,
        article(FIRST, published="2026-01-01"),
        person("Hillary Clinton", "Clinton"),
        person("John Smith", "Smith"),
        said=[("“We agree,”", "Hillary Clinton")],
    )
    add_analysed(
        opened,
        article(SECOND, published="2026-01-02"),
        person("Hilary Clinton"),
        person("Jane Roe"),
        organisation("Acme"),
        place("Lisbon"),
    )
    add_analysed(opened, article(THIRD, published="2026-01-03"), person("John Smith"), person("Tom Reed"))
    yield opened
    opened.close()


def people(library: Library) -> dict[str, int]:
    return {row.entity.name: row.articles for row in library.list_entities(Kind.PERSON)}


def called(library: Library, name: str, kind: Kind = Kind.PERSON) -> EntityId:
    return next(row.entity.id for row in library.list_entities(kind) if row.entity.name == name)


def reanalyse(library: Library, number: int, text: str, *names: object) -> None:
    library.save_analyses([(ArticleId(number), analysis(text, *names))])  # type: ignore[arg-type]


def test_a_merge_keeps_the_id_it_is_merged_into_and_undo_gives_the_other_its_own_back(library: Library) -> None:
    smith, roe = called(library, "John Smith"), called(library, "Jane Roe")
    before = dump(library)
    changes = library.decide(*library.draft_merge(roe, [smith]))
    assert {smith, roe} <= set(changes.entities)
    assert called(library, "John Smith") == roe
    assert library.get_totals(smith) is None
    assert library.get_history() == HistoryState(undo="Merge “John Smith” and “Jane Roe”")
    after = dump(library)
    library.undo()
    assert not list(difference(before, dump(library)))
    assert library.get_history() == HistoryState(redo="Merge “John Smith” and “Jane Roe”")
    library.redo()
    assert not list(difference(after, dump(library)))
    assert not library.redo()


def test_a_merge_takes_along_names_that_the_ruling_alone_would_leave(library: Library) -> None:
    clinton, roe = called(library, "Hillary Clinton"), called(library, "Jane Roe")
    library.decide(*library.draft_merge(roe, [clinton]))
    forms = {variant.surface for variant in library.list_variants(roe)}
    assert forms == {"Jane Roe", "Hillary Clinton", "Hilary Clinton", "Clinton"}


def test_a_ruled_name_says_so(library: Library) -> None:
    library.decide(*library.draft_merge(called(library, "Jane Roe"), [called(library, "John Smith")]))
    (roe,) = [row for row in library.list_entities(Kind.PERSON) if "Jane Roe" in (row.entity.name, *row.variants)]
    codes = {reason.code for each in library.list_variants(roe.entity.id) for reason in each.reasons}
    assert "ruled_same" in codes


def test_a_name_is_split_off_and_the_next_article_obeys(library: Library) -> None:
    assert people(library)["Hillary Clinton"] == 2
    clinton = called(library, "Hillary Clinton")
    (misspelt,) = [each for each in library.list_variants(clinton) if each.surface == "Hilary Clinton"]
    library.decide(*library.draft_split_names(clinton, misspelt.names))
    add_analysed(library, article("Hilary Clinton again."), person("Hilary Clinton"))
    assert people(library)["Hilary Clinton"] == 2
    assert people(library)["Hillary Clinton"] == 1


def test_one_mention_is_somebody_else_of_the_name(library: Library) -> None:
    start = THIRD.index("John Smith")
    library.decide(*library.draft_split_mentions(ArticleId(3), [(start, start + 10)]))
    assert sorted(row.articles for row in library.list_entities(Kind.PERSON) if row.entity.name == "John Smith") == [1, 1]
    (record,) = library.list_decisions(article=ArticleId(3))
    assert record.sentence == "“John Smith” in this article is not “John Smith” but somebody else of that name."
    # the same text analysed again, and all linked anew
    reanalyse(library, 3, THIRD, person("John Smith"), person("Tom Reed"))
    library.relink_all()
    assert sorted(row.articles for row in library.list_entities(Kind.PERSON) if row.entity.name == "John Smith") == [1, 1]


def test_a_mention_means_somebody_of_the_library(library: Library) -> None:
    start = FIRST.index("Smith nodded")
    library.decide(
        *library.draft_belongs(ArticleId(1), start, start + 5, called(library, "Jane Roe"), Scope.MENTION)
    )
    found = {each.entity.name: each.here for each in library.list_entities_in_article(ArticleId(1))}
    assert found == {"Hillary Clinton": 2, "John Smith": 1, "Jane Roe": 1}


@pytest.mark.parametrize("into_the_namesake", [True, False])
def test_namesakes_may_be_ruled_the_same_again(library: Library, into_the_namesake: bool) -> None:
    """The namesake outlives the ruling that told it apart, as another mention was given to it."""
    library.decide(*library.draft_split_mentions(ArticleId(2), [(SECOND.index("Lisbon"), len(SECOND) - 1)]))
    add_analysed(library, article("Lisbon waits."), place("Lisbon"))
    (namesake,) = {each.entity.id for each in library.list_entities_in_article(ArticleId(2))} & {
        row.entity.id for row in library.list_entities(Kind.PLACE)
    }
    start = THIRD.index("Tom Reed")
    library.decide(*library.draft_belongs(ArticleId(3), start, start + 8, namesake))
    library.revoke(*(record.id for record in library.list_decisions(article=ArticleId(2))))
    one, other = (row.entity.id for row in library.list_entities(Kind.PLACE))
    if (one == namesake) is not into_the_namesake:
        one, other = other, one
    library.decide(*library.draft_merge(one, [other]))
    assert [row.articles for row in library.list_entities(Kind.PLACE)] == [3]


@pytest.mark.parametrize(
    ("rulings", "refused", "says"),
    [
        ([("never", "a", "b")], ("same", "b", "a"), "“a” is never the same as “b”"),
        ([("same", "a", "b"), ("same", "b", "c")], ("never", "c", "a"), "“a” is the same as “b”"),
        ([("same", "a", "b"), ("same", "c", "d"), ("never", "a", "d")], ("same", "b", "c"), "“a” is never the same as “d”"),
    ],
)  # fmt: skip
def test_what_contradicts_is_refused_with_a_sentence(
    library: Library, rulings: list[tuple[str, str, str]], refused: tuple[str, str, str], says: str
) -> None:
    def ruling(action: str, first: str, second: str) -> Decision:
        one, other = (NameAnchor(Kind.PERSON, name, name) for name in (first, second))
        return Decision(Action(action), Scope.EVERYWHERE, one, other)

    for each in rulings:
        library.decide(ruling(*each))
    before = library.list_decisions()
    with pytest.raises(DecisionConflictError, match=says) as caught:
        library.decide(ruling(*refused))
    assert set(caught.value.standing) <= {one.id for one in before}
    assert library.list_decisions() == before
    # once what it contradicts is taken back, it can be made
    for number in caught.value.standing:
        library.revoke(next(one.id for one in before if one.id == number))
    assert library.decide(ruling(*refused)) is not None
    assert library.count_decisions() == len(before) - len(caught.value.standing) + 1


def test_the_split_off_cannot_be_merged_back_but_by_taking_the_split_back(library: Library) -> None:
    smith = called(library, "John Smith")
    library.decide(*library.draft_split_articles(smith, [ArticleId(3)]))
    first, second = [row.entity.id for row in library.list_entities(Kind.PERSON) if row.entity.name == "John Smith"]
    with pytest.raises(DecisionConflictError, match="somebody else of that name"):
        library.decide(*library.draft_merge(first, [second]))


def test_a_decision_that_says_too_little_is_refused(library: Library) -> None:
    with pytest.raises(DecisionError, match="needs a name"):
        library.decide(Decision(Action.RENAME, Scope.EVERYWHERE, value="X"))
    with pytest.raises(DecisionError, match="cannot be ruled with the scope"):
        library.decide(Decision(Action.SAME, Scope.MENTION))
    assert library.get_history() == HistoryState()


def test_a_newer_answer_to_the_same_question_replaces_the_older(library: Library) -> None:
    clinton = called(library, "Hillary Clinton")
    library.decide(*library.draft_rename(clinton, "HRC"))
    library.decide(*library.draft_rename(clinton, "Secretary Clinton"))
    library.decide(*library.draft_note(clinton, "See box 3."))
    library.decide(*library.draft_note(clinton, "See box 4."))
    assert library.count_decisions() == 2
    assert (library.get_note(clinton), "Secretary Clinton" in people(library)) == ("See box 4.", True)
    library.decide(*library.draft_note(clinton, ""))
    assert (library.get_note(clinton), library.count_decisions()) == ("", 1)
    library.undo()
    library.undo()
    assert library.get_note(clinton) == "See box 3."
    assert [one.standing for one in library.list_decisions(entity=clinton, revoked=True)].count(Standing.REVOKED) == 1


def test_notes_and_names_of_entities_that_become_one(library: Library) -> None:
    smith, roe = called(library, "John Smith"), called(library, "Jane Roe")
    library.decide(*library.draft_note(smith, "sings"))
    library.decide(*library.draft_note(roe, "left"))
    library.decide(*library.draft_merge(roe, [smith]))
    assert sorted(library.get_note(roe).split("\n\n")) == ["left", "sings"]


def test_a_speaker_a_quote_and_a_name_are_corrected_and_stay_so(library: Library) -> None:
    quote = library.list_quote_rows(library.list_quote_ids(QuoteFilter()))[0]
    library.decide(*library.draft_speaker(ArticleId(1), quote.start, quote.end, called(library, "John Smith")))
    library.decide(*library.draft_kind(ArticleId(2), SECOND.index("Acme"), SECOND.index("Acme") + 4, Kind.PLACE))
    library.decide(*library.draft_not_a_name(ArticleId(2), SECOND.index("Lisbon"), SECOND.index("Lisbon") + 6, Scope.EVERYWHERE))

    def seen() -> tuple[object, ...]:
        said = library.list_quote_rows(library.list_quote_ids(QuoteFilter()))
        places = [row.entity.name for row in library.list_entities(Kind.PLACE)]
        return [(each.speaker, each.certainty) for each in said], places, library.counts().places

    assert seen() == ([("John Smith", 1.0)], ["Acme"], 1)
    library.request_analysis()
    reanalyse(library, 2, SECOND, person("Hilary Clinton"), organisation("Acme"), place("Lisbon"))
    add_analysed(library, article("Lisbon is not a name here either."), place("Lisbon"))
    assert seen() == ([("John Smith", 1.0)], ["Acme"], 1)
    for _ in range(3):
        library.undo()
    assert seen() == ([("Hillary Clinton", 0.9)], ["Lisbon"], 1)
    assert [row.articles for row in library.list_entities(Kind.PLACE)] == [2]


def test_an_entity_of_another_kind_stays_itself(library: Library) -> None:
    acme = called(library, "Acme", Kind.ORGANISATION)
    before = dump(library)
    library.decide(*library.draft_entity_kind(acme, Kind.PLACE))
    totals = library.get_totals(acme)
    assert totals is not None
    assert (totals.entity.kind, totals.articles) == (Kind.PLACE, 1)
    assert (library.counts().places, library.counts().organisations) == (2, 0)
    library.undo()
    assert not list(difference(before, dump(library)))
    library.redo()
    assert called(library, "Acme", Kind.PLACE) == acme


def test_what_takes_back_an_addition_is_not_kept(library: Library) -> None:
    library.decide(*library.draft_name(ArticleId(3), 11, 15, Kind.PLACE))
    assert [row.entity.name for row in library.list_entities(Kind.PLACE)] == ["Lisbon", "sang"]
    library.decide(*library.draft_not_a_name(ArticleId(3), 11, 15, Scope.MENTION))
    assert [row.entity.name for row in library.list_entities(Kind.PLACE)] == ["Lisbon"]
    assert library.count_decisions() == 0
    library.undo()
    assert [row.entity.name for row in library.list_entities(Kind.PLACE)] == ["Lisbon", "sang"]


def test_a_lost_anchor_is_told_and_found_again(library: Library) -> None:
    library.decide(*library.draft_kind(ArticleId(2), SECOND.index("Acme"), SECOND.index("Acme") + 4, Kind.PLACE))
    reanalyse(library, 2, SECOND, person("Hilary Clinton"))
    (record,) = library.list_decisions()
    assert record.standing is Standing.LOST
    reanalyse(library, 2, SECOND, organisation("Acme"))
    (record,) = library.list_decisions()
    assert (record.standing, record.article) == (Standing.IN_FORCE, 2)


def test_a_decision_sleeps_while_its_article_is_not_there(library: Library) -> None:
    library.decide(*library.draft_no_quote(ArticleId(1), FIRST.index("“"), FIRST.index("”") + 1))
    library.delete_articles([ArticleId(1)])
    library.empty_bin()
    (record,) = library.list_decisions()
    assert (record.standing, record.article, library.list_review()) == (Standing.DORMANT, None, [])
    add_analysed(library, article(FIRST), person("John Smith"), said=[("“We agree,”", "John Smith")])
    (record,) = library.list_decisions()
    assert record.standing is Standing.IN_FORCE
    assert list(library.list_quote_ids(QuoteFilter())) == []


def test_marks_of_the_reader_are_undone_too(library: Library) -> None:
    both = (ArticleId(1), ArticleId(2))
    library.set_read(both, True)
    assert library.get_history() == HistoryState()
    library.set_read((ArticleId(3),), True, is_undoable=True)
    library.set_starred(both, True, is_undoable=True)
    assert library.get_history().undo == "Star (2 articles)"
    assert library.undo().changed == both
    assert library.counts().starred == 0
    library.undo()
    assert (library.counts().unread, library.get_history().redo) == (1, "Mark as read")
    library.redo()
    assert library.counts().unread == 0
    library.begin_session()
    assert library.get_history() == HistoryState()


def test_a_revoked_decision_can_be_brought_back_by_undo(library: Library) -> None:
    library.decide(*library.draft_never(called(library, "John Smith"), called(library, "Tom Reed")))
    (record,) = library.list_decisions()
    library.begin_session()
    library.revoke(record.id)
    assert library.list_decisions() == []
    assert not library.revoke(record.id)
    library.undo()
    assert [one.id for one in library.list_decisions()] == [record.id]


# -- shared with a colleague


def test_the_file_is_plain_ordered_and_the_same_in_two_libraries(library: Library, tmp_path: Path) -> None:
    library.decide(*library.draft_note(called(library, "Jane Roe"), "line\u2028two"))
    library.decide(*library.draft_merge(called(library, "Jane Roe"), [called(library, "John Smith")]))
    library.decide(*library.draft_no_quote(ArticleId(1), FIRST.index("“"), FIRST.index("”") + 1))
    text = library.export_decisions()
    head, *rows = [json.loads(line) for line in text.split("\n") if line]
    assert head == {"newsreader": "decisions", "format": 1}
    assert [row["action"] for row in rows] == ["no quote", "note", "same"]
    assert (rows[0]["words"], rows[0]["start"]) == ("“We agree,”", 32)
    other = Library.open(tmp_path / "other")
    _, report = other.import_decisions(text.split("\n"))
    assert (report.added, report.conflicts, report.bad_lines) == (3, (), ())
    assert {one.standing for one in other.list_decisions()} == {Standing.DORMANT}
    assert other.export_decisions() == text
    # what sleeps takes effect when its articles come
    add_analysed(other, article(FIRST), person("John Smith"), said=[("“We agree,”", "John Smith")])
    assert list(other.list_quote_ids(QuoteFilter())) == []
    other.undo()
    assert other.count_decisions() == 0
    assert len(other.list_quote_ids(QuoteFilter())) == 1
    other.close()


def test_what_contradicts_mine_is_left_out_and_what_i_took_back_stays_so(library: Library, tmp_path: Path) -> None:
    other = Library.open(tmp_path / "other")
    add_analysed(other, article(THIRD), person("John Smith"), person("Tom Reed"))
    other.decide(*other.draft_merge(called(other, "John Smith"), [called(other, "Tom Reed")]))
    other.decide(*other.draft_rename(called(other, "John Smith"), "Theirs"))
    other.decide(*other.draft_note(called(other, "Theirs"), "taken back"))
    lines = other.export_decisions().splitlines()
    other.close()
    library.decide(*library.draft_never(called(library, "John Smith"), called(library, "Tom Reed")))
    library.decide(*library.draft_rename(called(library, "John Smith"), "Mine"))
    library.decide(*library.draft_note(called(library, "Mine"), "taken back"))
    library.revoke(library.list_decisions()[0].id)
    changes, report = library.import_decisions([*lines, "no json", '{"action": "same"}', '{"newsreader": "decisions", "format": 2}'])
    assert (report.added, report.known, report.revoked_here, bool(changes)) == (0, 0, 1, False)
    assert [number for number, _ in report.bad_lines] == [5, 6, 7]
    reasons = sorted(conflict.reason for conflict in report.conflicts)
    assert len(reasons) == 2
    assert "You ruled otherwise" in reasons[0]
    assert "This contradicts what stands" in reasons[1]
    assert "Mine" in people(library)


def test_what_was_undone_was_never_made(library: Library) -> None:
    library.decide(*library.draft_never(called(library, "John Smith"), called(library, "Tom Reed")))
    lines = library.export_decisions().splitlines()
    library.undo()
    assert library.list_decisions(revoked=True) == []
    _, report = library.import_decisions(lines)
    assert (report.added, report.revoked_here) == (1, 0)
    library.revoke(library.list_decisions()[0].id)
    assert library.import_decisions(lines)[1].revoked_here == 1


@pytest.mark.parametrize(
    "row",
    [
        {"action": "fly", "scope": "mention"},
        {"action": "same", "scope": "everywhere", "kind": "person", "name": "a"},
        {"action": "same", "scope": "everywhere", "kind": "person", "name": "a", "other": "a"},
        {"action": "kind", "scope": "everywhere", "kind": "person", "name": "a", "value": "quote"},
        {"action": "no quote", "scope": "mention", "text": "zz", "start": 0, "end": 3},
        {"action": "no quote", "scope": "mention", "text": "00" * 32, "start": 3, "end": 3},
        {"action": "no quote", "scope": "mention", "text": "00" * 32, "start": True, "end": 3},
        {"action": "quote", "scope": "mention", "text": "00" * 32, "start": 0, "end": 3, "value": "song"},
        {"action": "rename", "scope": "everywhere", "kind": "person", "name": ["a"], "value": "b"},
        {"action": "apart", "scope": "chain", "kind": "person", "name": "a", "other": "b", "text": "00" * 32, "start": 0, "end": 1, "value": "t"},
        [],
    ],
)  # fmt: skip
def test_a_bad_line_is_named_and_nothing_else_happens(library: Library, row: object) -> None:
    before = dump(library)
    _, report = library.import_decisions([json.dumps(row)])
    assert len(report.bad_lines) == 1
    assert report.bad_lines[0][0] == 1
    assert report.bad_lines[0][1]
    assert not list(difference(before, dump(library)))


def test_every_story_of_the_histories_is_analysed_in_two_ways() -> None:
    for story in STORIES:
        assert story.analysed(0) != story.analysed(1)


def test_the_same_file_again_changes_no_decision(library: Library) -> None:
    library.decide(*library.draft_no_quote(ArticleId(1), FIRST.index("“"), FIRST.index("”") + 1))
    assert add(library, article(FIRST, published="2026-01-01")) == ()
    assert [one.standing for one in library.list_decisions()] == [Standing.IN_FORCE]


# -- a new version of the program


def test_decisions_follow_names_whose_keys_are_made_by_other_rules(tmp_path: Path) -> None:
    def opened(key_of: Callable[[Kind, str], str]) -> Library:
        rules = simple_linking()
        return Library(
            open_database(tmp_path / "l", read_only=False), lambda: replace(rules, keys=replace(rules.keys, key_of=key_of))
        )

    text = "Jane Roe met Tom Reed at Acme. “Well,” said Reed."
    names = (person("Jane Roe"), person("Tom Reed", "Reed"), organisation("Acme"))
    old = opened(lambda _kind, surface: surface.casefold())
    number = add_analysed(old, article(text), *names, said=[("“Well,”", "Tom Reed")])
    roe, reed = called(old, "Jane Roe"), called(old, "Tom Reed")
    old.decide(*old.draft_rename(roe, "The Mayor"))
    old.decide(*old.draft_never(roe, reed))
    old.decide(*old.draft_speaker(number, text.index("“"), text.index("”") + 1, roe))
    old.decide(*old.draft_not_a_name(number, text.index("Acme"), text.index("Acme") + 4, Scope.EVERYWHERE))
    old.close()
    new = opened(lambda _kind, surface: surface.casefold()[::-1])
    new.save_analyses([(number, analysis(text, *names, said=[("“Well,”", "Tom Reed")]))])
    assert {one.standing for one in new.list_decisions()} == {Standing.IN_FORCE}
    assert set(people(new)) == {"The Mayor", "Tom Reed"}
    assert [quote.speaker for quote in new.list_quotes()] == ["The Mayor"]
    assert new.list_entities(Kind.ORGANISATION) == []
    for _ in range(4):
        new.undo()
    assert set(people(new)) == {"Jane Roe", "Tom Reed"}
    new.close()
