"""Candidates for a few typed letters: titles by the index of words, names by parts of them. Ranking is not done here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsreader.model.annotation import NAME_KINDS
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityRow
from newsreader.model.finding import TitleRow
from newsreader.storage.connection import Database, Value, places
from newsreader.storage.entity_tables import ROW, row_from
from newsreader.storage.search import fold

_WORD = re.compile(r"\w+")
_LETTERS_KEPT = 3
"""How many letters of a word a typing error is thought to leave as they are."""
_LONG_WORD = 4


def words_of(query: str) -> list[str]:
    """The words of what was typed, without case, accents and marks."""
    return _WORD.findall(fold(query).replace("\0", " "))


def find_titles(database: Database, words: Sequence[str], limit: int) -> list[TitleRow]:
    """Articles in whose title every word begins one, newest in the library first."""
    if not words:
        return []
    asked = " ".join(f'"{word}"*' for word in words)
    rows = database.rows(
        "SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rowid DESC LIMIT ?",
        (f"title : ({asked})", limit),
    )
    return list_titles(database, [ArticleId(row[0]) for row in rows])


def find_near_titles(database: Database, words: Sequence[str], limit: int) -> list[TitleRow]:
    """As ``find_titles`` where each word need only begin alike: it may be mistyped further on."""
    return find_titles(database, [word[:_LETTERS_KEPT] for word in words], limit)


def list_titles(database: Database, ids: Sequence[ArticleId]) -> list[TitleRow]:
    """Titles of these articles in their order; those that are gone or in the bin are left out."""
    rows = database.rows(
        f"SELECT id, title, source, sort_date FROM article WHERE binned_at IS NULL AND id IN ({places(ids)})", ids
    )
    found = {row[0]: TitleRow(ArticleId(row[0]), row[1], row[2], row[3][:10]) for row in rows}
    return [found[article] for article in ids if article in found]


def newest_titles(database: Database, limit: int) -> list[TitleRow]:
    """The newest articles."""
    rows = database.rows(
        "SELECT id FROM article WHERE binned_at IS NULL ORDER BY sort_date DESC, id DESC LIMIT ?", (limit,)
    )
    return list_titles(database, [ArticleId(row[0]) for row in rows])


def find_entities(database: Database, words: Sequence[str], limit: int) -> list[EntityRow]:
    """Entities each of whose names' texts holds all words; up to ``limit`` of each kind, those in most articles first."""
    return _entities(database, [("instr(search_text, ?) > 0", (word,)) for word in words], limit)


def find_near_entities(database: Database, words: Sequence[str], limit: int) -> list[EntityRow]:
    """As ``find_entities``, with one typing error in each longer word: its first or its second half is as it should be."""
    return _entities(database, [_near(word) for word in words], limit)


def _near(word: str) -> tuple[str, tuple[str, ...]]:
    if len(word) < _LONG_WORD:
        return "instr(search_text, ?) > 0", (word,)
    middle = len(word) // 2
    return "(instr(search_text, ?) > 0 OR instr(search_text, ?) > 0)", (word[:middle], word[middle:])


def _entities(database: Database, conditions: Sequence[tuple[str, tuple[str, ...]]], limit: int) -> list[EntityRow]:
    # walking along the index of articles ends early where many fit; where few do, 100,000 names take about 50 ms
    tests = " AND ".join(["kind = ?", "retired_at IS NULL", *(test for test, _words in conditions)])
    found: list[EntityRow] = []
    for kind in NAME_KINDS:
        values: list[Value] = [kind, *(word for _test, words in conditions for word in words), limit]
        rows = database.rows(
            f"SELECT {ROW} FROM entity WHERE {tests} ORDER BY articles DESC, mentions DESC, name, id LIMIT ?", values
        )
        found.extend(map(row_from, rows))
    return sorted(found, key=lambda row: -row.articles)
