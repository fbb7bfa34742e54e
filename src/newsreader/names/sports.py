"""Teams called by their place: which sport a text reports, and which team a place or a nickname stands for in it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsreader.model.values import dataclass
from newsreader.names.fold import fold, trim
from newsreader.names.lexicons import read_entries
from newsreader.names.organisations import is_well_known
from newsreader.names.places import is_place_name, place_key, usual_name

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_HEADLINE = 160
_READ = 20_000
"""Code points from the start in which a report names its sport."""
_STRONG = 2
_ENOUGH = 3
"""Points that make a text a report of a sport: a word that hardly any other text has, and another one."""
_MOST_OF_ONE = 2
"""Points that one word can bring, however often it stands there."""
_LEAD = 2
"""How many times the points of the next sport the first must have: a round-up of several is a report of none."""


@cache
def _cues() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Word or pair of words → sports that it speaks for, with points."""
    cues: dict[str, list[tuple[str, int]]] = {}
    for line in read_entries("sports.txt"):
        sport, strong, weak = line.split("|")
        for words, points in ((strong, _STRONG), (weak, 1)):
            for word in filter(None, words.split(",")):
                cues.setdefault(word, []).append((sport, points))
    return MappingProxyType({word: tuple(sports) for word, sports in cues.items()})


@lru_cache(maxsize=16)
def sport_of(text: str) -> str | None:
    """The sport that a text reports ("cricket"); None when it reports none or several."""
    words = _WORD.findall(text[:_READ].casefold())
    counts = Counter(words) + Counter(f"{one} {two}" for one, two in pairwise(words))
    headline, line_end, _ = text[:_HEADLINE].casefold().partition("\n")
    points: Counter[str] = Counter()
    sure: set[str] = set()
    for cue, sports in _cues().items():
        if cue in counts:
            for sport, each in sports:
                points[sport] += min(each * counts[cue], _MOST_OF_ONE)
                if each == _STRONG:
                    sure.add(sport)
                    # tables and results say it in their headline and have few other words
                    points[sport] += bool(line_end) and cue in headline
    ranked = points.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH or ranked[0][0] not in sure:
        return None
    if len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1]:
        return None
    return ranked[0][0]


@dataclass(frozen=True, slots=True)
class _Teams:
    """Sport and folded place or nickname → the teams that are called so."""

    called: Mapping[tuple[str, str], frozenset[str]]


@cache
def _teams() -> _Teams:
    called: dict[tuple[str, str], set[str]] = {}
    for line in read_entries("teams.txt"):
        sport, team, place, nickname = line.split("|")
        for name in (place_key(place), fold(nickname), fold(nickname).removesuffix("s")):
            called.setdefault((sport, name), set()).add(team)
    return _Teams(MappingProxyType({key: frozenset(teams) for key, teams in called.items()}))


def team_of(surface: str, sport: str) -> str | None:
    """The team that an organisation's name stands for in a report of a sport.

    "Seattle Mariners" for "Seattle" in baseball, "England (cricket)" for "England" in cricket; None for a name that is
    neither a place's nor a nickname.
    """
    if is_well_known(surface):
        return None
    called = _teams().called
    name = fold(trim(surface)).removeprefix("ex-")
    for key in (place_key(name), name, name.removesuffix("s")):
        teams = called.get((sport, key))
        if teams is not None and len(teams) == 1:
            return next(iter(teams))
    place = usual_name(name) or (trim(surface) if is_place_name(name) else None)
    if place is None:
        return None
    return f"{place.title() if place.isupper() else place} ({sport})"
