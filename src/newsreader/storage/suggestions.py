"""Values of the library that begin as somebody types."""

from __future__ import annotations

from newsreader.model.annotation import Kind
from newsreader.model.suggestion import Suggestion
from newsreader.search.query import Field, Words
from newsreader.storage.article_search import KINDS, begins_like, word_pieces
from newsreader.storage.connection import Database, Value
from newsreader.storage.search import fold


def list_suggestions(database: Database, field: Field, typed: str, limit: int) -> list[Suggestion]:
    """Values of a field in whose words those typed stand, the last one as a beginning; most articles first."""
    match field:
        case Field.SOURCE:
            rows = database.rows("SELECT source, articles FROM source_count ORDER BY articles DESC, source")
            return [Suggestion(name, articles) for name, articles in rows if begins_like(fold(name), typed)][:limit]
        case Field.AUTHOR:
            rows = database.rows(
                "SELECT author, count(*) FROM article WHERE author IS NOT NULL AND binned_at IS NULL"
                " GROUP BY author ORDER BY count(*) DESC, author"
            )
            return [Suggestion(name, articles) for name, articles in rows if begins_like(fold(name), typed)][:limit]
        case Field.TAG:
            rows = database.rows(
                "SELECT name, (SELECT count(*) FROM article_tag WHERE tag_id = tag.id) AS articles FROM tag"
                " ORDER BY articles DESC, name"
            )
            return [Suggestion(name, articles) for name, articles in rows if begins_like(fold(name), typed)][:limit]
        case Field.PERSON | Field.PLACE | Field.ORGANISATION | Field.SPEAKER:
            return _entities(database, field, typed, limit)
    return []


def _entities(database: Database, field: Field, typed: str, limit: int) -> list[Suggestion]:
    conditions, values = ["retired_at IS NULL"], list[Value]()
    kind = KINDS.get(field)
    if kind is not None:
        conditions.append("kind = ?")
        values.append(str(kind))
    if field is Field.SPEAKER:
        conditions.append("quotes > 0")
    pieces = word_pieces(Words(field, typed))
    if pieces:
        conditions.append("id IN (SELECT rowid FROM entity_search WHERE entity_search MATCH ?)")
        values.append(" AND ".join(f'"{piece}"' for piece in pieces) + "*")
    order = "quotes" if field is Field.SPEAKER else "articles"
    rows = database.rows(
        f"SELECT name, articles, kind FROM entity WHERE {' AND '.join(conditions)}"
        f" ORDER BY {order} DESC, mentions DESC, name LIMIT ?",
        [*values, limit],
    )
    once: dict[str, Suggestion] = {}
    for name, articles, of_kind in rows:
        once.setdefault(name, Suggestion(name, articles, Kind(of_kind)))
    return list(once.values())
