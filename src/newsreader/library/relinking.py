"""Linking what changed: the blocks of names are resolved by the rules, and the answer is put into the library."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from newsreader.library.base import new_entity_id, stamp
from newsreader.library.rules import Linking
from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameId, NameRecord, Resolution, Ruling
from newsreader.storage import entity_figures, linking, name_ledger
from newsreader.storage.connection import Database
from newsreader.storage.homes import NameHomes

_NEIGHBOURS_PER_KEY = 500  # names looked at again when one that stood near them is gone


@dataclass
class Relinking:
    """One write's linking. ``homes``, where it is given, notes which entity each name had before."""

    database: Database
    rules: Linking
    homes: NameHomes | None = None
    index: linking.StoredNames = field(init=False)

    def __post_init__(self) -> None:
        self.index = linking.StoredNames(self.database)

    def link(self, names: name_ledger.ChangedNames) -> set[EntityId]:
        """Resolve the blocks of changed names and of those whose neighbour is gone; gives the entities touched."""
        touched = set(names.left)
        for kind in NAME_KINDS:
            changed = {record.id: record for record in self.index.get_names(names.changed.get(kind, ()))}
            bereft = self.index.find_names(kind, names.bereft_keys.get(kind, ()), _NEIGHBOURS_PER_KEY)
            bereft += (record for record in self.index.list_names_of(names.left) if record.kind is kind)
            records = changed | {record.id: record for record in bereft}
            if not records:
                continue
            touched |= self._resolve(kind, list(records.values()))
            touched |= {each.entity_id for each in self.index.get_names(list(changed)) if each.entity_id is not None}
        return entity_figures.refresh_entities(self.database, touched, stamp())

    def link_names(self, names: Collection[tuple[Kind, NameId]]) -> set[EntityId]:
        """Resolve the blocks of these names."""
        changed: dict[Kind, list[NameId]] = {}
        for kind, name in names:
            changed.setdefault(kind, []).append(name)
        return self.link(name_ledger.ChangedNames(changed, {}, set()))

    def link_all(self) -> set[EntityId]:
        """Throw all links away and make them anew; ids stay where most mentions stay."""
        touched = set(linking.list_living_entities(self.database))
        for kind in NAME_KINDS:
            name_ledger.file_anew(self.database, self.rules.keys, kind)
            touched |= self._resolve(kind, self.index.list_all(kind))
        return entity_figures.refresh_entities(self.database, touched, stamp())

    def _resolve(self, kind: Kind, records: list[NameRecord]) -> set[EntityId]:
        resolution = self.rules.resolve(kind, records, self.index, new_entity_id)
        if self.homes is not None:
            self.homes.note(link.name_id for link in resolution.links)
        return linking.apply_resolution(self.database, self._without_forbidden(kind, resolution))

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
