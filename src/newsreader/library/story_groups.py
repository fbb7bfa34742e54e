"""Which articles are versions of one story, from how alike pairs of them are and what the reader ruled.

A pure function of the texts and the rulings: in which order articles came makes no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

TextHash = bytes
_ASKED = 12
"""Of groups of more texts than these only so many are asked whether they are strangers to each other."""


@dataclass(frozen=True, slots=True)
class AlikePair:
    """Two texts that are alike and how much of both they share, 0 to 1."""

    first: TextHash
    second: TextHash
    closeness: float


def group_stories(
    alike: Iterable[AlikePair],
    together: Iterable[tuple[TextHash, TextHash]],
    apart: Iterable[tuple[TextHash, TextHash]],
    are_strangers: Callable[[TextHash, TextHash], bool] = lambda _one, _other: False,
) -> list[frozenset[TextHash]]:
    """Groups of two or more texts.

    What the reader put together comes first, then the closest; nothing joins two groups of which the reader told any two
    texts apart. Nor does likeness join strangers, as the news of a day is like each story in it; but where the reader put
    texts together he knows better.
    """
    groups: dict[TextHash, set[TextHash]] = {}
    together, alike = list(together), list(alike)
    trusted = {text for pair in together for text in pair}
    related = {_in_order(pair.first, pair.second) for pair in alike}
    enemies: dict[TextHash, set[TextHash]] = {}
    for one, other in apart:
        enemies.setdefault(one, set()).add(other)
        enemies.setdefault(other, set()).add(one)
    ruled = sorted(_in_order(one, other) for one, other in together)
    found = sorted((-pair.closeness, *_in_order(pair.first, pair.second)) for pair in alike)

    def hold_strangers(ours: set[TextHash], theirs: set[TextHash]) -> bool:
        if trusted & (ours | theirs):
            return False
        pairs = (_in_order(one, other) for one in sorted(ours)[:_ASKED] for other in sorted(theirs)[:_ASKED])
        return any(pair not in related and are_strangers(*pair) for pair in pairs)

    for one, other in (*ruled, *((first, second) for _, first, second in found)):
        ours, theirs = groups.setdefault(one, {one}), groups.setdefault(other, {other})
        if ours is theirs or any(enemies.get(text, set()) & theirs for text in ours) or hold_strangers(ours, theirs):
            continue
        ours |= theirs
        for text in theirs:
            groups[text] = ours
    whole = {frozenset(group) for group in groups.values() if len(group) > 1}
    return sorted(whole, key=sorted)


def _in_order(one: TextHash, other: TextHash) -> tuple[TextHash, TextHash]:
    return (one, other) if one <= other else (other, one)
