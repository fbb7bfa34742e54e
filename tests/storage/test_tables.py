"""The tables of entities and the ledger of quotes: any order, any filter, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import add_analysed, article, open_library, person, place
from newsreader.library import Library
from newsreader.model.annotation import Kind, QuoteStyle
from newsreader.model.entity import EntityId
from newsreader.model.query import EntityOrder, QuoteFilter, QuoteOrder


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "l")
    add_analysed(
        opened,
        article("Álvaro Ortiz met Bea Stone.\n\n“Rain came,” Ortiz said. “Sun too,” Stone said.", published="2026-01-01", source="Post"),
        person("Álvaro Ortiz", "Ortiz"), person("Bea Stone", "Stone"),
        said=[("“Rain came,”", "Álvaro Ortiz"), ("“Sun too,”", "Bea Stone")],
    )  # fmt: skip
    add_analysed(
        opened,
        article("Bea Stone met Carl Reed in Porto.\n\n“Rain again,” she said.", published="2026-02-01", source="Herald"),
        person("Bea Stone"), person("Carl Reed"), place("Porto"),
        said=[("“Rain again,”", "Bea Stone")],
    )  # fmt: skip
    add_analysed(
        opened,
        article("Zoo\n\n“Nobody knows rain,” it was said.", published="2026-03-01"),
        said=[("“Nobody knows rain,”", None)],
    )
    yield opened
    opened.close()


def table(library: Library, order: EntityOrder, *, descending: bool, search: str = "") -> list[str]:
    ids = library.list_entity_ids(Kind.PERSON, search=search, order=order, descending=descending)
    return [row.entity.name.split()[0] for row in library.list_entity_rows([EntityId(number) for number in ids])]


@pytest.mark.parametrize(
    ("order", "descending", "expected"),
    [
        (EntityOrder.NAME, False, ["Álvaro", "Bea", "Carl"]),
        (EntityOrder.NAME, True, ["Carl", "Bea", "Álvaro"]),
        (EntityOrder.ARTICLES, True, ["Bea", "Álvaro", "Carl"]),
        (EntityOrder.MENTIONS, True, ["Bea", "Álvaro", "Carl"]),
        (EntityOrder.MENTIONS, False, ["Carl", "Álvaro", "Bea"]),
        (EntityOrder.QUOTES, True, ["Bea", "Álvaro", "Carl"]),
        (EntityOrder.FIRST_SEEN, True, ["Carl", "Álvaro", "Bea"]),
        (EntityOrder.LAST_SEEN, False, ["Álvaro", "Bea", "Carl"]),
    ],
)
def test_people_by_any_column(library: Library, order: EntityOrder, descending: bool, expected: list[str]) -> None:
    assert table(library, order, descending=descending) == expected


@pytest.mark.parametrize(
    ("search", "expected"), [("alvaro", ["Álvaro"]), ("STONE", ["Bea"]), ("e", ["Bea", "Carl"]), ("e r", ["Carl"]), ("%", [])]
)
def test_the_filter_looks_into_every_form(library: Library, search: str, expected: list[str]) -> None:
    assert table(library, EntityOrder.NAME, descending=False, search=search) == expected


def test_rows_come_in_the_order_of_their_ids_and_gone_ones_are_left_out(library: Library) -> None:
    ids = [EntityId(number) for number in library.list_entity_ids(Kind.PERSON)]
    rows = library.list_entity_rows([ids[2], EntityId(7), ids[0]])
    assert [row.entity.id for row in rows] == [ids[2], ids[0]]


def ledger(library: Library, which: QuoteFilter, order: QuoteOrder = QuoteOrder.DATE, *, descending: bool = True) -> list[str]:
    rows = library.list_quote_rows(library.list_quote_ids(which, order=order, descending=descending))
    return [row.text.strip("“,”").split()[0] for row in rows]


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        (QuoteFilter(), ["Nobody", "Rain", "Rain", "Sun"]),
        (QuoteFilter(text="rain"), ["Nobody", "Rain", "Rain"]),
        (QuoteFilter(text="knows rain"), ["Nobody"]),
        (QuoteFilter(text="said"), []),
        (QuoteFilter(text='"'), ["Nobody", "Rain", "Rain", "Sun"]),
        (QuoteFilter(text_or_speaker="stone rain"), ["Rain"]),
        (QuoteFilter(speaker_text="alvaro"), ["Rain"]),
        (QuoteFilter(speaker_text="stone", text="sun"), ["Sun"]),
        (QuoteFilter(since="2026-02-01"), ["Nobody", "Rain"]),
        (QuoteFilter(until="2026-01-31"), ["Rain", "Sun"]),
        (QuoteFilter(since="2026-01-02", until="2026-02-01"), ["Rain"]),
        (QuoteFilter(unattributed=True), ["Nobody"]),
        (QuoteFilter(unattributed=False), ["Rain", "Rain", "Sun"]),
        (QuoteFilter(style=QuoteStyle.FRAGMENT), []),
        (QuoteFilter(text="🙂"), []),
    ],
)
def test_the_ledger_shows_what_meets_every_condition(library: Library, which: QuoteFilter, expected: list[str]) -> None:
    assert ledger(library, which) == expected


@pytest.mark.parametrize(
    ("order", "descending", "speakers"),
    [
        (QuoteOrder.DATE, False, ["Álvaro Ortiz", "Bea Stone", "Bea Stone", None]),
        (QuoteOrder.SPEAKER, False, ["Álvaro Ortiz", "Bea Stone", "Bea Stone", None]),
        (QuoteOrder.SPEAKER, True, ["Bea Stone", "Bea Stone", "Álvaro Ortiz", None]),
        (QuoteOrder.CERTAINTY, False, [None, "Bea Stone", "Álvaro Ortiz", "Bea Stone"]),
        (QuoteOrder.ARTICLE, True, ["Álvaro Ortiz", "Bea Stone", None, "Bea Stone"]),
        (QuoteOrder.SOURCE, False, [None, "Bea Stone", "Álvaro Ortiz", "Bea Stone"]),
    ],
)
def test_the_ledger_by_any_column(
    library: Library, order: QuoteOrder, descending: bool, speakers: list[str | None]
) -> None:
    ids = library.list_quote_ids(QuoteFilter(), order=order, descending=descending)
    assert [row.speaker for row in library.list_quote_rows(ids)] == speakers


@pytest.mark.parametrize("order", list(QuoteOrder))
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("which", [QuoteFilter(), QuoteFilter(text="rain"), QuoteFilter(text_or_speaker="stone")])
def test_the_first_of_the_ledger_are_those_of_all(
    library: Library, which: QuoteFilter, order: QuoteOrder, descending: bool
) -> None:
    whole = library.list_quote_ids(which, order=order, descending=descending)
    for limit in range(len(whole) + 2):
        assert library.list_quote_ids(which, order=order, descending=descending, limit=limit) == whole[:limit]


def test_the_ledger_of_one_speaker_is_the_entitys_quotes(library: Library) -> None:
    stone = next(row.entity.id for row in library.list_entities(Kind.PERSON) if row.entity.name == "Bea Stone")
    ids = library.list_quote_ids(QuoteFilter(speaker=stone))
    assert library.list_quote_rows(ids) == library.list_quotes(entity=stone)
    assert ledger(library, QuoteFilter(speaker=stone), QuoteOrder.SPEAKER) == ["Rain", "Sun"]


def test_a_page_of_quotes_comes_in_the_order_of_its_ids(library: Library) -> None:
    ids = library.list_quote_ids(QuoteFilter())
    backwards = [ids[3], 12345, ids[0]]
    assert [row.text for row in library.list_quote_rows(backwards)] == ["“Sun too,”", "“Nobody knows rain,”"]
