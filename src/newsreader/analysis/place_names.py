"""Names of places: taken whole, told from people and organisations by the gazetteer."""

from __future__ import annotations

import re
from dataclasses import replace

from newsreader.analysis.engine import Name
from newsreader.analysis.lexicon import gazetteer, institution_words, place_words
from newsreader.analysis.spans import Names, NameSpans, without_overlaps
from newsreader.model.annotation import Kind
from newsreader.structure.dateline import recase

_NEXT_WORD = re.compile(r"[ \u00a0]([A-Z][\w’'\-]{1,40})\b")
_LONGEST_EXTENSION = 3
_GLUED = re.compile(r"(?<=[a-z])[A-Z]{3,20}(?=: )")
_CAPITALISED = re.compile(r"(?<![\w.\-@#/])[A-Z][\w.]{1,30}(?![\w])")
_GOES_ON = re.compile(r"[ \u00a0\-][A-Z]|-[a-z]|[$/@]|\.\w|[’'][a-rt-z]")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w.'’]{0,40}[ \u00a0\-]$")
_OF_COUNTRY = re.compile(r"(?:Republic|Kingdom|State|Sultanate|Emirate|Commonwealth|Union|Federation|Isle|Port|Gulf|Bay|Strait) of(?: the)? $")


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
        word = match.group()
        if word not in places or word in taken or covered.at(*match.span()) is not None:
            continue
        if not _GOES_ON.match(text, match.end()) and not _CAPITAL_BEFORE.search(text, max(0, match.start() - 42), match.start()):
            added.append(Name(*match.span(), Kind.PLACE))
    return without_overlaps(names + added)
