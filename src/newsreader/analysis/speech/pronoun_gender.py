"""What the pronouns behind a person's name tell about gender: "Roe said she would come"."""

from __future__ import annotations

import re
from collections import Counter

_PRONOUN = re.compile(r"\b(?:(he|his|him|himself)|(she|her|hers|herself))\b|[\"“”«»\n]", re.IGNORECASE)
_NEAR = 120
"""Characters behind a name in which a pronoun mostly means that person."""

_FEWEST = 2
_SHARE = 0.75
"""From this many votes on, of which this share agrees, pronouns decide."""


def pronoun_behind(text: str, end: int, next_name: int) -> str:
    """ "m" or "f" for the first pronoun between a name's end and the next name, quote or line; else nothing."""
    match = _PRONOUN.search(text, end, min(end + _NEAR, next_name))
    if match is None:
        return ""
    return "m" if match[1] else "f" if match[2] else ""


def decided(votes: Counter[str]) -> str | None:
    """The gender on which enough votes agree."""
    if not votes:
        return None
    gender, count = votes.most_common(1)[0]
    return gender if count >= _FEWEST and count >= _SHARE * votes.total() else None
