"""Names of places: taken whole, told from people and organisations by the gazetteer."""

from __future__ import annotations

import re
from dataclasses import replace

from newsreader.analysis.entities.engine import Name
from newsreader.analysis.lexicon import gazetteer, institution_words, place_words, roles
from newsreader.analysis.spans import Names, NameSpans, without_overlaps
from newsreader.model.annotation import Kind
from newsreader.names.titles import split_title
from newsreader.structure.dateline import recase

_NEXT_WORD = re.compile(r"[ \u00a0]([A-Z][\w’'\-]{1,40})\b")
_LONGEST_EXTENSION = 3
_GLUED = re.compile(r"(?<=[a-z])[A-Z]{3,20}(?=: )")
_CAPITALISED = re.compile(r"(?<![\w.\-@#/])[A-Z][\w.]{1,30}(?![\w])")
_GOES_ON = re.compile(r"[ \u00a0\-]([A-Z][\w.]{0,30})|-[a-z]|[$/@]|\.\w|[’'][a-rt-z]")
_CAPITAL_BEFORE = re.compile(r"([A-Z][\w.'’]{0,40})([ \u00a0\-])$")
_DATELINE = re.compile(
    r"(?<![^\s.!?;]) ?(?P<place>[A-Z][A-Z.'’\-]{2,20}(?: [A-Z][A-Z.'’\-]{1,20}){0,3})(?=(?:, [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)?"
    r" \((?:AP|AFP|Reuters|REUTERS|UPI|dpa|DPA|Xinhua|Bloomberg|BNO|CNN|IPS|ANSA|PTI|IANS|Yonhap|Kyodo|TASS)\)(?: |[-–—:]))"
)
_BUILDINGS = frozenset("Hospital Museum Library Theatre Theater Gallery Clinic Station Stadium Arena Centre Center".split())
_ENTERED = re.compile(r"\b(?:in|at|to|from|near|outside|inside|into|opposite|behind|between)(?: the| a| an| nearby)? $")
_OPENERS = frozenset("The A In On At For From To And But As Of With By Both While When Since After Before If".split())
"""Words with a capital that begin a sentence, not a name."""

_TIED = re.compile(r"\b([A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)-([A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})?)")
_PAIR = re.compile(r" ?[\-–—] ?")
_PEOPLE_HALVES = frozenset("Austro Anglo Franco Sino Russo Indo Euro Asian European African Pacific Afro Italo Greco".split())
_OF_COUNTRY = re.compile(
    r"(?:Republic|Kingdom|State|Sultanate|Emirate|Commonwealth|Union|Federation|Isle|Port|Gulf|Bay|Strait) of(?: the)? $"
)


def extend_places(text: str, names: Names) -> Names:
    """A place goes on through capitalised words that end in a place's word: "Haifa" before "Port", "Ohio County"."""
    words, institutions = place_words(), institution_words("last")
    grown: Names = []
    for name in names:
        if name.kind is Kind.PLACE:
            position = end = name.end
            for _ in range(_LONGEST_EXTENSION):
                match = _NEXT_WORD.match(text, position)
                if match is None:
                    break
                position = match.end()
                if match[1] in words:
                    end = position
                elif match[1] in institutions:
                    end = name.end
                    break
            name = replace(name, end=end)
        grown.append(name)
    return without_overlaps(grown)


def known_places(text: str, names: Names) -> Names:
    """A country is a place whatever the model says; a large city that it took for a person is a place."""
    places = gazetteer()
    surnames = {text[n.start : n.end].rsplit(" ", 1)[-1] for n in names if " " in text[n.start : n.end]}
    repaired: Names = []
    for name in names:
        surface = text[name.start : name.end]
        is_place = surface in (places.places if name.kind is Kind.PERSON else places.country_of)
        if is_place and name.kind is not Kind.PLACE and surface not in surnames:
            name = replace(name, kind=Kind.PLACE)
        repaired.append(name)
    return repaired


def glued_datelines(text: str, names: Names) -> Names:
    """A dateline glued to the words before it ("fileBERLIN: ") is found by its capitals and the gazetteer."""
    covered, places = NameSpans(names), gazetteer().places
    added = [
        Name(match.start(), match.end(), Kind.PLACE)
        for match in _GLUED.finditer(text)
        if recase(match.group()) in places and covered.at(match.start(), match.end()) is None
    ]
    return without_overlaps(names + added)


def take_offices_of_places(text: str, names: Names) -> Names:
    """ "State of" before "Qatar" belongs to the country's name when it is written with a capital."""
    grown: Names = []
    for name in names:
        match = _OF_COUNTRY.search(text, max(0, name.start - 24), name.start)
        if match and name.kind is Kind.PLACE and name.start - match.start() <= 24:
            name = replace(name, start=match.start())
        grown.append(name)
    return without_overlaps(grown)


def mark_known_places(text: str, names: Names) -> Names:
    """A country or well-known region that the model left out is a place, unless it is part of something longer."""
    places, covered = gazetteer().places, NameSpans(names)
    taken = {word for name in names for word in text[name.start : name.end].split() if name.kind is Kind.PERSON}
    added: Names = []
    for match in _CAPITALISED.finditer(text):
        word, (start, end) = match.group(), match.span()
        if word not in places or word in taken or covered.at(start, end) is not None:
            continue
        if not _is_part(text, start, end):
            added.append(Name(start, end, Kind.PLACE))
    return without_overlaps(names + added)


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether a known place is part of something longer: beside another capital that is no title and no known place."""
    if (match := _GOES_ON.match(text, end)) and not (match[1] and _may_stand_beside(match[1])):
        return True
    match = _CAPITAL_BEFORE.search(text, max(0, start - 42), start)
    return match is not None and match[1] not in _OPENERS and not (match[2] == "-" and match[1] in gazetteer().places)


def _may_stand_beside(word: str) -> bool:
    return bool(split_title(f"{word} X")[0]) or word.lower() in roles() or word in gazetteer().places


def split_pairs(text: str, names: Names) -> Names:
    """Two places tied by a hyphen are two ("the Kyiv-Lviv line"); two peoples tied so are none ("Syrian-Turkish")."""
    places, people = gazetteer(), gazetteer().country_of_people
    apart: Names = []
    for name in names:
        surface = text[name.start : name.end]
        parts = _PAIR.split(surface)
        if name.kind is Kind.PERSON or len(parts) < 2 or surface in places.places or surface in places.cities:
            apart.append(name)
        elif all(part in people or part in _PEOPLE_HALVES for part in parts):
            continue
        elif name.kind is Kind.PLACE and all(part in places.places or part in places.cities for part in parts):
            start = name.start
            for part in parts:
                start = text.index(part, start)
                apart.append(replace(name, start=start, end=start + len(part)))
        else:
            apart.append(name)
    return apart


def mark_pairs(text: str, names: Names) -> Names:
    """Of two countries tied by a hyphen each is a place, whatever the model left out: "the DPRK-South Korea summit"."""
    countries, covered = gazetteer().country_of, NameSpans(names)
    added: Names = []
    for match in _TIED.finditer(text):
        left = next((word for word in (match[1], match[1].split()[-1]) if word in countries), None)
        right = next((word for word in (match[2], match[2].split()[0]) if word in countries), None)
        if left is None or (right is None and match[2].split()[0] not in gazetteer().country_of_people):
            continue
        spans = [(match.end(1) - len(left), match.end(1))]
        if right is not None:
            spans.append((match.start(2), match.start(2) + len(right)))
        added += [Name(*span, Kind.PLACE) for span in spans if covered.at(*span) is None]
    return without_overlaps(names + added)


def buildings_entered(text: str, names: Names) -> Names:
    """A hospital or museum that somebody is in or goes to is a place: "taken to Vik Hospital"."""
    return [
        replace(name, kind=Kind.PLACE)
        if name.kind is Kind.ORGANISATION
        and text[name.start : name.end].rsplit(" ", 1)[-1] in _BUILDINGS
        and _ENTERED.search(text, max(0, name.start - 24), name.start)
        else name
        for name in names
    ]


def datelines_inside(text: str, names: Names) -> Names:
    """In a digest of several stories each dateline is a place: "DALLAS (AP)", "PORT VIK, Ohio (Reuters)"."""
    marked = [Name(*match.span("place"), Kind.PLACE) for match in _DATELINE.finditer(text)]
    whole = NameSpans(marked)
    kept = [name for name in names if whole.at(name.start, name.end) is None]
    return sorted(kept + marked, key=lambda name: name.start) if marked else names
