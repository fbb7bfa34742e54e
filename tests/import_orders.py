"""A library filled in different orders: who ends up together must not depend on the order."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from builders import article, structure
from newsreader.library import Library
from newsreader.model.annotation import Analysis, Chain, ChainNumber, Kind, Mention
from newsreader.model.article import ArticleId
from newsreader.names.short_forms import NameInText, assign_chains
from newsreader.names.titles import gender_of_title, title_before
from newsreader.storage.opening import open_database

Span = tuple[str, int, int]
Groups = frozenset[frozenset[Span]]
Arrows = frozenset[tuple[frozenset[Span], frozenset[Span]]]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with its names: (start, end, kind)."""

    name: str
    text: str
    marks: tuple[tuple[int, int, Kind], ...]


def analysis_of(marked: MarkedText) -> Analysis:
    """Chains as the program makes them of the marks, with titles as roles."""
    marks = sorted(marked.marks)
    titles = [title_before(marked.text, start) if kind is Kind.PERSON else "" for start, _, kind in marks]
    names = [
        NameInText(kind, " ".join(marked.text[start:end].split()), start, title, gender_of_title(title))
        for (start, end, kind), title in zip(marks, titles, strict=True)
    ]
    mentions: list[Mention] = []
    chains: dict[int, Chain] = {}
    for (start, end, kind), title, found in zip(marks, titles, assign_chains(names, marked.text), strict=True):
        number = ChainNumber(found.chain)
        mentions.append(Mention(start, end, kind, found.name, number, found.rule))
        before = chains.get(found.chain, Chain(number, kind, found.name))
        roles = tuple(dict.fromkeys((*before.roles, *([title] if title else []))))
        chains[found.chain] = Chain(number, kind, found.name, roles, before.gender or gender_of_title(title))
    return Analysis("test", "en", structure(marked.text), tuple(mentions), (), tuple(chains.values()))


def read_groups(path: Path, names: Mapping[ArticleId, str]) -> tuple[Groups, Arrows]:
    """Who is together in a library, and which groups probably mean which; ``names`` tells its articles apart."""
    database = open_database(path, read_only=True)
    groups: dict[int, set[Span]] = defaultdict(set)
    for number, start, end, entity in database.rows(
        "SELECT mention.article_id, start, end, entity_id FROM mention JOIN chain"
        " ON chain.article_id = mention.article_id AND chain.number = mention.chain"
    ):
        groups[entity].add((names[number], start, end))
    pointers = database.rows("SELECT from_entity, to_entity FROM pointer")
    database.close()
    frozen = {entity: frozenset(spans) for entity, spans in groups.items()}
    return frozenset(frozen.values()), frozenset((frozen[source], frozen[target]) for source, target in pointers)


def fill(path: Path, texts: Sequence[tuple[MarkedText, Analysis]], batches: Sequence[int]) -> tuple[Groups, Arrows]:
    """Import in this order, so many at a time; gives who is together and which groups probably mean which."""
    library = Library.open(path)
    waiting = list(texts)
    names: dict[ArticleId, str] = {}
    for size in batches:
        batch, waiting = waiting[:size], waiting[size:]
        added = library.add_articles([article(marked.text, path=marked.name) for marked, _ in batch]).added
        names |= dict(zip(added, (marked.name for marked, _ in batch), strict=True))
        library.save_analyses(list(zip(added, (analysis for _, analysis in batch), strict=True)))
    library.close()
    return read_groups(path, names)


def random_batches(source: random.Random, total: int, most: int) -> list[int]:
    """Sizes that add up to ``total``."""
    sizes: list[int] = []
    while total:
        sizes.append(min(total, source.randint(1, most)))
        total -= sizes[-1]
    return sizes
