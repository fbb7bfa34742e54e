"""Bylines: a line that says who wrote the story, at its head or in brackets at its end."""

from __future__ import annotations

import re

_LONGEST = 120
_NAME = r"(?:(?:[A-Z]\.){1,3}|[A-Z][\w.'’\-]{1,24})"
_PARTICLE = r"(?:de|van|von|der|bin|al|la|le|di|da)\b"
_AT_HEAD = re.compile(
    r"\s{0,8}(?:By|BY|by|Words by|Written by|Reported by|Story by)"
    rf"\s{{1,3}}{_NAME}(?: {_PARTICLE}| {_NAME}){{1,4}}"
    r"(?:[,;|]? .{0,80})?$"
)
_AT_END = re.compile(r"\s{0,8}\(?(?:Reporting|Additional reporting|Writing|Editing|Compiled|Written) by [A-Z]")
_TIME_WORDS = re.compile(
    r"\b(?:the|end|time|noon|dawn|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august"
    r"|september|october|november|december)\b",
    re.IGNORECASE,
)


def is_byline(line: str) -> bool:
    """Whether a line near the head is a byline: "By" and a name, no sentence ("By Tuesday night the port…")."""
    line = line.strip()
    if not 0 < len(line) <= _LONGEST or line.endswith((".", "!", "?", ":", "…")):
        return False
    if not _AT_HEAD.match(line):
        return False
    return not _TIME_WORDS.search(" ".join(line.split()[1:3]))


def is_credit(line: str) -> bool:
    """Whether a line at the end credits the reporters, such as "(Reporting by Ann Lee; Editing by Bo Rao)"."""
    return len(line) <= 400 and _AT_END.match(line) is not None
