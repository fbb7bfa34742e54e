"""Spans: keeping names apart, looking positions up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from newsreader.analysis.entities.engine import Name
from newsreader.model.annotation import Kind

Names = list[Name]


def without_overlaps(names: Names, *, person_wins: bool = False) -> Names:
    """Names in reading order; those that overlap become one of the longer one's kind.

    ``person_wins``: a person's kind wins over the longer one's.
    """
    joined: Names = []
    for name in sorted(names, key=lambda each: (each.start, -each.end)):
        if not joined or name.start >= joined[-1].end:
            joined.append(name)
            continue
        before = joined[-1]
        longer = before if before.end - before.start >= name.end - name.start else name
        kind = Kind.PERSON if person_wins and Kind.PERSON in (before.kind, name.kind) else longer.kind
        joined[-1] = replace(before, end=max(before.end, name.end), kind=kind)
    return joined


class NameSpans:
    """Finds the name that covers a position, in logarithmic time. The names must not overlap."""

    def __init__(self, names: Names) -> None:
        self._names = sorted(names, key=lambda name: name.start)
        self._starts = [name.start for name in self._names]

    def at(self, start: int, end: int) -> Name | None:
        """The name that overlaps ``start:end``; the later one when two do."""
        index = bisect_right(self._starts, end - 1) - 1
        if index >= 0 and self._names[index].end > start:
            return self._names[index]
        return None

    def all_in(self, start: int, end: int) -> Names:
        """The names that overlap ``start:end``, in reading order."""
        last = bisect_right(self._starts, end - 1)
        first = last
        while first > 0 and self._names[first - 1].end > start:
            first -= 1
        return self._names[first:last]


class Ranges:
    """Spans that do not overlap, asked for a position in logarithmic time."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def holds(self, position: int) -> bool:
        """Whether one of the spans covers the position."""
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._spans[index][1]
