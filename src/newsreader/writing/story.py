"""What is written out of an article: its head, and its paragraphs as runs of equally marked words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from newsreader.model.annotation import Analysis, Kind, Mention, Quote
from newsreader.model.article import Article
from newsreader.model.values import dataclass
from newsreader.writing.wrapped_lines import join_wrapped_lines

Span = tuple[int, int]
Marked = TypeVar("Marked", Mention, Quote)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one paragraph that bear the same marks."""

    text: str
    name: Mention | None = None
    quote: Quote | None = None


Paragraph = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """An article, or a passage of it, ready to be written out.

    ``title``, ``byline`` and ``source`` ("Harbour Post, 3 May 2024") are one line each, empty where there is none.
    ``is_passage``: the reader chose some words of it, and title and source say where they stand.
    """

    title: str
    byline: str
    source: str
    paragraphs: tuple[Paragraph, ...]
    is_passage: bool = False

    def text(self) -> str:
        """The paragraphs' words, one paragraph a line, a blank line between."""
        return "\n\n".join("".join(run.text for run in paragraph) for paragraph in self.paragraphs)


def story_of(
    article: Article,
    analysis: Analysis | None,
    source: str,
    kinds: Collection[Kind] = tuple(Kind),
    passage: Span | None = None,
) -> Story:
    """The story of an article without its asides, or the words of a passage (code points) as they stand.

    Only marks of ``kinds`` are kept. The headline becomes the title and the byline its line, so neither is repeated.
    """
    structure = article.structure
    head = [] if passage else [
        span for span in (structure.headline_under(article.title, article.text), structure.byline) if span is not None
    ]
    asides = [] if passage else [(aside.start, aside.end) for aside in structure.asides]
    paragraphs = paragraphs_of(
        join_wrapped_lines(article.text, structure.paragraphs),
        _cut([passage or (0, len(article.text))], [*head, *asides]),
        structure.paragraphs,
        [] if analysis is None else [mention for mention in analysis.mentions if mention.kind in kinds],
        [] if analysis is None or Kind.QUOTE not in kinds else analysis.quotes,
    )
    byline = " ".join(article.text[slice(*structure.byline)].split()) if structure.byline else article.author or ""
    return Story(article.whole_title, byline, source, paragraphs, passage is not None)


def paragraphs_of(
    text: str,
    wanted: Iterable[Span],
    paragraphs: Sequence[Span],
    mentions: Sequence[Mention],
    quotes: Sequence[Quote],
) -> tuple[Paragraph, ...]:
    """The wanted spans of a text as paragraphs of runs, without blank ones.

    Of quotes that overlap the first counts, and so of names; a name that crosses a quote's edge yields.
    """
    kept_quotes = _apart(quotes)
    kept_names = [
        name
        for name in _apart(mentions)
        if not any(_cross(name, quote) for quote in _between(kept_quotes, name.start, name.end))
    ]
    found: list[Paragraph] = []
    for low, high in wanted:
        for start, end in _lines(text, paragraphs, low, high):
            runs = tuple(_runs(text, start, end, kept_names, kept_quotes))
            if runs:
                found.append(runs)
    return tuple(found)


def _lines(text: str, paragraphs: Sequence[Span], low: int, high: int) -> Iterator[Span]:
    """Paragraphs between two offsets, ends trimmed, each line of one on its own."""
    for first, last in paragraphs:
        at = max(first, low)
        stop = min(last, high)
        while at < stop:
            line_end = text.find("\n", at, stop)
            end = stop if line_end < 0 else line_end
            words = text[at:end]
            start = at + len(words) - len(words.lstrip())
            if words.strip():
                yield start, start + len(words.strip())
            at = end + 1


def _runs(text: str, start: int, end: int, names: Sequence[Mention], quotes: Sequence[Quote]) -> Iterator[Run]:
    here_names, here_quotes = _between(names, start, end), _between(quotes, start, end)
    edges = {start, end}
    for low, high in [(mark.start, mark.end) for mark in here_names] + [(mark.start, mark.end) for mark in here_quotes]:
        edges |= {max(start, low), min(end, high)}
    ordered = sorted(edges)
    for low, high in pairwise(ordered):
        name = next((each for each in here_names if each.start <= low < each.end), None)
        quote = next((each for each in here_quotes if each.start <= low < each.end), None)
        yield Run(text[low:high], name, quote)


def _cut(spans: Iterable[Span], holes: Iterable[Span]) -> list[Span]:
    """The spans without the holes."""
    left = list(spans)
    for low, high in holes:
        left = [
            piece
            for start, end in left
            for piece in ((start, min(end, low)), (max(start, high), end))
            if piece[0] < piece[1]
        ]
    return left


def _apart(marks: Iterable[Marked]) -> list[Marked]:
    """Those of the marks that overlap none taken before, in reading order; empty ones are left out."""
    taken: list[Marked] = []
    reached = 0
    for mark in sorted(marks, key=lambda one: (one.start, one.end)):
        if reached <= mark.start < mark.end:
            taken.append(mark)
            reached = mark.end
    return taken


def _between(marks: Sequence[Marked], start: int, end: int) -> Sequence[Marked]:
    """Those of marks in order, none overlapping another, that touch the offsets from ``start`` to ``end``."""
    low = bisect_right(marks, start, key=lambda mark: mark.end)
    return marks[low : bisect_left(marks, end, key=lambda mark: mark.start)]


def _cross(name: Mention, quote: Quote) -> bool:
    """Whether a name overlaps a quote without lying in it."""
    return not (quote.start <= name.start and name.end <= quote.end)
