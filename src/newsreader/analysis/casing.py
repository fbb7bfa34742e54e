"""The text as the model should read it: capitals recased, odd apostrophes straightened, every offset kept."""

from __future__ import annotations

import re

from newsreader.model.article import Structure

_CAPITALS_WORD = re.compile(r"[^\W\d_]{2,}")
_SHOUTED = 0.8
"""A line with at least this share of its letters in capitals is a headline or name in capitals."""

_ABBREVIATION_LONGEST = 3
_ODD_APOSTROPHES = str.maketrans({"´": "'", "`": "'", "ʼ": "'", "′": "'"})


def prepare_for_model(text: str, structure: Structure) -> str:
    """A text of equal length in which datelines and shouted lines are written with initial capitals."""
    prepared = text.translate(_ODD_APOSTROPHES)
    spans = [span for span in structure.paragraphs if _is_shouted(text[span[0] : min(span[1], span[0] + 400)])]
    if structure.dateline is not None:
        spans.append((structure.dateline.start, structure.dateline.end))
    for start, end in spans:
        prepared = prepared[:start] + _initial_capitals(prepared[start:end]) + prepared[end:]
    return prepared


def _is_shouted(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return len(letters) > 6 and sum(letter.isupper() for letter in letters) >= _SHOUTED * len(letters)


def _initial_capitals(words: str) -> str:
    alone = len(_CAPITALS_WORD.findall(words)) <= 1

    def recase(match: re.Match[str]) -> str:
        word = match.group()
        if not word.isupper() or (len(word) <= _ABBREVIATION_LONGEST and not alone):
            return word
        lowered = word[0] + word[1:].lower()
        return lowered if len(lowered) == len(word) else word

    return _CAPITALS_WORD.sub(recase, words)
