"""Texts that are damaged or gone, made again from the bytes that their articles' copies keep."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator

from newsreader.errors import LibraryDamagedError
from newsreader.model.article import IncomingArticle, StoredOriginal
from newsreader.model.tables import ColumnChoice
from newsreader.storage.connection import Database
from newsreader.storage.damaged_rows import row_hash_of
from newsreader.storage.guards import guard_anew
from newsreader.storage.queue import path_from_cell
from newsreader.storage.ready_articles import ReadyArticle, hash_text, make_ready, storable
from newsreader.storage.tables import list_choices

ReadAgain = Callable[[StoredOriginal, tuple[ColumnChoice, ...]], Iterable[IncomingArticle]]
"""Gives all articles that can be read in the bytes of a copy, the likeliest first; raises nothing."""


def read_nothing(_original: StoredOriginal, _choices: tuple[ColumnChoice, ...]) -> Iterable[IncomingArticle]:
    """A ``ReadAgain`` for where nobody can read files."""
    return ()


def mend_text(database: Database, article: int, kept: int | None, read_again: ReadAgain) -> bool:
    """Put a text back as its article's row says that it was; whether one of the originals gives the very one.

    ``kept`` is the hash of the row of the text. Where what was found of its layout is damaged too, it is found as at the
    import, and the article waits for its analysis.
    """
    try:
        row = database.row("SELECT text_hash FROM article WHERE id = ?", (article,))
        ready = None if row is None else _find_text(database, article, row[0], read_again)
    except LibraryDamagedError:
        return False
    if ready is None:
        return False
    key = (article, 0)
    database.run("UPDATE article_text SET text = ? WHERE article_id = ?", (ready.text, article))
    if kept is not None and _row_hash(database, key) == kept:
        return True
    put_text(database, article, ready)
    guard_anew(database, "article_text", key)
    guard_anew(database, "article", key)
    return True


def read_first(database: Database, article: int, read_again: ReadAgain) -> ReadyArticle | None:
    """What an article of which nothing but copies is left probably was."""
    choices = _choices(database)
    for original in _originals(database, article):
        for incoming in read_again(original, choices):
            return make_ready(incoming)
    return None


def put_text(database: Database, article: int, ready: ReadyArticle) -> None:
    """Give an article a text with the layout that was found at import; it waits for its analysis."""
    database.run(
        "INSERT OR REPLACE INTO article_text (article_id, text, structure) VALUES (?, ?, ?)",
        (article, ready.text, ready.structure),
    )
    database.run("UPDATE article SET state = 'waiting', problem = NULL WHERE id = ? AND binned_at IS NULL", (article,))


def _find_text(database: Database, article: int, wanted: bytes, read_again: ReadAgain) -> ReadyArticle | None:
    choices = _choices(database)
    for original in _originals(database, article):
        for incoming in read_again(original, choices):
            if hash_text(storable(incoming.text)) == wanted:
                return make_ready(incoming)
    return None


def _originals(database: Database, article: int) -> Iterator[StoredOriginal]:
    """Those that can be read, each way to read the same bytes once."""
    seen = set[tuple[object, ...]]()
    for (copy,) in database.rows("SELECT id FROM copy WHERE article_id = ? ORDER BY id", (article,)):
        try:
            row = database.row("SELECT path, entry, encoding, original FROM copy WHERE id = ?", (copy,))
            if row is None:
                continue
            path, entry, encoding, packed = row
            original = StoredOriginal(
                None if path is None else path_from_cell(path), entry, encoding, zlib.decompress(packed)
            )
        except (LibraryDamagedError, zlib.error):
            continue  # another copy may be whole
        if (way := (original.name, encoding, packed)) not in seen:
            seen.add(way)
            yield original


def _choices(database: Database) -> tuple[ColumnChoice, ...]:
    try:
        return list_choices(database)
    except (LibraryDamagedError, ValueError):
        return ()  # most files need none


def _row_hash(database: Database, key: tuple[int, int]) -> int | None:
    try:
        return row_hash_of(database, "article_text", key)
    except LibraryDamagedError:
        return None
