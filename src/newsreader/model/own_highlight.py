"""Highlights that the reader makes himself."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

from newsreader.model.article import ArticleId
from newsreader.model.values import dataclass

HighlightId = NewType("HighlightId", int)


class HighlightColour(StrEnum):
    """Four pens; each theme has its own shades."""

    YELLOW = "yellow"
    GREEN = "green"
    PINK = "pink"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class OwnHighlight:
    """Words that the reader marked: code points ``start`` to ``end``, with a note or an empty one."""

    id: HighlightId
    article: ArticleId
    start: int
    end: int
    colour: HighlightColour
    note: str = ""
