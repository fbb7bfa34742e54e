"""Where the reader has been: back and forward through articles and library views. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.model.article import ArticleId
from newsreader.model.values import dataclass
from newsreader.ui.places import ArticlePlace, Place

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """A place and how far it was scrolled (0 to 1)."""

    place: Place
    scroll: float = 0.0


class History:
    """Like a browser's: going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    @property
    def stops(self) -> tuple[Stop, ...]:
        """All stops, oldest first."""
        return tuple(self._stops)

    @property
    def at(self) -> int:
        """Which of them is now; -1 before the first."""
        return self._at

    def restore(self, stops: Sequence[Stop], at: int) -> None:
        """Stand again where an earlier session stood."""
        self._stops = list(stops[-_LONGEST:])
        self._at = max(0, min(at, len(self._stops) - 1)) if self._stops else -1

    def visit(self, place: Place, *, left_at: float) -> None:
        """Note a move to a place; ``left_at`` is where the one before was scrolled to."""
        if self._at >= 0:
            current = self._stops[self._at]
            if current.place == place:
                return
            self._stops[self._at] = Stop(current.place, left_at)
        del self._stops[self._at + 1 :]
        self._stops.append(Stop(place))
        del self._stops[:-_LONGEST]
        self._at = len(self._stops) - 1

    def step(self, direction: int, *, left_at: float) -> Stop | None:
        """Go back (-1) or forward (+1); None at the end."""
        if not self.can_step(direction):
            return None
        self._stops[self._at] = Stop(self._stops[self._at].place, left_at)
        self._at += direction
        return self._stops[self._at]

    def can_step(self, direction: int) -> bool:
        """Whether there is something in that direction."""
        return 0 <= self._at + direction < len(self._stops)

    def recent(self) -> list[Place]:
        """Where the reader was, latest first, each place once."""
        return list(dict.fromkeys(stop.place for stop in reversed(self._stops)))

    def forget(self, articles: frozenset[ArticleId]) -> None:
        """Drop stops at articles that are gone."""
        gone = {ArticlePlace(article) for article in articles}
        kept = [(number, stop) for number, stop in enumerate(self._stops) if stop.place not in gone]
        self._at = sum(1 for number, _stop in kept if number <= self._at) - 1
        self._stops = [stop for _number, stop in kept]
