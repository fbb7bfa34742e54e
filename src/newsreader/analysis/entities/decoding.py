"""From the model's numbers to labels: the most probable sequence in which every name begins with its beginning.

The best label of each word alone can be one that cannot stand there (inside an organisation right after a place's
beginning). Cutting or joining names there lost 1 to 2 points; the best *legal* sequence costs next to nothing, because
the best labels alone are legal, and then the best sequence, in 94 % of pieces.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.model.annotation import Kind

LABELS: tuple[tuple[Kind | None, bool], ...] = (
    (None, False),
    (Kind.PERSON, True),
    (Kind.PERSON, False),
    (Kind.PLACE, True),
    (Kind.PLACE, False),
    (Kind.ORGANISATION, True),
    (Kind.ORGANISATION, False),
)
"""The model's labels in its order: (kind, whether the word begins a name)."""

_OUTSIDE = 0
_PAIRS = ((1, 2), (3, 4), (5, 6))
"""(beginning, inside) of each kind."""


def can_follow(label: int, before: int) -> bool:
    """Whether a label may stand right after another: an inside label only after its own kind."""
    kind, begins = LABELS[label]
    return kind is None or begins or LABELS[before][0] is kind


def best_labels(chances: Sequence[Sequence[float]]) -> list[int]:
    """The most probable legal labels of the words of a piece, given each label's log-probability (words x labels)."""
    labels = [max(range(len(LABELS)), key=row.__getitem__) for row in chances]
    if all(map(can_follow, labels, [_OUTSIDE, *labels])):
        return labels
    return _best_sequence(chances)


def _best_sequence(chances: Sequence[Sequence[float]]) -> list[int]:
    """Viterbi over the legal transitions: every label may follow every other but for inside labels."""
    totals = [0.0] + [float("-inf")] * (len(LABELS) - 1)
    steps: list[list[int]] = []
    for row in chances:
        best = max(range(len(LABELS)), key=totals.__getitem__)
        came = [best] * len(LABELS)
        after = [totals[best] + chance for chance in row]
        for begin, inside in _PAIRS:
            came[inside] = begin if totals[begin] >= totals[inside] else inside
            after[inside] = totals[came[inside]] + row[inside]
        steps.append(came)
        totals = after
    label = max(range(len(LABELS)), key=totals.__getitem__)
    labels = [label]
    for came in reversed(steps[1:]):
        label = came[label]
        labels.append(label)
    return labels[::-1]
