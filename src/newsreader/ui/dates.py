"""Dates and figures as the reader's locale writes them: "09:42", "Yesterday", "22 Nov", "22 Nov 2004", "2,095"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_PIECES = re.compile(r"'[^']*'|d+|M+|y+|.", re.DOTALL)
_DAY = re.compile(r"d{1,2}")
_MONTH = re.compile(r"M+")
_YEAR = re.compile(r"y+")


def words_of_date(when: str, today: date, locale: QLocale) -> str:
    """``when`` (ISO 8601 date, or date and time) as short words beside a title.

    Today gives the time ("09:42"), or "Today" for a bare date; then "Yesterday", day and month within this year, and
    the year with other years. A time with a zone is shown in local time. What is no date comes back as it is.
    """
    moment = _read_moment(when)
    if moment is None:
        return when
    day = moment.date()
    if day == today:
        if _has_time(when):
            return locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
        return QCoreApplication.translate("dates", "Today")
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("dates", "Yesterday")
    return locale.toString(QDate(day.year, day.month, day.day), short_pattern(locale, with_year=day.year != today.year))


def words_of_adding(added: str, today: date, locale: QLocale) -> str:
    """When an article without a date came into the library: "added today", "added yesterday", "added 22 Nov"."""
    moment = _read_moment(added)
    if moment is None:
        return ""
    day = moment.date()
    if day == today:
        return QCoreApplication.translate("dates", "added today")
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("dates", "added yesterday")
    return QCoreApplication.translate("dates", "added {date}").format(
        date=words_of_date(day.isoformat(), today, locale)
    )


def short_pattern(locale: QLocale, *, with_year: bool) -> str:
    """The locale's own long pattern cut down to day, short month and, when asked for, year.

    Taking it from the long pattern keeps the locale's order and its joining words ("d 'de' MMM").
    """
    return _cut_pattern(locale.dateFormat(QLocale.FormatType.LongFormat), with_year)


def full_pattern(locale: QLocale) -> str:
    """Day, month in full and year in the locale's order; in English the day comes first, as everywhere in the program."""
    if locale.language() is QLocale.Language.English:
        return "d MMMM yyyy"
    return _cut_pattern(locale.dateFormat(QLocale.FormatType.LongFormat), with_year=True, shortens=False)


@lru_cache(maxsize=16)
def _cut_pattern(long_pattern: str, with_year: bool, shortens: bool = True) -> str:
    pieces = _PIECES.findall(long_pattern)
    wanted = (_DAY, _MONTH, _YEAR) if with_year else (_DAY, _MONTH)
    places = [n for n, piece in enumerate(pieces) if any(kind.fullmatch(piece) for kind in wanted)]
    if len(places) < len(wanted):
        return "d MMM yyyy" if with_year else "d MMM"
    first, last = places[0], places[-1]
    # a letter right behind belongs to the figure: the signs for year, month and day in Chinese and Japanese
    while last + 1 < len(pieces) and pieces[last + 1].isalpha() and pieces[last + 1][0] not in "dMy":
        last += 1
    cut = "".join("MMM" if piece == "MMMM" and shortens else piece for piece in pieces[first : last + 1])
    return cut.strip(" ,")


def grouping_locale(locale: QLocale | None = None) -> QLocale:
    """The interface's locale (or the given one), made to group the digits of large numbers everywhere."""
    made = QLocale() if locale is None else QLocale(locale)
    made.setNumberOptions(made.numberOptions() & ~QLocale.NumberOption.OmitGroupSeparator)
    return made


def _read_moment(when: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(when)
    except ValueError:
        return None
    return moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment


def _has_time(when: str) -> bool:
    return len(when) > len("2026-11-24")
