"""Whether what stands between quotation marks is somebody's speech, judged from the marks, the words and the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsreader.analysis.lexicon import ascribing_words, cue_words
from newsreader.analysis.speech.cues import CueHit
from newsreader.analysis.speech.quotes import Quoted, inner_span
from newsreader.analysis.speech.style import count_words, find_style, is_cried, is_label, is_title_like
from newsreader.model.annotation import QuoteStyle
from newsreader.model.values import dataclass

_WORD = re.compile(r"[A-Za-z]+")
_FRAGMENT_WORDS = 3
"""From this many words on, a fragment that no cue reports is still somebody's; shorter ones are mostly so-called words."""

_FOREIGN_WORDS = 2
"""As ``_FRAGMENT_WORDS``, in languages whose cues are not known."""

_NEAR = 4
"""Words that may stand between a cue and the quote beside it."""

_SENTENCE_END = (".", "!", "?", "…")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?…:]|\n)[\"”’')\]]{0,2}\s*\Z")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a quote's sentence says about it: its hidden text before and behind the quote, and who reports it there.

    ``reported``: a rule found a speaker in the sentence; ``cue`` is the word it went by, if there was one.
    """

    lead: str
    tail: str
    reported: bool = False
    cue: CueHit | None = None


class SpeechJudge:
    """Judges the quotes of one text by its house style: which marks hold its speech.

    ``language`` is the text's, None where it cannot be told. Cues and the capitals of titles are those of English; in
    other languages the marks and the length alone decide.
    """

    def __init__(
        self,
        text: str,
        hidden: str,
        quoted: Sequence[Quoted],
        *,
        headline: tuple[int, int] | None,
        language: str | None = None,
    ) -> None:
        self._text = text
        self._hidden = hidden
        self._headline = headline or (0, 0)
        self._is_english = language in (None, "en")
        self.speaks_in_single = self._find_house_style(quoted)

    def is_speech(self, quote: Quoted, evidence: Evidence) -> bool:
        """Whether somebody said or wrote the words; titles, nicknames and so-called words nobody did."""
        words = count_words(self._text, quote)
        if not words or is_label(self._text, quote):
            return False
        beside_cue = self._is_beside_cue(quote, evidence)
        if quote.single and not self._may_single_speak(quote, beside_cue=beside_cue):
            return False
        if self._stands_alone(quote, evidence):
            return True
        if not self._is_english:
            return words >= _FOREIGN_WORDS
        if is_title_like(self._text, quote) and not beside_cue:
            return False
        if evidence.reported or find_style(self._text, quote) is QuoteStyle.SPEECH:
            return True
        return self._is_told(quote, words, evidence)

    def _is_beside_cue(self, quote: Quoted, evidence: Evidence) -> bool:
        """Whether a word for speech stands right beside the quote, whoever speaks: "a crowd chanting “Out”"."""
        if evidence.cue is not None and _touches(self._hidden, evidence.cue, quote):
            return True
        before = evidence.lead.rstrip(" \u00a0,:").rsplit(None, 1)
        return (bool(before) and before[-1].lower() in cue_words().sure) or is_cried(self._text, quote)

    def _find_house_style(self, quoted: Sequence[Quoted]) -> bool:
        """Whether single marks hold the text's speech, as in British papers, and double ones what is quoted inside."""
        body = [quote for quote in quoted if not self._in_headline(quote)]
        doubles = sum(not quote.single for quote in body)
        if not doubles:
            return True
        singles = sum(quote.single and find_style(self._text, quote) is QuoteStyle.SPEECH for quote in body)
        return singles > doubles

    def _may_single_speak(self, quote: Quoted, *, beside_cue: bool) -> bool:
        """Where speech stands in double marks, single ones hold headlines' copies of it, titles and so-called words."""
        if self._in_headline(quote):
            return self.speaks_in_single and beside_cue
        if self.speaks_in_single:
            return True
        is_sentence = find_style(self._text, quote) is QuoteStyle.SPEECH and not is_title_like(self._text, quote)
        return beside_cue and is_sentence

    def _in_headline(self, quote: Quoted) -> bool:
        return self._headline[0] <= quote.start < self._headline[1]

    def _stands_alone(self, quote: Quoted, evidence: Evidence) -> bool:
        """Whether the quote is a sentence of its own: "“Who won?” she asked. “Nobody.”"."""
        start, end = inner_span(self._text, quote)
        inner = self._text[start:end].strip()
        return (
            inner[:1].isupper()
            and inner.endswith(_SENTENCE_END)
            and not evidence.tail.strip()
            and _OPENS_SENTENCE.search(evidence.lead) is not None
        )

    def _is_told(self, quote: Quoted, words: int, evidence: Evidence) -> bool:
        """Whether a fragment without a speaker is long, closes its sentence, or stands behind a word that ascribes it."""
        if words >= _FRAGMENT_WORDS:
            return True
        end = inner_span(self._text, quote)[1]
        if words > 1 and self._text.endswith(_SENTENCE_END, quote.start, end):
            return True
        before = {word.lower() for word in _WORD.findall(evidence.lead)}
        cues = cue_words()
        return any(not before.isdisjoint(group) for group in (ascribing_words(), cues.sure, cues.weak))


def _touches(hidden: str, cue: CueHit, quote: Quoted) -> bool:
    """Whether hardly anything stands between cue and quote."""
    between = hidden[cue.end : quote.start] if cue.end <= quote.start else hidden[quote.end : cue.start]
    return len(between.split()) <= _NEAR
