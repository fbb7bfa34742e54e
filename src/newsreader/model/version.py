"""Articles that are versions of one story: what tells them, and what is shown of them."""

from __future__ import annotations

from newsreader.model.article import ArticleId, Published
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Sketch:
    """What stands for a text when others like it are looked for: much alike texts share a band (63 bits, signed).

    A text that is too short to be told from others has none.
    """

    bands: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One of the articles that are versions of one story.

    ``likeness`` is how much of the shorter text stands in the longer one too (0 to 1), None where it was not measured;
    ``is_ruled`` that the reader said that the two belong together.
    """

    article: ArticleId
    title: str
    source: str | None
    published: Published | None
    added: str
    words: int
    likeness: float | None = None
    is_ruled: bool = False
