"""Places by one name: the alias table, and the key that all names of one place share."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsreader.model.values import dataclass
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
        key = bare_place(usual)
        names[key] = usual
        for name in (usual, *others):
            place_of[bare_place(name)] = key
    for line in read_entries("countries.txt"):
        country = line.partition("|")[0]
        names.setdefault(bare_place(country), country)
    return _Aliases(MappingProxyType(place_of), MappingProxyType(names))


_MORE_ADJECTIVES = {
    "european": "europe", "europeans": "europe", "african": "africa", "africans": "africa", "asian": "asia",
    "asians": "asia", "yugoslav": "yugoslavia", "yugoslavs": "yugoslavia", "czechoslovak": "czechoslovakia",
    "scottish": "scotland", "welsh": "wales", "english": "england", "palestinian": "palestine", "soviet": "soviet union",
    "siberian": "siberia", "californian": "california", "texan": "texas", "chechen": "chechnya", "bavarian": "bavaria",
}  # fmt: skip
"""Adjectives of lands that are no countries of today."""


@cache
def _adjectives() -> Mapping[str, str]:
    """Adjectives and peoples of one country alone ("russian", "russians") → the country's bare form."""
    found: dict[str, set[str]] = {}
    for line in read_entries("countries.txt"):
        country, _, words, _ = line.split("|")
        for word in filter(None, words.split(",")):
            found.setdefault(bare_place(word), set()).add(bare_place(country))
    one = {word: next(iter(countries)) for word, countries in found.items() if len(countries) == 1}
    return MappingProxyType(_MORE_ADJECTIVES | one)


@cache
def capitals() -> Mapping[str, frozenset[str]]:
    """Key of a country → keys of its capital."""
    rows = [line.split("|") for line in read_entries("countries.txt")]
    return MappingProxyType({place_key(row[0]): frozenset({place_key(row[3])}) for row in rows if row[3]})


@lru_cache(maxsize=1 << 14)
def place_key(surface: str) -> str:
    """Key that all names of one place share: "united states" for US, U.S., USA, America and American."""
    bare = bare_place(surface)
    known = _aliases().place_of
    for opening in ("", *_OPENINGS):
        rest = bare.removeprefix(opening)
        if rest and rest in known and bare.startswith(opening):
            return known[rest]
    rest = bare.removeprefix("the ")
    country = _adjectives().get(rest, rest)
    return known.get(country, country) or bare


def usual_name(surface: str) -> str | None:
    """The usual name of a place that the alias table knows ("United States" for "U.S."), else None."""
    return _aliases().names.get(place_key(surface))


@lru_cache(maxsize=1 << 14)
def bare_place(surface: str) -> str:
    """Folded without stops and apostrophes, hyphens as spaces, "Saint" as "st"."""
    folded = _ADJECTIVE_END.sub("", fold(trim(surface)))
    folded = folded.replace(".", " " if ". " in folded else "").replace("'", "")
    words = folded.replace("-", " ").replace(",", " ").split()
    return " ".join(_SAINTS.get(word, word) for word in words) or fold(surface)


@cache
def _known_places() -> frozenset[str]:
    """Bare forms of countries, capitals and large cities."""
    towns = {bare_place(line) for line in read_entries("cities.txt")}
    countries = {
        bare_place(name) for line in read_entries("countries.txt") for name in (line.split("|")[0], line.split("|")[3])
    }
    return frozenset(towns | countries | set(_aliases().place_of))


def is_place_name(name: str) -> bool:
    """Whether a name is that of a well-known place."""
    return bare_place(name) in _known_places()
