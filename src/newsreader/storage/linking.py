"""What linking asks of the library and what it answers: names by key, and links, entities and pointers in place."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.linking import EntityPointer, NameDecision, NameId, NameRecord, Resolution
from newsreader.storage.connection import Database, Row, places
from newsreader.storage.decisions import list_name_decisions
from newsreader.storage.json_cells import reasons_to

_NAME = "name.id, name.kind, name.key, name.surface, name.articles, name.mentions, link.entity_id"
_MOST_AT_ONCE = 500


class StoredNames:
    """The library's names, as ``model.linking.NameIndex`` describes them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find_names(self, kind: Kind, keys: Collection[str], limit_per_key: int) -> list[NameRecord]:
        """Names filed under any of the keys; a key shared by more than ``limit_per_key`` names is left out whole."""
        found: dict[NameId, NameRecord] = {}
        for key in set(keys):
            rows = self._database.rows(
                f"SELECT {_NAME} FROM name_key JOIN name ON name.id = name_key.name_id"
                " LEFT JOIN link ON link.name_id = name.id WHERE name_key.kind = ? AND name_key.key = ? LIMIT ?",
                (kind, key, limit_per_key + 1),
            )
            if len(rows) <= limit_per_key:
                found |= {NameId(row[0]): _record_from(row) for row in rows}
        return _by_key(found.values())

    def get_names(self, names: Collection[NameId]) -> list[NameRecord]:
        """The records of these ids, ordered by key."""
        return self._select("name.id", sorted(names))

    def list_names_of(self, entities: Collection[EntityId]) -> list[NameRecord]:
        """Every name that now belongs to one of the entities, ordered by key."""
        return self._select("link.entity_id", sorted(entities))

    def list_decisions(self, kind: Kind, keys: Collection[str]) -> list[NameDecision]:
        """Rulings in force that touch any of the name keys, oldest first."""
        return list_name_decisions(self._database, kind, keys)

    def list_all(self, kind: Kind) -> list[NameRecord]:
        """Every name of a kind, ordered by key."""
        rows = self._database.rows(
            f"SELECT {_NAME} FROM name LEFT JOIN link ON link.name_id = name.id WHERE name.kind = ? ORDER BY name.key",
            (kind,),
        )
        return [_record_from(row) for row in rows]

    def _select(self, column: str, ids: list[NameId] | list[EntityId]) -> list[NameRecord]:
        found: list[NameRecord] = []
        for first in range(0, len(ids), _MOST_AT_ONCE):
            part = ids[first : first + _MOST_AT_ONCE]
            rows = self._database.rows(
                f"SELECT {_NAME} FROM name LEFT JOIN link ON link.name_id = name.id WHERE {column} IN ({places(part)})",
                part,
            )
            found += (_record_from(row) for row in rows)
        return _by_key(found)


def _record_from(row: Row) -> NameRecord:
    entity = None if row[6] is None else EntityId(row[6])
    return NameRecord(NameId(row[0]), Kind(row[1]), row[2], row[3], row[4], row[5], entity)


def _by_key(names: Iterable[NameRecord]) -> list[NameRecord]:
    return sorted(names, key=lambda name: (name.kind, name.key))


def list_living_entities(database: Database) -> list[EntityId]:
    """Every entity that has a name."""
    return [EntityId(row[0]) for row in database.rows("SELECT id FROM entity WHERE retired_at IS NULL")]


def apply_resolution(database: Database, resolution: Resolution) -> set[EntityId]:
    """Put links, entities and pointers in place; gives the entities that something changed for."""
    touched: set[EntityId] = set(resolution.retired)
    for entity in resolution.entities:
        changed = database.row(
            "INSERT INTO entity (id, kind, name) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE"
            " SET kind = ?2, name = ?3, retired_at = NULL"
            " WHERE kind <> ?2 OR name <> ?3 OR retired_at IS NOT NULL RETURNING id",
            (entity.entity_id, entity.kind, entity.name),
        )
        if changed:
            touched.add(entity.entity_id)
    touched |= _apply_links(database, resolution)
    return touched | _apply_pointers(database, resolution)


def _apply_links(database: Database, resolution: Resolution) -> set[EntityId]:
    touched: set[EntityId] = set()
    for link in resolution.links:
        cells = (link.entity_id, link.strength, reasons_to(link.reasons))
        before = database.row("SELECT entity_id, strength, reasons FROM link WHERE name_id = ?", (link.name_id,))
        if before == cells:
            continue
        database.run(
            "INSERT OR REPLACE INTO link (name_id, entity_id, strength, reasons) VALUES (?, ?, ?, ?)",
            (link.name_id, *cells),
        )
        touched.add(link.entity_id)
        if before is None or before[0] != link.entity_id:
            database.run("UPDATE chain SET entity_id = ? WHERE name_id = ?", (link.entity_id, link.name_id))
            if before is not None:
                touched.add(EntityId(before[0]))
    return touched


def _apply_pointers(database: Database, resolution: Resolution) -> set[EntityId]:
    touched: set[EntityId] = set()
    wanted: dict[EntityId, list[EntityPointer]] = {entity.entity_id: [] for entity in resolution.entities}
    for pointer in resolution.pointers:
        wanted.setdefault(pointer.from_entity, []).append(pointer)
    for source, pointers in wanted.items():
        cells = {(int(pointer.to_entity), reasons_to((pointer.reason,))) for pointer in pointers}
        before = set(database.rows("SELECT to_entity, reason FROM pointer WHERE from_entity = ?", (source,)))
        if before == cells:
            continue
        database.run("DELETE FROM pointer WHERE from_entity = ?", (source,))
        database.run_many(
            "INSERT INTO pointer (from_entity, to_entity, reason) VALUES (?, ?, ?)",
            ((source, target, reason) for target, reason in cells),
        )
        touched |= {source, *(EntityId(target) for target, _ in before | cells)}
    return touched
