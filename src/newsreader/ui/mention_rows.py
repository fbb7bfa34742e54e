"""An article's names and quotes in reading order, each with its sentence and in words that can be spoken. No Qt."""

from __future__ import annotations

import re
from collections import Counter

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.values import dataclass
from newsreader.ui.panes.marks import PROBABLE_BELOW

_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s+|\n")
_WIDEST = 240
"""Characters looked at on either side for the ends of a sentence."""


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One name or quote (code points of the article's text); ``place`` of ``count`` mentions of the same.

    ``name`` is who or what is meant, for a quote its speaker or "". ``is_outside``: in an aside.
    """

    start: int
    end: int
    kind: Kind
    name: str
    words: str
    sentence: str
    place: int
    count: int
    is_sure: bool = True
    is_outside: bool = False


def mention_rows(text: str, analysis: Analysis) -> list[MentionRow]:
    """All of an article's names and quotes, the first in the text first."""
    whole = Counter(_same(mention.chain, mention.kind, mention.name) for mention in analysis.mentions)
    seen: Counter[tuple[object, ...]] = Counter()
    rows: list[MentionRow] = []
    for mention in sorted(analysis.mentions, key=lambda one: one.start):
        same = _same(mention.chain, mention.kind, mention.name)
        seen[same] += 1
        rows.append(
            MentionRow(
                mention.start,
                mention.end,
                mention.kind,
                mention.name,
                _one_line(text[mention.start : mention.end]),
                sentence_round(text, mention.start, mention.end),
                seen[same],
                whole[same],
                is_outside=mention.chain is None,
            )
        )
    for number, quote in enumerate(sorted(analysis.quotes, key=lambda one: one.start)):
        speaker = quote.speaker
        words = _one_line(text[quote.start : quote.end])
        rows.append(
            MentionRow(
                quote.start,
                quote.end,
                Kind.QUOTE,
                speaker.name if speaker else "",
                words,
                words,
                number + 1,
                len(analysis.quotes),
                is_sure=speaker is not None and speaker.certainty >= PROBABLE_BELOW,
            )
        )
    return sorted(rows, key=lambda row: (row.start, row.end))


def sentence_round(text: str, start: int, end: int) -> str:
    """The sentence that a span stands in, on one line."""
    before = text[max(0, start - _WIDEST) : start]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    after = text[end : end + _WIDEST]
    match = _SENTENCE_END.search(after)
    first = start - len(before) + (ends[-1] if ends else 0)
    return _one_line(text[first : end + (match.end() if match else len(after))])


def _same(chain: object, kind: Kind, name: str) -> tuple[object, ...]:
    return (kind, name) if chain is None else (chain,)


def _one_line(words: str) -> str:
    return " ".join(words.split())
