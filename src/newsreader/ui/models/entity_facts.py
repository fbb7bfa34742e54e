"""Everything the sidebar shows of one entity across the library, and how it is read."""

from __future__ import annotations

from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.entity import (
    EntityId,
    EntityRow,
    EntityTotals,
    Occurrence,
    Pointer,
    QuoteRecord,
    Variant,
)
from newsreader.model.values import dataclass

ARTICLES_PER_PAGE = 50
QUOTES_AT_FIRST, QUOTES_PER_PAGE = 10, 50
_COMPANIONS = 12


@dataclass(frozen=True, slots=True)
class Background:
    """What is read last: why the names are one, and who else is there."""

    variants: tuple[Variant, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    companions: tuple[tuple[EntityRow, int], ...] = ()


@dataclass(frozen=True, slots=True)
class EntityFacts:
    """One entity; ``article`` is on screen and left out of ``occurrences``, both lists are cut to whole pages."""

    totals: EntityTotals
    article: ArticleId | None
    occurrences: tuple[Occurrence, ...]
    has_more_articles: bool
    quotes: tuple[QuoteRecord, ...]
    has_more_quotes: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many articles and quotes to read."""

    articles: int = ARTICLES_PER_PAGE
    quotes: int = QUOTES_AT_FIRST


def read_facts(library: Library, entity: EntityId, article: ArticleId | None, wanted: Wanted) -> EntityFacts | None:
    """Totals, occurrences and quotes; None when the entity is gone."""
    totals = library.get_totals(entity)
    if totals is None:
        return None
    occurrences = library.list_occurrences(entity, except_article=article, limit=wanted.articles + 1)
    quotes = library.list_quotes(entity=entity, limit=wanted.quotes + 1)
    return EntityFacts(
        totals=totals,
        article=article,
        occurrences=tuple(occurrences[: wanted.articles]),
        has_more_articles=len(occurrences) > wanted.articles,
        quotes=tuple(quotes[: wanted.quotes]),
        has_more_quotes=len(quotes) > wanted.quotes,
    )


def read_background(library: Library, entity: EntityId) -> Background:
    """Variants, pointers and companions."""
    return Background(
        variants=tuple(library.list_variants(entity)),
        pointers=tuple(library.list_pointers(entity)),
        companions=tuple(library.list_companions(entity, _COMPANIONS)),
    )


def read_more_occurrences(
    library: Library, entity: EntityId, article: ArticleId | None, offset: int
) -> tuple[tuple[Occurrence, ...], bool]:
    """The next page of articles, and whether there are more after it."""
    found = library.list_occurrences(entity, except_article=article, limit=ARTICLES_PER_PAGE + 1, offset=offset)
    return tuple(found[:ARTICLES_PER_PAGE]), len(found) > ARTICLES_PER_PAGE


def read_more_quotes(library: Library, entity: EntityId, offset: int) -> tuple[tuple[QuoteRecord, ...], bool]:
    """The next page of quotes, and whether there are more after it."""
    found = library.list_quotes(entity=entity, limit=QUOTES_PER_PAGE + 1, offset=offset)
    return tuple(found[:QUOTES_PER_PAGE]), len(found) > QUOTES_PER_PAGE
