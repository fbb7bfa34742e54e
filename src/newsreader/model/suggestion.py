"""Values that can complete a search."""

from __future__ import annotations

from newsreader.model.annotation import Kind
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value and in how many articles it is found; ``kind`` where it names a person, place or organisation."""

    value: str
    articles: int
    kind: Kind | None = None
