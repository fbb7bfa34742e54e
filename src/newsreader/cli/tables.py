"""Tables of the library on standard output: aligned, CSV or JSON lines."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice

from newsreader.errors import NewsreaderError
from newsreader.library import Library, default_library_path
from newsreader.model.annotation import NAME_KINDS, Kind, QuoteStyle
from newsreader.model.article import ArticleId
from newsreader.model.entity import Entity, EntityId
from newsreader.model.query import ArticleFilter, ArticleOrder, EntityOrder, QuoteFilter
from newsreader.model.values import dataclass
from newsreader.search.operators import find_operator
from newsreader.search.parsing import parse
from newsreader.search.writing import term
from newsreader.writing.printable import printable

_KINDS = {"people": Kind.PERSON, "places": Kind.PLACE, "organisations": Kind.ORGANISATION}
_WIDEST = 60
_MOST = 100_000
Cell = str | int | float | None


def run_table(command: str, options: argparse.Namespace) -> int:
    """Print one of the library's tables."""
    if command == "search" and (problem := parse(_query(options), date.today()).problem) is not None:
        print(f"newsreader search: {problem.sentence()}", file=sys.stderr)
        return 2
    path = options.library or default_library_path()
    library = Library.open(path, read_only=True)
    try:
        table = _TABLES[command](library, options)
    finally:
        library.close()
    print_rows(table.heads, table.rows, options.format)
    return 0


@dataclass(frozen=True, slots=True)
class Table:
    """Names of the columns, and the rows."""

    heads: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def _query(options: argparse.Namespace) -> str:
    """The words of the command line as one search: what the shell took the quotation marks off gets them again."""
    return " ".join(_as_one(word) for word in options.query) if len(options.query) > 1 else options.query[0]


def _as_one(word: str) -> str:
    name, colon, value = word.partition(":")
    if colon and find_operator(name.lstrip("-")) and " " in value and not value.startswith(('"', "(", "“", "„", "«")):
        return term(name, value)
    return word


def _found(library: Library, options: argparse.Namespace) -> Table:
    query = _query(options)
    ids = library.list_article_ids(ArticleFilter(search=query), ArticleOrder(options.sort), options.limit)
    found = library.list_summaries([ArticleId(number) for number in ids], found_by=query)
    return Table(
        ("date", "source", "title", "snippet"),
        [(one.published.when if one.published else None, one.source, one.title, one.snippet) for one in found],
    )


def _entities(library: Library, options: argparse.Namespace) -> Table:
    order = EntityOrder(options.sort.replace("_", " "))
    ids = library.list_entity_ids(
        _KINDS[options.command], search=options.search, order=order, descending=order is not EntityOrder.NAME
    )
    return Table(
        ("name", "articles", "mentions", "quotes", "first_seen", "last_seen", "variants"),
        [
            (
                row.entity.name,
                row.articles,
                row.mentions,
                row.quotes,
                row.first_seen,
                row.last_seen,
                ", ".join(row.variants),
            )
            for row in library.list_entity_rows([EntityId(number) for number in ids[: options.limit]])
        ],
    )


def _quotes(library: Library, options: argparse.Namespace) -> Table:
    wanted = QuoteFilter(
        speaker_text=options.speaker,
        text_or_speaker=options.search,
        since=options.since,
        until=options.until,
        style=QuoteStyle(options.style) if options.style else None,
        unattributed=True if options.unattributed else None,
    )
    ids = library.list_quote_ids(wanted)
    return Table(
        ("speaker", "quote", "style", "certainty", "cue", "date", "source", "title"),
        [
            (
                quote.speaker,
                quote.text,
                str(quote.style),
                round(quote.certainty, 2),
                quote.cue,
                quote.published.when if quote.published else None,
                quote.source,
                quote.title,
            )
            for quote in library.list_quote_rows(ids[: options.limit])
        ],
    )


def _mentions(library: Library, options: argparse.Namespace) -> Table:
    limit = _MOST if options.limit is None else options.limit
    named = _named(library, options.name, Kind(options.kind) if options.kind else None)
    lines = (
        (entity, line)
        for entity in named
        for line in library.list_mention_lines(entity.id, search=options.search, limit=limit)
    )
    return Table(
        ("name", "kind", "date", "source", "title", "before", "mention", "after", "strength"),
        [
            (
                entity.name,
                str(entity.kind),
                line.published.when if line.published else None,
                line.source,
                line.title,
                line.left,
                line.keyword,
                line.right,
                str(line.strength),
            )
            for entity, line in islice(lines, limit)
        ],
    )


def _named(library: Library, name: str, kind: Kind | None) -> list[Entity]:
    """Entities shown under a name, or else those that have all its words in one of theirs; most articles first."""
    found: list[Entity] = []
    for each in [kind] if kind else NAME_KINDS:
        ids = library.list_entity_ids(each, search=name)
        found += (row.entity for row in library.list_entity_rows([EntityId(number) for number in ids]))
    exact = [entity for entity in found if entity.name.casefold() == name.casefold()]
    if not found:
        raise NewsreaderError(f"Nobody and nothing in the library is called “{name}”.")
    return exact or found


def _decisions(library: Library, options: argparse.Namespace) -> Table:
    return Table(
        ("made", "standing", "decision"),
        [(one.made_at, str(one.standing), one.sentence) for one in library.list_decisions()[: options.limit]],
    )


_TABLES: dict[str, Callable[[Library, argparse.Namespace], Table]] = {
    "search": _found,
    "people": _entities,
    "places": _entities,
    "organisations": _entities,
    "quotes": _quotes,
    "mentions": _mentions,
    "decisions": _decisions,
}


def print_rows(heads: Sequence[str], rows: Iterable[Sequence[Cell]], form: str) -> None:
    """Print rows in one of the three forms."""
    if form == "jsonl":
        for row in rows:
            print(json.dumps(dict(zip(heads, row, strict=True)), ensure_ascii=False))
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(heads)
        writer.writerows([_harmless(cell) for cell in row] for row in rows)
    else:
        shown = [[_cell(head) for head in heads], *([_cell(cell) for cell in row] for row in rows)]
        widths = [max(len(row[column]) for row in shown) for column in range(len(heads))]
        for row in shown:
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _cell(value: Cell) -> str:
    text = " ".join(printable("" if value is None else str(value)).split())
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _harmless(value: Cell) -> Cell:
    """A spreadsheet runs a cell that begins like a formula: an apostrophe before it stops that."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return value
