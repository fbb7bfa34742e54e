"""A city that plays is a team; a country and a city that is played in are places."""

from __future__ import annotations

import pytest

from marked_text import names_after
from newsreader.analysis.entities.sport import teams_named_like_cities

MATCH = "The striker scored a goal before half-time, the coach of the league side said. "


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (MATCH + "{Leeds|place} beat {Hull|place}.", ["Leeds|organisation", "Hull|organisation"]),
        (MATCH + "{Leeds|place}'s captain wept in {Leeds|place}.", ["Leeds|organisation", "Leeds|place"]),
        (MATCH + "{Nigeria|place} beat {Ghana|place} in {Accra|place}.", ["Nigeria|place", "Ghana|place", "Accra|place"]),
        ("The town of {Leeds|place} beat {Hull|place} to the grant.", ["Leeds|place", "Hull|place"]),
        (
            "Results:\n{Luton|place} 1 {York|person} 0\n{Bath|place} 2-2 {Sale|place}\n{Hull|place} 4 1 1 2 4\n",
            ["Luton|organisation", "York|organisation", "Bath|organisation", "Sale|organisation", "Hull|organisation"],
        ),
    ],
)
def test_teams(marked: str, expected: list[str]) -> None:
    assert names_after(teams_named_like_cities, marked) == expected
