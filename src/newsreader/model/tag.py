"""Tags: words that the reader puts on articles."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

from newsreader.model.values import dataclass

TagId = NewType("TagId", int)


class TagColour(StrEnum):
    """What a tag's dot is drawn in; each theme has its own shades."""

    GREY = "grey"
    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    TEAL = "teal"
    BLUE = "blue"
    VIOLET = "violet"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it is shown beside an article."""

    id: TagId
    name: str
    colour: TagColour


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag in the navigator; ``articles`` leaves out those in the bin."""

    tag: Tag
    articles: int
