"""Sport: a city that plays, wins or stands in a table is a team, not a place. A country stays a place."""

from __future__ import annotations

import re
from dataclasses import replace

from newsreader.analysis.entities.engine import Name
from newsreader.analysis.lexicon import gazetteer
from newsreader.analysis.spans import Names
from newsreader.model.annotation import Kind
from newsreader.structure.dateline import recase

_SPORT_WORD = re.compile(
    r"\b(?:match|goals?|striker|midfielder|goalkeeper|coach|league|cup|innings?|wickets?|quarterback|touchdowns?|pitcher"
    r"|homered|playoffs?|season|semi-?finals?|penalty|half-?time|tournament|scor(?:ed|ers?)|kick-off|defender|winger"
    r"|referee|fixture|relegation|batsman|bowler|rebounds?|hat-trick|offside|equali[sz]er|qualifier|rematch|overtime)\b",
    re.IGNORECASE,
)
_KINDS_OF_SPORT_WORDS = 4
_WORDS_TO_A_SPORT_WORD = 80
"""A story is about sport with so many different sport words, and one among so many words."""

_SCORE_BEHIND = re.compile(r" \d{1,3}(?:(?:,| and| -)? ?[A-Z(]|[-–]\d|(?: [\d.]{1,4}){2}|\s*$|\s*\n)")
_PLAYS = re.compile(
    r" (?:beat|beats|defeated|thrashed|edged|drew|draw|lost|won|host|hosts|hosted|face|faces|faced|play|plays|played"
    r"|trounced|routed|crushed|eliminated|lead|leads|led|trail|trailed|scored|equali[sz]ed|signed|clinched|AT [A-Z])\b"
)
_PLAYED_WITH = re.compile(
    r"\b(?:beat|beats|beating|defeated|defeating|thrashed|thrashing|edged|edging|against|over|host|hosts|hosting|face|faces"
    r"|facing|versus|vs\.?|v|lost to|losing to|drew with|draw with|loss to|defeat by|held by|joined|signed for|[A-Z]{2,} AT) $"
)
_OF_TEAM = re.compile(
    r"(?: ?['’]s)? (?:striker|goalkeeper|coach|manager|captain|midfielder|defender|winger|forward|guard|pitcher|quarterback"
    r"|centre-back|fans|supporters|players|dressing room|squad|lead over|bench)\b"
)
_INSIDE = re.compile(r"\b(?:in|near|from|outside|around|through|of|In|From|At) $")


_TEAM = r"[A-Z][\w.'’\- ]{1,28}?"
_RESULT = re.compile(
    rf"^(?P<home>{_TEAM}) \d{{1,3}} (?P<away>{_TEAM}) \d{{1,3}}(?: \([^)\n]{{1,30}}\))?$"  # Luton 1 York 0
    rf"|^(?P<first>{_TEAM}) \d{{1,3}}[-–:]\d{{1,3}} (?P<second>{_TEAM})$"  # Luton 1-0 York
    rf"|^(?P<row>{_TEAM})(?: (?:\d[\d./]*|\.\d+|-)){{3,12}}$"  # Luton 4 1 1 2 4
    rf"|^(?P<guest>{_TEAM}) (?:AT|at|v) (?P<host>{_TEAM})$",  # LUTON AT YORK
    re.MULTILINE,
)
_LEAST_RESULTS = 3
"""Lines of results, fixtures or tables that make a text one of sport."""


def teams_named_like_cities(text: str, names: Names) -> Names:
    """In a story about sport a city with a score, an opponent or a striker is a team, at all its mentions but "in …"."""
    lines = list(_RESULT.finditer(text))
    listed = [match.span(group) for match in lines for group in match.groupdict() if match[group]]
    if len(lines) < _LEAST_RESULTS and not _is_about_sport(text):
        return names
    countries, spans = gazetteer().country_of, frozenset(listed)
    teams = {
        text[name.start : name.end]
        for name in names
        if recase(text[name.start : name.end]) not in countries
        and not text[name.start : name.end].endswith("Islands")
        and ((name.start, name.end) in spans or (_is_like_a_place(text, name) and _plays(text, name.start, name.end)))
    }
    return [
        replace(name, kind=_place_or_team(text, name)) if text[name.start : name.end] in teams else name for name in names
    ]


def _is_like_a_place(text: str, name: Name) -> bool:
    return name.kind is Kind.PLACE or (name.kind is Kind.ORGANISATION and text[name.start : name.end] in gazetteer().cities)


def _place_or_team(text: str, name: Name) -> Kind:
    if not _INSIDE.search(text, max(0, name.start - 10), name.start):
        return Kind.ORGANISATION
    return Kind.PLACE if text[name.start : name.end] in gazetteer().cities else name.kind


def _is_about_sport(text: str) -> bool:
    found = _SPORT_WORD.findall(text)
    many = len(found) * _WORDS_TO_A_SPORT_WORD >= text.count(" ")
    return many and len({word.lower() for word in found}) >= _KINDS_OF_SPORT_WORDS


def _plays(text: str, start: int, end: int) -> bool:
    """Whether a mention of a place has a score or a verb of play behind it, an opponent before it, or a striker."""
    behind = _SCORE_BEHIND.match(text, end) or _PLAYS.match(text, end) or _OF_TEAM.match(text, end)
    return behind is not None or _PLAYED_WITH.search(text, max(0, start - 16), start) is not None
