"""What linking asks of the library and what it answers: names by key, and links, entities and pointers in place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.linking import Appearance, EntityPointer, Holders, NameDecision, NameId, NameRecord, Resolution
from newsreader.model.values import dataclass
from newsreader.storage.connection import Database, Row
from newsreader.storage.decisions import list_name_decisions
from newsreader.storage.json_cells import reasons_to, strings_from, to_json
from newsreader.storage.name_keys import few_filed_under, filed_under, key_hash

_NAME = "name.id, name.kind, name.key, name.surface, name.articles, name.mentions, link.entity_id, name.surname"
_FROM = "FROM name LEFT JOIN link ON link.name_id = name.id"
_KINDS = {str(kind): kind for kind in Kind}


class StoredNames:
    """The library's names, as ``model.linking.NameIndex`` describes them; for one transaction, as it remembers."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._ruled: dict[Kind, bool] = {}

    def find_names(self, kind: Kind, keys: Collection[str]) -> Mapping[str, Sequence[NameRecord]]:
        """Every name filed under each of the keys."""
        asked = {key_hash(kind, key): key for key in keys}
        under: dict[NameId, list[str]] = defaultdict(list)
        for number, name in filed_under(self._database, asked):
            under[name].append(asked[number])
        found: dict[str, list[NameRecord]] = defaultdict(list)
        for record in self.get_names(under):
            # a name of another kind is here only by an equal hash
            if record.kind is kind:
                for key in under[record.id]:
                    found[key].append(record)
        return dict(found)

    def find_few(self, kind: Kind, keys: Collection[str], most: int) -> list[NameRecord] | None:
        """The names filed under any of the keys, ordered by key; None when there are more than ``most``."""
        found = few_filed_under(self._database, [key_hash(kind, key) for key in keys], most)
        return None if found is None else [name for name in self.get_names(found) if name.kind is kind]

    def find_by_key(self, kind: Kind, keys: Collection[str]) -> list[NameRecord]:
        """The names with these canonical keys, ordered by key."""
        rows = self._database.rows(
            f"SELECT {_NAME} {_FROM} WHERE name.kind = ? AND name.key IN (SELECT value FROM json_each(?))",
            (kind, to_json(sorted(keys))),
        )
        return _by_key(map(_record_from, rows))

    def list_holders(self, kind: Kind, surname: str, most: int) -> Holders:
        """The holders of a surname, those ``most`` that stand in most articles by name (then by key)."""
        count, articles = self._database.rows(
            "SELECT count(*), coalesce(sum(articles), 0) FROM name WHERE kind = ? AND surname = ?", (kind, surname)
        )[0]
        rows = self._database.rows(
            f"SELECT {_NAME} {_FROM} WHERE name.kind = ? AND surname = ? ORDER BY name.articles DESC, name.key LIMIT ?",
            (kind, surname, most),
        )
        return Holders(tuple(map(_record_from, rows)), count, articles)

    def get_names(self, names: Collection[NameId]) -> list[NameRecord]:
        """The records of these ids, ordered by key."""
        if not names:
            return []
        rows = self._database.rows(
            f"SELECT {_NAME} {_FROM} WHERE name.id IN (SELECT value FROM json_each(?))", (to_json(sorted(names)),)
        )
        return _by_key(map(_record_from, rows))

    def list_names_of(self, entities: Collection[EntityId]) -> list[NameRecord]:
        """Every name that now belongs to one of the entities, ordered by key."""
        if not entities:
            return []
        rows = self._database.rows(
            # from the link to the name: the other way round would read every name
            f"SELECT {_NAME} FROM link CROSS JOIN name ON name.id = link.name_id"
            " WHERE link.entity_id IN (SELECT value FROM json_each(?))",
            (to_json(sorted(entities)),),
        )
        return _by_key(map(_record_from, rows))

    def list_appearances(self, name: NameId, most: int) -> list[Appearance] | None:
        """Every article with the name and what it tells; None when there are more than ``most``."""
        # an index alone tells whether they are too many, without a look at what each of them holds
        counted = "SELECT count(*) FROM (SELECT 1 FROM chain WHERE name_id = ? LIMIT ?)"
        if self._database.rows(counted, (name, most + 1))[0][0] > most:
            return None
        rows = self._database.rows(
            "SELECT article_id, roles, gender, article.published FROM chain JOIN article ON article.id = article_id"
            " WHERE name_id = ?",
            (name,),
        )
        present: dict[tuple[int, str], set[str]] = defaultdict(set)
        for article, kind, shown in self._database.rows(
            # who has no surname of its own has nothing else: a lone surname's key
            "SELECT article_id, name.kind, CASE name.kind WHEN 'person' THEN coalesce(surname, name.key)"
            " ELSE chain.surface END FROM chain JOIN name ON name.id = name_id"
            " WHERE article_id IN (SELECT value FROM json_each(?)) AND name_id <> ?",
            (to_json([row[0] for row in rows]), name),
        ):
            present[article, kind].add(shown)
        return [
            Appearance(
                article,
                strings_from(roles),
                gender,
                frozenset(present[article, Kind.PERSON]),
                frozenset(present[article, Kind.ORGANISATION]),
                frozenset(present[article, Kind.PLACE]),
                published,
            )
            for article, roles, gender, published in rows
        ]

    def list_decisions(self, kind: Kind, keys: Collection[str]) -> list[NameDecision]:
        """Rulings in force that touch any of the name keys, oldest first."""
        if kind not in self._ruled:
            row = self._database.row("SELECT 1 FROM decision WHERE kind = ? AND revoked_at IS NULL LIMIT 1", (kind,))
            self._ruled[kind] = row is not None
        return list_name_decisions(self._database, kind, keys) if self._ruled[kind] else []

    def list_bearers(self, kind: Kind, surname: str, key: str, most: int) -> list[NameRecord]:
        """The next full names that have a surname, after one with this canonical key: a surname's bearers together."""
        found = self._some("surname = ? AND name.key > ? ORDER BY name.key", kind, surname, key, most)
        if len(found) == most:
            return found
        others = self._some("surname > ? ORDER BY surname, name.articles DESC, name.key", kind, surname, most)
        if len(others) == most:
            # the last surname may have more bearers than have come, and they do not come in the order of their keys
            last = others[-1].surname
            others = [name for name in others if name.surname != last]
            if not found and not others:
                return self._some("surname = ? ORDER BY name.key", kind, last or "", most)
        return [*found, *sorted(others, key=lambda name: (name.surname or "", name.key))]

    def list_others(self, kind: Kind, key: str, most: int) -> list[NameRecord]:
        """The next names that are nobody's surname and given name, after a canonical key."""
        return self._some("surname IS NULL AND name.key > ? ORDER BY name.key", kind, key, most)

    def _some(self, condition: str, kind: Kind, *values: str | int) -> list[NameRecord]:
        sql = f"SELECT {_NAME} {_FROM} WHERE name.kind = ? AND {condition} LIMIT ?"
        return [_record_from(row) for row in self._database.rows(sql, (kind, *values))]


def _record_from(row: Row) -> NameRecord:
    entity = None if row[6] is None else EntityId(row[6])
    return NameRecord(NameId(row[0]), _KINDS[row[1]], row[2], row[3], row[4], row[5], entity, row[7])


def _by_key(names: Iterable[NameRecord]) -> list[NameRecord]:
    return sorted(names, key=lambda name: (name.kind, name.key))


def rules_version(database: Database) -> int:
    """The version of the rules that the library is linked by; 0 for one that is not yet."""
    row = database.row("SELECT value FROM meta WHERE key = 'linking_rules'")
    return int(row[0]) if row else 0


def set_rules_version(database: Database, version: int) -> None:
    """Note which rules the library is linked by."""
    database.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('linking_rules', ?)", (str(version),))


def list_living_entities(database: Database, after: int, most: int) -> list[EntityId]:
    """The next entities that have a name after one, in the order of their ids."""
    sql = "SELECT id FROM entity WHERE id > ? AND retired_at IS NULL ORDER BY id LIMIT ?"
    return [EntityId(row[0]) for row in database.rows(sql, (after, most))]


@dataclass(frozen=True, slots=True)
class Applied:
    """What putting a resolution in place changed.

    ``touched`` are all entities that something changed for; ``moved`` those among them that gained or lost a name
    which had an entity before, so that their figures in other articles changed; ``pointed_at`` those that other
    entities began or ceased to point to.
    """

    touched: frozenset[EntityId] = frozenset()
    moved: frozenset[EntityId] = frozenset()
    pointed_at: frozenset[EntityId] = frozenset()

    def __or__(self, other: Applied) -> Applied:
        """Both together."""
        return Applied(self.touched | other.touched, self.moved | other.moved, self.pointed_at | other.pointed_at)


def apply_resolution(database: Database, resolution: Resolution) -> Applied:
    """Put links, entities and pointers in place."""
    touched: set[EntityId] = set(resolution.retired)
    cells = [(entity.entity_id, str(entity.kind), entity.name) for entity in resolution.entities]
    known = {
        row[0]: row
        for row in database.rows(
            "SELECT id, kind, name, retired_at FROM entity WHERE id IN (SELECT value FROM json_each(?))",
            (to_json([entity for entity, _, _ in cells]),),
        )
    }
    changed = [each for each in cells if known.get(each[0]) != (*each, None)]
    database.run_many(
        "INSERT INTO entity (id, kind, name) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE"
        " SET kind = ?2, name = ?3, retired_at = NULL",
        changed,
    )
    touched |= {entity for entity, _, _ in changed}
    return Applied(frozenset(touched)) | _apply_links(database, resolution) | _apply_pointers(database, resolution)


def _apply_links(database: Database, resolution: Resolution) -> Applied:
    touched: set[EntityId] = set()
    moved: set[EntityId] = set()
    before = {
        row[0]: row[1:]
        for row in database.rows(
            "SELECT name_id, entity_id, strength, reasons FROM link WHERE name_id IN (SELECT value FROM json_each(?))",
            (to_json([link.name_id for link in resolution.links]),),
        )
    }
    for link in resolution.links:
        old = before.get(link.name_id)
        cells = (link.entity_id, link.strength, reasons_to(link.reasons))
        if old == cells:
            continue
        database.run(
            "INSERT OR REPLACE INTO link (name_id, entity_id, strength, reasons) VALUES (?, ?, ?, ?)",
            (link.name_id, *cells),
        )
        touched.add(link.entity_id)
        if old is None or old[0] != link.entity_id:
            database.run("UPDATE chain SET entity_id = ? WHERE name_id = ?", (link.entity_id, link.name_id))
            if old is not None:
                moved |= {link.entity_id, EntityId(old[0])}
    return Applied(frozenset(touched | moved), frozenset(moved))


def _apply_pointers(database: Database, resolution: Resolution) -> Applied:
    touched: set[EntityId] = set()
    pointed_at: set[EntityId] = set()
    wanted: dict[EntityId, list[EntityPointer]] = {entity.entity_id: [] for entity in resolution.entities}
    for pointer in resolution.pointers:
        wanted.setdefault(pointer.from_entity, []).append(pointer)
    before: dict[int, set[tuple[int, str]]] = defaultdict(set)
    for source, target, reason in database.rows(
        "SELECT from_entity, to_entity, reason FROM pointer WHERE from_entity IN (SELECT value FROM json_each(?))",
        (to_json(sorted(wanted)),),
    ):
        before[source].add((target, reason))
    for source, pointers in wanted.items():
        cells = {(int(pointer.to_entity), reasons_to((pointer.reason,))) for pointer in pointers}
        old = before[source]
        if old == cells:
            continue
        database.run("DELETE FROM pointer WHERE from_entity = ?", (source,))
        database.run_many(
            "INSERT INTO pointer (from_entity, to_entity, reason) VALUES (?, ?, ?)",
            ((source, target, reason) for target, reason in cells),
        )
        touched |= {source, *(EntityId(target) for target, _ in old | cells)}
        pointed_at |= {EntityId(target) for target in {each for each, _ in old} ^ {each for each, _ in cells}}
    return Applied(frozenset(touched), frozenset(), frozenset(pointed_at))
