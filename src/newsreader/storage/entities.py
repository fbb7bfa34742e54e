"""Entities: those of one article, the library-wide tables, and what is known of one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from newsreader.model.anchor import NameAnchor
from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import (
    Entity,
    EntityId,
    EntityInArticle,
    EntityRow,
    EntityTotals,
    Pointer,
    Reason,
    Strength,
    Variant,
)
from newsreader.storage.annotations import surface_of
from newsreader.storage.articles import get_text
from newsreader.storage.connection import Database, Row, Value
from newsreader.storage.entity_tables import ROW, row_from
from newsreader.storage.json_cells import reasons_from
from newsreader.storage.search import fold

_IN_ARTICLE_RULE = "in-article"  # code of the reason why a short form belongs to a name of its article


@dataclass
class _Seen:
    """What has been read of one entity's mentions in an article."""

    entity: Entity
    articles: int
    forms: Counter[str] = field(default_factory=Counter)
    first_start: int | None = None


def list_entities_in_article(database: Database, article: ArticleId) -> list[EntityInArticle]:
    """By kind, then most mentions here, then first mention."""
    with database.snapshot():
        rows = database.rows(
            "SELECT entity.id, entity.kind, entity.name, entity.articles + entity.probable_articles, start, end"
            " FROM mention JOIN chain ON chain.article_id = mention.article_id AND chain.number = mention.chain"
            " JOIN entity ON entity.id = chain.entity_id WHERE mention.article_id = ? ORDER BY start",
            (article,),
        )
        text = get_text(database, article) if rows else None
    seen: dict[int, _Seen] = {}
    for number, kind, name, articles, start, end in rows:
        one = seen.setdefault(number, _Seen(Entity(EntityId(number), Kind(kind), name), articles, first_start=start))
        one.forms[surface_of(text or "", start, end)] += 1
    found = [
        EntityInArticle(
            entity=one.entity,
            variants=tuple(form for form, _ in one.forms.most_common() if form != one.entity.name),
            here=one.forms.total(),
            other_articles=max(0, one.articles - 1),
            first_start=one.first_start or 0,
        )
        for one in seen.values()
    ]
    return sorted(found, key=lambda one: (NAME_KINDS.index(one.entity.kind), -one.here, one.first_start))


def list_chain_entities(database: Database, article: ArticleId) -> dict[int, EntityId]:
    """Chain number → entity for every linked chain of the article."""
    rows = database.rows(
        "SELECT number, entity_id FROM chain WHERE article_id = ? AND entity_id IS NOT NULL", (article,)
    )
    return {number: EntityId(entity) for number, entity in rows}


def get_totals(database: Database, entity: EntityId) -> EntityTotals | None:
    """Totals over the library; None for an entity that is not there or has no name left."""
    row = database.row(
        "SELECT id, kind, name, articles, mentions, quotes, first_seen, last_seen, probable_articles FROM entity"
        " WHERE id = ? AND retired_at IS NULL",
        (entity,),
    )
    return EntityTotals(_entity_from(row), *row[3:]) if row else None


def list_entities(database: Database, kind: Kind, *, search: str, limit: int | None) -> list[EntityRow]:
    """The library-wide table, most articles first; every word of ``search`` must be part of one of the names."""
    conditions, values = ["kind = ?", "retired_at IS NULL"], list[Value]([kind])
    for word in fold(search).replace("\0", " ").split():
        conditions.append("instr(search_text, ?) > 0")
        values.append(word)
    values.append(-1 if limit is None else limit)
    rows = database.rows(
        f"SELECT {ROW} FROM entity WHERE {' AND '.join(conditions)}"
        " ORDER BY articles DESC, mentions DESC, name, id LIMIT ?",
        values,
    )
    return [row_from(row) for row in rows]


def list_companions(database: Database, entity: EntityId, limit: int) -> list[tuple[EntityRow, int]]:
    """Who appears with the entity: (row, shared articles), most first, then the rarer one."""
    rows = database.rows(
        f"SELECT {ROW}, shared FROM (SELECT other.entity_id AS companion, count(DISTINCT other.article_id) AS shared"
        " FROM (SELECT DISTINCT article_id FROM chain WHERE entity_id = ?1) AS mine"
        " CROSS JOIN chain AS other ON other.article_id = mine.article_id"
        " WHERE other.entity_id IS NOT NULL AND other.entity_id <> ?1"
        " GROUP BY companion ORDER BY shared DESC LIMIT ?2 * 4)"
        " JOIN entity ON entity.id = companion ORDER BY shared DESC, articles, name, entity.id LIMIT ?2",
        (entity, limit),
    )
    return [(row_from(row), row[9]) for row in rows]


def list_variants(database: Database, entity: EntityId) -> list[Variant]:
    """Every surface form with its count, the strength and reasons of its name's link, commonest first.

    A short form also gives the rule that tied it to its name in an article.
    """
    rows = database.rows(
        "SELECT form.surface, form.rule, form.mentions, link.strength, link.reasons, name.kind, name.key, name.surface"
        " FROM link JOIN form ON form.name_id = link.name_id JOIN name ON name.id = link.name_id"
        " WHERE link.entity_id = ? AND form.mentions > 0"
        " ORDER BY form.mentions DESC, form.surface, form.rule, name.key",
        (entity,),
    )
    counts: Counter[str] = Counter()
    strengths: dict[str, Strength] = {}
    reasons: dict[str, list[Reason]] = {}
    names: dict[str, dict[str, NameAnchor]] = {}
    order = list(Strength)
    for surface, rule, mentions, strength, cell, kind, key, full in rows:
        names.setdefault(surface, {})[key] = NameAnchor(Kind(kind), key, full)
        counts[surface] += mentions
        strengths[surface] = min(strengths.get(surface, Strength(strength)), Strength(strength), key=order.index)
        known = reasons.setdefault(surface, [])
        ruled = (Reason(_IN_ARTICLE_RULE, rule, 1.0),) if rule and not known else ()
        known.extend(reason for reason in (*ruled, *reasons_from(cell)) if reason not in known)
    return [
        Variant(surface, count, strengths[surface], tuple(reasons[surface]), tuple(names[surface].values()))
        for surface, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def list_pointers(database: Database, entity: EntityId) -> list[Pointer]:
    """Probable pointers from and to the entity, those from it first."""
    rows = database.rows(
        "SELECT source.id, source.kind, source.name, target.id, target.kind, target.name, reason FROM pointer"
        " JOIN entity AS source ON source.id = from_entity JOIN entity AS target ON target.id = to_entity"
        " WHERE from_entity = ?1 OR to_entity = ?1 ORDER BY from_entity <> ?1, source.articles DESC, source.name",
        (entity,),
    )
    return [Pointer(_entity_from(row[:3]), _entity_from(row[3:6]), reasons_from(row[6])[0]) for row in rows]


def _entity_from(row: Row) -> Entity:
    return Entity(EntityId(row[0]), Kind(row[1]), row[2])
