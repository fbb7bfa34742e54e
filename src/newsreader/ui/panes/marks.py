"""The marks of one shown text: names and quotes in widget positions, found quickly by position. No painting here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from enum import StrEnum

from newsreader.model.annotation import Analysis, Kind, Quote
from newsreader.model.entity import EntityId
from newsreader.model.values import dataclass
from newsreader.ui.display_text import DisplayText

PROBABLE_BELOW = 0.75
"""Certainty of a speaker below which the quote's bar is drawn hollow."""


class Sureness(StrEnum):
    """How sure a quote's speaker is, as its bar in the margin shows."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span in widget positions (UTF-16 units); ``speaker`` tells whether neighbouring quotes are of one voice."""

    start: int
    end: int
    kind: Kind
    entity: EntityId | None
    is_weak: bool = False
    speaker: str = ""
    sureness: Sureness = Sureness.CERTAIN
    number: int = 0


class Marks:
    """Marks in order of their start, with a prefix maximum of ends for bisection."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self.all = sorted(marks, key=lambda mark: (mark.start, -mark.end))
        self._starts = [mark.start for mark in self.all]
        self._furthest: list[int] = []
        furthest = 0
        for mark in self.all:
            furthest = max(furthest, mark.end)
            self._furthest.append(furthest)

    def between(self, start: int, end: int) -> list[Mark]:
        """Marks that touch the positions from ``start`` to ``end``."""
        low = bisect_right(self._furthest, start)
        high = bisect_left(self._starts, end)
        return [mark for mark in self.all[low:high] if mark.end > start]

    def at(self, position: int, kinds: frozenset[Kind]) -> Mark | None:
        """The shortest visible name at a position, else the quote there."""
        here = [mark for mark in self.between(position, position + 1) if mark.kind in kinds]
        names = [mark for mark in here if mark.kind is not Kind.QUOTE]
        return min(names or here, key=lambda mark: mark.end - mark.start, default=None)


def marks_of(analysis: Analysis, entities: Mapping[int, EntityId], display: DisplayText) -> Marks:
    """A mark for every annotation of which something is shown; weak ones stand in asides."""
    marks: list[Mark] = []
    for number, mention in enumerate(analysis.mentions):
        if mention.start >= display.end or mention.end <= display.start:
            continue
        span = display.range_of(mention.start, mention.end)
        if span is not None:
            entity = None if mention.chain is None else entities.get(mention.chain)
            marks.append(Mark(*span, mention.kind, entity, mention.chain is None, number=number))
    asides = analysis.structure.asides
    for number, quote in enumerate(analysis.quotes):
        if quote.start >= display.end or quote.end <= display.start:
            continue
        span = display.range_of(quote.start, quote.end)
        if span is not None:
            is_weak = any(aside.start <= quote.start < aside.end for aside in asides)
            marks.append(_mark_of_quote(quote, span, entities, is_weak, number))
    return Marks(marks)


def _mark_of_quote(
    quote: Quote, span: tuple[int, int], entities: Mapping[int, EntityId], is_weak: bool, number: int
) -> Mark:
    speaker = quote.speaker
    if speaker is None:
        return Mark(*span, Kind.QUOTE, None, is_weak, sureness=Sureness.OPEN, number=number)
    sureness = Sureness.PROBABLE if speaker.certainty < PROBABLE_BELOW else Sureness.CERTAIN
    entity = None if speaker.chain is None else entities.get(speaker.chain)
    return Mark(*span, Kind.QUOTE, entity, is_weak, speaker.name, sureness, number)
