"""Making again what can be made again: figures, indexes of words, and the place for a new analysis."""

from __future__ import annotations

from collections.abc import Callable

from newsreader.storage.connection import Database
from newsreader.storage.word_indexes import INDEXES, rebuild_index

_ANALYSIS_TABLES = (
    "mention",
    "quote",
    "chain",
    "uncorrected",
    "decision_use",
    "pointer",
    "link",
    "name_key",
    "form",
    "name",
)

_FIGURES = """
UPDATE counter SET value = CASE name
    WHEN 'articles' THEN (SELECT count(*) FROM article WHERE binned_at IS NULL)
    WHEN 'unread'   THEN (SELECT count(*) FROM article WHERE binned_at IS NULL AND is_read = 0)
    WHEN 'starred'  THEN (SELECT count(*) FROM article WHERE binned_at IS NULL AND is_starred = 1)
    WHEN 'waiting'  THEN (SELECT count(*) FROM article WHERE binned_at IS NULL AND state = 'waiting')
    WHEN 'quotes'   THEN (SELECT coalesce(sum(quotes), 0) FROM article WHERE binned_at IS NULL)
    WHEN 'bin'      THEN (SELECT count(*) FROM bin WHERE reason = 'deleted')
    ELSE (SELECT count(*) FROM entity WHERE kind = counter.name AND retired_at IS NULL) END;
DELETE FROM day_count;
INSERT INTO day_count
    SELECT substr(added, 1, 10), count(*) FROM article WHERE binned_at IS NULL GROUP BY substr(added, 1, 10);
DELETE FROM source_count;
INSERT INTO source_count
    SELECT source, count(*) FROM article WHERE binned_at IS NULL AND source IS NOT NULL GROUP BY source;
"""


def forget_analysis(database: Database, now: str) -> None:
    """Forget everything that was found in texts, so that all of them are read again; within a transaction.

    Entities become tombstones: where an article in the bin remembers one, it lives again with it.
    """
    for table in _ANALYSIS_TABLES:
        database.run(f"DELETE FROM {table}")
    database.run("UPDATE entity SET retired_at = ? WHERE retired_at IS NULL", (now,))
    database.run(
        "UPDATE article SET state = 'waiting', problem = NULL, people = 0, places = 0, organisations = 0, quotes = 0"
        " WHERE binned_at IS NULL"
    )
    # their names have not come yet, as in a library that they were shared with
    database.run("UPDATE decision SET was_placed = 0 WHERE was_placed = 1")


def recount_figures(database: Database) -> None:
    """Count anew what triggers count; within a transaction."""
    database.run(_FIGURES)


def rebuild_words(database: Database, tell: Callable[[int], None]) -> None:
    """File everything for searching anew; within a transaction."""
    for index in INDEXES:
        rebuild_index(database, index.name, tell)
