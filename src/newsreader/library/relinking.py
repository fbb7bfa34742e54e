"""Linking what changed: the blocks of names are resolved by the rules, and the answer is put into the library."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from newsreader.library.base import new_entity_id, stamp
from newsreader.library.rules import Linking
from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameId, NameRecord, Resolution, Ruling
from newsreader.storage import entity_figures, linking
from newsreader.storage.connection import Database
from newsreader.storage.homes import NameHomes
from newsreader.storage.name_keys import file_all_anew
from newsreader.storage.name_ledger import ChangedNames


@dataclass
class Relinking:
    """One write's linking. ``homes``, where it is given, notes which entity each name had before."""

    database: Database
    rules: Linking
    homes: NameHomes | None = None
    index: linking.StoredNames = field(init=False)

    def __post_init__(self) -> None:
        self.index = linking.StoredNames(self.database)

    def link(self, names: ChangedNames) -> set[EntityId]:
        """Resolve as below and count all entities touched anew; gives them."""
        return entity_figures.refresh_entities(self.database, self.resolve(names).touched, stamp())

    def resolve(self, names: ChangedNames) -> linking.Applied:
        """Resolve the blocks of changed names and of those whose neighbour is gone, and put the answer in place."""
        applied = linking.Applied(frozenset(names.left))
        for kind in NAME_KINDS:
            changed = {record.id: record for record in self.index.get_names(names.changed.get(kind, ()))}
            bereft = self.index.find_names(kind, names.bereft_keys.get(kind, ()))
            orphans = (record for record in self.index.list_names_of(names.left) if record.kind is kind)
            neighbours = (record for found in bereft.values() for record in found)
            records = changed | {record.id: record for record in (*neighbours, *orphans)}
            if not records:
                continue
            resolution = self._decide(kind, list(records.values()), names.renewed)
            applied |= linking.apply_resolution(self.database, resolution)
            homes = {link.name_id: link.entity_id for link in resolution.links}
            applied |= linking.Applied(frozenset(homes[name] for name in changed if name in homes))
        return applied

    def link_all(self) -> set[EntityId]:
        """Throw all links away and make them anew; ids stay where most mentions stay."""
        file_all_anew(self.database, self.rules.keys)
        touched = set(linking.list_living_entities(self.database))
        for kind in NAME_KINDS:
            for names in self.index.read_all(kind):
                touched |= linking.apply_resolution(self.database, self._decide(kind, names)).touched
        linking.set_rules_version(self.database, self.rules.version)
        return entity_figures.refresh_entities(self.database, touched, stamp())

    def catch_up(self) -> set[EntityId]:
        """Link all anew when the library was linked by other rules than these; gives the entities touched."""
        return set() if linking.rules_version(self.database) == self.rules.version else self.link_all()

    def _decide(self, kind: Kind, names: list[NameRecord], renewed: Collection[NameId] = ()) -> Resolution:
        resolution = self.rules.resolve(kind, names, self.index, new_entity_id, renewed)
        if self.homes is not None:
            self.homes.note(link.name_id for link in resolution.links)
        return self._without_forbidden(kind, resolution)

    def _without_forbidden(self, kind: Kind, resolution: Resolution) -> Resolution:
        """The resolution without pointers between entities whose names the reader ruled never to be the same."""
        if not resolution.pointers:
            return resolution
        of_entity: dict[EntityId, set[str]] = {}
        placed = {link.name_id: link.entity_id for link in resolution.links}
        ends = {end for each in resolution.pointers for end in (each.from_entity, each.to_entity)}
        for record in self.index.get_names(list(placed)):
            of_entity.setdefault(placed[record.id], set()).add(record.key)
        for record in self.index.list_names_of(ends):
            if record.id not in placed and record.entity_id is not None:
                of_entity.setdefault(record.entity_id, set()).add(record.key)
        keys = {key for end in ends for key in of_entity.get(end, ())}
        apart = {
            frozenset((each.first_key, each.second_key))
            for each in self.index.list_decisions(kind, keys)
            if each.ruling is Ruling.NEVER
        }
        if not apart:
            return resolution
        kept = tuple(
            each
            for each in resolution.pointers
            if not any(
                frozenset((one, other)) in apart
                for one in of_entity.get(each.from_entity, ())
                for other in of_entity.get(each.to_entity, ())
            )
        )
        return replace(resolution, pointers=kept)
