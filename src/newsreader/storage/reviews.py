"""What the review asks about: links, pointers and candidates that are not certain, and what was put off."""

from __future__ import annotations

from newsreader.storage.connection import Database


def put_off(database: Database, key: str, *, is_later: bool) -> None:
    """Put a question off, behind those that were put off before, or take that back."""
    database.run("DELETE FROM review_later WHERE key = ?", (key,))
    if is_later:
        database.run("INSERT INTO review_later (key) VALUES (?)", (key,))
