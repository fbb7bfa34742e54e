"""Dates as news writes them: in a line of their own, in a dateline, in a file's name."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from newsreader.model.article import KnownBy, Published

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE_WORDS = rf"(?:{_MONTH}\s{_DAY}(?:,?\s\d{{4}})?|{_DAY}\s(?:of\s)?{_MONTH}(?:,?\s\d{{4}})?)"
"""Pattern of a date in words, with or without a year; use with IGNORECASE."""

_YEAR = re.compile(r"\d{4}")
_MONTH_DAY = re.compile(rf"\b({_MONTH})\s(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(\d{{4}}))?\b", re.IGNORECASE)
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?({_MONTH})(?:,?\s(\d{{4}}))?(?!\d)", re.IGNORECASE)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-])")
_IN_ADDRESS = re.compile(rf"[/=-]((?:19|20)\d\d)[/-](\d{{1,2}}|{_MONTH})[/-](\d{{1,2}})(?=[/_-]|$)", re.IGNORECASE)
_IN_FILE_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)")
_TIME = re.compile(r"(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)\b(?:\s?([ap])\.?m\b)?", re.IGNORECASE)
_LABEL = re.compile(
    r"\s*(?:(?:first |last )?(?:published|posted|updated|date|pubdate|issued)(?: (?:on|at))?\s?[:|]?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|(?:mon|tue|wed|thu|fri|sat|sun),?)\s",
    re.IGNORECASE,
)
_DATE_LINE_LONGEST = 60
_EARLIEST_YEAR = 1700
_LATEST_YEAR = 2199


def parse_date(words: str) -> str | None:
    """ISO date of the first full date in ``words`` (at most a line); None without a year or with an impossible day."""
    words = words[:200]
    if _YEAR.search(words) is None:
        return None
    for pattern, year, month, day in ((_ISO, 1, 2, 3), (_MONTH_DAY, 3, 1, 2), (_DAY_MONTH, 3, 2, 1)):
        match = pattern.search(words)
        if match and match[year]:
            return _iso(match[year], match[month], match[day])
    figures = _FIGURES.search(words)
    return _day_of_figures(figures) if figures else None


def _day_of_figures(match: re.Match[str]) -> str | None:
    """Day before month with stops between; with slashes or hyphens only when one figure is too large for a month."""
    first, second = int(match[1]), int(match[3])
    if match[2] == "." or first > 12 or first == second:
        return _iso(match[4], match[3], match[1])
    return _iso(match[4], match[1], match[3]) if second > 12 else None


@lru_cache(maxsize=256)  # the lines at the head of a story are asked about several times
def is_date_line(line: str) -> bool:
    """Whether a line holds a date and hardly anything else, such as "Published: 4 March 2021, 10:15"."""
    line = line.strip()
    if len(line) > _DATE_LINE_LONGEST or parse_date(line) is None:
        return False
    rest = _LABEL.sub(" ", f" {line} ", count=2)
    for pattern in (_ISO, _MONTH_DAY, _DAY_MONTH, _FIGURES, _TIME):
        rest = pattern.sub("", rest)
    return sum(letter.isalpha() for letter in rest) <= 8


def published_in_line(line: str) -> Published | None:
    """Date, and time when there is one, of a date line."""
    day = parse_date(line)
    if day is None:
        return None
    time = _TIME.search(line)
    when = day if time is None else f"{day}T{_clock(time)}"
    return Published(when, KnownBy.TEXT)


def published_in_file_name(file_name: str) -> Published | None:
    """Date in a file's name: ``2016-09-12_harbour.txt``, ``story20160912.txt``, ``harbour_12-Sep-2016.txt``."""
    for match in _IN_FILE_NAME.finditer(file_name[-255:]):
        day = _iso(match[1], match[2], match[3])
        if day is not None:
            return Published(day, KnownBy.FILE_NAME)
    day = parse_date(re.sub(r"[_\-]+", " ", file_name[-255:])) or parse_date(file_name[-255:].rpartition(".")[0])
    return Published(day, KnownBy.FILE_NAME) if day else None


def published_in_address(line: str) -> Published | None:
    """Date in a web address such as ``https://example.org/world/2022/07/25/ferry`` at the head of a saved page."""
    match = _IN_ADDRESS.search(line[:500])
    day = _iso(match[1], match[2], match[3]) if match else None
    return Published(day, KnownBy.TEXT) if day else None


def _clock(time: re.Match[str]) -> str:
    hour = int(time[1])
    half = (time[3] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{time[2]}"


def _iso(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    if not _EARLIEST_YEAR <= int(year) <= _LATEST_YEAR:
        return None
    try:
        return datetime.date(int(year), number, int(day)).isoformat()
    except ValueError:  # the 31st of June, month 13: digits that are no date
        return None
