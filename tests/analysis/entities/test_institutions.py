"""Names of institutions: taken whole, found by their words, not made of words that name nothing alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from marked_text import names_after
from newsreader.analysis.entities import institutions
from newsreader.analysis.entities.engine import Name

Step = Callable[[str, list[Name]], list[Name]]

CASES: tuple[tuple[Step, str, list[str]], ...] = (
    # words that are any institution's
    (institutions.drop_generic_words, "{Council|organisation} backs plan. The {Kingdom|place}", []),
    (institutions.drop_generic_words, "{Vik Council|organisation}, {Council of Vik|organisation}", ["Vik Council|organisation", "Council of Vik|organisation"]),
    (institutions.drop_generic_words, "{Ann Port|person} left. {Port|person} said", ["Ann Port|person", "Port|person"]),
    # more words of the name behind it
    (institutions.extend_institutions, "{Vik|place} Private School closed.", ["Vik Private School|organisation"]),
    (institutions.extend_institutions, "{Northlight|place} Energy paid.", ["Northlight Energy|organisation"]),
    (institutions.extend_institutions, "the {Skerrin|place} Courier reported", ["Skerrin Courier|organisation"]),
    (institutions.extend_institutions, "the {Ministry|organisation} of Foreign Affairs said", ["Ministry of Foreign Affairs|organisation"]),
    (institutions.extend_institutions, "the {NGO Bureau|organisation} on June 5", ["NGO Bureau|organisation"]),
    (institutions.extend_institutions, "{Vik|place} is small.", ["Vik|place"]),
    # the adjective of a people before it
    (institutions.take_people_of_institutions, "the Norwegian {Ministry of Trade|organisation}", ["Norwegian Ministry of Trade|organisation"]),
    (institutions.take_people_of_institutions, "the Russian {Gazprom|organisation}, Russian {Vik|place}", ["Gazprom|organisation", "Vik|place"]),
    # groups of people, with either apostrophe
    (institutions.join_groups, "the {Skerrin Fishermen|person}’s Cooperative", ["Skerrin Fishermen’s Cooperative|organisation"]),
    (institutions.join_groups, "{Supreme People|organisation}'s Court", ["Supreme People's Court|organisation"]),
    (institutions.join_groups, "{Teachers|organisation}' Union and {Uganda|place}'s Supreme Court", ["Teachers' Union|organisation", "Uganda|place"]),
    # small words that belong to the name
    (institutions.join_small_institutions, "to the {Vik|place} forum in Oslo", ["Vik forum|organisation"]),
    (institutions.join_small_institutions, "the {Norway|place} forum, a {Vik|place} forum", ["Norway|place", "Vik|place"]),
    # names that the model left out
    (institutions.mark_institutions, "The Interior Ministry spoke.", ["Interior Ministry|organisation"]),
    (institutions.mark_institutions, "said a Foreign Ministry Spokesman", ["Foreign Ministry|organisation"]),
    (institutions.mark_institutions, "Fishermen’s Cooperative", ["Fishermen’s Cooperative|organisation"]),
    (institutions.mark_institutions, "The Court sat. World University Games. On Monday Police came.", []),
)


@pytest.mark.parametrize(("step", "marked", "expected"), CASES)
def test_step(step: Step, marked: str, expected: list[str]) -> None:
    assert names_after(step, marked) == expected
