"""How two texts differ, word by word."""

from __future__ import annotations

import re
from enum import StrEnum

from rapidfuzz.distance import LCSseq

from newsreader.model.values import dataclass

_PIECE = re.compile(r"\w+|[^\w\s]|\n[^\S\n]*\n\s*|\s+")
_BREAK = re.compile(r"\n")
_MOST_PIECES = 12_000
"""Words are compared at once up to here (two texts of 20 pages; the table for it takes 18 MB); longer texts by paragraphs,
and words within those that differ."""
_SHORTEST_SHARED = 2
"""Words that two texts share between longer differences are no help to the eye when there are fewer than these."""


class Part(StrEnum):
    """What a stretch of the two texts is."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of both texts that belong together: spans of code points, empty on one side for what is only in the other."""

    part: Part
    before: tuple[int, int]
    after: tuple[int, int]


def find_difference(before: str, after: str) -> tuple[Stretch, ...]:
    """Stretches that cover both texts from end to end, in order. White space alone makes no difference."""
    ours, theirs = _pieces(before), _pieces(after)
    if max(len(ours), len(theirs)) <= _MOST_PIECES:
        blocks = _blocks_of(_words_of(before, ours), _words_of(after, theirs))
    else:
        blocks = _blocks_by_paragraph(before, ours, after, theirs)
    return tuple(_stretches(before, ours, after, theirs, _without_crumbs(blocks)))


Piece = tuple[int, int]
Block = tuple[bool, int, int, int, int]
"""Whether the pieces are the same; from which to which of the first text, and of the second."""


def _pieces(text: str) -> list[Piece]:
    """Words and marks; white space belongs to none of them."""
    return [match.span() for match in _PIECE.finditer(text) if not match[0].isspace()]


def _words_of(text: str, pieces: list[Piece]) -> list[str]:
    return [text[start:end] for start, end in pieces]


def _blocks_of(ours: list[str], theirs: list[str]) -> list[Block]:
    blocks: list[Block] = []
    for code in LCSseq.opcodes(ours, theirs):
        one = (code.tag == "equal", code.src_start, code.src_end, code.dest_start, code.dest_end)
        if blocks and not one[0] and not blocks[-1][0]:
            blocks[-1] = (False, blocks[-1][1], one[2], blocks[-1][3], one[4])
        else:
            blocks.append(one)
    return blocks


def _blocks_by_paragraph(before: str, ours: list[Piece], after: str, theirs: list[Piece]) -> list[Block]:
    our_paragraphs, their_paragraphs = _paragraphs(before, ours), _paragraphs(after, theirs)
    our_words, their_words = _words_of(before, ours), _words_of(after, theirs)
    whole = _blocks_of(
        ["\0".join(our_words[start:end]) for start, end in our_paragraphs[:_MOST_PIECES]],
        ["\0".join(their_words[start:end]) for start, end in their_paragraphs[:_MOST_PIECES]],
    )
    blocks: list[Block] = []
    for is_same, first, end, other_first, other_end in whole:
        span = _span_of(our_paragraphs, first, end, len(ours))
        other = _span_of(their_paragraphs, other_first, other_end, len(theirs))
        if is_same or max(span[1] - span[0], other[1] - other[0]) > _MOST_PIECES:
            blocks.append((is_same, *span, *other))
            continue
        blocks += [
            (same, a + span[0], b + span[0], c + other[0], d + other[0])
            for same, a, b, c, d in _blocks_of(our_words[slice(*span)], their_words[slice(*other)])
        ]
    rest = _span_of(our_paragraphs, _MOST_PIECES, len(our_paragraphs), len(ours))
    other_rest = _span_of(their_paragraphs, _MOST_PIECES, len(their_paragraphs), len(theirs))
    if rest[0] < rest[1] or other_rest[0] < other_rest[1]:
        blocks.append((False, *rest, *other_rest))
    return blocks


def _paragraphs(text: str, pieces: list[Piece]) -> list[tuple[int, int]]:
    """From which to which piece each paragraph goes."""
    gaps = ((number, pieces[number - 1][1], pieces[number][0]) for number in range(1, len(pieces)))
    starts = [0, *(number for number, end, start in gaps if _BREAK.search(text, end, start))]
    return list(zip(starts, [*starts[1:], len(pieces)], strict=True)) if pieces else []


def _span_of(paragraphs: list[tuple[int, int]], first: int, end: int, after_last: int) -> tuple[int, int]:
    start = paragraphs[first][0] if first < len(paragraphs) else after_last
    return start, paragraphs[end - 1][1] if end > first else start


def _without_crumbs(blocks: list[Block]) -> list[Block]:
    """A word or two that happen to be the same between longer differences become part of these."""
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        is_inside = 0 < number < len(blocks) - 1
        if block[0] and is_inside and block[2] - block[1] <= _SHORTEST_SHARED:
            around = (blocks[number - 1], blocks[number + 1])
            if all(max(each[2] - each[1], each[4] - each[3]) > 2 * _SHORTEST_SHARED for each in around):
                block = (False, *block[1:])
        if kept and not block[0] and not kept[-1][0]:
            kept[-1] = (False, kept[-1][1], block[2], kept[-1][3], block[4])
        else:
            kept.append(block)
    return kept


def _stretches(before: str, ours: list[Piece], after: str, theirs: list[Piece], blocks: list[Block]) -> list[Stretch]:
    """White space goes with what stands before it, so that the stretches leave nothing out."""
    found: list[Stretch] = []
    at = other_at = 0
    for number, (is_same, first, end, other_first, other_end) in enumerate(blocks):
        is_last = number == len(blocks) - 1
        to = len(before) if is_last or end >= len(ours) else ours[end][0]
        other_to = len(after) if is_last or other_end >= len(theirs) else theirs[other_end][0]
        if is_same:
            part = Part.SAME
        elif first == end:
            part = Part.ADDED
        else:
            part = Part.REMOVED if other_first == other_end else Part.CHANGED
        if part is Part.ADDED:
            to = at
        if part is Part.REMOVED:
            other_to = other_at
        found.append(Stretch(part, (at, to), (other_at, other_to)))
        at, other_at = to, other_to
    if found and (at, other_at) != (len(before), len(after)):
        found.append(Stretch(Part.SAME, (at, len(before)), (other_at, len(after))))
    return found
