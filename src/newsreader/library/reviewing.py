"""The review: what the program is unsure of, asked one at a time, and the reader's answers."""

from __future__ import annotations

from newsreader.errors import DecisionError
from newsreader.library.acts import Act
from newsreader.library.deciding import records_of
from newsreader.library.drafts import Drafts
from newsreader.library.sentences import label_of
from newsreader.model.anchor import NameAnchor
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.decision import Action, Decision, DecisionId, Scope
from newsreader.model.entity import EntityId, Strength
from newsreader.model.linking import Appearance
from newsreader.model.review import ReviewItem, ReviewKind, ReviewProgress, SplitSuggestion, Verdict
from newsreader.storage import anchors, decisions, history, reviews
from newsreader.storage.decisions import StoredDecision
from newsreader.storage.history import Step
from newsreader.storage.linking import StoredNames
from newsreader.storage.reviews import LATER, Question

_GONE = "This question is settled already."
_MOST_SPLITS = 100
"""Entities that are looked into for two people in them, those in most articles."""
_MOST_APPEARANCES = 500
"""Articles of one name that are looked into; who stands in more is no riddle."""


class Reviewing(Drafts):
    """Questions for the reader and what becomes of them."""

    def list_review(self, *, limit: int = 50, offset: int = 0) -> list[ReviewItem]:
        """Open questions: decisions that lost their place, then the weightiest, last those put off for later."""
        with self._database.snapshot():
            lost = decisions.list_lost(self._database)
            questions = self._questions()
            later = {
                key: place
                for place, (key, answer) in enumerate(reviews.list_answers(self._database).items())
                if answer == LATER
            }
            wanted: list[StoredDecision | Question] = [*lost, *questions]
            # sorting is stable: what was not put off keeps its order
            wanted.sort(key=lambda one: later.get(_key_of(one), -1))
            items = (self._item(one, is_later=_key_of(one) in later) for one in wanted[offset : offset + limit])
            return [item for item in items if item is not None]

    def get_review_progress(self) -> ReviewProgress:
        """How many questions are open, put off and answered."""
        with self._database.snapshot():
            lost = decisions.list_lost(self._database)
            keys = {*map(_key_of, lost), *map(_key_of, self._questions())}
            answers = reviews.list_answers(self._database)
        return ReviewProgress(
            left=len(keys),
            later=sum(answers.get(key) == LATER for key in keys),
            settled=sum(answer != LATER for key, answer in answers.items() if key not in keys),
        )

    def settle_review(self, key: str, verdict: Verdict) -> Changes:
        """Answer a question; it can be undone like any decision. Raises DecisionError when it is no question any more."""
        with self._database.transaction():
            act = Act(self._database, self._linking_rules())
            before = reviews.get_answer(self._database, key)
            label = "Review later"
            if verdict is not Verdict.LATER:
                label = self._settle(act, key, verdict)
            reviews.set_answer(self._database, key, verdict)
            step = act.step()
            answers = ((key, before, str(verdict)),)
            history.add_step(
                self._database, label, Step(step.made, step.revoked, step.before, step.after, answers=answers)
            )
        return act.changes

    def _settle(self, act: Act, key: str, verdict: Verdict) -> str:
        """Rule what the answer means; gives what that is called."""
        kind, _, rest = key.partition("|")
        if kind == ReviewKind.LOST:
            if verdict is not Verdict.NEVER or not rest.isdecimal():
                raise DecisionError("A decision that lost its place can be taken back or left for later.")
            standing = decisions.get_decisions(self._database, [DecisionId(int(rest))])
            if not standing or standing[0].revoked_at is not None:
                raise DecisionError(_GONE)
            act.revoke([standing[0].id])
            return f"Take back “{label_of([standing[0].decision])}”"
        question = next((one for one in self._questions() if one.key == key), None)
        if question is None:
            raise DecisionError(_GONE)
        drafts = self._ruled(question, verdict)
        if not drafts:
            return "Keep as one"
        act.rule(drafts)
        return label_of(drafts)

    def _ruled(self, question: Question, verdict: Verdict) -> tuple[Decision, ...]:
        if question.camps is not None:
            is_two = verdict is Verdict.NEVER
            return self.draft_split_articles(question.entity, question.camps[0]) if is_two else ()
        own = None if question.name is None else anchors.get_name(self._database, question.name)
        other = self._known_by(question)
        if own is None or other is None:
            return ()
        return (Decision(Action.SAME if verdict is Verdict.SAME else Action.NEVER, Scope.EVERYWHERE, own, other),)

    def _questions(self) -> list[Question]:
        """All open questions, the weightiest first."""
        answers = reviews.list_answers(self._database)
        found = [*reviews.list_questions(self._database), *self._splits()]
        # of what follows from no decision, only the answer tells that it is settled
        is_open = [one for one in found if one.camps is None or answers.get(one.key, LATER) == LATER]
        return sorted(is_open, key=lambda one: (-one.weight, one.key))

    def _splits(self) -> list[Question]:
        """Entities whose articles look as if they meant two people."""
        entities = reviews.list_of_two_genders(self._database, _MOST_SPLITS)
        # the rules are loaded only when there is somebody to ask them about
        find_two_people = self._linking_rules().find_two_people if entities else None
        if find_two_people is None:
            return []
        found: list[Question] = []
        for entity in entities:
            names = anchors.list_names(self._database, entity)
            two = find_two_people(self._appearances(entity))
            if names and two is not None:
                camps = two.first, two.second
                found.append(reviews.split_question(names[0].kind, names[0].key, entity, camps, two.reasons))
        return found

    def _appearances(self, entity: EntityId) -> list[Appearance]:
        index = StoredNames(self._database)
        return [
            appearance
            for name in index.list_names_of([entity])
            for appearance in index.list_appearances(name.id, _MOST_APPEARANCES) or ()
        ]

    def suggest_split(self, entity: EntityId) -> SplitSuggestion | None:
        """Which articles of an entity seem to mean somebody else of the name, and why; None when none do.

        ``draft_split_articles`` makes the decisions of it.
        """
        find_two_people = self._linking_rules().find_two_people
        two = find_two_people(self._appearances(entity)) if find_two_people else None
        return None if two is None else SplitSuggestion(tuple(map(ArticleId, two.second)), two.reasons)

    def _known_by(self, question: Question) -> NameAnchor | None:
        """The name that the entity in question is known by, other than the one that is asked about."""
        own = None if question.name is None else anchors.get_name(self._database, question.name)
        names = anchors.list_names(self._database, question.entity)
        return next((name for name in names if own is None or name.key != own.key), None)

    def _item(self, one: StoredDecision | Question, *, is_later: bool) -> ReviewItem | None:
        key = _key_of(one)
        if isinstance(one, StoredDecision):
            record = records_of(self._database, [one])[0]
            return ReviewItem(key, ReviewKind.LOST, Strength.CERTAIN, 0.0, (), is_later, lost=record)
        first = second = None
        known_by = self._known_by(one)
        if known_by is None:
            return None
        if one.camps is not None:
            first, second = (reviews.side_in_articles(self._database, known_by, one.entity, camp) for camp in one.camps)
        elif one.name is not None:
            first = reviews.side_of_name(self._database, one.name)
            second = reviews.side_of_entity(self._database, known_by, one.entity, one.name)
        if first is None or second is None:
            return None
        return ReviewItem(key, one.kind, one.strength, one.weight, one.reasons, is_later, first, second)


def _key_of(one: StoredDecision | Question) -> str:
    return one.key if isinstance(one, Question) else f"{ReviewKind.LOST}|{one.id}"
