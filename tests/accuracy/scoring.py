"""Holds an analysis against a story: what was found, missed and wrongly marked, and each error in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from accuracy.story_markup import Span, Story, StructureMark, WantedQuote
from newsreader.model.annotation import NAME_KINDS, Analysis, Kind, Quote
from newsreader.model.article import Dateline

ASPECTS: tuple[str, ...] = (
    *NAME_KINDS,
    "chain's name",
    "quote",
    "style",
    "speaker",
    "speaker's words",
    "headline",
    "byline",
    "dateline",
    "aside",
    "language",
    "published",
    "negative",
)
"""What is counted, in the order of the table."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many marks of one sort were found, missed and wrong."""

    found: int = 0
    missed: int = 0
    wrong: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.found + other.found, self.missed + other.missed, self.wrong + other.wrong)

    @property
    def f(self) -> float | None:
        """F in percent; None when there is nothing to count."""
        everything = 2 * self.found + self.missed + self.wrong
        return 200 * self.found / everything if everything else None


@dataclass(frozen=True, slots=True)
class Result:
    """A story's counts by aspect and its errors, one phrase each; a story without errors passes."""

    counts: Mapping[str, Count]
    errors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Finding:
    """One comparison: its aspect, a Count of one mark, and what to say when it is an error."""

    aspect: str
    count: Count
    error: str = ""


_FOUND, _MISSED, _WRONG = Count(found=1), Count(missed=1), Count(wrong=1)


def compare(story: Story, analysis: Analysis) -> Result:
    """Everything that the story states, held against what was found in its text."""
    findings = [
        *_compare_names(story, analysis),
        *_compare_quotes(story, analysis),
        *_compare_negatives(story, analysis),
        *_compare_structure(story, analysis),
    ]
    counts = {
        aspect: total
        for aspect in ASPECTS
        if (total := sum((each.count for each in findings if each.aspect == aspect), Count())) != Count()
    }
    return Result(counts, tuple(each.error for each in findings if each.error))


def _compare_names(story: Story, analysis: Analysis) -> Iterator[_Finding]:
    wanted: dict[tuple[int, int, Kind], str | None] = {(m.start, m.end, m.kind): m.name for m in story.mentions}
    got = {(m.start, m.end, m.kind): m.name for m in analysis.mentions}
    for start, end, kind in sorted({*wanted, *got}):
        span = (start, end, kind)
        words = _words(story, start, end)
        if span not in got:
            yield _Finding(kind, _MISSED, f"missed {kind} {words}")
        elif span not in wanted:
            yield _Finding(kind, _WRONG, f"wrong {kind} {words}")
        else:
            yield _Finding(kind, _FOUND)
        name = wanted.get(span)
        if name is not None:
            yield _same("chain's name", name, got.get(span), f"{words} is")


def _compare_quotes(story: Story, analysis: Analysis) -> Iterator[_Finding]:
    wanted = {(quote.start, quote.end): quote for quote in story.quotes}
    got = {(quote.start, quote.end): quote for quote in analysis.quotes}
    for span in sorted({*wanted, *got}):
        words = _words(story, *span)
        if span not in got:
            yield _Finding("quote", _MISSED, f"missed quote {words}")
            if wanted[span].speaker is not None:
                yield _Finding("speaker", _MISSED)
        elif span not in wanted:
            yield _Finding("quote", _WRONG, f"wrong quote {words}")
            if got[span].speaker is not None:
                yield _Finding("speaker", _WRONG)
        else:
            yield _Finding("quote", _FOUND)
            yield from _compare_speaker(story, wanted[span], got[span], words)


def _compare_speaker(story: Story, wanted: WantedQuote, quote: Quote, words: str) -> Iterator[_Finding]:
    """A found quote's speaker and, where the story states them, its style and the words that name the speaker."""
    speaker = quote.speaker
    name = speaker.name if speaker else None
    if name != wanted.speaker:
        count = Count(missed=int(wanted.speaker is not None), wrong=int(name is not None))
        error = f"{words} was said by {wanted.speaker or 'nobody known'}, not {name or 'nobody known'}"
        yield _Finding("speaker", count, error)
    elif name is not None:
        yield _Finding("speaker", _FOUND)
    if wanted.style is not None:
        yield _same("style", wanted.style, quote.style, f"{words} has the style")
    if wanted.phrase is not None:
        said_by = story.text[speaker.start : speaker.end] if speaker else None
        yield _same("speaker's words", wanted.phrase, said_by, f"{words} is said by the words")


def _compare_negatives(story: Story, analysis: Analysis) -> Iterator[_Finding]:
    """What invites a wrong mark: found means left alone."""
    marked = {
        "name": [(mention.start, mention.end) for mention in analysis.mentions],
        "quote": [(quote.start, quote.end) for quote in analysis.quotes],
        "aside": [(aside.start, aside.end) for aside in analysis.structure.asides],
    }
    left_alone = (("name", story.not_names), ("quote", story.not_quotes), ("aside", story.spans_of("caption")))
    for what, spans in left_alone:
        for span in spans:
            is_broken = any(_overlap(span, other) for other in marked[what])
            error = f"{_words(story, *span)} is marked as {what}" if is_broken else ""
            yield _Finding("negative", _WRONG if is_broken else _FOUND, error)


def _compare_structure(story: Story, analysis: Analysis) -> Iterator[_Finding]:
    structure = analysis.structure
    if story.language is not None:
        language = analysis.language or "-"
        yield _same("language", story.language, language, "language")
    if story.published is not None:
        published = structure.published.when if structure.published else None
        yield _same("published", story.published, published, "published")
    if not story.checks_structure:
        return
    dateline = structure.dateline
    got: tuple[tuple[str, list[Span]], ...] = (
        ("headline", [structure.headline] if structure.headline else []),
        ("byline", [structure.byline] if structure.byline else []),
        ("dateline", [(dateline.start, dateline.end)] if dateline else []),
        ("aside", [_stripped(story.text, aside.start, aside.end) for aside in structure.asides]),
    )
    for what, spans in got:
        yield from _compare_spans(story, what, set(story.spans_of(what)), set(spans))
    for mark in story.structure:
        if mark.what == "dateline" and dateline and (mark.start, mark.end) == (dateline.start, dateline.end):
            yield from _compare_dateline(mark, dateline)
        if mark.what == "aside" and mark.fields:
            span = (mark.start, mark.end)
            why = next((a.why for a in structure.asides if _stripped(story.text, a.start, a.end) == span), None)
            yield _same("aside", mark.fields[0], why, f"{_words(story, *span)} is an aside as")


def _compare_spans(story: Story, what: str, wanted: set[Span], got: set[Span]) -> Iterator[_Finding]:
    for span in sorted(wanted | got):
        words = _words(story, *span)
        if span not in got:
            yield _Finding(what, _MISSED, f"missed {what} {words}")
        elif span not in wanted:
            yield _Finding(what, _WRONG, f"wrong {what} {words}")
        else:
            yield _Finding(what, _FOUND)


def _compare_dateline(mark: StructureMark, dateline: Dateline) -> Iterator[_Finding]:
    got = (dateline.place, dateline.agency or "-", dateline.date or "-")
    for field, value, found in zip(("place", "agency", "date"), mark.fields, got, strict=False):
        if value:
            yield _same("dateline", value, found, f"dateline's {field}")


def _same(aspect: str, wanted: str, got: str | None, label: str) -> _Finding:
    """One stated value: found when it is the same, missed when there is none, else both missed and wrong.

    ``label`` are the words before the value that was found, in the error.
    """
    if got == wanted:
        return _Finding(aspect, _FOUND)
    count = _MISSED if got is None else Count(missed=1, wrong=1)
    return _Finding(aspect, count, f"{label} {got or 'none'}, not {wanted}")


def _words(story: Story, start: int, end: int) -> str:
    words = " ".join(story.text[start:end].split())
    shown = words if len(words) <= 60 else f"{words[:28]} … {words[-28:]}"
    return shown if shown.startswith(("“", '"', "«", "„", "‘", "'")) else f"“{shown}”"


def _stripped(text: str, start: int, end: int) -> Span:
    """The span without space at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def add_up(results: Iterable[Result]) -> dict[str, Count]:
    """Counts of several stories together, in the table's order."""
    every = list(results)
    return {
        aspect: total
        for aspect in ASPECTS
        if (total := sum((result.counts.get(aspect, Count()) for result in every), Count())) != Count()
    }
