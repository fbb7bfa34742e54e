"""Which articles a list shows and in which order, the rows it shows, and the navigator's figures."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from newsreader.model.article import AnalysisState, ArticleId, ArticleSummary, KindCounts
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView, LibraryCounts
from newsreader.storage.articles import published_from
from newsreader.storage.connection import Database, Value, places
from newsreader.storage.search import RELEVANCE, match_expression

_RECENT_DAYS = 7
_MOST_AT_ONCE = 500

_VIEWS: dict[ArticleView, str] = {
    ArticleView.UNREAD: "is_read = 0",
    ArticleView.STARRED: "is_starred = 1",
    ArticleView.RECENT: "added >= ?",
}
_ORDERS: dict[ArticleOrder, str] = {
    ArticleOrder.NEWEST: "sort_date DESC, id DESC",
    ArticleOrder.OLDEST: "sort_date, id",
    ArticleOrder.ADDED: "added DESC, id DESC",
    ArticleOrder.TITLE: "title_key, id",
    ArticleOrder.RELEVANCE: f"{RELEVANCE}, sort_date DESC, id DESC",
}


def list_article_ids(
    database: Database, articles: ArticleFilter, order: ArticleOrder, limit: int | None, now: datetime
) -> array[int]:
    """Ids (type code "q") of the articles that meet every condition, in order."""
    tables, conditions, values = "article", [], list[Value]()
    if articles.search.strip():
        expression = match_expression(articles.search)
        if expression is None:
            return array("q")
        # CROSS JOIN keeps the order of the two: the search finds rows, the table of articles sorts them
        tables = "article_search CROSS JOIN article ON article.id = article_search.rowid"
        conditions.append("article_search MATCH ?")
        values.append(expression)
    elif order is ArticleOrder.RELEVANCE:
        order = ArticleOrder.NEWEST
    if articles.view in _VIEWS:
        conditions.append(_VIEWS[articles.view])
        if articles.view is ArticleView.RECENT:
            values.append(_first_recent_day(now))
    if articles.source is not None:
        conditions.append("source = ?")
        values.append(articles.source)
    if articles.entity is not None:
        conditions.append("id IN (SELECT article_id FROM chain WHERE entity_id = ?)")
        values.append(articles.entity)
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    values.append(-1 if limit is None else limit)
    rows = database.stream(f"SELECT id FROM {tables} {where} ORDER BY {_ORDERS[order]} LIMIT ?", values)
    return array("q", (row[0] for row in rows))


def _first_recent_day(now: datetime) -> str:
    """Whole days, so that the list and the navigator's figure agree."""
    return (now.astimezone(UTC).date() - timedelta(days=_RECENT_DAYS)).isoformat()


def list_summaries(database: Database, ids: Sequence[ArticleId]) -> list[ArticleSummary]:
    """Rows for these ids in their order; ids that are gone are left out."""
    found: dict[int, ArticleSummary] = {}
    for first in range(0, len(ids), _MOST_AT_ONCE):
        part = ids[first : first + _MOST_AT_ONCE]
        for row in database.rows(
            "SELECT id, title, source, published, published_known_by, added, snippet, is_read, is_starred, state,"
            f" people, places, organisations, quotes FROM article WHERE id IN ({places(part)})",
            part,
        ):
            found[row[0]] = ArticleSummary(
                id=ArticleId(row[0]),
                title=row[1],
                source=row[2],
                published=published_from(row[3], row[4]),
                added=row[5],
                snippet=row[6],
                is_read=bool(row[7]),
                is_starred=bool(row[8]),
                analysis_state=AnalysisState(row[9]),
                counts=KindCounts(*row[10:14]),
            )
    return [found[article] for article in ids if article in found]


def library_counts(database: Database, now: datetime) -> LibraryCounts:
    """The navigator's figures; triggers keep them, so this reads a few rows however large the library is."""
    with database.snapshot():
        counters: dict[str, int] = dict(database.rows("SELECT name, value FROM counter"))
        recent = database.row("SELECT sum(articles) FROM day_count WHERE day >= ?", (_first_recent_day(now),))
        sources = database.rows("SELECT source, articles FROM source_count ORDER BY articles DESC, source")
    return LibraryCounts(
        articles=counters["articles"],
        unread=counters["unread"],
        starred=counters["starred"],
        recent=(recent[0] if recent else None) or 0,
        waiting=counters["waiting"],
        people=counters["person"],
        places=counters["place"],
        organisations=counters["organisation"],
        quotes=counters["quotes"],
        sources=tuple((source, articles) for source, articles in sources),
    )
