"""The best legal sequence of labels."""

from __future__ import annotations

import itertools
import math
import random

import pytest

from newsreader.analysis.entities.decoding import LABELS, best_labels, can_follow

OUT, B_PER, I_PER, B_LOC, I_LOC, B_ORG, I_ORG = range(7)


def row(**chances: float) -> list[float]:
    """Log-probabilities of a word: the named labels' chances, next to nothing for the others."""
    names = ("O", "B_PER", "I_PER", "B_LOC", "I_LOC", "B_ORG", "I_ORG")
    return [math.log(chances.get(name, 1e-6)) for name in names]


@pytest.mark.parametrize(
    ("before", "label", "allowed"),
    [
        (OUT, B_LOC, True),
        (OUT, I_LOC, False),
        (B_LOC, I_LOC, True),
        (I_LOC, I_LOC, True),
        (B_LOC, I_ORG, False),
        (I_PER, B_PER, True),
        (I_ORG, OUT, True),
    ],
)
def test_an_inside_label_follows_its_own_kind(before: int, label: int, allowed: bool) -> None:
    assert can_follow(label, before) is allowed


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ([], []),
        ([row(O=0.9), row(B_PER=0.8), row(I_PER=0.7)], [OUT, B_PER, I_PER]),
        # the first word alone says place, the second makes it an organisation's name
        ([row(B_LOC=0.55, B_ORG=0.44), row(I_ORG=0.9, I_LOC=0.05)], [B_ORG, I_ORG]),
        ([row(B_LOC=0.98, B_ORG=0.01), row(I_ORG=0.5, O=0.45)], [B_LOC, OUT]),
        # nothing begins a name on its first word
        ([row(I_ORG=0.6, B_ORG=0.3)], [B_ORG]),
        ([row(O=0.6, B_PER=0.39), row(I_PER=0.9, B_PER=0.02)], [B_PER, I_PER]),
    ],
)
def test_best_labels(words: list[list[float]], labels: list[int]) -> None:
    assert best_labels(words) == labels


def test_no_legal_sequence_is_better() -> None:
    chance = random.Random(5)
    for _ in range(20):
        words = [[math.log(chance.random()) for _ in LABELS] for _ in range(4)]
        legal = [
            each for each in itertools.product(range(len(LABELS)), repeat=4) if all(map(can_follow, each, (OUT, *each)))
        ]
        best = max(legal, key=lambda each: sum(row[label] for row, label in zip(words, each, strict=True)))
        assert best_labels(words) == list(best)


def test_words_past_the_end_are_outside() -> None:
    outside = [0.0] + [-math.inf] * 6
    assert best_labels([row(I_LOC=0.9, B_LOC=0.05), outside, outside]) == [B_LOC, OUT, OUT]
