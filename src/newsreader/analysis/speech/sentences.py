"""Sentences around quotes: what is quoted is hidden first, so that full stops inside a quote end no sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsreader.analysis.entities.words import find_sentences
from newsreader.analysis.speech.quotes import Quoted, inner_span
from newsreader.model.values import dataclass

_HIDDEN = "_"
_MOST_QUOTES = 24
"""Quotes in one sentence; a longer list is cut into several, so that the time stays linear in endless ones."""


@dataclass(frozen=True, slots=True)
class SpeechSentence:
    """A sentence outside quotes: its span, its paragraph's number, and the quotes in it, in order."""

    start: int
    end: int
    paragraph: int
    quotes: tuple[Quoted, ...]


def hide_quotes(text: str, quoted: Sequence[Quoted]) -> str:
    """A text of equal length in which the words between marks are underscores.

    The marks, a letter that tells that a sentence begins and the last sign stay, so that sentences can be told.
    """
    parts: list[str] = []
    position = 0
    for quote in quoted:
        start, end = inner_span(text, quote)
        parts += (text[position:start], _hide(text[start:end]), text[end : quote.end])
        position = quote.end
    return "".join((*parts, text[position:]))


def _hide(inner: str) -> str:
    """Underscores for the words of a quote, with what tells where sentences begin and end."""
    if not inner:
        return ""
    first = "Q" if not inner[0].islower() else _HIDDEN
    if len(inner) == 1:
        return first
    last = inner[-1] if inner[-1] in ".!?…,:;—–-" else _HIDDEN
    return first + _HIDDEN * (len(inner) - 2) + last


def find_speech_sentences(
    hidden: str, quoted: Sequence[Quoted], paragraphs: Sequence[tuple[int, int]]
) -> list[SpeechSentence]:
    """Sentences of the hidden text; "“Is it?” Ms Roe asked." is one, although a capital follows the question."""
    found: list[SpeechSentence] = []
    index = 0
    for number, (start, end) in enumerate(paragraphs):
        first = len(found)
        for left, right in find_sentences(hidden[start:end]):
            inside: list[Quoted] = []
            while index < len(quoted) and quoted[index].start < start + right:
                inside.append(quoted[index])
                index += 1
            found.extend(_cut(SpeechSentence(start + left, start + right, number, tuple(inside))))
        found[first:] = _joined(hidden, found[first:])
    return found


def _cut(sentence: SpeechSentence) -> Iterator[SpeechSentence]:
    """A sentence, or its parts where it holds more quotes than any that somebody wrote."""
    start, quotes = sentence.start, sentence.quotes
    while len(quotes) > _MOST_QUOTES:
        end = quotes[_MOST_QUOTES].start
        yield SpeechSentence(start, end, sentence.paragraph, quotes[:_MOST_QUOTES])
        start, quotes = end, quotes[_MOST_QUOTES:]
    yield SpeechSentence(start, sentence.end, sentence.paragraph, quotes)


def _joined(hidden: str, sentences: list[SpeechSentence]) -> list[SpeechSentence]:
    """Put a short sentence without quotes behind a quoted question or exclamation."""
    joined: list[SpeechSentence] = []
    for sentence in sentences:
        before = joined[-1] if joined else None
        if before and before.quotes and not sentence.quotes and _is_open_quote_end(hidden, before):
            joined[-1] = SpeechSentence(before.start, sentence.end, before.paragraph, before.quotes)
        else:
            joined.append(sentence)
    return joined


def _is_open_quote_end(hidden: str, sentence: SpeechSentence) -> bool:
    """Whether a sentence is one quote that ends in a question or exclamation."""
    quote = sentence.quotes[-1]
    if hidden[quote.end : sentence.end].strip() or hidden[sentence.start : quote.start].strip():
        return False
    last = inner_span(hidden, quote)[1]
    return hidden[last - 1 : last] in ("?", "!", "-", "—", "…")
