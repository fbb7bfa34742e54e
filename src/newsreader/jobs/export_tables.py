"""The library's tables as files that other programs read: CSV, JSON, JSON lines."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from newsreader.errors import ExportError
from newsreader.library import Library
from newsreader.model.entity import EntityId

Cell = str | int | float | list[str] | None
Table = tuple[tuple[str, ...], Iterable[Sequence[Cell]]]
"""Heads, then rows of as many cells."""

_AT_ONCE = 500


def entity_table(library: Library, ids: Sequence[int]) -> Table:
    """People, places or organisations in the order of ``ids``, read as they are written."""

    def rows() -> Iterator[Sequence[Cell]]:
        for some in _batches(ids):
            for row in library.list_entity_rows([EntityId(one) for one in some]):
                yield (
                    row.entity.name,
                    str(row.entity.kind),
                    list(row.variants),
                    row.articles,
                    row.mentions,
                    row.quotes,
                    row.first_seen,
                    row.last_seen,
                )

    return ("name", "kind", "variants", "articles", "mentions", "quotes", "first_seen", "last_seen"), rows()


def quote_table(library: Library, ids: Sequence[int]) -> Table:
    """Quotes in the order of ``ids``, read as they are written."""

    def rows() -> Iterator[Sequence[Cell]]:
        for some in _batches(ids):
            for quote in library.list_quote_rows(some):
                yield (
                    quote.speaker,
                    quote.text,
                    str(quote.style),
                    quote.cue,
                    round(quote.certainty, 2) if quote.speaker else None,
                    quote.title,
                    quote.source,
                    quote.published.when if quote.published else None,
                )

    return ("speaker", "quote", "style", "cue", "certainty", "article", "source", "date"), rows()


def write_table(path: Path, table: Table) -> int:
    """Write a table in the form of the file's suffix (.csv, .json, .jsonl); returns the number of rows.

    The file appears whole or not at all. Raises ExportError with a sentence for the reader.
    """
    write = _FORMS.get(path.suffix.lower())
    if write is None:
        raise ExportError(f"“{path.name}” was not written: the name must end in .csv, .json or .jsonl.")
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        # spreadsheets take a CSV file for UTF-8 by its mark
        encoding = "utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8"
        with beside.open("w", encoding=encoding, newline="") as target:
            count = write(target, *table)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise ExportError(f"“{path}” could not be written ({reason}). Choose another place or make room.") from error
    return count


def _write_csv(target: TextIO, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    writer = csv.writer(target)
    writer.writerow(heads)
    count = 0
    for row in rows:
        writer.writerow([_harmless(cell) for cell in row])
        count += 1
    return count


def _write_jsonl(target: TextIO, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    count = 0
    for row in rows:
        target.write(json.dumps(dict(zip(heads, row, strict=True)), ensure_ascii=False) + "\n")
        count += 1
    return count


def _write_json(target: TextIO, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    count = 0
    target.write("[")
    for row in rows:
        target.write(",\n " if count else "\n ")
        target.write(json.dumps(dict(zip(heads, row, strict=True)), ensure_ascii=False))
        count += 1
    target.write("\n]\n" if count else "]\n")
    return count


_FORMS: dict[str, Callable[[TextIO, Sequence[str], Iterable[Sequence[Cell]]], int]] = {
    ".csv": _write_csv,
    ".json": _write_json,
    ".jsonl": _write_jsonl,
}


def _harmless(cell: Cell) -> Cell:
    """A spreadsheet runs a cell that begins like a formula: an apostrophe before it stops that."""
    if isinstance(cell, list):
        cell = ", ".join(cell)
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + cell
    return cell


def _batches(ids: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield list(ids[start : start + _AT_ONCE])
