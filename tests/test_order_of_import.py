"""Whole libraries filled in ten random orders hold the same entities, mention for mention."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from pathlib import Path

import pytest

from builders import article
from import_orders import MarkedText, analysis_of, fill, random_batches, read_groups
from newsreader.library import Library
from newsreader.model.annotation import Kind

SEEDS = int(os.environ.get("NEWSREADER_SEEDS", "6"))

GIVEN = ("John", "Jane", "Jon", "Johnny", "James", "Maria", "Marie", "Mary", "Sergei", "Sergey", "Robert", "Bob")
SURNAMES = ("Smith", "Smyth", "Ivanov", "Marten", "Marden", "Kennedy", "Kenedy", "Castellano", "Castelano", "Bush")
SHAPES = (
    "{given} {surname}", "{given} {surname}", "{given} {surname}", "{given} W. {surname}", "{given} H. W. {surname}",
    "{given} {surname} Jr.", "{initial}. {surname}", "{surname}",
)  # fmt: skip
TITLES = ("", "", "", "President ", "Judge ", "Mrs ", "Sergeant ")
BODIES = (
    "Xavier Quality Fund", "Xylo Quartz Federation", "XQF", "Volkswagen Group", "Volkswagon Group", "IMF",
    "International Monetary Fund", "England", "Texas",
)  # fmt: skip
PLACES = ("Moscow", "Idaho", "Boise", "Russia", "St. Petersburg", "Florida", "Georgia", "Atlanta")
SPORTS = ("", "", "Two wickets fell in the innings. ", "The pitcher gave up a home run. ")


def made_text(number: int, source: random.Random) -> MarkedText:
    text, marks = f"Story {number}. {source.choice(SPORTS)}", []
    for _ in range(source.randint(1, 5)):
        given = source.choice(GIVEN)
        name = source.choice(SHAPES).format(given=given, initial=given[0], surname=source.choice(SURNAMES))
        text += source.choice(TITLES)
        marks.append((len(text), len(text) + len(name), Kind.PERSON))
        text += f"{name} spoke. "
    for names, kind in ((BODIES, Kind.ORGANISATION), (PLACES, Kind.PLACE)):
        for name in source.sample(names, source.randint(0, 2)):
            marks.append((len(text), len(text) + len(name), kind))
            text += f"{name} heard. "
    return MarkedText(f"{number}.txt", text, tuple(marks))


def test_ten_orders_give_the_same_entities_and_pointers(tmp_path: Path) -> None:
    source = random.Random(4)
    texts = [(marked, analysis_of(marked)) for marked in (made_text(number, source) for number in range(90))]
    expected = fill(tmp_path / "in order", texts, [len(texts)])
    assert len(expected[0]) > 40
    assert expected[1]
    for number in range(10):
        shuffled = list(texts)
        source.shuffle(shuffled)
        batches = random_batches(source, len(texts), source.choice((1, 9, 40)))
        assert fill(tmp_path / f"order {number}", shuffled, batches) == expected


NEAR_GIVEN = ("Ana", "Ana B.", "Ana Maria", "Maria", "Maria Ana", "Marie", "A.")
NEAR_SURNAMES = (
    "Marten", "Marden", "Martens", "Merten", "Marton", "Milosevic", "Milosevich", "Milosovic", "Marden Smith", "Marden-Smith",
    "Smith",
)  # fmt: skip
NEAR_BODIES = ("Sadson Motors", "Samson Motors", "Sansom Motors", "Sandson Motors", "Sadson Motor Co.")


def text_of_near_names(number: int, source: random.Random) -> MarkedText:
    text, marks = f"Story {number}. ", []
    for _ in range(source.randint(1, 3)):
        name = f"{source.choice(NEAR_GIVEN)} {source.choice(NEAR_SURNAMES)}"
        marks.append((len(text), len(text) + len(name), Kind.PERSON))
        text += f"{name} spoke. "
    name = source.choice(NEAR_BODIES)
    marks.append((len(text), len(text) + len(name), Kind.ORGANISATION))
    return MarkedText(f"{number}.txt", f"{text}{name} heard. ", tuple(marks))


@pytest.mark.parametrize("seed", range(SEEDS))
def test_names_that_go_leave_the_library_as_if_they_had_never_been(tmp_path: Path, seed: int) -> None:
    """Articles are read again and again, each time with other names marked in them."""
    source = random.Random(seed)
    texts = [text_of_near_names(number, source) for number in range(25)]
    library = Library.open(tmp_path / "read again")
    added = library.add_articles([article(marked.text, path=marked.name) for marked in texts]).added
    marks = [marked.marks for marked in texts]
    for _ in range(4):
        for first in range(0, len(texts), 7):
            batch = range(first, min(first + 7, len(texts)))
            for number in batch:
                marks[number] = tuple(mark for mark in texts[number].marks if source.random() < 0.6)
            library.save_analyses(
                [(added[number], analysis_of(replace(texts[number], marks=marks[number]))) for number in batch]
            )
    library.close()
    names = {article: marked.name for article, marked in zip(added, texts, strict=True)}
    last = [replace(marked, marks=left) for marked, left in zip(texts, marks, strict=True)]
    expected = fill(tmp_path / "new", [(marked, analysis_of(marked)) for marked in last], [len(last)])
    assert read_groups(tmp_path / "read again", names) == expected
