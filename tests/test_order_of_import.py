"""Whole libraries filled in ten random orders hold the same entities, mention for mention."""

from __future__ import annotations

import random
from pathlib import Path

from import_orders import MarkedText, analysis_of, fill, random_batches
from newsreader.model.annotation import Kind

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
