"""A library of many made names, put into its tables in bulk: a million names in about two minutes."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from newsreader.linking.keys import keys_of, surname_key_of
from newsreader.model.annotation import Kind
from newsreader.model.entity import Reason
from newsreader.names.keys import name_key
from newsreader.storage.connection import Database
from newsreader.storage.json_cells import reasons_to
from newsreader.storage.name_keys import key_hash
from newsreader.storage.opening import open_database

NAMES_AN_ARTICLE = 15

_LOADING_CACHE_KIB = 2 * 1024 * 1024
_Numbered = tuple[int, Kind, str, str]  # number, kind, key and surface of a name


def load(path: Path, names: Sequence[tuple[Kind, str]]) -> None:
    """Put the names into a new library, in articles that name the first of them most, each name its own entity.

    The library has yet to be linked.
    """
    database = open_database(path, read_only=False)
    database.run(f"PRAGMA cache_size = -{_LOADING_CACHE_KIB}")
    database.run("PRAGMA synchronous = OFF")
    distinct: dict[tuple[Kind, str], str] = {}
    for kind, surface in names:
        distinct.setdefault((kind, name_key(kind, surface)), surface)
    numbered = [(number, kind, key, surface) for number, ((kind, key), surface) in enumerate(distinct.items(), 1)]
    in_articles = _articles(len(numbered), random.Random(2))
    with database.transaction():
        with _indexed_after(database, "name_by_surname"):
            _store_names(database, numbered, in_articles)
            _file(database, numbered)
        with _indexed_after(database, "link_by_entity", "entity_by_articles", "entity_by_name"):
            _store_entities(database)
        with _indexed_after(database, "chain_by_entity", "chain_by_name"):
            _store_articles(database, in_articles, numbered)
    database.close()


def common_name(names: int, source: random.Random) -> int:
    """A name's number: each power of ten as often as the next, as Zipf found for words."""
    return min(int(names ** source.random()), names)


def _articles(names: int, source: random.Random) -> list[set[int]]:
    """Name numbers by article: every name once, and between them the first of the names again and again."""
    rare = list(range(1, names + 1))
    source.shuffle(rare)
    own = NAMES_AN_ARTICLE // 3
    return [
        {*rare[first : first + own], *(common_name(names, source) for _ in range(NAMES_AN_ARTICLE - own))}
        for first in range(0, names, own)
    ]


@contextmanager
def _indexed_after(database: Database, *indexes: str) -> Iterator[None]:
    """Indexes made when all is in, which is far quicker than row by row."""
    made = [database.rows("SELECT sql FROM sqlite_master WHERE name = ?", (index,))[0][0] for index in indexes]
    for index in indexes:
        database.run(f"DROP INDEX {index}")
    yield
    for statement in made:
        database.run(statement)


def _store_names(database: Database, numbered: Sequence[_Numbered], in_articles: Sequence[set[int]]) -> None:
    articles = [0] * (len(numbered) + 1)
    for present in in_articles:
        for name in present:
            articles[name] += 1
    database.run_many(
        "INSERT INTO name (id, kind, key, surface, surname, articles, mentions) VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((number, kind, key, surface, surname_key_of(kind, surface), articles[number], 2 * articles[number])
         for number, kind, key, surface in numbered),
    )  # fmt: skip
    database.run_many(
        "INSERT INTO form (name_id, surface, rule, chains, mentions) VALUES (?, ?, 'same name', ?, ?)",
        ((number, surface, articles[number], 2 * articles[number]) for number, _, _, surface in numbered),
    )


def _file(database: Database, numbered: Sequence[_Numbered]) -> None:
    """File the names under their keys, in the order of the index."""
    hashes = [(key_hash(kind, key), number) for number, kind, _, surface in numbered for key in keys_of(kind, surface)]
    rows = np.array(hashes, dtype=np.int64)
    del hashes
    rows = rows[np.lexsort((rows[:, 1], rows[:, 0]))]
    database.run_many("INSERT OR IGNORE INTO name_key (key, name_id) VALUES (?, ?)", map(np.ndarray.tolist, rows))


def _store_entities(database: Database) -> None:
    told = reasons_to((Reason("same_name", "same name", 1.0),))
    database.run("CREATE TEMP TABLE home AS SELECT id AS name_id, abs(random() >> 1) + id AS entity_id FROM name")
    database.run(
        "INSERT INTO entity (id, kind, name, articles, mentions, first_seen, last_seen, search_text, sort_name)"
        " SELECT entity_id, kind, surface, articles, mentions, '2000-01-01', '2024-12-31', lower(surface), lower(surface)"
        " FROM home JOIN name ON name.id = name_id ORDER BY entity_id"
    )
    database.run(
        "INSERT INTO link (name_id, entity_id, strength, reasons) SELECT name_id, entity_id, 'certain', ? FROM home"
        " ORDER BY name_id",
        (told,),
    )
    database.run("DROP TABLE home")


def _store_articles(database: Database, in_articles: Sequence[set[int]], numbered: Sequence[_Numbered]) -> None:
    day = [f"{2000 + n % 25}-{n % 12 + 1:02}-{n % 28 + 1:02}" for n in range(len(in_articles))]
    database.run_many(
        "INSERT INTO article (id, text_hash, title, title_key, sort_date, added, words, snippet, row_hash)"
        " VALUES (?1, ?2, 'x', 'x', ?3, ?3, 1, '', x'')",
        ((number, number.to_bytes(8, "big"), day[number - 1]) for number in range(1, len(in_articles) + 1)),
    )
    home = [0, *(entity for (entity,) in database.rows("SELECT entity_id FROM link ORDER BY name_id"))]
    database.run_many(
        "INSERT INTO chain (article_id, number, kind, surface, roles, gender, name_id, entity_id, sort_date, mentions,"
        " quotes) VALUES (?, ?, ?, ?, '[]', NULL, ?, ?, ?, 2, 0)",
        ((article, number, numbered[name - 1][1], numbered[name - 1][3], name, home[name], day[article - 1])
         for article, present in enumerate(in_articles, 1) for number, name in enumerate(sorted(present))),
    )  # fmt: skip
