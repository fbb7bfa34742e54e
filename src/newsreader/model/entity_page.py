"""What is known of one entity across the library, beside what ``entity`` already holds."""

from __future__ import annotations

from enum import StrEnum

from newsreader.model.article import ArticleId, Published
from newsreader.model.entity import EntityRow, Strength
from newsreader.model.values import dataclass


class MentionOrder(StrEnum):
    """Orders of the articles that an entity's mentions are grouped by; those of one article are in reading order."""

    NEWEST = "newest"
    OLDEST = "oldest"
    MOST = "most mentions"


@dataclass(frozen=True, slots=True)
class MentionLine:
    """One mention with its keyword in the middle. Lines of one article follow each other."""

    article_id: ArticleId
    start: int
    end: int
    left: str
    keyword: str
    right: str
    strength: Strength
    title: str
    source: str | None
    published: Published | None
    added: str


@dataclass(frozen=True, slots=True)
class Companion:
    """Who appears with an entity.

    ``strength`` is 0 to 1: shared articles beside those of the rarer of the two, lowered where the two share few
    (the lower bound of Wilson's interval at 90 %), so that one article in common does not rank before forty.
    """

    row: EntityRow
    shared: int
    strength: float


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """A title or description found beside the name: in how many articles, first and last date (ISO 8601)."""

    role: str
    articles: int
    first_seen: str
    last_seen: str


@dataclass(frozen=True, slots=True)
class TimeBin:
    """Mentions and articles from ``start`` (ISO 8601 date) to the next bin's start."""

    start: str
    mentions: int
    articles: int
