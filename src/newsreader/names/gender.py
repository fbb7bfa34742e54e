"""What a given name tells about gender."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsreader.names.fold import letters_of
from newsreader.names.lexicons import read_entries
from newsreader.names.titles import Gender

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def _genders() -> Mapping[str, Gender | None]:
    """Folded given name → its gender; None for names that both use."""
    table: dict[str, Gender | None] = {}
    for file in ("given_names.txt", "more_given_names.txt"):
        for line in read_entries(file):
            mark, *names = line.split()
            gender: Gender = "m" if mark == "m" else "f"
            for name in map(letters_of, names):
                table[name] = gender if table.get(name, gender) == gender else None
    return MappingProxyType(table)


def gender_of_given(name: str) -> Gender | None:
    """ "m", "f", or None for a name that is unknown or used by both; case and accents do not matter."""
    return _genders().get(letters_of(name))


def is_given_name(name: str) -> bool:
    """Whether the folded word is a common given name."""
    return name in _genders()
