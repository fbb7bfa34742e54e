"""Chains: which mentions of an article mean the same, what the chain is called, its roles and gender."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from newsreader.analysis.document import Document
from newsreader.analysis.engine import Name
from newsreader.analysis.grouping import group_names
from newsreader.analysis.lexicon import gazetteer, given_name_genders
from newsreader.analysis.roles import gender_of_role, gender_of_title, roles_of
from newsreader.model.annotation import Chain, ChainNumber, Kind, Mention
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
    text = document.text
    inside = [name for name in document.names if not _is_aside(document, name)]
    groups = group_names(text, inside)
    members: dict[int, _Members] = {}
    mentions: list[Mention] = []
    for name, (number, rule) in zip(inside, groups, strict=True):
        chain = members.setdefault(number, _Members(name.kind, ""))
        shown = shown_name(document, name)
        if len(shown) > len(chain.name):
            chain.name = shown
        _collect(text, name, chain)
        mentions.append(Mention(name.start, name.end, name.kind, "", ChainNumber(number), rule))
    named = [replace(mention, name=members[mention.chain].name) for mention in mentions if mention.chain is not None]
    named += [
        Mention(name.start, name.end, name.kind, shown_name(document, name), None, ASIDE_RULE)
        for name in document.names
        if _is_aside(document, name)
    ]
    chains = tuple(_chain(number, each) for number, each in sorted(members.items()))
    return tuple(sorted(named, key=lambda mention: mention.start)), chains


def shown_name(document: Document, name: Name) -> str:
    """A name as a list shows it: on one line, capitals recased, a country under its usual name."""
    surface = " ".join(document.text[name.start : name.end].split())
    if name.kind is Kind.PLACE:
        surface = gazetteer().country_of.get(surface, surface)
        return recase(surface) if len(surface) > _ABBREVIATION_LONGEST else surface
    if name.kind is Kind.PERSON and surface.isupper():
        return recase(surface)
    return surface


def _is_aside(document: Document, name: Name) -> bool:
    return any(aside.start <= name.start < aside.end for aside in document.structure.asides)


def _collect(text: str, name: Name, chain: _Members) -> None:
    """Note the roles and the hints to gender beside one mention of a person."""
    if name.kind is not Kind.PERSON:
        return
    found = roles_of(text, name.start, name.end)
    chain.roles.extend(role for role in found if role not in chain.roles)
    given = given_name_genders().get(text[name.start : name.end].split()[0], "")
    hints = (gender_of_title(text, name.start), *map(gender_of_role, found), given)
    chain.genders.extend(hint for hint in hints if hint)


def _chain(number: int, members: _Members) -> Chain:
    genders = Counter(members.genders).most_common(1)
    gender = genders[0][0] if genders else None
    return Chain(ChainNumber(number), members.kind, members.name, tuple(members.roles), gender)
