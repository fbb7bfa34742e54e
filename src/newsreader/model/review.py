"""What the program is unsure of, one question at a time, for the reader to settle."""

from __future__ import annotations

from enum import StrEnum

from newsreader.model.anchor import NameAnchor
from newsreader.model.article import ArticleId
from newsreader.model.decision import DecisionRecord
from newsreader.model.entity import Entity, Reason, Strength
from newsreader.model.entity_page import MentionLine
from newsreader.model.values import dataclass


class ReviewKind(StrEnum):
    """What is to be settled."""

    LINK = "link"
    """A name joined an entity, but not for certain. Same: it belongs there; never: it is somebody else."""
    POINTER = "pointer"
    """A lone name probably means an entity. Same and never as above."""
    SPLIT = "split"
    """The articles of one entity look as if they meant two people. Same: it is one; never: the first are another."""
    LOST = "lost"
    """A decision lost its place. Never: take it back; it has no "same"."""


class Verdict(StrEnum):
    """What the reader says to a question."""

    SAME = "same"
    NEVER = "never"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class ReviewSide:
    """One of the two that may be the same: the name in question, its entity, where it stands, and what is said of it.

    ``lines`` are up to three mentions in context, of different articles where there are some.
    """

    name: NameAnchor
    entity: Entity | None
    articles: int
    mentions: int
    roles: tuple[str, ...]
    first_seen: str | None
    last_seen: str | None
    lines: tuple[MentionLine, ...]


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One question. ``key`` stays the same as long as the question does.

    ``weight`` is uncertainty × consequence and orders the items, those put off for later last. For a lost decision
    ``lost`` is set and the sides are empty.
    """

    key: str
    kind: ReviewKind
    strength: Strength
    weight: float
    reasons: tuple[Reason, ...]
    is_later: bool
    first: ReviewSide | None = None
    second: ReviewSide | None = None
    lost: DecisionRecord | None = None


@dataclass(frozen=True, slots=True)
class SplitSuggestion:
    """Articles that seem to mean somebody else of the same name, and what they tell."""

    articles: tuple[ArticleId, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ReviewProgress:
    """``left`` questions are open, ``later`` of them put off; ``settled`` were answered with same or never."""

    left: int
    later: int
    settled: int
