"""Linking a whole library anew, when the rules have changed or the reader wants it: in small steps.

Each step is a transaction that also notes where to go on, so that a library of a million names can be linked between
other work, and goes on where it was after any end. What comes out is what one write would have made: every name is
resolved once all can be found by their new keys, and resolving is a function of names and decisions alone. What is
written between two steps is linked by today's rules like at any other time.
"""

from __future__ import annotations

from dataclasses import replace

from newsreader.library.base import OpenLibrary, stamp
from newsreader.library.relinking import Relinking
from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId
from newsreader.model.values import dataclass
from newsreader.storage import entity_figures, linking
from newsreader.storage.linking_stage import LinkingStage, Stage, end_stages, keep_stage

_LINKED_AT_ONCE = 150
"""Names, each with its block: a tenth of a second."""
_COUNTED_AT_ONCE = 500
_SHARES = {Stage.GATHER: (0.0, 0.1), Stage.FILE: (0.1, 0.15), Stage.LINK: (0.15, 0.85), Stage.COUNT: (0.85, 1.0)}
"""Of the whole work, where each stage begins and ends: about what they take."""


@dataclass(frozen=True, slots=True)
class LinkingStep:
    """What a step changed, how far linking is (``done`` of ``total`` names), and whether nothing is left to do."""

    changes: Changes
    done: int = 0
    total: int = 0
    is_last: bool = True


class LinkingAnew(OpenLibrary):
    """All names settled again."""

    def is_linked_by_other_rules(self) -> bool:
        """Whether the library was linked by other rules than this program's, or linking it anew has not ended."""
        return Relinking(self._database, self._linking_rules()).is_due()

    def finds_all_names(self) -> bool:
        """Whether every name is filed by today's keys, so that a write which links has nothing to wait for."""
        return Relinking(self._database, self._linking_rules()).is_filed()

    def begin_linking_anew(self) -> None:
        """Link everything anew, from the first name on; ``link_next`` does it."""
        with self._database.transaction():
            Relinking(self._database, self._linking_rules()).begin()

    def link_next(self) -> LinkingStep:
        """One step, by which linking begins where it is due; a library that is up to date has nothing to do."""
        with self._database.repeatable_transaction():
            relinking = Relinking(self._database, self._linking_rules())
            if not relinking.is_due():
                return LinkingStep(Changes())
            stage = relinking.stage()
            after, touched = self._do(relinking, stage)
            if after is None:
                end_stages(self._database)
                linking.set_rules_version(self._database, stage.version)
            else:
                keep_stage(self._database, after)
            changes = Changes(entities=tuple(sorted(touched)))
            return LinkingStep(changes, _done(after, stage.names), stage.names, is_last=after is None)

    def relink_all(self) -> Changes:
        """Link everything anew at one go, for who waits for it."""
        self.begin_linking_anew()
        return self.catch_up()

    def catch_up(self) -> Changes:
        """All steps that are left at one go; nothing in a library that is up to date."""
        changes = Changes()
        while True:
            step = self.link_next()
            changes |= step.changes
            if step.is_last:
                return changes

    def _do(self, relinking: Relinking, stage: LinkingStage) -> tuple[LinkingStage | None, set[EntityId]]:
        """One step of a stage: where to go on, None at the end, and the entities touched."""
        if stage.stage is Stage.LINK:
            return self._link(relinking, stage)
        if stage.stage is Stage.COUNT:
            return self._count(stage)
        return relinking.file_next(stage), set()

    def _link(self, relinking: Relinking, stage: LinkingStage) -> tuple[LinkingStage, set[EntityId]]:
        kinds = list(NAME_KINDS)
        kind = Kind(stage.kind) if stage.kind else kinds[0]
        if stage.surname is None:
            names = relinking.index.list_others(kind, stage.key, _LINKED_AT_ONCE)
        else:
            names = relinking.index.list_bearers(kind, stage.surname, stage.key, _LINKED_AT_ONCE)
        if names:
            touched = relinking.settle(kind, names)
            last, done = names[-1], stage.done + len(names)
            return replace(stage, kind=kind, surname=last.surname, key=last.key, done=done), touched
        if stage.surname is not None:
            return replace(stage, kind=kind, surname=None, key=""), set()
        following = kinds[kinds.index(kind) + 1 :]
        if following:
            return replace(stage, kind=following[0], surname="", key=""), set()
        return LinkingStage(stage.version, stage.names, Stage.COUNT), set()

    def _count(self, stage: LinkingStage) -> tuple[LinkingStage | None, set[EntityId]]:
        entities = linking.list_living_entities(self._database, stage.after, _COUNTED_AT_ONCE)
        if not entities:
            return None, set()
        before = entity_figures.read_figures(self._database, entities)
        touched = entity_figures.refresh_entities(self._database, entities, stamp()).difference(entities)
        after = entity_figures.read_figures(self._database, entities)
        touched |= {entity for entity in entities if before.get(entity) != after.get(entity)}
        return replace(stage, after=entities[-1], done=stage.done + len(entities)), touched


def _done(stage: LinkingStage | None, total: int) -> int:
    """How many of the names the work that is done stands for; all when there is no further stage."""
    if stage is None:
        return total
    first, last = _SHARES[stage.stage]
    share = 0.0 if stage.stage is Stage.FILE else min(1.0, stage.done / max(1, total))
    return max(0, min(int(total * (first + share * (last - first))), total - 1))
