"""Well-known names that stand whole in a text: organisations, and places of several words, from the lexicons."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from newsreader.analysis.entities.engine import Name
from newsreader.analysis.lexicon import gazetteer, known_organisations
from newsreader.analysis.spans import Names, NameSpans
from newsreader.model.annotation import Kind
from newsreader.names.metonyms import seats

_CAPITALISED = re.compile(r"(?<![\w\-'’])[^\W\d_a-z][\w’'&\-]{0,40}")
_SEAT_ENTERED = re.compile(r"\b(?:in|at|inside|outside|near|into|around|behind|leave|left|entered?|visit(?:ed|s)?)(?: the)? $")
_CAPITAL_FOLLOWS = re.compile(r"[ \u00a0\-][A-Z]|[’']s? ?[A-Z]")


def mark_known_names(text: str, names: Names) -> Names:
    """A well-known name that the model left out or cut is marked whole; one of its own length keeps its span.

    A longer name that holds it stays ("Reuters Foundation"), and so does a person called like a place.
    """
    covered = NameSpans(names)
    marked: Names = []
    for start, end, kind in _find_known(text):
        inside = covered.all_in(start, end)
        if any(name.start < start or name.end > end or (name.start, name.end) == (start, end) for name in inside):
            continue
        if not inside and kind is Kind.PLACE and _CAPITAL_FOLLOWS.match(text, end):
            continue
        marked.append(Name(start, end, kind))
    if not marked:
        return names
    whole = NameSpans(marked)
    return sorted([n for n in names if whole.at(n.start, n.end) is None] + marked, key=lambda name: name.start)


def mark_seats_of_power(text: str, names: Names) -> Names:
    """A seat of power is marked whole: a place where somebody is in it ("in the White House"), else an organisation."""
    covered = NameSpans(names)
    marked: Names = []
    for match in _seats_pattern().finditer(text):
        inside = covered.all_in(*match.span())
        if all(match.start() <= name.start and name.end <= match.end() for name in inside):
            entered = _SEAT_ENTERED.search(text, max(0, match.start() - 16), match.start())
            marked.append(Name(*match.span(), Kind.PLACE if entered else Kind.ORGANISATION))
    whole = NameSpans(marked)
    return sorted([n for n in names if whole.at(n.start, n.end) is None] + marked, key=lambda name: name.start)


@cache
def _seats_pattern() -> re.Pattern[str]:
    longest_first = sorted(seats(), key=len, reverse=True)
    return re.compile(rf"(?<![\w\-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w\-])")


def known_organisations_are_no_people(text: str, names: Names) -> Names:
    """A person or place that bears the name of a well-known organisation, and no given name, is that organisation."""
    known = known_organisations()
    return [
        replace(name, kind=Kind.ORGANISATION)
        if name.kind is not Kind.ORGANISATION and text[name.start : name.end] in known
        else name
        for name in names
    ]


def _find_known(text: str) -> Iterator[tuple[int, int, Kind]]:
    """Spans of the longest known names in reading order, whole words only."""
    phrases = _phrases()
    done = 0
    for word in _CAPITALISED.finditer(text):
        if word.start() < done:
            continue
        for phrase, kind in phrases.get(_first_word(text, word), ()):
            end = word.start() + len(phrase)
            if text.startswith(phrase, word.start()) and not (text[end : end + 1].isalnum() or text[end : end + 1] == "-"):
                done = end
                yield word.start(), end, kind
                break


def _first_word(text: str, word: re.Match[str]) -> str:
    return text[word.start() : word.end()].split("-")[0].split("'")[0].split("’")[0]


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, Kind], ...]]:
    """First word → the known names that begin with it, longest first."""
    kinds: dict[str, Kind] = dict.fromkeys(gazetteer().phrases, Kind.PLACE)
    kinds.update({name.upper(): Kind.PLACE for name in gazetteer().phrases})
    kinds.update(dict.fromkeys(known_organisations(), Kind.ORGANISATION))
    grouped: dict[str, list[tuple[str, Kind]]] = defaultdict(list)
    for name, kind in kinds.items():
        first = re.split(r"[ \-'’]", name, maxsplit=1)[0]
        if first[:1].isupper():
            grouped[first].append((name, kind))
    return MappingProxyType({first: tuple(sorted(group, key=lambda n: -len(n[0]))) for first, group in grouped.items()})
