"""Full text search: from what a reader types to an FTS5 question, and from a text to what is indexed."""

from __future__ import annotations

import re
import unicodedata

from newsreader.model.article import ArticleId
from newsreader.names.fold import plain_letters
from newsreader.storage.connection import Database

# Every character of Unicode's category Cf: soft hyphen, zero-width and bidirectional marks, tags. They are not seen,
# but FTS5's unicode61 splits words at them.
_FORMAT_CHARACTERS = re.compile(
    "[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)|"')
_TITLE_WEIGHT = 5.0

RELEVANCE = f"bm25(article_search, {_TITLE_WEIGHT}, 1.0)"
"""Sorts the best match first (bm25 is smaller where the match is better)."""


def searchable(text: str) -> str:
    """The text as it is read and typed: without characters that are not seen, with "l" for "ł" and "ss" for "ß".

    Accents stay: FTS5 takes them off itself, but knows only letters that Unicode takes apart.
    """
    if text.isascii():
        return text
    beyond = "".join(set("".join(_BEYOND_ASCII.findall(text))))
    # most texts have a few kinds of quotation marks and no more, and looking at these is quicker than at every letter
    if _FORMAT_CHARACTERS.search(beyond):
        text = _FORMAT_CHARACTERS.sub("", text)
    return text if plain_letters(beyond) == beyond else plain_letters(text)


def match_expression(query: str) -> str | None:
    """An FTS5 expression for what was typed, or None when nothing in it can be found.

    Every word must occur; the last also matches as a beginning; words between quotation marks must follow each other.
    Nothing in the query is read as FTS5 syntax.
    """
    terms: list[str] = []
    is_phrase = False
    for match in _TERM.finditer(searchable(query).replace("\0", " ")):
        phrase, word = match[1], match[2]
        words = phrase if phrase is not None else word
        if words is None or not any(character.isalnum() for character in words):
            continue
        is_phrase = phrase is not None
        terms.append(f'"{words}"')
    if not terms:
        return None
    return " ".join(terms) + ("" if is_phrase else "*")


def index_article(database: Database, article: int, title: str, text: str) -> None:
    """File a new article."""
    index_ready_article(database, article, searchable(title), searchable(text))


def index_ready_article(database: Database, article: int, title: str, text: str) -> None:
    """File a new article whose words are ``searchable`` already."""
    database.run("INSERT INTO article_search (rowid, title, body) VALUES (?, ?, ?)", (article, title, text))


def unindex_article(database: Database, article: int) -> None:
    """Take an article out of the index."""
    database.run("DELETE FROM article_search WHERE rowid = ?", (article,))


def reindex_article(database: Database, article: int, title: str, text: str) -> None:
    """File an article anew after its title changed."""
    database.run(
        "UPDATE article_search SET title = ?, body = ? WHERE rowid = ?", (searchable(title), searchable(text), article)
    )


def list_articles_with(database: Database, words: str) -> list[ArticleId]:
    """Articles in whose title or text the words follow each other, as far as the index tells."""
    expression = match_expression(f'"{words.replace(chr(34), " ")}"')
    if expression is None:
        return []
    rows = database.rows("SELECT rowid FROM article_search WHERE article_search MATCH ?", (expression,))
    return [ArticleId(row[0]) for row in rows]


def fold(text: str) -> str:
    """The text without case, accents and unseen characters, for comparing what two people typed."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", searchable(text))
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return searchable(plain.casefold())
