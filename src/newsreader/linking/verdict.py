"""From a score to how sure a link is."""

from __future__ import annotations

from newsreader.model.entity import Strength

CERTAIN_AT = 0.9
GAP = 0.08
"""By how much the best of several candidates that contradict each other must lead."""


def strength_of(score: float) -> Strength:
    """Strength of a link whose names were put together with this score."""
    return Strength.CERTAIN if score >= CERTAIN_AT else Strength.PROBABLE
