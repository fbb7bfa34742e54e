"""Rows of the sidebar's lower part: sections, articles, sentences, quotes, names, companions. No Qt here."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import Context, Entity, Occurrence, Pointer, QuoteRecord, Strength, Variant
from newsreader.model.values import dataclass
from newsreader.ui.models.entity_facts import Background, EntityFacts

VARIANTS_AT_FIRST = 8


class Section(StrEnum):
    """Parts of the column in their order; each opens and closes."""

    ARTICLES = "articles"
    QUOTES = "quotes"
    REASONS = "reasons"
    COMPANIONS = "companions"


@dataclass(frozen=True, slots=True)
class SectionRow:
    """Head of a section. ``count`` None shows none; ``probable`` counts articles that are only probably right.

    ``is_many`` says whether the reasons are about several names or about one that only points to another.
    """

    section: Section
    kind: Kind
    count: int | None
    is_open: bool
    probable: int = 0
    is_many: bool = True


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """Source, date and title of an article; ``is_first`` in its section."""

    occurrence: Occurrence
    is_first: bool


@dataclass(frozen=True, slots=True)
class LineRow:
    """One mention in its sentence."""

    article: ArticleId
    kind: Kind
    context: Context


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One quote of the entity."""

    quote: QuoteRecord


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One name form with its reasons."""

    kind: Kind
    variant: Variant


@dataclass(frozen=True, slots=True)
class PointerRow:
    """A probable pointer: ``other`` is who it leads to, or who it comes from when ``is_incoming``."""

    pointer: Pointer
    other: Entity
    is_incoming: bool


@dataclass(frozen=True, slots=True)
class CompanionRow:
    """Who is in ``shared`` of the same articles."""

    entity: Entity
    shared: int


@dataclass(frozen=True, slots=True)
class MoreRow:
    """Shows more of its section; ``left`` says how many there are, None when nobody knows."""

    section: Section
    left: int | None


@dataclass(frozen=True, slots=True)
class OnlyHereRow:
    """Stands where other articles would."""

    is_in_article: bool


FactRow = SectionRow | ArticleRow | LineRow | QuoteRow | VariantRow | PointerRow | CompanionRow | MoreRow | OnlyHereRow


def fact_rows(
    facts: EntityFacts, background: Background, closed: Collection[Section], *, all_variants: bool
) -> list[FactRow]:
    """All rows; ``closed`` sections keep their heads alone, ``all_variants`` lists every name form."""
    kind = facts.totals.entity.kind
    rows: list[FactRow] = []
    for head, members in (
        _articles(facts, kind),
        _quotes(facts, kind),
        _reasons(facts, background, kind, all_variants),
        _companions(background, kind),
    ):
        if not members:
            continue
        if isinstance(members[0], OnlyHereRow):
            rows.extend(members)
            continue
        is_open = head.section not in closed
        rows.append(SectionRow(head.section, head.kind, head.count, is_open, head.probable, head.is_many))
        if is_open:
            rows.extend(members)
    return rows


_Part = tuple[SectionRow, list[FactRow]]


def _articles(facts: EntityFacts, kind: Kind) -> _Part:
    occurrences = facts.occurrences
    rows: list[FactRow] = []
    for number, occurrence in enumerate(occurrences):
        rows.append(ArticleRow(occurrence, number == 0))
        rows.extend(LineRow(occurrence.article_id, kind, context) for context in occurrence.contexts)
    here = 1 if facts.article is not None else 0
    # probable ones may be beyond the totals, so an exact count is to be had only where all is loaded
    count = max(len(occurrences), facts.totals.articles - here) if facts.has_more_articles else len(occurrences)
    if facts.has_more_articles:
        rows.append(MoreRow(Section.ARTICLES, count - len(occurrences) or None))
    if not occurrences:
        rows.append(OnlyHereRow(facts.article is not None))
    probable = sum(all(c.strength is not Strength.CERTAIN for c in one.contexts) for one in occurrences if one.contexts)
    return SectionRow(Section.ARTICLES, kind, count, True, probable), rows


def _quotes(facts: EntityFacts, kind: Kind) -> _Part:
    rows: list[FactRow] = [QuoteRow(quote) for quote in facts.quotes]
    count = max(len(facts.quotes), facts.totals.quotes) if facts.has_more_quotes else len(facts.quotes)
    if facts.has_more_quotes:
        rows.append(MoreRow(Section.QUOTES, count - len(facts.quotes) or None))
    return SectionRow(Section.QUOTES, kind, count, True), rows


def _reasons(facts: EntityFacts, background: Background, kind: Kind, all_variants: bool) -> _Part:
    me = facts.totals.entity.id
    outgoing = [PointerRow(p, p.to_entity, False) for p in background.pointers if p.from_entity.id == me]
    incoming = [PointerRow(p, p.from_entity, True) for p in background.pointers if p.from_entity.id != me]
    variants = background.variants
    is_many = len(variants) > 1
    rows: list[FactRow] = [*outgoing]
    if is_many:
        shown = variants if all_variants else variants[:VARIANTS_AT_FIRST]
        rows.extend(VariantRow(kind, variant) for variant in shown)
        if len(shown) < len(variants):
            rows.append(MoreRow(Section.REASONS, len(variants) - len(shown)))
    rows.extend(incoming)
    return SectionRow(Section.REASONS, kind, None, True, is_many=is_many), rows


def _companions(background: Background, kind: Kind) -> _Part:
    rows: list[FactRow] = [CompanionRow(row.entity, shared) for row, shared in background.companions]
    return SectionRow(Section.COMPANIONS, kind, None, True), rows
