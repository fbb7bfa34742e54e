"""Where the words of a search stand in a text, whatever their case and accents: for marks in lists and in the reader."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newsreader.model.values import dataclass
from newsreader.names.fold import flat_letters
from newsreader.search.query import Field, Query, Words, wanted_terms

_MARKED_FIELDS = frozenset({Field.TEXT, Field.TITLE, Field.PERSON, Field.PLACE, Field.ORGANISATION, Field.SPEAKER})
_PIECE = re.compile(r"[^\W_]+")
_BETWEEN = r"[\W_]+"
_BEFORE, _AFTER, _ON = r"(?<![^\W_])", r"(?![^\W_])", r"[^\W_]*"
_WRITTEN_AS_ONE = (("ss", "ß"), ("ae", "æ"), ("oe", "œ"), ("th", "þ"), ("ij", "ĳ"))
_MOST_WORDS = 60
_MOST_FOUND = 2_000

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FoundWords:
    """What to mark: words or phrases, each with whether its last word is a beginning. ``terms`` are those searched for."""

    words: tuple[tuple[str, bool], ...] = ()
    terms: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words)

    def find(self, text: str) -> list[Span]:
        """Spans (code points) in order that do not overlap."""
        pattern = _pattern(self.words)
        if pattern is None:
            return []
        found: list[Span] = []
        for match in pattern.finditer(flat_letters(text)):
            found.append(match.span())
            if len(found) == _MOST_FOUND:
                break
        return found

    def find_first(self, text: str) -> Span | None:
        """The first span; None where nothing stands."""
        pattern = _pattern(self.words)
        match = pattern.search(flat_letters(text)) if pattern is not None else None
        return match.span() if match else None


def found_words(query: Query | None) -> FoundWords:
    """The words of a query that what it finds can hold. Of a name its words alone count too."""
    once: dict[tuple[str, bool], None] = {}
    terms: dict[str, None] = {}
    for one in wanted_terms(query):
        if not isinstance(one, Words) or one.field not in _MARKED_FIELDS:
            continue
        once[one.text, one.is_prefix] = None
        terms[one.text] = None
        if one.field in (Field.TEXT, Field.TITLE):
            continue
        pieces = one.text.split()
        once |= {(piece, one.is_prefix and piece is pieces[-1]): None for piece in pieces if len(piece) > 1}
    return FoundWords(tuple(once)[:_MOST_WORDS], tuple(terms)[:_MOST_WORDS])


@lru_cache(maxsize=32)
def _pattern(words: Iterable[tuple[str, bool]]) -> re.Pattern[str] | None:
    # longer ones first: at one place the first that fits is taken
    choices = [
        choice
        for text, is_prefix in sorted(words, key=lambda one: -len(one[0]))
        if (choice := _choice(text, is_prefix))
    ]
    return re.compile(_BEFORE + f"(?:{'|'.join(choices)})") if choices else None


def _choice(text: str, is_prefix: bool) -> str:
    pieces = [_spelled(piece) for piece in _PIECE.findall(flat_letters(text))]
    return _BETWEEN.join(pieces) + (_ON if is_prefix else _AFTER) if pieces else ""


def _spelled(piece: str) -> str:
    """A pattern for the piece, whichever way letters that can be written as one are written."""
    for two, one in _WRITTEN_AS_ONE:
        piece = piece.replace(one, two)
    for two, one in _WRITTEN_AS_ONE:
        piece = piece.replace(two, f"(?:{two}|{one})")
    return piece
