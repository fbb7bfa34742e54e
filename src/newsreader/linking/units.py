"""Decisions made binding: names that the reader ruled to be the same are one unit; units that never join are noted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from newsreader.linking.forms import is_full, specificity_of
from newsreader.linking.score import Comparison, compare
from newsreader.model.linking import NameDecision, NameRecord, Ruling
from newsreader.model.values import dataclass


@dataclass(frozen=True)
class Unit:
    """One name, or several that a decision holds together, fullest and commonest first."""

    names: tuple[NameRecord, ...]

    @property
    def lead(self) -> NameRecord:
        """The name that stands for the unit."""
        return self.names[0]

    @cached_property
    def full_names(self) -> tuple[NameRecord, ...]:
        """Its full names."""
        return tuple(name for name in self.names if is_full(name))

    @property
    def articles(self) -> int:
        """Articles of all its names; one with two of them counts twice."""
        return sum(name.articles for name in self.names)


@dataclass(frozen=True, slots=True)
class Rulings:
    """Pairs of name keys that must stay apart."""

    apart: frozenset[frozenset[str]]

    def forbid(self, first: Sequence[NameRecord], second: Sequence[NameRecord]) -> bool:
        """Whether any name of the first may never be with any of the second."""
        return bool(self.apart) and any(
            frozenset((one.key, other.key)) in self.apart for one in first for other in second
        )


def order_of(name: NameRecord) -> tuple[bool, int, int, int, str]:
    """Full names first, those with more parts, then those in more articles; the key settles ties."""
    return (not is_full(name), -specificity_of(name), -name.articles, -name.mentions, name.key)


def make_units(names: Sequence[NameRecord], decisions: Sequence[NameDecision]) -> tuple[list[Unit], Rulings]:
    """Units in a fixed order, and the rulings that keep some apart.

    Where decisions contradict each other the later one holds: they are taken newest first, and one that would join what
    a newer one keeps apart, or part what newer ones join, is passed over.
    """
    home = {name.key: name.key for name in names}
    apart: set[frozenset[str]] = set()
    for decision in reversed(decisions):
        first, second = home.get(decision.first_key), home.get(decision.second_key)
        if first is None or second is None or decision.first_key == decision.second_key:
            continue
        if decision.ruling is Ruling.NEVER:
            if first != second:
                apart.add(frozenset((decision.first_key, decision.second_key)))
        elif not any({home[key] for key in pair} == {first, second} for pair in apart):
            home = {key: first if unit == second else unit for key, unit in home.items()}
    gathered: dict[str, list[NameRecord]] = {}
    for name in names:
        gathered.setdefault(home[name.key], []).append(name)
    units = [Unit(tuple(sorted(members, key=order_of))) for members in gathered.values()]
    return sorted(units, key=lambda unit: order_of(unit.lead)), Rulings(frozenset(apart))


def compare_units(first: Unit, second: Unit) -> Comparison:
    """The best comparison of any full name of the one with any of the other; of single names simply theirs."""
    pairs = [(one, other) for one in first.full_names or first.names for other in second.full_names or second.names]
    return max((compare(one.kind, one.surface, other.surface) for one, other in pairs), key=lambda found: found.score)
