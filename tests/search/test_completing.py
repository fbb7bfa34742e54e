"""What can be completed where, and what a choice makes of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.search.completing import (
    fitting_choices,
    fitting_operators,
    place_at,
    put_operator,
    put_value,
)


@pytest.mark.parametrize(
    ("text", "typed", "operator"),
    [
        ("", "", None),
        ("storm ", "", None),
        ("per", "per", None),
        ("storm per", "per", None),
        ("-per", "per", None),
        ("person:", "", "person"),
        ("storm person:ann", "ann", "person"),
        ('person:"ann l', "ann l", "person"),
        ("ort:wa", "wa", "place"),
        ("is:un", "un", "is"),
    ],
)
def test_the_place_at_the_end_of_what_is_typed(text: str, typed: str, operator: str | None) -> None:
    place = place_at(text, len(text))
    assert place is not None
    assert (place.typed, place.operator.name if place.operator else None) == (typed, operator)


@pytest.mark.parametrize("text", ['"a phrase', '"a phrase"', "person:'ann lee'"])
def test_inside_a_phrase_nothing_is_offered(text: str) -> None:
    assert place_at(text, len(text)) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [("per", ["person"]), ("a", ["author", "after", "added"]), ("s", ["speaker", "source"]), ("x", []), ("ort", ["place"])],
)
def test_operators_begin_as_typed_those_by_name_first(text: str, names: list[str]) -> None:
    place = place_at(text, len(text))
    assert place is not None
    assert [one.name for one in fitting_operators(place)][: len(names) or None] == names


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("is:un", ["unread"]),
        ("is:gel", ["read"]),
        ("has:p", ["people", "places"]),
        ("after:y", ["yesterday"]),
        ("person:un", []),
    ],
)
def test_choices_the_program_knows_itself(text: str, choices: list[str]) -> None:
    place = place_at(text, len(text))
    assert place is not None
    assert fitting_choices(place) == choices


@pytest.mark.parametrize(
    ("text", "cursor", "value", "after"),
    [
        ("person:an", 9, "Ann Lee", 'person:"Ann Lee" |'),
        ('person:"an', 10, "Ann Lee", 'person:"Ann Lee" |'),
        ("is:", 3, "unread", "is:unread |"),
        ("x person:annika y", 12, "Ann", "x person:Ann |y"),
    ],
)
def test_a_value_takes_the_place_of_what_was_typed(text: str, cursor: int, value: str, after: str) -> None:
    place = place_at(text, cursor)
    assert place is not None
    made, at = put_value(text, place, value)
    assert f"{made[:at]}|{made[at:]}" == after


def test_an_operator_takes_the_place_of_its_beginning() -> None:
    place = place_at("storm -per", 10)
    assert place is not None
    (operator,) = fitting_operators(place)
    assert put_operator("storm -per", place, operator) == ("storm -person:", 14)


@given(text=st.text(max_size=40), cursor=st.integers(0, 40))
def test_any_place_can_be_asked_for(text: str, cursor: int) -> None:
    place = place_at(text, min(cursor, len(text)))
    if place is not None:
        assert 0 <= place.start <= place.end <= len(text)
        put_value(text, place, "x y")
