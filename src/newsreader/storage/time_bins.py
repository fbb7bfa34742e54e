"""Figures by day gathered into steps of the calendar: days, weeks, months, quarters, years or longer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from newsreader.model.entity_page import TimeBin

_Begin = Callable[[date], date]


def _day(day: date) -> date:
    return day


def _week(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _months(number: int) -> _Begin:
    def begin(day: date) -> date:
        months = (day.year * 12 + day.month - 1) // number * number
        return date(max(1, months // 12), months % 12 + 1, 1)

    return begin


_STEPS: tuple[tuple[int, _Begin], ...] = (
    (1, _day),
    (7, _week),
    (31, _months(1)),
    (92, _months(3)),
    (366, _months(12)),
    (3653, _months(120)),
)
"""Longest length in days, and where the step that holds a day begins."""


def bins_of(days: Iterable[tuple[str, int, int]], most: int) -> list[TimeBin]:
    """Bins of (ISO 8601 date, mentions, articles), which come in order; dates that cannot be read are left out."""
    figures = [(day, mentions, articles) for text, mentions, articles in days if (day := _date(text))]
    if not figures:
        return []
    first, last = figures[0][0], figures[-1][0]
    length, begin = next((step for step in _STEPS if _count(first, last, step[0]) <= most), _STEPS[-1])
    counts: dict[date, tuple[int, int]] = {}
    start = begin(first)
    while start <= last:
        counts[start] = (0, 0)
        # the first day of the next step lies within the longest length after this one
        start = _next(start, length, begin)
        if start == date.max:
            break
    for day, mentions, articles in figures:
        before = counts.get(begin(day), (0, 0))
        counts[begin(day)] = (before[0] + mentions, before[1] + articles)
    return [TimeBin(start.isoformat(), *figure) for start, figure in sorted(counts.items())]


def _count(first: date, last: date, length: int) -> int:
    return (last - first).days // length + 2


def _next(start: date, length: int, begin: _Begin) -> date:
    """Where the step after the one that begins at ``start`` begins; ``date.max`` at the end of the calendar."""
    try:
        return begin(start + timedelta(days=length))
    except OverflowError:
        return date.max


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
