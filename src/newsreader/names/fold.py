"""Folding: how names are written when only the letters matter, not case, accents, quotes and spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ŋ": "ng", "ħ": "h", "ŧ": "t",
        "ĸ": "k", "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ß": "ss", "ƒ": "f", "ĳ": "ij", "ŀ": "l",
    }
)  # fmt: skip
"""Letters that Unicode does not take apart into a letter and an accent, after case folding."""

_LETTERS_OF_ANY_CASE = LETTERS | {
    ord(letter.upper()): plain.upper() for code, plain in LETTERS.items() if len((letter := chr(code)).upper()) == 1
} | {ord("ẞ"): "SS"}

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


LETTERS_WITHOUT_PARTS = "".join(map(chr, _LETTERS_OF_ANY_CASE))
"""All of them, of any case."""


def tidy(text: str) -> str:
    """One line of plain marks: format characters out, spaces collapsed, "al - Amr" and "Clinton 's" closed up.

    Keeps case and accents, so that the result can be shown.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_MARKS)
        text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    text = " ".join(text.split())
    # most names have nothing to close up, and looking first is quicker
    if " - " in text:
        text = _SPACED_HYPHEN.sub("-", text)
    return _SPACED_MARK.sub("", text) if " '" in text or " ." in text or " ," in text else text


def without_possessive(text: str) -> str:
    """ "Musk" for "Musk's", "Jones" for "Jones'"; expects tidied text."""
    return _POSSESSIVE.sub("", text) if "'" in text else text


def plain_letters(text: str) -> str:
    """The text with "L" for "Ł" and "ss" for "ß"; case and accents stay."""
    return text if text.isascii() else text.translate(_LETTERS_OF_ANY_CASE)


def flat_letters(text: str) -> str:
    """Small letters without accents, one for each character of the text, so that places stay what they were.

    Letters that stand for two ("ß", "æ") stay as they are.
    """
    if text.isascii():
        return text.lower()
    return text.translate(_FLAT)


class _FlatLetters(dict[int, str]):
    """A character's small letter without accents, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        small = letter.casefold() if len(letter.casefold()) == 1 else letter
        plain = small.translate(LETTERS)
        base = "".join(part for part in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(part))
        # what falls into several letters, such as a ligature, keeps its place as it is
        self[code] = base if len(base) == 1 else small
        return self[code]


_FLAT = _FlatLetters()


@lru_cache(maxsize=1 << 15)
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
    apart = unicodedata.normalize("NFKD", text.translate(LETTERS))
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(LETTERS)
    return " ".join(plain.translate(_MARKS).split())


def letters_of(text: str) -> str:
    """The folded letters and digits of a text and nothing else: "oneal" for "O’Neal"."""
    return "".join(letter for letter in fold(text) if letter.isalnum())
