"""Words and sentences: the units in which the model and the rules read a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

WORD = re.compile(r"\w+|[^\w\s]")
"""The model was trained on words cut like this; figures and rules depend on it."""

LONGEST_PIECE = 80
"""Words in one piece of text for the model; it was trained on pieces of up to 100."""

SHORT_LINE = 12
"""Lines of at most so many words share a piece: a run of the model costs as much for one word as for ten."""

_LINE = re.compile(r"[^\n]+")
_SENTENCE_GAP = re.compile(r"(?<=[.!?…])[\"”’')\]]{0,4}\s+(?=[\"“‘'(\[]{0,4}[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Hon|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct"
    r"|Nov|Dec|vs|Inc|Co|Corp|Ltd|Jr|Sr)|\b[A-Z]|\b(?:[A-Za-z]\.){1,6}[A-Za-z])\.$"
)
_ABBREVIATION_WINDOW = 12


def find_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences, line by line; a sentence never crosses a line's end."""
    for line in _LINE.finditer(text):
        start = line.start()
        for gap in _SENTENCE_GAP.finditer(line.group()):
            cut = line.start() + gap.start()
            if _ABBREVIATION.search(text[max(start, cut - _ABBREVIATION_WINDOW) : cut]):
                continue
            yield start, line.start() + gap.end()
            start = line.start() + gap.end()
        if start < line.end():
            yield start, line.end()


def find_pieces(text: str) -> Iterator[list[tuple[int, int]]]:
    """Word spans in pieces for the model: whole sentences of one line joined up to ``LONGEST_PIECE`` words.

    Neighbouring short lines share a piece too. What a piece holds depends on its own text alone.
    """
    packed: list[tuple[int, int]] = []
    is_short = False
    for piece in _line_pieces(text):
        if is_short and len(piece) <= SHORT_LINE and len(packed) + len(piece) <= LONGEST_PIECE:
            packed = packed + piece
            continue
        if packed:
            yield packed
        packed, is_short = piece, len(piece) <= SHORT_LINE
    if packed:
        yield packed


def _line_pieces(text: str) -> Iterator[list[tuple[int, int]]]:
    """Pieces that each lie in one line."""
    piece: list[tuple[int, int]] = []
    line_end = -1
    for start, end in find_sentences(text):
        words = [match.span() for match in WORD.finditer(text, start, end)]
        if piece and (start > line_end or len(piece) + len(words) > LONGEST_PIECE):
            yield piece
            piece = []
        piece = piece + words
        full = (len(piece) - 1) // LONGEST_PIECE
        yield from (piece[cut * LONGEST_PIECE : (cut + 1) * LONGEST_PIECE] for cut in range(full))
        piece = piece[full * LONGEST_PIECE :]
        line_end = end
    if piece:
        yield piece
