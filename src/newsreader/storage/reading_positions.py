"""Where the reader left each article. No change of the library in its own right: nothing refreshes, nothing is undone."""

from __future__ import annotations

from newsreader.model.article import ArticleId
from newsreader.storage.connection import Database


def get_reading_position(database: Database, article: ArticleId) -> int:
    """The code point with which the first line in view began; 0 where the article was left at its head."""
    row = database.row("SELECT place FROM reading_position WHERE article_id = ?", (article,))
    return int(row[0]) if row else 0


def keep_reading_position(database: Database, article: ArticleId, place: int) -> None:
    """Keep a place; none for the head. An article that is gone keeps none."""
    if place <= 0:
        database.run("DELETE FROM reading_position WHERE article_id = ?", (article,))
        return
    database.run(
        "INSERT INTO reading_position (article_id, place) SELECT id, ?2 FROM article WHERE id = ?1"
        " ON CONFLICT (article_id) DO UPDATE SET place = excluded.place",
        (article, place),
    )
