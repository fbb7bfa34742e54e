"""Which texts are versions of one story: a function of likeness and rulings alone."""

from __future__ import annotations

from itertools import permutations

import pytest

from newsreader.library.story_groups import AlikePair, group_stories

Pair = tuple[str, str]


def groups(alike: dict[str, float], together: tuple[str, ...] = (), apart: tuple[str, ...] = ()) -> list[str]:
    """Texts are letters, pairs two of them; groups come as words."""
    pairs = [AlikePair(pair[0].encode(), pair[1].encode(), likeness) for pair, likeness in alike.items()]
    found = group_stories(pairs, map(both, together), map(both, apart), lambda one, other: {one, other} == {b"x", b"z"})
    return ["".join(sorted(text.decode() for text in group)) for group in found]


def both(pair: str) -> tuple[bytes, bytes]:
    return pair[0].encode(), pair[1].encode()


@pytest.mark.parametrize(
    ("alike", "together", "apart", "expected"),
    [
        ({}, (), (), []),
        ({"ab": 0.7}, (), (), ["ab"]),
        ({"ab": 0.7, "bc": 0.9, "de": 0.8}, (), (), ["abc", "de"]),
        ({"ab": 0.7}, (), ("ab",), []),
        ({"ab": 0.7}, (), ("ba",), []),
        ({}, ("ab",), (), ["ab"]),
        ({"bc": 0.7}, ("ab",), (), ["abc"]),
        # c goes with the one that it is more like
        ({"ac": 0.7, "bc": 0.9}, (), ("ab",), ["bc"]),
        ({"ac": 0.9, "bc": 0.7}, (), ("ab",), ["ac"]),
        # what the reader put together comes before what is more alike
        ({"ac": 0.9}, ("bc",), ("ab",), ["bc"]),
        # two that were told apart are not joined through others
        ({"ab": 0.9, "cd": 0.9, "bc": 0.8}, (), ("ad",), ["ab", "cd"]),
        ({}, ("ab", "bc"), ("ac",), ["ab"]),
        # x and z are strangers to each other
        ({"xy": 0.6, "yz": 0.5}, (), (), ["xy"]),
        ({"xy": 0.5, "yz": 0.6}, (), (), ["yz"]),
        ({"xy": 0.6, "yz": 0.5}, ("xz",), (), ["xyz"]),
        ({"xy": 0.6, "ya": 0.5}, ("xz",), (), ["axyz"]),
    ],
)
def test_groups(alike: dict[str, float], together: tuple[str, ...], apart: tuple[str, ...], expected: list[str]) -> None:
    assert groups(alike, together, apart) == expected


def test_the_order_of_pairs_makes_no_difference() -> None:
    alike = {"ab": 0.7, "bc": 0.7, "cd": 0.7, "ad": 0.7}
    found = {tuple(groups(dict(order), (), ("ac",))) for order in permutations(alike.items())}
    assert len(found) == 1
