"""How well a few typed letters fit a title: whole and leading words first, then word starts, parts, and typing errors.

Pure and quick: a few microseconds a title, so that thousands are ranked between two key presses. No Qt here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from newsreader.model.values import dataclass
from newsreader.names.fold import LETTERS

_EQUAL, _BEGINS, _WORDS, _INITIALS, _PARTS, _TYPING = 1000, 900, 800, 740, 620, 400
_LESS_BESIDE = 120
"""What a word costs that is found beside the title only: among other names, keywords, the menu."""
_LESS_FOR_ORDER, _LESS_A_LETTER = 20, 0.2
_TYPING_FROM = 3
_ALIKE_ENOUGH = 0.72

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Likeness:
    """``score`` is higher where it fits better (0 to 1000); ``spans`` are the letters of the title that were found."""

    score: float
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Folded:
    """A title's letters without case and accents, each with its place in the title, and its words' starts."""

    text: str
    places: tuple[int, ...]
    starts: tuple[int, ...]


def likeness(query: str, title: str, beside: Sequence[str] = ()) -> Likeness | None:
    """How ``query`` fits ``title``, helped by other words that stand for it; None where it does not fit.

    Every typed word has to be found. An empty query fits everything.
    """
    words = _words(query)
    if not words:
        return Likeness(0.0)
    folded = _fold(title)
    whole = " ".join(words)
    if folded.text == whole:
        return Likeness(_EQUAL, ((0, len(title)),))
    shorter = _LESS_A_LETTER * len(folded.text)
    if folded.text.startswith(whole):
        return Likeness(_BEGINS - shorter, (_span(folded, 0, len(whole)),))
    found = _by_words(words, folded, _beside_words(tuple(beside)))
    if found is not None and found.score >= _INITIALS:
        return Likeness(found.score - shorter, found.spans)
    initials = _by_initials(words, folded)
    best = max((one for one in (found, initials) if one is not None), key=lambda one: one.score, default=None)
    return None if best is None else Likeness(best.score - shorter, best.spans)


def _by_words(words: tuple[str, ...], title: _Folded, beside: tuple[str, ...]) -> Likeness | None:
    """Each word where it fits best; the whole is as good as its poorest word, less what stands beside the title."""
    score, spans, last = float(_WORDS), list[Span](), -1
    for word in words:
        one = _one_word(word, title, beside)
        if one is None:
            return None
        score = min(score, one.score)
        if one.spans:
            score -= _LESS_FOR_ORDER if one.spans[0][0] < last else 0
            last = one.spans[0][0]
            spans.extend(one.spans)
    return Likeness(score, tuple(sorted(set(spans))))


def _one_word(word: str, title: _Folded, beside: tuple[str, ...]) -> Likeness | None:
    for start in title.starts:
        if title.text.startswith(word, start):
            return Likeness(_WORDS, (_span(title, start, start + len(word)),))
    if any(other.startswith(word) for other in beside):
        return Likeness(_WORDS - _LESS_BESIDE)
    at = title.text.find(word)
    if at >= 0 and len(word) > 1:
        return Likeness(_PARTS, (_span(title, at, at + len(word)),))
    if len(word) > 1 and any(word in other for other in beside):
        return Likeness(_PARTS - _LESS_BESIDE)
    if len(word) < _TYPING_FROM:
        return None
    here = max(((_alike(word, title.text[start : _end(title, start)]), start) for start in title.starts), default=(0.0, 0))
    if here[0] >= _ALIKE_ENOUGH:
        return Likeness(_TYPING + 100 * here[0], (_span(title, here[1], _end(title, here[1])),))
    there = max((_alike(word, other) for other in beside), default=0.0)
    return Likeness(_TYPING - _LESS_BESIDE + 100 * there) if there >= _ALIKE_ENOUGH else None


def _alike(typed: str, word: str) -> float:
    """From 0 to 1, also where only the word's beginning was typed; letters swapped count as one error."""
    if abs(len(word) - len(typed)) <= 1:
        return float(OSA.normalized_similarity(typed, word, score_cutoff=_ALIKE_ENOUGH))
    begun = OSA.normalized_similarity(typed, word[: len(typed)], score_cutoff=_ALIKE_ENOUGH)
    return float(begun) - 0.02 if begun and len(word) > len(typed) else 0.0


def _by_initials(words: tuple[str, ...], title: _Folded) -> Likeness | None:
    """"iff" for "Import files from…"."""
    if len(words) != 1 or not 2 <= len(words[0]) <= len(title.starts):
        return None
    letters = words[0]
    for first in range(len(title.starts) - len(letters) + 1):
        run = title.starts[first : first + len(letters)]
        if all(title.text[start] == letter for start, letter in zip(run, letters, strict=True)):
            return Likeness(_INITIALS - (_LESS_FOR_ORDER if first else 0), tuple(_span(title, at, at + 1) for at in run))
    return None


@lru_cache(maxsize=64)
def _words(query: str) -> tuple[str, ...]:
    return tuple(_fold(query).text.split())


@lru_cache(maxsize=4096)
def _beside_words(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for text in texts for word in _fold(text).text.split())


@lru_cache(maxsize=8192)
def _fold(text: str) -> _Folded:
    letters, places = list[str](), list[int]()
    for place, character in enumerate(text):
        if character.isascii():
            parts = character.lower()
        else:
            parts = "".join(
                one
                for one in unicodedata.normalize("NFKD", character.casefold().translate(LETTERS)).casefold()
                if not unicodedata.combining(one)
            )
        for one in parts:
            is_word = one.isalnum()
            if is_word or (letters and letters[-1] != " "):
                letters.append(one if is_word else " ")
                places.append(place)
    while letters and letters[-1] == " ":
        letters.pop()
        places.pop()
    joined = "".join(letters)
    starts = tuple(at for at in range(len(joined)) if joined[at] != " " and (at == 0 or joined[at - 1] == " "))
    return _Folded(joined, tuple(places), starts)


def _end(title: _Folded, start: int) -> int:
    end = title.text.find(" ", start)
    return len(title.text) if end < 0 else end


def _span(title: _Folded, start: int, end: int) -> Span:
    """Where letters stand in the title as it is written."""
    return title.places[start], title.places[end - 1] + 1
