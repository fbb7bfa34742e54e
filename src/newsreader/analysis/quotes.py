"""Spans of quotation marks: what opens, what closes, what is only an apostrophe.

One pass over each paragraph with at most one open mark at a time; marks of other kinds inside it are nested and stay
part of it. A mark without a partner is lost alone: reading goes on behind it. Linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

_MARK = re.compile(r"''|``|[\"“”„«»‘’']")
_ELISION = re.compile(
    r"['’‘](?:\d0s?|em|til|tis|twas|cause|bout|round|n)(?!\w)",
    re.IGNORECASE,
)
_LONGEST = 6000
"""Characters in one quote; more are two marks that do not belong together."""

_MOST_APOSTROPHES = 60
"""Apostrophes looked at for the close of one single mark, so that the time stays linear."""

_CLOSERS = {
    '"': ('"', "”"),
    "''": ('"', "''"),
    "``": ("''", '"'),
    "“": ("”", '"'),
    "”": ("”",),
    "„": ("“", "”"),
    "«": ("»",),
    "»": ("«",),
    "‘": ("’", "'"),
    "'": ("'", "’"),
}
"""What closes each mark, the likelier first."""

_SINGLE = frozenset("‘'")
_OPENS_AFTER = frozenset(" \t\u00a0([{—–-/:,.“\"‘'«„")


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
        found.extend(_Paragraph(text, start, end).quoted(next_opens=_opens_paragraph(text, after)))
    return found


def _opens_paragraph(text: str, start: int) -> str:
    """The double mark at a paragraph's start, or nothing."""
    head = text[start : start + 12].lstrip()
    return head[:1] if head[:1] in ('"', "“", "«", "„") else ""


class _Paragraph:
    """The marks of one paragraph."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._marks = [(match.start(), match.group()) for match in _MARK.finditer(text, start, end)]
        self._places: dict[str, list[int]] = {}
        for place, mark in self._marks:
            self._places.setdefault(mark, []).append(place)

    def quoted(self, *, next_opens: str) -> list[Quoted]:
        """Pairs in reading order; ``next_opens`` is the mark that the next paragraph begins with."""
        found: list[Quoted] = []
        index = 0
        while index < len(self._marks):
            place, mark = self._marks[index]
            index += 1
            if not self._opens(place, mark):
                continue
            close = self._close(place, mark)
            if close is not None:
                found.append(Quoted(place, close, single=mark in _SINGLE))
                while index < len(self._marks) and self._marks[index][0] < close:
                    index += 1
            elif self._runs_on(place, mark, next_opens):
                found.append(Quoted(place, self._content_end(), continues=True))
                break
        return found

    def _opens(self, place: int, mark: str) -> bool:
        before = self._text[place - 1] if place > self._start else " "
        after = self._text[place + len(mark) : place + len(mark) + 1] if place + len(mark) < self._end else " "
        if after.isspace() or mark == "’" or before == "=":
            return False
        if mark in ("“", "„", "«", "``"):
            return True
        if mark in ("”", "»"):
            return before.isspace() and after.isalnum()
        free = before.isspace() or before in _OPENS_AFTER
        if mark in _SINGLE:
            return free and before != "." and after.isalnum() and not _ELISION.match(self._text, place)
        return free or not before.isalnum() or mark == "''"

    def _close(self, place: int, mark: str) -> int | None:
        """End of the quote that opens at ``place``, behind its closing mark."""
        for closer in _CLOSERS[mark]:
            end = self._single_close(place, closer) if mark in _SINGLE else self._double_close(place, mark, closer)
            if end is not None and end - place <= _LONGEST:
                return end
        return None

    def _double_close(self, place: int, mark: str, closer: str) -> int | None:
        places = self._places.get(closer, [])
        first = bisect_left(places, place + len(mark))
        if first == len(places):
            return None
        close = places[first]
        again = self._next(mark, place + len(mark)) if mark in ("“", "«") else None
        if again is not None and again < close:
            # A second opening mark: nested when two closing marks follow it, else the first one has lost its partner.
            if first + 1 == len(places) or self._opens_between(mark, again + 1, places[first + 1]):
                return None
            close = places[first + 1]
        if mark in ('"', "''") and closer == '"':
            close = self._past_openers(places, first)
        return close + len(closer)

    def _past_openers(self, places: list[int], first: int) -> int:
        """The first straight mark that can close: not one with a space before it and a letter behind it."""
        for place in places[first : first + 2]:
            before, after = self._text[place - 1], self._text[place + 1 : place + 2]
            if not (before.isspace() and after.isalnum()):
                return place
        return places[first]

    def _next(self, mark: str, start: int) -> int | None:
        places = self._places.get(mark, [])
        index = bisect_left(places, start)
        return places[index] if index < len(places) else None

    def _opens_between(self, mark: str, start: int, end: int) -> bool:
        place = self._next(mark, start)
        return place is not None and place < end

    def _single_close(self, place: int, closer: str) -> int | None:
        """The closing single mark; behind an "s" it may be a plural's apostrophe, so a surer one wins."""
        places = self._places.get(closer, [])
        first = bisect_left(places, place + 2)
        doubtful: int | None = None
        for close in places[first : first + _MOST_APOSTROPHES]:
            before, after = self._text[close - 1], self._text[close + 1 : close + 2]
            if close - place > _LONGEST or (doubtful and before.isspace() and after.isalnum()):
                break
            if after.isalnum() or before.isspace():
                continue
            if before != "s" or not after.isspace():
                return close + 1
            doubtful = doubtful or close + 1
        return doubtful

    def _runs_on(self, place: int, mark: str, next_opens: str) -> bool:
        """Whether an unclosed mark holds to the paragraph's end: it opens it, or the next paragraph opens alike."""
        if mark in _SINGLE or mark in ("”", "»", "''"):
            return False
        return bool(next_opens) or not self._text[self._start : place].strip()

    def _content_end(self) -> int:
        return self._start + len(self._text[self._start : self._end].rstrip())
