"""Places that share a name go apart by what else the article names."""

from __future__ import annotations

import pytest

from newsreader.model.annotation import Kind
from newsreader.names.keys import name_key
from newsreader.names.place_senses import sense_of
from newsreader.names.places import place_key
from newsreader.names.short_forms import NameInText, assign_chains


def names_of(text: str, *surfaces: str) -> list[NameInText]:
    names: list[NameInText] = []
    end = 0
    for surface in surfaces:
        start = text.index(surface, end)
        end = start + len(surface)
        names.append(NameInText(Kind.PLACE, surface, start))
    return names


def meant(text: str, *surfaces: str) -> list[str]:
    return [chain.name for chain in assign_chains(names_of(text, *surfaces), text)]


@pytest.mark.parametrize(
    ("text", "surfaces", "expected"),
    [
        ("Putin left Moscow for Russia.", ["Moscow", "Russia"], "Moscow"),
        ("Snow fell on Moscow.", ["Moscow"], "Moscow"),
        ("Moscow, Idaho, had snow.", ["Moscow", "Idaho"], "Moscow, Idaho"),
        ("Students in Moscow, far from Boise, vote in Idaho.", ["Moscow", "Boise", "Idaho"], "Moscow, Idaho"),
        ("The party flew to Moscow from Boise.", ["Moscow", "Boise"], "Moscow"),
        ("The band played London, Toronto and Paris.", ["London", "Toronto", "Paris"], "London"),
        ("He ran in London, Boston and Leeds.", ["Boston", "Leeds"], "Boston"),
        ("Born in Dublin, he died in California.", ["Dublin", "California"], "Dublin"),
        ("Moscow and Boise; Russia and Siberia.", ["Moscow", "Boise", "Russia", "Siberia"], "Moscow"),
        ("St. Petersburg is near Tampa in Florida.", ["St. Petersburg", "Tampa", "Florida"], "St. Petersburg, Florida"),
        ("St. Petersburg sent help to Moscow.", ["St. Petersburg", "Moscow"], "St. Petersburg"),
        ("In Georgia, as in Alabama, Atlanta voted.", ["Georgia", "Alabama", "Atlanta"], "Georgia, U.S. state"),
        ("Tbilisi says Georgia warned Russia.", ["Georgia", "Russia"], "Georgia"),
        ("Hyderabad and Karachi in Pakistan", ["Hyderabad", "Karachi", "Pakistan"], "Hyderabad, Pakistan"),
    ],
)
def test_the_articles_other_places_say_which_is_meant(text: str, surfaces: list[str], expected: str) -> None:
    shared = next(surface for surface in surfaces if expected.startswith(surface))
    assert dict(zip(surfaces, meant(text, *surfaces), strict=True))[shared] == expected


def test_the_reason_names_the_places_that_decided() -> None:
    text = "St. Petersburg is near Tampa in Florida."
    chain = assign_chains(names_of(text, "St. Petersburg", "Tampa", "Florida"), text)[0]
    assert chain.rule == "“St. Petersburg” is “St. Petersburg, Florida”, as the article also names “Florida” and “Tampa”"


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Paris, France", "Paris", True),
        ("Paris, Texas", "Paris", False),
        ("Moscow, Idaho", "Moscow, Idaho", True),
        ("Moscow, Russia", "Moscow", True),
        ("Berlin, Germany", "Berlin", True),
        ("Athens, Georgia", "Athens", False),
        ("Athens, Ga.", "Athens, Georgia", True),
        ("Russian", "Russia", True),
        ("American", "US", True),
        ("Europeans", "Europe", True),
        ("Niger", "Nigeria", False),
        ("Nowhere, Idaho", "Nowhere", False),
    ],
)
def test_keys_of_places_with_where_they_are(first: str, second: str, same: bool) -> None:
    assert (name_key(Kind.PLACE, first) == name_key(Kind.PLACE, second)) is same


def test_a_name_that_no_two_places_share_has_one_sense() -> None:
    assert sense_of(place_key("Ulan Bator"), ["idaho"]) is None
