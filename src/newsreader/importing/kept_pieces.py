"""Which pieces of a text are the same after its bytes were read in another way, and where they stand then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from newsreader.model.values import dataclass

_WORD = re.compile(r"\s+|\S+\s*")
_MOST_WORDS = 2_000
"""Words of a line in both texts that are compared word by word; of a longer line its two ends are."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Code points ``start`` to ``end`` of the text before, and where they stand in the text after."""

    start: int
    end: int
    at: int


def find_kept_pieces(before: str, after: str) -> list[Piece]:
    """Pieces that stand in both texts, in order. Another encoding changes letters, hardly ever lines."""
    if before == after:
        return [Piece(0, len(before), 0)] if before else []
    old_lines, new_lines = before.split("\n"), after.split("\n")
    if len(old_lines) != len(new_lines):
        return list(_ends(before, after, 0, 0))
    pieces: list[Piece] = []
    old_at = new_at = 0
    for old, new in zip(old_lines, new_lines, strict=True):
        for piece in _in_line(old, new, old_at, new_at):
            _add(pieces, piece, before)
        old_at += len(old) + 1
        new_at += len(new) + 1
    return pieces


def _add(pieces: list[Piece], piece: Piece, before: str) -> None:
    """Put a piece at the end, as one with the last where only ends of lines are between them in both texts."""
    if pieces:
        last = pieces[-1]
        gap = piece.start - last.end
        if gap == piece.at - (last.at + last.end - last.start) and not before[last.end : piece.start].strip("\n"):
            pieces[-1] = Piece(last.start, piece.end, last.at)
            return
    pieces.append(piece)


def _in_line(old: str, new: str, old_at: int, new_at: int) -> Iterator[Piece]:
    if old == new:
        if old:
            yield Piece(old_at, old_at + len(old), new_at)
        return
    old_words, new_words = _WORD.findall(old), _WORD.findall(new)
    if len(old_words) + len(new_words) > _MOST_WORDS:
        yield from _ends(old, new, old_at, new_at)
        return
    old_starts, new_starts = _starts(old_words, old_at), _starts(new_words, new_at)
    for low, there, words in SequenceMatcher(None, old_words, new_words, autojunk=False).get_matching_blocks():
        if words:
            yield Piece(old_starts[low], old_starts[low + words], new_starts[there])


def _starts(words: list[str], at: int) -> list[int]:
    starts = [at]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts


def _ends(old: str, new: str, old_at: int, new_at: int) -> Iterator[Piece]:
    """What two texts begin and end with alike, in whole words."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    head = head if head == shorter else old.rfind(" ", 0, head) + 1
    rest = shorter - head
    tail = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    if tail and tail < rest:
        # back to where a word begins
        space = old.find(" ", len(old) - tail)
        tail = len(old) - space if space >= 0 else 0
    if head:
        yield Piece(old_at, old_at + head, new_at)
    if tail:
        yield Piece(old_at + len(old) - tail, old_at + len(old), new_at + len(new) - tail)
