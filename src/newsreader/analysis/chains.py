"""Chains: which mentions of an article mean the same, what the chain is called, its roles and gender."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import zip_longest

from newsreader.analysis.document import Document
from newsreader.analysis.entities.engine import Name
from newsreader.analysis.entities.people import full_by_shared_surname
from newsreader.analysis.lexicon import gazetteer
from newsreader.analysis.spans import Ranges
from newsreader.analysis.speech.pronoun_gender import decided, pronoun_behind
from newsreader.analysis.speech.roles import gender_of_role, role_of_title, roles_of
from newsreader.model.annotation import Chain, ChainNumber, Kind, Mention
from newsreader.names.gender import gender_of_given
from newsreader.names.metonyms import stands_for
from newsreader.names.short_forms import NameInText, assign_chains
from newsreader.names.titles import gender_of_title, title_before
from newsreader.structure.dateline import recase

_ABBREVIATION_LONGEST = 4
"""A place of at most this many letters keeps its capitals."""

_AND = frozenset([" and ", " & "])

ASIDE_RULE = "in an aside"


@dataclass(slots=True)
class _Members:
    """A chain while it is being gathered."""

    kind: Kind
    name: str
    roles: list[str] = field(default_factory=list)
    genders: list[str] = field(default_factory=list)
    pronouns: Counter[str] = field(default_factory=Counter)


def make_chains(document: Document) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """Mentions with their chains, and the chains, both in reading order. Names in asides get no chain."""
    asides = Ranges((aside.start, aside.end) for aside in document.structure.asides)
    inside = [name for name in document.names if not asides.holds(name.start)]
    mentions = [
        _mention(name, shown_name(document, name), None, ASIDE_RULE)
        for name in document.names
        if asides.holds(name.start)
    ]
    members: dict[int, _Members] = {}
    next_person = _next_person(inside, len(document.text))
    given = [_in_text(document, name, following) for name, following in zip_longest(inside, inside[1:])]
    for name, assigned in zip(inside, assign_chains(given, document.text), strict=True):
        chain = members.setdefault(assigned.chain, _Members(name.kind, assigned.name))
        _collect(document.text, name, chain)
        if name.kind is Kind.PERSON and (told := pronoun_behind(document.text, name.end, next_person[name.start])):
            chain.pronouns[told] += 1
        number = ChainNumber(assigned.chain)
        mentions.append(_mention(name, assigned.name, number, assigned.rule))
    chains = tuple(_chain(number, each) for number, each in sorted(members.items()))
    return tuple(sorted(mentions, key=lambda mention: mention.start)), chains


def _mention(name: Name, shown: str, chain: ChainNumber | None, rule: str) -> Mention:
    return Mention(name.start, name.end, name.kind, shown, chain, rule, stands_for(shown))


def _next_person(names: list[Name], end: int) -> dict[int, int]:
    """Start of each name → start of the next person's name."""
    following: dict[int, int] = {}
    for name in sorted(names, key=lambda each: each.start, reverse=True):
        following[name.start] = end
        end = name.start if name.kind is Kind.PERSON else end
    return following


def _in_text(document: Document, name: Name, following: Name | None) -> NameInText:
    """A name with the hints to gender around it, as ``names`` wants it: "Ana Roe" for the first of "Ana and Tom Roe"."""
    surface = shown_name(document, name)
    if name.kind is not Kind.PERSON:
        return NameInText(name.kind, surface, name.start)
    if following is not None and document.text[name.end : following.start] in _AND:
        surface = full_by_shared_surname(surface, shown_name(document, following)) or surface
    title = title_before(document.text, name.start)
    return NameInText(name.kind, surface, name.start, title, gender_of_title(title))


def shown_name(document: Document, name: Name) -> str:
    """A name as a list shows it: on one line, capitals recased, a country under its usual name."""
    surface = " ".join(document.text[name.start : name.end].split())
    if name.kind is Kind.PLACE:
        surface = gazetteer().country_of.get(surface, surface)
        line = document.structure.dateline
        if line is not None and line.start <= name.start < line.end:
            return recase(surface)  # a town of four letters is no abbreviation there
        return recase(surface) if len(surface) > _ABBREVIATION_LONGEST else surface
    if name.kind is Kind.PERSON and surface.isupper():
        return recase(surface)
    return surface


def _collect(text: str, name: Name, chain: _Members) -> None:
    """Note the roles and the hints to gender beside one mention of a person."""
    if name.kind is not Kind.PERSON:
        return
    title = title_before(text, name.start)
    found = [role for role in (role_of_title(title), *roles_of(text, name.start, name.end)) if role]
    chain.roles.extend(role for role in found if role not in chain.roles)
    words = text[name.start : name.end].split()
    # A word alone is a surname: Clinton and Warren are men's given names too.
    given = gender_of_given(words[0]) if len(words) > 1 else None
    chain.genders.extend(hint for hint in (gender_of_title(title), *map(gender_of_role, found), given) if hint)


def _chain(number: int, members: _Members) -> Chain:
    genders = Counter(members.genders).most_common(1)
    gender = genders[0][0] if genders else decided(members.pronouns)
    return Chain(ChainNumber(number), members.kind, members.name, tuple(members.roles), gender)
