"""Placing the units of a block into groups, one group an entity: complete link, fullest names first."""

from __future__ import annotations

from dataclasses import field, replace

from newsreader.linking.block import Block
from newsreader.linking.evidence import NO_EVIDENCE, SOME, EvidenceBook, Weight
from newsreader.linking.forms import Form, form_of, is_short_acronym
from newsreader.linking.score import LINK_AT, Comparison
from newsreader.linking.units import Rulings, Unit, compare_units, make_units
from newsreader.linking.verdict import CERTAIN_AT, GAP
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameId, NameRecord
from newsreader.model.values import dataclass

_CLOSE = frozenset(["middle_missing", "suffix_missing", "middle_as_given", "surname_sound", "given_nickname"])
"""Codes of reasons that leave a call open, however high the score."""
_LONE_NEEDS = 1.5
"""Points of evidence from which a lone surname is its only holder's, not only probably."""
_LONE_SCORE = 0.75
_MOST_WEIGHED = 6
"""Groups that fit one name beyond which evidence is not asked: the name could be anybody's."""


@dataclass(slots=True, eq=False)
class Group:
    """Units that are one entity, in the order in which they came, each with how well it fitted (1 for the first).

    ``weights`` is the evidence beyond the name that counted for each. ``entity_id`` is set for an entity outside the
    block, which is joined as it is, and ``host`` is that entity's full names. ``rivals`` are the groups of which the
    first unit could have been any, so that it stands alone.
    """

    units: list[Unit]
    scores: list[float] = field(default_factory=lambda: [1.0])
    weights: list[Weight] = field(default_factory=lambda: [NO_EVIDENCE])
    rivals: tuple[Group, ...] = ()
    entity_id: EntityId | None = None
    host: Group | None = None

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
    """A group that a unit may join.

    ``is_close``: names alone hardly decide, so that evidence may; ``is_open``: they do not, so that it must.
    """

    group: Group
    score: float
    is_close: bool
    lacks_suffix: bool = False
    is_open: bool = False
    weight: Weight = NO_EVIDENCE


def place_block(block: Block, evidence: EvidenceBook) -> list[Group]:
    """Groups of the block's names. Names outside are in none of them, but a group may carry their entity's id."""
    units, rulings = make_units(block.names, block.decisions)
    placing = _Placing(block, rulings, evidence)
    for unit in units:
        if unit.full_names:
            placing.place_full(unit)
    for unit in units:
        if not unit.full_names:
            placing.place_short(unit)
    return [group for group in placing.groups if group.names]


class _Placing:
    """The groups while they grow, and where each name has gone."""

    def __init__(self, block: Block, rulings: Rulings, evidence: EvidenceBook) -> None:
        self._block = block
        self._rulings = rulings
        self._evidence = evidence
        self._group_of: dict[NameId, Group] = {}
        self.groups: list[Group] = []
        for group in _outside_groups(block):
            self._group_of |= {name.id: group for name in group.names}

    def place_full(self, unit: Unit) -> None:
        """Join the best group whose every full name fits; stand alone when several that contradict fit alike."""
        options = self._left_by_evidence(unit, self._options(unit))
        if not options:
            self._found_group(unit)
            return
        best = options[0]
        rivals = [
            other
            for other in options[1:]
            if best.score - other.score < GAP and _contradict(best.group, other.group)
        ]
        if rivals:
            self._settle_rivals(unit, [best, *rivals])
        else:
            self._join(unit, best)

    def place_short(self, unit: Unit) -> None:
        """An initial form joins the one group that fits, a lone surname its only holder when evidence speaks for it.

        Three letters are the initials of many bodies: those join one that moves in their circle.
        """
        forms = {form_of(name.kind, name.surface) for name in unit.names}
        is_crowded = any(name.id in self._block.crowded for name in unit.names)
        if Form.INITIAL in forms and not is_crowded:
            options = self._left_by_evidence(unit, self._options(unit))
            if is_short_acronym(unit.lead):
                options = [each for each in options if not each.weight.is_known or each.weight.points >= SOME]
        else:
            options = self._only_holder(unit)
        if len(options) == 1:
            self._join(unit, options[0])
        else:
            self._settle_rivals(unit, options)

    def _settle_rivals(self, unit: Unit, options: list[_Option]) -> None:
        """Of several groups that fit, the only one that evidence speaks for; else the unit stands alone."""
        weighed = [self._weighed(unit, option) for option in options] if len(options) <= _MOST_WEIGHED else []
        supported = [option for option in weighed if option.weight.is_for]
        if len(supported) == 1:
            # evidence made the choice, so that the link is no surer than that
            self._join(unit, replace(supported[0], score=min(supported[0].score, LINK_AT)))
        else:
            self._found_group(unit, tuple(option.group for option in options))

    def _left_by_evidence(self, unit: Unit, options: list[_Option]) -> list[_Option]:
        """The options without close ones that evidence speaks against.

        A name without "Jr" beside one with it needs more: evidence for it, or that it is not the commoner one. Who is
        mostly called without is somebody else, as a rule the father.
        """
        if len(options) > _MOST_WEIGHED:
            return [option for option in options if not option.is_open]
        left: list[_Option] = []
        for option in options:
            weighed = self._weighed(unit, option) if option.is_close else option
            if weighed.weight.is_against or (option.is_open and not weighed.weight.is_for):
                continue
            if option.lacks_suffix and not weighed.weight.is_for and unit.articles > option.group.articles:
                continue
            left.append(weighed)
        return left

    def _weighed(self, unit: Unit, option: _Option) -> _Option:
        if option.weight is not NO_EVIDENCE:
            return option
        # full names alone: of an entity outside the block no others are known, and where it is must not matter
        return replace(option, weight=self._evidence.weigh(unit.names, option.group.full_names))

    def _only_holder(self, unit: Unit) -> list[_Option]:
        """The one group that bears a lone surname, when the articles of both speak strongly for it."""
        lead = unit.lead
        holders = self._block.holders.get(lead.id)
        if holders is None or len(unit.names) > 1 or holders.count > len(holders.names):
            return []
        groups: dict[int, Group] = {}
        for name in holders.names:
            group = self._group_of.get(name.id)
            if group is None and name.entity_id is None:
                return []
            key = id(group) if group is not None else int(name.entity_id or 0)
            if group is None:
                group = groups.setdefault(key, Group([], entity_id=name.entity_id))
                group.units.append(Unit((name,)))
            groups[key] = group
        if len(groups) != 1:
            return []
        (group,) = groups.values()
        if self._rulings.forbid(unit.names, group.names):
            return []
        weight = self._evidence.weigh(unit.names, holders.names)
        option = _Option(group, _LONE_SCORE, is_close=True, weight=weight)
        return [option] if weight.points >= _LONE_NEEDS else []

    def _options(self, unit: Unit) -> list[_Option]:
        """Groups that the unit fits, best first."""
        near: dict[int, Group] = {}
        for name in unit.names:
            for other in self._block.near.get(name.id, ()):
                group = self._group_of.get(other)
                if group is not None and group.full_names:
                    near[id(group)] = group
        options = [option for group in near.values() if (option := self._fit(unit, group)) is not None]
        return sorted(options, key=lambda option: (-option.score, -option.group.articles, option.group.key))

    def _fit(self, unit: Unit, group: Group) -> _Option | None:
        """The unit beside every unit of the group, by the least alike; None when one does not fit or a ruling forbids."""
        if self._rulings.forbid(unit.names, group.names):
            return None
        found = [compare_units(unit, other) for other in group.units if other.full_names]
        if not found or not all(_fits(each, is_short=not unit.full_names) for each in found):
            return None
        codes = {reason.code for each in found for reason in each.reasons}
        score = min(each.score for each in found)
        is_open = any(each.is_open for each in found)
        return _Option(group, score, score < CERTAIN_AT or bool(codes & _CLOSE), "suffix_missing" in codes, is_open)

    def _found_group(self, unit: Unit, rivals: tuple[Group, ...] = ()) -> None:
        self.groups.append(Group([unit], rivals=rivals))
        self._group_of |= {name.id: self.groups[-1] for name in unit.names}

    def _join(self, unit: Unit, option: _Option) -> None:
        group = option.group
        if group.entity_id is not None:
            self._found_group(unit)
            group = self.groups[-1]
            group.entity_id, group.host = option.group.entity_id, option.group
            group.scores[0], group.weights[0] = option.score, option.weight
            return
        group.units.append(unit)
        group.scores.append(option.score)
        group.weights.append(option.weight)
        self._group_of |= {name.id: group for name in unit.names}


def _fits(found: Comparison, *, is_short: bool) -> bool:
    return found.links or (found.by_initial if is_short else found.is_open)


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
