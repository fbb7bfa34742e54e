"""Finds words in an article's text as it is read. No Qt here."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from newsreader.model.values import dataclass
from newsreader.names.fold import flat_letters
from newsreader.search.finding import FoundWords

MOST_FOUND = 100_000
_LONGEST = 1_000
_PIECE = 200_000
_BEYOND = 4_000
"""Letters: how much is sought in at a time, and how far beyond that what begins there may reach."""
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
    """One text, made ready piece by piece: characters that are not seen are out, so that no word is split by them.

    A pattern runs over a piece and a little beyond its end, never over the whole text, so that a window can do something
    else in between.
    """

    def __init__(self, text: str, left_out: Sequence[Span] = ()) -> None:
        """Places that begin inside ``left_out`` are never found."""
        self._text = text
        self._left_out = sorted(left_out)
        self._starts = _piece_starts(text)
        self._pieces: dict[int, _Piece] = {}

    def is_long(self) -> bool:
        """Whether it is sought in by more than one step."""
        return len(self._starts) > 1

    def find(self, sought: Sought) -> list[Span]:
        """Spans (code points of the whole text) in order; at most ``MOST_FOUND``. White space matches any other."""
        return [span for step in self.find_by_steps(sought) for span in step]

    def find_searched(self, words: FoundWords) -> list[Span]:
        """Where words of a search of the library stand, as the list marks them."""
        return [span for step in self.find_searched_by_steps(words) for span in step]

    def find_by_steps(self, sought: Sought) -> Iterator[list[Span]]:
        """The same, each step a piece of the text that takes some ten milliseconds."""
        pattern = _pattern(_seen(sought.words), sought.match_case, sought.whole_words)
        if not pattern:
            return iter(())
        compiled = re.compile(pattern)

        def find(piece: _Piece) -> Iterator[Span]:
            text = piece.exact if sought.match_case else piece.flattened()
            return (match.span() for match in compiled.finditer(text, piece.before))

        return self._by_steps(find)

    def find_searched_by_steps(self, words: FoundWords) -> Iterator[list[Span]]:
        """The same, each step a piece of the text that takes some ten milliseconds."""
        return self._by_steps(lambda piece: words.find(piece.exact))

    def _by_steps(self, find: Callable[[_Piece], Iterable[Span]]) -> Iterator[list[Span]]:
        count, beyond = 0, 0
        for number, start in enumerate(self._starts):
            end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
            piece = self._piece(number, start, end)
            found = [
                span
                for span in map(piece.whole, find(piece))
                # what begins beyond the piece is the next one's, and what ends in this one was the last one's
                if max(start, beyond) <= span[0] < end and not self._is_left_out(span[0])
            ][: MOST_FOUND - count]
            if found:
                count += len(found)
                beyond = found[-1][1]
            yield found
            if count == MOST_FOUND:
                return

    def _piece(self, number: int, start: int, end: int) -> _Piece:
        if number not in self._pieces:
            # one letter before tells whether a word begins here
            first = max(0, start - 1)
            self._pieces[number] = _Piece(self._text[first : end + _BEYOND], first, start - first)
        return self._pieces[number]

    def _is_left_out(self, start: int) -> bool:
        at = bisect_right(self._left_out, start, key=lambda span: span[0]) - 1
        return at >= 0 and start < self._left_out[at][1]


class _Piece:
    """A stretch of the text from ``first`` on without what is not seen; it is searched from ``before`` on."""

    def __init__(self, text: str, first: int, before: int) -> None:
        self._first = first
        unseen = "" if text.isascii() else "".join(c for c in set(text) if unicodedata.category(c) == "Cf")
        self._gaps: list[int] = []
        if unseen:
            pattern = re.compile(f"[{re.escape(unseen)}]")
            # where in the text without them each was taken out
            self._gaps = [match.start() - number for number, match in enumerate(pattern.finditer(text))]
            text = pattern.sub("", text)
        self.before = before if not self._gaps or self._gaps[0] else 0
        self.exact = text.translate(_SAME_MARKS) if not text.isascii() else text
        self._flat: str | None = None

    def flattened(self) -> str:
        """Without case and accents, as long as before."""
        if self._flat is None:
            self._flat = flat_letters(self.exact)
        return self._flat

    def whole(self, span: Span) -> Span:
        """A span of the piece as one of the whole text."""
        start, end = span
        if self._gaps:
            start, end = start + bisect_right(self._gaps, start), end + bisect_right(self._gaps, end - 1)
        return self._first + start, self._first + end


def _piece_starts(text: str) -> list[int]:
    """Where pieces begin: at paragraphs, or at lines or words where there are none for long."""
    starts = [0]
    while len(text) - starts[-1] > _PIECE + _BEYOND:
        low, high = starts[-1] + _PIECE // 2, starts[-1] + _PIECE
        starts.append(
            next((at + 1 for end in ("\n\n", "\n", " ") if (at := text.rfind(end, low, high)) >= 0), high)
        )
    return starts


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
