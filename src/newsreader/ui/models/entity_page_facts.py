"""Everything the page of one entity shows, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.decision import DecisionRecord
from newsreader.model.entity import EntityId, EntityTotals, Pointer, QuoteRecord, Variant
from newsreader.model.entity_page import Companion, MentionLine, MentionOrder, RoleSpan, TimeBin
from newsreader.model.query import QuoteFilter
from newsreader.model.review import SplitSuggestion
from newsreader.model.values import dataclass
from newsreader.ui.pages.time_chart import Bar
from newsreader.ui.pages.time_chart import RoleSpan as ShownRole

LINES_PER_PAGE = 100
_QUOTES, _ABOUT_COUNTED = 2, 200
_MOST_COMPANIONS = 60
_MOST_BARS = 120


@dataclass(frozen=True, slots=True)
class EntityPageFacts:
    """One entity. ``lines`` are the first pages of its mentions that fit the filter; the other lists are whole."""

    totals: EntityTotals
    role: str
    short_name: str
    bars_title: str
    bars: tuple[Bar, ...]
    roles: tuple[ShownRole, ...]
    quotes_by: tuple[QuoteRecord, ...]
    quotes_about: tuple[QuoteRecord, ...]
    quotes_about_count: int
    lines: tuple[MentionLine, ...]
    has_more_lines: bool
    variants: tuple[Variant, ...]
    pointers: tuple[Pointer, ...]
    companions: tuple[Companion, ...]
    note: str
    decisions: tuple[DecisionRecord, ...]
    decided_in: Mapping[ArticleId, str]
    suggestion: SplitSuggestion | None


@dataclass(frozen=True, slots=True)
class LinesWanted:
    """Which mentions are to be shown, and how many."""

    filter_text: str = ""
    order: MentionOrder = MentionOrder.NEWEST
    count: int = LINES_PER_PAGE


def bars_of(bins: Sequence[TimeBin]) -> tuple[tuple[Bar, ...], int]:
    """Bars side by side from the first bin to the last, and the days of one (0 without bins).

    A bin ends where the next begins; the last is as long as the one before it.
    """
    starts = [date.fromisoformat(one.start[:10]) for one in bins]
    if not starts:
        return (), 0
    gap = (starts[-1] - starts[-2]) if len(starts) > 1 else timedelta(days=7)
    ends = [*starts[1:], starts[-1] + gap]
    bars = tuple(Bar(start, end, one.mentions) for start, end, one in zip(starts, ends, bins, strict=True))
    return bars, min((bar.end - bar.start).days for bar in bars)


def bars_title(days: int) -> str:
    """What one bar counts."""
    translate = QCoreApplication.translate
    if days <= 1:
        return translate("EntityPage", "Mentions a day")
    if days <= 7:
        return translate("EntityPage", "Mentions a week")
    if days <= 31:
        return translate("EntityPage", "Mentions a month")
    if days <= 92:
        return translate("EntityPage", "Mentions a quarter")
    return translate("EntityPage", "Mentions a year")


def shown_roles(roles: Sequence[RoleSpan]) -> tuple[ShownRole, ...]:
    """Roles with their dates read."""
    return tuple(
        ShownRole(one.role, date.fromisoformat(one.first_seen[:10]), date.fromisoformat(one.last_seen[:10]), one.articles)
        for one in roles
    )


_BEHIND_NAMES = frozenset(("jr", "sr", "ii", "iii", "iv", "mp", "mep", "msp", "qc", "kc", "obe", "cbe", "mbe", "phd", "md"))
"""What may stand behind a surname."""


def short_name(totals: EntityTotals) -> str:
    """What a person is called in a heading: the last part of the name; places and organisations keep theirs."""
    name = totals.entity.name
    if totals.entity.kind is not Kind.PERSON:
        return name
    parts = [part for part in name.split() if part.rstrip(".").lower() not in _BEHIND_NAMES]
    return parts[-1] if parts else name


def read_page(library: Library, entity: EntityId, wanted: LinesWanted) -> EntityPageFacts | None:
    """Everything of one entity; None when it is gone."""
    totals = library.get_totals(entity)
    if totals is None:
        return None
    roles = library.list_roles(entity)
    bars, days = bars_of(library.list_time_bins(entity, _MOST_BARS))
    by = library.list_quote_ids(QuoteFilter(speaker=entity))
    about = library.list_quotes_about(entity, limit=_ABOUT_COUNTED)
    decisions = tuple(library.list_decisions(entity=entity))
    places = sorted({one.article for one in decisions if one.article is not None})
    facts = EntityPageFacts(
        totals=totals,
        role=max(roles, key=lambda one: one.articles).role if roles else "",
        short_name=short_name(totals),
        bars_title=bars_title(days),
        bars=bars if len(bars) > 1 else (),
        roles=shown_roles(roles),
        quotes_by=tuple(library.list_quote_rows(by[:_QUOTES])),
        quotes_about=tuple(about),
        quotes_about_count=len(about),
        lines=(),
        has_more_lines=False,
        variants=tuple(library.list_variants(entity)),
        pointers=tuple(library.list_pointers(entity)),
        companions=tuple(library.rank_companions(entity, _MOST_COMPANIONS)),
        note=library.get_note(entity),
        decisions=decisions,
        decided_in={row.article: " ".join(row.title.split()) for row in library.list_titles(places)},
        suggestion=library.suggest_split(entity) if totals.entity.kind is Kind.PERSON else None,
    )
    return read_lines(library, facts, wanted)


def read_lines(library: Library, facts: EntityPageFacts, wanted: LinesWanted) -> EntityPageFacts:
    """The same entity with other sentences."""
    found = library.list_mention_lines(
        facts.totals.entity.id, search=wanted.filter_text, order=wanted.order, limit=wanted.count + 1
    )
    return replace(facts, lines=tuple(found[: wanted.count]), has_more_lines=len(found) > wanted.count)
