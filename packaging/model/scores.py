"""How right found names are: F in percent by exact spans and by overlap, for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

IGNORED = "IGNORE"
"""A label of gold spans that are neither right nor wrong to find."""

Span = tuple[int, int, str]
"""(start, end, label) in code points."""


@dataclass(frozen=True, slots=True)
class Score:
    """F in percent."""

    exact: float
    overlap: float


def score_names(gold: Sequence[Iterable[Span]], found: Sequence[Iterable[Span]]) -> dict[str, Score]:
    """Scores by label, of the labels that gold has; one group of spans a document, in the same order."""
    pairs = [(set(wanted), set(got)) for wanted, got in zip(gold, found, strict=True)]
    labels = sorted({label for wanted, _ in pairs for _, _, label in wanted} - {IGNORED})
    return {label: _score(label, pairs) for label in labels}


def _score(label: str, pairs: Sequence[tuple[set[Span], set[Span]]]) -> Score:
    right = near = reached = found_count = gold_count = 0
    for wanted, got in pairs:
        gold = {span for span in wanted if span[2] == label}
        ignored = {span for span in wanted if span[2] == IGNORED}
        found = {span for span in got if span[2] == label and (_touches(span, gold) or not _touches(span, ignored))}
        right += len(gold & found)
        near += sum(_touches(span, gold) for span in found)
        reached += sum(_touches(span, found) for span in gold)
        found_count += len(found)
        gold_count += len(gold)
    return Score(_f(right, found_count, right, gold_count), _f(near, found_count, reached, gold_count))


def _touches(span: Span, others: set[Span]) -> bool:
    return span in others or any(span[0] < end and start < span[1] for start, end, _ in others)


def _f(right: int, found: int, reached: int, gold: int) -> float:
    """F in percent from ``right`` of ``found`` and ``reached`` of ``gold``."""
    precision, recall = right / found if found else 0.0, reached / gold if gold else 0.0
    return 200 * precision * recall / (precision + recall) if precision + recall else 0.0
