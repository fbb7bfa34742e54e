"""Probable pointers: a lone surname's entity leads to the holder of the surname that it most likely means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.linking.block import Block
from newsreader.linking.forms import Form, core_of, form_of, is_full
from newsreader.linking.placing import Group
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId, Reason
from newsreader.model.linking import EntityPointer, NameId, NameRecord

DOMINANT = 0.7
"""Share of the articles with a surname that its holder must have to be meant by the surname alone."""


@dataclass(frozen=True, slots=True)
class _Holder:
    entity: EntityId
    articles: int


def point_lone_names(block: Block, groups: Sequence[Group], ids: Sequence[EntityId]) -> list[EntityPointer]:
    """Pointers of the groups that have no full name, or could be one of several; ``ids`` are the groups' entities."""
    home = {name.id: entity for group, entity in zip(groups, ids, strict=True) for name in group.names}
    home |= {name.id: name.entity_id for name in block.outside if name.entity_id is not None}
    records = {name.id: name for name in (*block.names, *block.outside)}
    pointers: list[EntityPointer] = []
    for group, entity in zip(groups, ids, strict=True):
        names = _that_may_mean(group, block)
        if not names:
            continue
        holders = _holders(names, records, home, entity)
        target = _dominant(holders)
        if target is not None:
            pointers.append(EntityPointer(entity, target.entity, _reason(group, target, holders)))
    return pointers


def _that_may_mean(group: Group, block: Block) -> frozenset[NameId]:
    """Full names that a group without a surer home may stand for."""
    if group.entity_id is not None or block.kind is not Kind.PERSON:
        return frozenset()
    if group.rivals:
        return frozenset(name.id for rival in group.rivals for name in rival.full_names)
    if group.full_names or form_of(block.kind, group.units[0].lead.surface) is not Form.LONE:
        return frozenset()
    core = core_of(group.units[0].lead)
    near = block.near.get(group.units[0].lead.id, frozenset())
    return near if core else frozenset()


def _holders(
    names: frozenset[NameId], records: dict[NameId, NameRecord], home: dict[NameId, EntityId], own: EntityId
) -> list[_Holder]:
    """Entities of the full names with their articles, most first."""
    articles: dict[EntityId, int] = {}
    for name in sorted(names):
        record = records.get(name)
        entity = home.get(name)
        if record is not None and entity is not None and entity != own and is_full(record):
            articles[entity] = articles.get(entity, 0) + record.articles
    return [_Holder(entity, count) for entity, count in articles.items()]


def _dominant(holders: list[_Holder]) -> _Holder | None:
    """The only holder, or the one with at least ``DOMINANT`` of all articles."""
    if len(holders) == 1:
        return holders[0]
    total = sum(holder.articles for holder in holders)
    return next((holder for holder in holders if total and holder.articles / total >= DOMINANT), None)


def _reason(group: Group, target: _Holder, holders: list[_Holder]) -> Reason:
    surface = group.units[0].lead.surface
    if len(holders) == 1:
        return Reason("only_holder", f"the only one in the library that “{surface}” fits", 1.0)
    total = sum(holder.articles for holder in holders)
    text = f"meant in {target.articles} of the {total} articles that have a full name which “{surface}” fits"
    return Reason("dominant_holder", text, round(target.articles / total, 2))
