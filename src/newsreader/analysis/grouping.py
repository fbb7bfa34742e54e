"""Which names of one article mean the same: people by full names and short forms, places by aliases."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.analysis.engine import Name
from newsreader.analysis.lexicon import gazetteer
from newsreader.model.annotation import Kind
from newsreader.structure.dateline import recase

Group = tuple[int, str]
"""Chain number, and why the name is in it, in words for the reader."""

_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])


def group_names(text: str, names: Sequence[Name]) -> list[Group]:
    """A group for each name. Numbers count from 0 in the order in which groups first appear."""
    people = _group_people([text[name.start : name.end] for name in names if name.kind is Kind.PERSON])
    numbers: dict[tuple[Kind, str], int] = {}
    groups: list[Group] = []
    person = iter(people)
    for name in names:
        surface = text[name.start : name.end]
        key, rule = next(person) if name.kind is Kind.PERSON else _key(name.kind, surface)
        groups.append((numbers.setdefault((name.kind, key), len(numbers)), rule))
    return groups


def _key(kind: Kind, surface: str) -> tuple[str, str]:
    """Key of a place or an organisation, and the rule that made it."""
    if kind is Kind.PLACE:
        country = gazetteer().country_of.get(surface)
        if country is not None and country != surface:
            return country.casefold(), f"another name of {country}"
        surface = recase(surface)
    return " ".join(surface.casefold().split()), "same name"


def _words(surface: str) -> list[str]:
    return [word.strip(".,").casefold() for word in surface.split()]


def _group_people(surfaces: list[str]) -> list[tuple[str, str]]:
    """Key and rule of each person's name: a short form goes to the first full name that it fits."""
    full: list[tuple[str, list[str], str]] = []
    for surface in surfaces:
        words = [word for word in _words(surface) if word not in _SUFFIXES]
        if len(words) > 1 and not any(words == known for _key_, known, _surface in full):
            full.append((" ".join(words), words, surface))
    return [_place(surface, full) for surface in surfaces]


def _place(surface: str, full: list[tuple[str, list[str], str]]) -> tuple[str, str]:
    words = [word for word in _words(surface) if word not in _SUFFIXES]
    if len(words) > 1:
        ends = (words[0], words[-1])
        return next((key for key, known, _ in full if (known[0], known[-1]) == ends), " ".join(words)), "full name"
    for position, what in ((-1, "surname"), (0, "given name")):
        for key, known, whole in full:
            if words and known[position] == words[0]:
                return key, f"{what} of “{whole}” in this article"
    return " ".join(words), "same name"
