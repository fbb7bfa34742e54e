"""Days as a reader types them: "2026-11-01", "1.11.2026", "1 Nov 2026", "2026-11", "2026", "yesterday", "7d"."""

from __future__ import annotations

import re
from datetime import date, timedelta

_PARTS = re.compile(r"[0-9]+|[^\W\d_]+")
_AGO = re.compile(r"([0-9]{1,4})\s?([^\W\d_]+)")
_MONTHS = (
    ("january", "januar", "jänner"),
    ("february", "februar", "feber"),
    ("march", "märz", "maerz", "mrz"),
    ("april",),
    ("may", "mai"),
    ("june", "juni"),
    ("july", "juli"),
    ("august",),
    ("september",),
    ("october", "oktober"),
    ("november",),
    ("december", "dezember"),
)
_TODAY, _YESTERDAY = frozenset({"today", "heute"}), frozenset({"yesterday", "gestern"})
_UNITS = {
    unit: days
    for words, days in (
        ("d day days t tag tage tagen", 1),
        ("w week weeks woche wochen", 7),
        ("m month months mon monat monate monaten", 30),
        ("y year years j jahr jahre jahren", 365),
    )
    for unit in words.split()
}
_LEAST_LETTERS, _LONGEST, _LONGEST_FIGURE = 3, 40, 4
_EARLIEST_YEAR = 1000
Span = tuple[date, date]


def typed_days(text: str, today: date) -> Span | None:
    """The first and the last day that the words mean; a month or a year has many. None for what is no date.

    Of figures alone the year comes first ("2026-11-01") or last ("1.11.2026", the day before the month). "7d", "2w",
    "3m" and "1y" are so many days, weeks, months of 30 days and years of 365 up to today.
    """
    words = text[:_LONGEST].casefold().strip()
    if ago := _AGO.fullmatch(words):
        days = _UNITS.get(ago[2])
        return None if days is None else _last_days(int(ago[1]) * days, today)
    parts = _PARTS.findall(words)
    if len(parts) == 1 and parts[0] in _TODAY:
        return today, today
    if len(parts) == 1 and parts[0] in _YESTERDAY:
        return today - timedelta(days=1), today - timedelta(days=1)
    if any(len(part) > _LONGEST_FIGURE for part in parts if part.isdecimal()):
        return None
    figures = [int(part) for part in parts if part.isdecimal()]
    months = [_month(part) for part in parts if not part.isdecimal()]
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


def _last_days(count: int, today: date) -> Span | None:
    try:
        return today - timedelta(days=count), today
    except OverflowError:
        return None


def _month(word: str) -> int | None:
    """A month's number by its name or at least three of its letters."""
    if len(word) < _LEAST_LETTERS:
        return None
    return next(
        (number for number, names in enumerate(_MONTHS, 1) if any(name.startswith(word) for name in names)), None
    )


def _last_of(year: int, month: int) -> date:
    """The last day of a month: the one before the first of the next, or the end of the last year that dates know."""
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def _days(year: int, month: int | None, day: int | None) -> Span | None:
    """First and last day of a year, a month or a day; None for what no calendar has."""
    try:
        if year < _EARLIEST_YEAR:
            return None
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), _last_of(year, month)
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None
