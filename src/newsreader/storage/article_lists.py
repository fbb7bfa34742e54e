"""Which articles a list shows and in which order, the rows it shows, and the navigator's figures."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from newsreader.model.article import AnalysisState, ArticleId, ArticleSummary, KindCounts
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView, LibraryCounts
from newsreader.search.finding import FoundWords, found_words
from newsreader.search.parsing import parse
from newsreader.search.query import AllOf, Field, Words
from newsreader.storage.article_search import ArticleSearch, Condition, first_recent_day, match_of, where_of
from newsreader.storage.articles import published_from
from newsreader.storage.connection import Database, places
from newsreader.storage.search import RELEVANCE
from newsreader.storage.snippets import snippet_around, title_key
from newsreader.storage.tags import list_tags, tags_of
from newsreader.storage.versions import read_stories

_MOST_AT_ONCE = 500
_READ = 200_000
"""Characters of an article that are looked through for its snippet."""
_SEEN_AT_ONCE = 60
"""Characters of a snippet that any row has room for."""

_VIEWS: dict[ArticleView, str] = {
    ArticleView.UNREAD: "is_read = 0",
    ArticleView.STARRED: "is_starred = 1",
    ArticleView.RECENT: "added >= ?",
}
_BINNED = Condition("article.id IN (SELECT article_id FROM bin WHERE reason = 'deleted')")
_ORDERS: dict[ArticleOrder, str] = {
    ArticleOrder.NEWEST: "sort_date DESC, id DESC",
    ArticleOrder.OLDEST: "sort_date, id",
    ArticleOrder.ADDED: "added DESC, id DESC",
    ArticleOrder.TITLE: "title_key, id",
    ArticleOrder.RELEVANCE: f"{RELEVANCE}, sort_date DESC, id DESC",
    ArticleOrder.ADDED_FIRST: "added, id",
    ArticleOrder.TITLE_DOWN: "title_key DESC, id DESC",
    ArticleOrder.SOURCE: "source IS NULL, source, sort_date DESC, id DESC",
    ArticleOrder.SOURCE_DOWN: "source DESC, sort_date DESC, id DESC",
    ArticleOrder.QUOTES: "quotes DESC, sort_date DESC, id DESC",
    ArticleOrder.QUOTES_DOWN: "quotes, sort_date DESC, id DESC",
    ArticleOrder.LENGTH: "words, sort_date DESC, id DESC",
    ArticleOrder.LENGTH_DOWN: "words DESC, sort_date DESC, id DESC",
}


_INDEXED = frozenset(
    {
        *(ArticleOrder.NEWEST, ArticleOrder.OLDEST, ArticleOrder.ADDED, ArticleOrder.ADDED_FIRST),
        *(ArticleOrder.TITLE, ArticleOrder.TITLE_DOWN, ArticleOrder.SOURCE_DOWN, ArticleOrder.RELEVANCE),
    }
)
"""Orders that an index has. Without words to rank by, relevance is the newest."""


def list_article_ids(
    database: Database, articles: ArticleFilter, order: ArticleOrder, limit: int | None, now: datetime
) -> array[int]:
    """Ids (type code "q") of the articles that meet every condition, in order."""
    search = _search(database, articles, now)
    is_ranked = order is ArticleOrder.RELEVANCE and search.match is not None
    is_walked = order in _INDEXED and not is_ranked
    where, values = where_of([*search.conditions(is_matched=is_ranked), *_listed(articles, now, is_walked=is_walked)])
    if is_ranked:
        # CROSS JOIN keeps the order of the two: the search finds rows and ranks them
        tables = "article_search CROSS JOIN article ON article.id = article_search.rowid"
        where = f"WHERE article_search MATCH ? AND {where.removeprefix('WHERE ')}"
        values = [search.match, *values]
    else:
        tables = "article"
        order = ArticleOrder.NEWEST if order is ArticleOrder.RELEVANCE else order
    rows = database.stream(
        f"SELECT article.id FROM {tables} {where} ORDER BY {_ORDERS[order]} LIMIT ?",
        [*values, -1 if limit is None or articles.folds_versions else limit],
    )
    ids: Iterable[int] = (row[0] for row in rows)
    if articles.folds_versions:
        ids = islice(_folded(ids, read_stories(database)), limit)
    return array("q", ids)


def _folded(ids: Iterable[int], stories: Mapping[int, int]) -> Iterator[int]:
    """Of the versions of a story the first one."""
    seen: set[int] = set()
    for article in ids:
        story = stories.get(article)
        if story is None:
            yield article
        elif story not in seen:
            seen.add(story)
            yield article


def count_articles(database: Database, articles: ArticleFilter, now: datetime) -> int:
    """How many articles meet every condition."""
    where, values = where_of([*_search(database, articles, now).conditions(), *_listed(articles, now)])
    what, tables = "count(*)", "article"
    if articles.folds_versions:
        what = "count(DISTINCT ifnull(story, -article.id))"
        tables = "article LEFT JOIN story_version ON story_version.article_id = article.id"
    row = database.row(f"SELECT {what} FROM {tables} {where}", values)
    return int(row[0]) if row else 0


def find_titles(database: Database, typed: str) -> array[int]:
    """Ids (type code "q") of articles whose title begins as typed, or else has the typed words."""
    key = title_key(typed)
    if not any(letter.isalnum() for letter in key):
        return array("q")
    rows = database.rows(
        "SELECT id FROM article WHERE title_key >= ? AND title_key < ? AND binned_at IS NULL", (key, key + "\U0010ffff")
    )
    if not rows:
        words = [Words(Field.TITLE, word, is_prefix=True) for word in key.split() if any(map(str.isalnum, word))]
        expression = match_of(AllOf(tuple(words)))
        rows = database.rows("SELECT rowid FROM article_search WHERE article_search MATCH ?", (expression,))
    return array("q", (row[0] for row in rows))


def _search(database: Database, articles: ArticleFilter, now: datetime) -> ArticleSearch:
    # what is in the bin is in no index of words: there titles are looked through
    query = None if articles.view is ArticleView.BIN else parse(articles.search, now.astimezone().date()).query
    return ArticleSearch(database, query, now)


def _listed(articles: ArticleFilter, now: datetime, *, is_walked: bool = True) -> list[Condition]:
    """What the filter asks for beside the terms of its search; ``is_walked``: an index gives the order of the list."""
    is_bin = articles.view is ArticleView.BIN
    # the indexes that lists walk along hold only what is not in the bin
    # (where none gives the order, + keeps SQLite from going through one of them and to each row from there)
    conditions = [_BINNED if is_bin else Condition("binned_at IS NULL" if is_walked else "+binned_at IS NULL")]
    if is_bin and articles.search.strip():
        words = [f"%{word}%" for word in articles.search.replace('"', " ").split()]
        return [*conditions, *(Condition("title LIKE ?", (word,)) for word in words)]
    if articles.search.strip() and parse(articles.search, now.date()).query is None:
        # a search of which nothing can be looked for finds nothing
        conditions.append(Condition("0"))
    if articles.view is ArticleView.RECENT:
        conditions.append(Condition(_VIEWS[articles.view], (first_recent_day(now),)))
    elif articles.view in _VIEWS:
        conditions.append(Condition(_VIEWS[articles.view]))
    if articles.source is not None:
        conditions.append(Condition("source = ?", (articles.source,)))
    if articles.tag is not None:
        tagged = "SELECT article_id FROM article_tag JOIN tag ON tag.id = tag_id WHERE tag.name = ?"
        conditions.append(Condition(tagged, (articles.tag,), 0))
    if articles.entity is not None:
        sql = "SELECT article_id FROM chain WHERE entity_id = ?"
        conditions.append(Condition(sql, (articles.entity,), 0))
    return conditions


def list_summaries(database: Database, ids: Sequence[ArticleId]) -> list[ArticleSummary]:
    """Rows for these ids in their order; ids that are gone are left out."""
    found: dict[int, ArticleSummary] = {}
    for first in range(0, len(ids), _MOST_AT_ONCE):
        part = ids[first : first + _MOST_AT_ONCE]
        tags = tags_of(database, part)
        for row in database.rows(
            "SELECT id, title, source, published, published_known_by, added, snippet, is_read, is_starred, state,"
            " people, places, organisations, quotes,"
            " EXISTS (SELECT 1 FROM article_note WHERE article_id = article.id),"
            " (SELECT count(*) FROM copy WHERE article_id = article.id),"
            " (SELECT count(*) FROM story_version WHERE story ="
            "  (SELECT story FROM story_version WHERE article_id = article.id))"
            f" FROM article WHERE id IN ({places(part)})",
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
                tags=tags.get(row[0], ()),
                has_note=bool(row[14]),
                copies=row[15],
                versions=max(1, row[16]),
            )
    return [found[article] for article in ids if article in found]


def list_found_summaries(database: Database, ids: Sequence[ArticleId], search: str, now: datetime) -> list[ArticleSummary]:
    """Rows as above, the words of the search marked in title and snippet, the snippet from where they stand."""
    rows = list_summaries(database, ids)
    words = found_words(parse(search, now.astimezone().date()).query)
    return [_marked(database, row, words) for row in rows] if words else rows


def _marked(database: Database, row: ArticleSummary, words: FoundWords) -> ArticleSummary:
    title = " ".join(row.title.split())
    snippet, marks = row.snippet, words.find(row.snippet)
    if not marks or marks[0][0] > _SEEN_AT_ONCE:
        text = database.row("SELECT substr(text, 1, ?) FROM article_text WHERE article_id = ?", (_READ, row.id))
        if text is not None and (around := snippet_around(text[0], row.title, words.find_first)):
            snippet, marks = around, words.find(around)
    return replace(row, snippet=snippet, title_marks=tuple(words.find(title)), snippet_marks=tuple(marks))


def library_counts(database: Database, now: datetime) -> LibraryCounts:
    """The navigator's figures; triggers keep them, so this reads a few rows however large the library is."""
    with database.snapshot():
        counters: dict[str, int] = dict(database.rows("SELECT name, value FROM counter"))
        recent = database.row("SELECT sum(articles) FROM day_count WHERE day >= ?", (first_recent_day(now),))
        sources = database.rows("SELECT source, articles FROM source_count ORDER BY articles DESC, source")
        tags = list_tags(database)
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
        bin=counters["bin"],
        tags=tuple(tags),
    )
