"""Each repair of the model's names, with what it must leave alone."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from marked_text import names_after, read_marked
from newsreader.analysis.entities import consistency, edges, peoples, repair
from newsreader.analysis.entities.engine import Name
from newsreader.model.annotation import Kind
from newsreader.model.article import Dateline

Step = Callable[[str, list[Name]], list[Name]]

CASES: tuple[tuple[Step, str, list[str]], ...] = (
    # web and mail addresses
    (edges.drop_addresses, "See https://{oslo|place}.example/ann for {Oslo|place}.", ["Oslo|place"]),
    (edges.drop_addresses, "Write to {ann|person}@example.org or @{annlee|person}.", []),
    # hyphens
    (edges.join_hyphens, "{Dube|person}{-Ncube|organisation} won.", ["Dube-Ncube|person"]),
    (edges.join_hyphens, "{US|place}-{China|place} talks.", ["US|place", "China|place"]),
    # words written in one with a name
    (edges.whole_words, "{Moshe Ya|person}’alon and {Lee|person}’s boat", ["Moshe Ya’alon|person", "Lee|person"]),
    (edges.whole_words, "{Hoi|person}-on and the {Lee|person}-led crew", ["Hoi-on|person", "Lee|person"]),
    (edges.whole_words, "S.{Bat|person} of Salem, {Ore|place}.", ["S.Bat|person", "Ore.|place"]),
    (edges.trim_small_words, "the {Vik coast|place}, {Oslo-wide|place}", ["Vik|place", "Oslo|place"]),
    (edges.trim_small_words, "the {Vik forum|place} opened", ["Vik forum|organisation"]),
    (edges.trim_small_words, "{Ann Lee-on|person} of {FC Vik 04|organisation}", ["Ann Lee-on|person", "FC Vik 04|organisation"]),
    # edges
    (edges.trim_edges, "{The Post|organisation} and {the Kremlin|organisation}", ["Post|organisation", "Kremlin|organisation"]),
    (edges.trim_edges, "{Lee's|person} and {Lee’s|person} and {Lee´s|person}", ["Lee|person"] * 3),
    (edges.trim_edges, "“{Ann Lee,|person}” and {GCC.|organisation}", ["Ann Lee|person", "GCC|organisation"]),
    (edges.trim_edges, "{Lee Jr.|person} of {Vik Corp.|organisation}", ["Lee Jr.|person", "Vik Corp.|organisation"]),
    (edges.trim_edges, "in the {U.S.|place} now", ["U.S.|place"]),
    (edges.trim_edges, "{🔥Trump|person} met {Ann Lee🇩🇪|person}, {👏🏻 Joe\u200d ❤️|person}", ["Trump|person", "Ann Lee|person", "Joe|person"]),
    (edges.trim_edges, "{Vik®|organisation} and {Disney+|organisation} by {Jose\u0301|person}", ["Vik|organisation", "Disney+|organisation", "Jose\u0301|person"]),
    # titles
    (edges.cut_titles, "{President Ann Lee|person} and {Dr. Bo Rao|person}", ["Ann Lee|person", "Bo Rao|person"]),
    (edges.cut_titles, "{President Hotel|organisation}", ["President Hotel|organisation"]),
    # words that are no names
    (edges.drop_noise, "{Brexit|organisation} {Russian|place} {Friday|person} {tax office|organisation} {HK|place}$5", []),
    (edges.drop_noise, "{Oslo|place} {Bo Rao|person} {UN|organisation}", ["Oslo|place", "Bo Rao|person", "UN|organisation"]),
    # labels before addresses
    (edges.cut_labels, "Fire in {Vik LINK|place}: https://vik.example {LINK|person}: www.vik.example", ["Vik|place"]),
    (edges.cut_labels, "{FC VIK|organisation}: no change", ["FC VIK|organisation"]),
    # short forms in brackets
    (
        consistency.bracketed_names,
        "the {Seamen Foundation|organisation} ({Yaseb|person}) and {Yaseb|person}",
        ["Seamen Foundation|organisation", "Yaseb|organisation", "Yaseb|organisation"],
    ),
    (
        consistency.bracketed_names,
        "the {Middle East|place} ({ME|organisation}); {Ann Lee|person} ({AL|organisation}); {Vik Bank|organisation} ({Oslo|place})",
        ["Middle East|place", "ME|place", "Ann Lee|person", "AL|person", "Vik Bank|organisation", "Oslo|place"],
    ),
    # the same name elsewhere
    (consistency.surnames_are_people, "{Ann Roe|person}. Roe left {Roe|place}.", ["Ann Roe|person", "Roe|person", "Roe|person"]),
    (consistency.surnames_are_people, "{Ann Paris|person} left {Paris|place}.", ["Ann Paris|person", "Paris|place"]),
    (consistency.surnames_are_people, "{Ann Skerry|person} at Skerry Hospital", ["Ann Skerry|person"]),
    (consistency.vote_on_kinds, "{Odhi|organisation} {Odhi|person} {Odhi|organisation}", ["Odhi|organisation"] * 3),
    (
        consistency.repeat_names,
        "{Vikos|organisation} and {Vikos|organisation}: Vikos pays. Old Vikos Tower. Lee’s Oddo.",
        ["Vikos|organisation"] * 3,
    ),
    (consistency.repeat_names, "{Vikos|organisation} pays. Vikos sails. {Roe|person}, {Roe|person}, Roe", ["Vikos|organisation", "Roe|person", "Roe|person"]),
    # peoples and languages
    (peoples.drop_peoples, "the {Vikti|place} people; {Vikti|person} sang; the {Oslo|place} people", ["Oslo|place"]),
    (peoples.drop_peoples, "ethnic {Vikti|place} of {Odda|place}; the {UN|organisation} refugee agency", ["Odda|place", "UN|organisation"]),
    (consistency.repeat_names, "{Vik Lines|organisation} sails. Vik Lines pays. Old Vik Linesman.", ["Vik Lines|organisation"] * 2),
)


@pytest.mark.parametrize(("step", "marked", "expected"), CASES)
def test_step(step: Step, marked: str, expected: list[str]) -> None:
    assert names_after(step, marked) == expected


def test_all_repairs_keep_names_apart_and_in_order() -> None:
    text, names = read_marked("{President Ann Lee|person} of {Vik|place} Hospital met {Lee|place}, {the UN|organisation}.")
    found = repair.repair_names(text, names)
    assert [text[name.start : name.end] for name in found] == ["Ann Lee", "Vik Hospital", "Lee", "UN"]
    assert all(first.end <= second.start for first, second in pairwise(found))


def test_a_dateline_is_a_place() -> None:
    line = Dateline(0, 3, "Vik")
    assert [name.kind for name in repair.place_dateline(read_marked("{VIK|person}: x {Lee|person}")[1], line)] == [
        Kind.PLACE,
        Kind.PERSON,
    ]
    assert repair.place_dateline([], line) == [Name(0, 3, Kind.PLACE)]


def test_rules_mark_nothing_where_the_model_found_nothing() -> None:
    assert repair.repair_names("The Foreign Ministry in Germany.", []) == []
