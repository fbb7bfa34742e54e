"""A ``NameIndex`` in memory, for linking documents that are in no library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from newsreader.linking.keys import keys_of, surname_key_of
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.linking import Appearance, Holders, NameDecision, NameId, NameRecord, Resolution


class MemoryIndex:
    """Names of one or more kinds, filed by their keys."""

    def __init__(
        self,
        names: Iterable[NameRecord] = (),
        decisions: Iterable[NameDecision] = (),
        appearances: Mapping[NameId, Sequence[Appearance]] = MappingProxyType({}),
    ) -> None:
        self._names: dict[NameId, NameRecord] = {}
        self._by_key: dict[tuple[Kind, str], NameId] = {}
        self._filed: dict[tuple[Kind, str], set[NameId]] = defaultdict(set)
        self._holders: dict[tuple[Kind, str], set[NameId]] = defaultdict(set)
        self._of_entity: dict[EntityId, set[NameId]] = defaultdict(set)
        self._decisions = list(decisions)
        self._appearances = appearances
        for name in names:
            self.put(name)

    def put(self, name: NameRecord) -> None:
        """Add a name, or replace the one with its id."""
        old = self._names.get(name.id)
        if old is not None and old.entity_id is not None:
            self._of_entity[old.entity_id].discard(name.id)
        surname = surname_key_of(name.kind, name.surface)
        self._names[name.id] = replace(name, surname=surname)
        self._by_key[name.kind, name.key] = name.id
        if name.entity_id is not None:
            self._of_entity[name.entity_id].add(name.id)
        for key in keys_of(name.kind, name.surface):
            self._filed[name.kind, key].add(name.id)
        if surname is not None:
            self._holders[name.kind, surname].add(name.id)

    def apply(self, resolution: Resolution) -> None:
        """Give the names the entities that a resolution says."""
        for link in resolution.links:
            old = self._names[link.name_id]
            self.put(replace(old, entity_id=link.entity_id))

    def find_names(self, kind: Kind, keys: Collection[str]) -> Mapping[str, Sequence[NameRecord]]:
        """Every name filed under each of the keys."""
        return {key: self.get_names(self._filed[kind, key]) for key in keys if (kind, key) in self._filed}

    def find_few(self, kind: Kind, keys: Collection[str], most: int) -> list[NameRecord] | None:
        """The names filed under any of the keys; None when they are more than ``most``."""
        found = {name for key in keys for name in self._filed.get((kind, key), ())}
        return None if len(found) > most else self.get_names(found)

    def find_by_key(self, kind: Kind, keys: Collection[str]) -> list[NameRecord]:
        """The names with these canonical keys, ordered by key."""
        return self.get_names({self._by_key[kind, key] for key in keys if (kind, key) in self._by_key})

    def list_holders(self, kind: Kind, surname: str, most: int) -> Holders:
        """The holders of a surname, those in most articles by name."""
        names = self.get_names(self._holders.get((kind, surname), ()))
        first = sorted(names, key=lambda name: (-name.articles, name.key))[:most]
        return Holders(tuple(first), len(names), sum(name.articles for name in names))

    def get_names(self, names: Collection[NameId]) -> list[NameRecord]:
        """The records of these ids, ordered by key."""
        return sorted((self._names[name] for name in names), key=lambda name: (name.kind, name.key))

    def list_names_of(self, entities: Collection[EntityId]) -> list[NameRecord]:
        """Every name of the entities, ordered by key."""
        return self.get_names([name for entity in entities for name in self._of_entity.get(entity, ())])

    def list_appearances(self, name: NameId, most: int) -> list[Appearance] | None:
        """Every article with the name; None when there are more than ``most`` or nothing is known of them."""
        found = self._appearances.get(name)
        return None if found is None or len(found) > most else list(found)

    def list_decisions(self, kind: Kind, keys: Collection[str]) -> list[NameDecision]:
        """Rulings that touch any of the keys, oldest first."""
        return [
            each
            for each in self._decisions
            if each.kind is kind and (each.first_key in keys or each.second_key in keys)
        ]
