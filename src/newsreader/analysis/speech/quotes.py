"""Spans of quotation marks: what opens, what closes, what is only an apostrophe.

One pass over the marks of each paragraph with a stack of open double marks; a pair inside another is nested and stays
part of it. A mark without a partner is lost alone: pairs behind it are found all the same. Single marks pair in a
second pass over what lies outside double ones. Linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsreader.analysis.speech.quote_marks import CLOSES, SINGLE, Mark, Role, find_marks
from newsreader.analysis.speech.single_marks import find_single_close, is_sure_close, opens_single
from newsreader.model.values import dataclass

_LONGEST = 6000
"""Characters in one quote; more are two marks that do not belong together."""

_DEEPEST = 4
"""Open marks looked at for the partner of a closing one; deeper nesting is a lost mark."""

_RUN_ON = frozenset(['"', "“", "«", "„", "''", "``"])
"""Marks that open each paragraph of a quote and close only its last."""


_BEGINS_SENTENCE = re.compile(r"[.!?:,]\s{1,3}\Z")
_ENDS_SENTENCE = re.compile(r"[.!?…]\s{1,3}\Z")
_REPORTS = re.compile(r"\b(?:said|says|added|adds|told|tells|asked|asks|wrote|writes)\b")
"""Words that show that a quote had ended before them, although its mark is lost."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A span between marks, marks included. ``continues``: its paragraph ends before the mark closes."""

    start: int
    end: int
    single: bool = False
    continues: bool = False


def inner_span(text: str, quote: Quoted) -> tuple[int, int]:
    """Span of the words between the marks, which may be two characters wide or missing at the end."""
    start, end = quote.start, quote.end
    width = 2 if text.startswith(("''", "``"), start) else 1
    start = min(end, start + width)
    if not quote.continues:
        end = max(start, end - (2 if text.endswith("''", start, end) else 1))
    return start, end


def find_quoted(text: str, paragraphs: tuple[tuple[int, int], ...]) -> list[Quoted]:
    """Every outermost pair of quotation marks, paragraph by paragraph, in reading order."""
    found: list[Quoted] = []
    for index, (start, end) in enumerate(paragraphs):
        after = paragraphs[index + 1][0] if index + 1 < len(paragraphs) else len(text)
        marks = list(find_marks(text, start, end))
        if marks:
            doubles = _Doubles(text, start, end).pairs(marks, next_opens=_opens_paragraph(text, after))
            found.extend(_with_singles(text, start, end, marks, doubles))
    return found


def _opens_paragraph(text: str, start: int) -> bool:
    """Whether the paragraph at ``start`` begins with a double mark."""
    head = text[start : start + 12].lstrip()
    return head[:1] in _RUN_ON or head[:2] in _RUN_ON


class _Doubles:
    """Pairs the double marks of one paragraph."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._open: list[Mark] = []
        self._pairs: list[Quoted] = []

    def pairs(self, marks: Sequence[Mark], *, next_opens: bool) -> list[Quoted]:
        """Outermost pairs in reading order; ``next_opens``: the next paragraph begins with a double mark."""
        for mark in marks:
            if mark.role is Role.OPEN:
                self._end_joined(mark)
            if mark.role is Role.OPEN or (mark.role in (Role.CLOSE, Role.EITHER) and not self._close(mark)):
                self._open_with(mark)
        self._run_on(next_opens=next_opens)
        return self._pairs

    def _open_with(self, mark: Mark) -> None:
        if mark.role is not Role.CLOSE:
            self._open.append(mark)

    def _end_joined(self, mark: Mark) -> None:
        """End an open quote where it opens again behind a full stop: its paragraphs were joined into one."""
        if (
            not self._open
            or self._open[-1].sign != mark.sign
            or (self._pairs and self._pairs[-1].end > self._open[-1].place)
        ):
            return
        opener = self._open[-1]
        begins = opener.place == self._start or _BEGINS_SENTENCE.search(self._text, opener.place - 4, opener.place)
        ends = _ENDS_SENTENCE.search(self._text, mark.place - 4, mark.place)
        if begins and ends and not _REPORTS.search(self._text, opener.end, mark.place):
            self._open.pop()
            end = opener.end + len(self._text[opener.end : mark.place].rstrip())
            self._add(Quoted(opener.place, end, continues=True))

    def _close(self, mark: Mark) -> bool:
        """Pair a mark with the open one it fits best; marks opened in between have lost their partners."""
        deepest = max(0, len(self._open) - _DEEPEST)
        for sign in CLOSES.get(mark.sign, ()):
            for index in range(len(self._open) - 1, deepest - 1, -1):
                opener = self._open[index]
                if opener.sign == sign and mark.place > opener.end:
                    del self._open[index:]
                    self._add(Quoted(opener.place, mark.end))
                    return True
        return False

    def _add(self, pair: Quoted) -> None:
        """Keep a pair; those inside it become part of it."""
        if pair.end - pair.start > _LONGEST:
            return
        while self._pairs and self._pairs[-1].start > pair.start:
            self._pairs.pop()
        self._pairs.append(pair)

    def _run_on(self, *, next_opens: bool) -> None:
        """Let a mark that never closed hold to the paragraph's end where that is its likely meaning."""
        unclosed = [mark for mark in self._open if mark.sign in _RUN_ON and mark.role is Role.OPEN]
        if not unclosed:
            return
        first, last = unclosed[0], unclosed[-1]
        if self._opens_whole_paragraph(first, next_opens=next_opens):
            runner = first
        elif self._pairs and last.place < self._pairs[-1].start:
            return
        elif next_opens or (self._pairs and self._is_behind_sentence(last)):
            runner = last
        else:
            return
        end = self._start + len(self._text[self._start : self._end].rstrip())
        if end - runner.place > _LONGEST:
            return
        self._pairs = [pair for pair in self._pairs if pair.start < runner.place]
        self._pairs.append(Quoted(runner.place, end, continues=True))

    def _opens_whole_paragraph(self, mark: Mark, *, next_opens: bool) -> bool:
        """Whether an unclosed mark opens the paragraph and speaks for all of it.

        Closed pairs behind it are surer than it is, unless they are of its own kind and the next paragraph opens alike:
        then they are nested.
        """
        if self._text[self._start : mark.place].strip():
            return False
        inside = [pair for pair in self._pairs if pair.start > mark.place]
        return not inside or (next_opens and self._text.startswith(mark.sign, inside[0].start))

    def _is_behind_sentence(self, mark: Mark) -> bool:
        """Whether a sentence ends before the mark: the second half of a quote that lost its last mark."""
        return self._text[max(self._start, mark.place - 4) : mark.place].rstrip().endswith((".", "!", "?"))


def _with_singles(text: str, start: int, end: int, marks: Sequence[Mark], doubles: list[Quoted]) -> Iterator[Quoted]:
    """Double pairs and the single ones outside them; a single pair takes in the double ones it surely encloses."""
    singles = list(_outside(marks, doubles))
    if not singles:
        yield from doubles
        return
    starts = [pair.start for pair in doubles]
    next_double = 0
    index = 0
    while index < len(singles):
        mark = singles[index]
        close = find_single_close(text, end, singles, index) if opens_single(text, start, end, mark) else None
        if close is None:
            index += 1
            continue
        first = bisect_left(starts, mark.place)
        behind = bisect_left(starts, singles[close].place)
        if first < behind and not is_sure_close(text, singles[close]):
            index += 1
            continue
        yield from doubles[next_double:first]
        yield Quoted(mark.place, singles[close].end, single=True)
        next_double = behind
        index = close + 1
    yield from doubles[next_double:]


def _outside(marks: Sequence[Mark], doubles: Sequence[Quoted]) -> Iterator[Mark]:
    """The single marks that stand in no double pair."""
    index = 0
    for mark in marks:
        while index < len(doubles) and doubles[index].end <= mark.place:
            index += 1
        is_inside = index < len(doubles) and doubles[index].start <= mark.place
        if mark.sign in SINGLE and not is_inside:
            yield mark
