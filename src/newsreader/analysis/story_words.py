"""The words of a story by which it is told from others: without headline, byline and what is not part of it."""

from __future__ import annotations

import re

from newsreader.structure.finder import find_structure

_READ = 200_000
"""Code points of a text that are looked at: forty pages are enough to know a story by."""
_LETTERS_OF_WORDS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
# where words are not set apart each letter counts as one
_WORD = re.compile(rf"[{_LETTERS_OF_WORDS}]|[^\W_{_LETTERS_OF_WORDS}]+")

RUN = 3
"""Words of a run. Runs of three are common enough to outlive an edit here and there, and rare enough not to come about by
chance: of 2,095 news stories two that tell of different things share fewer than a twentieth of them."""

Runs = frozenset[tuple[str, ...]]


def story_words(text: str) -> list[str]:
    """Words in small letters, in their order."""
    head = text[:_READ]
    structure = find_structure(head)
    gaps = [(aside.start, aside.end) for aside in structure.asides]
    gaps += [span for span in (structure.headline, structure.byline) if span is not None]
    kept: list[str] = []
    at = 0
    for start, end in sorted(gaps):
        kept.append(head[at:start])
        at = max(at, end)
    kept.append(head[at:])
    return _WORD.findall(" ".join(kept).casefold())


def runs_of(words: list[str]) -> Runs:
    """Every run of ``RUN`` words that follow each other."""
    return frozenset(zip(*(words[first:] for first in range(RUN)), strict=False))
