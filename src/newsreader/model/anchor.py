"""Anchors of decisions: they survive a rebuild and make sense in another library."""

from __future__ import annotations

from newsreader.model.annotation import Kind
from newsreader.model.values import dataclass

NAMESAKE = "≠"
"""Stands in a name's key between the key of its surface and the token of those whom the reader told apart."""


@dataclass(frozen=True, slots=True)
class NameAnchor:
    """A name of the library: its kind and canonical key; ``surface`` is how it is shown and does not count."""

    kind: Kind
    key: str
    surface: str


@dataclass(frozen=True, slots=True)
class SpanAnchor:
    """A span of a text: SHA-256 of the text in hex, start and end in code points, and the words that stand there."""

    text_hash: str
    start: int
    end: int
    surface: str
