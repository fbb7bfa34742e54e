"""Who a cue's subject is: the phrase beside it, the owner of a noun, or the subject of its clause or sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from newsreader.analysis.speech.cues import CueHit, find_cues
from newsreader.analysis.speech.near_subjects import POSSESSIVE, NearSubjects, Phrase
from newsreader.analysis.speech.phrases import (
    DETERMINERS,
    GOVERNING,
    PRONOUN_START,
    STOP_SIGN,
    SUBORDINATE,
    WORD,
    is_run_up,
    is_verb,
    subject_end,
)
from newsreader.model.annotation import Kind, Mention

__all__ = ["Phrase", "SubjectFinder"]

_OWNER_WINDOW = 48
_OWNER = re.compile(r"(?:\b(his|her|their|my|our)|['’´]s|s['’´]) (?:[\w\-]{1,20} ){0,3}$", re.IGNORECASE)
_CLAUSE_GAP = re.compile(r"[,;—–] (?:(?:and|but|while|as|though|although|so) )?")
_LEAD_GAP = re.compile(r"[,—–]\s")
_FREE_PRONOUN = re.compile(r"\b(?:he|she|they|we|I)\b", re.IGNORECASE)
_OPENING_PRONOUN = re.compile(r"(?:he|she|they|we|I|it)(?=[ \u00a0'’])", re.IGNORECASE)


class SubjectFinder(NearSubjects):
    """Finds whoever a cue makes the speaker, beside it or elsewhere in its sentence."""

    def owner(self, cue: CueHit, start: int, end: int) -> Phrase | None:
        """Whose words they are: "X's claim that", "her remark", "a suggestion by X"."""
        lowest = max(start, cue.start - _OWNER_WINDOW)
        match = _OWNER.search(self._hidden, lowest, cue.start)
        if match is None:
            return self.agent(cue, min(end, cue.end + 12)) if self._hidden.startswith(" by ", cue.end) else None
        if match[1]:
            return Phrase(match.start(1), match.end(1), None, 0.6, "whose words they are")
        place = match.start() + (match.group()[0] == "s")
        mention = self._ending.get(place) or self._ending.get(place + 2)
        if mention is not None:
            return Phrase(mention.start, mention.end, mention, 0.65, "whose words they are")
        phrase = self._noun_phrase_ending_at(start, place)
        return replace(phrase, certainty=0.55, rule="whose words they are") if phrase else None

    def with_subject(self, cue: CueHit, start: int) -> Phrase | None:
        """ "with one of her ads asking": an "-ing" form that has a subject of its own."""
        phrase = self.before(cue, start)
        if phrase is None:
            return None
        before = self._hidden[max(start, phrase.start - 12) : phrase.start].rstrip()
        is_apart = phrase.rule.startswith("name") and before.endswith((",", "—", "–", ";", "and"))
        return phrase if is_apart or before.lower().split()[-1:] == ["with"] else None

    def nearest_subject(self, start: int, end: int) -> Phrase | None:
        """The name or pronoun that opens the clause nearest before ``end``: "When X came, he laughed and said"."""
        for gap in reversed(list(_CLAUSE_GAP.finditer(self._hidden, start, end))):
            word = WORD.match(self._hidden, gap.end(), end)
            if word is None:
                continue
            mention = self._mention_at(gap.end())
            pronoun = PRONOUN_START.match(self._hidden, gap.end(), end)
            edge = mention.end if mention is not None else pronoun.end() if pronoun else None
            behind = WORD.search(self._hidden, edge, min(end, edge + 30)) if edge is not None else None
            if edge is None or behind is None or not is_verb(behind.group().lower()) or behind.start() > edge + 1:
                continue
            return Phrase(gap.end(), edge, mention, 0.6, "subject of the clause")
        return None

    def first_subject(self, start: int, end: int) -> Phrase | None:
        """The subject of the sentence: what stands first in it, behind what introduces it ("On Friday, …")."""
        begin = start
        while begin < end and not self._hidden[begin].isalnum():
            begin += 1
        for _ in range(4):
            first = WORD.match(self._hidden, begin, end)
            if first is None:
                break
            lowered = first.group().lower()
            opens = lowered in SUBORDINATE or lowered.endswith(("ing", "ed"))
            if not opens or self._mention_at(begin) is not None:
                phrase = self.opening(begin, end)
                if phrase is not None:
                    return phrase
            if lowered in ("but", "and", "yet", "so", "or", "also", "then", "still", "now"):
                begin = first.end() + 1
                continue
            gap = _LEAD_GAP.search(self._hidden, begin, end)
            if gap is None:
                break
            begin = gap.end()
        return self._first_free_name(start, end)

    def opening(self, begin: int, end: int) -> Phrase | None:
        """The phrase that begins at ``begin`` and can be a subject."""
        rule = "subject of the sentence"
        pronoun = _OPENING_PRONOUN.match(self._hidden, begin, end)
        if pronoun:
            return Phrase(begin, pronoun.end(), None, 0.6, rule)
        index = bisect_left(self._starts, begin)
        mention = self._mentions[index] if index < len(self._mentions) else None
        limit = subject_end(self._hidden, begin, end)
        if mention is not None and mention.start <= min(limit, end - 1):
            named = self._opening_name(begin, mention)
            if named is not None:
                return named
        first = WORD.match(self._hidden, begin, end)
        if first is None or limit - begin < 3:
            return None
        lowered = first.group().lower()
        if lowered not in DETERMINERS and not self._hidden[begin:limit].endswith("s"):
            return None
        cues = find_cues(self._hidden, begin, limit)
        stop = STOP_SIGN.search(self._hidden, begin, limit)
        edge = min(limit, cues[0].start if cues else limit, stop.start() if stop else limit)
        edge = begin + len(self._hidden[begin:edge].rstrip())
        return Phrase(begin, edge, self._ending.get(edge), 0.5, rule) if edge - begin >= 3 else None

    def _opening_name(self, begin: int, mention: Mention) -> Phrase | None:
        """The name that opens a clause with what introduces it ("Defence Minister {Ann Lee}"), unless it is a place."""
        before = self._hidden[begin : mention.start]
        is_joined = self._hidden[mention.end : mention.end + 1] == "-"
        is_governed = before.rstrip().lower().endswith(tuple(f" {word}" for word in GOVERNING))
        if is_joined or is_governed or not is_run_up(before) or find_cues(self._hidden, begin, mention.start):
            return None
        phrase = self._named(begin, self._person_behind(mention) or mention, "subject of the sentence")
        if phrase.mention is not None and phrase.mention.kind is Kind.PLACE:
            return None
        return replace(phrase, certainty=0.6)

    def _first_free_name(self, start: int, end: int) -> Phrase | None:
        """The sentence's first name or pronoun that no preposition governs."""
        pronoun = _FREE_PRONOUN.search(self._hidden, start, end)
        rule = "first name of the sentence"
        for mention in self._mentions[bisect_left(self._starts, start) :]:
            if mention.start >= end or (pronoun is not None and pronoun.start() < mention.start):
                break
            possessive = self._hidden[mention.end : mention.end + 2] in POSSESSIVE
            if mention.kind is not Kind.PLACE and not self._is_governed(start, mention) and not possessive:
                return Phrase(mention.start, mention.end, mention, 0.5, rule)
        return Phrase(pronoun.start(), pronoun.end(), None, 0.5, rule) if pronoun else None
