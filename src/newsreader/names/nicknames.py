"""Given names that stand for one another: short forms, pet names and spellings."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsreader.names.fold import letters_of
from newsreader.names.lexicons import read_entries

if TYPE_CHECKING:
    from collections.abc import Mapping

_NONE: frozenset[int] = frozenset()
_NO_NAMES: frozenset[str] = frozenset()


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    """Given name (folded letters) → the groups it is in. A name can be in several ("Alex"), so groups do not chain."""
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(read_entries("nicknames.txt")):
        for name in line.split():
            groups.setdefault(letters_of(name), set()).add(number)
    return MappingProxyType({name: frozenset(numbers) for name, numbers in groups.items()})


def groups_of(given: str) -> frozenset[int]:
    """Numbers of the groups that a folded given name is in; stable while the lexicon is the same."""
    return _groups().get(given, _NONE)


def same_given(first: str, second: str) -> bool:
    """Whether two folded given names are equal or stand for one another ("bill", "william")."""
    return first == second or not groups_of(first).isdisjoint(groups_of(second))


def is_listed(given: str) -> bool:
    """Whether the folded given name is in any group."""
    return given in _groups()


def nicknames_of(given: str) -> frozenset[str]:
    """Every folded given name that may stand for this one; without itself, empty for a name in no group."""
    return _NO_NAMES.union(*(_members()[number] for number in groups_of(given))) - {given}


@cache
def _members() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(letters_of, line.split())) for line in read_entries("nicknames.txt"))
