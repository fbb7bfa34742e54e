"""Names of places: taken whole, told from people and organisations, marked where the model left them out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from marked_text import names_after
from newsreader.analysis.entities import place_names
from newsreader.analysis.entities.engine import Name

Step = Callable[[str, list[Name]], list[Name]]

CASES: tuple[tuple[Step, str, list[str]], ...] = (
    (place_names.extend_places, "in {Ohio|place} County, at {Haifa|place} Port", ["Ohio County|place", "Haifa Port|place"]),
    (place_names.extend_places, "the {Haifa|place} Port Authority; {Ohio|place} Man; {Roe|person} Road", ["Haifa|place", "Ohio|place", "Roe|person"]),
    (place_names.take_offices_of_places, "the State of {Qatar|place}", ["State of Qatar|place"]),
    (place_names.take_offices_of_places, "the state of {Ohio|place}, Ministry of {Qatar|place}", ["Ohio|place", "Qatar|place"]),
    # kinds
    (place_names.known_places, "{China|organisation} and {Berlin|person}", ["China|place", "Berlin|place"]),
    (place_names.known_places, "{Jack London|person} wrote. {London|person} died.", ["Jack London|person", "London|person"]),
    (place_names.buildings_entered, "taken to {Vik Hospital|organisation}", ["Vik Hospital|place"]),
    (place_names.buildings_entered, "{Vik Hospital|organisation} said", ["Vik Hospital|organisation"]),
    # pairs
    (place_names.split_pairs, "the {Kyiv-Lviv|place} line", ["Kyiv|place", "Lviv|place"]),
    (place_names.split_pairs, "the {Syrian-Turkish|place} border", []),
    (place_names.split_pairs, "{Vik-Odda|place} and {Guinea-Bissau|place}", ["Vik-Odda|place", "Guinea-Bissau|place"]),
    (place_names.mark_pairs, "the DPRK-South Korea talks, the Vik-Odda road", ["DPRK|place", "South Korea|place"]),
    (place_names.mark_pairs, "the Nigeria-Ukrainian forum", ["Nigeria|place"]),
    # left out by the model
    (place_names.mark_known_places, "The Atlantic storm", ["Atlantic|place"]),
    (place_names.mark_known_places, "many Nunavut towns; Ukraine Ambassador", ["Nunavut|place", "Ukraine|place"]),
    (place_names.mark_known_places, "the Russian tea; China Airlines; a Paris-style park", []),
    (place_names.mark_known_places, "{Ann Jordan|person} said. Jordan left.", ["Ann Jordan|person"]),
    (place_names.glued_datelines, "the port fileBERLIN: A ship", ["BERLIN|place"]),
    (place_names.glued_datelines, "the port fileFERRY: A ship", []),
)


@pytest.mark.parametrize(("step", "marked", "expected"), CASES)
def test_step(step: Step, marked: str, expected: list[str]) -> None:
    assert names_after(step, marked) == expected
