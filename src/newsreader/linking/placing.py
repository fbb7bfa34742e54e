"""Placing the units of a block into groups, one group an entity: complete link, fullest names first."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsreader.linking.block import Block
from newsreader.linking.forms import Form, form_of
from newsreader.linking.score import Comparison
from newsreader.linking.units import Rulings, Unit, compare_units, make_units
from newsreader.linking.verdict import GAP
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameId, NameRecord


@dataclass(slots=True, eq=False)
class Group:
    """Units that are one entity, in the order in which they came, each with how well it fitted (1 for the first).

    ``entity_id`` is set for an entity outside the block, which is joined as it is. ``rivals`` are the groups of which
    the first unit could have been any, so that it stands alone.
    """

    units: list[Unit]
    scores: list[float] = field(default_factory=lambda: [1.0])
    rivals: tuple[Group, ...] = ()
    entity_id: EntityId | None = None

    @property
    def names(self) -> list[NameRecord]:
        """All names of the group."""
        return [name for unit in self.units for name in unit.names]

    @property
    def full_names(self) -> list[NameRecord]:
        """Its full names."""
        return [name for unit in self.units for name in unit.full_names]

    @property
    def articles(self) -> int:
        """Articles of its full names; one with two of them counts twice."""
        return sum(name.articles for name in self.full_names)

    @property
    def key(self) -> str:
        """Smallest name key: the last resort that makes every order the same."""
        return min(name.key for name in self.names)


@dataclass(frozen=True, slots=True)
class _Option:
    group: Group
    score: float


def place_block(block: Block) -> list[Group]:
    """Groups of the block's names. Names outside are in none of them, but a group may carry their entity's id."""
    units, rulings = make_units(block.names, block.decisions)
    placing = _Placing(block, rulings)
    for unit in units:
        if unit.full_names:
            placing.place_full(unit)
    for unit in units:
        if not unit.full_names:
            placing.place_short(unit)
    return [group for group in placing.groups if group.names]


class _Placing:
    """The groups while they grow, and where each name has gone."""

    def __init__(self, block: Block, rulings: Rulings) -> None:
        self._block = block
        self._rulings = rulings
        self._group_of: dict[NameId, Group] = {}
        self.groups: list[Group] = []
        for group in _outside_groups(block):
            self._group_of |= {name.id: group for name in group.names}

    def place_full(self, unit: Unit) -> None:
        """Join the best group whose every full name fits; stand alone when several that contradict fit alike."""
        options = self._options(unit)
        if not options:
            self._found_group(unit)
            return
        best = options[0]
        rivals = [
            other.group
            for other in options[1:]
            if best.score - other.score < GAP and _contradict(best.group, other.group)
        ]
        if rivals:
            self._found_group(unit, (best.group, *rivals))
        else:
            self._join(unit, best)

    def place_short(self, unit: Unit) -> None:
        """An initial form joins the one group that fits; with none or several it stands alone."""
        is_initial = any(form_of(name.kind, name.surface) is Form.INITIAL for name in unit.names)
        is_crowded = any(name.id in self._block.crowded for name in unit.names)
        options = self._options(unit) if is_initial and not is_crowded else []
        if len(options) == 1:
            self._join(unit, options[0])
        else:
            self._found_group(unit, tuple(option.group for option in options))

    def _options(self, unit: Unit) -> list[_Option]:
        """Groups that the unit fits, best first."""
        near: dict[int, Group] = {}
        for name in unit.names:
            for other in self._block.near.get(name.id, ()):
                group = self._group_of.get(other)
                if group is not None and group.full_names:
                    near[id(group)] = group
        options = [_Option(group, score) for group in near.values() if (score := self._fit(unit, group)) > 0]
        return sorted(options, key=lambda option: (-option.score, -option.group.articles, option.group.key))

    def _fit(self, unit: Unit, group: Group) -> float:
        """The lowest score of the unit beside any unit of the group; 0 when one does not fit or a ruling forbids it."""
        if self._rulings.forbid(unit.names, group.names):
            return 0
        scores: list[float] = []
        for other in group.units:
            if not other.full_names:
                continue
            found = compare_units(unit, other)
            if not _fits(found, is_short=not unit.full_names):
                return 0
            scores.append(found.score)
        return min(scores, default=0)

    def _found_group(self, unit: Unit, rivals: tuple[Group, ...] = ()) -> None:
        self.groups.append(Group([unit], rivals=rivals))
        self._group_of |= {name.id: self.groups[-1] for name in unit.names}

    def _join(self, unit: Unit, option: _Option) -> None:
        group = option.group
        if group.entity_id is not None:
            self._found_group(unit)
            self.groups[-1].entity_id = group.entity_id
            self.groups[-1].scores[0] = option.score
            return
        group.units.append(unit)
        group.scores.append(option.score)
        self._group_of |= {name.id: group for name in unit.names}


def _fits(found: Comparison, *, is_short: bool) -> bool:
    return found.links or (is_short and found.by_initial)


def _contradict(first: Group, second: Group) -> bool:
    """Whether any names of the two groups cannot be one person."""
    return any(compare_units(one, other).contradicts for one in first.units for other in second.units)


def _outside_groups(block: Block) -> list[Group]:
    """Entities outside the block that an initial form of it may join, in the order of the keys."""
    initials = (name for name in block.names if form_of(name.kind, name.surface) is Form.INITIAL)
    near = {other for name in initials for other in block.near.get(name.id, ())}
    wanted = {name.entity_id for name in block.outside if name.id in near}
    gathered: dict[EntityId, list[NameRecord]] = {}
    for name in block.outside:
        if name.entity_id is not None and name.entity_id in wanted:
            gathered.setdefault(name.entity_id, []).append(name)
    return [Group(make_units(members, block.decisions)[0], entity_id=entity) for entity, members in gathered.items()]
