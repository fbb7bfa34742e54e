"""Entities across the library, the links that lead to them and the reasons a reader can check."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

from newsreader.model.anchor import NameAnchor
from newsreader.model.annotation import Kind, QuoteStyle
from newsreader.model.article import ArticleId, Published
from newsreader.model.values import dataclass

EntityId = NewType("EntityId", int)
"""A random positive 63-bit number, never reused (SQLite holds signed 64-bit integers)."""


class Strength(StrEnum):
    """How sure a link is, best first."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for or against a link: a stable code, a sentence part for the reader, and its weight.

    How alike names are weighs 0 to 1; evidence beyond the name weighs in points, below 0 when it speaks against.
    """

    code: str
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation across the library."""

    id: EntityId
    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class EntityInArticle:
    """One row of the sidebar's upper part.

    ``variants`` are the other surface forms in this article, commonest first; ``here`` counts mentions in this
    article, ``other_articles`` counts articles beside this one, those where the entity is probably meant among them.
    """

    entity: Entity
    variants: tuple[str, ...]
    here: int
    other_articles: int
    first_start: int


@dataclass(frozen=True, slots=True)
class EntityTotals:
    """Totals of one entity over the library. Dates are ISO 8601 or None.

    ``probable_articles`` counts further articles, in which only a name stands that probably means this entity.
    """

    entity: Entity
    articles: int
    mentions: int
    quotes: int
    first_seen: str | None
    last_seen: str | None
    probable_articles: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """A mention in its sentence: text left, keyword, text right; ``start``/``end`` of the keyword in the article."""

    start: int
    end: int
    left: str
    keyword: str
    right: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One article in which an entity appears, with its mentions in context."""

    article_id: ArticleId
    title: str
    source: str | None
    published: Published | None
    added: str
    mentions: int
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class QuoteRecord:
    """One quote of the library with its article and speaker.

    ``entity_id`` is None when nobody named is known to have said it; ``certainty`` is 0 to 1.
    """

    article_id: ArticleId
    start: int
    end: int
    text: str
    style: QuoteStyle
    speaker: str | None
    entity_id: EntityId | None
    certainty: float
    cue: str | None
    title: str
    source: str | None
    published: Published | None
    added: str


@dataclass(frozen=True, slots=True)
class Variant:
    """A name form of an entity: how often it stands in the library and why it was linked.

    ``names`` are the full forms of the articles in which it stands: what can be split off as a whole.
    """

    surface: str
    mentions: int
    strength: Strength
    reasons: tuple[Reason, ...]
    names: tuple[NameAnchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Pointer:
    """A probable link from a lone surname's entity to the full-named entity it most likely means."""

    from_entity: Entity
    to_entity: Entity
    reason: Reason


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One row of the library-wide tables of people, places and organisations."""

    entity: Entity
    variants: tuple[str, ...]
    articles: int
    mentions: int
    quotes: int
    first_seen: str | None
    last_seen: str | None
