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
from newsreader.storage.linking_stage import LinkingStage, Stage, count_names, end_stages, keep_stage, read_stage
from newsreader.storage.name_keys import clear_waiting_keys, count_slices, file_slice, gather_keys
from newsreader.storage.name_ledger import ChangedNames

_GATHERED_AT_ONCE = 5000


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

    def settle(self, kind: Kind, names: list[NameRecord]) -> set[EntityId]:
        """Resolve the blocks of these names and count what that touched; gives it."""
        applied = linking.apply_resolution(self.database, self._decide(kind, names))
        return entity_figures.refresh_entities(self.database, applied.touched, stamp())

    # -- linking all anew

    def is_due(self) -> bool:
        """Whether the library was linked by other rules than these, or linking it anew has not ended."""
        return linking.rules_version(self.database) != self.rules.version or read_stage(self.database) is not None

    def is_filed(self) -> bool:
        """Whether every name is filed by today's keys."""
        if not self.is_due():
            return True
        stage = read_stage(self.database)
        return stage is not None and stage.version == self.rules.version and stage.is_filed

    def begin(self) -> None:
        """Link everything anew, from the first name on."""
        clear_waiting_keys(self.database)
        keep_stage(self.database, LinkingStage(self.rules.version, count_names(self.database)))

    def stage(self) -> LinkingStage:
        """Where linking anew is; it begins with this where it has not begun by these rules."""
        stage = read_stage(self.database)
        if stage is None or stage.version != self.rules.version:
            self.begin()
            return LinkingStage(self.rules.version, count_names(self.database))
        return stage

    def file_next(self, stage: LinkingStage) -> LinkingStage:
        """A step of filing all names by today's keys."""
        if stage.stage is Stage.GATHER:
            last, count = gather_keys(self.database, self.rules.keys, NameId(stage.after), _GATHERED_AT_ONCE)
            if count:
                return replace(stage, after=last, done=stage.done + count)
            return LinkingStage(stage.version, stage.names, Stage.FILE)
        number, slices = stage.after, count_slices(self.database)
        file_slice(self.database, number, slices)
        if number + 1 < slices:
            return replace(stage, after=number + 1)
        return LinkingStage(stage.version, stage.names, Stage.LINK)

    def find_by_todays_keys(self) -> None:
        """Before anything is linked: see that every name is filed by today's keys. Linking all anew may wait."""
        if not self.is_due():
            return
        first = stage = self.stage()
        while not stage.is_filed:
            stage = self.file_next(stage)
        if not stage.names:
            end_stages(self.database)
            linking.set_rules_version(self.database, self.rules.version)
        elif stage != first:
            keep_stage(self.database, stage)

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
