"""Dates as programs write them into fields: those of mail and feeds, seconds since 1970, and what documents write."""

from __future__ import annotations

import datetime
import re
from email.utils import parsedate

from newsreader.importing.details import when_of

_SECONDS = re.compile(r"\s{0,9}(-?\d{9,10}|\d{12,13})(?:\.\d{1,9})?\s{0,9}")
_LONGEST = 100


def read_date(words: str) -> str | None:
    """ISO 8601 day, or local date and time to the minute as it stands there; None where there is no full date."""
    words = words[:_LONGEST]
    if match := _SECONDS.fullmatch(words):
        return _from_seconds(int(match[1]))
    return _mail_date(words) or when_of(words)


def _mail_date(words: str) -> str | None:
    """The moment of "Tue, 3 May 2011 23:10:00 -0700" by the sender's own clock."""
    if words.count(":") not in (1, 2) or not any(letter.isalpha() for letter in words[:6]):
        return None
    try:
        parts = parsedate(words)
    except (ValueError, TypeError, IndexError):
        # what it was not made for
        return None
    if parts is None:
        return None
    year, month, day, hour, minute = parts[:5]
    return when_of(f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}")


def _from_seconds(seconds: int) -> str | None:
    """Seconds, or thousandths of them, since 1970, as a day and time of UTC: whose clock else is not said."""
    if abs(seconds) >= 10**11:
        seconds //= 1_000
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=seconds)
    return when_of(moment.isoformat(timespec="minutes"))
