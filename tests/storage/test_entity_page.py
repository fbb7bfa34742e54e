"""One entity across the library: lines, quotes about it, companions, roles, and mentions over time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import add, add_analysed, analysis, article, open_library, organisation, person
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId, Strength
from newsreader.model.entity_page import MentionOrder, RoleSpan, TimeBin
from newsreader.storage.time_bins import bins_of


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "l")
    add_analysed(
        opened,
        article("Old news\n\nJane Roe sang. Roe left. Jane Roe slept.", published="2026-01-01"),
        person("Jane Roe", "Roe"),
    )
    add_analysed(
        opened,
        article("Market day\n\n“Jane Roe is late,” Tom Reed said of Acme.", published="2026-03-01"),
        person("Jane Roe"),
        person("Tom Reed"),
        organisation("Acme"),
        said=[("“Jane Roe is late,”", "Tom Reed")],
    )
    add_analysed(
        opened,
        article("Harbour\n\nRoe swam. “Jane Roe swims,” said Jane Roe.", published="2026-02-01"),
        person("Jane Roe", "Roe"),
        said=[("“Jane Roe swims,”", "Jane Roe")],
    )
    yield opened
    opened.close()


def roe(library: Library) -> EntityId:
    return next(row.entity.id for row in library.list_entities(Kind.PERSON) if row.entity.name == "Jane Roe")


def lines(library: Library, *, search: str = "", order: MentionOrder = MentionOrder.NEWEST) -> list[str]:
    found = library.list_mention_lines(roe(library), search=search, order=order)
    return [f"{line.title}: {line.left}[{line.keyword}]{line.right}" for line in found]


def test_lines_are_grouped_by_article_newest_first(library: Library) -> None:
    assert lines(library) == [
        "Market day: “[Jane Roe] is late,” Tom Reed said of Acme.",
        "Harbour: [Roe] swam.",
        "Harbour: “[Jane Roe] swims,” said Jane Roe.",
        "Harbour: “Jane Roe swims,” said [Jane Roe].",
        "Old news: [Jane Roe] sang.",
        "Old news: [Roe] left.",
        "Old news: [Jane Roe] slept.",
    ]


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        (MentionOrder.OLDEST, ["Old news", "Harbour", "Market day"]),
        (MentionOrder.MOST, ["Harbour", "Old news", "Market day"]),
    ],
)
def test_articles_come_in_the_order_asked_for(library: Library, order: MentionOrder, titles: list[str]) -> None:
    assert list(dict.fromkeys(line.partition(":")[0] for line in lines(library, order=order))) == titles


@pytest.mark.parametrize(
    ("search", "count"), [("late", 1), ("harbour", 3), ("roe SAID", 3), ("swims said", 2), ("acme harbour", 0), ("🙂", 0)]
)
def test_lines_are_filtered_by_their_words_and_their_titles(library: Library, search: str, count: int) -> None:
    assert len(lines(library, search=search)) == count
    assert library.count_mention_lines(roe(library), search=search) == count


@pytest.mark.parametrize("search", ["", "roe"])
def test_pages_put_together_are_the_whole(library: Library, search: str) -> None:
    whole = library.list_mention_lines(roe(library), search=search)
    assert library.count_mention_lines(roe(library), search=search) == len(whole) == 7
    pages = [
        line
        for offset in range(0, 9, 2)
        for line in library.list_mention_lines(roe(library), search=search, limit=2, offset=offset)
    ]
    assert pages == whole


def test_lines_of_a_name_that_probably_means_the_entity_say_so(library: Library) -> None:
    add_analysed(library, article("Today Roe won.", published="2026-04-01"), person("Roe"))
    first = library.list_mention_lines(roe(library), limit=1)[0]
    assert (first.keyword, first.strength) == ("Roe", Strength.PROBABLE)


def test_quotes_about_are_those_of_others(library: Library) -> None:
    (quote,) = library.list_quotes_about(roe(library))
    assert (quote.speaker, quote.text) == ("Tom Reed", "“Jane Roe is late,”")
    assert library.list_quotes_about(roe(library), offset=1) == []


def test_companions_are_ranked_by_how_much_they_share(tmp_path: Path) -> None:
    library = open_library(tmp_path / "more")
    for number in range(8):
        names = [person("Jane Roe"), organisation("Acme")] if number < 6 else [organisation("Acme")]
        names += [person("Often Here")] if number < 4 else []
        names += [person("Once There")] if number == 0 else []
        add_analysed(library, article(f"Jane Roe, Acme, Often Here, Once There {number}"), *names)
    ranked = library.rank_companions(roe(library))
    assert [(each.row.entity.name, each.shared) for each in ranked] == [("Acme", 6), ("Often Here", 4), ("Once There", 1)]
    assert all(0 < later.strength < each.strength < 1 for each, later in pairwise(ranked))
    library.close()


def test_roles_over_time_count_spellings_once(tmp_path: Path) -> None:
    library = open_library(tmp_path / "more")
    for day, roles in (("01", ("mayor",)), ("02", ("Mayor", "swimmer")), ("03", ("mayor",))):
        (number,) = add(library, article(f"Jane Roe {day}", published=f"2026-01-{day}"))
        found = analysis(f"Jane Roe {day}", person("Jane Roe"))
        library.save_analyses([(number, replace(found, chains=(replace(found.chains[0], roles=roles),)))])
    assert library.list_roles(roe(library)) == [
        RoleSpan("mayor", 3, "2026-01-01", "2026-01-03"),
        RoleSpan("swimmer", 1, "2026-01-02", "2026-01-02"),
    ]
    library.close()


def test_mentions_over_time(library: Library) -> None:
    assert library.list_time_bins(roe(library), most=5) == [
        TimeBin("2026-01-01", 3, 1),
        TimeBin("2026-02-01", 3, 1),
        TimeBin("2026-03-01", 1, 1),
    ]


@pytest.mark.parametrize(
    ("days", "most", "starts"),
    [
        (["2026-01-30", "2026-02-01"], 60, ["2026-01-30", "2026-01-31", "2026-02-01"]),
        (["2026-01-30", "2026-02-12"], 6, ["2026-01-26", "2026-02-02", "2026-02-09"]),
        (["2025-11-30", "2026-02-12"], 5, ["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01"]),
        (["2025-05-01", "2026-02-12"], 6, ["2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01"]),
        (["1999-12-31", "2001-01-01"], 3, ["1999-01-01", "2000-01-01", "2001-01-01"]),
        (["1987-01-01", "2001-01-01"], 4, ["1980-01-01", "1990-01-01", "2000-01-01"]),
        (["no date", "2026-13-01"], 4, []),
        (["9999-12-31"], 4, ["9999-12-31"]),
    ],
)  # fmt: skip
def test_steps_of_the_calendar(days: list[str], most: int, starts: list[str]) -> None:
    assert [each.start for each in bins_of([(day, 1, 1) for day in days], most)] == starts


@given(days=st.lists(st.dates(), min_size=1), most=st.integers(3, 80))
def test_no_mention_is_left_out_of_the_bins(days: list[object], most: int) -> None:
    bins = bins_of([(str(day), 2, 1) for day in sorted(days, key=str)], most)
    assert sum(each.mentions for each in bins) == 2 * len(days)
    assert sum(each.articles for each in bins) == len(days)
    assert [each.start for each in bins] == sorted({each.start for each in bins})
