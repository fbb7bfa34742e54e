"""Where a quote's speaker stands: rules for every order of speaker, cue and quote in one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsreader.analysis.speech.cue_subjects import CueSubjects
from newsreader.analysis.speech.cues import CueHit
from newsreader.analysis.speech.quotes import Quoted, inner_span
from newsreader.analysis.speech.sentences import SpeechSentence
from newsreader.analysis.speech.subjects import Phrase, SubjectFinder
from newsreader.model.values import dataclass

_DASH = re.compile(r"\s{0,3}([—–―]|--)\s")

_ADVERB = 12
"""Letters that may stand between a quote and the cue or subject behind it."""

_FAR_NOUN = 8
"""Words between "her remark" and what she remarked."""

_LONGEST_LABEL = 80
"""Characters before a colon that can be a speaker's name."""

_WITHIN = frozenset(["he", "she", "they", "it", "who", "some", "many", "we", "i"])
"""Subjects of what somebody said, not of saying, when a cue with a name stands before: "X said he would call"."""


@dataclass(frozen=True, slots=True)
class Found:
    """A cue, or None, with the phrase that names its speaker."""

    phrase: Phrase
    cue: CueHit | None


@dataclass(frozen=True, slots=True)
class Place:
    """A quote in its sentence: the text before it and behind it up to the neighbouring quotes."""

    quote: Quoted
    sentence: SpeechSentence
    lead: int
    tail: int
    cues: tuple[CueHit, ...]


class SentenceRules:
    """Finds the speaker of a quote within its sentence."""

    def __init__(self, text: str, hidden: str, subjects: SubjectFinder, cue_subjects: CueSubjects) -> None:
        self._text = text
        self._hidden = hidden
        self._subjects = subjects
        self._cue_subjects = cue_subjects

    def find(self, place: Place) -> Found | None:
        """What the first rule that applies finds."""
        return next((found for rule in _RULES if (found := rule(self, place)) is not None), None)

    def behind_quote(self, place: Place) -> Found | None:
        """ "“…,” said X", "“…,” X, who heads Y, told Z", "“…”, according to X"."""
        told = self.before_quote(place) if place.lead < place.quote.start else None
        if told is not None and told.cue is not None and told.cue.sure and not (told.cue.distant or told.cue.noun):
            return told
        if self._ends_open(place.quote) or self._hidden[place.quote.end : place.quote.end + 1] == ",":
            return self._in_tail(place, next_to=True)
        return None

    def before_quote(self, place: Place) -> Found | None:
        """ "X said: “…”", "X said that he was “…”": the cue before the quote that reports it best."""
        best: tuple[float, Found] | None = None
        is_told = False
        for cue in place.cues:
            if not place.lead <= cue.start or cue.end > place.quote.start:
                continue
            phrase = self._cue_subjects.subject(cue, place.sentence)
            if phrase is None or (cue.noun and not self._is_near_noun(cue, place.quote)):
                continue
            words = self._text[phrase.start : phrase.end].lower()
            score = self._nearness(cue, phrase, place)
            if is_told and words in _WITHIN and (not cue.sure or cue.distant):
                score -= 0.5
            if best is None or score >= best[0]:
                best = (score, Found(phrase, cue))
            is_told = is_told or (cue.sure and words not in _WITHIN and not cue.noun)
        return best[1] if best else None

    def in_tail(self, place: Place) -> Found | None:
        """A cue anywhere behind the quote in its sentence."""
        return self._in_tail(place)

    def in_sentence(self, place: Place) -> Found | None:
        """A cue elsewhere in the sentence: "X said he was “a” and “b”"."""
        before = [cue for cue in place.cues if cue.end <= place.lead]
        for cue in (*reversed(before), *(cue for cue in place.cues if cue.start >= place.tail)):
            phrase = self._cue_subjects.subject(cue, place.sentence)
            if phrase is not None:
                return Found(phrase, cue)
        return None

    def name_and_colon(self, place: Place) -> Found | None:
        """ "X: “…”" in interviews and round-ups."""
        lead = self._hidden[place.lead : place.quote.start].rstrip()
        if not lead.endswith(":") or len(lead) > _LONGEST_LABEL:
            return None
        colon = place.lead + len(lead) - 1
        phrase = self._subjects.before(CueHit(colon, colon + 1, ":", sure=True), place.lead)
        return Found(phrase, None) if phrase and phrase.mention else None

    def name_behind_dash(self, place: Place) -> Found | None:
        """ "“…” — X": the signature under a quote."""
        dash = _DASH.match(self._hidden, place.quote.end, place.tail)
        if dash is None:
            return None
        phrase = self._subjects.behind(CueHit(dash.start(), dash.end(1), "—", sure=True, phrase=True), place.tail)
        return Found(phrase, None) if phrase and phrase.mention else None

    def introduced(self, place: Place) -> Found | None:
        """ "X went further: “…”": whoever the words before a colon are about."""
        lead = self._hidden[place.sentence.start : place.quote.start].rstrip()
        if not lead.endswith(":"):
            return None
        phrase = self._subjects.first_subject(place.sentence.start, place.quote.start)
        return Found(phrase, None) if phrase else None

    # -- what the rules are made of --------------------------------------------------------------------------------
    def _is_near_noun(self, cue: CueHit, quote: Quoted) -> bool:
        """Whether a noun for speech leads to a quote: "her remark: “…”", "his claim that it was “…”"."""
        between = self._hidden[cue.end : quote.start].rstrip()
        words = between.split()
        return len(words) <= 2 or between.endswith(":") or ("that" in words and len(words) <= _FAR_NOUN)

    def _nearness(self, cue: CueHit, phrase: Phrase, place: Place) -> float:
        """How likely a cue before the quote reports it: sure, near and plainly subject to somebody."""
        between = self._hidden[cue.end : place.quote.start]
        words = len(between.split())
        score = (
            phrase.certainty + 0.25 * cue.sure - 0.2 * (cue.distant or cue.infinitive) - 0.3 * (cue.passive or cue.noun)
        )
        score += 0.3 if words <= 3 else 0.1 if words <= 8 else 0.0
        if "," in between.rstrip(" ,:") and self._text[phrase.start : phrase.end].lower() == "who":
            score -= 0.3
        return score

    def _in_tail(self, place: Place, *, next_to: bool = False) -> Found | None:
        """The first cue behind the quote with its subject; ``next_to``: the two stand right behind the quote."""
        for cue in place.cues:
            if (
                cue.noun
                or cue.is_participle
                or (cue.passive and cue.word != "quoted")
                or not place.quote.end <= cue.start < place.tail
            ):
                continue
            phrase = self._tail_subject(cue, place)
            if phrase is None:
                continue
            gap = self._hidden[place.quote.end : min(cue.start, phrase.start)].strip(" ,\u00a0")
            if not next_to or len(gap) <= _ADVERB:
                return Found(phrase, cue)
        return None

    def _tail_subject(self, cue: CueHit, place: Place) -> Phrase | None:
        """The subject of a cue behind its quote: inverted behind a comma, or between quote and cue."""
        gap = self._hidden[place.quote.end : cue.start].strip(" \u00a0")
        is_inverted = not gap.strip(",") or (gap.endswith(",") and not cue.takes_object)
        before = self._subjects.before(cue, place.quote.end)
        if before is not None and before.start <= place.quote.end + 3:
            return before
        if cue.phrase or is_inverted:
            phrase = self._subjects.behind(cue, place.tail)
            if phrase is not None or cue.phrase:
                return phrase
        phrase = before
        if phrase is None or phrase.rule.startswith("description"):
            lead = self._hidden[place.quote.end : place.quote.end + 3]
            return self._subjects.opening(place.quote.end + len(lead) - len(lead.lstrip(", \u00a0")), cue.start)
        return phrase

    def _ends_open(self, quote: Quoted) -> bool:
        """Whether the sentence goes on behind the quote: a comma, question or dash inside its closing mark."""
        last = inner_span(self._text, quote)[1]
        return self._text[last - 1 : last] in (",", "?", "!", "-", "—", "–", "…")


_RULES: tuple[Callable[[SentenceRules, Place], Found | None], ...] = (
    SentenceRules.behind_quote,
    SentenceRules.before_quote,
    SentenceRules.in_tail,
    SentenceRules.in_sentence,
    SentenceRules.name_and_colon,
    SentenceRules.name_behind_dash,
    SentenceRules.introduced,
)
"""Tried in order."""
