"""Quotes while the reader's decisions are applied to them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from newsreader.model.anchor import SpanAnchor
from newsreader.model.annotation import ChainNumber, Quote, QuoteStyle, Speaker

_SAME_FROM = 0.5
"""Share of two spans' letters that both must have for them to be the same quote, found a little otherwise."""


class QuoteWork:
    """The quotes of one text."""

    def __init__(self, quotes: Collection[Quote]) -> None:
        self._quotes = list(quotes)

    def find(self, span: SpanAnchor) -> Quote | None:
        """The quote at a span, or the one that has most of its letters."""
        best = max(self._quotes, key=lambda quote: (_shared(quote, span), -quote.start), default=None)
        return best if best is not None and _shared(best, span) >= _SAME_FROM else None

    def add(self, span: tuple[int, int], style: QuoteStyle) -> None:
        """Mark a span as a quote; what overlaps it gives way, the one with the same span takes the style."""
        start, end = span
        same = next((quote for quote in self._quotes if (quote.start, quote.end) == span), None)
        self._quotes = [quote for quote in self._quotes if quote.end <= start or end <= quote.start]
        self._quotes.append(replace(same, style=style) if same else Quote(start, end, style))

    def remove(self, quote: Quote) -> None:
        """Take a quote away."""
        self._quotes.remove(quote)

    def set_speaker(self, quote: Quote, speaker: Speaker | None) -> None:
        """Give a quote its speaker, or none."""
        self._quotes[self._quotes.index(quote)] = replace(quote, speaker=speaker)

    def follow(self, follow: Callable[[Speaker], Speaker]) -> None:
        """Let speakers follow the names that were corrected."""
        self._quotes = [
            replace(quote, speaker=follow(quote.speaker)) if quote.speaker else quote for quote in self._quotes
        ]

    def speaking(self) -> set[ChainNumber]:
        """The chains that say something."""
        return {quote.speaker.chain for quote in self._quotes if quote.speaker and quote.speaker.chain is not None}

    def finish(self, chains: Collection[ChainNumber]) -> tuple[Quote, ...]:
        """Quotes in reading order; a speaker whose chain is gone keeps the name alone."""
        return tuple(
            replace(quote, speaker=replace(quote.speaker, chain=None))
            if quote.speaker and quote.speaker.chain is not None and quote.speaker.chain not in chains
            else quote
            for quote in sorted(self._quotes, key=lambda each: (each.start, each.end))
        )


def _shared(quote: Quote, span: SpanAnchor) -> float:
    common = min(quote.end, span.end) - max(quote.start, span.start)
    whole = max(quote.end, span.end) - min(quote.start, span.start)
    return max(0, common) / whole if whole else 0.0
