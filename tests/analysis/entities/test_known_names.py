"""Well-known names: organisations, places of several words, seats of power."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from marked_text import analyse_marked, names_after
from newsreader.analysis.entities import known_names
from newsreader.analysis.entities.engine import Name

Step = Callable[[str, list[Name]], list[Name]]

CASES: tuple[tuple[Step, str, list[str]], ...] = (
    (known_names.mark_known_names, "in {Tamil|place} Nadu and {Los|person} Angeles", ["Tamil Nadu|place", "Los Angeles|place"]),
    (known_names.mark_known_names, "He wrote on Facebook.", ["Facebook|organisation"]),
    (known_names.mark_known_names, "in {Bosnia|place} and {Herzegovina|place}", ["Bosnia and Herzegovina|place"]),
    (known_names.mark_known_names, "in {Norway|place} and {Sweden|place}", ["Norway|place", "Sweden|place"]),
    (known_names.mark_known_names, "{Reuters Foundation|organisation}", ["Reuters Foundation|organisation"]),
    (known_names.mark_known_names, "the New York Marathon; the Sub-Facebooks", []),
    (known_names.mark_known_names, "team {Los Angeles|organisation}", ["Los Angeles|organisation"]),
    (known_names.known_organisations_are_no_people, "told {Al Jazeera|person}; {Nato|place}", ["Al Jazeera|organisation", "Nato|organisation"]),
    (known_names.known_organisations_are_no_people, "told {Ann Lee|person}", ["Ann Lee|person"]),
    # a place where somebody is in it, an organisation where it acts
    (known_names.mark_seats_of_power, "in the White {House|place}; the Kremlin said", ["White House|place", "Kremlin|organisation"]),
    (known_names.mark_seats_of_power, "{White House Farm|place} and a Kremlinologist", ["White House Farm|place"]),
)


@pytest.mark.parametrize(("step", "marked", "expected"), CASES)
def test_step(step: Step, marked: str, expected: list[str]) -> None:
    assert names_after(step, marked) == expected


def test_a_seat_of_power_keeps_its_kind_and_carries_what_it_stands_for() -> None:
    _text, found = analyse_marked("The {Kremlin|organisation} told {Oslo|place} and {Downing Street|place} no.")
    assert [(mention.name, str(mention.kind), mention.stands_for) for mention in found.mentions] == [
        ("Kremlin", "organisation", "Russian government"),
        ("Oslo", "place", None),
        ("Downing Street", "organisation", "British government"),
    ]
