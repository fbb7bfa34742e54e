"""Finds words in an article's text as it is read. No Qt here."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice

from newsreader.model.values import dataclass
from newsreader.names.fold import flat_letters
from newsreader.search.finding import FoundWords

MOST_FOUND = 100_000
_LONGEST = 1_000
_SAME_MARKS = str.maketrans("‘’‚‛ʼ´`“”„‟‐‑‒–—―\u00a0", "'''''''\"\"\"\"------ ")
"""Quotation marks, apostrophes, dashes and spaces that look or are typed alike, one for one."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sought:
    """What to look for. Without ``match_case`` neither case nor accents matter."""

    words: str
    match_case: bool = False
    whole_words: bool = False


class FindableText:
    """One text, made ready once: characters that are not seen are out, so that no word is split by them."""

    def __init__(self, text: str, left_out: Sequence[Span] = ()) -> None:
        """Places that begin inside ``left_out`` are never found."""
        self._left_out = sorted(left_out)
        unseen = "" if text.isascii() else "".join(c for c in set(text) if unicodedata.category(c) == "Cf")
        self._gaps: list[int] = []
        if unseen:
            pattern = re.compile(f"[{re.escape(unseen)}]")
            # where in the text without them each was taken out
            self._gaps = [match.start() - number for number, match in enumerate(pattern.finditer(text))]
            text = pattern.sub("", text)
        self._exact = text.translate(_SAME_MARKS) if not text.isascii() else text
        self._flat: str | None = None

    def find(self, sought: Sought) -> list[Span]:
        """Spans (code points of the whole text) in order; at most ``MOST_FOUND``. White space matches any other."""
        pattern = _pattern(_seen(sought.words), sought.match_case, sought.whole_words)
        if not pattern:
            return []
        matches = re.finditer(pattern, self._exact if sought.match_case else self._flattened())
        return self._kept(match.span() for match in matches)

    def find_searched(self, words: FoundWords) -> list[Span]:
        """Where words of a search of the library stand, as the list marks them."""
        return self._kept(words.find(self._exact))

    def _kept(self, found: Iterable[Span]) -> list[Span]:
        spans = (self._span(*span) for span in found)
        return list(islice((span for span in spans if not self._is_left_out(span[0])), MOST_FOUND))

    def _flattened(self) -> str:
        if self._flat is None:
            self._flat = flat_letters(self._exact)
        return self._flat

    def _span(self, start: int, end: int) -> Span:
        if not self._gaps:
            return start, end
        return start + bisect_right(self._gaps, start), end + bisect_right(self._gaps, end - 1)

    def _is_left_out(self, start: int) -> bool:
        at = bisect_right(self._left_out, start, key=lambda span: span[0]) - 1
        return at >= 0 and start < self._left_out[at][1]


def first_from(spans: Sequence[Span], offset: int) -> int:
    """Number of the first span that starts at an offset or later; 0 when there is none."""
    at = bisect_left(spans, offset, key=lambda span: span[0])
    return at if at < len(spans) else 0


def _seen(words: str) -> str:
    return "".join(c for c in words[:_LONGEST] if unicodedata.category(c) != "Cf").translate(_SAME_MARKS)


def _pattern(words: str, match_case: bool, whole_words: bool) -> str:
    pieces = (words if match_case else flat_letters(words)).split()
    if not pieces:
        return ""
    pattern = r"\s+".join(map(re.escape, pieces))
    if whole_words:
        # a mark at the edge of what is sought has no word beyond it
        before = r"(?<!\w)" if pieces[0][0].isalnum() else ""
        after = r"(?!\w)" if pieces[-1][-1].isalnum() else ""
        pattern = before + pattern + after
    return pattern
