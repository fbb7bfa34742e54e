"""Probable pointers: a lone surname's entity leads to the holder of the surname that it most likely means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsreader.linking.block import Block
from newsreader.linking.forms import Form, form_of
from newsreader.linking.placing import Group
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId, Reason
from newsreader.model.linking import EntityPointer, NameId, NameRecord
from newsreader.model.values import dataclass

DOMINANT = 0.7
"""Share of the articles with a surname that its holder must have to be meant by the surname alone."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """Entities that may be meant with their articles, and the articles of all that may be meant, seen or not."""

    articles: dict[EntityId, int]
    total: int
    is_whole: bool


def point_lone_names(block: Block, groups: Sequence[Group], ids: Sequence[EntityId]) -> list[EntityPointer]:
    """Pointers of the groups that have no full name, or could be one of several; ``ids`` are the groups' entities."""
    if block.kind is not Kind.PERSON:
        return []
    home = {name.id: entity for group, entity in zip(groups, ids, strict=True) for name in group.names}
    pointers: list[EntityPointer] = []
    for group, entity in zip(groups, ids, strict=True):
        choice = _choice(group, block, home, entity)
        if choice is None or not choice.articles:
            continue
        target, articles = max(choice.articles.items(), key=lambda each: each[1])
        if choice.is_whole and len(choice.articles) == 1:
            reason = Reason("only_holder", f"the only one in the library that “{_surface(group)}” fits", 1.0)
        elif choice.total and articles / choice.total >= DOMINANT:
            text = (
                f"meant in {articles} of the {choice.total} articles that have a full name which “{_surface(group)}” fits"
            )
            reason = Reason("dominant_holder", text, round(articles / choice.total, 2))
        else:
            continue
        pointers.append(EntityPointer(entity, target, reason))
    return pointers


def _choice(group: Group, block: Block, home: dict[NameId, EntityId], own: EntityId) -> _Choice | None:
    """Whom a group without a surer home may mean."""
    if group.entity_id is not None:
        return None
    if group.rivals:
        names = [name for rival in group.rivals for name in rival.full_names]
        articles = _articles(names, home, own)
        return _Choice(articles, sum(articles.values()), is_whole=True)
    lead = group.units[0].lead
    if group.full_names or form_of(block.kind, lead.surface) is not Form.LONE or lead.id not in block.holders:
        return None
    holders = block.holders[lead.id]
    return _Choice(_articles(holders.names, home, own), holders.articles, holders.count == len(holders.names))


def _articles(names: Iterable[NameRecord], home: dict[NameId, EntityId], own: EntityId) -> dict[EntityId, int]:
    """Entities of the names with the articles of these names."""
    articles: dict[EntityId, int] = {}
    for name in names:
        entity = home.get(name.id, name.entity_id)
        if entity is not None and entity != own:
            articles[entity] = articles.get(entity, 0) + name.articles
    return articles


def _surface(group: Group) -> str:
    return group.units[0].lead.surface
