"""Notes on articles and the reader's own highlights."""

from __future__ import annotations

from newsreader.model.article import ArticleId
from newsreader.model.own_highlight import HighlightColour, HighlightId, OwnHighlight
from newsreader.storage.connection import Database, Row
from newsreader.storage.ready_articles import storable
from newsreader.storage.row_changes import RowChange, read_row

_COLUMNS = "id, article_id, start, end, colour, note"


def get_note(database: Database, article: ArticleId) -> str:
    """The note on an article; empty where there is none."""
    row = database.row("SELECT note FROM article_note WHERE article_id = ?", (article,))
    return str(row[0]) if row else ""


def set_note(database: Database, article: ArticleId, note: str, changed_at: str) -> RowChange | None:
    """Put another note in place; an empty one is none. None when nothing is different."""
    before = read_row(database, "article_note", article)
    if (before["note"] if before else "") == note:
        return None
    if note:
        database.run(
            "INSERT OR REPLACE INTO article_note (article_id, note, changed_at) VALUES (?, ?, ?)",
            (article, storable(note), changed_at),
        )
    else:
        database.run("DELETE FROM article_note WHERE article_id = ?", (article,))
    return RowChange("article_note", before, read_row(database, "article_note", article))


def list_highlights(database: Database, article: ArticleId) -> list[OwnHighlight]:
    """The reader's own highlights of an article in reading order."""
    rows = database.rows(f"SELECT {_COLUMNS} FROM own_highlight WHERE article_id = ? ORDER BY start, end", (article,))
    return [_highlight_from(row) for row in rows]


def get_highlight(database: Database, highlight: HighlightId) -> OwnHighlight | None:
    """One, or None when it is gone."""
    row = database.row(f"SELECT {_COLUMNS} FROM own_highlight WHERE id = ?", (highlight,))
    return _highlight_from(row) if row else None


def add_highlight(
    database: Database, article: ArticleId, span: tuple[int, int], colour: HighlightColour, note: str, made_at: str
) -> RowChange:
    """Mark words of an article (code points)."""
    number = database.insert(
        "INSERT INTO own_highlight (article_id, start, end, colour, note, made_at) VALUES (?, ?, ?, ?, ?, ?)",
        (article, *span, colour, storable(note), made_at),
    )
    return RowChange("own_highlight", None, read_row(database, "own_highlight", number))


def change_highlight(database: Database, highlight: OwnHighlight) -> RowChange:
    """Give a highlight another colour or note."""
    before = read_row(database, "own_highlight", highlight.id)
    database.run(
        "UPDATE own_highlight SET colour = ?, note = ? WHERE id = ?",
        (highlight.colour, storable(highlight.note), highlight.id),
    )
    return RowChange("own_highlight", before, read_row(database, "own_highlight", highlight.id))


def delete_highlight(database: Database, highlight: HighlightId) -> RowChange:
    """Take a highlight away."""
    before = read_row(database, "own_highlight", highlight)
    database.run("DELETE FROM own_highlight WHERE id = ?", (highlight,))
    return RowChange("own_highlight", before, None)


def _highlight_from(row: Row) -> OwnHighlight:
    known = set(HighlightColour)
    colour = HighlightColour(row[4]) if row[4] in known else HighlightColour.YELLOW
    return OwnHighlight(HighlightId(row[0]), ArticleId(row[1]), row[2], row[3], colour, row[5])
