"""Random histories of a library: whatever the reader and the program do in turn, decisions hold and undo is exact.

``NEWSREADER_HISTORIES=2000`` in the environment tries that many instead of a few (with ``--timeout 0``; minutes); with
``NEWSREADER_NO_SHRINK`` a failure is shown as it was found, at once.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from decision_stories import STORIES, difference, dump, groups
from newsreader.errors import DecisionConflictError, DecisionError, LibraryError
from newsreader.jobs.cut_and_join import join_articles, split_article
from newsreader.library import Library
from newsreader.library.conflicts import replaced_by
from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.article import ArticleId
from newsreader.model.article_details import DetailsChange
from newsreader.model.decision import Action, Decision, DecisionRecord, Scope, Standing
from newsreader.model.entity import EntityId
from newsreader.model.own_highlight import HighlightColour
from newsreader.model.query import QuoteFilter
from newsreader.model.review import ReviewKind, Verdict
from newsreader.storage.decisions import StoredDecision

HISTORIES = int(os.environ.get("NEWSREADER_HISTORIES", "12"))
STEPS = 20
PHASES = (Phase.explicit, Phase.generate) if "NEWSREADER_NO_SHRINK" in os.environ else tuple(Phase)

numbers = st.integers(0, 23)
scopes = st.sampled_from(list(Scope))
Dump = dict[str, list[str]]


class Histories(RuleBasedStateMachine):
    """A library, and beside it what must be so."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="histories-"))
        self.library = _open(self.folder / "library")
        self.versions: dict[int, int] = {}
        self.ids: dict[int, ArticleId] = {}
        # dumps and rulings before and after each step that can be undone; None once something else came between
        self.done: list[tuple[Dump | None, set[object]]] = []
        self.undone: list[tuple[Dump | None, set[object]]] = []

    def teardown(self) -> None:
        try:
            self._compare_with_a_library_made_anew()
        finally:
            self.library.close()
            shutil.rmtree(self.folder)

    # -- what the program does

    @initialize(first=st.integers(0, len(STORIES) - 1), second=st.integers(0, len(STORIES) - 1))
    def begin(self, first: int, second: int) -> None:
        for number in {first, second}:
            self._add(number, 0)

    @rule(number=st.integers(0, len(STORIES) - 1), version=st.integers(0, 1))
    def import_or_analyse_again(self, number: int, version: int) -> None:
        before, ids_before = self._rulings(), groups(self.library)
        if number in self.ids:
            self.library.request_analysis([self.ids[number]])
            self.library.add_articles([STORIES[number].incoming(number)])
            self._analyse(number, version)
        else:
            self._add(number, version)
        self._something_came_between()
        assert self._rulings() == before
        self._check(ids_before)

    def _add(self, number: int, version: int) -> None:
        (self.ids[number],) = self.library.add_articles([STORIES[number].incoming(number)]).added
        self._analyse(number, version)

    def _analyse(self, number: int, version: int) -> None:
        self.versions[number] = version
        self.library.save_analyses([(self.ids[number], STORIES[number].analysed(version))])

    @rule(reopened=st.booleans())
    def rebuild_or_open_again(self, reopened: bool) -> None:
        before = self._dump()
        if reopened:
            self.library.close()
            self.library = _open(self.folder / "library")
        else:
            self.library.relink_all()
        _assert_same(before, self._dump())

    # -- what the reader does

    @rule(which=st.sampled_from([0, 0, 1, 2, 3, 5, 7]), one=numbers, other=numbers)
    def decide_about_names(self, which: int, one: int, other: int) -> None:
        self._decide(self._draft(which, one, other, Scope.EVERYWHERE))

    @rule(which=st.sampled_from([4, 6, 8, 9, 10]), one=numbers, other=numbers, scope=scopes)
    def decide_about_mentions(self, which: int, one: int, other: int, scope: Scope) -> None:
        self._decide(self._draft(which, one, other, scope))

    @rule(which=st.sampled_from([11, 12, 13, 14]), one=numbers, other=numbers)
    def decide_about_quotes_and_asides(self, which: int, one: int, other: int) -> None:
        self._decide(self._draft(which, one, other, Scope.MENTION))

    def _decide(self, wanted: tuple[Decision, ...]) -> None:
        before, rulings, ids_before = self._dump(), self._standing(), groups(self.library)
        try:
            self.library.decide(*wanted)
        except DecisionConflictError as error:
            assert error.standing
            _assert_same(before, self._dump())
            assert self._rulings() == {each.decision.matter for each in rulings}
            return
        self._check_ruled(wanted, rulings)
        self._note_step(before, {each.decision.matter for each in rulings})
        self._check(ids_before)

    def _draft(self, which: int, one: int, other: int, scope: Scope) -> tuple[Decision, ...]:
        """Some wish about something that is there; an empty one where there is nothing of the kind."""
        library = self.library
        kind = NAME_KINDS[one % 3]
        entities = [EntityId(each) for each in library.list_entity_ids(kind)] or [EntityId(0)]
        first, second = entities[one % len(entities)], entities[other % len(entities)]
        there = [number for number in sorted(self.ids) if number not in self._binned()]
        number = there[one % len(there)]
        article = self.ids[number]
        found = library.get_analysis(article)
        assert found is not None
        mentions = found.mentions or STORIES[number].analysed(0).mentions
        mention = mentions[other % len(mentions)]
        at = (article, mention.start, mention.end)
        quotes = found.quotes or STORIES[number].analysed(0).quotes
        quote = (
            (article, quotes[other % len(quotes)].start, quotes[other % len(quotes)].end) if quotes else (article, 0, 5)
        )
        narrow = Scope.CHAIN if scope is Scope.EVERYWHERE else scope
        variants = library.list_variants(first)
        other_kind = NAME_KINDS[(other + 1) % 3]
        match which:
            case 0 | 1:
                return library.draft_merge(first, [second])
            case 2:
                return library.draft_never(first, second)
            case 3:
                return library.draft_split_names(first, variants[other % len(variants)].names) if variants else ()
            case 4:
                return library.draft_split_mentions(article, [(mention.start, mention.end)], narrow)
            case 5:
                return library.draft_split_articles(first, [article])
            case 6:
                return library.draft_belongs(*at, second, narrow)
            case 7:
                return library.draft_rename(first, f"Somebody {other % 3}") + library.draft_note(
                    first, "x" * (other % 2)
                )
            case 8:
                return library.draft_kind(*at, other_kind, scope)
            case 9:
                return library.draft_not_a_name(*at, scope)
            case 10:
                start = other % (len(STORIES[number].text) - 8)
                return library.draft_name(
                    article, start, start + 3 + other % 5, kind, second if one % 2 else None, scope
                )
            case 11:
                return library.draft_speaker(*quote, first) if other % 3 else library.draft_no_speaker(*quote)
            case 12:
                return (
                    library.draft_no_quote(*quote)
                    if other % 2
                    else library.draft_quote(article, one % 20, 22 + one % 9)
                )
            case 13:
                return library.draft_story(article, 0, len(STORIES[number].text))
            case _:
                return library.draft_aside(article, one % 20, 22 + other % 20)

    def _check_ruled(self, wanted: tuple[Decision, ...], rulings: list[DecisionRecord]) -> None:
        """What was asked for stands, and nothing fell but answers to the same question."""
        now = self._rulings()
        stored = [StoredDecision(each.id, each.decision, each.made_at, True, None) for each in rulings]
        replaced = {one.decision.matter for decision in wanted for one in replaced_by(decision, stored)}
        gone = {each.decision.matter for each in rulings} - now
        asked = {decision.matter for decision in wanted}
        assert gone <= replaced
        missing = [one for one in wanted if one.matter not in now]
        for decision in missing:
            is_void = gone or any(replaced_by(later, [_stored(decision)]) for later in wanted)
            assert is_void or (decision.action is Action.NOTE and not decision.value)
        strengthening = {Action.SAME, Action.NEVER}
        for record in self._standing():
            if record.decision.matter not in asked | {each.decision.matter for each in rulings}:
                assert record.decision.action in strengthening

    @rule(one=numbers, restored=st.booleans())
    def delete_or_restore(self, one: int, restored: bool) -> None:
        binned = self._binned()
        chosen = sorted(binned) if restored else sorted(set(self.ids) - binned)
        if not chosen or (not restored and len(chosen) < 2):
            return
        article = self.ids[chosen[one % len(chosen)]]
        before, rulings, ids_before = self._dump(), self._rulings(), groups(self.library)
        if restored:
            self.library.restore_articles([article])
        else:
            self.library.delete_articles([article])
        assert self._rulings() == rulings
        self._note_step(before, rulings, even_if_nothing=True)
        self._check(ids_before)

    @rule(one=numbers, name=st.sampled_from("ab"), off=st.booleans())
    def tag(self, one: int, name: str, off: bool) -> None:
        number = sorted(self.ids)[one % len(self.ids)]
        before, rulings, tags = self._dump(), self._rulings(), self.library.list_tags()
        known = {tag.tag.name: tag.tag.id for tag in tags}
        if off and name in known:
            changes = self.library.untag_articles(known[name], [self.ids[number]])
        else:
            changes = self.library.tag_articles(name, [self.ids[number]])
        if changes:
            self._note_step(before, rulings, even_if_nothing=True)

    def _binned(self) -> set[int]:
        deleted = set(self.library.list_deleted())
        return {number for number, article in self.ids.items() if article in deleted}

    @rule(one=numbers)
    def revoke(self, one: int) -> None:
        rulings = self._standing()
        if not rulings:
            return
        before = self._dump()
        self.library.revoke(rulings[one % len(rulings)].id)
        assert len(self._standing()) == len(rulings) - 1
        self._note_step(before, {each.decision.matter for each in rulings})
        self._check({})

    @rule(one=numbers, verdict=st.sampled_from(list(Verdict)))
    def answer_a_question(self, one: int, verdict: Verdict) -> None:
        items = self.library.list_review()
        if not items:
            return
        before, rulings, ids_before = self._dump(), self._rulings(), groups(self.library)
        item = items[one % len(items)]
        try:
            self.library.settle_review(item.key, verdict)
        except DecisionError:
            _assert_same(before, self._dump())
            return
        self._note_step(before, rulings, even_if_nothing=True)
        if verdict is not Verdict.LATER:
            assert item.key not in {each.key for each in self.library.list_review()}
        self._check(ids_before)

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        before, rulings = self.done.pop()
        self.undone.append((self._dump_if(before), self._rulings()))
        self.library.undo()
        self._check_returned(before, rulings)

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        after, rulings = self.undone.pop()
        self.done.append((self._dump_if(after), self._rulings()))
        self.library.redo()
        self._check_returned(after, rulings)

    def _dump_if(self, other: Dump | None) -> Dump | None:
        return None if other is None else self._dump()

    def _check_returned(self, expected: Dump | None, rulings: set[object]) -> None:
        assert self._rulings() == rulings
        if expected is not None:
            _assert_same(expected, self._dump())
        self._check({})

    # -- with a colleague

    @rule(numbers_there=st.sets(st.integers(0, len(STORIES) - 1), max_size=3), one=numbers, other=numbers)
    def merge_into_another_library(self, numbers_there: set[int], one: int, other: int) -> None:
        exported = self.library.export_decisions()
        theirs = _open(self.folder / "theirs")
        try:
            for number in numbers_there:
                (article,) = theirs.add_articles([STORIES[number].incoming(number)]).added
                theirs.save_analyses([(article, STORIES[number].analysed(1))])
            entities = [EntityId(each) for each in theirs.list_entity_ids(Kind.PERSON)]
            if len(entities) > 1:
                theirs.decide(*theirs.draft_never(entities[one % len(entities)], entities[other % len(entities)]))
            own = {each.decision.matter for each in theirs.list_decisions()}
            _, report = theirs.import_decisions(exported.splitlines())
            now = {each.decision.matter for each in theirs.list_decisions()}
            refused = {each.decision.matter for each in report.conflicts}
            assert not report.bad_lines
            assert own <= now
            assert self._rulings() == (now - own) | (self._rulings() & own) | refused
            assert _contradicted(theirs) == []
            theirs.undo()
            assert {each.decision.matter for each in theirs.list_decisions()} == own or not report.added
        finally:
            theirs.close()
            for file in self.folder.glob("theirs*"):
                file.unlink()

    @rule()
    def import_what_is_known(self) -> None:
        before = self._dump()
        rulings = self._standing()
        changes, report = self.library.import_decisions(self.library.export_decisions().splitlines())
        assert (report.added, report.known, bool(changes)) == (0, len(rulings), False)
        _assert_same(before, self._dump())

    # -- what the reader puts on articles

    @rule(one=numbers, note=st.sampled_from(["", "call her", "call her back", "*"]), goes_on=st.booleans())
    def write_note(self, one: int, note: str, goes_on: bool) -> None:
        article, before = self._some_article(one), self._dump()
        is_one_step = goes_on and self.library.get_history().undo is not None
        steps = len(self.library._database.rows("SELECT 1 FROM history WHERE is_undone = 0")) if is_one_step else 0
        if not self.library.set_article_note(article, note, goes_on=goes_on):
            _assert_same(before, self._dump())
        elif is_one_step and steps == len(self.library._database.rows("SELECT 1 FROM history WHERE is_undone = 0")):
            # what was typed on belongs to the step before it, and goes with it
            self.undone.clear()
        else:
            self._note_step(before, self._rulings(), even_if_nothing=True)
        assert self.library.get_article_note(article) == note

    @rule(one=numbers, other=numbers, colour=st.sampled_from(list(HighlightColour)), note=st.sampled_from(["", "why"]))
    def highlight(self, one: int, other: int, colour: HighlightColour, note: str) -> None:
        article, before = self._some_article(one), self._dump()
        own = self.library.list_highlights(article)
        if len(own) > 2 or (own and other % 3 == 0):
            chosen = own[other % len(own)]
            changes = (
                self.library.delete_highlight(chosen.id)
                if other % 2
                else self.library.change_highlight(chosen.id, colour, note)
            )
            kept = {each.id for each in self.library.list_highlights(article)}
            assert kept == {each.id for each in own} - ({chosen.id} if other % 2 else set())
        else:
            changes = self.library.add_highlight(article, other, other + 4, colour, note)
            is_known = any((each.start, each.end) == (other, other + 4) for each in own)
            assert len(self.library.list_highlights(article)) == len(own) + (not is_known)
        if changes:
            self._note_step(before, self._rulings(), even_if_nothing=True)

    @rule(one=numbers, title=st.sampled_from([None, "A title", "Another"]), source=st.sampled_from([None, "", "Post"]))
    def set_details(self, one: int, title: str | None, source: str | None) -> None:
        article, before = self._some_article(one), self._dump()
        if self.library.set_details([article], DetailsChange(title=title, source=source)):
            self._note_step(before, self._rulings(), even_if_nothing=True)
        found = self.library.get_article(article)
        assert found is not None
        assert title in (None, found.title) and source in (None, found.source or "")

    @rule(one=numbers, other=numbers, joins=st.booleans())
    def cut_or_join_and_think_better_of_it(self, one: int, other: int, joins: bool) -> None:
        """What stands on the articles comes along; undo and redo are exact, and the ids stay."""
        there = [self.ids[number] for number in sorted(set(self.ids) - self._binned())]
        first = there[one % len(there)]
        if joins and len(there) < 2:
            return
        olds = [first, there[(there.index(first) + 1) % len(there)]] if joins else [first]
        before, rulings, ids_before, marks = self._dump(), self._rulings(), groups(self.library), self._words_marked(olds)
        notes = [self.library.get_article_note(old) for old in olds]
        try:
            if joins:
                made = join_articles(self.library, olds)
            else:
                made = split_article(self.library, first, 8 + 5 * (other % 12))
        except (LibraryError, DecisionConflictError):
            _assert_same(before, self._dump())
            return
        assert set(made.removed) == set(olds)
        assert not set(made.added) & set(self.ids.values())
        assert self._words_marked(made.added) >= marks, "no highlighted word is lost"
        kept = "\n".join(self.library.get_article_note(new) for new in made.added)
        assert all(note in kept for note in notes)
        after = self._dump(made.added)
        for _ in range(2):
            self.library.undo()
            _assert_same(before, self._dump())
            assert self._rulings() == rulings
            moved = {names: entity for entity, names in groups(self.library).items()}
            assert moved == {names: entity for entity, names in ids_before.items()}
            self.library.redo()
            _assert_same(after, self._dump(made.added))
        self.library.undo()
        # something else is done: what was cut is no step any more
        changes = self.library.tag_articles(f"cut {len(self.library.list_tags())}", olds)
        assert changes
        self._note_step(before, rulings, even_if_nothing=True)

    def _some_article(self, one: int) -> ArticleId:
        return self.ids[sorted(self.ids)[one % len(self.ids)]]

    def _words_marked(self, articles: Iterable[ArticleId]) -> set[str]:
        """Letters that are highlighted: a cut may go through the middle of a highlight."""
        found = set()
        for article in articles:
            text = self._text(article)
            for own in self.library.list_highlights(article):
                found |= {f"{own.colour} {letter}" for letter in text[own.start : own.end] if not letter.isspace()}
        return found

    def _text(self, article: ArticleId) -> str:
        found = self.library.get_article(article)
        assert found is not None
        return found.text

    def _dump(self, others: Iterable[ArticleId] = ()) -> Dump:
        """What was derived, and what the reader put on articles, those in the bin too."""
        own = []
        for article in (*self.ids.values(), *others):
            found = self.library.get_article(article)
            assert found is not None
            tags = sorted(tag.name for tag in found.tags)
            details = (found.title, found.source, found.author, found.published, found.is_read, found.is_starred)
            marks = self.library.list_highlights(article)
            own.append(f"{article} {self.library.get_article_note(article)!r} {details} {tags} {marks}")
        return {**dump(self.library), "own": sorted(own)}

    # -- what must be so

    def _note_step(self, before: Dump, rulings: set[object], *, even_if_nothing: bool = False) -> None:
        """Note a step if the library did."""
        if even_if_nothing or self._rulings() != rulings:
            self.done.append((before, rulings))
            self.undone.clear()
        assert (self.library.get_history().undo is not None) == bool(self.done)

    def _something_came_between(self) -> None:
        self.done = [(None, rulings) for _, rulings in self.done]
        self.undone = [(None, rulings) for _, rulings in self.undone]

    def _standing(self) -> list[DecisionRecord]:
        return self.library.list_decisions()

    def _rulings(self) -> set[object]:
        return {each.decision.matter for each in self._standing()}

    def _check(self, ids_before: dict[int, frozenset[str]]) -> None:
        contradicted = _contradicted(self.library)
        assert not contradicted, contradicted
        ids_now = {names: entity for entity, names in groups(self.library).items()}
        moved = [names for entity, names in ids_before.items() if names in ids_now and ids_now[names] != entity]
        assert not moved, "an entity of the same names has another id"
        lost = {each.id for each in self._standing() if each.standing is Standing.LOST}
        asked = {
            each.lost.id for each in self.library.list_review(limit=1000) if each.kind is ReviewKind.LOST and each.lost
        }
        assert lost == asked
        self._check_quotes_that_are_none()

    def _check_quotes_that_are_none(self) -> None:
        """A quote that was ruled to be none is not in the ledger; where it is not found, the decision lost its place."""
        for record in self._standing():
            if record.decision.action is not Action.NO_QUOTE or record.decision.span is None:
                continue
            span = record.decision.span
            quotes = self.library.list_quote_rows(self.library.list_quote_ids(QuoteFilter()))
            assert not any(
                (each.article_id, each.start, each.end) == (record.article, span.start, span.end) for each in quotes
            )

    def _compare_with_a_library_made_anew(self) -> None:
        """The same articles, in another order, and the same decisions make the same library but for ids."""
        for decisions_first in (True, False):
            fresh = _open(self.folder / f"fresh {decisions_first}")
            try:
                lines = self.library.export_decisions().splitlines()
                if decisions_first:
                    fresh.import_decisions(lines)
                for number in sorted(set(self.ids) - self._binned(), reverse=True):
                    (article,) = fresh.add_articles([STORIES[number].incoming(number)]).added
                    fresh.save_analyses([(article, STORIES[number].analysed(self.versions[number]))])
                    own, new = self.library.get_article(self.ids[number]), fresh.get_article(article)
                    assert own is not None and new is not None
                    if (own.title, own.source) != (new.title, new.source):
                        fresh.set_details([article], DetailsChange(title=own.title, source=own.source or ""))
                if not decisions_first:
                    fresh.import_decisions(lines)
                _assert_same(dump(self.library, labelled=True), dump(fresh, labelled=True))
                assert fresh.export_decisions() == self.library.export_decisions()
            finally:
                fresh.close()


def _assert_same(first: Dump, second: Dump) -> None:
    rows = list(difference(first, second))
    assert not rows, "\n".join(rows)


def _open(path: Path) -> Library:
    """A library that does not wait for the disk: what a power cut does is tested elsewhere. A new one is a copy."""
    if not path.exists():
        shutil.copy(_empty_library(), path)
    library = Library.open(path)
    library._database.run("PRAGMA synchronous = OFF")
    return library


@cache
def _empty_library() -> Path:
    path = Path(tempfile.mkdtemp(prefix="histories-")) / "empty"
    atexit.register(shutil.rmtree, path.parent)
    Library.open(path).close()
    return path


def _stored(decision: Decision) -> StoredDecision:
    from newsreader.model.decision import DecisionId

    return StoredDecision(DecisionId(0), decision, "", False, None)


def _contradicted(library: Library) -> list[str]:
    """Rulings in force that the library does not obey."""
    wrong: list[str] = []
    home = {name: entity for entity, names in groups(library).items() for name in names}
    for record in library.list_decisions():
        name, other = record.decision.name, record.decision.other
        if record.decision.action not in (Action.SAME, Action.NEVER, Action.APART) or not name or not other:
            continue
        first, second = home.get(f"{name.kind} {name.key}"), home.get(f"{other.kind} {other.key}")
        if (
            first is not None
            and second is not None
            and (first == second) is not (record.decision.action is Action.SAME)
        ):
            wrong.append(record.sentence)
    return wrong


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=HISTORIES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=PHASES,
)
