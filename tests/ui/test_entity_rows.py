"""Which rows the sidebar shows, decided without a screen."""

from __future__ import annotations

import pytest

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityInArticle, Strength
from newsreader.ui.models.entity_fact_rows import (
    ArticleRow,
    CompanionRow,
    FactRow,
    LineRow,
    MoreRow,
    OnlyHereRow,
    PointerRow,
    QuoteRow,
    Section,
    SectionRow,
    VariantRow,
    fact_rows,
)
from newsreader.ui.models.entity_facts import Background, EntityFacts, Wanted, read_background, read_facts
from newsreader.ui.models.entity_list_model import GroupRow, group_rows
from sidebar_story import HERE, IN_ARTICLE, LEE, PLACES, REED, MadeUpLibrary


def facts_of(library: MadeUpLibrary, wanted: Wanted | None = None) -> EntityFacts:
    facts = read_facts(library, LEE.id, HERE, wanted or Wanted())  # type: ignore[arg-type]
    assert facts is not None
    return facts


def rows_of(library: MadeUpLibrary, closed: frozenset[Section] = frozenset()) -> list[FactRow]:
    background = read_background(library, LEE.id)  # type: ignore[arg-type]
    return fact_rows(facts_of(library), background, closed, all_variants=False)


def test_column_in_its_order() -> None:
    types = [type(row) for row in rows_of(MadeUpLibrary(others=2))]
    assert types == [
        SectionRow, ArticleRow, LineRow, LineRow, ArticleRow, LineRow,
        SectionRow, QuoteRow,
        SectionRow, VariantRow, VariantRow, VariantRow, PointerRow,
        SectionRow, CompanionRow,
    ]  # fmt: skip


def test_closed_sections_keep_their_heads() -> None:
    rows = rows_of(MadeUpLibrary(), frozenset(Section))
    assert [(row.section, row.is_open) for row in rows if isinstance(row, SectionRow)] == [
        (section, False) for section in Section
    ]
    assert len(rows) == len(Section)


@pytest.mark.parametrize(
    ("others", "count", "left"),
    [(3, 3, None), (50, 50, None), (51, 51, 1), (120, 120, 70)],
)
def test_more_articles_than_a_page(others: int, count: int, left: int | None) -> None:
    rows = rows_of(MadeUpLibrary(others=others))
    assert isinstance(rows[0], SectionRow)
    assert rows[0].count == count
    more = [row.left for row in rows if isinstance(row, MoreRow)]
    assert more == ([] if left is None else [left])


def test_probable_articles_are_counted_apart() -> None:
    head = rows_of(MadeUpLibrary(others=3))[0]
    assert isinstance(head, SectionRow)
    assert (head.count, head.probable) == (3, 1)


def test_nowhere_else() -> None:
    assert rows_of(MadeUpLibrary(others=0, quotes=0))[0] == OnlyHereRow(is_in_article=True)


def test_a_single_name_needs_no_reasons() -> None:
    library = MadeUpLibrary()
    one = Background(variants=tuple(library.list_variants(LEE.id)[:1]))
    rows = fact_rows(facts_of(library), one, (), all_variants=False)
    assert not [row for row in rows if isinstance(row, SectionRow) and row.section is Section.REASONS]


def test_many_variants_are_shown_on_demand() -> None:
    library = MadeUpLibrary()
    many = Background(variants=tuple(library.list_variants(LEE.id)) * 5)
    few, all_of_them = (
        [type(row) for row in fact_rows(facts_of(library), many, (), all_variants=every)] for every in (False, True)
    )
    assert few.count(VariantRow) == 8
    assert few.count(MoreRow) == 1
    assert (all_of_them.count(VariantRow), all_of_them.count(MoreRow)) == (15, 0)


def names(rows: list[GroupRow | EntityInArticle]) -> list[str]:
    return [f"{row.kind}:{row.is_open}" if isinstance(row, GroupRow) else row.entity.name for row in rows]


def test_groups_by_kind() -> None:
    assert names(group_rows(IN_ARTICLE, {})) == [
        "person:True", LEE.name, REED.name, "place:True", *(place.name for place in PLACES),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("chosen", "forced", "is_open"),
    [({}, (), False), ({Kind.PLACE: True}, (), True), ({}, (Kind.PLACE,), True), ({Kind.PLACE: False}, (), False)],
)
def test_a_long_group_is_closed_until_asked_for(
    chosen: dict[Kind, bool], forced: tuple[Kind, ...], is_open: bool
) -> None:
    rows = group_rows(IN_ARTICLE[2:] * 2, chosen, forced)
    assert isinstance(rows[0], GroupRow)
    assert rows[0].is_open is is_open
    assert len(rows) == (7 if is_open else 1)


def test_column_heads_stand_once_on_the_first_open_group() -> None:
    rows = group_rows(IN_ARTICLE, {Kind.PERSON: False})
    assert [row.has_columns for row in rows if isinstance(row, GroupRow)] == [False, True]


def test_facts_are_read_a_page_at_a_time() -> None:
    facts = facts_of(MadeUpLibrary(others=60, quotes=12))
    assert (len(facts.occurrences), facts.has_more_articles) == (50, True)
    assert (len(facts.quotes), facts.has_more_quotes) == (10, True)
    assert facts.occurrences[1].contexts[0].strength is Strength.PROBABLE
