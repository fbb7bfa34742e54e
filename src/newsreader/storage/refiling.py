"""Filing articles and names anew where the rules for what is searched have changed since they were filed."""

from __future__ import annotations

from newsreader.names.fold import LETTERS_WITHOUT_PARTS
from newsreader.storage.connection import Database
from newsreader.storage.search import fold, reindex_article

_RULES = "1"
"""Raise when ``search.searchable`` or ``search.fold`` give other words."""

_AT_ONCE = 2000
_HAS_LETTERS = f"GLOB '*[{LETTERS_WITHOUT_PARTS}]*'"


def is_up_to_date(database: Database) -> bool:
    """Whether everything is filed by today's rules."""
    row = database.row("SELECT value FROM meta WHERE key = 'search_rules'")
    return row is not None and row[0] == _RULES


def note_up_to_date(database: Database) -> None:
    """Everything is filed by today's rules now."""
    database.run(
        "INSERT INTO meta VALUES ('search_rules', ?) ON CONFLICT DO UPDATE SET value = excluded.value", (_RULES,)
    )


def refile_articles(database: Database, after: int) -> int | None:
    """File the next articles that have letters the rules are about; gives the last one looked at, None at the end."""
    last = database.row(
        "SELECT max(id) FROM (SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?)", (after, _AT_ONCE)
    )
    if last is None or last[0] is None:
        return None
    for number, title, text in database.rows(
        "SELECT id, title, text FROM article JOIN article_text ON article_id = id"
        f" WHERE id > ? AND id <= ? AND (title {_HAS_LETTERS} OR text {_HAS_LETTERS})",
        (after, last[0]),
    ):
        reindex_article(database, number, title, text)
    return int(last[0])


def refile_entities(database: Database) -> None:
    """Fold the names of entities anew that have such letters."""
    for number, names, sort_name in database.rows(
        f"SELECT id, search_text, sort_name FROM entity WHERE search_text {_HAS_LETTERS} OR sort_name {_HAS_LETTERS}"
    ):
        database.run(
            "UPDATE entity SET search_text = ?, sort_name = ? WHERE id = ?", (fold(names), fold(sort_name), number)
        )
