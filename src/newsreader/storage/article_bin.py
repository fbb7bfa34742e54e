"""The bin: articles that take no part in the library, and what they bring back when they return."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from enum import StrEnum

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId
from newsreader.model.finding import TitleRow
from newsreader.storage.connection import Database
from newsreader.storage.homes import NameHome
from newsreader.storage.json_cells import to_json
from newsreader.storage.search import index_article, unindex_article
from newsreader.storage.uncorrected import analysis_from_cell, analysis_to_cell
from newsreader.storage.versions import remove_sketches


class Reason(StrEnum):
    """Why an article takes no part: the reader deleted it, or others stand in its place, or it came of an undone act."""

    DELETED = "deleted"
    REPLACED = "replaced"
    UNDONE = "undone"


def list_outside(database: Database, articles: Iterable[ArticleId]) -> list[ArticleId]:
    """Those of the articles that are in the library and not in the bin."""
    sql = "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) AND binned_at IS NULL ORDER BY id"
    return [ArticleId(row[0]) for row in database.rows(sql, (to_json(sorted(set(articles))),))]


def list_inside(
    database: Database, articles: Iterable[ArticleId] | None = None, reason: Reason | None = None
) -> list[ArticleId]:
    """Articles in the bin (of these, if any are given), by their id."""
    conditions, values = ["1"], list[str]()
    if articles is not None:
        conditions.append("article_id IN (SELECT value FROM json_each(?))")
        values.append(to_json(sorted(set(articles))))
    if reason is not None:
        conditions.append("reason = ?")
        values.append(reason)
    rows = database.rows(f"SELECT article_id FROM bin WHERE {' AND '.join(conditions)} ORDER BY article_id", values)
    return [ArticleId(row[0]) for row in rows]


def list_deleted_before(database: Database, moment: str) -> list[TitleRow]:
    """What the reader deleted before a moment (as it is stored), the oldest first; ``day`` is the day of that."""
    rows = database.rows(
        "SELECT article.id, title, source, binned_at FROM bin JOIN article ON article.id = article_id"
        " WHERE reason = ? AND binned_at < ? ORDER BY binned_at, article.id",
        (Reason.DELETED, moment),
    )
    return [TitleRow(ArticleId(row[0]), row[1], row[2], row[3][:10]) for row in rows]


def is_binned(database: Database, article: ArticleId) -> bool:
    """Whether an article is in the bin."""
    return database.row("SELECT 1 FROM bin WHERE article_id = ?", (article,)) is not None


def put_in(
    database: Database, article: ArticleId, reason: Reason, analysis: Analysis | None, homes: NameHome, now: str
) -> None:
    """Take an article out of lists, figures and search; its annotations must be gone already."""
    database.run(
        "INSERT INTO bin (article_id, reason, analysis, homes) VALUES (?, ?, ?, ?)",
        (
            article,
            reason,
            None if analysis is None else analysis_to_cell(analysis),
            to_json([(kind, key, entity) for (kind, key), entity in homes.items()]),
        ),
    )
    database.run("UPDATE article SET binned_at = ? WHERE id = ?", (now, article))
    unindex_article(database, article)


def take_out(database: Database, article: ArticleId) -> tuple[Analysis | None, NameHome]:
    """Bring an article back into lists, figures and search; gives what was found in it and where its names belonged."""
    row = database.row("SELECT analysis, homes FROM bin WHERE article_id = ?", (article,))
    if row is None:
        return None, {}
    database.run("DELETE FROM bin WHERE article_id = ?", (article,))
    database.run("UPDATE article SET binned_at = NULL WHERE id = ?", (article,))
    words = database.row("SELECT title, text FROM article JOIN article_text ON article_id = id WHERE id = ?", (article,))
    if words is not None:
        index_article(database, article, words[0], words[1])
    homes = {
        (Kind(kind), key): None if entity is None else EntityId(entity) for kind, key, entity in json.loads(row[1])
    }
    return None if row[0] is None else analysis_from_cell(row[0]), homes


def get_analysis(database: Database, article: ArticleId) -> Analysis | None:
    """What was found in an article in the bin, for reading it there."""
    row = database.row("SELECT analysis FROM bin WHERE article_id = ?", (article,))
    return analysis_from_cell(row[0]) if row and row[0] is not None else None


def remove(database: Database, articles: Collection[ArticleId]) -> None:
    """Remove articles in the bin for good, with everything that hangs on them."""
    remove_sketches(database, list_inside(database, articles))
    database.run_many("DELETE FROM article WHERE id = ? AND binned_at IS NOT NULL", ((one,) for one in articles))
