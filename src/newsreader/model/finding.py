"""What could be meant by a few typed letters: titles and names, to be ranked by whoever asked."""

from __future__ import annotations

from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityRow
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class TitleRow:
    """An article by its title; ``day`` is the ISO 8601 date it is sorted by."""

    article: ArticleId
    title: str
    source: str | None
    day: str


@dataclass(frozen=True, slots=True)
class Candidates:
    """Articles, newest first, and entities, those in most articles first."""

    titles: tuple[TitleRow, ...]
    entities: tuple[EntityRow, ...]
