"""Between what decisions are anchored to and what is in this library: names, entities, articles."""

from __future__ import annotations

from newsreader.model.anchor import NameAnchor, SpanAnchor
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameId
from newsreader.storage.annotations import surface_of
from newsreader.storage.connection import Database


def find_name(database: Database, anchor: NameAnchor) -> NameId | None:
    """The name of an anchor, if it is in the library."""
    row = database.row("SELECT id FROM name WHERE kind = ? AND key = ?", (anchor.kind, anchor.key))
    return NameId(row[0]) if row else None


def get_name(database: Database, name: NameId) -> NameAnchor | None:
    """The anchor of a name."""
    row = database.row("SELECT kind, key, surface FROM name WHERE id = ?", (name,))
    return NameAnchor(Kind(row[0]), row[1], row[2]) if row else None


def find_entity(database: Database, anchor: NameAnchor) -> EntityId | None:
    """The entity that a name belongs to now."""
    row = database.row(
        "SELECT entity_id FROM name JOIN link ON link.name_id = name.id WHERE kind = ? AND key = ?",
        (anchor.kind, anchor.key),
    )
    return EntityId(row[0]) if row else None


def list_names(database: Database, entity: EntityId) -> list[NameAnchor]:
    """All names of an entity, the one it is known by first: what it is shown under, then several words, then most used."""
    rows = database.rows(
        "SELECT name.kind, name.key, name.surface FROM link JOIN name ON name.id = link.name_id"
        " JOIN entity ON entity.id = link.entity_id WHERE link.entity_id = ?"
        " ORDER BY name.surface = entity.name DESC, instr(name.key, ' ') > 0 DESC, name.articles DESC,"
        " name.mentions DESC, length(name.key) DESC, name.key",
        (entity,),
    )
    return [NameAnchor(Kind(kind), key, surface) for kind, key, surface in rows]


def anchor_of_chain(database: Database, article: ArticleId, chain: int) -> NameAnchor | None:
    """The name of one chain of an article."""
    row = database.row(
        "SELECT name.kind, name.key, chain.surface FROM chain JOIN name ON name.id = chain.name_id"
        " WHERE article_id = ? AND number = ?",
        (article, chain),
    )
    return NameAnchor(Kind(row[0]), row[1], row[2]) if row else None


def span_of(database: Database, article: ArticleId, start: int, end: int) -> SpanAnchor | None:
    """The anchor of a span of an article's text; None where the article or the span is not there."""
    row = database.row(
        "SELECT text_hash, text FROM article JOIN article_text ON article_id = id WHERE id = ?", (article,)
    )
    if row is None or not 0 <= start < end <= len(row[1]):
        return None
    return SpanAnchor(row[0].hex(), start, end, surface_of(row[1], start, end))


def chain_at(database: Database, article: ArticleId, start: int, end: int) -> int | None:
    """The chain of the mention at a span; None where there is none, or one in an aside."""
    row = database.row(
        "SELECT chain FROM mention WHERE article_id = ? AND start = ? AND end = ?", (article, start, end)
    )
    return row[0] if row else None


def kind_at(database: Database, article: ArticleId, start: int, end: int) -> Kind | None:
    """The kind of the mention at a span."""
    row = database.row("SELECT kind FROM mention WHERE article_id = ? AND start = ? AND end = ?", (article, start, end))
    return Kind(row[0]) if row else None


def first_mentions(database: Database, entity: EntityId, article: ArticleId) -> list[tuple[int, int, int]]:
    """(chain, start, end) of the first mention of each chain of an entity in an article."""
    rows = database.rows(
        # with min() SQLite takes the other cells from the row that has it
        "SELECT chain.number, min(mention.start), mention.end FROM chain JOIN mention"
        " ON mention.article_id = chain.article_id AND mention.chain = chain.number"
        " WHERE chain.entity_id = ? AND chain.article_id = ? GROUP BY chain.number",
        (entity, article),
    )
    return [(chain, start, end) for chain, start, end in rows]
