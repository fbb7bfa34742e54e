"""What stands beside a name tells its kind: an acronym, "the newspaper …", "…, a company", "at …".

Only names in doubt are looked at: the single words that the model calls people though nobody in the article bears
them in full. The evidence of all mentions of such a word is summed, and one sum decides for all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from newsreader.analysis.engine import Name
from newsreader.analysis.lexicon import gazetteer, kind_words, roles
from newsreader.analysis.spans import Names
from newsreader.model.annotation import Kind
from newsreader.names.gender import gender_of_given
from newsreader.names.titles import title_before
from newsreader.structure.dateline import recase

_NOUN_BEFORE = re.compile(r"([a-z][\w\-]{2,20})(?: called| named| known as)?,? [\"“‘'«]?$")
_NOUN_AFTER = re.compile(r"(?:['’]s)? (?:managing |chief |executive |student |head |party )?([a-z][\w\-]{2,20})", re.IGNORECASE)
_APPOSITION = re.compile(r"[\"”’'»]?, (?:(?:a|an|the|one of|our|its|which is|formerly)\b)((?: [\w’'\-]+){1,8})")
_AGE = re.compile(r", (?:aged )?\d{1,2}\b,?")
_ORGANISATION_BEFORE = re.compile(
    r"\b(?:at|the|on|by the|of the|told|tells|via|joined|employer|owned by|operated by|run by|backed by|acquired by)"
    r" [\"“‘'«]?$",
    re.IGNORECASE,
)
_PERSON_AFTER = re.compile(r" (?:said|says|added|replied|recalled|who|whose|told|himself|herself|smiled|laughed|died)\b")
_PERSON_BEFORE = re.compile(r"\b(?:said|says|added|replied|recalled|asked|according to|wife|husband|son|daughter|brother|sister)(?: of)?,? $")
_FAMILY = re.compile(r" (?:family|administration|brothers|sisters|regime|era|camp|supporters|presidency)\b")
_IT_AFTER = re.compile(r",? (?:which|is owned|was founded|was established|is headquartered|has offices|announced|launched)\b")
_WITHIN = "within-organisation"
"""Nouns for what an organisation has: "Vik shareholders"."""

_ACRONYM_LETTERS = range(3, 8)


def doubted_people(text: str, names: Names) -> Names:
    """Single words that are people in the model's eyes alone become what the words beside them say."""
    borne = _borne_words(text, names)
    sums: dict[str, Counter[Kind]] = {}
    for name in names:
        surface = text[name.start : name.end]
        if name.kind is Kind.PERSON and " " not in surface and surface not in borne:
            sums.setdefault(surface, Counter()).update(_evidence(text, name))
    decided = {surface: _decide(sum_) for surface, sum_ in sums.items()}
    return [
        replace(name, kind=decided.get(text[name.start : name.end], name.kind)) if name.kind is Kind.PERSON else name
        for name in names
    ]


def _borne_words(text: str, names: Names) -> frozenset[str]:
    """Words of the people named in full, also in capitals and as a family ("the Clintons")."""
    words = {word for name in names if name.kind is Kind.PERSON for word in _words(text, name)[: None if " " in text[name.start : name.end] else 0]}
    return frozenset(words | {word.upper() for word in words} | {f"{word}s" for word in words})


def _words(text: str, name: Name) -> list[str]:
    return text[name.start : name.end].split()


def _decide(evidence: Counter[Kind]) -> Kind:
    best = max((Kind.ORGANISATION, Kind.PLACE), key=lambda kind: evidence[kind])
    return best if evidence[best] > evidence[Kind.PERSON] else Kind.PERSON


def _evidence(text: str, name: Name) -> Counter[Kind]:
    """Points for each kind that one mention gives."""
    points: Counter[Kind] = Counter()
    surface = text[name.start : name.end]
    before, after = text[max(0, name.start - 40) : name.start], text[name.end : name.end + 80]
    if title_before(text, name.start) or gender_of_given(surface):
        points[Kind.PERSON] += 3
    if recase(surface) in gazetteer().places:
        points[Kind.PLACE] += 3
    elif _is_acronym(surface) and _is_mixed(before + after):
        points[Kind.ORGANISATION] += 2
    if (noun := _NOUN_BEFORE.search(before)) and (kind := _kind_of_noun(noun[1])):
        points[kind] += 2
    if (noun := _NOUN_AFTER.match(after)) and (kind := kind_words().get(noun[1].lower())):
        points[Kind.ORGANISATION if kind == _WITHIN else Kind(kind)] += 1
    if apposed := _APPOSITION.match(after):
        kinds = [kind for word in apposed[1].split() if (kind := _kind_of_noun(word))]
        points.update({kind: 2 for kind in kinds[:1]})
    if _AGE.match(after) or _FAMILY.match(after):
        points[Kind.PERSON] += 3
    if _PERSON_AFTER.match(after) or _PERSON_BEFORE.search(before):
        points[Kind.PERSON] += 1
    if _ORGANISATION_BEFORE.search(before):
        points[Kind.ORGANISATION] += 1
    if _IT_AFTER.match(after):
        points[Kind.ORGANISATION] += 1
    return points


def _is_acronym(surface: str) -> bool:
    return surface.isupper() and surface.isalpha() and len(surface) in _ACRONYM_LETTERS


def _is_mixed(around: str) -> bool:
    """Whether the words around are not in capitals themselves."""
    return any(letter.islower() for letter in around)


def _kind_of_noun(noun: str) -> Kind | None:
    """Kind that a noun before a name or in apposition to it says, singular or plural."""
    found = kind_words().get(noun) or kind_words().get(noun.removesuffix("s"))
    if found and found != _WITHIN:
        return Kind(found)
    return Kind.PERSON if noun in roles() else None
