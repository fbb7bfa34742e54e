"""Who a cue's subject is: the phrase before or behind it that names the speaker, found by rules over words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from newsreader.analysis.cues import CueHit, find_cues
from newsreader.analysis.lexicon import not_names
from newsreader.analysis.phrases import (
    BREAKERS,
    DETERMINERS,
    GOVERNING,
    OPENS_PARENTHESIS,
    PREPOSITIONS,
    PRONOUN_END,
    PRONOUN_START,
    SKIPPED,
    STOP_BUT_DOT,
    STOP_SIGN,
    SUBORDINATE,
    TIME_WORD,
    WORD,
    is_run_up,
    is_verb,
    last_stop,
    noun_end,
    phrase_start,
    subject_end,
)
from newsreader.model.annotation import Kind, Mention

_CHUNK = 160
_PARENTHESIS = 260
_SKIP_WINDOW = 80
_MOST_SKIPS = 8
_OWNER_WINDOW = 48
_ROLE_BETWEEN = re.compile(
    r"(?:['’´]s|-[a-z]{2,10})?[ \u00a0](?:(?!(?:or|to|that|for|with|by)\b)[\w\-]{1,20}\.?[ \u00a0]){0,7}"
)
_JOINED = re.compile(r"\s*and\s*|.*\band (?:the |his |her )?$")
_POSSESSIVE = ("'s", "’s", "´s")
_OWNER = re.compile(r"(?:\b(his|her|their|my|our)|['’´]s|s['’´]) (?:[\w\-]{1,20} ){0,3}$", re.IGNORECASE)
_RELATIVE = re.compile(r"(?<=\w) (?:that|which)$")
_CLAUSE_GAP = re.compile(r"[,;—–] (?:(?:and|but|while|as|though|although|so) )?")
_LEAD_GAP = re.compile(r"[,—–]\s")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name a speaker: span, the mention they hold or None, how sure, and by which rule.

    ``stands_for`` is the phrase that a relative pronoun refers to ("the aide" in "the aide, who said").
    """

    start: int
    end: int
    mention: Mention | None
    certainty: float
    rule: str
    stands_for: Phrase | None = None


class SubjectFinder:
    """Finds phrases that name speakers in a text whose quotes are hidden. ``mentions`` are those outside quotes."""

    def __init__(self, hidden: str, mentions: Iterable[Mention]) -> None:
        self._hidden = hidden
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        self._ending = {mention.end: mention for mention in self._mentions}

    # -- behind a cue ----------------------------------------------------------------------------------------------
    def behind(self, cue: CueHit, end: int) -> Phrase | None:
        """The subject right behind a cue: "said German Ortega", "said one of the teachers", "according to police"."""
        start = cue.end + len(self._hidden[cue.end : cue.end + 3]) - len(self._hidden[cue.end : cue.end + 3].lstrip())
        if start == cue.end or start >= end:
            return None
        chunk = self._hidden[start : min(end, start + _CHUNK)]
        stop = STOP_SIGN.search(chunk)
        pronoun = PRONOUN_START.match(chunk)
        if pronoun and not cue.phrase:
            return Phrase(start, start + pronoun.end(), None, 0.9, "pronoun behind the cue")
        limit = start + (stop.start() if stop else len(chunk))
        mention = self._first_in(start, limit, dotted_until=min(end, start + _CHUNK))
        if mention is not None and is_run_up(self._hidden[start : mention.start]):
            return self._run_up_to(start, mention)
        if TIME_WORD.match(chunk) or (cue.takes_object and not cue.phrase):
            return None
        return self._noun_phrase_at(start, limit, cue)

    def agent(self, cue: CueHit, end: int) -> Phrase | None:
        """Who did it behind a passive: "was called “a risk” by X"."""
        by = re.compile(r"\bby\b").search(self._hidden, cue.end, min(end, cue.end + _CHUNK))
        if by is None:
            return None
        phrase = self.behind(CueHit(by.start(), by.end(), "by", sure=True, phrase=True), end)
        return replace(phrase, certainty=phrase.certainty * 0.9) if phrase else None

    def _first_in(self, start: int, limit: int, *, dotted_until: int) -> Mention | None:
        index = bisect_left(self._starts, start)
        if index == len(self._mentions):
            return None
        mention = self._mentions[index]
        # A full stop may belong to a title ("said Lt. Gen. Roe"); other signs end the phrase.
        within = mention.start < limit or not STOP_BUT_DOT.search(self._hidden, start, min(mention.start, dotted_until))
        return mention if within and mention.start < dotted_until else None

    def _run_up_to(self, start: int, mention: Mention) -> Phrase:
        """The phrase from ``start`` to a name: a person with a title or role, or somebody who speaks for the name."""
        words = self._hidden[start : mention.start].split()
        person = self._person_behind(mention)
        if person is not None:
            return self._named(start, person, "name behind the cue")
        if words and words[-1].lower() in GOVERNING:
            return Phrase(start, mention.end, None, 0.7, "description behind the cue")
        return self._named(start, mention, "name behind the cue")

    def _person_behind(self, mention: Mention) -> Mention | None:
        """The person whom names introduce: "{Clinton} campaign manager {Robby Mook}", "{Oslo}-based {Ann Lee}"."""
        index = bisect_left(self._starts, mention.end)
        for behind in self._mentions[index : index + 3]:
            between = self._hidden[mention.end : behind.start]
            if len(between) >= _CHUNK or not _ROLE_BETWEEN.fullmatch(between) or _JOINED.fullmatch(between):
                return None
            if behind.kind is Kind.PERSON:
                words = between.removeprefix("'s").removeprefix("’s").split()
                is_clause = any(word.endswith(("s", "ed", "ing")) and word.islower() for word in words)
                return None if is_clause and not between.startswith("-") else behind
        return None

    def _named(self, start: int, mention: Mention, rule: str) -> Phrase:
        if self._hidden[mention.end : mention.end + 2] in _POSSESSIVE:
            limit = mention.end + 2
            stop = STOP_SIGN.search(self._hidden, limit, limit + 60)
            end = noun_end(self._hidden, limit, stop.start() if stop else limit)
            return Phrase(start, end, self._last_mention(limit, end), 0.75, rule)
        return Phrase(mention.start, mention.end, mention, 0.95, rule)

    def _noun_phrase_at(self, start: int, limit: int, cue: CueHit) -> Phrase | None:
        first = WORD.match(self._hidden, start)
        if first is None or first.group().lower() in PREPOSITIONS | BREAKERS:
            return None
        end = noun_end(self._hidden, start, limit)
        is_bare = first.group().lower() not in DETERMINERS and not first.group()[0].isupper()
        if is_bare and not cue.phrase and not self._hidden[start:end].endswith("s"):
            return None
        if end - start < 3 or self._hidden[start:end] in not_names():
            return None
        return Phrase(start, end, self._last_mention(start, end), 0.7, "description behind the cue")

    # -- before a cue ----------------------------------------------------------------------------------------------
    def before(self, cue: CueHit, start: int) -> Phrase | None:
        """The subject before a cue, between ``start`` and the cue; adverbs and parentheses in between are skipped."""
        position, certainty = cue.start, 0.95
        for _ in range(_MOST_SKIPS):
            position = start + len(self._hidden[start:position].rstrip(" \u00a0\t"))
            if position <= start:
                return None
            if position in self._ending:
                break
            window = self._hidden[max(start, position - _SKIP_WINDOW) : position]
            if PRONOUN_END.search(window):
                break
            skipped = SKIPPED.search(window)
            if skipped:
                position -= len(skipped.group())
            elif window.endswith((",", "—", "–", ")")):
                edge = self._before_parenthesis(start, position)
                if edge is None:
                    return None
                position, certainty = edge, min(certainty, 0.85)
            else:
                break
        return self._phrase_ending_at(start, position, certainty)

    def _before_parenthesis(self, start: int, position: int) -> int | None:
        """Position before the parenthesis that ends at ``position``: behind a name if a comma before it ends one."""
        closing = self._hidden[position - 1]
        name = self._ending.get(start + len(self._hidden[start : position - 1].rstrip()))
        if name is not None and name.kind is Kind.PERSON and self._hidden[name.start - 2 : name.start - 1] == closing:
            return name.end
        opening = "(" if closing == ")" else closing
        lowest = max(start, position - _PARENTHESIS)
        place = self._hidden.rfind(opening, lowest, position - 1)
        fallback: int | None = None
        while place >= 0:
            edge = start + len(self._hidden[start:place].rstrip())
            mention = self._ending.get(edge)
            if mention is not None and mention.kind is not Kind.PLACE and not self._is_governed(start, mention):
                return edge
            if PRONOUN_END.search(self._hidden[max(start, edge - 5) : edge]):
                return edge
            inside = self._hidden[place + 1 : position - 1].lstrip()
            if fallback is None and (closing != "," or OPENS_PARENTHESIS.match(inside)):
                fallback = edge
            place = self._hidden.rfind(opening, lowest, place)
        if fallback is None and closing in "—–":
            return start + len(self._hidden[start : position - 1].rstrip("—– "))
        return fallback

    def _is_governed(self, start: int, mention: Mention) -> bool:
        words = self._hidden[max(start, mention.start - 12) : mention.start].split()
        return bool(words) and words[-1].lower() in PREPOSITIONS

    def _phrase_ending_at(self, start: int, position: int, certainty: float) -> Phrase | None:
        relative = _RELATIVE.search(self._hidden, max(start, position - 8), position)
        if relative:
            position, certainty = relative.start(), min(certainty, 0.7)
        mention = self._ending.get(position)
        if mention is not None and mention.start >= start:
            governed = self._governing_phrase(start, mention)
            return governed or Phrase(mention.start, mention.end, mention, certainty, "name before the cue")
        pronoun = PRONOUN_END.search(self._hidden[max(start, position - _CHUNK) : position])
        if pronoun:
            begin = position - len(pronoun.group())
            antecedent = self._antecedent(start, begin) if pronoun.group() == "who" else None
            return Phrase(begin, position, None, certainty, "pronoun before the cue", antecedent)
        return self._noun_phrase_ending_at(start, position)

    def _antecedent(self, start: int, position: int) -> Phrase | None:
        """What "who" at ``position`` refers to: the name or noun phrase right before it."""
        edge = start + len(self._hidden[start:position].rstrip(" \u00a0,—–"))
        if self._hidden[edge - 1 : edge] == ")":
            edge = self._before_parenthesis(start, edge) or edge
        return self._phrase_ending_at(start, edge, 0.9) if edge > start else None

    def _governing_phrase(self, start: int, mention: Mention) -> Phrase | None:
        """ "a spokesman for Clinton": the spokesman speaks, not Clinton."""
        lowest = max(start, mention.start - _CHUNK)
        words = list(WORD.finditer(self._hidden, last_stop(self._hidden, lowest, mention.start), mention.start))
        is_place = mention.kind is Kind.PLACE and len(words) < 3
        if len(words) < 2 or words[-1].group().lower() not in GOVERNING or is_place:
            return None
        first = phrase_start(words[:-1])
        return Phrase(first, mention.end, None, 0.7, "description before the cue") if first is not None else None

    def _noun_phrase_ending_at(self, start: int, position: int) -> Phrase | None:
        lowest = max(start, position - _CHUNK)
        words = list(WORD.finditer(self._hidden, last_stop(self._hidden, lowest, position), position))
        if not words or words[-1].end() != position or words[-1].group().lower() in BREAKERS:
            return None
        first = phrase_start(words)
        if first is None or position - first < 3:
            return None
        return Phrase(first, position, self._ending.get(position), 0.7, "description before the cue")

    # -- elsewhere in the sentence ---------------------------------------------------------------------------------
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
        return phrase if is_apart or before.lower().endswith(" with") else None

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

    def _mention_at(self, position: int) -> Mention | None:
        index = bisect_left(self._starts, position)
        is_here = index < len(self._mentions) and self._mentions[index].start == position
        return self._mentions[index] if is_here else None

    def opening(self, begin: int, end: int) -> Phrase | None:
        """The phrase that begins at ``begin`` and can be a subject."""
        rule = "subject of the sentence"
        pronoun = re.compile(r"(?:he|she|they|we|I|it)(?=[ \u00a0'’])", re.IGNORECASE).match(self._hidden, begin, end)
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
        pronoun = re.compile(r"\b(?:he|she|they|we|I)\b", re.IGNORECASE).search(self._hidden, start, end)
        rule = "first name of the sentence"
        for mention in self._mentions[bisect_left(self._starts, start) :]:
            if mention.start >= end or (pronoun is not None and pronoun.start() < mention.start):
                break
            possessive = self._hidden[mention.end : mention.end + 2] in _POSSESSIVE
            if mention.kind is not Kind.PLACE and not self._is_governed(start, mention) and not possessive:
                return Phrase(mention.start, mention.end, mention, 0.5, rule)
        return Phrase(pronoun.start(), pronoun.end(), None, 0.5, rule) if pronoun else None

    def _last_mention(self, start: int, end: int) -> Mention | None:
        index = bisect_left(self._starts, end) - 1
        return self._mentions[index] if index >= 0 and self._mentions[index].start >= start else None
