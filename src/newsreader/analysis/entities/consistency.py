"""What an article says of a name in one place holds in the others."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise

from newsreader.analysis.entities.engine import Name
from newsreader.analysis.lexicon import gazetteer, institution_words, not_names
from newsreader.analysis.spans import Names, NameSpans, without_overlaps
from newsreader.model.annotation import Kind
from newsreader.names.organisations import acronym_letters, initials_of

_CAPITALISED = re.compile(r"(?<![\w\-])[^\W\d_a-z][\w’\-]{1,40}")
_NEXT_WORD = re.compile(r"[ \u00a0]([A-Z]\w{1,40})")
_CAPITAL_BEFORE = re.compile(r"[A-Z][\w’'\-]{0,40} $")
_SURNAME_SHORTEST = 3
_SUFFIXES = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"])
_POSSESSIVE = re.compile(r"['’´]s$|['’´]$")
_OPENINGS = frozenset([" (", " (the ", " (“", ' ("', " [", "‹("])
_CLOSINGS = frozenset([")", "]", ",", "”", '"', ";"])
_REPEAT_OFTEN = 2
"""A single word must be found so often before it is marked elsewhere."""

_REPEAT_SURE = 0.6
"""A name must be this sure where the model found it before other places are marked for it."""


def surnames_are_people(text: str, names: Names) -> Names:
    """The surname of somebody named in full is that person wherever it stands alone."""
    surnames = _surnames(text, names)
    if not surnames:
        return names
    covered = NameSpans(names)
    institutions = institution_words("last")
    changed: dict[Name, Name] = {}
    added: Names = []
    for match in _CAPITALISED.finditer(text):
        word = _POSSESSIVE.sub("", match.group())
        if word not in surnames:
            continue
        start, end = match.start(), match.start() + len(word)
        name = covered.at(start, end)
        if name is None:
            following = _NEXT_WORD.match(text, end)
            if following is None or following[1] not in institutions:
                added.append(Name(start, end, Kind.PERSON))
        elif (name.start, name.end) == (start, end) and name.kind is not Kind.PERSON:
            changed[name] = replace(name, kind=Kind.PERSON)
    return sorted([changed.get(name, name) for name in names] + added, key=lambda name: name.start)


def _surnames(text: str, names: Names) -> frozenset[str]:
    """Surnames of the people named in full, but for those that are also places or words of the stop list."""
    refused = gazetteer().places | not_names()
    found: set[str] = set()
    for name in names:
        words = text[name.start : name.end].split()
        if name.kind is not Kind.PERSON or len(words) < 2:
            continue
        surname = words[-2] if words[-1] in _SUFFIXES and len(words) > 2 else words[-1]
        if len(surname) >= _SURNAME_SHORTEST and surname[0].isupper() and surname not in refused:
            found.add(surname)
    return frozenset(found)


def vote_on_kinds(text: str, names: Names) -> Names:
    """One form is of one kind in an article: the kind that the model was surest of over all its mentions."""
    votes: dict[str, dict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    for name in names:
        votes[text[name.start : name.end]][name.kind] += name.score
    winners = {surface: max(kinds, key=lambda kind: kinds[kind]) for surface, kinds in votes.items()}
    return [replace(name, kind=winners[text[name.start : name.end]]) for name in names]


def bracketed_names(text: str, names: Names) -> Names:
    """A short form in brackets right behind a full name is of its kind, in the whole article: "… Union (Vikos)"."""
    kinds: dict[str, Kind] = {}
    for full, short in pairwise(names):
        between, surface = text[full.end : short.start], text[short.start : short.end]
        if between in _OPENINGS and text[short.end : short.end + 1] in _CLOSINGS and " " not in surface:
            whole = text[full.start : full.end]
            doubted = full.kind is Kind.ORGANISATION and short.kind is not Kind.PLACE
            if doubted or acronym_letters(surface) in initials_of(whole):
                kinds[surface] = full.kind
    return [replace(name, kind=kinds.get(text[name.start : name.end], name.kind)) for name in names]


def repeat_names(text: str, names: Names) -> Names:
    """A name that the model was sure of in one place is marked where it stands unmarked, whole words only.

    A single word other than an acronym must be found more than once, be no person's and stand beside no other capital.
    """
    covered = NameSpans(names)
    added: Names = []
    for surface, kind in _telling_names(text, names).items():
        start = text.find(surface)
        while start >= 0:
            end = start + len(surface)
            is_free = " " in surface or not _is_beside_capital(text, start, end)
            if is_free and _is_whole(text, start, end) and covered.at(start, end) is None:
                added.append(Name(start, end, kind))
            start = text.find(surface, end)
    return without_overlaps(names + added)


def _telling_names(text: str, names: Names) -> dict[str, Kind]:
    """Names that are worth marking wherever they stand, each with its kind."""
    found: Counter[str] = Counter()
    telling: dict[str, Kind] = {}
    for name in names:
        surface = text[name.start : name.end]
        found[surface] += 1
        is_often = found[surface] >= _REPEAT_OFTEN and name.kind is not Kind.PERSON
        if name.score >= _REPEAT_SURE and (" " in surface or surface.isupper() or is_often) and len(surface) > 2:
            telling.setdefault(surface, name.kind)
    return telling


def _is_beside_capital(text: str, start: int, end: int) -> bool:
    return bool(_NEXT_WORD.match(text, end) or _CAPITAL_BEFORE.search(text, max(0, start - 42), start))


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before == "-" or after.isalnum() or after == "-")
