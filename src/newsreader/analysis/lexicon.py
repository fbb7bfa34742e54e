"""Word lists from ``resources/lexicons``, read once a process. Each file's first line says its origin and licence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsreader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places known by name. Keys of the mappings are written as in news ("US", "Russian", "Moscow")."""

    country_of: Mapping[str, str]
    """Any name of a country → its usual name ("U.S." → "United States")."""
    country_of_people: Mapping[str, str]
    """Adjective or people → country ("Russian" → "Russia")."""
    country_of_capital: Mapping[str, str]
    """Capital → country."""
    places: frozenset[str]
    """Countries, capitals and large cities."""


def read_lines(name: str) -> list[str]:
    """Entries of a lexicon file: its lines but the first."""
    lines = resource(f"lexicons/{name}").read_text(encoding="utf-8").split("\n")
    return [line.strip() for line in lines[1:] if line.strip()]


@cache
def gazetteer() -> Gazetteer:
    """Countries with their names, peoples and capitals, and large cities."""
    countries: dict[str, str] = {}
    peoples: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in read_lines("countries.txt"):
        name, aliases, people, towns = line.split("|")
        countries[name] = name
        for table, words in ((countries, aliases), (peoples, people), (capitals, towns)):
            table.update({word: name for word in words.split(",") if word})
    return Gazetteer(
        country_of=MappingProxyType(countries),
        country_of_people=MappingProxyType(peoples),
        country_of_capital=MappingProxyType(capitals),
        places=frozenset(countries) | frozenset(capitals) | frozenset(read_lines("cities.txt")),
    )


@cache
def not_names() -> frozenset[str]:
    """Words that look like names and are none."""
    return frozenset(read_lines("not_names.txt"))


@cache
def institution_words(position: str) -> frozenset[str]:
    """Words that make a name an organisation's: ``position`` is "last" or "first"."""
    lines = read_lines("institutions.txt")
    return frozenset(line.split(" ", 1)[1] for line in lines if line.startswith(f"{position} "))


@cache
def metonyms() -> Mapping[str, str]:
    """Seat of power → country ("Kremlin" → "Russia")."""
    return MappingProxyType(dict(line.split("|", 1) for line in read_lines("metonyms.txt")))


@dataclass(frozen=True, slots=True)
class Role:
    """A noun for what a person is: gender "m", "f" or "", and the nouns that it can stand for ("leader": "president")."""

    gender: str
    covers: frozenset[str]


@cache
def roles() -> Mapping[str, Role]:
    """Role noun in small letters → what it tells."""
    table: dict[str, Role] = {}
    for line in read_lines("roles.txt"):
        noun, gender, covers, *_ = (*line.split("|"), "", "")
        table[noun] = Role(gender, frozenset(covers.split(",")))
    return MappingProxyType(table)


@dataclass(frozen=True, slots=True)
class CueWords:
    """Words that report speech, in small letters, each with whether it does so surely."""

    sure: frozenset[str]
    weak: frozenset[str]
    nouns: frozenset[str]
    """Words for what somebody said ("remark"), which report speech when somebody owns them."""
    phrases: frozenset[str]
    """Words before a speaker ("according to")."""
    particles: frozenset[str]
    """Verbs of two words, in every form ("went on")."""


@cache
def cue_words() -> CueWords:
    """The lexicon of cues."""
    groups: dict[str, list[str]] = {"sure": [], "weak": [], "noun": [], "phrase": [], "particle": []}
    for line in read_lines("cues.txt"):
        group, words = line.split(" ", 1)
        match group:
            case "phrase":
                groups[group].append(words)
            case "particle":
                verbs, particle = words.split("|")
                groups[group].extend(f"{verb} {particle}" for verb in verbs.split())
            case _:
                groups[group].extend(words.split())
    return CueWords(
        frozenset(groups["sure"]),
        frozenset(groups["weak"]),
        frozenset(groups["noun"]),
        frozenset(groups["phrase"]),
        frozenset(groups["particle"]),
    )


@cache
def ascribing_words() -> frozenset[str]:
    """Verbs and nouns, in small letters, that ascribe words to somebody without reporting them as cues do."""
    return frozenset(word for line in read_lines("ascribing.txt") for word in line.split()[1:])
