"""One entity across the library: every mention in its line, quotes about it, companions, roles, and how it came and went."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from math import sqrt

from newsreader.model.entity import EntityId, QuoteRecord
from newsreader.model.entity_page import Companion, MentionLine, MentionOrder, RoleSpan, TimeBin
from newsreader.storage.connection import Database, Row, Value, places
from newsreader.storage.entity_tables import ROW, row_from
from newsreader.storage.occurrences import entities_meaning, heads_of, lines_of, mentions_of
from newsreader.storage.quotes import COLUMNS, records_from
from newsreader.storage.search import fold, match_expression
from newsreader.storage.time_bins import bins_of

_ARTICLES_AT_ONCE = 50
_MOST_CANDIDATES = 300
_Z = 1.645  # of a normal distribution, for an interval that holds 90 %

_ORDERS: dict[MentionOrder, str] = {
    MentionOrder.NEWEST: "chain.sort_date DESC, article_id DESC",
    MentionOrder.OLDEST: "chain.sort_date, article_id",
    MentionOrder.MOST: "sum(mentions) DESC, chain.sort_date DESC, article_id DESC",
}


def list_mention_lines(
    database: Database, entity: EntityId, *, search: str, order: MentionOrder, limit: int, offset: int
) -> list[MentionLine]:
    """Mentions in context, grouped by article; those of entities that point to this one are marked PROBABLE.

    With ``search``, lines in which every word stands, in the line or in the article's title. ``offset`` counts lines.
    """
    with database.snapshot():
        sources = entities_meaning(database, entity)
        articles = _articles(database, sources, search, order)
        words = fold(search).split()
        if not words:
            articles, offset = _skip(articles, offset)
        lines = (line for line in _lines(database, articles, sources) if _has_words(line, words))
        return list(islice(lines, offset, offset + limit))


def count_mention_lines(database: Database, entity: EntityId, *, search: str, most: int) -> int:
    """How many lines there are; with a search, which has to look at each, counting stops at ``most``."""
    with database.snapshot():
        sources = entities_meaning(database, entity)
        articles = _articles(database, sources, search, MentionOrder.NEWEST)
        words = fold(search).split()
        if not words:
            return sum(count for _, count in articles)
        found = (line for line in _lines(database, articles, sources) if _has_words(line, words))
        return sum(1 for _ in islice(found, most))


def _articles(
    database: Database, sources: Sequence[EntityId], search: str, order: MentionOrder
) -> list[tuple[int, int]]:
    """(article, mentions) in order; with a search only those that can hold its words."""
    condition, values = "", list[Value](sources)
    if search.strip():
        expression = match_expression(search)
        if expression is None:
            return []
        condition = " AND article_id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)"
        values.append(expression)
    return database.rows(
        f"SELECT article_id, sum(mentions) FROM chain WHERE entity_id IN ({places(sources)}){condition}"
        f" GROUP BY article_id ORDER BY {_ORDERS[order]}",
        values,
    )


def _skip(articles: list[tuple[int, int]], offset: int) -> tuple[list[tuple[int, int]], int]:
    """The articles without those that lie whole before the offset, and what is left of the offset."""
    for position, (_, mentions) in enumerate(articles):
        if offset < mentions:
            return articles[position:], offset
        offset -= mentions
    return [], 0


def _lines(database: Database, articles: Sequence[tuple[int, int]], sources: list[EntityId]) -> Iterator[MentionLine]:
    for first in range(0, len(articles), _ARTICLES_AT_ONCE):
        ids = [article for article, _ in articles[first : first + _ARTICLES_AT_ONCE]]
        heads, mentions = heads_of(database, ids), mentions_of(database, ids, sources)
        for article in ids:
            yield from lines_of(database, heads[article], mentions[article])


def _has_words(line: MentionLine, words: list[str]) -> bool:
    if not words:
        return True
    shown = fold(f"{line.left}{line.keyword}{line.right}\n{line.title}")
    return all(word in shown for word in words)


def list_quotes_about(database: Database, entity: EntityId, *, limit: int, offset: int) -> list[QuoteRecord]:
    """Quotes of others in which the entity is named, newest first."""
    with database.snapshot():
        rows = database.stream(
            # CROSS JOIN keeps the order of the tables: the index gives the newest articles, and reading stops early; from
            # the mentions to the quotes, as an article of thousands of quotes names most people a few times
            f"SELECT {COLUMNS}, quote.number FROM chain AS named CROSS JOIN quote"
            " ON quote.article_id = named.article_id AND quote.number IN (SELECT about.number FROM mention"
            " CROSS JOIN quote AS about ON about.article_id = mention.article_id"
            " AND about.start <= mention.start AND about.end >= mention.end"
            " WHERE mention.article_id = named.article_id AND mention.chain = named.number)"
            " LEFT JOIN chain ON chain.article_id = quote.article_id AND chain.number = quote.chain"
            " JOIN article ON article.id = quote.article_id LEFT JOIN entity ON entity.id = chain.entity_id"
            " WHERE named.entity_id = ?1 AND chain.entity_id IS NOT ?1"
            " ORDER BY named.sort_date DESC, named.article_id DESC, quote.number",
            (entity,),
        )
        return list(islice(records_from(database, _once(rows)), offset, offset + limit))


def _once(rows: Iterable[Row]) -> Iterator[Row]:
    """Each quote once, also where two chains of its article mean the entity."""
    last: tuple[int, int] | None = None
    for row in rows:
        if (row[0], row[-1]) != last:
            last = (row[0], row[-1])
            yield row


def rank_companions(database: Database, entity: EntityId, limit: int) -> list[Companion]:
    """Who appears with the entity, strongest first."""
    rows = database.rows(
        f"SELECT {ROW}, shared, own FROM (SELECT other.entity_id AS companion,"
        " count(DISTINCT other.article_id) AS shared"
        " FROM (SELECT DISTINCT article_id FROM chain WHERE entity_id = ?1) AS mine"
        " CROSS JOIN chain AS other ON other.article_id = mine.article_id"
        " WHERE other.entity_id IS NOT NULL AND other.entity_id <> ?1"
        " GROUP BY companion ORDER BY shared DESC LIMIT ?2)"
        " JOIN entity ON entity.id = companion,"
        " (SELECT articles AS own FROM entity WHERE id = ?1)",
        (entity, _MOST_CANDIDATES),
    )
    found = [Companion(row_from(row), row[9], _strength(row[9], min(row[4], row[10]))) for row in rows]
    found.sort(key=lambda one: (-one.strength, -one.shared, one.row.entity.name, one.row.entity.id))
    return found[:limit]


def _strength(shared: int, articles: int) -> float:
    """Lower bound of Wilson's interval for the share of the rarer one's articles that both are in."""
    articles = max(shared, articles)
    share, square = shared / articles, _Z * _Z
    spread = _Z * sqrt(share * (1 - share) / articles + square / (4 * articles * articles))
    return round(max(0.0, (share + square / (2 * articles) - spread) / (1 + square / articles)), 4)


def list_roles(database: Database, entity: EntityId) -> list[RoleSpan]:
    """Roles in the order in which they first appear; spellings that differ in capitals count as one."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    dates: dict[str, dict[int, str]] = defaultdict(dict)
    rows = database.rows(
        "SELECT roles, article_id, sort_date FROM chain WHERE entity_id = ? AND roles <> '[]'", (entity,)
    )
    for cell, article, date in rows:
        for role in json.loads(cell):
            spellings[role.casefold()][role] += 1
            dates[role.casefold()][article] = date
    found = [
        RoleSpan(
            role=min(spellings[key], key=lambda role: (-spellings[key][role], role)),
            articles=len(seen),
            first_seen=min(seen.values()),
            last_seen=max(seen.values()),
        )
        for key, seen in dates.items()
    ]
    return sorted(found, key=lambda one: (one.first_seen, -one.articles, one.role))


def list_time_bins(database: Database, entity: EntityId, most: int) -> list[TimeBin]:
    """Mentions over time in at most ``most`` equal steps of the calendar, empty ones included."""
    rows = database.rows(
        "SELECT substr(sort_date, 1, 10), sum(mentions), count(DISTINCT article_id) FROM chain WHERE entity_id = ?"
        " GROUP BY 1 ORDER BY 1",
        (entity,),
    )
    return bins_of(rows, most)
