"""A place's name in a report of a sport is its team."""

from __future__ import annotations

import pytest

from newsreader.model.annotation import Kind
from newsreader.names.fold import trim
from newsreader.names.keys import name_key
from newsreader.names.short_forms import NameInText, assign_chains
from newsreader.names.sports import sport_of, team_of


@pytest.mark.parametrize(
    ("text", "sport"),
    [
        ("The batsman lost his wicket in the second innings.", "cricket"),
        ("A midfielder scored from a free kick before halftime.", "football"),
        ("The pitcher gave up a home run in the fifth inning.", "baseball"),
        ("Two tries and a conversion after the scrum.", "rugby"),
        ("He won his Davis Cup singles in Paris.", "tennis"),
        ("SOCCER - RESULTS.\nLiverpool 1 Everton 1", "football"),
        ("The minister met the press in his office.", None),
        ("Cricket, soccer, rugby and tennis results.", None),
        ("They try to reach their goals.", None),
        ("The head of the bank once played rugby.", None),
        ("Singles and doubles, points and assists, one period after another.", None),
        ("", None),
    ],
)
def test_which_sport_a_text_reports(text: str, sport: str | None) -> None:
    assert sport_of(text) == sport


@pytest.mark.parametrize(
    ("surface", "sport", "team"),
    [
        ("SEATTLE", "baseball", "Seattle Mariners"),
        ("Seattle", "American football", "Seattle Seahawks"),
        ("Yankees", "baseball", "New York Yankees"),
        ("New York", "baseball", "New York (baseball)"),
        ("Springboks", "rugby", "South Africa (rugby)"),
        ("ENGLAND", "cricket", "England (cricket)"),
        ("ex-England", "cricket", "England (cricket)"),
        ("Belgians", "football", "Belgium (football)"),
        ("U.S.", "tennis", "United States (tennis)"),
        ("Barclays", "football", None),
        ("EU", "rugby", None),
    ],
)
def test_teams_by_place_and_nickname(surface: str, sport: str, team: str | None) -> None:
    assert team_of(surface, sport) == team


def chains_of(text: str, *surfaces: str) -> list[tuple[int, str]]:
    names = [NameInText(Kind.ORGANISATION, surface, text.index(surface)) for surface in surfaces]
    return [(chain.chain, chain.name) for chain in assign_chains(names, text)]


def test_teams_of_one_country_are_told_apart_by_sport_and_governments_are_left_alone() -> None:
    (cricket,) = chains_of("England lost three wickets in the last overs.", "England")
    (football,) = chains_of("England's midfielder was offside.", "England")
    (government,) = chains_of("England has asked for talks.", "England")
    names = [name for _, name in (cricket, football, government)]
    assert names == ["England (cricket)", "England (football)", "England"]
    assert len({name_key(Kind.ORGANISATION, name) for name in names}) == 3
    assert trim("England (cricket)") == "England (cricket)"


def test_the_teams_full_name_in_the_article_comes_first() -> None:
    text = "The Texas Rangers hit a home run; Texas leads the inning, and the Rangers rest."
    names = [NameInText(Kind.ORGANISATION, "Texas Rangers", 4), NameInText(Kind.ORGANISATION, "Texas", 34)]
    assert [chain.chain for chain in assign_chains(names, text)] == [0, 0]


def test_an_acronym_in_brackets_belongs_to_the_name_before_it() -> None:
    text = "The Popular Revolutionary Army (EPR) attacked. The EPR left. The Union (ABC) did not."
    full, bracketed = chains_of(text, "Popular Revolutionary Army", "EPR")
    assert full == bracketed == (0, "Popular Revolutionary Army")
    apart = [NameInText(Kind.ORGANISATION, "Popular Revolutionary Army", 4), NameInText(Kind.ORGANISATION, "EPR", 51)]
    assert [chain.chain for chain in assign_chains(apart, text)] == [0, 1]
