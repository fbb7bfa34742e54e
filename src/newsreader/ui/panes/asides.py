"""Asides of an article as the reader folds them: neighbours under one line. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.model.article import Aside
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class AsideGroup:
    """Asides with nothing but white space between them, and what they are, each once."""

    start: int
    end: int
    whys: tuple[str, ...]


def group_asides(text: str, asides: Sequence[Aside]) -> tuple[AsideGroup, ...]:
    """Groups in reading order; a group takes in the white space that follows it."""
    groups: list[AsideGroup] = []
    for aside in sorted(asides, key=lambda aside: aside.start):
        end = _after_space(text, aside.end)
        if groups and aside.start <= groups[-1].end:
            last = groups.pop()
            whys = last.whys if aside.why in last.whys else (*last.whys, aside.why)
            groups.append(AsideGroup(last.start, max(end, last.end), whys))
        else:
            groups.append(AsideGroup(aside.start, end, (aside.why,)))
    return tuple(groups)


def span_with_space(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A span left out takes the white space after it along, so that no gap stays."""
    return span[0], _after_space(text, span[1])


def _after_space(text: str, end: int) -> int:
    while end < len(text) and text[end].isspace():
        end += 1
    return end
