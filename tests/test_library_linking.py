"""The library with the program's own rules for names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import add_analysed, analysis, article, person, place
from newsreader.library import Library
from newsreader.model.annotation import Kind


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library.newsreader")
    yield opened
    opened.close()


def _people(library: Library) -> dict[str, int]:
    return {row.entity.name: row.articles for row in library.list_entities(Kind.PERSON)}


def test_a_misspelt_name_links_and_says_why(library: Library) -> None:
    add_analysed(library, article("Hillary Clinton spoke. Clinton left."), person("Hillary Clinton", "Clinton"))
    sample = add_analysed(library, article("Hilary Clinton lost."), person("Hilary Clinton"))
    (clinton,) = library.list_entities_in_article(sample)
    assert clinton.other_articles == 1
    reasons = {form.surface: form.reasons for form in library.list_variants(clinton.entity.id)}
    assert set(reasons) == {"Hillary Clinton", "Hilary Clinton", "Clinton"}
    assert all(reasons.values())


def test_father_and_son_stay_two_people(library: Library) -> None:
    for name in ("George W. Bush", "George H. W. Bush", "George H.W. Bush"):
        add_analysed(library, article(f"{name} spoke."), person(name))
    assert sorted(_people(library).values()) == [1, 2]


def test_an_initial_lets_go_when_a_second_person_fits_and_comes_back(library: Library) -> None:
    add_analysed(library, article("John Smith spoke."), person("John Smith"))
    add_analysed(library, article("J. Smith spoke."), person("J. Smith"))
    assert _people(library) == {"John Smith": 2}
    jane = add_analysed(library, article("Jane Smith spoke."), person("Jane Smith"))
    assert _people(library) == {"John Smith": 1, "Jane Smith": 1, "J. Smith": 1}
    library.save_analyses([(jane, analysis("Nobody."))])
    assert _people(library) == {"John Smith": 2}


def test_a_lone_surname_points_to_its_only_holder(library: Library) -> None:
    add_analysed(library, article("Vladimir Putin spoke."), person("Vladimir Putin"))
    lone = add_analysed(library, article("Putin went."), person("Putin"))
    (putin,) = library.list_entities_in_article(lone)
    (pointer,) = library.list_pointers(putin.entity.id)
    assert pointer.to_entity.name == "Vladimir Putin"
    assert len(library.list_occurrences(pointer.to_entity.id)) == 2


def test_places_go_by_their_aliases_alone(library: Library) -> None:
    add_analysed(library, article("US and Iceland"), place("US"), place("Iceland"))
    add_analysed(library, article("United States and Ireland"), place("United States"), place("Ireland"))
    names = {row.entity.name: row.articles for row in library.list_entities(Kind.PLACE)}
    assert names == {"United States": 2, "Iceland": 1, "Ireland": 1}


def test_linking_all_anew_changes_nothing(library: Library) -> None:
    for name in ("Hillary Clinton", "Hilary Clinton", "Clinton", "Bill Clinton", "J. Smith", "John Smith"):
        add_analysed(library, article(f"{name} spoke."), person(name))
    before = library.list_entities(Kind.PERSON)
    library.relink_all()
    assert library.list_entities(Kind.PERSON) == before


def test_a_lone_surname_in_the_same_company_joins_and_lets_go_when_another_bears_it(library: Library) -> None:
    company = (person("Sanath Jayasuriya", "Jayasuriya"), person("Kumar Sangakkara"), person("Marvan Atapattu"))
    text = "Sanath Jayasuriya, Kumar Sangakkara and Marvan Atapattu"
    add_analysed(library, article(f"Chaminda Vaas, {text}"), person("Chaminda Vaas"), *company)
    add_analysed(library, article(f"Vaas and {text}"), person("Vaas"), *company)
    assert _people(library)["Chaminda Vaas"] == 2
    (vaas,) = (row for row in library.list_entities(Kind.PERSON) if row.entity.name == "Chaminda Vaas")
    (lone,) = (form for form in library.list_variants(vaas.entity.id) if form.surface == "Vaas")
    assert [reason.code for reason in lone.reasons] == ["only_holder", "same_company"]
    add_analysed(library, article("Ravi Vaas"), person("Ravi Vaas"))
    assert {name: articles for name, articles in _people(library).items() if "Vaas" in name} == {
        "Chaminda Vaas": 1,
        "Ravi Vaas": 1,
        "Vaas": 1,
    }


def test_cities_of_one_name_are_two_places(library: Library) -> None:
    add_analysed(library, article("Moscow"), place("Moscow"))
    add_analysed(library, article("Moscow, Idaho"), place("Moscow, Idaho"))
    add_analysed(library, article("Moscow, Russia"), place("Moscow, Russia"))
    assert {row.entity.name: row.articles for row in library.list_entities(Kind.PLACE)} == {"Moscow": 2, "Moscow, Idaho": 1}
