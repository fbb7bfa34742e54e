"""Which single-byte code page a text of Western news is in: the one that makes words and quotations of its bytes.

The same byte is a curly quote in windows-1252 and an accented letter in Mac Roman. So each candidate decodes the text
and every character outside ASCII is judged by its neighbours: an opening quote stands before a word, an accented small
letter inside one, a currency sign beside a figure. The candidate with the best sum wins, windows-1252 when equal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import islice

_CANDIDATES = ("windows-1252", "mac-roman")
_LOOK_AT = 4_000
"""Characters outside ASCII that are judged; more tell nothing new."""
_OUTSIDE_ASCII = re.compile(r"[^\x00-\x7f]")
_C1 = re.compile(rb"[\x80-\x9f]")
_UNDEFINED = -3
_WORD_PART = 5
"""Letters on each side that tell what a sign inside a word is."""
_ELIDED = ("qu", "ll", "st", "rd")
"""How longer words end before an elision in French and Italian: jusqu’, dell’, quest’, aujourd’."""


def find_code_page(data: bytes) -> tuple[str, int]:
    """(encoding, sum of the judgements): "windows-1252", "mac-roman", or "iso-8859-1" where that says the same."""
    scored = [(_score(data.decode(encoding, "replace")), encoding) for encoding in _CANDIDATES]
    score, best = max(scored, key=lambda one: one[0])
    if best == "windows-1252" and not _C1.search(data):
        best = "iso-8859-1"
    return best, score


def _score(text: str) -> int:
    return sum(_judge(text, at.start()) for at in islice(_OUTSIDE_ASCII.finditer(text), _LOOK_AT))


def _judge(text: str, at: int) -> int:
    letter, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if letter in _BETWEEN_LETTERS and before.isalpha() and after.isalpha():
        return _BETWEEN_LETTERS[letter](_word_before(text, at), _word_after(text, at))
    rule = _RULES.get(letter)
    if rule is not None:
        return rule(before, after)
    if letter.islower():
        return _small_letter(before, after)
    if letter.isupper():
        return _capital(before, after)
    # a sign in the middle of a word is a letter read wrong
    return -2 if before.isalpha() and after.isalpha() else 0


def _word_before(text: str, at: int) -> str:
    start = at
    while start > max(0, at - _WORD_PART) and text[start - 1].isalpha():
        start -= 1
    return text[start:at]


def _word_after(text: str, at: int) -> str:
    end = at + 1
    while end < min(len(text), at + 1 + _WORD_PART) and text[end].isalpha():
        end += 1
    return text[at + 1 : end]


def _apostrophe_in_word(left: str, right: str) -> int:
    """What is left out is at an end: don’t, l’eau, O’Brien, dell’anno. In the middle it is a letter of Mac Roman."""
    if len(left) > 2 and len(right) > 2 and not left.lower().endswith(_ELIDED):
        return 0
    return 2


def _dash_in_word(left: str, right: str) -> int:
    """Between words and no more likely than a letter; beside a single letter hardly ever: "informaci—n"."""
    return -1 if any(len(part) == 1 and part not in "aAIioy" for part in (left, right)) else 1


def _opening(before: str, after: str) -> int:
    at_edge = not before or before.isspace() or before in "([{-–—“‘«\"'"
    return 2 if at_edge and after and not after.isspace() else -1


def _closing(before: str, after: str) -> int:
    at_edge = not after or not after.isalnum()
    return 2 if at_edge and before and not before.isspace() else -1


def _apostrophe(before: str, after: str) -> int:
    """Inside or behind a word, and before one that lost its head: don’t, readers’, ’tis."""
    return 2 if before.isalnum() or (before and before in ".,!?…”") or after.isalnum() else -1


def _dash(before: str, after: str) -> int:
    return 2 if before.isspace() == after.isspace() or not before or not after else 1


def _dots(before: str, after: str) -> int:
    return 1 if not after.isalpha() or before.isalpha() else 0


def _trade_mark(before: str, after: str) -> int:
    return 2 if before.isalnum() and not after.isalnum() else 0


def _bullet(before: str, after: str) -> int:
    return 2 if not before.isalnum() and not after.islower() else 0


def _beside_figure(before: str, after: str) -> int:
    return 2 if before.isdigit() or after.isdigit() else 0


def _small_letter(before: str, after: str) -> int:
    if before.isalpha() and (before.islower() or len(before) == 0 or before.isupper()):
        return 1
    return 1 if after.isalpha() and after.islower() else -1


def _capital(before: str, after: str) -> int:
    if before.isalpha() and before.islower():
        return -2
    if after.isalpha() or (before.isalpha() and before.isupper()):
        return 1
    return -1


def _undefined(_before: str, _after: str) -> int:
    return _UNDEFINED


def _plain_space(_before: str, _after: str) -> int:
    return 0


_RULES: Mapping[str, Callable[[str, str], int]] = {
    "“": _opening,
    "‘": _opening,
    "«": _opening,
    "„": _opening,
    "”": _closing,
    "»": _closing,
    "’": _apostrophe,
    "–": _dash,
    "—": _dash,
    "…": _dots,
    "£": _beside_figure,
    "€": _beside_figure,
    "¥": _beside_figure,
    "°": _beside_figure,
    "½": _beside_figure,
    "¼": _beside_figure,
    "™": _trade_mark,
    "®": _trade_mark,
    "©": _bullet,
    "•": _bullet,
    "§": _bullet,
    "\xa0": _plain_space,
    "\N{REPLACEMENT CHARACTER}": _undefined,
}

_BETWEEN_LETTERS: Mapping[str, Callable[[str, str], int]] = {
    "’": _apostrophe_in_word,
    "–": _dash_in_word,
    "—": _dash_in_word,
}
"""What is judged by the parts of the word on both its sides."""
