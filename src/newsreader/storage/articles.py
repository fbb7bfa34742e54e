"""Articles and their copies: storing new ones, reading one whole, changing what the reader sets."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import Enum

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.article import (
    AnalysisState,
    Article,
    ArticleId,
    Copy,
    KnownBy,
    Lost,
    Published,
    StoredOriginal,
)
from newsreader.model.values import dataclass
from newsreader.storage.connection import Database, Row
from newsreader.storage.copy_places import find_again, take_place
from newsreader.storage.json_cells import strings_from, structure_from, structure_to, to_json
from newsreader.storage.queue import path_from_cell
from newsreader.storage.ready_articles import ReadyArticle, storable
from newsreader.storage.row_changes import RowChange, read_row
from newsreader.storage.search import index_article, index_ready_article, reindex_article, unindex_article
from newsreader.storage.snippets import make_snippet, title_key
from newsreader.storage.tags import tags_of


class Outcome(Enum):
    """What became of one incoming article."""

    ADDED = "added"
    COPY = "copy"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Stored:
    """The outcome of one incoming article and the article that holds its text; ``is_filed`` when that is not left to do."""

    outcome: Outcome
    article: ArticleId
    is_filed: bool = False


def add_articles(
    database: Database,
    ready: Sequence[ReadyArticle],
    added: str,
    *,
    is_read_anew: bool = False,
    takes_place: bool = True,
) -> list[Stored]:
    """Store each text once: a new article, another copy of one, or nothing when this very file is there already.

    All are filed for searching at the end: FTS5 collects words in memory, and writes them out anew with each statement
    that sets off a trigger. ``is_read_anew``: the files are there, read in another way. ``takes_place``: the texts stand
    in the files now where others stood; False for parts of a text that were cut and joined here.
    """
    stored = [
        _add_article(database, one, added, is_read_anew=is_read_anew, takes_place=takes_place) for one in ready
    ]
    for one, outcome in zip(ready, stored, strict=True):
        if outcome.outcome is Outcome.ADDED and not outcome.is_filed:
            index_ready_article(database, outcome.article, one.title_to_search, one.text_to_search or one.text)
    return stored


def _add_article(
    database: Database, ready: ReadyArticle, added: str, *, is_read_anew: bool, takes_place: bool
) -> Stored:
    known = _copies_of(database, ready)
    same_text = database.row("SELECT id FROM article WHERE text_hash = ?", (ready.text_hash,))
    if (lost := _without_text(database, [ArticleId(same_text[0])] if same_text else known)) is not None:
        find_again(database, ready.path, ready.byte_hash, ready.entry)
        return _give_text_back(database, lost, ready)
    if known and not is_read_anew:
        find_again(database, ready.path, ready.byte_hash, ready.entry)
        return Stored(Outcome.UNCHANGED, known[0])
    if same_text and same_text[0] in known:
        return Stored(Outcome.UNCHANGED, ArticleId(same_text[0]))
    if takes_place:
        take_place(database, ready.path, ready.byte_hash, ready.entry, added)
    published = ready.published
    article = ArticleId(same_text[0]) if same_text else _insert_article(database, ready, added)
    database.run(
        "INSERT INTO copy (article_id, path, byte_hash, size, encoding, original, added, notes, entry, source,"
        " source_known_by, published, published_known_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article,
            ready.path,
            ready.byte_hash,
            ready.size,
            ready.encoding,
            ready.packed,
            added,
            to_json(ready.notes),
            ready.entry,
            ready.source,
            ready.source_known_by,
            published.when if published else None,
            published.known_by if published else None,
        ),
    )
    return Stored(Outcome.COPY if same_text else Outcome.ADDED, article)


def _copies_of(database: Database, ready: ReadyArticle) -> list[ArticleId]:
    """Articles that came from this very file."""
    place = (ready.byte_hash, ready.path, ready.entry)
    # asked apart, as hardly any file is there already, and making ready to sort takes most of the question's time
    if database.row("SELECT 1 FROM copy WHERE byte_hash = ? AND path IS ? AND entry IS ? LIMIT 1", place) is None:
        return []
    rows = database.rows(
        # a file that was read anew is there more than once: the article that stands comes first
        "SELECT copy.article_id FROM copy LEFT JOIN bin ON bin.article_id = copy.article_id"
        " WHERE byte_hash = ? AND path IS ? AND entry IS ?"
        " ORDER BY reason IS NOT NULL, reason IS 'replaced', copy.id DESC",
        place,
    )
    return [ArticleId(row[0]) for row in rows]


def _without_text(database: Database, articles: Sequence[ArticleId]) -> ArticleId | None:
    """The first if it has lost its text to damage that nothing could mend."""
    if articles and database.row("SELECT 1 FROM article_text WHERE article_id = ?", (articles[0],)) is None:
        return articles[0]
    return None


def _give_text_back(database: Database, article: ArticleId, ready: ReadyArticle) -> Stored:
    """The article's file has come once more: it is what it was, with all that the reader put on it."""
    # what mends damage is loaded with the damage
    from newsreader.storage.mended_texts import put_text

    put_text(database, article, ready)
    row = database.row(
        "UPDATE article SET text_hash = ?, words = ?, snippet = ? WHERE id = ? RETURNING title, binned_at",
        (ready.text_hash, ready.words, ready.snippet, article),
    )
    if row is None or row[1] is not None:
        return Stored(Outcome.UNCHANGED, article)  # the library takes it out of the bin
    unindex_article(database, article)
    index_article(database, article, row[0], ready.text)
    return Stored(Outcome.ADDED, article, is_filed=True)


def row_hash(*cells: object) -> bytes:
    """SHA-256 over the cells of a row that cannot be made again, so that a check finds a flipped bit in any of them."""
    return hashlib.sha256(to_json([str(cell) for cell in cells]).encode("utf-8", "surrogatepass")).digest()


def article_hash(
    text_hash: bytes, title: str, source: str | None, published: str | None, added: str, author: str | None = None
) -> bytes:
    """What guards an article's row. An author that is not there takes no part: rows from before there were any stay right."""
    named = () if author is None else (author,)
    return row_hash(text_hash.hex(), title, source, published, added, *named)


def _insert_article(database: Database, ready: ReadyArticle, added: str) -> ArticleId:
    published = ready.published.when if ready.published else None
    article = ArticleId(
        database.insert(
            "INSERT INTO article (text_hash, title, title_key, title_known_by, source, source_known_by, author,"
            " author_known_by, published, published_known_by, sort_date, added, words, snippet, row_hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                ready.text_hash,
                ready.title,
                ready.title_key,
                ready.title_known_by,
                ready.source,
                ready.source_known_by,
                ready.author,
                ready.author_known_by,
                published,
                ready.published.known_by if ready.published else None,
                published or added,
                added,
                ready.words,
                ready.snippet,
                article_hash(ready.text_hash, ready.title, ready.source, published, added, ready.author),
            ),
        )
    )
    database.run(
        "INSERT INTO article_text (article_id, text, structure) VALUES (?, ?, ?)",
        (article, ready.text, ready.structure),
    )
    return article


def get_article(database: Database, article: ArticleId) -> Article | None:
    """One article with its copies in the order they came."""
    row = database.row(
        "SELECT id, text, text_hash, title, source, source_known_by, published, published_known_by, added, structure,"
        " language, state, problem, is_read, is_starred, binned_at IS NOT NULL, note, title_known_by, author,"
        " author_known_by"
        " FROM article JOIN article_text ON article_text.article_id = id"
        " LEFT JOIN article_note ON article_note.article_id = id WHERE id = ?",
        (article,),
    )
    if row is None:
        return None
    copies = database.rows(
        "SELECT path, added, encoding, size, notes, entry, source, source_known_by, published, published_known_by,"
        " was_at, lost, lost_at FROM copy WHERE article_id = ? ORDER BY id",
        (article,),
    )
    return Article(
        id=ArticleId(row[0]),
        text=row[1],
        text_hash=row[2].hex(),
        title=row[3],
        source=row[4],
        source_known_by=KnownBy(row[5]) if row[5] else None,
        published=published_from(row[6], row[7]),
        added=row[8],
        structure=structure_from(row[9]),
        language=row[10],
        analysis_state=AnalysisState(row[11]),
        analysis_problem=row[12],
        is_read=bool(row[13]),
        is_starred=bool(row[14]),
        copies=tuple(_copy_from(copy) for copy in copies),
        notes=_shown_notes(database, article, copies),
        is_binned=bool(row[15]),
        note=row[16] or "",
        tags=tags_of(database, [article]).get(article, ()),
        title_known_by=KnownBy(row[17]) if row[17] else None,
        author=row[18],
        author_known_by=KnownBy(row[19]) if row[19] else None,
    )


def _shown_notes(database: Database, article: ArticleId, copies: Sequence[Row]) -> tuple[str, ...]:
    """The notes of all copies, each once, without those that the reader hid."""
    hidden = {row[0] for row in database.rows("SELECT note FROM hidden_note WHERE article_id = ?", (article,))}
    return tuple(note for note in dict.fromkeys(note for copy in copies for note in strings_from(copy[4])) if note not in hidden)


def hide_note(database: Database, article: ArticleId, note: str) -> RowChange:
    """Show a note of the program no more."""
    database.run("INSERT OR IGNORE INTO hidden_note (article_id, note) VALUES (?, ?)", (article, note))
    return RowChange("hidden_note", None, read_row(database, "hidden_note", article, note))


def published_from(when: str | None, known_by: str | None) -> Published | None:
    """The date of two cells."""
    return Published(when, KnownBy(known_by)) if when and known_by else None


def _copy_from(row: Row) -> Copy:
    return Copy(
        path=None if row[0] is None else path_from_cell(row[0]),
        added=row[1],
        encoding=row[2],
        size=row[3],
        entry=row[5],
        source=row[6],
        source_known_by=KnownBy(row[7]) if row[7] else None,
        published=published_from(row[8], row[9]),
        was_at=None if row[10] is None else path_from_cell(row[10]),
        lost=Lost(row[11]) if row[11] else None,
        lost_at=row[12],
    )


def get_text(database: Database, article: ArticleId) -> str | None:
    """The article's text alone."""
    row = database.row("SELECT text FROM article_text WHERE article_id = ?", (article,))
    return str(row[0]) if row else None


def find_article(database: Database, text_hash: bytes) -> list[ArticleId]:
    """The article with this text, if it is there."""
    return [ArticleId(row[0]) for row in database.rows("SELECT id FROM article WHERE text_hash = ?", (text_hash,))]


def get_original(database: Database, article: ArticleId) -> bytes | None:
    """The bytes of the first copy, as imported."""
    row = database.row("SELECT original FROM copy WHERE article_id = ? ORDER BY id LIMIT 1", (article,))
    return zlib.decompress(row[0]) if row else None


def list_originals(database: Database, article: ArticleId) -> list[StoredOriginal]:
    """The bytes of every copy, in the order they came."""
    rows = database.rows(
        "SELECT path, entry, encoding, original FROM copy WHERE article_id = ? ORDER BY id", (article,)
    )
    return [
        StoredOriginal(None if path is None else path_from_cell(path), entry, encoding, zlib.decompress(original))
        for path, entry, encoding, original in rows
    ]


def list_waiting(database: Database, limit: int, first: ArticleId | None) -> list[tuple[ArticleId, str]]:
    """(id, text) of articles to analyse: ``first`` if it waits, then the newest imported."""
    rows = database.rows(
        "SELECT id, text FROM article JOIN article_text ON article_id = id"
        " WHERE state = 'waiting' AND binned_at IS NULL AND id = ?1"
        " UNION ALL SELECT * FROM (SELECT id, text FROM article JOIN article_text ON article_id = id"
        " WHERE state = 'waiting' AND binned_at IS NULL AND id IS NOT ?1 ORDER BY id DESC LIMIT ?2) LIMIT ?2",
        (first, limit),
    )
    return [(ArticleId(article), text) for article, text in rows]


def save_analysis_result(database: Database, article: ArticleId, text: str, analysis: Analysis) -> None:
    """Set what an analysis says about the article as a whole.

    A title without a headline and a date the text does not state stay: they may come from the file's name or its
    details, which the analysis does not know. So does the headline of a title that the file's details give.
    """
    before = database.row(
        "SELECT title, text_hash, source, published, added, structure, title_known_by, author FROM article"
        " JOIN article_text ON article_id = id"
        " WHERE id = ?",
        (article,),
    )
    if before is None:
        return
    title, structure, earlier = before[0], analysis.structure, structure_from(before[5])
    if structure.headline and before[6] is None:
        title = storable(structure.title)
    if title != before[0]:
        reindex_article(database, article, title, text)
    structure = replace(
        structure,
        title=title,
        published=structure.published or earlier.published,
        headline=structure.headline or (earlier.headline if before[6] == KnownBy.FILE_DETAILS else None),
    )
    chains = [chain.kind for chain in analysis.chains]
    database.run(
        "UPDATE article SET title = ?, title_key = ?, language = ?, state = 'done', problem = NULL, engine = ?,"
        " people = ?, places = ?, organisations = ?, quotes = ?, snippet = ?, row_hash = ? WHERE id = ?",
        (
            title,
            title_key(title),
            analysis.language,
            analysis.engine,
            chains.count(Kind.PERSON),
            chains.count(Kind.PLACE),
            chains.count(Kind.ORGANISATION),
            len(analysis.quotes),
            make_snippet(text, structure),
            article_hash(before[1], title, before[2], before[3], before[4], before[7]),
            article,
        ),
    )
    database.run(
        "UPDATE article_text SET structure = ? WHERE article_id = ?", (storable(structure_to(structure)), article)
    )


def save_correction(database: Database, article: ArticleId, text: str, analysis: Analysis) -> None:
    """Set what decisions about an article's annotations change in the article as a whole: counts, asides, snippet."""
    row = database.row("SELECT structure FROM article_text WHERE article_id = ?", (article,))
    if row is None:
        return
    structure = replace(structure_from(row[0]), asides=analysis.structure.asides)
    chains = [chain.kind for chain in analysis.chains]
    database.run(
        "UPDATE article SET people = ?, places = ?, organisations = ?, quotes = ?, snippet = ? WHERE id = ?",
        (
            chains.count(Kind.PERSON),
            chains.count(Kind.PLACE),
            chains.count(Kind.ORGANISATION),
            len(analysis.quotes),
            make_snippet(text, structure),
            article,
        ),
    )
    database.run(
        "UPDATE article_text SET structure = ? WHERE article_id = ?", (storable(structure_to(structure)), article)
    )


def save_failure(database: Database, article: ArticleId, problem: str) -> list[ArticleId]:
    """Set the article's analysis to failed with a sentence; gives the article if it is there."""
    rows = database.rows(
        "UPDATE article SET state = 'failed', problem = ? WHERE id = ? RETURNING id", (storable(problem), article)
    )
    return [ArticleId(row[0]) for row in rows]


def set_waiting(database: Database, articles: Collection[ArticleId] | None) -> list[ArticleId]:
    """Set articles (None: all) back to waiting; gives those that did not wait already."""
    sql = "UPDATE article SET state = 'waiting', problem = NULL WHERE state <> 'waiting' AND binned_at IS NULL"
    if articles is None:
        return [ArticleId(row[0]) for row in database.rows(f"{sql} RETURNING id")]
    return [
        ArticleId(row[0]) for article in articles for row in database.rows(f"{sql} AND id = ? RETURNING id", (article,))
    ]


def list_analysed_otherwise(database: Database, engine: str) -> list[ArticleId]:
    """Articles whose names and quotes were found by another engine than this one."""
    sql = "SELECT id FROM article WHERE state = 'done' AND binned_at IS NULL AND engine IS NOT NULL AND engine <> ?"
    return [ArticleId(row[0]) for row in database.rows(sql, (engine,))]


def set_flag(database: Database, column: str, articles: Collection[ArticleId], value: bool) -> list[ArticleId]:
    """Set ``is_read`` or ``is_starred``; gives the articles that had it otherwise."""
    sql = f"UPDATE article SET {column} = ?1 WHERE id = ?2 AND {column} <> ?1 RETURNING id"
    return [ArticleId(row[0]) for article in articles for row in database.rows(sql, (int(value), article))]
