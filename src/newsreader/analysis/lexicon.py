"""Word lists from ``resources/lexicons``, read once a process. Each file's first line says its origin and licence."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsreader.model.values import dataclass
from newsreader.names.metonyms import seats
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
    """Countries, capitals, large cities and regions that are hardly ever anything else."""
    cities: Mapping[str, int]
    """City of 100,000 people and more → thousands of people. Some are people's names too ("Santiago", "Reading")."""
    phrases: frozenset[str]
    """Places of several words ("Tamil Nadu", "Los Angeles"), written as in news."""


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
    territories, states, cities = _geonames()
    sure = {*countries, *capitals, *states, *read_lines("cities.txt"), *_regions()}
    return Gazetteer(
        country_of=MappingProxyType(countries),
        country_of_people=MappingProxyType(peoples),
        country_of_capital=MappingProxyType(capitals),
        places=frozenset(sure),
        cities=MappingProxyType(cities),
        phrases=frozenset(name for name in (*sure, *territories, *cities) if " " in name),
    )


def _geonames() -> tuple[list[str], list[str], dict[str, int]]:
    """Countries and territories, states of the United States, and cities with thousands of people, from GeoNames."""
    countries: list[str] = []
    states: list[str] = []
    cities: dict[str, int] = {}
    for line in read_lines("gazetteer.txt"):
        kind, name, _code, people, plain = line.split("|")
        if kind == "city":
            cities.update({each: max(int(people), cities.get(each, 0)) for each in (name, plain) if each})
        else:
            (countries if kind == "country" else states).append(name)
    return countries, states, cities


def _regions() -> list[str]:
    return [name for line in read_lines("regions.txt") for name in line.split("|")]


@cache
def place_words() -> frozenset[str]:
    """Words that end a place's name when written with a capital."""
    return frozenset(word for line in read_lines("place_words.txt") for word in line.split())


@cache
def known_organisations() -> frozenset[str]:
    """Well-known organisations: media, firms, parties and bodies, teams."""
    return frozenset(name for line in read_lines("organisations.txt") for name in line.split(" ", 1)[1].split("|"))


@cache
def kind_words() -> Mapping[str, str]:
    """Noun in small letters → "organisation" or "place", which a name beside it is ("newspaper", "village")."""
    return MappingProxyType({w: line.split()[0] for line in read_lines("kind_words.txt") for w in line.split()[1:]})


@cache
def not_names() -> frozenset[str]:
    """Words that look like names and are none."""
    return frozenset(read_lines("not_names.txt"))


@cache
def generic_words() -> frozenset[str]:
    """Words that name nothing when they stand alone."""
    return frozenset(word for line in read_lines("generic_words.txt") for word in line.split())


@cache
def headline_words() -> frozenset[str]:
    """Words in small letters that are hardly ever part of a name."""
    return frozenset(word for line in read_lines("headline_words.txt") for word in line.split())


@cache
def institution_words(position: str) -> frozenset[str]:
    """Words that make a name an organisation's: ``position`` is "last" or "first"."""
    lines = read_lines("institutions.txt")
    return frozenset(line.split(" ", 1)[1] for line in lines if line.startswith(f"{position} "))


@cache
def metonyms() -> Mapping[str, str]:
    """Seat of power → country ("Kremlin" → "Russia")."""
    return MappingProxyType({name: seat.country for name, seat in seats().items()})


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
