"""Tables of the library on standard output: aligned, CSV or JSON lines."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Sequence

from newsreader.cli.annotated_text import printable
from newsreader.library import Library, default_library_path
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.query import ArticleFilter, ArticleOrder

_KINDS = {"people": Kind.PERSON, "places": Kind.PLACE, "organisations": Kind.ORGANISATION}
_WIDEST = 60
_MOST = 100_000
Cell = str | int | float | None


def run_table(command: str, options: argparse.Namespace) -> int:
    """Print one of the library's tables."""
    path = options.library or default_library_path()
    library = Library.open(path, read_only=True)
    try:
        if command == "search":
            heads, rows = _found(library, " ".join(options.query), options.limit)
        elif command == "quotes":
            heads, rows = _quotes(library, options.search, options.limit)
        else:
            heads, rows = _entities(library, _KINDS[command], options.limit)
    finally:
        library.close()
    print_rows(heads, rows, options.format)
    return 0


def _found(library: Library, query: str, limit: int | None) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    ids = library.list_article_ids(ArticleFilter(search=query), ArticleOrder.NEWEST, limit)
    found = library.list_summaries([ArticleId(number) for number in ids])
    rows: list[tuple[Cell, ...]] = [
        (one.published.when if one.published else None, one.source, one.title, one.snippet) for one in found
    ]
    return ("date", "source", "title", "snippet"), rows


def _entities(library: Library, kind: Kind, limit: int | None) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    rows: list[tuple[Cell, ...]] = [
        (
            row.entity.name,
            row.articles,
            row.mentions,
            row.quotes,
            row.first_seen,
            row.last_seen,
            ", ".join(row.variants),
        )
        for row in library.list_entities(kind, limit=limit)
    ]
    return ("name", "articles", "mentions", "quotes", "first_seen", "last_seen", "variants"), rows


def _quotes(library: Library, search: str, limit: int | None) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    rows: list[tuple[Cell, ...]] = [
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
        for quote in library.list_quotes(search=search, limit=limit or _MOST)
    ]
    return ("speaker", "quote", "style", "certainty", "cue", "date", "source", "title"), rows


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
