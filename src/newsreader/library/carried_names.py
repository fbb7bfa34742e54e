"""What a merge or a split means for the other names of the entities, beyond the two that are ruled about.

Linking puts a name where it fits every full name. After "Jane Roe" and "Hillary Clinton" were ruled to be one, "Hilary
Clinton" fits that one no more; but who merged the two meant her whole entity. Such names get a ruling of their own.
"""

from __future__ import annotations

from collections.abc import Iterable

from newsreader.model.anchor import NameAnchor
from newsreader.model.decision import Action, Decision, Scope
from newsreader.model.entity import EntityId
from newsreader.storage import anchors
from newsreader.storage.connection import Database


class CarriedNames:
    """Looks at the entities before an act, and says after it which names did not go where the act means them to be."""

    def __init__(self, database: Database, wanted: Iterable[Decision]) -> None:
        self._database = database
        self._joined: list[tuple[NameAnchor, list[NameAnchor]]] = []
        self._parted: list[tuple[NameAnchor, NameAnchor, list[NameAnchor]]] = []
        for decision in wanted:
            name, other = decision.name, decision.other
            if name is None or other is None or decision.scope is not Scope.EVERYWHERE:
                continue
            own, others = self._names_with(name), self._names_with(other)
            if decision.action is Action.SAME:
                self._joined.append((other, [*own, *others]))
            elif decision.action is Action.NEVER and self._home(name) == self._home(other):
                self._parted.append((name, other, [each for each in own if each.key not in (name.key, other.key)]))

    def missing(self) -> list[Decision]:
        """Further rulings without which names would not go where the act means them to be."""
        found: list[Decision] = []
        for target, names in self._joined:
            home = self._home(target)
            for name in names:
                at = self._home(name)
                if at is not None and home is not None and at != home:
                    found.append(Decision(Action.SAME, Scope.EVERYWHERE, name, target))
        parted = {name.key for name, _, _ in self._parted}
        for name, rest, names in self._parted:
            for each in names:
                went_along = self._home(each) == self._home(name) != self._home(rest)
                if went_along and each.key not in parted:
                    found.append(Decision(Action.NEVER, Scope.EVERYWHERE, name, each))
        return found

    def _home(self, name: NameAnchor) -> EntityId | None:
        return anchors.find_entity(self._database, name)

    def _names_with(self, name: NameAnchor) -> list[NameAnchor]:
        home = self._home(name)
        return [] if home is None else anchors.list_names(self._database, home)
