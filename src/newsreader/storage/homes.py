"""Which entity names belong to, noted before a write and put back when the write is undone.

Linking keeps an entity's id with the names that have it. To undo a merge exactly, the parted names must have their
earlier ids before linking looks at them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameId
from newsreader.storage.connection import Database, places

NameHome = Mapping[tuple[Kind, str], EntityId | None]
"""Kind and key of a name → its entity; None for one that was not there or not linked."""

_MOST_AT_ONCE = 500
_SELECT = "SELECT name.kind, name.key, link.entity_id FROM name LEFT JOIN link ON link.name_id = name.id"


class NameHomes:
    """Notes for each name the entity it had when it was first noted."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._noted: set[NameId] = set()
        self.before: dict[tuple[Kind, str], EntityId | None] = {}

    def note(self, names: Iterable[NameId]) -> None:
        """Note these names, those that were noted already excepted."""
        new = sorted(set(names) - self._noted)
        self._noted.update(new)
        for first in range(0, len(new), _MOST_AT_ONCE):
            part = new[first : first + _MOST_AT_ONCE]
            self._keep(self._database.rows(f"{_SELECT} WHERE name.id IN ({places(part)})", part))

    def note_keys(self, names: Iterable[tuple[Kind, str]]) -> None:
        """Note names by kind and key; those that are not there are passed over."""
        for kind, key in names:
            self._keep(self._database.rows(f"{_SELECT} WHERE name.kind = ? AND name.key = ?", (kind, key)))

    def note_article(self, article: ArticleId) -> None:
        """Note the names of an article's chains, some of which may be about to go."""
        self._keep(
            self._database.rows(
                f"{_SELECT} WHERE name.id IN (SELECT name_id FROM chain WHERE article_id = ?)", (article,)
            )
        )

    def after(self) -> dict[tuple[Kind, str], EntityId | None]:
        """Where the noted names are now."""
        homes: dict[tuple[Kind, str], EntityId | None] = {}
        for kind, key in self.before:
            row = self._database.row(f"{_SELECT} WHERE name.kind = ? AND name.key = ?", (kind, key))
            homes[kind, key] = None if row is None or row[2] is None else EntityId(row[2])
        return homes

    def _keep(self, rows: Iterable[tuple[str, str, int | None]]) -> None:
        for kind, key, entity in rows:
            self.before.setdefault((Kind(kind), key), None if entity is None else EntityId(entity))


def put_back(database: Database, homes: NameHome) -> tuple[set[tuple[Kind, NameId]], set[EntityId]]:
    """Give names the entities they had; gives the names that are there, and every entity that won or lost one.

    Links that are put back say only where the name is: linking must look at the names afterwards.
    """
    names: set[tuple[Kind, NameId]] = set()
    touched: set[EntityId] = set()
    for (kind, key), entity in homes.items():
        row = database.row(
            "SELECT name.id, link.entity_id FROM name LEFT JOIN link ON link.name_id = name.id"
            " WHERE name.kind = ? AND name.key = ?",
            (kind, key),
        )
        if row is None:
            continue
        names.add((kind, NameId(row[0])))
        if entity is None or row[1] == entity or not _is_there(database, entity):
            continue
        database.run(
            "INSERT OR REPLACE INTO link (name_id, entity_id, strength, reasons) VALUES (?, ?, 'certain', '[]')",
            (row[0], entity),
        )
        database.run("UPDATE chain SET entity_id = ? WHERE name_id = ?", (entity, row[0]))
        touched.add(entity)
        if row[1] is not None:
            touched.add(EntityId(row[1]))
    return names, touched


def has_names(database: Database, entity: EntityId) -> bool:
    """Whether any name belongs to the entity now."""
    return database.row("SELECT 1 FROM link WHERE entity_id = ?", (entity,)) is not None


def _is_there(database: Database, entity: EntityId) -> bool:
    """Whether the entity is known here, alive or as a tombstone."""
    return database.row("SELECT 1 FROM entity WHERE id = ?", (entity,)) is not None
