"""Which articles are versions of one story, from how alike pairs of them are and what the reader ruled.

A pure function of the texts and the rulings: in which order articles came makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

TextHash = bytes


@dataclass(frozen=True, slots=True)
class AlikePair:
    """Two texts and how alike they are, 0 to 1."""

    first: TextHash
    second: TextHash
    likeness: float


def group_stories(
    alike: Iterable[AlikePair],
    together: Iterable[tuple[TextHash, TextHash]],
    apart: Iterable[tuple[TextHash, TextHash]],
) -> list[frozenset[TextHash]]:
    """Groups of two or more texts.

    What the reader put together comes first, then the most alike; nothing joins two groups of which the reader told any
    two texts apart.
    """
    groups: dict[TextHash, set[TextHash]] = {}
    enemies: dict[TextHash, set[TextHash]] = {}
    for one, other in apart:
        enemies.setdefault(one, set()).add(other)
        enemies.setdefault(other, set()).add(one)
    ruled = sorted(_in_order(one, other) for one, other in together)
    found = sorted((-pair.likeness, *_in_order(pair.first, pair.second)) for pair in alike)
    for one, other in (*ruled, *((first, second) for _, first, second in found)):
        ours, theirs = groups.setdefault(one, {one}), groups.setdefault(other, {other})
        if ours is theirs or any(enemies.get(text, set()) & theirs for text in ours):
            continue
        ours |= theirs
        for text in theirs:
            groups[text] = ours
    whole = {frozenset(group) for group in groups.values() if len(group) > 1}
    return sorted(whole, key=sorted)


def _in_order(one: TextHash, other: TextHash) -> tuple[TextHash, TextHash]:
    return (one, other) if one <= other else (other, one)
