"""Settle the entities of the names that changed, and of all that hang together with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

from newsreader.linking.block import collect_block
from newsreader.linking.evidence import EvidenceBook
from newsreader.linking.forms import Form, form_of
from newsreader.linking.placing import Group, place_block
from newsreader.linking.pointers import point_lone_names
from newsreader.linking.score import compare
from newsreader.linking.units import Unit
from newsreader.linking.verdict import strength_of
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId, Reason, Strength
from newsreader.model.linking import EntityName, NameId, NameIndex, NameLink, NameRecord, Resolution
from newsreader.names.fold import trim
from newsreader.names.places import usual_name
from newsreader.names.titles import split_title

NewEntityId = Callable[[], EntityId]

_RIVALS_NAMED = 3
"""More possible entities than this are counted, not named, in a reason."""


def resolve(
    kind: Kind,
    changed: Collection[NameRecord],
    index: NameIndex,
    new_entity_id: NewEntityId,
    renewed: Collection[NameId] = (),
) -> Resolution:
    """Entities, links and pointers of the changed names' block.

    Which names end up together depends on the names and decisions of the block alone. Ids stay with the group that
    keeps most of their mentions; groups without one get a new id. ``renewed`` are those of the changed names that find
    others than before, by how they are written now.
    """
    block = collect_block(kind, changed, index, renewed)
    groups = place_block(block, EvidenceBook(kind, index))
    ids = _keep_ids(groups, new_entity_id)
    links = [link for group, entity in zip(groups, ids, strict=True) for link in _links(group, entity)]
    shown = [
        EntityName(entity, kind, _name_of(kind, group))
        for group, entity in zip(groups, ids, strict=True)
        if group.entity_id is None
    ]
    pointers = point_lone_names(block, groups, ids)
    before = {name.entity_id for name in block.names if name.entity_id is not None}
    retired = sorted(before - set(ids))
    return Resolution(tuple(links), tuple(shown), tuple(pointers), tuple(retired))


def _keep_ids(groups: Sequence[Group], new_entity_id: NewEntityId) -> list[EntityId]:
    """One id a group: an old one goes to the group with most of its mentions, ties to the smaller name key."""
    claims: dict[tuple[EntityId, int], int] = defaultdict(int)
    for number, group in enumerate(groups):
        for name in group.names:
            if name.entity_id is not None and group.entity_id is None:
                claims[name.entity_id, number] += name.mentions
    ids: dict[int, EntityId] = {n: group.entity_id for n, group in enumerate(groups) if group.entity_id is not None}
    taken = set(ids.values())
    keys = [group.key for group in groups]
    for (entity, number), _mentions in sorted(
        claims.items(), key=lambda claim: (-claim[1], keys[claim[0][1]], claim[0][0])
    ):
        if number not in ids and entity not in taken:
            ids[number] = entity
            taken.add(entity)
    return [ids[number] if number in ids else new_entity_id() for number in range(len(groups))]


def _links(group: Group, entity: EntityId) -> list[NameLink]:
    # an entity that is joined from outside the block is spoken of as one inside is: how it was met tells nothing
    lead = _lead(group.host or group)
    links: list[NameLink] = []
    for unit, score, weight in zip(group.units, group.scores, group.weights, strict=True):
        for name in unit.names:
            strength, reasons = _why(name, unit, lead, score, group)
            told = () if name.id == lead.id and group.entity_id is None else weight.reasons
            links.append(NameLink(name.id, entity, strength, (*reasons, *told)))
    return links


def _why(
    name: NameRecord, unit: Unit, lead: NameRecord, score: float, group: Group
) -> tuple[Strength, tuple[Reason, ...]]:
    """Strength and reasons of one name's link, told by comparison with the entity's name."""
    form = form_of(name.kind, name.surface)
    if form is Form.LONE and len(unit.names) == 1 and (group.entity_id is not None or name.id != lead.id):
        return Strength.PROBABLE, (Reason("only_holder", "nobody else in the library bears this surname", score),)
    if name.id == lead.id:
        if group.rivals:
            shown = _rivals_shown(group)
            return Strength.CERTAIN, (Reason("ambiguous", f"could be {shown}, so it stands alone", 1.0),)
        return Strength.CERTAIN, (Reason("same_name", "same name", 1.0),)
    found = compare(name.kind, name.surface, lead.surface)
    if len(unit.names) > 1 and (lead in unit.names or not found.links):
        return Strength.CERTAIN, (Reason("ruled_same", f"ruled to be the same as “{trim(lead.surface)}”", 1.0),)
    if found.by_initial:
        return Strength.PROBABLE, (*found.reasons, Reason("only_fit", "nobody else in the library fits", 1.0))
    return strength_of(min(score, found.score) if found.links else score), found.reasons


def _rivals_shown(group: Group) -> str:
    """ "“John Smith” or “Jane Smith”", or how many there are when they are many."""
    if len(group.rivals) > _RIVALS_NAMED:
        return f"any of {len(group.rivals)} that it fits"
    return " or ".join(f"“{trim(_lead(rival).surface)}”" for rival in group.rivals)


def _lead(group: Group) -> NameRecord:
    """The name that the entity is shown under: its commonest full name, then the longest."""
    names = group.full_names or group.names
    return max(names, key=lambda name: (name.articles, name.mentions, len(name.key), name.key))


def _name_of(kind: Kind, group: Group) -> str:
    surface = _lead(group).surface
    if kind is Kind.PLACE:
        return usual_name(surface) or trim(surface) or surface
    if kind is Kind.PERSON:
        surface = split_title(trim(surface))[1] or surface
    return trim(surface) or surface
