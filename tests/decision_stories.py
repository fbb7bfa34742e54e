"""A few short stories with prepared analyses, two of each, and a dump of everything a library derives from them.

The second analysis of a story is that of another version of the program: it finds a little less, or something else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builders import Named, analysis, article, organisation, person, place
from newsreader.library import Library
from newsreader.model.annotation import Analysis
from newsreader.model.article import Aside, IncomingArticle
from newsreader.storage.connection import Database


@dataclass(frozen=True)
class Story:
    """A text with the names and quotes that either version finds."""

    text: str
    published: str
    names: tuple[tuple[Named, ...], tuple[Named, ...]]
    said: tuple[tuple[tuple[str, str | None], ...], tuple[tuple[str, str | None], ...]]
    genders: tuple[tuple[str, str], ...] = ()

    def incoming(self, number: int) -> IncomingArticle:
        return article(self.text, path=f"{number}.txt", published=self.published)

    def analysed(self, version: int) -> Analysis:
        found = analysis(self.text, *self.names[version], said=self.said[version])
        genders = dict(self.genders)
        found = replace(
            found,
            engine=f"test {version + 1}",
            chains=tuple(replace(chain, gender=genders.get(chain.name)) for chain in found.chains),
        )
        start = self.text.find("READ MORE")
        return found if start < 0 else _with_aside(found, start, len(self.text))


def _with_aside(found: Analysis, start: int, end: int) -> Analysis:
    """The analysis with an aside, whose names are in no chain."""
    mentions = tuple(
        replace(each, chain=None, rule="in an aside") if start <= each.start < end else each for each in found.mentions
    )
    used = {each.chain for each in mentions} | {quote.speaker.chain for quote in found.quotes if quote.speaker}
    return replace(
        found,
        mentions=mentions,
        chains=tuple(chain for chain in found.chains if chain.number in used),
        structure=replace(found.structure, asides=(Aside(start, end, "more stories"),)),
    )


_CLINTON, _SMITH = person("Hillary Clinton", "Clinton"), person("John Smith", "Smith")

STORIES = (
    Story(
        "Hillary Clinton spoke in Lisbon. Clinton left.\n\n“We go now,” Clinton said.\n\n“They stay,” said John Smith.\n\n"
        "READ MORE: Jane Doe won in Moscow. Clinton lost.",
        "2026-01-03",
        ((_CLINTON, _SMITH, person("Jane Doe"), place("Lisbon"), place("Moscow")), (_CLINTON, person("Jane Doe"))),
        ((("“We go now,”", "Hillary Clinton"), ("“They stay,”", "John Smith")), (("“We go now,”", None),)),
        (("Hillary Clinton", "f"), ("John Smith", "m")),
    ),
    Story(
        "Hilary Clinton met H. Clinton and Bill Clinton at the United Nations.\n\n“It was good,” she said.",
        "2026-01-05",
        (
            (person("Hilary Clinton"), person("H. Clinton"), person("Bill Clinton"), organisation("United Nations")),
            (person("Hilary Clinton"), person("Bill Clinton"), organisation("United Nations")),
        ),
        ((("“It was good,”", "Hilary Clinton"),), (("“It was good,” she said.", "Bill Clinton"),)),
    ),
    Story(
        "Clinton won again. The UN said nothing to Smith in Lisbon.",
        "2026-02-01",
        (
            (person("Clinton"), organisation("UN"), person("Smith"), place("Lisbon")),
            (person("Clinton"), place("Lisbon")),
        ),
        ((), ()),
    ),
    Story(
        "John Smith, a judge, spoke. Jon Smith, his brother, did not.\n\n“He is right,” John Smith said of Jane Roe.",
        "2026-02-07",
        (
            (person("John Smith"), person("Jon Smith"), person("Jane Roe")),
            (person("John Smith"), person("Jane Roe")),
        ),
        ((("“He is right,”", "John Smith"),), ((("“He is right,”"), "John Smith"),)),
        (("John Smith", "m"), ("Jane Roe", "f")),
    ),
    Story(
        "J. Smith and Jane Smith bought Acme. “Fine,” said Smith. Acme is in Moscow.",
        "2026-03-01",
        (
            (person("J. Smith"), person("Jane Smith", "Smith"), organisation("Acme"), place("Moscow")),
            (person("J. Smith"), person("Jane Smith"), person("Acme"), place("Moscow")),
        ),
        ((("“Fine,”", "Jane Smith"),), (("“Fine,”", None),)),
        (("Jane Smith", "f"), ("J. Smith", "f")),
    ),
    Story(
        "John Smith, who is a woman here, sang with Jane Roe and Acme Ltd. John Smith bowed.",
        "2026-03-09",
        (
            (person("John Smith"), person("Jane Roe"), organisation("Acme Ltd")),
            (person("John Smith"), person("Roe"), organisation("Acme Ltd")),
        ),
        ((), ()),
        (("John Smith", "f"),),
    ),
)

# -- everything that can be derived again, each row with entities as they are labelled

_TABLES: dict[str, str] = {
    "article": (
        "SELECT hex(text_hash), people, places, organisations, quotes, snippet, engine, structure"
        " FROM article JOIN article_text ON article_id = id WHERE binned_at IS NULL"
    ),
    "chain": (
        "SELECT hex(text_hash), number, chain.kind, chain.surface, roles, gender, namesake, name.key, chain.sort_date,"
        " chain.mentions, chain.quotes, chain.entity_id FROM chain JOIN article ON article.id = article_id"
        " JOIN name ON name.id = name_id"
    ),
    "mention": (
        "SELECT hex(text_hash), number, start, end, kind, chain, name, rule FROM mention"
        " JOIN article ON article.id = article_id"
    ),
    "quote": (
        "SELECT hex(text_hash), number, start, end, style, speaker_start, speaker_end, speaker, chain, certainty, rule,"
        " cue_start, cue_end FROM quote JOIN article ON article.id = article_id"
    ),
    "name": "SELECT kind, key, surface, articles, mentions, surname FROM name",
    "form": "SELECT kind, key, form.surface, rule, chains, form.mentions FROM form JOIN name ON name.id = name_id",
    "link": "SELECT kind, key, strength, reasons, entity_id FROM link JOIN name ON name.id = name_id",
    "pointer": "SELECT reason, from_entity, to_entity FROM pointer",
    "entity": (
        "SELECT kind, name, articles, probable_articles, mentions, quotes, first_seen, last_seen, variants,"
        " search_text, sort_name, id FROM entity WHERE retired_at IS NULL"
    ),
    "counter": "SELECT name, value FROM counter WHERE name NOT IN ('unread', 'starred', 'bin')",
}
_ENTITIES: dict[str, tuple[int, ...]] = {"chain": (11,), "link": (4,), "pointer": (1, 2), "entity": (11,)}
"""Cells of each table that hold an entity's id."""


def dump(library: Library, *, labelled: bool = False) -> dict[str, list[str]]:
    """The derived state; ``labelled`` with the smallest name of each entity in place of its id."""
    database: Database = library._database
    labels = groups(library) if labelled else {}
    label_of = {entity: min(names) for entity, names in labels.items()}
    return {
        table: sorted(json.dumps(_labelled(row, _ENTITIES.get(table, ()), label_of)) for row in database.rows(sql))
        for table, sql in _TABLES.items()
    }


def _labelled(row: tuple[object, ...], places: tuple[int, ...], label_of: dict[int, str]) -> list[object]:
    return [
        label_of.get(cell, str(cell)) if number in places and isinstance(cell, int) else cell
        for number, cell in enumerate(row)
    ]


def groups(library: Library) -> dict[int, frozenset[str]]:
    """Every entity with its names as "kind key"."""
    found: dict[int, set[str]] = {}
    for entity, kind, key in library._database.rows(
        "SELECT entity_id, kind, key FROM link JOIN name ON name.id = name_id"
    ):
        found.setdefault(entity, set()).add(f"{kind} {key}")
    return {entity: frozenset(names) for entity, names in found.items()}


def difference(first: dict[str, list[str]], second: dict[str, list[str]]) -> Iterator[str]:
    """Rows that only one of two dumps has, for the message of a failing test."""
    for table in first:
        yield from (f"- {table} {row}" for row in sorted(set(first[table]) - set(second[table])))
        yield from (f"+ {table} {row}" for row in sorted(set(second[table]) - set(first[table])))
