"""Single quotation marks told from apostrophes: which opens a quote, and which one closes it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsreader.analysis.speech.quote_marks import Mark, is_free_after, is_free_before

_ELISION = re.compile(
    r"['’‘](?:\d0s?|em|til|tis|twas|twere|cause|bout|round|neath|cuz|n)(?!\w)",
    re.IGNORECASE,
)
_CLOSERS = {"'": "'’", "‘": "’'", "‚": "‘’'"}
_CLOSING_STOPS = frozenset('.,!?…”"')
_MOST_APOSTROPHES = 60
"""Marks looked at for the close of one single mark, so that the time stays linear."""

_LONGEST = 3000
"""Characters in one quote between single marks; more are two apostrophes."""


def opens_single(text: str, start: int, end: int, mark: Mark) -> bool:
    """Whether a single mark in the paragraph ``text[start:end]`` can open a quote."""
    if mark.sign not in _CLOSERS:
        return False
    before = text[mark.place - 1] if mark.place > start else " "
    after = text[mark.end] if mark.end < end else " "
    is_word = after.isalnum() or after in '[“"…$£€'
    return is_word and (is_free_before(before) or before in "\"“'") and not _ELISION.match(text, mark.place)


def find_single_close(text: str, end: int, marks: Sequence[Mark], index: int) -> int | None:
    """Index of the mark that closes ``marks[index]``; behind an "s" it may be a plural's apostrophe, so a surer one wins.

    ``marks`` are single ones in reading order, ``end`` is their paragraph's end.
    """
    opener = marks[index]
    doubtful: int | None = None
    for close in range(index + 1, min(len(marks), index + 1 + _MOST_APOSTROPHES)):
        mark = marks[close]
        if mark.place - opener.place > _LONGEST:
            break
        if mark.place < opener.place + 2 or mark.sign not in _CLOSERS[opener.sign]:
            continue
        before, after = text[mark.place - 1], text[mark.end] if mark.end < end else " "
        if before.isspace() or not is_free_after(after):
            if doubtful is not None and before.isspace() and after.isalnum():
                break
            continue
        if not _may_be_apostrophe(text, mark, after):
            return close
        doubtful = doubtful if doubtful is not None else close
    return doubtful


def is_sure_close(text: str, mark: Mark) -> bool:
    """Whether a sign stands before the mark that no apostrophe follows."""
    return text[mark.place - 1] in _CLOSING_STOPS


def _may_be_apostrophe(text: str, mark: Mark, after: str) -> bool:
    """Whether a plural's or an elision's apostrophe can stand here: "the crews' rights", "runnin' late"."""
    if not after.isspace():
        return False
    return text[mark.place - 1] in "sz" or text[mark.place - 2 : mark.place] == "in"
