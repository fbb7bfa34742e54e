"""A published date in full words, for headers and quotes."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from newsreader.model.article import KnownBy, Published
from newsreader.ui.dates import full_pattern, short_pattern


def full_date(published: Published, locale: QLocale) -> str:
    """A published date in full, with its time where it has one; a file's date says that it is one.

    What is no ISO 8601 date comes back as it is.
    """
    try:
        moment = datetime.fromisoformat(published.when)
    except ValueError:
        return published.when
    words = locale.toString(QDate(moment.year, moment.month, moment.day), full_pattern(locale))
    if published.known_by is KnownBy.FILE_DATE:
        return QCoreApplication.translate("dates", "file of {date}").format(date=words)
    if "T" in published.when:
        words += ", " + locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return words


def day_words(when: str) -> str:
    """The day of a moment (ISO 8601, shown in local time) in short words with its year; "" for what is none."""
    try:
        moment = datetime.fromisoformat(when)
    except ValueError:
        return ""
    day = moment.astimezone() if moment.tzinfo else moment
    return QLocale().toString(QDate(day.year, day.month, day.day), short_pattern(QLocale(), with_year=True))
