"""What the reader changes about articles as wholes."""

from __future__ import annotations

from newsreader.model.article import ArticleId
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class DetailsChange:
    """None keeps what is there; an empty source, author or date says that there is none. ``published`` is ISO 8601."""

    title: str | None = None
    source: str | None = None
    author: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class TextMove:
    """Code points ``start`` to ``end`` of an article's text stand from ``at`` on in new article number ``part``."""

    article: ArticleId
    start: int
    end: int
    part: int
    at: int
