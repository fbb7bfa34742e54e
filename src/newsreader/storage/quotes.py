"""The ledger of quotes: who said what, where and when."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from newsreader.model.annotation import QuoteStyle
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId, QuoteRecord
from newsreader.model.query import QuoteFilter, QuoteOrder
from newsreader.storage.articles import get_text, published_from
from newsreader.storage.connection import Database, Row, Value
from newsreader.storage.search import fold, match_expression

COLUMNS = (
    "quote.article_id, quote.start, quote.end, style, coalesce(entity.name, speaker), chain.entity_id, certainty,"
    " cue_start, cue_end, title, source, published, published_known_by, added"
)
"""The cells of ``records_from``."""

_NUMBER_BITS = 20
"""A quote's id is its article's id with the number of the quote in the article in the lowest bits."""
_MOST_AT_ONCE = 400

# CROSS JOIN keeps the order of the tables: the first gives the newest articles, so a page of quotes needs no sorting
_ALL = (
    "article CROSS JOIN quote ON quote.article_id = article.id LEFT JOIN chain ON chain.article_id = quote.article_id"
    " AND chain.number = quote.chain"
)
_BY_SPEAKER = (
    "chain CROSS JOIN quote ON quote.article_id = chain.article_id AND quote.chain = chain.number"
    " JOIN article ON article.id = chain.article_id"
)
_SPEAKER = "coalesce(entity.sort_name, lower(speaker))"
_ORDERS: dict[QuoteOrder, str] = {
    QuoteOrder.DATE: "article.sort_date {0}, article.id {0}",
    QuoteOrder.SPEAKER: f"{_SPEAKER} IS NULL, {_SPEAKER} {{0}}, article.sort_date DESC, article.id DESC",
    QuoteOrder.ARTICLE: "article.title_key {0}, article.id {0}",
    QuoteOrder.SOURCE: "article.source {0}, article.sort_date DESC, article.id DESC",
    QuoteOrder.CERTAINTY: "coalesce(certainty, 0) {0}, article.sort_date DESC, article.id DESC",
}


def list_quotes(
    database: Database, *, entity: EntityId | None, search: str, limit: int, offset: int
) -> list[QuoteRecord]:
    """Quotes of the newest articles first, in reading order within one; all or by one speaker.

    With ``search``, those in which every word occurs, in the quote or in its speaker's name.
    """
    with database.snapshot():
        rows = _rows(database, COLUMNS, QuoteFilter(speaker=entity), search, QuoteOrder.DATE, descending=True)
        words = _words(search)
        records = (record for record in records_from(database, rows) if _has_words(record, words))
        return list(islice(records, offset, offset + limit))


def list_quote_ids(database: Database, quotes: QuoteFilter, order: QuoteOrder, *, descending: bool) -> array[int]:
    """Ids (type code "q") of the quotes that meet every condition, in order."""
    cells = f"quote.article_id << {_NUMBER_BITS} | quote.number"
    with database.snapshot():
        if not quotes.text.strip():
            rows = _rows(database, cells, quotes, "", order, descending=descending)
            return array("q", (row[0] for row in rows))
        # the index of words knows articles, not quotes: what was said is looked at itself
        rows = _rows(
            database, f"{cells}, quote.article_id, start, end", quotes, quotes.text, order, descending=descending
        )
        words = _words(quotes.text)
        found = ((row[0], said) for row, said in _with_words(database, rows))
        return array("q", (number for number, said in found if all(word in fold(said) for word in words)))


def list_quote_rows(database: Database, ids: Sequence[int]) -> list[QuoteRecord]:
    """The quotes of these ids in their order; those that are gone are left out."""
    mask = (1 << _NUMBER_BITS) - 1
    found: dict[int, QuoteRecord] = {}
    with database.snapshot():
        for first in range(0, len(ids), _MOST_AT_ONCE):
            part = ids[first : first + _MOST_AT_ONCE]
            pairs: list[Value] = [cell for number in part for cell in (number >> _NUMBER_BITS, number & mask)]
            rows = database.rows(
                f"SELECT {COLUMNS}, quote.article_id << {_NUMBER_BITS} | quote.number FROM {_ALL}"
                " LEFT JOIN entity ON entity.id = chain.entity_id"
                f" WHERE (quote.article_id, quote.number) IN (VALUES {_pairs(len(part))})",
                pairs,
            )
            rows.sort(key=lambda row: (row[0], row[1]))
            found |= {row[14]: record for row, record in zip(rows, records_from(database, rows), strict=True)}
    return [found[number] for number in ids if number in found]


def _pairs(count: int) -> str:
    """As many pairs of question marks, for ``IN (VALUES …)``."""
    return ", ".join(["(?, ?)"] * count)


def _rows(
    database: Database, cells: str, quotes: QuoteFilter, search: str, order: QuoteOrder, *, descending: bool
) -> Iterator[Row]:
    """Cells of the quotes that meet the conditions that SQLite can tell; of ``search`` it tells the article."""
    conditions, values = ["1"], list[Value]()
    if quotes.speaker is not None:
        conditions.append("chain.entity_id = ? AND chain.quotes > 0")
        values.append(quotes.speaker)
    if quotes.style is not None:
        conditions.append("style = ?")
        values.append(quotes.style)
    if quotes.unattributed is not None:
        conditions.append(f"speaker IS {'' if quotes.unattributed else 'NOT '}NULL")
    for sign, day in ((">=", quotes.since), ("<=", quotes.until)):
        if day:
            conditions.append(f"substr(article.sort_date, 1, 10) {sign} ?")
            values.append(day)
    for word in _words(quotes.speaker_text):
        conditions.append("instr(coalesce(entity.search_text, lower(speaker)), ?) > 0")
        values.append(word)
    if _words(search):
        expression = match_expression(search)
        if expression is None:
            return
        conditions.append("article.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)")
        values.append(expression)
    tables = _BY_SPEAKER if quotes.speaker is not None else _ALL
    wanted = _ORDERS[order].format("DESC" if descending else "ASC")
    if quotes.speaker is not None and order is QuoteOrder.DATE:
        wanted = wanted.replace("article.sort_date", "chain.sort_date").replace("article.id", "chain.article_id")
    yield from database.stream(
        f"SELECT {cells} FROM {tables} LEFT JOIN entity ON entity.id = chain.entity_id"
        f" WHERE {' AND '.join(conditions)} ORDER BY {wanted}, quote.number",
        values,
    )


def _words(search: str) -> list[str]:
    return fold(search).replace('"', " ").replace("\0", " ").split()


def _has_words(record: QuoteRecord, words: list[str]) -> bool:
    said = fold(f"{record.text}\n{record.speaker or ''}")
    return all(word in said for word in words)


def _with_words(database: Database, rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    """Each row of (…, article, start, end) with the words between them; rows of one article follow each other."""
    text, text_of = "", None
    for row in rows:
        if row[-3] != text_of:
            text, text_of = get_text(database, row[-3]) or "", row[-3]
        yield row, text[row[-2] : row[-1]]


def records_from(database: Database, rows: Iterable[Row]) -> Iterator[QuoteRecord]:
    """The records of rows of ``COLUMNS``; the text is read once for rows of one article that follow each other."""
    text, text_of = "", None
    for row in rows:
        if row[0] != text_of:
            text, text_of = get_text(database, row[0]) or "", row[0]
        yield _record_from(row, text)


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
