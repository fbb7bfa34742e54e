"""The way from mention to mention and from quote to quote through a whole article, all its parts. No Qt here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.entity import EntityId


class Stop(NamedTuple):
    """Where a step may lead: a span in code points. A tuple, since an article may have ten thousand."""

    start: int
    end: int
    kind: Kind | None = None
    entity: EntityId | None = None
    is_weak: bool = False


class Stops:
    """Stops of an article in reading order. Those inside ``hidden`` spans are passed over."""

    def __init__(
        self,
        analysis: Analysis | None,
        entities: Mapping[int, EntityId],
        hidden: Sequence[tuple[int, int]],
    ) -> None:
        self._analysis, self._entities = analysis, entities
        self._hidden = sorted(hidden)

    @cached_property
    def all(self) -> list[Stop]:
        """All of them, found when somebody asks."""
        found: list[Stop] = []
        if self._analysis is not None:
            for mention in self._analysis.mentions:
                entity = None if mention.chain is None else self._entities.get(mention.chain)
                found.append(Stop(mention.start, mention.end, mention.kind, entity, mention.chain is None))
            found.extend(Stop(quote.start, quote.end, Kind.QUOTE) for quote in self._analysis.quotes)
        return sorted(self.shown(found), key=lambda stop: (stop.start, -stop.end))

    def of_kinds(self, kinds: frozenset[Kind]) -> list[Stop]:
        """Those of some kinds."""
        return [stop for stop in self.all if stop.kind in kinds]

    def of_entity(self, entity: EntityId) -> list[Stop]:
        """The mentions of one entity, of whatever kind is switched on."""
        return [stop for stop in self.all if stop.entity == entity]

    def shown(self, stops: Iterable[Stop]) -> list[Stop]:
        """Those that are not hidden."""
        if not self._hidden:
            return list(stops)
        return [stop for stop in stops if not self._is_hidden(stop.start)]

    def _is_hidden(self, offset: int) -> bool:
        at = bisect_right(self._hidden, offset, key=lambda span: span[0]) - 1
        return at >= 0 and offset < self._hidden[at][1]


def next_stop(stops: Sequence[Stop], offset: int, direction: int, *, goes_round: bool) -> Stop | None:
    """The first stop after an offset (direction 1), or the last before it (-1); None past the end of the way."""
    start: Callable[[Stop], int] = lambda stop: stop.start  # noqa: E731
    if direction > 0:
        at = bisect_right(stops, offset, key=start)
    else:
        at = bisect_left(stops, offset, key=start) - 1
    if 0 <= at < len(stops):
        return stops[at]
    return stops[0 if direction > 0 else -1] if goes_round and stops else None
