"""Cutting a file that holds several stories apart, and putting together what belongs together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsreader.errors import LibraryError
from newsreader.importing.reading import read_text
from newsreader.library import Library
from newsreader.model.article import Article, ArticleId, IncomingArticle
from newsreader.model.article_details import TextMove
from newsreader.model.changes import Changes

_BETWEEN = "\n\n"


def split_article(library: Library, article: ArticleId, *offsets: int) -> Changes:
    """Several articles in the place of one, cut at offsets (code points). Raises LibraryError where one would be empty."""
    whole = library.get_article(article)
    if whole is None:
        return Changes()
    ends = sorted({0, *offsets, len(whole.text)})
    spans = [_trimmed(whole.text, start, end) for start, end in pairwise(ends)]
    if len(spans) < 2 or any(start >= end for start, end in spans):
        raise LibraryError("There is text on one side only. Put the cursor where the second story begins.")
    parts = [
        _part(whole, whole.text[start:end], f"Part {number} of an article that was split")
        for number, (start, end) in enumerate(spans, start=1)
    ]
    moves = [TextMove(article, start, end, number, 0) for number, (start, end) in enumerate(spans)]
    return library.replace_articles([article], parts, moves, "Split article")


def join_articles(library: Library, articles: Sequence[ArticleId]) -> Changes:
    """One article in the place of several. Raises LibraryError for fewer than two."""
    found = [one for article in dict.fromkeys(articles) if (one := library.get_article(article)) is not None]
    if len(found) < 2:
        raise LibraryError("Select two or more articles to join them.")
    texts, moves, at = list[str](), list[TextMove](), 0
    for one in found:
        start, end = _trimmed(one.text, 0, len(one.text))
        texts.append(one.text[start:end])
        moves.append(TextMove(one.id, start, end, 0, at))
        at += end - start + len(_BETWEEN)
    joined = _part(found[0], _BETWEEN.join(texts), f"Joined from {len(found)} articles")
    return library.replace_articles([one.id for one in found], [joined], moves, f"Join {len(found)} articles")


def _part(whole: Article, text: str, note: str) -> IncomingArticle:
    """A text with what is known of the article it comes from, unless it says something else itself."""
    read = read_text(text)
    return IncomingArticle(
        text=read.text,
        original=read.original,
        encoding=read.encoding,
        path=whole.copies[0].path if whole.copies else None,
        structure=read.structure,
        source=read.source or whole.source,
        source_known_by=read.source_known_by or whole.source_known_by,
        published=read.published or whole.published,
        notes=(note,),
        author=whole.author,
        author_known_by=whole.author_known_by,
        entry=whole.copies[0].entry if whole.copies else None,
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its edges."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())
