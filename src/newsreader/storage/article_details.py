"""Title, source, author and date of an article as the reader may set them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsreader.model.article import ArticleId, KnownBy
from newsreader.model.values import dataclass
from newsreader.storage.articles import article_hash
from newsreader.storage.connection import Database
from newsreader.storage.json_cells import structure_from, structure_to
from newsreader.storage.ready_articles import storable
from newsreader.storage.search import reindex_article
from newsreader.storage.snippets import title_key


@dataclass(frozen=True, slots=True)
class Details:
    """Each with how it is known; a title that follows the analysis has None."""

    title: str
    title_known_by: KnownBy | None
    source: str | None
    source_known_by: KnownBy | None
    published: str | None
    published_known_by: KnownBy | None
    author: str | None = None
    author_known_by: KnownBy | None = None


def get_details(database: Database, article: ArticleId) -> Details | None:
    """As they are; None for an article that is gone."""
    row = database.row(
        "SELECT title, title_known_by, source, source_known_by, published, published_known_by,"
        " author, author_known_by FROM article WHERE id = ?",
        (article,),
    )
    return details_from(row) if row else None


def details_from(cells: Sequence[str | None]) -> Details:
    """Details of their cells, in the order of the fields; those at the end that an older step lacks are None."""
    title, title_by, source, source_by, published, published_by, *rest = cells
    author, author_by = rest or (None, None)
    return Details(
        title or "",
        _known(title_by),
        source,
        _known(source_by),
        published,
        _known(published_by),
        author,
        _known(author_by),
    )


def put_details(database: Database, article: ArticleId, details: Details) -> None:
    """Set them all, and what is sorted, searched and checked by them."""
    row = database.row(
        "SELECT text_hash, added, title, binned_at, text, structure FROM article JOIN article_text ON article_id = id"
        " WHERE id = ?",
        (article,),
    )
    if row is None:
        return
    text_hash, added, before, binned_at, text, structure = row
    title = storable(details.title)
    source, author = (None if words is None else storable(words) for words in (details.source, details.author))
    database.run(
        "UPDATE article SET title = ?, title_key = ?, title_known_by = ?, source = ?, source_known_by = ?, published = ?,"
        " published_known_by = ?, author = ?, author_known_by = ?, sort_date = ?, row_hash = ? WHERE id = ?",
        (
            title,
            title_key(title),
            details.title_known_by,
            source,
            details.source_known_by,
            details.published,
            details.published_known_by,
            author,
            details.author_known_by,
            details.published or added,
            article_hash(text_hash, title, source, details.published, added, author),
            article,
        ),
    )
    if title != before:
        database.run(
            "UPDATE article_text SET structure = ? WHERE article_id = ?",
            (storable(structure_to(replace(structure_from(structure), title=title))), article),
        )
        if binned_at is None:
            reindex_article(database, article, title, text)


def _known(word: str | None) -> KnownBy | None:
    return KnownBy(word) if word else None
