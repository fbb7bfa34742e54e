"""Where two names differ, letter by letter. No Qt here."""

from __future__ import annotations

from difflib import SequenceMatcher

Span = tuple[int, int]

_LEAST_ALIKE = 0.5


def differences(first: str, second: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Spans of each name that the other has not; a missing middle part is marked on the side that has it.

    Case does not count, as it does not count for linking. Names that share little, such as initials and what they stand
    for, have no marks at all: letters they happen to share tell nothing.
    """
    matcher = SequenceMatcher(None, first.casefold(), second.casefold(), autojunk=False)
    if len(first.casefold()) != len(first) or len(second.casefold()) != len(second):
        matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return (), ()
    left: list[Span] = []
    right: list[Span] = []
    for _tag, a, b, c, d in (code for code in matcher.get_opcodes() if code[0] != "equal"):
        left += _trimmed(first, a, b)
        right += _trimmed(second, c, d)
    return tuple(left), tuple(right)


def _trimmed(name: str, start: int, end: int) -> list[Span]:
    """The span without white space at its ends; nothing when it is only that."""
    words = name[start:end]
    start += len(words) - len(words.lstrip())
    return [(start, start + len(words.strip()))] if words.strip() else []
