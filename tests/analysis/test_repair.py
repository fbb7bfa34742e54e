"""Each repair of the model's names, with what it must leave alone."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from marked_text import read_marked
from newsreader.analysis import consistency, repair
from newsreader.analysis.engine import Name
from newsreader.model.annotation import Kind
from newsreader.model.article import Dateline

Step = Callable[[str, list[Name]], list[Name]]


def repaired(step: Step, marked: str) -> list[str]:
    """Names after a step, written as "surface|kind"."""
    text, names = read_marked(marked)
    return [f"{text[name.start : name.end]}|{name.kind}" for name in step(text, names)]


CASES: tuple[tuple[Step, str, list[str]], ...] = (
    # web and mail addresses
    (repair.drop_addresses, "See https://{oslo|place}.example/ann for {Oslo|place}.", ["Oslo|place"]),
    (repair.drop_addresses, "Write to {ann|person}@example.org or @{annlee|person}.", []),
    # hyphens
    (repair.join_hyphens, "{Dube|person}{-Ncube|organisation} won.", ["Dube-Ncube|person"]),
    (repair.join_hyphens, "{US|place}-{China|place} talks.", ["US|place", "China|place"]),
    # words written in one with a name
    (repair.whole_words, "{Moshe Ya|person}’alon and {Lee|person}’s boat", ["Moshe Ya’alon|person", "Lee|person"]),
    (repair.whole_words, "{Hoi|person}-on and the {Lee|person}-led crew", ["Hoi-on|person", "Lee|person"]),
    (repair.whole_words, "S.{Bat|person} of Salem, {Ore|place}.", ["S.Bat|person", "Ore.|place"]),
    (repair.trim_small_words, "the {Vik coast|place}, {Oslo-wide|place}", ["Vik|place", "Oslo|place"]),
    (repair.trim_small_words, "the {Vik forum|place} opened", ["Vik forum|organisation"]),
    (repair.trim_small_words, "{Ann Lee-on|person} of {FC Vik 04|organisation}", ["Ann Lee-on|person", "FC Vik 04|organisation"]),
    # edges
    (repair.trim_edges, "{The Post|organisation} and {the Kremlin|organisation}", ["Post|organisation", "Kremlin|organisation"]),
    (repair.trim_edges, "{Lee's|person} and {Lee’s|person} and {Lee´s|person}", ["Lee|person"] * 3),
    (repair.trim_edges, "“{Ann Lee,|person}” and {GCC.|organisation}", ["Ann Lee|person", "GCC|organisation"]),
    (repair.trim_edges, "{Lee Jr.|person} of {Vik Corp.|organisation}", ["Lee Jr.|person", "Vik Corp.|organisation"]),
    (repair.trim_edges, "in the {U.S.|place} now", ["U.S.|place"]),
    # titles
    (repair.cut_titles, "{President Ann Lee|person} and {Dr. Bo Rao|person}", ["Ann Lee|person", "Bo Rao|person"]),
    (repair.cut_titles, "{President Hotel|organisation}", ["President Hotel|organisation"]),
    # words that are no names
    (repair.drop_noise, "{Brexit|organisation} {Russian|place} {Friday|person} {tax office|organisation} {HK|place}$5", []),
    (repair.drop_noise, "{Oslo|place} {Bo Rao|person} {UN|organisation}", ["Oslo|place", "Bo Rao|person", "UN|organisation"]),
    # institutions
    (repair.extend_institutions, "{Vik|place} Private School closed.", ["Vik Private School|organisation"]),
    (repair.extend_institutions, "the {Ministry|organisation} of Foreign Affairs said", ["Ministry of Foreign Affairs|organisation"]),
    (repair.extend_institutions, "{Vik|place} is small.", ["Vik|place"]),
    # places
    (repair.known_places, "{China|organisation} and {Berlin|person}", ["China|place", "Berlin|place"]),
    (repair.known_places, "{Jack London|person} wrote. {London|person} died.", ["Jack London|person", "London|person"]),
    (repair.glued_datelines, "the port fileBERLIN: A ship", ["BERLIN|place"]),
    (repair.glued_datelines, "the port fileFERRY: A ship", []),
    # the same name elsewhere
    (consistency.surnames_are_people, "{Ann Roe|person}. Roe left {Roe|place}.", ["Ann Roe|person", "Roe|person", "Roe|person"]),
    (consistency.surnames_are_people, "{Ann Paris|person} left {Paris|place}.", ["Ann Paris|person", "Paris|place"]),
    (consistency.surnames_are_people, "{Ann Skerry|person} at Skerry Hospital", ["Ann Skerry|person"]),
    (consistency.vote_on_kinds, "{Odhi|organisation} {Odhi|person} {Odhi|organisation}", ["Odhi|organisation"] * 3),
    (consistency.repeat_names, "{Vik Lines|organisation} sails. Vik Lines pays. Old Vik Linesman.", ["Vik Lines|organisation"] * 2),
)


@pytest.mark.parametrize(("step", "marked", "expected"), CASES)
def test_step(step: Step, marked: str, expected: list[str]) -> None:
    assert repaired(step, marked) == expected


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
