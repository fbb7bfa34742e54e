"""One act of the reader: decisions come into force or go out of it, and the library follows, in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from newsreader.errors import DecisionConflictError, DecisionError
from newsreader.library.base import stamp
from newsreader.library.carried_names import CarriedNames
from newsreader.library.conflicts import OPPOSITES, find_contradicted, replaced_by
from newsreader.library.correcting import Correcting, list_concerned
from newsreader.library.relinking import Relinking
from newsreader.library.rules import Linking
from newsreader.library.sentences import sentence_of
from newsreader.library.version_finding import VersionFinding
from newsreader.model.anchor import NameAnchor
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.decision import Action, Decision, DecisionId, Scope
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameId
from newsreader.storage import anchors, decisions
from newsreader.storage.connection import Database
from newsreader.storage.decisions import StoredDecision
from newsreader.storage.history import Step
from newsreader.storage.homes import NameHome, NameHomes, put_back
from newsreader.storage.name_ledger import ChangedNames, NameLedger

_MOST_ROUNDS = 4
"""Rounds in which a merge or a split is made to hold for names that the first ruling alone does not carry along."""


class Act:
    """Gathers what one act does, so that it can be undone as one."""

    def __init__(self, database: Database, rules: Linking) -> None:
        self._database = database
        self._rules = rules
        self._homes = NameHomes(database)
        self._made: list[DecisionId] = []
        self._revoked: list[DecisionId] = []
        self.changes = Changes()

    def __bool__(self) -> bool:
        return bool(self._made or self._revoked)

    def step(self) -> Step:
        """What to keep for undo."""
        return Step(tuple(self._made), tuple(self._revoked), self._homes.before, self._homes.after())

    # -- ruling

    def rule(self, wanted: Sequence[Decision]) -> None:
        """Bring decisions into force. Raises DecisionError, and DecisionConflictError when one contradicts."""
        carried = CarriedNames(self._database, wanted)
        self._bring_into_force(wanted)
        for _ in range(_MOST_ROUNDS):
            missing = [each for each in carried.missing() if not contradicted_by(self._database, each)]
            if not missing:
                break
            self._bring_into_force(missing)

    def _bring_into_force(self, wanted: Sequence[Decision]) -> None:
        touched: list[StoredDecision] = []
        may_be_void: list[DecisionId] = []
        homes: dict[tuple[Kind, str], EntityId | None] = {}
        for decision in wanted:
            self._check(decision)
            if any(one.revoked_at is None for one in decisions.list_same(self._database, decision)):
                continue
            replaced = replaced_by(decision, list_near(self._database, decision))
            self._set_revoked(replaced)
            touched += replaced
            if decision.action is Action.NOTE and not decision.value.strip():
                continue
            number = decisions.add_decision(self._database, decision, stamp())
            self._made.append(number)
            touched += decisions.get_decisions(self._database, [number])
            homes |= self._merged_homes(decision)
            if any((one.decision.action, decision.action) in OPPOSITES for one in replaced):
                may_be_void.append(number)
        self.follow(touched, homes | self._homes_of_another_kind(wanted))
        for number in set(may_be_void) - decisions.list_placed(self._database, may_be_void):
            # taking the earlier one back was all there was to do
            decisions.forget(self._database, number)
            self._made.remove(number)

    def _merged_homes(self, decision: Decision) -> dict[tuple[Kind, str], EntityId | None]:
        """What a merge makes of the entity that is merged into the other: its names have the other's id."""
        if decision.action is not Action.SAME or decision.name is None or decision.other is None:
            return {}
        home = anchors.find_entity(self._database, decision.name)
        target = anchors.find_entity(self._database, decision.other)
        if home is None or target is None:
            return {}
        return {(each.kind, each.key): target for each in anchors.list_names(self._database, home)}

    def _homes_of_another_kind(self, wanted: Sequence[Decision]) -> dict[tuple[Kind, str], EntityId | None]:
        """An entity all of whose names are ruled to be of another kind stays itself."""
        ruled = {
            (one.name.kind, one.name.key): Kind(one.value)
            for one in wanted
            if one.action is Action.KIND and one.scope is Scope.EVERYWHERE and one.name
        }
        homes: dict[tuple[Kind, str], EntityId | None] = {}
        for home in {anchors.find_entity(self._database, NameAnchor(*name, "")) for name in ruled}:
            names = [] if home is None else anchors.list_names(self._database, home)
            if all((name.kind, name.key) in ruled for name in names):
                for name in names:
                    kind = ruled[name.kind, name.key]
                    key = self._rules.keys.key_of(kind, name.surface)
                    if anchors.find_name(self._database, NameAnchor(kind, key, "")) is None:
                        homes[kind, key] = home
        return homes

    def _check(self, decision: Decision) -> None:
        if wrong := decision.misshapen():
            raise DecisionError(f"This cannot be ruled: {wrong}.")
        if contradicted := contradicted_by(self._database, decision):
            raise DecisionConflictError(
                conflict_sentence(decision, contradicted), tuple(one.id for one in contradicted)
            )

    def add(self, decision: Decision, made_at: str) -> StoredDecision:
        """Put a decision of another library into the log; ``follow`` makes it felt."""
        number = decisions.add_decision(self._database, decision, made_at)
        self._made.append(number)
        return decisions.get_decisions(self._database, [number])[0]

    # -- taking back

    def revoke(self, ids: Collection[DecisionId], homes: NameHome | None = None) -> None:
        """Put decisions out of force; ``homes`` are the entities that names had before they were made."""
        standing = [one for one in decisions.get_decisions(self._database, ids) if one.revoked_at is None]
        self._set_revoked(standing)
        self.follow(standing, homes)

    def switch(
        self, on: Collection[DecisionId], off: Collection[DecisionId], homes: NameHome | None, *, is_undo: bool
    ) -> None:
        """Undo or do again: some come back into force, others go."""
        decisions.set_revoked(self._database, off, stamp(), is_undone=is_undo)
        decisions.set_revoked(self._database, on, None)
        self.follow(decisions.get_decisions(self._database, {*on, *off}), homes)

    def _set_revoked(self, standing: Iterable[StoredDecision]) -> None:
        for one in standing:
            decisions.set_revoked(self._database, [one.id], stamp())
            if one.id in self._made:
                # made and replaced in the same act
                self._made.remove(one.id)
            else:
                self._revoked.append(one.id)

    # -- following

    def follow(self, rulings: Sequence[StoredDecision], homes: NameHome | None = None) -> None:
        """Bring annotations, links and figures to what the decisions in force say, after these have changed."""
        if not rulings:
            return
        relinking = Relinking(self._database, self._rules, self._homes)
        relinking.find_by_todays_keys()
        ledger = NameLedger(self._database, self._rules.keys)
        correcting = Correcting(self._database, ledger, self._homes)
        corrected: list[ArticleId] = [
            article for article in sorted(list_concerned(self._database, rulings)) if correcting.correct_again(article)
        ]
        settled = ledger.settle()
        names = self._names_of(rulings)
        self._homes.note(name for _, name in names)
        self._homes.note_keys(homes or {})
        names_back, entities = put_back(self._database, homes or {})
        changed: dict[Kind, list[NameId]] = {kind: list(ids) for kind, ids in settled.changed.items()}
        for kind, name in names | names_back:
            changed.setdefault(kind, []).append(name)
        touched = relinking.link(ChangedNames(changed, settled.bereft_keys, settled.left | entities, settled.renewed))
        decisions.note_placed(self._database)
        finding = VersionFinding(self._database)
        finding.follow(rulings)
        changes = Changes(analysed=tuple(corrected), entities=tuple(sorted(touched)))
        self.changes |= changes | finding.settle()

    def _names_of(self, rulings: Iterable[StoredDecision]) -> set[tuple[Kind, NameId]]:
        """Names whose linking or showing depends on the decisions."""
        found: set[tuple[Kind, NameId]] = set()
        for one in rulings:
            for anchor in (one.decision.name, one.decision.other):
                name = anchors.find_name(self._database, anchor) if anchor else None
                if anchor and name is not None:
                    found.add((anchor.kind, name))
        return found


def list_near(database: Database, decision: Decision) -> list[StoredDecision]:
    """Decisions in force about the same text, or the same name."""
    if decision.span is not None:
        return decisions.list_of_text(database, bytes.fromhex(decision.span.text_hash))
    if decision.name is not None:
        return decisions.list_of_names(database, decision.name.kind, [decision.name.key])
    return []


def contradicted_by(database: Database, decision: Decision) -> list[StoredDecision]:
    """Decisions in force that a new one would contradict."""
    return find_contradicted(decision, lambda kind, keys: decisions.list_of_names(database, kind, keys))


def conflict_sentence(decision: Decision, contradicted: Sequence[StoredDecision]) -> str:
    """Why a decision is refused, and what the reader can do."""
    ruled = " ".join(f"On {one.made_at[:10]} you ruled: {sentence_of(one.decision)}" for one in contradicted[:3])
    what = "that" if len(contradicted) == 1 else "one of them"
    return f"{sentence_of(decision)} This contradicts what stands. {ruled} Take {what} back first."
