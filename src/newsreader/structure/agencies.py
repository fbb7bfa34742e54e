"""News agencies: the names that datelines, bylines and picture credits give them."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsreader.names.lexicons import read_entries

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARTY = re.compile(r"(?:[RDI]|Rep|Dem|Ind|Lab|Con|Lib)\.?[-–—/ ](?:[A-Z]\.?){1,3}[a-z]{0,4}\.?$")
"""What stands in brackets behind a politician's name: "R-S.C.", "D-Calif."."""

_CAPITALS_MOST = 5


@cache
def agency_names() -> Mapping[str, str]:
    """Every form of an agency's name, in small letters → the form itself as the list writes it."""
    forms = (form for line in read_entries("news_agencies.txt") for form in line.split("|"))
    return MappingProxyType({form.lower(): form for form in forms})


def is_known_agency(words: str) -> bool:
    """Whether the words, or what stands before a slash in them, are the name of an agency on the list."""
    names = agency_names()
    lowered = words.strip().lower()
    return lowered in names or lowered.partition("/")[0].strip() in names


def is_party(words: str) -> bool:
    """Whether the words are a politician's party and state, such as "R-S.C."."""
    return _PARTY.match(words) is not None


def looks_like_agency(words: str) -> bool:
    """Whether words in brackets behind a dateline's place can be an agency: on the list, or letters as "WSAW"."""
    if is_known_agency(words):
        return True
    if is_party(words):
        return False
    first = words.split()[0] if words.split() else ""
    letters = [letter for letter in first if letter.isalpha()]
    if 2 <= len(letters) <= _CAPITALS_MOST + 1 and all(letter.isupper() for letter in letters):
        return True
    return words.endswith(
        ("News", "Press", "Agency", "Service", "Times", "Post", "Wire", "Newswire", "Media", "Herald")
    )
