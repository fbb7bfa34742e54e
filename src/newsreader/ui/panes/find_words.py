"""Finds words in an article's text. No Qt here."""

from __future__ import annotations

import re
from collections.abc import Sequence

MOST_FOUND = 5_000


def find_words(text: str, words: str, left_out: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Spans (code points) where the words stand, whatever their case and the white space between them.

    Places inside ``left_out`` do not count; at most ``MOST_FOUND`` are found.
    """
    pieces = words.split()
    if not pieces:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, pieces)), re.IGNORECASE)
    found: list[tuple[int, int]] = []
    for match in pattern.finditer(text):
        if not any(start <= match.start() < end for start, end in left_out):
            found.append(match.span())
            if len(found) == MOST_FOUND:
                break
    return found
