"""Sketches of texts, pairs of texts that are alike, and the stories that articles are versions of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from newsreader.model.article import ArticleId
from newsreader.model.version import Sketch, Version
from newsreader.storage.articles import published_from
from newsreader.storage.connection import Database
from newsreader.storage.json_cells import to_json

CROWD = 100
"""A band that more articles share than this tells of a form that all of them fill in, as tables of results do, not of a
story: then it leads to none of them. Without this the pairs of such articles would grow with the square of their number."""

_RULES = "sketch_rules"
_BYTES = 8


@dataclass(frozen=True, slots=True)
class StoredPair:
    """Two articles that are alike, the smaller id first."""

    first: ArticleId
    second: ArticleId
    closeness: float


# -- sketches


def follow_rules(database: Database, rules: str) -> bool:
    """Forget sketches that were made by other rules; True when there were any."""
    row = database.row("SELECT value FROM meta WHERE key = ?", (_RULES,))
    if row is not None and row[0] == rules:
        return False
    database.run("DELETE FROM article_sketch")
    database.run("DELETE FROM sketch_band")
    database.run("DELETE FROM version_pair")
    database.run("UPDATE article SET is_sketched = 0 WHERE is_sketched = 1")
    database.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_RULES, rules))
    return row is not None


def count_unsketched(database: Database) -> int:
    """How many articles have not been compared with others yet."""
    row = database.row("SELECT count(*) FROM article WHERE is_sketched = 0 AND binned_at IS NULL")
    return int(row[0]) if row else 0


def list_unsketched(database: Database, limit: int) -> list[tuple[ArticleId, str]]:
    """(id, text) of articles that have not been compared with others yet, oldest first."""
    rows = database.rows(
        "SELECT id, text FROM article JOIN article_text ON article_id = id"
        " WHERE is_sketched = 0 AND binned_at IS NULL ORDER BY id LIMIT ?",
        (limit,),
    )
    return [(ArticleId(article), text) for article, text in rows]


def save_sketch(database: Database, article: ArticleId, sketch: Sketch) -> bool:
    """Keep a sketch; False for an article that is gone."""
    if not database.rows("UPDATE article SET is_sketched = 1 WHERE id = ? RETURNING id", (article,)):
        return False
    if not sketch.bands:
        return True
    cell = b"".join(band.to_bytes(_BYTES, "big", signed=True) for band in sketch.bands)
    database.run("INSERT OR REPLACE INTO article_sketch (article_id, bands) VALUES (?, ?)", (article, cell))
    database.run_many("INSERT OR IGNORE INTO sketch_band VALUES (?, ?)", ((band, article) for band in sketch.bands))
    return True


def get_bands(database: Database, article: ArticleId) -> frozenset[int]:
    """The bands of an article's sketch."""
    row = database.row("SELECT bands FROM article_sketch WHERE article_id = ?", (article,))
    cell = bytes(row[0]) if row else b""
    return frozenset(int.from_bytes(cell[at : at + _BYTES], "big", signed=True) for at in range(0, len(cell), _BYTES))


def list_sharing(database: Database, band: int) -> list[ArticleId]:
    """Articles that share a band, those in the bin too; of a crowd only enough to know that it is one."""
    rows = database.rows(
        "SELECT article_id FROM sketch_band WHERE band = ? ORDER BY article_id LIMIT ?", (band, CROWD + 2)
    )
    return [ArticleId(row[0]) for row in rows]


def remove_sketches(database: Database, articles: Collection[ArticleId]) -> None:
    """Take the sketches of articles that will be removed out of the index.

    A crowd that is none without them leads to its articles again: these are compared anew.
    """
    for article in articles:
        for band in get_bands(database, article):
            sharing = list_sharing(database, band)
            database.run("DELETE FROM sketch_band WHERE band = ? AND article_id = ?", (band, article))
            if len(sharing) == CROWD + 1:
                database.run_many("UPDATE article SET is_sketched = 0 WHERE id = ?", ((one,) for one in sharing))


# -- pairs


def save_pair(
    database: Database, one: ArticleId, other: ArticleId, likeness: float, closeness: float, *, is_by_band: bool
) -> None:
    """Note that two articles are alike."""
    database.run(
        "INSERT INTO version_pair (first_id, second_id, likeness, closeness, is_by_band) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET likeness = excluded.likeness, closeness = excluded.closeness,"
        " is_by_band = min(is_by_band, excluded.is_by_band)",
        (min(one, other), max(one, other), likeness, closeness, int(is_by_band)),
    )


def list_banded_pairs_among(database: Database, articles: Collection[ArticleId]) -> list[StoredPair]:
    """Pairs that were found by a band, both of them among these articles."""
    return _pairs(
        database,
        "first_id IN (SELECT value FROM json_each(?1)) AND second_id IN (SELECT value FROM json_each(?1))"
        " AND is_by_band = 1",
        articles,
    )


def list_pairs_of(database: Database, articles: Collection[ArticleId]) -> list[StoredPair]:
    """Pairs that any of these articles is in; none with an article in the bin."""
    outside = (
        "EXISTS (SELECT 1 FROM article WHERE id = first_id AND binned_at IS NULL)"
        " AND EXISTS (SELECT 1 FROM article WHERE id = second_id AND binned_at IS NULL)"
    )
    found = _pairs(database, f"first_id IN (SELECT value FROM json_each(?1)) AND {outside}", articles)
    found += _pairs(database, f"second_id IN (SELECT value FROM json_each(?1)) AND {outside}", articles)
    return list(dict.fromkeys(found))


def remove_pair(database: Database, pair: StoredPair) -> None:
    """Forget that two articles are alike."""
    database.run("DELETE FROM version_pair WHERE first_id = ? AND second_id = ?", (pair.first, pair.second))


def _pairs(database: Database, condition: str, articles: Collection[ArticleId]) -> list[StoredPair]:
    rows = database.rows(
        f"SELECT first_id, second_id, closeness FROM version_pair WHERE {condition}", (to_json(sorted(set(articles))),)
    )
    return [StoredPair(ArticleId(first), ArticleId(second), closeness) for first, second, closeness in rows]


def list_neighbours_in_file(database: Database, article: ArticleId) -> list[ArticleId]:
    """Articles that stood at the same place in the same file just before this one or just after it."""
    sql = (
        "SELECT other.article_id FROM copy AS mine JOIN copy AS other ON other.path = mine.path"
        " AND other.id {0} mine.id AND other.article_id <> mine.article_id AND other.entry IS mine.entry"
        " WHERE mine.article_id = ? AND mine.path IS NOT NULL ORDER BY other.id {1} LIMIT 1"
    )
    found = (database.row(sql.format(*way), (article,)) for way in (("<", "DESC"), (">", "")))
    return [ArticleId(row[0]) for row in found if row is not None]


# -- stories


def texts_of(database: Database, articles: Iterable[ArticleId]) -> dict[ArticleId, bytes]:
    """The hash of each article's text; articles in the bin are left out."""
    rows = database.rows(
        "SELECT id, text_hash FROM article WHERE id IN (SELECT value FROM json_each(?)) AND binned_at IS NULL",
        (to_json(sorted(set(articles))),),
    )
    return {ArticleId(article): bytes(text_hash) for article, text_hash in rows}


def list_fellows(database: Database, articles: Collection[ArticleId]) -> dict[ArticleId, int]:
    """The articles of the stories that these are versions of, each with the number of its story."""
    rows = database.rows(
        "SELECT article_id, story FROM story_version WHERE story IN"
        " (SELECT story FROM story_version WHERE article_id IN (SELECT value FROM json_each(?)))",
        (to_json(sorted(set(articles))),),
    )
    return {ArticleId(article): int(story) for article, story in rows}


def replace_stories(
    database: Database, before: Collection[ArticleId], stories: Iterable[Collection[ArticleId]]
) -> None:
    """Let these be the stories of the articles that were versions ``before``, and of those that are now."""
    database.run_many("DELETE FROM story_version WHERE article_id = ?", ((one,) for one in before))
    for story in stories:
        number = min(story)
        database.run_many(
            "INSERT OR REPLACE INTO story_version VALUES (?, ?)", ((one, number) for one in sorted(story))
        )


def list_versions(database: Database, article: ArticleId) -> list[Version]:
    """The versions of the story that an article is one of, itself included, oldest first; none where it is the only one.

    How alike they are is told of this article and each other one.
    """
    rows = database.rows(
        "SELECT article.id, title, source, published, published_known_by, article.added, words,"
        " (SELECT likeness FROM version_pair WHERE first_id = min(article.id, ?1) AND second_id = max(article.id, ?1))"
        " FROM story_version JOIN article ON article.id = article_id"
        " WHERE story = (SELECT story FROM story_version WHERE article_id = ?1) AND binned_at IS NULL"
        " ORDER BY sort_date, article.id",
        (article,),
    )
    return [
        Version(ArticleId(row[0]), row[1], row[2], published_from(row[3], row[4]), row[5], row[6], row[7])
        for row in rows
    ]


def read_stories(database: Database) -> Mapping[int, int]:
    """The story of each article that is a version of one."""
    return dict(database.rows("SELECT article_id, story FROM story_version"))
