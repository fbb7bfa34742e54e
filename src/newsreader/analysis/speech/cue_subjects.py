"""The cues of a sentence and whoever each makes the speaker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from newsreader.analysis.speech.cues import CueHit, find_cues
from newsreader.analysis.speech.sentences import SpeechSentence
from newsreader.analysis.speech.subjects import Phrase, SubjectFinder

_MOST_CUES = 6
"""Cues looked back at for a subject that two of them share."""


class CueSubjects:
    """Reads cues in a text whose quotes are hidden; ``is_name`` tells whether a name covers a position."""

    def __init__(self, hidden: str, subjects: SubjectFinder, is_name: Callable[[int], bool]) -> None:
        self._hidden = hidden
        self._subjects = subjects
        self._is_name = is_name
        self._cues_of: tuple[int, tuple[CueHit, ...]] | None = None
        self._known: dict[int, Phrase | None] = {}

    def cues(self, sentence: SpeechSentence) -> tuple[CueHit, ...]:
        """The sentence's cues in reading order, found once."""
        if self._cues_of is None or self._cues_of[0] != sentence.start:
            cues = find_cues(self._hidden, sentence.start, sentence.end, self._is_name)
            self._cues_of = sentence.start, tuple(cues)
        return self._cues_of[1]

    def subject(self, cue: CueHit, sentence: SpeechSentence) -> Phrase | None:
        """Whoever a cue of a sentence makes the speaker; asked again, it answers at once."""
        if cue.start not in self._known:
            self._known[cue.start] = self._find(cue, sentence)
        return self._known[cue.start]

    def _find(self, cue: CueHit, sentence: SpeechSentence) -> Phrase | None:
        if cue.phrase:
            return self._subjects.behind(cue, sentence.end)
        if cue.noun:
            return self._subjects.owner(cue, sentence.start, sentence.end)
        if cue.passive and cue.word != "quoted":
            return self._subjects.agent(cue, sentence.end)
        if cue.is_participle or cue.infinitive:
            own = self._subjects.with_subject(cue, sentence.start) if cue.is_participle else None
            return own or self._subject_so_far(cue, sentence)
        if self._opens(cue, sentence):
            return self._subjects.behind(cue, sentence.end)
        found = self._subjects.before(cue, sentence.start)
        if found is None and cue.sure and not cue.takes_object and self._hidden[cue.start - 2 : cue.start] == ", ":
            inverted = self._subjects.behind(cue, sentence.end)
            found = inverted if inverted and inverted.mention else None
        return found or self._subject_so_far(cue, sentence)

    def _subject_so_far(self, cue: CueHit, sentence: SpeechSentence) -> Phrase | None:
        """The subject that a cue shares with a cue before it ("X said …, adding"), or the sentence's."""
        earlier = [before for before in self.cues(sentence) if before.end < cue.start]
        for before in reversed(earlier[-_MOST_CUES:]):
            is_plain = not (before.phrase or before.noun or before.passive or before.is_participle)
            if before.sure and is_plain:
                phrase = self._subjects.before(before, sentence.start)
                if phrase is not None and not phrase.rule.startswith("description"):
                    return replace(phrase, certainty=0.6, rule="subject of the sentence")
        nearest = self._subjects.nearest_subject(sentence.start, cue.start)
        return nearest or self._subjects.first_subject(sentence.start, cue.start)

    def _opens(self, cue: CueHit, sentence: SpeechSentence) -> bool:
        """Whether nothing but a quote stands before a cue: "“…,” said X, “…”", "Said X: “…”"."""
        before = self._hidden[max(sentence.start, cue.start - 4) : cue.start].rstrip()
        return not before or before[-1] in "\"”’'»"
