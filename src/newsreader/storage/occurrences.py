"""Where an entity appears: article by article, each mention in its sentence."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter, defaultdict

from newsreader.model.article import ArticleId
from newsreader.model.entity import Context, EntityId, Occurrence, Strength
from newsreader.model.entity_page import MentionLine
from newsreader.storage.articles import published_from
from newsreader.storage.connection import Database, Row, places
from newsreader.storage.contexts import cut_context

MentionSpan = tuple[int, int, Strength]  # start and end of a mention, and how sure it is


def list_occurrences(
    database: Database,
    entity: EntityId,
    *,
    except_article: ArticleId | None,
    limit: int,
    offset: int,
    contexts_per_article: int,
) -> list[Occurrence]:
    """Articles newest first; those of entities that probably mean this one are among them."""
    with database.snapshot():
        sources = entities_meaning(database, entity)
        articles = _newest_articles(database, sources, except_article, offset + limit)[offset:]
        ids = [article for article, _ in articles]
        heads = heads_of(database, ids)
        mentions = mentions_of(database, ids, sources)
        return [
            _occurrence(database, heads[article], count, mentions[article], contexts_per_article)
            for article, count in articles
        ]


def entities_meaning(database: Database, entity: EntityId) -> list[EntityId]:
    """The entity itself, then those that point to it."""
    rows = database.rows("SELECT from_entity FROM pointer WHERE to_entity = ? ORDER BY from_entity", (entity,))
    return [entity, *(EntityId(source) for (source,) in rows)]


def _newest_articles(
    database: Database, sources: list[EntityId], except_article: ArticleId | None, limit: int
) -> list[tuple[int, int]]:
    """(article, mentions) of the newest articles.

    Each entity is asked for alone: then the index gives its articles in order, and only the first are read.
    """
    mentions: Counter[tuple[str, int]] = Counter()
    for source in sources:
        rows = database.rows(
            "SELECT sort_date, article_id, sum(mentions) FROM chain WHERE entity_id = ? AND article_id IS NOT ?"
            " GROUP BY sort_date, article_id ORDER BY sort_date DESC, article_id DESC LIMIT ?",
            (source, except_article, limit),
        )
        for date, article, count in rows:
            mentions[date, article] += count
    return [(article, mentions[date, article]) for date, article in sorted(mentions, reverse=True)[:limit]]


def heads_of(database: Database, articles: list[int]) -> dict[int, Row]:
    """What a list shows of each article: id, title, source, published and how that is known, added."""
    rows = database.rows(
        f"SELECT id, title, source, published, published_known_by, added FROM article WHERE id IN ({places(articles)})",
        articles,
    )
    return {row[0]: row for row in rows}


def mentions_of(database: Database, articles: list[int], sources: list[EntityId]) -> dict[int, list[MentionSpan]]:
    """(start, end, strength) of the entity's mentions in each article, in reading order."""
    found: dict[int, list[MentionSpan]] = defaultdict(list)
    rows = database.rows(
        "SELECT mention.article_id, start, end, chain.entity_id, link.strength FROM chain"
        " JOIN mention ON mention.article_id = chain.article_id AND mention.chain = chain.number"
        " JOIN link ON link.name_id = chain.name_id"
        f" WHERE chain.article_id IN ({places(articles)}) AND chain.entity_id IN ({places(sources)})"
        " ORDER BY mention.article_id, start",
        (*articles, *sources),
    )
    for article, start, end, entity, strength in rows:
        found[article].append((start, end, Strength(strength) if entity == sources[0] else Strength.PROBABLE))
    return found


def _occurrence(
    database: Database, head: Row, count: int, mentions: list[MentionSpan], most_contexts: int
) -> Occurrence:
    article, title, source, published, published_known_by, added = head
    return Occurrence(
        article_id=ArticleId(article),
        title=title,
        source=source,
        published=published_from(published, published_known_by),
        added=added,
        mentions=count,
        contexts=contexts_of(database, article, mentions[:most_contexts]),
    )


def contexts_of(database: Database, article: int, mentions: list[MentionSpan]) -> tuple[Context, ...]:
    """Mentions of one article in their sentences."""
    row = database.row(
        "SELECT text, json_extract(structure, '$.paragraphs') FROM article_text WHERE article_id = ?", (article,)
    )
    if row is None or not mentions:
        return ()
    text, paragraphs = row[0], [(start, end) for start, end in json.loads(row[1] or "[]")]
    starts = [start for start, _ in paragraphs]
    contexts = []
    for start, end, strength in mentions:
        place = bisect_right(starts, start) - 1
        left, keyword, right = cut_context(text, start, end, paragraphs[place] if place >= 0 else None)
        contexts.append(Context(start, end, left, keyword, right, strength))
    return tuple(contexts)


def lines_of(database: Database, head: Row, mentions: list[MentionSpan]) -> list[MentionLine]:
    """Mentions of one article as lines of a list over many articles; ``head`` is the article's of ``heads_of``."""
    article, title, source, published, known_by, added = head
    return [
        MentionLine(
            article_id=ArticleId(article),
            start=each.start,
            end=each.end,
            left=each.left,
            keyword=each.keyword,
            right=each.right,
            strength=each.strength,
            title=title,
            source=source,
            published=published_from(published, known_by),
            added=added,
        )
        for each in contexts_of(database, article, mentions)
    ]


def find_mention(database: Database, article: ArticleId, entity: EntityId) -> tuple[int, int] | None:
    """The first mention of the entity in the article, or of one that probably means it."""
    sources = entities_meaning(database, entity)
    row = database.row(
        "SELECT start, end FROM chain JOIN mention"
        " ON mention.article_id = chain.article_id AND mention.chain = chain.number"
        f" WHERE chain.article_id = ? AND chain.entity_id IN ({places(sources)})"
        " ORDER BY chain.entity_id <> ?, start LIMIT 1",
        (article, *sources, entity),
    )
    return (row[0], row[1]) if row else None
