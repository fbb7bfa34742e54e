"""Words to the model's word pieces: lower case, accents off, greedy longest match in the vocabulary."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

UNKNOWN_ID = 100
"""The vocabulary's ``[UNK]``."""

START_ID = 101
"""The vocabulary's ``[CLS]``."""

END_ID = 102
"""The vocabulary's ``[SEP]``."""

MOST_PIECES = 12
"""Pieces a word may give; the rest is dropped, as in training."""

_LONGEST_WORD = 100
_CACHE_LIMIT = 200_000

NO_LETTERS, LOWER, TITLE, UPPER, MIXED, DIGITS, SINGLE_CAPITAL, PADDING = range(8)
"""Case classes, the model's token types."""


def read_vocabulary(path: Path) -> dict[str, int]:
    """Piece → id; a piece's id is its line number."""
    return {line: number for number, line in enumerate(path.read_text(encoding="utf-8").split("\n")) if line}


def case_class(word: str) -> int:
    """How a word is written: the feature that tells Turkey from turkey."""
    if word.isdigit():
        return DIGITS
    if not any(letter.isalpha() for letter in word):
        return NO_LETTERS
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else SINGLE_CAPITAL
    return TITLE if word[0].isupper() and word[1:].islower() else MIXED


class WordPieces:
    """Encodes words one at a time and remembers them: news repeats its words."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._known: dict[str, tuple[tuple[int, ...], int]] = {}

    def encode(self, word: str) -> tuple[tuple[int, ...], int]:
        """(piece ids, at least one and at most MOST_PIECES; case class) of a word."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _CACHE_LIMIT:
                self._known.clear()
            known = self._known[word] = (self._split(word), case_class(word))
        return known

    def _split(self, word: str) -> tuple[int, ...]:
        """Ids of a word's pieces, ``UNKNOWN_ID`` when no pieces cover it."""
        decomposed = unicodedata.normalize("NFD", word.lower())
        letters = "".join(letter for letter in decomposed if unicodedata.category(letter) != "Mn")
        if not 0 < len(letters) <= _LONGEST_WORD:
            return (UNKNOWN_ID,)
        ids: list[int] = []
        start = 0
        while start < len(letters):
            found = self._longest(letters, start)
            if found is None:
                return (UNKNOWN_ID,)
            start, piece = found
            ids.append(piece)
        return tuple(ids[:MOST_PIECES])

    def _longest(self, letters: str, start: int) -> tuple[int, int] | None:
        """(end, id) of the longest piece that begins at ``start``."""
        prefix = "##" if start else ""
        for end in range(len(letters), start, -1):
            piece = self._vocabulary.get(prefix + letters[start:end])
            if piece is not None:
                return end, piece
        return None
