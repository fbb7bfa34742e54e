"""Names of people taken whole: initials, particles, given names, family names first, several people in one phrase."""

from __future__ import annotations

import pytest

from marked_text import analyse_marked, names_after
from newsreader.analysis.entities import people


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Minister Z. {Rao|person} and J. K. {Roe|person}", ["Z. Rao|person", "J. K. Roe|person"]),
        ("It is so. {Rao|person} left.", ["Rao|person"]),
        ("Z. {Vik|place} is a town.", ["Vik|place"]),
    ],
)
def test_initials(marked: str, expected: list[str]) -> None:
    assert names_after(people.take_initials, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{Omar|person} bin {Said Rao|person}", ["Omar bin Said Rao|person"]),
        ("{Joost|person} van der {Berg|place}", ["Joost van der Berg|person"]),
        ("{Ana Rao|person} de Roe wrote", ["Ana Rao de Roe|person"]),
        ("{Jorge|person} {Luis Roe|person}", ["Jorge Luis Roe|person"]),
        ("{Omar bin|person} Said {Al Rahbi|person}", ["Omar bin|person", "Al Rahbi|person"]),
        ("{Omar|person} bin Said {Al Rahbi|person}", ["Omar bin Said Al Rahbi|person"]),
        ("{Nuri|place} {Roe|person}, {Oslo|place} {Roe|person}", ["Nuri Roe|person", "Oslo|place", "Roe|person"]),
        ("{Ana Roe|person} of {Oslo|place}", ["Ana Roe|person", "Oslo|place"]),
        ("{ADC|person} {Ana Roe|person}", ["ADC|person", "Ana Roe|person"]),
        ("{Ana Roe|person} {Tom Rao|person}", ["Ana Roe|person", "Tom Rao|person"]),
    ],
)
def test_particles(marked: str, expected: list[str]) -> None:
    assert names_after(people.join_particles, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{Ana|person} “{Nan” Roe|person} left", ["Ana “Nan” Roe|person"]),
        ('{Ana|person} "Nan" {Roe|person} left', ['Ana "Nan" Roe|person']),
        ("{Ana|person} ‘Nan’ Roe left", ["Ana ‘Nan’ Roe|person"]),
        ("{Ana Roe|person} “Nan” she was", ["Ana Roe|person"]),
        ("{Vik|place} “Queen” {Lines|organisation}", ["Vik|place", "Lines|organisation"]),
        ("{Ana Roe|person} said “Yes” to {Bo Rao|person}", ["Ana Roe|person", "Bo Rao|person"]),
    ],
)
def test_nicknames(marked: str, expected: list[str]) -> None:
    assert names_after(people.join_nicknames, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Hilary {Roe|person} came.", ["Hilary Roe|person"]),
        ("{Zubin Anjo Roe|person} left. Anjo {Roe|person} came.", ["Zubin Anjo Roe|person", "Anjo Roe|person"]),
        ("Said {Roe|person}: no. Yesterday {Roe|person} left. President {Roe|person}", ["Roe|person"] * 3),
        ("Hilary {Vik|place}", ["Vik|place"]),
    ],
)
def test_given_names(marked: str, expected: list[str]) -> None:
    assert names_after(people.take_given_names, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("his wife, Wu {Shu-jen|person}", ["Wu Shu-jen|person"]),
        ("{Kim|person} In-so fled", ["Kim In-so|person"]),
        ("{Park Geun|place}-hye", ["Park Geun-hye|person"]),
        ("{Roe|person} Long-term plans; {Ann Lee|person}-led", ["Roe|person", "Ann Lee|person"]),
    ],
)
def test_family_first(marked: str, expected: list[str]) -> None:
    assert names_after(people.join_family_first, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{Salvadoran Ana Roe|person}", ["Ana Roe|person"]),
        ("{Norwegian Air|organisation} and {Indian Ocean|place}", ["Norwegian Air|organisation", "Indian Ocean|place"]),
    ],
)
def test_peoples_are_no_part_of_a_persons_name(marked: str, expected: list[str]) -> None:
    assert names_after(people.cut_peoples, marked) == expected


def test_three_people_in_one_line_of_a_cricket_card() -> None:
    assert names_after(people.split_scorecards, "{S. Roe c Rao b Lim|person} 13") == ["S. Roe|person", "Rao|person", "Lim|person"]
    assert names_after(people.split_scorecards, "{S. Roe|person} b {Lim|person}") == ["S. Roe|person", "Lim|person"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Bill and {Hillary Roe|person} came.", ["Bill|person", "Hillary Roe|person"]),
        ("Fish and {Hillary Roe|person}; Bill and {Roe|person}", ["Hillary Roe|person", "Roe|person"]),
    ],
)
def test_the_first_of_two_is_marked(marked: str, expected: list[str]) -> None:
    assert names_after(people.mark_people_before_and, marked) == expected


@pytest.mark.parametrize(
    ("given", "following", "full"),
    [
        ("Bill", "Hillary Roe", "Bill Roe"),
        ("Ana", "Tom de la Roe", "Ana de la Roe"),
        ("Vik", "Hillary Roe", None),
        ("Bill", "Hillary", None),
        ("Bill", "Zog Roe", None),
    ],
)
def test_a_surname_that_two_share(given: str, following: str, full: str | None) -> None:
    assert people.full_by_shared_surname(given, following) == full


def test_both_people_of_a_phrase_are_in_chains_of_their_own() -> None:
    _text, found = analyse_marked("{Bill|person} and {Hillary Roe|person} came. {Bill Roe|person} spoke. {Tom|person} met {Ann Lee|person}.")
    assert [(mention.name, mention.chain) for mention in found.mentions] == [
        ("Bill Roe", 0), ("Hillary Roe", 1), ("Bill Roe", 0), ("Tom", 2), ("Ann Lee", 3),
    ]
