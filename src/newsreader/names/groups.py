"""What the short-form rules of each kind are given and give."""

from __future__ import annotations

from typing import Protocol

from newsreader.model.values import dataclass
from newsreader.names.titles import Gender

SAME_NAME = "same name"


class NameHere(Protocol):
    """A name in a document, as far as the rules look at it."""

    @property
    def surface(self) -> str:
        """The name as written."""
        ...

    @property
    def start(self) -> int:
        """Where it stands, in code points."""
        ...

    @property
    def title(self) -> str:
        """A title before it, or nothing."""
        ...

    @property
    def gender(self) -> Gender | None:
        """A hint to the person's gender."""
        ...


@dataclass(frozen=True, slots=True)
class Groups:
    """``mentions``: group number and rule of each name, in order. ``names``: fullest form of each group."""

    mentions: list[tuple[int, str]]
    names: list[str]
