"""Folding: how names are written when only the letters matter, not case, accents, quotes and spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ŋ": "ng", "ħ": "h", "ŧ": "t",
        "ĸ": "k", "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ß": "ss", "ƒ": "f", "ĳ": "ij", "ŀ": "l",
    }
)  # fmt: skip
"""Letters that Unicode does not take apart into a letter and an accent, after case folding."""

_MARKS = str.maketrans(
    {
        "’": "'", "‘": "'", "´": "'", "`": "'", "ʼ": "'", "ʻ": "'", "ʹ": "'", "′": "'", "‛": "'", "＇": "'",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "﹣": "-", "－": "-",
    }
)  # fmt: skip
"""Apostrophes, quotation marks and dashes in their plain forms."""

_SPACED_HYPHEN = re.compile(r"(?<=\w) - (?=\w)")
_SPACED_MARK = re.compile(r" (?=(?:['.,]|'s)(?:\s|$))")
_POSSESSIVE = re.compile(r"(?<=\w)(?: ?'s|(?<=s)')$", re.IGNORECASE)
_EDGES = " \t\n\"'.,;:!?()[]{}-*_"


def tidy(text: str) -> str:
    """One line of plain marks: format characters out, spaces collapsed, "al - Amr" and "Clinton 's" closed up.

    Keeps case and accents, so that the result can be shown.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_MARKS)
        text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    text = " ".join(text.split())
    return _SPACED_MARK.sub("", _SPACED_HYPHEN.sub("-", text))


def without_possessive(text: str) -> str:
    """ "Musk" for "Musk's", "Jones" for "Jones'"; expects tidied text."""
    return _POSSESSIVE.sub("", text)


def trim(text: str) -> str:
    """Tidied text without punctuation at its edges and without a possessive ending.

    A closing "Jr." keeps its stop, and brackets that belong to the name stay: "England (cricket)".
    """
    whole = tidy(text)
    tidied = whole.strip(_EDGES.replace(".", "")).lstrip(".")
    if "(" in tidied and ")" not in tidied and f"{tidied})" in whole:
        tidied += ")"
    return without_possessive(tidied)


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Small letters without accents, plain apostrophes and hyphens, single spaces, no possessive at the end."""
    text = without_possessive(tidy(text)).casefold()
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_LETTERS)
    return " ".join(plain.translate(_MARKS).split())


def letters_of(text: str) -> str:
    """The folded letters and digits of a text and nothing else: "oneal" for "O’Neal"."""
    return "".join(letter for letter in fold(text) if letter.isalnum())
