"""Figures kept with each entity, so that lists and the sidebar read one row: refreshed when something touches it."""

from __future__ import annotations

from collections.abc import Collection

from newsreader.model.entity import EntityId
from newsreader.storage.connection import Database
from newsreader.storage.json_cells import to_json
from newsreader.storage.search import fold

_MOST_VARIANTS = 12
_MOST_SEARCHED = 60


def refresh_entities(database: Database, touched: Collection[EntityId], now: str) -> set[EntityId]:
    """Count the touched entities anew and bury those without a name; gives every entity whose row changed."""
    alive = [entity for entity in touched if not _retired(database, entity, now)]
    targets = {
        EntityId(target)
        for entity in touched
        for (target,) in database.rows("SELECT to_entity FROM pointer WHERE from_entity = ?", (entity,))
    }
    for entity in alive:
        _count(database, entity)
        _rename(database, entity)
        _spell(database, entity)
    for entity in {*alive, *targets}:
        _count_probable(database, entity)
    return {*touched, *targets}


def _retired(database: Database, entity: EntityId, now: str) -> bool:
    """Whether the entity has no name left; then it becomes a tombstone and nothing points from or to it."""
    if database.row("SELECT 1 FROM link WHERE entity_id = ?", (entity,)):
        return False
    database.run("UPDATE entity SET retired_at = ? WHERE id = ? AND retired_at IS NULL", (now, entity))
    database.run("DELETE FROM pointer WHERE from_entity = ?1 OR to_entity = ?1", (entity,))
    return True


def _count(database: Database, entity: EntityId) -> None:
    database.run(
        # grouped as the index is ordered, so that articles are told apart without sorting
        "UPDATE entity SET (articles, mentions, quotes, first_seen, last_seen) = (SELECT count(*),"
        " coalesce(sum(mentions), 0), coalesce(sum(quotes), 0), min(sort_date), max(sort_date) FROM"
        " (SELECT sort_date, sum(mentions) AS mentions, sum(quotes) AS quotes FROM chain WHERE entity_id = ?1"
        " GROUP BY sort_date, article_id)) WHERE id = ?1",
        (entity,),
    )


def _count_probable(database: Database, entity: EntityId) -> None:
    if not database.row("SELECT 1 FROM pointer WHERE to_entity = ?", (entity,)):
        database.run("UPDATE entity SET probable_articles = 0 WHERE id = ? AND probable_articles > 0", (entity,))
        return
    database.run(
        "UPDATE entity SET probable_articles = (SELECT count(DISTINCT article_id) FROM chain WHERE entity_id IN"
        " (SELECT from_entity FROM pointer WHERE to_entity = ?1)"
        " AND article_id NOT IN (SELECT article_id FROM chain WHERE entity_id = ?1)) WHERE id = ?1",
        (entity,),
    )


def _rename(database: Database, entity: EntityId) -> None:
    """Show the entity under the name that the reader gave it; the newest, if several of its names were given one."""
    database.run(
        "UPDATE entity SET name = ruled.value FROM (SELECT value FROM link JOIN name ON name.id = link.name_id"
        " JOIN decision ON decision.kind = name.kind AND decision.first_key = name.key WHERE link.entity_id = ?1"
        " AND action = 'rename' AND revoked_at IS NULL ORDER BY decision.made_at DESC, decision.digest LIMIT 1) AS ruled"
        " WHERE entity.id = ?1",
        (entity,),
    )


def _spell(database: Database, entity: EntityId) -> None:
    """Keep the commonest other forms for lists, and all of them folded for the search in lists."""
    row = database.row("SELECT name FROM entity WHERE id = ?", (entity,))
    if row is None:
        return
    forms = database.rows(
        "SELECT form.surface FROM link JOIN form ON form.name_id = link.name_id"
        " WHERE entity_id = ? GROUP BY form.surface ORDER BY sum(form.mentions) DESC, form.surface LIMIT ?",
        (entity, _MOST_SEARCHED),
    )
    others = [surface for (surface,) in forms if surface != row[0]]
    database.run(
        "UPDATE entity SET variants = ?, search_text = ?, sort_name = ? WHERE id = ?",
        (to_json(others[:_MOST_VARIANTS]), fold("\n".join([row[0], *others])), fold(row[0]), entity),
    )
