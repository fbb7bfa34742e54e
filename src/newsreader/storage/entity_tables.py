"""The library-wide tables of people, places and organisations: ids in any order, and the rows of one page."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from operator import itemgetter

from newsreader.model.annotation import Kind
from newsreader.model.entity import Entity, EntityId, EntityRow
from newsreader.model.query import EntityOrder
from newsreader.storage.connection import Database, Row, Value, places
from newsreader.storage.json_cells import strings_from
from newsreader.storage.search import fold

ROW = "entity.id, entity.kind, name, variants, articles, entity.mentions, entity.quotes, first_seen, last_seen"
"""The cells of ``row_from``."""

_MOST_AT_ONCE = 500
_COLUMNS: dict[EntityOrder, str] = {
    EntityOrder.NAME: "sort_name",
    EntityOrder.ARTICLES: "articles",
    EntityOrder.MENTIONS: "mentions",
    EntityOrder.QUOTES: "quotes",
    EntityOrder.FIRST_SEEN: "coalesce(first_seen, '')",
    EntityOrder.LAST_SEEN: "coalesce(last_seen, '')",
}


def list_entity_ids(database: Database, kind: Kind, *, search: str, order: EntityOrder, descending: bool) -> array[int]:
    """Ids (type code "q") of the living entities in which every word of ``search`` is part of one of the names.

    What is equal in the column goes by name. An index has them by name; figures are read off the rows as they lie in
    the file, as they are in no index that every saved article would have to change.
    """
    conditions, values = ["kind = ?", "retired_at IS NULL"], list[Value]([kind])
    for word in fold(search).replace("\0", " ").split():
        conditions.append("instr(search_text, ?) > 0")
        values.append(word)
    where = " AND ".join(conditions)
    if order is EntityOrder.NAME:
        rows = database.rows(f"SELECT id FROM entity WHERE {where} ORDER BY kind, sort_name", values)
        rows = rows[::-1] if descending else rows
    else:
        rows = database.rows(f"SELECT id, {_COLUMNS[order]}, sort_name FROM entity NOT INDEXED WHERE {where}", values)
        rows.sort(key=itemgetter(2))
        rows.sort(key=itemgetter(1), reverse=descending)
    return array("q", [row[0] for row in rows])


def list_entity_rows(database: Database, ids: Sequence[EntityId]) -> list[EntityRow]:
    """Rows for these ids in their order; those that are gone are left out."""
    found: dict[int, EntityRow] = {}
    for first in range(0, len(ids), _MOST_AT_ONCE):
        part = ids[first : first + _MOST_AT_ONCE]
        rows = database.rows(f"SELECT {ROW} FROM entity WHERE retired_at IS NULL AND id IN ({places(part)})", part)
        found |= {row[0]: row_from(row) for row in rows}
    return [found[entity] for entity in ids if entity in found]


def row_from(row: Row) -> EntityRow:
    """The row of ``ROW``."""
    return EntityRow(Entity(EntityId(row[0]), Kind(row[1]), row[2]), strings_from(row[3]), *row[4:9])
