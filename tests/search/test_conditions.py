"""Searches as lists of conditions, and conditions as searches."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.search.conditions import TEXT, Condition, ConditionList, conditions_of, search_of
from newsreader.search.operators import OPERATORS, Takes
from newsreader.search.parsing import parse
from newsreader.search.relaxing import relaxations

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("search", "conditions", "is_any"),
    [
        ("", [], False),
        ("storm", [Condition(TEXT, "storm")], False),
        ('"prime minister" -storm*', [Condition(TEXT, "prime minister"), Condition(TEXT, "storm*", True)], False),
        ('person:"Ann Lee" is:unread', [Condition("person", "Ann Lee"), Condition("is", "unread")], False),
        ("source:dpa OR -has:quotes", [Condition("source", "dpa"), Condition("has", "quotes", True)], True),
        ("after:7d", [Condition("after", "7d")], False),
    ],
)
def test_a_plain_search_is_a_list_of_conditions(search: str, conditions: list[Condition], is_any: bool) -> None:
    listed = conditions_of(parse(search, TODAY).query)
    assert listed == ConditionList(tuple(conditions), is_any)
    assert search_of(listed) == search


@pytest.mark.parametrize("search", ["(a b) OR c", "a (b OR c)", "-(a b)"])
def test_a_search_in_groups_is_none(search: str) -> None:
    assert conditions_of(parse(search, TODAY).query) is None


@pytest.mark.parametrize(
    ("condition", "search"),
    [
        (Condition(TEXT, "or"), '"or"'),
        (Condition(TEXT, "is:unread"), '"is:unread"'),
        (Condition(TEXT, "-x"), '"-x"'),
        (Condition("tag", "  "), ""),
        (Condition("person", "Le*"), "person:Le*"),
        (Condition("person", "'a"), 'person:"\'a"'),
    ],
)
def test_a_value_is_never_read_as_something_else(condition: Condition, search: str) -> None:
    assert search_of(ConditionList((condition,))) == search


TEXT_OPERATORS = [TEXT, *(one.name for one in OPERATORS if one.takes in (Takes.NAME, Takes.WORDS))]


@given(
    conditions=st.lists(
        st.builds(Condition, st.sampled_from(TEXT_OPERATORS), st.text("ab cŁ-*'(\"", max_size=8), st.booleans()),
        max_size=5,
    ),
    is_any=st.booleans(),
)
def test_what_the_rows_say_is_always_a_search(conditions: list[Condition], is_any: bool) -> None:
    parsed = parse(search_of(ConditionList(tuple(conditions), is_any)), TODAY)
    values = [one for one in conditions if any(map(str.isalnum, one.value))]
    if len(values) == len(conditions):
        assert parsed.problems == ()
        listed = conditions_of(parsed.query)
        assert listed is not None
        assert [one.operator for one in listed.conditions] == [one.operator for one in conditions]


def test_less_is_asked_by_leaving_one_term_out() -> None:
    found = relaxations(parse('storm is:unread person:"Ann Lee"', TODAY).query)
    assert [(one.without, one.search) for one in found] == [
        ("storm", 'is:unread person:"Ann Lee"'),
        ("is:unread", 'storm person:"Ann Lee"'),
        ('person:"Ann Lee"', "storm is:unread"),
    ]
    assert [one.search for one in relaxations(parse('"prime minister"', TODAY).query)] == ["prime minister"]
    assert relaxations(parse("storm", TODAY).query) == ()
