"""One name, two people: what the articles tell decides, and only contradiction suggests a split."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from newsreader.linking.two_people import find_two_people, roles_told
from newsreader.model.linking import Appearance


def seen(
    article: int, *roles: str, gender: str | None = None, people: Sequence[str] = (), published: str | None = None
) -> Appearance:
    return Appearance(article, roles, gender, frozenset(people), published=published)


JUDGE_AND_STRIKER = (
    seen(1, "federal judge", people=("poe",)),
    seen(2, people=("poe", "hart")),
    seen(3, "judge"),
    seen(4, "striker", people=("kral",)),
    seen(5, "midfielder", people=("kral",)),
    seen(6),
)


def test_a_judge_and_a_striker_are_two_people() -> None:
    found = find_two_people(JUDGE_AND_STRIKER)
    assert found is not None
    assert (found.first, found.second, found.unplaced) == ((1, 2, 3), (4, 5), (6,))
    assert [reason.text for reason in found.reasons] == [
        "one is “judge”, the other “midfielder”",
        "nobody appears with both",
    ]


def test_the_order_of_the_articles_changes_nothing() -> None:
    expected = find_two_people(JUDGE_AND_STRIKER)
    for seed in range(10):
        shuffled = list(JUDGE_AND_STRIKER)
        random.Random(seed).shuffle(shuffled)
        assert find_two_people(shuffled) == expected


@pytest.mark.parametrize(
    ("appearances", "why"),
    [
        ((seen(1, "senator"), seen(2, "former governor")), "one field"),
        ((seen(1, "senator", people=("roe",)), seen(2, people=("poe",))), "nothing in common is no contradiction"),
        ((seen(1, "judge"), seen(2, "judge", "striker")), "one article tells both"),
        ((seen(1, gender="m"), seen(2, gender="m")), "one gender"),
        ((seen(1, "judge"),), "one article"),
        ((), "none"),
    ],
)
def test_no_contradiction_no_suggestion(appearances: tuple[Appearance, ...], why: str) -> None:
    assert find_two_people(appearances) is None


def test_a_man_and_a_woman_of_one_name() -> None:
    found = find_two_people([seen(1, "actor", gender="m"), seen(2, "actor", gender="m"), seen(3, "actor", gender="f")])
    assert found is not None
    assert (found.first, found.second) == ((1, 2), (3,))
    assert found.reasons[0].code == "other_gender"


def test_two_lifetimes() -> None:
    found = find_two_people(
        [
            seen(1, people=("roe",), published="1946-02-03"),
            seen(2, people=("roe",), published="1947-01-01"),
            seen(3, people=("poe",), published="2019-05-06"),
            seen(4, people=("poe",), published="2021-05-06"),
        ]
    )
    assert found is not None
    assert [reason.text for reason in found.reasons] == ["nobody appears with both", "one until 1947, the other since 2019"]


def test_what_a_card_says_of_each() -> None:
    assert roles_told([seen(1, "federal judge"), seen(2, "judge"), seen(3, "chair")]) == ("judge", "chair")
