"""The review: what the program is unsure of, asked one at a time, and the reader's answers."""

from __future__ import annotations

from newsreader.errors import DecisionError
from newsreader.library.acts import Act
from newsreader.library.deciding import records_of
from newsreader.library.drafts import Drafts
from newsreader.library.sentences import label_of
from newsreader.model.anchor import NameAnchor
from newsreader.model.changes import Changes
from newsreader.model.decision import Action, Decision, DecisionId, Scope
from newsreader.model.entity import EntityId, Strength
from newsreader.model.linking import NameId
from newsreader.model.review import ReviewItem, ReviewKind, ReviewProgress, Verdict
from newsreader.storage import anchors, decisions, history, reviews
from newsreader.storage.decisions import StoredDecision
from newsreader.storage.history import Step
from newsreader.storage.reviews import LATER, Question

_GONE = "This question is settled already."


class Reviewing(Drafts):
    """Questions for the reader and what becomes of them."""

    def list_review(self, *, limit: int = 50, offset: int = 0) -> list[ReviewItem]:
        """Open questions: decisions that lost their place, then the weightiest, last those put off for later."""
        with self._database.snapshot():
            lost = decisions.list_lost(self._database)
            questions = reviews.list_questions(self._database)
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
            keys = {*map(_key_of, lost), *map(_key_of, reviews.list_questions(self._database))}
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
            label = "Review Later"
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
            return f"Take Back “{label_of([standing[0].decision])}”"
        question = next((one for one in reviews.list_questions(self._database) if one.key == key), None)
        if question is None:
            raise DecisionError(_GONE)
        drafts = self._ruled(question, verdict)
        if not drafts:
            return "Keep as One"
        act.rule(drafts)
        return label_of(drafts)

    def _ruled(self, question: Question, verdict: Verdict) -> tuple[Decision, ...]:
        if question.genders is not None:
            if verdict is Verdict.SAME:
                return ()
            places = reviews.list_of_gender(self._database, question.name, question.genders[0])
            return self._parted(places, Scope.CHAIN)
        sides = self._names(question)
        if sides is None:
            return ()
        action = Action.SAME if verdict is Verdict.SAME else Action.NEVER
        return (Decision(action, Scope.EVERYWHERE, *sides),)

    def _names(self, question: Question) -> tuple[NameAnchor, NameAnchor] | None:
        """The name in question, and the one that the entity which it may be is known by."""
        own = anchors.get_name(self._database, question.name)
        other = self._known_by(question.entity, question.name) if question.entity is not None else None
        return (own, other) if own and other else None

    def _known_by(self, entity: EntityId, but: NameId) -> NameAnchor | None:
        own = anchors.get_name(self._database, but)
        names = anchors.list_names(self._database, entity)
        return next((name for name in names if own is None or name.key != own.key), None)

    def _item(self, one: StoredDecision | Question, *, is_later: bool) -> ReviewItem | None:
        key = _key_of(one)
        if isinstance(one, StoredDecision):
            record = records_of(self._database, [one])[0]
            return ReviewItem(key, ReviewKind.LOST, Strength.CERTAIN, 0.0, (), is_later, lost=record)
        first = second = None
        if one.genders is not None:
            first = reviews.side_of_name(self._database, one.name, one.genders[0])
            second = reviews.side_of_name(self._database, one.name, one.genders[1])
        elif one.entity is not None:
            first = reviews.side_of_name(self._database, one.name)
            if known_by := self._known_by(one.entity, one.name):
                second = reviews.side_of_entity(self._database, known_by, one.entity, one.name)
        if first is None or second is None:
            return None
        return ReviewItem(key, one.kind, one.strength, one.weight, one.reasons, is_later, first, second)


def _key_of(one: StoredDecision | Question) -> str:
    return one.key if isinstance(one, Question) else f"{ReviewKind.LOST}|{one.id}"
