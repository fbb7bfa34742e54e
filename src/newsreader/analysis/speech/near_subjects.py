"""The phrase right before or behind a cue that names who speaks, found by rules over words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from newsreader.analysis.lexicon import not_names
from newsreader.analysis.speech.cues import CueHit
from newsreader.analysis.speech.phrases import (
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
    TIME_WORD,
    WORD,
    is_run_up,
    last_stop,
    noun_end,
    phrase_start,
)
from newsreader.model.annotation import Kind, Mention
from newsreader.model.values import dataclass

_CHUNK = 160
_PARENTHESIS = 260
_SKIP_WINDOW = 80
_MOST_SKIPS = 8
_ROLE_BETWEEN = re.compile(
    r"(?:['’´]s|-[a-z]{2,10})?[ \u00a0](?:(?!(?:or|to|that|for|with|by)\b)[\w\-]{1,20}\.?[ \u00a0]){0,7}"
)
_JOINED = re.compile(r"\s*and\s*|.*\band (?:the |his |her )?$")
_BY = re.compile(r"\bby\b")
POSSESSIVE = ("'s", "’s", "´s")
_RELATIVE = re.compile(r"(?<=\w) (?:that|which)$")


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


class NearSubjects:
    """Finds phrases beside a cue in a text whose quotes are hidden. ``mentions`` are those outside quotes."""

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
        by = _BY.search(self._hidden, cue.end, min(end, cue.end + _CHUNK))
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
        if self._hidden[mention.end : mention.end + 2] in POSSESSIVE:
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

    # -- names by their place --------------------------------------------------------------------------------------
    def _mention_at(self, position: int) -> Mention | None:
        index = bisect_left(self._starts, position)
        is_here = index < len(self._mentions) and self._mentions[index].start == position
        return self._mentions[index] if is_here else None

    def _last_mention(self, start: int, end: int) -> Mention | None:
        index = bisect_left(self._starts, end) - 1
        return self._mentions[index] if index >= 0 and self._mentions[index].start >= start else None
