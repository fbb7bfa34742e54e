"""Where the files of copies are now: moved, missing, or written over with something else. Copies themselves stay."""

from __future__ import annotations

from collections.abc import Iterable

from newsreader.model.article import ArticleId, Lost
from newsreader.storage.connection import Database
from newsreader.storage.queue import path_to_cell

Cell = str | bytes | None


def find_again(database: Database, path: Cell, byte_hash: bytes, entry: str | None) -> None:
    """A file that counted as lost is at its path as it was; what stood there meanwhile is not there any more."""
    if path is None:
        return
    found = database.rows(
        "UPDATE copy SET lost = NULL, lost_at = NULL WHERE path = ? AND byte_hash = ? AND entry IS ?"
        " AND lost IS NOT NULL RETURNING 1",
        (path, byte_hash, entry),
    )
    if found:
        database.run(
            "UPDATE copy SET lost = ?, lost_at = datetime('now') WHERE path = ? AND byte_hash <> ? AND entry IS ?"
            " AND lost IS NULL",
            (Lost.CHANGED, path, byte_hash, entry),
        )


def take_place(database: Database, path: Cell, byte_hash: bytes, entry: str | None, now: str) -> None:
    """Something new stands at this place of a file: what stood there before is not there any more."""
    if path is not None:
        database.run(
            "UPDATE copy SET lost = ?, lost_at = ? WHERE path = ? AND byte_hash <> ? AND entry IS ?"
            " AND lost IS NOT 'changed'",
            (Lost.CHANGED, now, path, byte_hash, entry),
        )


def move(database: Database, before: str, after: str) -> list[ArticleId]:
    """A file has another path now; gives the articles that it holds."""
    rows = database.rows(
        "UPDATE copy SET was_at = path, path = ?1, lost = nullif(lost, 'missing'),"
        " lost_at = CASE lost WHEN 'missing' THEN NULL ELSE lost_at END WHERE path = ?2 RETURNING article_id",
        (path_to_cell(after), path_to_cell(before)),
    )
    return [ArticleId(row[0]) for row in rows]


def mark_missing(database: Database, paths: Iterable[str], now: str) -> list[ArticleId]:
    """Files are gone; gives the articles that were in them."""
    sql = "UPDATE copy SET lost = ?, lost_at = ? WHERE path = ? AND lost IS NULL RETURNING article_id"
    return [ArticleId(row[0]) for path in paths for row in database.rows(sql, (Lost.MISSING, now, path_to_cell(path)))]


def list_byte_hashes(database: Database, path: str) -> list[bytes]:
    """The SHA-256 of what was read from this path as one article; none where it held several, or was never read."""
    sql = "SELECT byte_hash FROM copy WHERE path = ? AND entry IS NULL AND lost IS NOT 'changed'"
    return [row[0] for row in database.rows(sql, (path_to_cell(path),))]
