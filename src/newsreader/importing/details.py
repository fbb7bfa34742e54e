"""What formats say about their texts in fields of their own, made fit to show: titles, authors, dates.

Programs fill such fields by themselves: "Microsoft Word - story.doc", "Document1", "user". What tells nothing is None.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePath

from newsreader.structure.dates import parse_date

_EARLIEST_YEAR, _LATEST_YEAR = 1500, 2199
_LONGEST = 1_000
_PROGRAMS = re.compile(r"^(?:Microsoft (?:Word|PowerPoint)|Print|Printing)\s*-\s*", re.IGNORECASE)
_FILE_NAME = re.compile(r"\.(?:docx?|odt|rtf|txt|pdf|html?|indd|qxd|qxp|pages|tex|dvi|eps|ps|wpd|epub)$", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"(?:untitled|unbenannt|document|dokument|new document|title|no title|unknown|none|null|empty|slide|page)"
    r"[\s\-_]*\d*(?:\s*\(\d+\))?",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"(?:microsoft(?: office)?(?: user)?|windows(?: user)?|office user|user|benutzer|admin(?:istrator)?|owner|author|root"
    r"|unknown|unbekannt|anonymous|none|null|default|python-docx|calibre|pc|hp|dell|lenovo|acer|asus|guest|test"
    r"|home|newsroom pc)[\s\-_]*\d*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_STAMP = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d+)?)?)?")
_FIGURES = re.compile(r"\s*(?:D:)?(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d))?")


def plain_words(text: str | None) -> str | None:
    """The words on one line, without characters that are not seen; None when there are none."""
    if text is None:
        return None
    line = " ".join("".join(letter for letter in text[:_LONGEST] if letter.isprintable() or letter.isspace()).split())
    return line or None


def title_of(text: str | None, file_name: str = "") -> str | None:
    """A title that somebody gave; None for the file's name and for what programs fill in."""
    title = plain_words(text)
    if title is None:
        return None
    title = _PROGRAMS.sub("", title)
    stem = PurePath(file_name).stem.casefold()
    if not any(map(str.isalpha, title)) or _NO_TITLE.fullmatch(title) or _FILE_NAME.search(title):
        return None
    return None if stem and title.casefold() == stem else title


def authors_of(names: Iterable[str | None]) -> str | None:
    """Names, each once, with commas between; addresses and what programs fill in are left out."""
    found: dict[str, None] = {}
    for given in names:
        for part in re.split(r"[;|]", given or ""):
            name = plain_words(_ADDRESS.sub(" ", part).replace("()", " ").replace("<>", " "))
            if name and any(map(str.isalpha, name)) and not _NO_AUTHOR.fullmatch(name):
                found.setdefault(name.strip(" ,"))
    return ", ".join(name for name in found if name) or None


def when_of(text: str | None) -> str | None:
    """ISO 8601 of a date as formats write it, with the time of day when it tells one; None for anything else.

    The time is the one that is written: a zone is left off.
    """
    line = plain_words(text)
    if line is None:
        return None
    match = _STAMP.match(line) or _FIGURES.match(line)
    if match is None:
        return _plausible(parse_date(line))
    year, month, day, hour, minute = match.groups()
    time = f"T{hour}:{minute}" if hour and (hour, minute) != ("00", "00") else ""
    when = f"{year}-{month}-{day}{time}"
    try:
        datetime.fromisoformat(when)
    except ValueError:  # month 13, or hour 25
        return None
    return _plausible(when)


def day_of(text: str | None) -> str | None:
    """The day alone of ``when_of``."""
    when = when_of(text)
    return when[:10] if when else None


def _plausible(when: str | None) -> str | None:
    """None for the years 1 and 101, by which programs say that there is no date."""
    return when if when and _EARLIEST_YEAR <= int(when[:4]) <= _LATEST_YEAR else None
