"""Titles before a person's name: which words are titles, and what they tell about gender."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from newsreader.names.fold import tidy
from newsreader.names.lexicons import read_entries

if TYPE_CHECKING:
    from collections.abc import Mapping

Gender = Literal["m", "f"]

_LONGEST = 4
"""Words in the longest title."""

_WINDOW = 40
"""Code points before a name in which its title is looked for."""

_PREFIXES = frozenset(["former", "ex", "acting", "deputy", "late", "the", "then", "interim", "senior", "retired"])
"""Words that may stand before a title and go with it."""

_KEPT_BEFORE_ONE_WORD = frozenset(
    [
        "king", "queen", "prince", "princess", "pope", "emperor", "empress", "emir", "sultan", "saint", "st", "duke",
        "duchess", "crown prince", "crown princess", "brother", "sister", "father", "mother", "major", "baron", "earl",
        "count", "viscount", "marquis", "shah", "pastor", "tsar",
    ]
)  # fmt: skip
"""Before a single word these are part of the name: "Pope Francis", "Prince William", "Duke Ellington"."""


@cache
def title_genders() -> Mapping[str, Gender | None]:
    """Title in small letters without stops → the gender it tells, if any."""
    genders: dict[str, Gender | None] = {}
    for file in ("titles.txt", "honorifics.txt"):
        for line in read_entries(file):
            title, _, gender = line.partition("|")
            genders[_bare(title)] = _as_gender(gender)
    return MappingProxyType(genders)


def split_title(surface: str) -> tuple[str, str]:
    """("President", "Joe Biden") for "President Joe Biden"; ("", name) without a title. Never leaves an empty name.

    Only words with a capital first letter count as titles. "Prince William" keeps its title, as it is his name.
    """
    words = tidy(surface).split()
    known = title_genders()
    taken = 0
    while taken < len(words) - 1:
        step = _title_length(words, taken, known)
        if step == 0:
            break
        title = _bare(" ".join(words[taken : taken + step]))
        if title in _KEPT_BEFORE_ONE_WORD and _rest_is_one_word(words[taken + step :]):
            break
        taken += step
    return " ".join(words[:taken]), " ".join(words[taken:])


def gender_of_title(title: str) -> Gender | None:
    """Gender told by a title or by one of its words ("Mr", "Sir", "First Lady"); None when none tells."""
    known = title_genders()
    bare = _bare(title)
    if known.get(bare):
        return known[bare]
    return next((gender for word in bare.split() if (gender := known.get(word))), None)


def _title_length(words: list[str], start: int, known: Mapping[str, Gender | None]) -> int:
    """How many words from ``start`` are one title with what goes before it; always leaves a word over."""
    skip = 0
    while start + skip < len(words) - 1 and _bare(words[start + skip]) in _PREFIXES:
        skip += 1
    for size in range(min(_LONGEST, len(words) - start - skip - 1), 0, -1):
        candidate = words[start + skip : start + skip + size]
        if _bare(" ".join(candidate)) in known and candidate[0][0].isupper():
            return skip + size
    return 0


def _rest_is_one_word(rest: list[str]) -> bool:
    return len([word for word in rest if not _is_numeral(word)]) == 1


def _is_numeral(word: str) -> bool:
    return bool(word) and all(letter in "IVX" for letter in word)


def _bare(title: str) -> str:
    return title.casefold().replace(".", "").replace("-", " ").strip()


def _as_gender(text: str) -> Gender | None:
    match text.strip():
        case "m":
            return "m"
        case "f":
            return "f"
        case _:
            return None


def title_before(text: str, start: int) -> str:
    """The title that stands right before a name at ``start`` in a text ("Mrs"), or nothing."""
    words = text[max(0, start - _WINDOW) : start].split()
    if not words or not text[start - 1 : start].isspace():
        return ""
    return next(
        (word for size in (2, 1) if _bare(word := " ".join(words[-size:])) in title_genders() and word[0].isupper()), ""
    )
