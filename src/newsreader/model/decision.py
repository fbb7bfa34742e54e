"""What the reader can rule, and what it is tied to.

A decision is anchored to what survives a rebuild and makes sense in somebody else's library: a name key with its kind,
two of them, or a span of a text given as (hash of the text, start, end, surface). Entity ids are in none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NewType

from newsreader.model.anchor import NAMESAKE, NameAnchor, SpanAnchor
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId
from newsreader.model.values import dataclass

DecisionId = NewType("DecisionId", int)


class Action(StrEnum):
    """What a decision says about its anchors."""

    SAME = "same"
    """``name`` and ``other`` mean one."""
    NEVER = "never"
    """``name`` and ``other`` never mean one."""
    APART = "apart"
    """The mention or chain at ``span`` is another who bears this name; ``value`` is the token all of these share."""
    BELONGS = "belongs"
    """The mention or chain at ``span`` means ``name``."""
    RENAME = "rename"
    """The entity that has ``name`` is shown under ``value``."""
    KIND = "kind"
    """The mention or chain at ``span``, or ``name`` everywhere, is of the kind in ``value``."""
    NOT_A_NAME = "not a name"
    """The mention or chain at ``span``, or ``name`` everywhere, names nobody and nothing."""
    NAME = "name"
    """``span`` (and, by scope, each time these words stand in the article or in any) is a mention of ``name``."""
    SPEAKER = "speaker"
    """The quote at ``span`` was said by ``name``."""
    NO_SPEAKER = "no speaker"
    """Nobody named said the quote at ``span``."""
    QUOTE = "quote"
    """``span`` with its marks is a quote; ``value`` is its style."""
    NO_QUOTE = "no quote"
    """``span`` is no quote."""
    ASIDE = "aside"
    """``span`` is not this story; ``value`` says what it is."""
    STORY = "story"
    """The aside at ``span`` belongs to the story."""
    NOTE = "note"
    """The reader's note on the entity that has ``name`` is ``value``."""
    VERSIONS = "versions"
    """The whole texts of ``span`` and of ``value``, the other's hash, are versions of one story. The smaller hash comes
    first; the span is the text's first character, its surface the two titles, one a line."""
    NOT_VERSIONS = "not versions"
    """The same two texts are no versions of one story."""


class Scope(StrEnum):
    """How far a decision reaches."""

    MENTION = "mention"
    """The one mention, quote or aside."""
    CHAIN = "chain"
    """All mentions in the article that mean the same."""
    EVERYWHERE = "everywhere"
    """The whole library, articles that are yet to come included."""


SCOPES: Mapping[Action, tuple[Scope, ...]] = {
    Action.SAME: (Scope.EVERYWHERE,),
    Action.NEVER: (Scope.EVERYWHERE,),
    Action.APART: (Scope.MENTION, Scope.CHAIN),
    Action.BELONGS: (Scope.MENTION, Scope.CHAIN),
    Action.RENAME: (Scope.EVERYWHERE,),
    Action.KIND: (Scope.MENTION, Scope.CHAIN, Scope.EVERYWHERE),
    Action.NOT_A_NAME: (Scope.MENTION, Scope.CHAIN, Scope.EVERYWHERE),
    Action.NAME: (Scope.MENTION, Scope.CHAIN, Scope.EVERYWHERE),
    Action.SPEAKER: (Scope.MENTION,),
    Action.NO_SPEAKER: (Scope.MENTION,),
    Action.QUOTE: (Scope.MENTION,),
    Action.NO_QUOTE: (Scope.MENTION,),
    Action.ASIDE: (Scope.MENTION,),
    Action.STORY: (Scope.MENTION,),
    Action.NOTE: (Scope.EVERYWHERE,),
    Action.VERSIONS: (Scope.MENTION,),
    Action.NOT_VERSIONS: (Scope.MENTION,),
}
"""The scopes each action can have."""

_NEEDS_NAME = frozenset(
    {Action.SAME, Action.NEVER, Action.BELONGS, Action.RENAME, Action.NAME, Action.SPEAKER, Action.NOTE}
)
_HASH_DIGITS = 64
_NEEDS_VALUE = frozenset({Action.APART, Action.RENAME, Action.KIND, Action.QUOTE})


@dataclass(frozen=True, slots=True)
class Decision:
    """One ruling. Which of the fields count, ``Action`` says; ``misshapen`` tells when they do not fit together."""

    action: Action
    scope: Scope
    name: NameAnchor | None = None
    other: NameAnchor | None = None
    span: SpanAnchor | None = None
    value: str = ""

    @property
    def matter(self) -> tuple[object, ...]:
        """What two libraries know the decision by: all that it rules, whichever of two names comes first."""
        names = [(anchor.kind, anchor.key) for anchor in (self.name, self.other) if anchor]
        if self.action in (Action.SAME, Action.NEVER):
            names.sort()
        span = self.span and (self.span.text_hash, self.span.start, self.span.end)
        return self.action, self.scope, tuple(names), span, self.value

    def misshapen(self) -> str | None:
        """What is wrong with the decision in itself, as part of a sentence; None when nothing is."""
        if self.scope not in SCOPES[self.action]:
            return f"“{self.action}” cannot be ruled with the scope “{self.scope}”"
        is_everywhere = self.scope is Scope.EVERYWHERE
        if (self.action in _NEEDS_NAME or is_everywhere) and self.name is None:
            return f"“{self.action}” needs a name"
        if not is_everywhere and self.span is None:
            return f"“{self.action}” needs a place in a text"
        if self.span is not None and not 0 <= self.span.start < self.span.end:
            return f"“{self.action}” has a place in a text that is empty"
        if self.action in _NEEDS_VALUE and not self.value.strip():
            return f"“{self.action}” needs a value"
        if self.action in (Action.SAME, Action.NEVER, Action.APART):
            return self._misshapen_pair()
        if self.action in (Action.VERSIONS, Action.NOT_VERSIONS):
            return self._misshapen_texts()
        return None

    def _misshapen_texts(self) -> str | None:
        is_hash = len(self.value) == _HASH_DIGITS and not set(self.value) - set("0123456789abcdef")
        if self.span is None or not is_hash or self.span.text_hash >= self.value:
            return f"“{self.action}” needs two different texts, the smaller hash first"
        return None

    def _misshapen_pair(self) -> str | None:
        name, other = self.name, self.other
        if name is None or other is None or name.key == other.key or name.kind is not other.kind:
            return f"“{self.action}” needs two different names of one kind"
        if self.action is Action.APART and other.key.partition(NAMESAKE)[2] != self.value:
            return "the name that is split off does not end in its token"
        return None


class Standing(StrEnum):
    """What has become of a decision."""

    IN_FORCE = "in force"
    DORMANT = "dormant"
    """Its names or its text are not in this library; it takes effect when they come."""
    LOST = "lost its place"
    """It had its place once and the place is gone: it shows in the review."""
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """One row of the log of decisions.

    ``sentence`` says what was ruled, for the reader. ``article`` is the one that holds the span's text, ``entities``
    those that its names belong to now.
    """

    id: DecisionId
    decision: Decision
    made_at: str
    standing: Standing
    sentence: str
    article: ArticleId | None
    entities: tuple[EntityId, ...]


@dataclass(frozen=True, slots=True)
class HistoryState:
    """Names of the next steps back and forth for the menu, such as "Merge “H. Clinton” and “Hillary Clinton”"."""

    undo: str | None = None
    redo: str | None = None


@dataclass(frozen=True, slots=True)
class DecisionConflict:
    """A decision of a file that was left out, as it contradicts those of the library, and why in a sentence."""

    decision: Decision
    reason: str
    standing: tuple[DecisionId, ...]


@dataclass(frozen=True, slots=True)
class DecisionImport:
    """What became of the decisions of a file.

    ``added`` are new here; ``known`` stood here already; ``revoked_here`` were taken back in this library and stay so;
    ``bad_lines`` are (line number, what is wrong).
    """

    added: int = 0
    known: int = 0
    revoked_here: int = 0
    conflicts: tuple[DecisionConflict, ...] = ()
    bad_lines: tuple[tuple[int, str], ...] = ()
