"""Linking alone, on mentions that are given: short forms within each document, then names across documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import field
from itertools import count, pairwise

from newsreader.linking.memory_index import MemoryIndex
from newsreader.linking.resolve import resolve
from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.entity import EntityId
from newsreader.model.linking import Appearance, NameId, NameRecord
from newsreader.model.values import dataclass
from newsreader.names.keys import name_key
from newsreader.names.parse import parse_name
from newsreader.names.short_forms import ChainAssignment, NameInText, assign_chains
from newsreader.names.titles import gender_of_title, split_title, title_before


@dataclass(frozen=True, slots=True)
class GivenMention:
    """A mention somebody marked: span in code points, the words, and what they name."""

    start: int
    end: int
    surface: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class MentionDocument:
    """One document with its mentions. ``text`` may be missing; then titles before names are not seen."""

    doc: str
    text: str | None
    mentions: tuple[GivenMention, ...]


@dataclass(frozen=True, slots=True)
class LinkedMention:
    """A mention with the entity it belongs to and why, in words for the reader."""

    mention: GivenMention
    cluster: EntityId
    reason: str


@dataclass(slots=True)
class _Gathered:
    """One distinct name over all documents."""

    surfaces: Counter[str] = field(default_factory=Counter)
    documents: set[int] = field(default_factory=set)
    mentions: int = 0


_Key = tuple[Kind, str]

_BRACKET = 3
"""Code points between the halves of a name that a bracket interrupts."""


def link_mentions(documents: Sequence[MentionDocument]) -> list[list[LinkedMention]]:
    """For each document its mentions in the given order with their entities, numbered from 1.

    A lone surname that only probably means somebody keeps an entity of its own.
    """
    chains = [_chains(document) for document in documents]
    keys, gathered = _gather(documents, chains)
    entities, reasons = _link(gathered, _appearances(documents, chains, keys))
    linked: list[list[LinkedMention]] = []
    for document, assigned, own in zip(documents, chains, keys, strict=True):
        linked.append(
            [
                LinkedMention(mention, entities[key], "; ".join(_unique(chain.rule, *reasons[key])))
                for mention, chain, key in zip(document.mentions, assigned, own, strict=True)
            ]
        )
    return linked


def _chains(document: MentionDocument) -> list[ChainAssignment]:
    """The document's chains, for its mentions in the given order."""
    order = sorted(range(len(document.mentions)), key=lambda number: document.mentions[number].start)
    surfaces = _surfaces(document.text, [document.mentions[number] for number in order])
    names: list[NameInText] = []
    for number, surface in zip(order, surfaces, strict=True):
        mention = document.mentions[number]
        title = title_before(document.text, mention.start) if document.text and mention.kind is Kind.PERSON else ""
        names.append(NameInText(mention.kind, surface, mention.start, title))
    assigned = dict(zip(order, assign_chains(names, document.text or ""), strict=True))
    return [assigned[number] for number in range(len(order))]


def _surfaces(text: str | None, mentions: Sequence[GivenMention]) -> list[str]:
    """The mentions' words; "Saddam" and "Hussein" in "Saddam (Hussein)" are both the name that they make together."""
    surfaces = [mention.surface for mention in mentions]
    for number, (first, second) in enumerate(pairwise(mentions)):
        between = text[first.end : second.start] if text and second.start > first.end else ""
        single = " " not in first.surface and " " not in second.surface
        if (
            single
            and first.kind is second.kind is Kind.PERSON
            and between.strip() in ("(", ")")
            and len(between) <= _BRACKET
        ):
            surfaces[number] = surfaces[number + 1] = f"{first.surface} {second.surface}"
    return surfaces


def _gather(
    documents: Sequence[MentionDocument], chains: Sequence[Sequence[ChainAssignment]]
) -> tuple[list[list[_Key]], dict[_Key, _Gathered]]:
    """Key of every mention's chain, and the distinct names with their figures."""
    gathered: dict[_Key, _Gathered] = defaultdict(_Gathered)
    keys: list[list[_Key]] = []
    for number, (document, assigned) in enumerate(zip(documents, chains, strict=True)):
        own = [(m.kind, name_key(m.kind, chain.name)) for m, chain in zip(document.mentions, assigned, strict=True)]
        for chain, key in zip(assigned, own, strict=True):
            gathered[key].surfaces[chain.name] += 1
            gathered[key].documents.add(number)
            gathered[key].mentions += 1
        keys.append(own)
    return keys, gathered


def _appearances(
    documents: Sequence[MentionDocument], chains: Sequence[Sequence[ChainAssignment]], keys: Sequence[Sequence[_Key]]
) -> dict[_Key, list[Appearance]]:
    """What the documents tell of each name: titles before it, who and what else is named there."""
    found: dict[_Key, list[Appearance]] = defaultdict(list)
    for number, (document, assigned, own) in enumerate(zip(documents, chains, keys, strict=True)):
        titles: dict[_Key, set[str]] = defaultdict(set)
        shown: dict[_Key, str] = {}
        for mention, chain, key in zip(document.mentions, assigned, own, strict=True):
            shown.setdefault(key, chain.name)
            if mention.kind is Kind.PERSON and document.text:
                titles[key] |= {title_before(document.text, mention.start), split_title(mention.surface)[0]} - {""}
        for key in shown:
            genders = {gender for title in titles[key] if (gender := gender_of_title(title))}
            others: dict[Kind, set[str]] = {kind: set() for kind in NAME_KINDS}
            for (kind, other), name in shown.items():
                if (kind, other) != key:
                    others[kind].add(parse_name(name).core if kind is Kind.PERSON else name)
            found[key].append(
                Appearance(
                    number,
                    tuple(sorted(titles[key])),
                    next(iter(genders)) if len(genders) == 1 else None,
                    frozenset(others[Kind.PERSON]),
                    frozenset(others[Kind.ORGANISATION]),
                    frozenset(others[Kind.PLACE]),
                )
            )
    return found


def _link(
    gathered: dict[_Key, _Gathered], appearances: dict[_Key, list[Appearance]]
) -> tuple[dict[_Key, EntityId], dict[_Key, tuple[str, ...]]]:
    """Entity and reasons of every distinct name."""
    names: dict[_Key, NameRecord] = {}
    for number, ((kind, key), found) in enumerate(sorted(gathered.items()), start=1):
        surface = min(found.surfaces, key=lambda each: (-found.surfaces[each], each))
        names[kind, key] = NameRecord(NameId(number), kind, key, surface, len(found.documents), found.mentions, None)
    key_of = {name.id: key for key, name in names.items()}
    told = {name.id: appearances[key] for key, name in names.items()}
    index = MemoryIndex(names.values(), appearances=told)
    numbers = count(1)
    entities: dict[_Key, EntityId] = {}
    reasons: dict[_Key, tuple[str, ...]] = {}
    for kind in NAME_KINDS:
        changed = [name for name in names.values() if name.kind is kind]
        for link in resolve(kind, changed, index, lambda: EntityId(next(numbers))).links:
            entities[key_of[link.name_id]] = link.entity_id
            reasons[key_of[link.name_id]] = tuple(reason.text for reason in link.reasons)
    return entities, reasons


def _unique(*texts: str) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))
