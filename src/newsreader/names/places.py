"""Places by one name: the alias table, and the key that all names of one place share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsreader.names.fold import fold, trim
from newsreader.names.lexicons import read_entries

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPENINGS = ("the ", "city of ", "republic of ", "town of ", "state of ", "village of ", "port of ", "province of ")
"""Words before a place's name that leave the place the same: "the Netherlands", "city of Hama"."""

_ADJECTIVE_END = re.compile(r"-(?:based|born|led|backed|owned|controlled|held|bound|area|style)$")

_SAINTS = {"saint": "st", "mount": "mt", "fort": "ft"}


@dataclass(frozen=True, slots=True)
class _Aliases:
    """``place_of``: bare form → usual name's bare form; ``names``: bare form of the usual name → as written."""

    place_of: Mapping[str, str]
    names: Mapping[str, str]


@cache
def _aliases() -> _Aliases:
    place_of: dict[str, str] = {}
    names: dict[str, str] = {}
    for line in read_entries("place_aliases.txt"):
        usual, *others = line.split("|")
        key = _bare(usual)
        names[key] = usual
        for name in (usual, *others):
            place_of[_bare(name)] = key
    return _Aliases(MappingProxyType(place_of), MappingProxyType(names))


@lru_cache(maxsize=1 << 14)
def place_key(surface: str) -> str:
    """Key that all names of one place share: "united states" for US, U.S., USA and America."""
    bare = _bare(surface)
    known = _aliases().place_of
    for opening in ("", *_OPENINGS):
        rest = bare.removeprefix(opening)
        if rest and rest in known and bare.startswith(opening):
            return known[rest]
    rest = bare.removeprefix("the ")
    return rest or bare


def usual_name(surface: str) -> str | None:
    """The usual name of a place that the alias table knows ("United States" for "U.S."), else None."""
    return _aliases().names.get(place_key(surface))


def _bare(surface: str) -> str:
    """Folded without stops and apostrophes, hyphens as spaces, "Saint" as "st"."""
    folded = _ADJECTIVE_END.sub("", fold(trim(surface)))
    folded = folded.replace(".", " " if ". " in folded else "").replace("'", "")
    words = folded.replace("-", " ").replace(",", " ").split()
    return " ".join(_SAINTS.get(word, word) for word in words) or fold(surface)


@cache
def _known_places() -> frozenset[str]:
    """Bare forms of countries, capitals and large cities."""
    towns = {_bare(line) for line in read_entries("cities.txt")}
    countries = {
        _bare(name) for line in read_entries("countries.txt") for name in (line.split("|")[0], line.split("|")[3])
    }
    return frozenset(towns | countries | set(_aliases().place_of))


def is_place_name(name: str) -> bool:
    """Whether a name is that of a well-known place."""
    return _bare(name) in _known_places()
