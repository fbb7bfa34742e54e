"""Lines and paragraphs of a text."""

from __future__ import annotations

from typing import NamedTuple

_WRAP_COLUMN = 100
"""No line of text wrapped by hand is longer than this many characters."""

_WRAP_FILL = 0.6
"""In wrapped text every line but the last of its paragraph fills at least this share of the longest line."""

_WRAP_SHORTEST = 45
"""A block whose longest line is shorter is verse or a list, not wrapped prose."""

_SENTENCE_ENDS = (".", "!", "?", ":", "…", "”", '"')


class Paragraph(NamedTuple):
    """A paragraph's span in code points, and whether a blank line follows it. A tuple, for a file can hold a million."""

    start: int
    end: int
    blank_after: bool


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Paragraphs in order. A line is a paragraph of its own unless its block looks wrapped by hand."""
    found: list[Paragraph] = []
    block: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            block.append((start, end))
        elif len(block) == 1:
            found.append(Paragraph(*block.pop(), True))
        elif block:
            found.extend(_paragraphs_of_block(text, block, blank_after=True))
            block = []
        start = end + 1
    found.extend(_paragraphs_of_block(text, block, blank_after=False))
    return tuple(found)


def _paragraphs_of_block(text: str, block: list[tuple[int, int]], *, blank_after: bool) -> list[Paragraph]:
    """One paragraph for a wrapped block, else one for each line."""
    if not block:
        return []
    if _is_wrapped(text, block):
        return [Paragraph(block[0][0], block[-1][1], blank_after)]
    last = len(block) - 1
    return [Paragraph(start, end, blank_after and index == last) for index, (start, end) in enumerate(block)]


def _is_wrapped(text: str, block: list[tuple[int, int]]) -> bool:
    """Whether lines are about equally long and at least one ends in the middle of a sentence."""
    lengths = [end - start for start, end in block]
    longest = max(lengths)
    if len(block) < 2 or not _WRAP_SHORTEST <= longest <= _WRAP_COLUMN:
        return False
    if all(text[start:end].rstrip().endswith(_SENTENCE_ENDS) for start, end in block[:-1]):
        return False
    return min(lengths[:-1]) >= _WRAP_FILL * longest
