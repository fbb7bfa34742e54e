"""The text as the model should read it: capitals recased, odd apostrophes straightened, every offset kept."""

from __future__ import annotations

import re

from newsreader.analysis.lexicon import gazetteer, headline_words
from newsreader.model.article import Structure
from newsreader.names.fold import letters_of
from newsreader.names.gender import is_given_name

_CAPITALS_WORD = re.compile(r"[^\W\d_]{2,}")
_SHOUTED = 0.8
"""A line with at least this share of its letters in capitals is a headline or name in capitals."""

_ABBREVIATION_LONGEST = 3
_LONGEST_LOOKED_AT = 400
_ODD_APOSTROPHES = str.maketrans({"´": "'", "`": "'", "ʼ": "'", "′": "'"})
_SMALL_WORDS = frozenset(
    "a an and are as at be but by for from has he her his how if in into is it its new no nor not of off on one or our "
    "out over says set she so than that the they to two up us was we who why will with you".split()
)
"""Words that a headline in capitals holds like any sentence. "US" and "IT" are told by the article, else they stay."""

_KEPT = frozenset(["US", "IT", "WHO", "HE", "SO", "NO"])
"""Small words that are abbreviations too: left in capitals where the article does not show them in small letters."""


def prepare_for_model(text: str, structure: Structure) -> str:
    """A text of equal length in which datelines and shouted lines are written as sentences are.

    How a word of a shouted line is written elsewhere in the article decides first; then "the" and "of" are small, short
    words that may be abbreviations stay, and the others get an initial capital.
    """
    prepared = text.translate(_ODD_APOSTROPHES)
    shouted = [
        (start, end)
        for start, end in structure.paragraphs
        if _is_shouted(text[start : min(end, start + _LONGEST_LOOKED_AT)])
    ]
    if shouted:
        seen = _forms_elsewhere(prepared, shouted)
        parts: list[str] = []
        position = 0
        for start, end in shouted:
            parts += (prepared[position:start], _as_sentence(prepared[start:end], seen))
            position = end
        prepared = "".join((*parts, prepared[position:]))
    if structure.dateline is not None:
        start, end = structure.dateline.start, structure.dateline.end
        prepared = prepared[:start] + _initial_capitals(prepared[start:end]) + prepared[end:]
    return prepared


def _is_shouted(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return len(letters) > 6 and sum(letter.isupper() for letter in letters) >= _SHOUTED * len(letters)


def _forms_elsewhere(text: str, shouted: list[tuple[int, int]]) -> dict[str, str]:
    """Word in capitals → how the rest of the article writes it; a form in small letters wins over one with a capital."""
    wanted = {word for start, end in shouted for word in _CAPITALS_WORD.findall(text[start:end])}
    rest, position = [], 0
    for start, end in shouted:
        rest.append(text[position:start])
        position = end
    rest.append(text[position:])
    forms: dict[str, str] = {}
    for word in _CAPITALS_WORD.findall("\n".join(rest)):
        capitals = word.upper()
        if capitals in wanted and (capitals not in forms or word.islower()):
            forms[capitals] = word
    return forms


def _as_sentence(line: str, seen: dict[str, str]) -> str:
    """A shouted line with each word as the article, or the language, writes it."""

    def recase(match: re.Match[str]) -> str:
        word = match.group()
        if not word.isupper():
            return word
        form = seen.get(word)
        if form is not None and word.lower() in _SMALL_WORDS and not form.isupper():
            form = word.lower()
        if form is None and word not in _KEPT and (word.lower() in _SMALL_WORDS or word.lower() in headline_words()):
            form = word.lower()
        if form is None and len(word) <= _ABBREVIATION_LONGEST and not _is_short_name(word):
            form = word
        form = form or word[0] + word[1:].lower()
        if form.islower() and match.start() == first:
            form = form[0].upper() + form[1:]
        return form if len(form) == len(word) else word

    opening = _CAPITALS_WORD.search(line)
    first = opening.start() if opening else -1
    return _CAPITALS_WORD.sub(recase, line)


def _is_short_name(word: str) -> bool:
    return is_given_name(letters_of(word)) or word.capitalize() in gazetteer().places


def _initial_capitals(words: str) -> str:
    alone = len(_CAPITALS_WORD.findall(words)) <= 1

    def recase(match: re.Match[str]) -> str:
        word = match.group()
        if not word.isupper() or (len(word) <= _ABBREVIATION_LONGEST and not alone):
            return word
        lowered = word[0] + word[1:].lower()
        return lowered if len(lowered) == len(word) else word

    return _CAPITALS_WORD.sub(recase, words)
