"""What stands beside a name tells its kind: an acronym, "the newspaper …", "…, a company", "at …".

Only names in doubt are looked at: single words that the model calls people though nobody in the article bears them in
full, and places that the gazetteer does not know. The clues at all mentions of such a name are summed, and one sum
decides for all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from newsreader.analysis.entities.engine import Name
from newsreader.analysis.lexicon import gazetteer, kind_words, roles
from newsreader.analysis.spans import Names
from newsreader.model.annotation import Kind
from newsreader.model.values import dataclass
from newsreader.names.fold import letters_of
from newsreader.names.gender import is_given_name
from newsreader.names.titles import title_before
from newsreader.structure.dateline import recase

_NOUN_BEFORE = re.compile(r"([a-z][\w\-]{2,20})(?: called| named| known as)?,? [\"“‘'«]?$")
_NOUN_AFTER = re.compile(r"(?:['’]s?)? (?:managing |chief |executive |student |head |party )?([a-z][\w\-]{2,20})", re.IGNORECASE)
_APPOSITION = re.compile(r"[\"”’'»]?, (?:(?:a|an|the|one of|our|its|which is|formerly)\b)((?: [\w’'\-]+){1,8})")
_AGE = re.compile(r", (?:aged )?\d{1,2}\b,?")
_ORGANISATION_BEFORE = re.compile(
    r"\b(?:at|the|on|told|tells|via|joined|(?:owned|operated|run|backed|acquired) by) [\"“‘'«]?$", re.IGNORECASE
)
_PERSON_AFTER = re.compile(r" (?:said|says|added|replied|recalled|who|whose|told|himself|herself|smiled|laughed|died)\b")
_PERSON_BEFORE = re.compile(
    r"\b(?:said|says|added|replied|recalled|asked|according to|wife|husband|son|daughter|brother|sister)(?: of)?,? $"
)
_IT_SPEAKS = re.compile(
    r"(?: has| had| have)? (?:said|says|claims|claimed|argued|argues|announced|believes|expects|insists|insisted|denied)"
    r"(?: on [A-Z]\w+day)?(?: that)? (it|he|she)\b"
)
"""Who says "it" of itself is a firm or an office; who says "he" is somebody, or speaks of somebody."""
_FAMILY_AFTER = re.compile(r" (?:family|administration|brothers|sisters|regime|era|camp|supporters|presidency)\b")
_IT_AFTER = re.compile(
    r",? (?:which|is owned|was founded|was established|is headquartered|has offices|announced|launched)\b"
)
_WITHIN = "within-organisation"
"""Nouns for what an organisation has: "Vik shareholders"."""

_ACRONYM_LETTERS = range(3, 8)
_FIRST_WORD_POINTS = 2
"""Points of a word with which a longer name of an organisation in the article begins, given once."""

_SURE = 2
"""Points that the nouns beside a name must give before an unknown place is taken for an organisation."""


@dataclass(frozen=True, slots=True)
class _Around:
    """A name with what stands before and behind it, and its title."""

    surface: str
    before: str
    after: str
    title: str


@dataclass(frozen=True, slots=True)
class _Clue:
    """A clue to a kind, worth so many points where it holds."""

    what: str
    kind: Kind
    points: int
    holds: Callable[[_Around], object]


_CLUES: tuple[_Clue, ...] = (
    _Clue("a title", Kind.PERSON, 3, lambda name: name.title),
    _Clue("a given name", Kind.PERSON, 3, lambda name: is_given_name(letters_of(name.surface))),
    _Clue("an age", Kind.PERSON, 3, lambda name: _AGE.match(name.after)),
    _Clue("a family or government", Kind.PERSON, 3, lambda name: _FAMILY_AFTER.match(name.after)),
    _Clue("speech or a relative behind it", Kind.PERSON, 1, lambda name: _PERSON_AFTER.match(name.after)),
    _Clue("speech or a relative before it", Kind.PERSON, 1, lambda name: _PERSON_BEFORE.search(name.before)),
    _Clue("it says it", Kind.ORGANISATION, 3, lambda name: _speaks_of_itself(name, "it")),
    _Clue("says he", Kind.PERSON, 1, lambda name: _speaks_of_itself(name, "he", "she")),
    _Clue("the gazetteer", Kind.PLACE, 3, lambda name: recase(name.surface) in gazetteer().places),
    _Clue("a city's name", Kind.PLACE, 2, lambda name: name.surface in gazetteer().cities),
    _Clue("an acronym", Kind.ORGANISATION, 2, lambda name: _is_acronym(name)),
    _Clue("at, on, the, told", Kind.ORGANISATION, 1, lambda name: _ORGANISATION_BEFORE.search(name.before)),
    _Clue("which, was founded", Kind.ORGANISATION, 1, lambda name: _IT_AFTER.match(name.after)),
)


def judge_by_neighbours(text: str, names: Names) -> Names:
    """Names in doubt become what the words beside them say."""
    borne = _borne_words(text, names)
    sums: dict[tuple[str, Kind], Counter[Kind]] = {}
    for name in names:
        surface = text[name.start : name.end]
        if not _is_doubted(surface, name.kind, borne):
            continue
        around = _around(text, name)
        total = sums.setdefault((surface, name.kind), Counter())
        total.update(_noun_points(around))
        if name.kind is Kind.PERSON:
            total.update({clue.kind: 0 for clue in _CLUES})
            for clue in _CLUES:
                if clue.holds(around):
                    total[clue.kind] += clue.points
    firms = {text[n.start : n.end].split()[0] for n in names if n.kind is Kind.ORGANISATION and " " in text[n.start : n.end]}
    for (surface, kind), total in sums.items():
        total[Kind.ORGANISATION] += _FIRST_WORD_POINTS if kind is Kind.PERSON and surface in firms else 0
    return [replace(name, kind=_decide(text[name.start : name.end], name.kind, sums)) for name in names]


def _is_doubted(surface: str, kind: Kind, borne: frozenset[str]) -> bool:
    places = gazetteer()
    if kind is Kind.PLACE:
        return " " not in surface and surface not in places.places and surface not in places.cities
    return kind is Kind.PERSON and " " not in surface and surface not in borne


def _borne_words(text: str, names: Names) -> frozenset[str]:
    """Words of the people named in full, also in capitals and as a family ("the Roes"), and their initials."""
    people = [text[name.start : name.end].split() for name in names if name.kind is Kind.PERSON]
    words = {word for parts in people if len(parts) > 1 for word in parts}
    initials = {"".join(word[0] for word in parts) for parts in people if len(parts) > 1}
    return frozenset(words | initials | {word.upper() for word in words} | {f"{word}s" for word in words})


def _around(text: str, name: Name) -> _Around:
    before, after = text[max(0, name.start - 40) : name.start], text[name.end : name.end + 80]
    return _Around(text[name.start : name.end], before, after, title_before(text, name.start))


def _decide(surface: str, kind: Kind, sums: dict[tuple[str, Kind], Counter[Kind]]) -> Kind:
    total = sums.get((surface, kind))
    if total is None:
        return kind
    best = max((Kind.ORGANISATION, Kind.PLACE), key=lambda each: total[each])
    needed = total[Kind.PERSON] + 1 if kind is Kind.PERSON else _SURE
    return best if total[best] >= needed else kind


def _noun_points(name: _Around) -> Counter[Kind]:
    """Points that the nouns before, behind and in apposition to a name give to the kinds they say."""
    points: Counter[Kind] = Counter()
    if (noun := _NOUN_BEFORE.search(name.before)) and (kind := _kind_of_noun(noun[1])):
        points[kind] += 2
    if (noun := _NOUN_AFTER.match(name.after)) and (word := kind_words().get(noun[1].lower())):
        points[Kind.ORGANISATION if word == _WITHIN else Kind(word)] += 1
    if apposed := _APPOSITION.match(name.after):
        kinds = [kind for word in apposed[1].split() if (kind := _kind_of_noun(word))]
        points.update(dict.fromkeys(kinds[:1], 2))
    return points


def _is_acronym(name: _Around) -> bool:
    """Three to seven capitals among words that are not in capitals themselves."""
    surface = name.surface
    return (
        surface.isupper()
        and surface.isalpha()
        and len(surface) in _ACRONYM_LETTERS
        and any(letter.islower() for letter in name.before + name.after)
        and recase(surface) not in gazetteer().places
    )


def _speaks_of_itself(name: _Around, *pronouns: str) -> bool:
    match = _IT_SPEAKS.match(name.after)
    return match is not None and match[1] in pronouns


def _kind_of_noun(noun: str) -> Kind | None:
    """Kind that a noun before a name or in apposition to it says, singular or plural."""
    found = kind_words().get(noun) or kind_words().get(noun.removesuffix("s"))
    if found and found != _WITHIN:
        return Kind(found)
    return Kind.PERSON if noun in roles() else None
