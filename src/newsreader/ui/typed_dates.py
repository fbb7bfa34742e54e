"""Days as a reader types them: "1 Nov 2026", "2026-11-01", "1.11.2026", "Nov 2026", "2026", "yesterday". No Qt here."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

_PARTS = re.compile(r"[0-9]+|[^\W\d_]+")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_LEAST_LETTERS, _LONGEST, _LONGEST_FIGURE = 3, 40, 4
Span = tuple[date, date]


def typed_days(text: str, today: date) -> Span | None:
    """The first and the last day that the words mean; a month or a year has many. None for what is no date.

    Of figures alone the year comes first ("2026-11-01") or last ("1.11.2026", the day before the month).
    """
    parts = _PARTS.findall(text[:_LONGEST].casefold())
    match parts:
        case ["today"]:
            return today, today
        case ["yesterday"]:
            day = today - timedelta(days=1)
            return day, day
    if any(len(part) > _LONGEST_FIGURE for part in parts if part.isdigit()):
        return None
    figures = [int(part) for part in parts if part.isdigit()]
    months = [number for part in parts if not part.isdigit() for number in (_month(part),)]
    match figures, months:
        case [year], []:
            return _days(year, None, None)
        case [year], [int(month)]:
            return _days(year, month, None)
        case [first, second], [int(month)]:
            return _days(second, month, first) or _days(first, month, second)
        case [first, second], []:
            return _days(first, second, None) or _days(second, first, None)
        case [first, second, third], []:
            return _days(first, second, third) or _days(third, second, first)
    return None


def _month(word: str) -> int | None:
    """A month's number by its name or at least three of its letters."""
    if len(word) < _LEAST_LETTERS:
        return None
    return next((number for number, name in enumerate(_MONTHS, 1) if name.startswith(word)), None)


def _days(year: int, month: int | None, day: int | None) -> Span | None:
    """First and last day of a year, a month or a day; None for what no calendar has."""
    try:
        if month is None:
            return (date(year, 1, 1), date(year, 12, 31)) if year >= 1000 else None
        if year < 1000:
            return None
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None
