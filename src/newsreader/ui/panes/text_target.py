"""What in an article a command is about: a mention, a quote, or selected words. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass

from newsreader.model.annotation import ChainNumber, Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId


@dataclass(frozen=True, slots=True)
class TextTarget:
    """Code points ``start`` to ``end`` of an article and the words there.

    ``kind`` is None for selected words that are no mark. ``entity`` and ``chain`` are whom a mention means, or who
    said a quote; None where nobody knows. ``quote_start`` and ``quote_end`` are the quote round a mention, if any.
    """

    article: ArticleId
    start: int
    end: int
    words: str
    kind: Kind | None = None
    entity: EntityId | None = None
    chain: ChainNumber | None = None
    has_speaker: bool = False
    quote: tuple[int, int] | None = None
