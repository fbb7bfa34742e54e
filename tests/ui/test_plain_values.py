"""Frozen values as JSON holds them, and what of a strange file is used."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

import pytest

from newsreader.ui.plain_values import MisfitError, from_plain, to_plain

Number = NewType("Number", int)


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Dot:
    at: tuple[int, int]
    colour: Colour = Colour.RED


@dataclass(frozen=True, slots=True)
class Line:
    length: float


@dataclass(frozen=True, slots=True)
class Picture:
    name: str = "none"
    is_shown: bool = False
    share: float = 0.5
    number: Number | None = None
    dots: tuple[Dot, ...] = ()
    frame: Dot | Line = field(default_factory=lambda: Line(1.0))
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


FULL = Picture("Porto", True, 0.25, Number(7), (Dot((1, 2), Colour.BLUE), Dot((3, 4))), Dot((5, 6)), {"a": {"b": "c"}})


def through_json(value: object) -> object:
    return json.loads(json.dumps(to_plain(value)))


@pytest.mark.parametrize("picture", [Picture(), FULL, Picture(number=None, frame=Line(2.0))])
def test_a_value_comes_back_as_it_was(picture: Picture) -> None:
    assert from_plain(Picture, through_json(picture)) == picture


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ({"name": 3, "is_shown": 1, "share": True}, Picture()),
        ({"name": "x", "newer": [1]}, Picture("x")),
        ({"share": 1}, Picture(share=1.0)),
        ({"number": "7"}, Picture()),
        ({"number": True}, Picture()),
        ({"dots": [{"at": [1, 2, 3]}]}, Picture()),
        ({"dots": [{"at": [1, 2], "colour": "green"}]}, Picture(dots=(Dot((1, 2)),))),
        ({"dots": {"at": [1, 2]}}, Picture()),
        ({"frame": {"nothing": 1}}, Picture()),
        ({"words": {"a": "b"}}, Picture()),
        ({"words": []}, Picture()),
    ],
)
def test_what_does_not_fit_leaves_the_default(plain: object, expected: Picture) -> None:
    assert from_plain(Picture, plain) == expected


@pytest.mark.parametrize("plain", [None, [], 3, "words"])
def test_what_is_no_dict_at_all_is_refused(plain: object) -> None:
    with pytest.raises(MisfitError):
        from_plain(Picture, plain)
