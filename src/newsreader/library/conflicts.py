"""Whether a decision contradicts those in force, and which earlier ones it takes the place of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable

from newsreader.model.anchor import NAMESAKE
from newsreader.model.annotation import Kind
from newsreader.model.decision import Action, Decision
from newsreader.storage.decisions import StoredDecision

Touching = Callable[[Kind, Collection[str]], list[StoredDecision]]
"""Decisions in force that touch any of the name keys."""

_PARTING = (Action.NEVER, Action.APART)

_ONE_NAME = frozenset({Action.NAME, Action.NOT_A_NAME, Action.KIND, Action.BELONGS, Action.APART})
_REPLACES: dict[Action, frozenset[Action]] = {
    Action.RENAME: frozenset({Action.RENAME}),
    Action.NOTE: frozenset({Action.NOTE}),
    Action.KIND: frozenset({Action.KIND, Action.NOT_A_NAME}),
    Action.BELONGS: frozenset({Action.BELONGS, Action.APART, Action.NOT_A_NAME}),
    Action.APART: frozenset({Action.BELONGS, Action.APART, Action.NOT_A_NAME}),
    Action.NAME: frozenset({Action.NAME, Action.NOT_A_NAME}),
    Action.NOT_A_NAME: _ONE_NAME,
    Action.SPEAKER: frozenset({Action.SPEAKER, Action.NO_SPEAKER}),
    Action.NO_SPEAKER: frozenset({Action.SPEAKER, Action.NO_SPEAKER}),
    Action.QUOTE: frozenset({Action.QUOTE, Action.NO_QUOTE}),
    Action.NO_QUOTE: frozenset({Action.QUOTE, Action.NO_QUOTE, Action.SPEAKER, Action.NO_SPEAKER}),
    Action.ASIDE: frozenset({Action.ASIDE, Action.STORY}),
    Action.STORY: frozenset({Action.ASIDE, Action.STORY}),
    Action.VERSIONS: frozenset({Action.VERSIONS, Action.NOT_VERSIONS}),
    Action.NOT_VERSIONS: frozenset({Action.VERSIONS, Action.NOT_VERSIONS}),
}
"""Earlier answers to the same question about the same anchor that a new one takes the place of."""

OPPOSITES = frozenset(
    {
        (Action.NAME, Action.NOT_A_NAME),
        (Action.NOT_A_NAME, Action.NAME),
        (Action.QUOTE, Action.NO_QUOTE),
        (Action.NO_QUOTE, Action.QUOTE),
        (Action.ASIDE, Action.STORY),
        (Action.STORY, Action.ASIDE),
    }
)
"""Pairs of which the second may do no more than take the first back; then it need not be kept."""


def replaced_by(decision: Decision, near: Iterable[StoredDecision]) -> list[StoredDecision]:
    """Which of the decisions in force the new one takes the place of. ``near`` share its text or its name."""
    return [one for one in near if one.decision.action in _REPLACES.get(decision.action, ()) and _meet(decision, one)]


def _meet(decision: Decision, one: StoredDecision) -> bool:
    """Whether both are about the same: the same span, or the same name everywhere."""
    other = one.decision
    if (decision.span is None) != (other.span is None):
        return False
    if decision.span is not None and other.span is not None:
        first, second = decision.span, other.span
        if decision.action in (Action.VERSIONS, Action.NOT_VERSIONS):
            return (first.text_hash, decision.value) == (second.text_hash, other.value)
        return (first.text_hash, first.start, first.end) == (second.text_hash, second.start, second.end)
    if decision.name is None or other.name is None or decision.scope is not other.scope:
        return False
    if decision.action is Action.NAME and other.action is Action.NAME:
        return decision.value == other.value
    return (decision.name.kind, decision.name.key) == (other.name.kind, other.name.key)


def find_contradicted(decision: Decision, touching: Touching) -> list[StoredDecision]:
    """Decisions in force that a ruling about two names contradicts, also through others; empty when it does not."""
    name, other = decision.name, decision.other
    if decision.action not in (Action.SAME, *_PARTING) or name is None or other is None:
        return []
    left = _joined(name.kind, name.key, touching)
    if decision.action in _PARTING:
        return left.get(other.key, [])
    if other.key in left:
        return []
    right = _joined(name.kind, other.key, touching)
    keys = {*left, *right}
    found: dict[int, StoredDecision] = {}
    for one in touching(name.kind, keys):
        first, second = one.decision.name, one.decision.other
        if one.decision.action not in _PARTING or first is None or second is None:
            continue
        ends = {first.key, second.key}
        if one.decision.action is Action.APART:
            ends |= {second.key.partition(NAMESAKE)[0]}
        if (second.key in left and ends & right.keys()) or (second.key in right and ends & left.keys()):
            found[one.id] = one
    return [found[number] for number in sorted(found)]


def _joined(kind: Kind, key: str, touching: Touching) -> dict[str, list[StoredDecision]]:
    """Keys that rulings hold together with this one, each with the rulings that lead to it."""
    paths: dict[str, list[StoredDecision]] = {key: []}
    waiting = [key]
    while waiting:
        edges: dict[str, list[tuple[str, StoredDecision]]] = defaultdict(list)
        for one in touching(kind, waiting):
            first, second = one.decision.name, one.decision.other
            if one.decision.action is Action.SAME and first is not None and second is not None:
                edges[first.key].append((second.key, one))
                edges[second.key].append((first.key, one))
        found: list[str] = []
        for here in waiting:
            for there, one in edges[here]:
                if there not in paths:
                    paths[there] = [*paths[here], one]
                    found.append(there)
        waiting = found
    return paths
