"""Which articles a list shows, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsreader.model.entity import EntityId


class ArticleView(StrEnum):
    """The navigator's fixed lists."""

    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"
    RECENT = "recent"


class ArticleOrder(StrEnum):
    """Sort orders of the article list. "Newest" goes by published date, or by import where there is none."""

    NEWEST = "newest"
    OLDEST = "oldest"
    ADDED = "added"
    TITLE = "title"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """All conditions together (and).

    ``search`` is what the reader typed: every word is a quoted term, the last a prefix.

    ``RECENT`` means imported in the last seven days. ``source`` None means every source.
    """

    view: ArticleView = ArticleView.ALL
    source: str | None = None
    search: str = ""
    entity: EntityId | None = None


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """Figures of the navigator and the status bar. ``sources`` are (name, articles), largest first."""

    articles: int
    unread: int
    starred: int
    recent: int
    waiting: int
    people: int
    places: int
    organisations: int
    quotes: int
    sources: tuple[tuple[str, int], ...]
