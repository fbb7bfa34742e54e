"""Distinct names of the library: made, counted and removed as the articles that use them come and change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection

from newsreader.model.anchor import NAMESAKE
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameId
from newsreader.model.values import dataclass
from newsreader.storage.connection import Database, Row
from newsreader.storage.json_cells import to_json
from newsreader.storage.name_keys import NameKeys, file_name, unfile_name
from newsreader.storage.ready_articles import storable


@dataclass(frozen=True, slots=True)
class UsedForm:
    """How one chain of an article writes its name: surface, the rule that put it there, and how often."""

    name: NameId
    surface: str
    rule: str
    mentions: int


@dataclass(frozen=True, slots=True)
class ChangedNames:
    """What a ledger settled: names that are there with new figures, by kind, and what those that are gone left behind.

    ``bereft_keys`` are keys of names that may have looked at a removed one, or at one that is written in another way now;
    ``left`` are the entities of those removed, ``renewed`` the names that find others by how they are written now.
    """

    changed: dict[Kind, list[NameId]]
    bereft_keys: dict[Kind, set[str]]
    left: set[EntityId]
    renewed: frozenset[NameId] = frozenset()


class NameLedger:
    """Adds up what the articles of one transaction change in names, then writes it at once."""

    def __init__(self, database: Database, keys: NameKeys) -> None:
        self._database = database
        self._keys = keys
        self._ids: dict[tuple[Kind, str], NameId] = {}
        self._articles: Counter[NameId] = Counter()
        self._mentions: Counter[tuple[NameId, str, str]] = Counter()
        self._chains: Counter[tuple[NameId, str]] = Counter()
        self._bereft_keys: dict[Kind, set[str]] = defaultdict(set)
        self._renewed: set[NameId] = set()

    def key_of(self, kind: Kind, surface: str) -> str:
        """The key under which the library knows a surface."""
        return storable(self._keys.key_of(kind, surface)) or surface

    def name_id(self, kind: Kind, surface: str, namesake: str = "") -> NameId:
        """The name a surface writes, made when it is new; another one for those whom the reader told apart."""
        key = self.key_of(kind, surface)
        if namesake:
            key = f"{key}{NAMESAKE}{namesake}"
        if (kind, key) not in self._ids:
            row = self._database.row("SELECT id FROM name WHERE kind = ? AND key = ?", (kind, key))
            self._ids[kind, key] = NameId(row[0]) if row else self._insert(kind, key, surface)
        return self._ids[kind, key]

    def _insert(self, kind: Kind, key: str, surface: str) -> NameId:
        name = NameId(
            self._database.insert("INSERT INTO name (kind, key, surface) VALUES (?, ?, ?)", (kind, key, surface))
        )
        file_name(self._database, self._keys, kind, name, surface)
        return name

    def count_article(self, chains: Collection[tuple[NameId, str]], forms: Collection[UsedForm], sign: int) -> None:
        """Count one article's (name, surface) chains and their forms in (``sign`` 1) or out (-1)."""
        for name in {name for name, _ in chains}:
            self._articles[name] += sign
        for name, surface in chains:
            self._chains[name, surface] += sign
        for form in forms:
            self._mentions[form.name, form.surface, form.rule] += sign * form.mentions

    def settle(self) -> ChangedNames:
        """Write the figures, choose each name's commonest surface, remove names without chains."""
        touched = sorted(self._articles)
        mentions: Counter[NameId] = Counter()
        for (name, _, _), count in self._mentions.items():
            mentions[name] += count
        self._database.run_many(
            "UPDATE name SET articles = articles + ?, mentions = mentions + ? WHERE id = ?",
            ((self._articles[name], mentions[name], name) for name in touched),
        )
        self._write_forms()
        self._choose_surfaces(touched)
        return self._sort_out(touched)

    def _choose_surfaces(self, touched: list[NameId]) -> None:
        """Show names as they are commonly written, and file them by that: keys must not depend on what came first."""
        rows = self._database.rows(
            "SELECT name.id, name.kind, name.surface, form.surface FROM name JOIN form ON form.name_id = name.id"
            " WHERE name.id IN (SELECT value FROM json_each(?)) AND articles > 0 GROUP BY name.id, form.surface"
            " ORDER BY name.id, sum(chains) DESC, form.surface",
            (to_json(touched),),
        )
        commonest: dict[int, Row] = {}
        for row in rows:
            commonest.setdefault(row[0], row)
        for number, kind, before, common in commonest.values():
            if before == common:
                continue
            self._write_otherwise(Kind(kind), NameId(number), before, common)

    def _write_otherwise(self, kind: Kind, name: NameId, before: str, surface: str) -> None:
        unfile_name(self._database, self._keys, kind, name, before)
        self._database.run("UPDATE name SET surface = ? WHERE id = ?", (surface, name))
        file_name(self._database, self._keys, kind, name, surface)
        asked = self._keys.queries_of(kind, before)
        if asked != self._keys.queries_of(kind, surface):
            self._bereft_keys[kind].update(asked)
            self._renewed.add(name)

    def _write_forms(self) -> None:
        figures: dict[tuple[NameId, str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
        for (name, surface), count in self._chains.items():
            figures[name, surface, ""] = (count, 0)
        for form, count in self._mentions.items():
            figures[form] = (figures[form][0], count)
        changed = [(*form, *counts) for form, counts in figures.items() if any(counts)]
        self._database.run_many(
            "INSERT INTO form (name_id, surface, rule, chains, mentions) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET chains = chains + excluded.chains, mentions = mentions + excluded.mentions",
            changed,
        )
        self._database.run_many(
            "DELETE FROM form WHERE name_id = ? AND surface = ? AND rule = ? AND chains <= 0 AND mentions <= 0",
            ((name, surface, rule) for name, surface, rule, chains, uses in changed if chains < 0 or uses < 0),
        )

    def _sort_out(self, touched: list[NameId]) -> ChangedNames:
        changed: dict[Kind, list[NameId]] = defaultdict(list)
        left: set[EntityId] = set()
        rows = self._database.rows(
            "SELECT id, kind, articles, entity_id, surface FROM name LEFT JOIN link ON name_id = id"
            " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (to_json(touched),),
        )
        for number, word, articles, entity, surface in rows:
            name, kind = NameId(number), Kind(word)
            if articles > 0:
                changed[kind].append(name)
                continue
            self._bereft_keys[kind].update(self._keys.queries_of(kind, surface))
            if entity is not None:
                left.add(EntityId(entity))
            unfile_name(self._database, self._keys, kind, name, surface)
            self._database.run("DELETE FROM name WHERE id = ?", (name,))
        return ChangedNames(dict(changed), dict(self._bereft_keys), left, frozenset(self._renewed))


def list_names_in(database: Database, articles: Collection[ArticleId]) -> list[tuple[Kind, NameId]]:
    """The names of articles' chains."""
    rows = database.rows(
        "SELECT DISTINCT kind, name_id FROM chain WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY name_id",
        (to_json(sorted(articles)),),
    )
    return [(Kind(kind), NameId(name)) for kind, name in rows]
