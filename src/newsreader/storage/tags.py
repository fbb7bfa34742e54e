"""Tags, and which articles have them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from newsreader.model.article import ArticleId
from newsreader.model.tag import Tag, TagColour, TagCount, TagId
from newsreader.storage.connection import Database, Row
from newsreader.storage.json_cells import to_json
from newsreader.storage.row_changes import RowChange, read_row


def list_tags(database: Database) -> list[TagCount]:
    """All of them by name, with how many articles have them outside the bin."""
    rows = database.rows(
        "SELECT tag.id, name, colour, count(article.id) FROM tag LEFT JOIN article_tag ON tag_id = tag.id"
        " LEFT JOIN article ON article.id = article_id AND binned_at IS NULL GROUP BY tag.id ORDER BY name COLLATE NOCASE"
    )
    return [TagCount(_tag_from(row), row[3]) for row in rows]


def get_tag(database: Database, tag: TagId) -> Tag | None:
    """One, or None when it is gone."""
    row = database.row("SELECT id, name, colour FROM tag WHERE id = ?", (tag,))
    return _tag_from(row) if row else None


def find_tag(database: Database, name: str) -> Tag | None:
    """The tag of this name, whatever its capitals."""
    row = database.row("SELECT id, name, colour FROM tag WHERE name = ?", (name,))
    return _tag_from(row) if row else None


def tags_of(database: Database, articles: Collection[ArticleId]) -> Mapping[int, tuple[Tag, ...]]:
    """The tags of each article that has some, by name."""
    rows = database.rows(
        "SELECT tag.id, name, colour, article_id FROM article_tag JOIN tag ON tag.id = tag_id"
        " WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY name COLLATE NOCASE",
        (to_json(list(articles)),),
    )
    found: dict[int, list[Tag]] = defaultdict(list)
    for row in rows:
        found[row[3]].append(_tag_from(row))
    return {article: tuple(tags) for article, tags in found.items()}


def articles_with(database: Database, tag: TagId) -> list[ArticleId]:
    """Every article that has a tag, those in the bin too."""
    return [ArticleId(row[0]) for row in database.rows("SELECT article_id FROM article_tag WHERE tag_id = ?", (tag,))]


def add_tag(database: Database, name: str, colour: TagColour) -> tuple[TagId, RowChange]:
    """A new tag; the name must be free."""
    number = TagId(database.insert("INSERT INTO tag (name, colour) VALUES (?, ?)", (name, colour)))
    return number, RowChange("tag", None, read_row(database, "tag", number))


def change_tag(database: Database, tag: Tag) -> RowChange:
    """Give a tag another name or colour."""
    before = read_row(database, "tag", tag.id)
    database.run("UPDATE tag SET name = ?, colour = ? WHERE id = ?", (tag.name, tag.colour, tag.id))
    return RowChange("tag", before, read_row(database, "tag", tag.id))


def delete_tag(database: Database, tag: TagId) -> list[RowChange]:
    """Forget a tag and take it off every article."""
    before = read_row(database, "tag", tag)
    rows = take_off(database, tag, articles_with(database, tag))
    database.run("DELETE FROM tag WHERE id = ?", (tag,))
    # undone in reverse: the tag is there again before articles have it
    return [*rows, RowChange("tag", before, None)]


def put_on(database: Database, tag: TagId, articles: Iterable[ArticleId]) -> list[RowChange]:
    """Put a tag on articles; a change for each that did not have it."""
    return [
        RowChange("article_tag", None, {"article_id": article, "tag_id": tag})
        for article in articles
        if database.rows(
            "INSERT INTO article_tag (article_id, tag_id) SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM article WHERE id = ?1)"
            " ON CONFLICT DO NOTHING RETURNING tag_id",
            (article, tag),
        )
    ]


def take_off(database: Database, tag: TagId, articles: Iterable[ArticleId]) -> list[RowChange]:
    """Take a tag off articles; a change for each that had it."""
    return [
        RowChange("article_tag", {"article_id": article, "tag_id": tag}, None)
        for article in articles
        if database.rows(
            "DELETE FROM article_tag WHERE article_id = ? AND tag_id = ? RETURNING tag_id", (article, tag)
        )
    ]


def _tag_from(row: Row) -> Tag:
    known = set(TagColour)
    return Tag(TagId(row[0]), row[1], TagColour(row[2]) if row[2] in known else TagColour.GREY)
