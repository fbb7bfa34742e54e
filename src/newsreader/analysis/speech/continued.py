"""Quotes that go on in the next paragraph: whoever is named there said their beginning too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from newsreader.analysis.speech.quotes import Quoted
from newsreader.model.annotation import Quote


def join_continued(
    quotes: Sequence[Quote], quoted: Sequence[Quoted], paragraphs: Sequence[tuple[int, int]]
) -> tuple[Quote, ...]:
    """The quotes, with the speaker of a continuation that is named in its own paragraph given to what it continues.

    A speaker named in the quote's own paragraph stays; one carried over from a quote before it does not.
    """
    following = {first.start: second.start for first, second in pairwise(quoted) if first.continues}
    starts = [start for start, _end in paragraphs]
    joined: list[Quote] = []
    for quote in reversed(quotes):
        after = joined[-1] if joined else None
        goes_on = after is not None and following.get(quote.start) == after.start
        if goes_on and after is not None and _is_named_behind(after, quote) and not _is_named_beside(quote, starts):
            quote = replace(quote, speaker=after.speaker, cue=after.cue)
        joined.append(quote)
    return tuple(reversed(joined))


def _is_named_behind(after: Quote, quote: Quote) -> bool:
    """Whether the continuation's speaker is named behind the quote that it continues."""
    return after.speaker is not None and after.speaker.start >= quote.end


def _is_named_beside(quote: Quote, starts: Sequence[int]) -> bool:
    """Whether the quote's speaker is named in its own paragraph."""
    if quote.speaker is None:
        return False
    return bisect_right(starts, quote.speaker.start) == bisect_right(starts, quote.start)
