"""The rules of a search by examples, for the help of the window and the command line. Translated where they are shown."""

from __future__ import annotations

from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A search and what it finds."""

    query: str
    meaning: str


EXAMPLES: tuple[Example, ...] = (
    Example("climate summit", "both words, anywhere in the article"),
    Example('"prime minister"', "these words one after the other"),
    Example("minist*", "words that begin like this"),
    Example("climate -summit", "the first word, but not the second"),
    Example("Paris OR Berlin", "one of the two, or both"),
    Example("climate (Paris OR Berlin)", "brackets hold a group together"),
)
