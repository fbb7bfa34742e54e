"""Figures kept with each entity, so that lists and the sidebar read one row.

Saving an article changes them by what that article says, however large the entity is. Only an entity whose names
changed is counted from its articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId
from newsreader.model.values import dataclass
from newsreader.storage.connection import Database, Row
from newsreader.storage.json_cells import to_json
from newsreader.storage.linking import Applied
from newsreader.storage.search import fold

_MOST_VARIANTS = 12
_MOST_SEARCHED = 60
_SPELLED_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Presence:
    """Who stands in some articles, by article and entity with mentions and quotes, and where the entities point."""

    articles: Mapping[ArticleId, Mapping[EntityId, tuple[int, int]]]
    targets: Mapping[EntityId, frozenset[EntityId]]

    @property
    def entities(self) -> set[EntityId]:
        """Everybody in any of the articles."""
        return {entity for present in self.articles.values() for entity in present}


def read_presence(database: Database, articles: Collection[ArticleId]) -> Presence:
    """As it is now."""
    chosen = to_json(sorted(articles))
    present: dict[ArticleId, dict[EntityId, tuple[int, int]]] = defaultdict(dict)
    for article, entity, mentions, quotes in database.rows(
        "SELECT article_id, entity_id, sum(mentions), sum(quotes) FROM chain"
        " WHERE article_id IN (SELECT value FROM json_each(?)) AND entity_id IS NOT NULL GROUP BY article_id, entity_id",
        (chosen,),
    ):
        present[ArticleId(article)][EntityId(entity)] = (mentions, quotes)
    everybody = {entity for each in present.values() for entity in each}
    targets: dict[EntityId, set[EntityId]] = defaultdict(set)
    for source, target in database.rows(
        "SELECT from_entity, to_entity FROM pointer WHERE from_entity IN (SELECT value FROM json_each(?))",
        (to_json(sorted(everybody)),),
    ):
        targets[EntityId(source)].add(EntityId(target))
    return Presence(present, {source: frozenset(each) for source, each in targets.items()})


def update_entities(database: Database, applied: Applied, before: Presence, after: Presence, now: str) -> set[EntityId]:
    """Bring the figures up to date after some articles were analysed; gives every entity whose row changed.

    ``before`` and ``after`` are those articles' presence before their annotations and links were put in place, and now.
    """
    touched = {*applied.touched, *before.entities, *after.entities}
    buried, forsaken = bury_nameless(database, touched, now)
    alive = touched - buried
    recounted = alive & applied.moved
    for entity in recounted:
        _count(database, entity)
    _add(database, alive - recounted, before, after)
    _rename(database, alive)
    _spell(database, alive)
    pointed_at = {*recounted, *forsaken, *applied.pointed_at, *_targets_of(database, applied.moved & alive)}
    for entity in pointed_at:
        _count_probable(database, entity)
    targets = _add_probable(database, pointed_at, before, after)
    return {*touched, *pointed_at, *targets}


def refresh_entities(database: Database, touched: Collection[EntityId], now: str) -> set[EntityId]:
    """Count the touched entities anew and bury those without a name; gives every entity whose row changed."""
    buried, forsaken = bury_nameless(database, touched, now)
    alive = set(touched) - buried
    targets = {*forsaken, *_targets_of(database, touched)}
    for entity in alive:
        _count(database, entity)
    ordered = sorted(alive)
    for first in range(0, len(ordered), _SPELLED_AT_ONCE):
        _rename(database, ordered[first : first + _SPELLED_AT_ONCE])
        _spell(database, ordered[first : first + _SPELLED_AT_ONCE])
    for entity in {*alive, *targets}:
        _count_probable(database, entity)
    return {*touched, *targets}


def read_figures(database: Database, entities: Collection[EntityId]) -> dict[EntityId, Row]:
    """All that is kept with each of the entities."""
    rows = database.rows(
        "SELECT id, name, articles, probable_articles, mentions, quotes, first_seen, last_seen, variants, search_text,"
        " sort_name, retired_at FROM entity WHERE id IN (SELECT value FROM json_each(?))",
        (to_json(sorted(entities)),),
    )
    return {EntityId(row[0]): row for row in rows}


def bury_nameless(database: Database, entities: Collection[EntityId], now: str) -> tuple[set[EntityId], set[EntityId]]:
    """Make those that have no name left tombstones, with nothing pointing from or to them.

    Gives them, and those that they pointed to.
    """
    rows = database.rows(
        "SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM link WHERE entity_id = value)",
        (to_json(sorted(entities)),),
    )
    buried = {EntityId(entity) for (entity,) in rows}
    forsaken = _targets_of(database, buried)
    for entity in buried:
        database.run("UPDATE entity SET retired_at = ? WHERE id = ? AND retired_at IS NULL", (now, entity))
        database.run("DELETE FROM pointer WHERE from_entity = ?1 OR to_entity = ?1", (entity,))
    return buried, forsaken - buried


def _targets_of(database: Database, entities: Collection[EntityId]) -> set[EntityId]:
    rows = database.rows(
        "SELECT DISTINCT to_entity FROM pointer WHERE from_entity IN (SELECT value FROM json_each(?))",
        (to_json(sorted(entities)),),
    )
    return {EntityId(target) for (target,) in rows}


def _add(database: Database, entities: Collection[EntityId], before: Presence, after: Presence) -> None:
    """Change counts by what the articles say now less what they said before."""
    changes: dict[EntityId, list[int]] = {entity: [0, 0, 0] for entity in entities}
    for presence, sign in ((before, -1), (after, 1)):
        for present in presence.articles.values():
            for entity, (mentions, quotes) in present.items():
                if entity in changes:
                    change = changes[entity]
                    change[0] += sign
                    change[1] += sign * mentions
                    change[2] += sign * quotes
    database.run_many(
        # the first and the last row of an index, so that dates cost the same for everybody
        "UPDATE entity SET articles = articles + ?2, mentions = mentions + ?3, quotes = quotes + ?4,"
        " first_seen = (SELECT min(sort_date) FROM chain WHERE entity_id = ?1),"
        " last_seen = (SELECT max(sort_date) FROM chain WHERE entity_id = ?1) WHERE id = ?1",
        ((entity, *change) for entity, change in changes.items()),
    )


def _add_probable(database: Database, but: Collection[EntityId], before: Presence, after: Presence) -> set[EntityId]:
    """Change the counts of articles where only a name that points to an entity stands; gives those entities."""
    changes: dict[EntityId, int] = defaultdict(int)
    for presence, sign in ((before, -1), (after, 1)):
        for present in presence.articles.values():
            pointed_at = {target for entity in present for target in presence.targets.get(entity, ())}
            for target in pointed_at - present.keys():
                changes[target] += sign
    for entity in set(changes).difference(but):
        if changes[entity]:
            database.run(
                "UPDATE entity SET probable_articles = probable_articles + ? WHERE id = ?", (changes[entity], entity)
            )
    return set(changes)


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


def _rename(database: Database, entities: Collection[EntityId]) -> None:
    """Show entities under the names that the reader gave them; the newest, if several names of one were given one."""
    rows = database.rows(
        "SELECT decision.value, entity_id FROM decision JOIN name ON name.kind = decision.kind AND name.key = first_key"
        " JOIN link ON link.name_id = name.id WHERE action = 'rename' AND revoked_at IS NULL"
        " AND entity_id IN (SELECT json_each.value FROM json_each(?)) ORDER BY made_at, decision.value DESC",
        (to_json(sorted(entities)),),
    )
    database.run_many("UPDATE entity SET name = ? WHERE id = ?", rows)


def _spell(database: Database, entities: Collection[EntityId]) -> None:
    """Keep the commonest other forms for lists, and all of them folded for the search in lists."""
    chosen = to_json(sorted(entities))
    forms: dict[int, list[str]] = defaultdict(list)
    for entity, surface in database.rows(
        "SELECT entity_id, form.surface FROM link JOIN form ON form.name_id = link.name_id"
        " WHERE entity_id IN (SELECT value FROM json_each(?)) GROUP BY entity_id, form.surface"
        " ORDER BY entity_id, sum(form.mentions) DESC, form.surface",
        (chosen,),
    ):
        forms[entity].append(surface)
    for entity, name, *before in database.rows(
        "SELECT id, name, variants, search_text, sort_name FROM entity WHERE id IN (SELECT value FROM json_each(?))",
        (chosen,),
    ):
        others = [surface for surface in forms[entity][:_MOST_SEARCHED] if surface != name]
        cells = [to_json(others[:_MOST_VARIANTS]), fold("\n".join([name, *others])), fold(name)]
        if cells != before:
            database.run(
                "UPDATE entity SET variants = ?, search_text = ?, sort_name = ? WHERE id = ?", (*cells, entity)
            )
