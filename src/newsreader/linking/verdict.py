"""From a score to a graded verdict."""

from __future__ import annotations

from enum import StrEnum

from newsreader.linking.score import LINK_AT, Comparison
from newsreader.model.entity import Strength

CERTAIN_AT = 0.9
SUGGEST_AT = 0.6
GAP = 0.08
"""By how much the best of several candidates that contradict each other must lead."""


class Verdict(StrEnum):
    """Whether two names mean the same, best first."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    SUGGESTED = "suggested"
    NONE = "none"


def verdict_of(comparison: Comparison) -> Verdict:
    """Certain from 0.9, probable from 0.72; what only an initial says is suggested until nobody else fits."""
    if comparison.contradicts or comparison.score < SUGGEST_AT - 0.04:
        return Verdict.NONE
    if comparison.by_initial or comparison.score < LINK_AT:
        return Verdict.SUGGESTED
    return Verdict.CERTAIN if comparison.score >= CERTAIN_AT else Verdict.PROBABLE


def strength_of(score: float) -> Strength:
    """Strength of a link whose names were put together with this score."""
    return Strength.CERTAIN if score >= CERTAIN_AT else Strength.PROBABLE
