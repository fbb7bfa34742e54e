"""What the evaluation sets' figures should be at least, or errors at most."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """A bound for a figure; ``is_most`` for errors, which should be few."""

    bound: float
    is_most: bool = False

    def holds(self, figure: float) -> bool:
        """Whether the figure is as wanted."""
        return figure <= self.bound if self.is_most else figure >= self.bound

    def __str__(self) -> str:
        return f"{'≤' if self.is_most else '≥'} {self.bound:g}"


_AT_LEAST: tuple[tuple[str, float], ...] = (
    ("entities, worldwide_newswire_300, PER exact", 89),
    ("entities, worldwide_newswire_300, PER overlap", 92.5),
    ("entities, worldwide_newswire_300, LOC exact", 84),
    ("entities, worldwide_newswire_300, LOC overlap", 91.5),
    ("entities, worldwide_newswire_300, ORG exact", 68.5),
    ("entities, worldwide_newswire_300, ORG overlap", 79.5),
    ("entities, geowebnews, LOC exact", 85.5),
    ("entities, geowebnews, LOC overlap", 90),
    ("quotes, polnear_dev, span F", 95),
    ("quotes, polnear_dev, quote and speaker strict F", 81),
    ("quotes, polnear_dev, speaker right when given", 89),
    ("links, aida_dev, PER, b cubed F", 99.2),
    ("links, aida_dev, PER, pairs P", 99),
    ("links, aida_dev, PER, same surname kept apart", 95),
    ("links, aida_dev, LOC, b cubed F", 98),
    ("links, aida_dev, ORG, b cubed F", 93),
    ("links, gum_news, PER, b cubed F", 95),
    ("links with typos, aida_dev, PER, b cubed F", 97.5),
    ("pairs, pairs_hand_news, same joined", 37),
    ("seed, asides begin right", 1),
    ("seed, dateline right", 1),
)
_AT_MOST: tuple[tuple[str, float], ...] = (
    ("pairs, pairs_hand_news, different joined", 1),
    ("seed, missing", 2),
    ("seed, extra", 2),
    ("seed, wrong names", 0),
    ("seed, quotes missing", 0),
    ("seed, quotes extra", 0),
    ("seed, speakers wrong", 0),
)

WANTED: dict[str, Wanted] = {
    **{name: Wanted(bound) for name, bound in _AT_LEAST},
    **{name: Wanted(bound, is_most=True) for name, bound in _AT_MOST},
}
"""Bound of a figure by the figure's name."""
