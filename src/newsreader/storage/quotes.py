"""The ledger of quotes: who said what, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsreader.model.annotation import QuoteStyle
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId, QuoteRecord
from newsreader.storage.articles import get_text, published_from
from newsreader.storage.connection import Database, Row, Value
from newsreader.storage.search import fold, match_expression

_COLUMNS = (
    "quote.article_id, start, end, style, coalesce(entity.name, speaker), chain.entity_id, certainty, cue_start,"
    " cue_end, title, source, published, published_known_by, added"
)
# CROSS JOIN keeps the order of the tables: the first gives the newest articles, so a page of quotes needs no sorting
_ALL = (
    "article CROSS JOIN quote ON quote.article_id = article.id LEFT JOIN chain ON chain.article_id = quote.article_id"
    " AND chain.number = quote.chain"
)
_BY_SPEAKER = (
    "chain CROSS JOIN quote ON quote.article_id = chain.article_id AND quote.chain = chain.number"
    " JOIN article ON article.id = chain.article_id"
)
_NEWEST = "article.sort_date DESC, article.id DESC"


def list_quotes(
    database: Database, *, entity: EntityId | None, search: str, limit: int, offset: int
) -> list[QuoteRecord]:
    """Quotes of the newest articles first, in reading order within one; all or by one speaker.

    With ``search``, those in which every word occurs, in the quote or in its speaker's name.
    """
    with database.snapshot():
        quotes = _quotes(database, entity, search)
        return list(islice(quotes, offset, offset + limit))


def _quotes(database: Database, entity: EntityId | None, search: str) -> Iterator[QuoteRecord]:
    conditions, values = ["1"], list[Value]()
    words = fold(search).replace('"', " ").split()
    if entity is not None:
        conditions.append("chain.entity_id = ? AND chain.quotes > 0")
        values.append(entity)
    if words:
        expression = match_expression(search)
        if expression is None:
            return
        conditions.append("article.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)")
        values.append(expression)
    tables, order = (_BY_SPEAKER, "chain.sort_date DESC, chain.article_id DESC") if entity else (_ALL, _NEWEST)
    rows = database.stream(
        f"SELECT {_COLUMNS} FROM {tables} LEFT JOIN entity ON entity.id = chain.entity_id"
        f" WHERE {' AND '.join(conditions)} ORDER BY {order}, quote.number",
        values,
    )
    text, text_of = "", None
    for row in rows:
        if row[0] != text_of:
            text, text_of = get_text(database, row[0]) or "", row[0]
        record = _record_from(row, text)
        if not words or _has_words(record, words):
            yield record


def _has_words(record: QuoteRecord, words: list[str]) -> bool:
    said = fold(f"{record.text}\n{record.speaker or ''}")
    return all(word in said for word in words)


def _record_from(row: Row, text: str) -> QuoteRecord:
    return QuoteRecord(
        article_id=ArticleId(row[0]),
        start=row[1],
        end=row[2],
        text=text[row[1] : row[2]],
        style=QuoteStyle(row[3]),
        speaker=row[4],
        entity_id=None if row[5] is None else EntityId(row[5]),
        certainty=row[6] or 0.0,
        cue=None if row[7] is None else text[row[7] : row[8]],
        title=row[9],
        source=row[10],
        published=published_from(row[11], row[12]),
        added=row[13],
    )
