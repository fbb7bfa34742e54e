"""The indexes of words, which keep no text of their own, compared with what should be in them.

Everything that should be filed is filed once more into an index aside; then both are read term by term: in which rows
each stands, where, and how often. Beginnings of words have lists of their own, which are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsreader.errors import LibraryDamagedError
from newsreader.storage.connection import Database
from newsreader.storage.search import searchable

_AT_ONCE = 200
_MIXED = "((((doc * 1000003 + {column}) * 8191 + {offset}) % 2147483647) * 48271) % 2147483647"


@dataclass(frozen=True, slots=True)
class WordIndex:
    """An index and what is filed in it: the statement gives rowid and texts, from behind a rowid on, in order."""

    name: str
    columns: tuple[str, ...]
    options: str
    source: str
    prefixes: tuple[int, ...]
    words_are_folded: bool
    has_offsets: bool


INDEXES = (
    WordIndex(
        "article_search",
        ("title", "body"),
        "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'",
        "SELECT id, title, text FROM article JOIN article_text ON article_id = id"
        " WHERE id > ? AND binned_at IS NULL ORDER BY id LIMIT ?",
        (2, 3),
        words_are_folded=False,
        has_offsets=True,
    ),
    WordIndex(
        "entity_search",
        ("names",),
        "detail = none, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'",
        "SELECT id, search_text FROM entity WHERE id > ? AND retired_at IS NULL ORDER BY id LIMIT ?",
        (1, 2, 3),
        words_are_folded=True,
        has_offsets=False,
    ),
)


def find_wrong_indexes(database: Database, tell: Callable[[int], None]) -> list[str]:
    """Names of indexes that hold something else than they should; ``tell`` hears how many rows were filed, and may raise.

    The index aside is a temporary one of this connection, on the disk when it is large.
    """
    wrong: list[str] = []
    for index in INDEXES:
        try:
            is_wrong = _is_wrong(database, index, tell)
        except LibraryDamagedError:
            is_wrong = True
        if is_wrong:
            wrong.append(index.name)
    return wrong


def rebuild_index(database: Database, name: str, tell: Callable[[int], None]) -> None:
    """File everything anew, within a transaction."""
    (index,) = (one for one in INDEXES if one.name == name)
    database.run(f"INSERT INTO {name} ({name}) VALUES ('delete-all')")
    _file_all(database, index, name, tell)


def _is_wrong(database: Database, index: WordIndex, tell: Callable[[int], None]) -> bool:
    aside = f"checked_{index.name}"
    vocabularies = (f"words_of_{index.name}", f"words_of_{aside}")
    try:
        with database.snapshot():
            database.run(
                f"CREATE VIRTUAL TABLE temp.{aside} USING fts5 ({', '.join(index.columns)}, content = '',"
                f" contentless_delete = 1, {index.options})"
            )
            _file_all(database, index, f"temp.{aside}", tell)
            for vocabulary, schema, table in zip(
                vocabularies, ("main", "temp"), (index.name, aside), strict=True
            ):
                database.run(
                    f"CREATE VIRTUAL TABLE temp.{vocabulary} USING fts5vocab ({schema}, {table}, instance)"
                )
            return not _are_same(database, index, vocabularies, aside)
    finally:
        for table in (*vocabularies, aside):
            database.run(f"DROP TABLE IF EXISTS temp.{table}")


def _file_all(database: Database, index: WordIndex, table: str, tell: Callable[[int], None]) -> None:
    marks = ", ".join("?" * (len(index.columns) + 1))
    after = -1
    while rows := database.rows(index.source, (after, _AT_ONCE)):
        database.run_many(
            f"INSERT INTO {table} (rowid, {', '.join(index.columns)}) VALUES ({marks})",
            (
                (number, *(text if index.words_are_folded else searchable(text) for text in texts))
                for number, *texts in rows
            ),
        )
        after = rows[-1][0]
        tell(len(rows))


def _are_same(database: Database, index: WordIndex, vocabularies: tuple[str, str], aside: str) -> bool:
    column, offset = ("unicode(col)", "offset") if index.has_offsets else ("0", "0")
    mixed = _MIXED.format(column=column, offset=offset)
    terms = [
        database.stream(f"SELECT term, count(*), sum({mixed}) FROM temp.{name} GROUP BY term ORDER BY term")
        for name in vocabularies
    ]
    beginnings: dict[str, None] = {}
    for kept, wanted in _pairs(*terms):
        if kept != wanted or wanted is None:
            return False
        for length in index.prefixes:
            beginnings[wanted[0][:length]] = None
    sizes = "SELECT count(*), coalesce(sum(id % 2147483647), 0) FROM {}_docsize"
    if database.row(sizes.format(f"main.{index.name}")) != database.row(sizes.format(f"temp.{aside}")):
        return False
    question = "SELECT count(*), sum(rowid % 2147483647 * 48271 % 2147483647) FROM {0} WHERE {0} MATCH ?"
    return all(
        database.row(question.format(index.name), (f'"{beginning}" *',))
        == database.row(question.format(aside), (f'"{beginning}" *',))
        for beginning in beginnings
    )


def _pairs(
    first: Iterator[tuple[object, ...]], second: Iterator[tuple[object, ...]]
) -> Iterator[tuple[tuple[object, ...] | None, tuple[str, ...] | None]]:
    while True:
        one, other = next(first, None), next(second, None)
        if one is None and other is None:
            return
        yield one, other  # type: ignore[misc]  # a term and two sums
