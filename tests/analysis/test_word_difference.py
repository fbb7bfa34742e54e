"""How two texts differ, word by word."""

from __future__ import annotations

from random import Random

import pytest

from newsreader.analysis.word_difference import Part, Stretch, find_difference
from versions_of_a_story import PARAGRAPHS, edited, story


def told(before: str, after: str) -> list[tuple[str, str, str]]:
    return [
        (stretch.part.value, before[slice(*stretch.before)].strip(), after[slice(*stretch.after)].strip())
        for stretch in find_difference(before, after)
        if stretch.part is not Part.SAME
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("It is deep.", "It is deep.", []),
        ("It is deep.", "It is  very\ndeep.", [("added", "", "very")]),
        ("It is very deep.", "It is deep.", [("removed", "very", "")]),
        ("Two were hurt on Monday.", "Three were hurt on Monday.", [("changed", "Two", "Three")]),
        ("It is deep.", "It is deep!", [("changed", ".", "!")]),
        ("", "All new.", [("added", "", "All new.")]),
        ("All old.", "", [("removed", "All old.", "")]),
        ("", "", []),
        ("it's deep", "it’s deep", [("changed", "'", "’")]),
        ("Reopen\n\nThe end", "Reopen The end", []),
    ],
)
def test_differences(before: str, after: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(before, after) == expected


def test_an_edited_story_differs_where_it_was_edited() -> None:
    assert told(story(), edited()) == [
        ("changed", "forty", "41"),
        ("added", "", "and crew"),
        ("changed", "next week", "on Monday evening"),
        ("added", "", "Tickets stay valid, it said."),
        ("added", "", "now"),
    ]


def test_a_word_or_two_between_longer_differences_belong_to_them() -> None:
    before = "The one two three four five the six seven eight nine ten end."
    after = "The red green blue black white the grey pink brown gold silver end."
    assert told(before, after) == [("changed", before[4:-5], after[4:-5])]


def covers(stretches: tuple[Stretch, ...], before: str, after: str) -> bool:
    """Every code point of both texts stands in exactly one stretch, in order."""
    at = (0, 0)
    for stretch in stretches:
        if (stretch.before[0], stretch.after[0]) != at:
            return False
        at = (stretch.before[1], stretch.after[1])
    return at == (len(before), len(after))


@pytest.mark.parametrize("seed", range(40))
def test_stretches_cover_both_texts_and_the_same_is_the_same(seed: int) -> None:
    chance = Random(seed)
    texts = ["".join(chance.choice(["a", "b ", " ", "\n\n", ".", "wörd ", "x "]) for _ in range(chance.randrange(60))) for _ in "12"]
    stretches = find_difference(*texts)
    assert covers(stretches, *texts)
    for stretch in stretches:
        if stretch.part is Part.SAME:
            assert texts[0][slice(*stretch.before)].split() == texts[1][slice(*stretch.after)].split() or (
                "".join(texts[0][slice(*stretch.before)].split()) == "".join(texts[1][slice(*stretch.after)].split())
            )


def test_very_long_texts_are_compared_by_paragraphs_and_then_by_words() -> None:
    filler = [f"Paragraph {number} says {number * 7} things about nothing much." for number in range(4_000)]
    before = "\n\n".join((*filler[:2_000], *PARAGRAPHS, *filler[2_000:]))
    after = before.replace("forty passengers", "fifty passengers")
    assert told(before, after) == [("changed", "forty", "fifty")]
    assert covers(find_difference(before, after), before, after)
