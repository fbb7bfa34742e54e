"""Chains: which mentions of an article mean the same, what the chain is called, its roles and gender."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from newsreader.analysis.document import Document
from newsreader.analysis.engine import Name
from newsreader.analysis.lexicon import gazetteer
from newsreader.analysis.roles import gender_of_role, roles_of
from newsreader.analysis.spans import Ranges
from newsreader.model.annotation import Chain, ChainNumber, Kind, Mention
from newsreader.names.gender import gender_of_given
from newsreader.names.short_forms import NameInText, assign_chains
from newsreader.names.titles import gender_of_title, title_before
from newsreader.structure.dateline import recase

_ABBREVIATION_LONGEST = 4
"""A place of at most this many letters keeps its capitals."""

ASIDE_RULE = "in an aside"


@dataclass(slots=True)
class _Members:
    """A chain while it is being gathered."""

    kind: Kind
    name: str
    roles: list[str] = field(default_factory=list)
    genders: list[str] = field(default_factory=list)


def make_chains(document: Document) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """Mentions with their chains, and the chains, both in reading order. Names in asides get no chain."""
    asides = Ranges((aside.start, aside.end) for aside in document.structure.asides)
    inside = [name for name in document.names if not asides.holds(name.start)]
    mentions = [
        Mention(name.start, name.end, name.kind, shown_name(document, name), None, ASIDE_RULE)
        for name in document.names
        if asides.holds(name.start)
    ]
    members: dict[int, _Members] = {}
    chains_of_names = assign_chains([_in_text(document, name) for name in inside], document.text)
    for name, assigned in zip(inside, chains_of_names, strict=True):
        chain = members.setdefault(assigned.chain, _Members(name.kind, assigned.name))
        _collect(document.text, name, chain)
        number = ChainNumber(assigned.chain)
        mentions.append(Mention(name.start, name.end, name.kind, assigned.name, number, assigned.rule))
    chains = tuple(_chain(number, each) for number, each in sorted(members.items()))
    return tuple(sorted(mentions, key=lambda mention: mention.start)), chains


def _in_text(document: Document, name: Name) -> NameInText:
    """A name with the hints to gender around it, as ``names`` wants it."""
    surface = shown_name(document, name)
    if name.kind is not Kind.PERSON:
        return NameInText(name.kind, surface, name.start)
    title = title_before(document.text, name.start)
    return NameInText(name.kind, surface, name.start, title, gender_of_title(title))


def shown_name(document: Document, name: Name) -> str:
    """A name as a list shows it: on one line, capitals recased, a country under its usual name."""
    surface = " ".join(document.text[name.start : name.end].split())
    if name.kind is Kind.PLACE:
        surface = gazetteer().country_of.get(surface, surface)
        return recase(surface) if len(surface) > _ABBREVIATION_LONGEST else surface
    if name.kind is Kind.PERSON and surface.isupper():
        return recase(surface)
    return surface


def _collect(text: str, name: Name, chain: _Members) -> None:
    """Note the roles and the hints to gender beside one mention of a person."""
    if name.kind is not Kind.PERSON:
        return
    found = roles_of(text, name.start, name.end)
    chain.roles.extend(role for role in found if role not in chain.roles)
    title = gender_of_title(title_before(text, name.start))
    given = gender_of_given(text[name.start : name.end].split()[0])
    chain.genders.extend(hint for hint in (title, *map(gender_of_role, found), given) if hint)


def _chain(number: int, members: _Members) -> Chain:
    genders = Counter(members.genders).most_common(1)
    gender = genders[0][0] if genders else None
    return Chain(ChainNumber(number), members.kind, members.name, tuple(members.roles), gender)
