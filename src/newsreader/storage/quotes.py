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
    wanted = QuoteFilter(speaker=entity, text_or_speaker=search)
    with database.snapshot():
        rows = _matching(database, COLUMNS, wanted, QuoteOrder.DATE, descending=True)
        return list(records_from(database, islice(rows, offset, offset + limit)))


def list_quote_ids(
    database: Database, quotes: QuoteFilter, order: QuoteOrder, *, descending: bool, limit: int | None = None
) -> array[int]:
    """Ids (type code "q") of the quotes that meet every condition, in order; the first of them with ``limit``."""
    with database.snapshot():
        cells = f"quote.article_id << {_NUMBER_BITS} | quote.number"
        rows = _matching(database, cells, quotes, order, descending=descending, in_order=limit is not None)
        return array("q", (row[0] for row in islice(rows, limit)))


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


def _matching(
    database: Database, cells: str, quotes: QuoteFilter, order: QuoteOrder, *, descending: bool, in_order: bool = False
) -> Iterator[Row]:
    """Cells of the quotes that meet every condition, in order.

    With ``in_order`` articles are gone through as the list has them, so that the first quotes come before all are found.
    """
    said, said_or_speaker = _words(quotes.text), _words(quotes.text_or_speaker)
    if not said and not said_or_speaker:
        yield from _rows(database, cells, quotes, order, descending=descending, in_order=in_order)
        return
    # the index of words knows articles, not quotes: what was said is looked at itself
    more = "coalesce(entity.name, speaker), quote.article_id, quote.start, quote.end"
    text, text_of = "", None
    for row in _rows(database, f"{cells}, {more}", quotes, order, descending=descending, in_order=in_order):
        speaker, article, start, end = row[-4:]
        if article != text_of:
            text, text_of = get_text(database, article) or "", article
        words = text[start:end]
        if _has_words(words, said) and _has_words(f"{words}\n{speaker or ''}", said_or_speaker):
            yield row[:-4]


def _has_words(text: str, words: list[str]) -> bool:
    """Whether every one of the folded words is in a text. Most are there as they stand, and folding takes time."""
    if not words:
        return True
    small = text.casefold()
    missing = [word for word in words if word not in small]
    return not missing or (not text.isascii() and all(word in fold(text) for word in missing))


def _rows(
    database: Database, cells: str, quotes: QuoteFilter, order: QuoteOrder, *, descending: bool, in_order: bool
) -> Iterator[Row]:
    """Cells of the quotes that meet the conditions that SQLite can tell; of words it tells the article."""
    # articles in the bin have no quotes; saying so lets SQLite go along the index of what is not there
    conditions, values = ["article.binned_at IS NULL"], list[Value]()
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
        conditions.append(
            "(chain.entity_id IN (SELECT id FROM entity WHERE instr(search_text, ?) > 0)"
            " OR (chain.entity_id IS NULL AND instr(lower(speaker), ?) > 0))"
        )
        values += (word, word)
    for search in (quotes.text, quotes.text_or_speaker):
        if _words(search):
            expression = match_expression(search)
            if expression is None:
                return
            # with the sign SQLite does not begin with the articles found, which it would have to sort
            sign = "+" if in_order else ""
            conditions.append(f"{sign}article.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)")
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
