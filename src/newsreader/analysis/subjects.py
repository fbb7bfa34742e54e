"""Who a cue's subject is: the phrase before or behind it that names the speaker, found by rules over words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from newsreader.analysis.cues import CueHit
from newsreader.analysis.lexicon import not_names
from newsreader.model.annotation import Kind, Mention


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that name a speaker: span, the mention they hold or None, how sure, and by which rule."""

    start: int
    end: int
    mention: Mention | None
    certainty: float
    rule: str


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


PRONOUNS = frozenset(["he", "she", "they", "we", "i", "it", "who"])
_PRONOUN_END = re.compile(r"\b(he|she|they|we|I|it|who)$", re.IGNORECASE)
_PRONOUN_START = re.compile(r"(he|she|they|we|I|it)\b", re.IGNORECASE)

_SKIPPED = re.compile(
    r"(?:\b(?:also|then|later|again|once|now|just|even|still|never|not|only|first|often|always|sometimes|soon|instead|"
    r"recently|\w{2,20}ly|has|have|had|was|is|are|were|been|be|will|would|could|can|may|might|did|does|do|"
    r"further|"
    r"today|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|"
    r"went on to|in turn|at the time|in part|of course|both|all|famously|himself|herself|themselves|"
    r"(?:on|late|early|last|this|next) \w{2,12}(?: (?:morning|afternoon|evening|night|week|month|year))?|"
    r"in (?:a|an|the|his|her|their) [\w \-]{2,30}|in \d{4}|during [\w \-]{2,40}|at (?:a|an|the) [\w \-]{2,30}|"
    r"on (?:\w+ )?\d{1,2}(?: \w+)?))$",
    re.IGNORECASE,
)
_BREAKERS = _words(
    "that and but or when as while because if which who whom whose where after before since until although though so "
    "than then said says say told tells is was are were has have had to what how why whether yet nor "
    "with by from into against about over under like just even"
)
_DETERMINERS = _words(
    "the a an another one his her their its our my this that these those some many several most other others two three "
    "four five six both each every no any few"
)
_PREPOSITIONS = _words("of for at in from with on to by against about under over between behind near")
_TIME_WORD = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\w*\.?|last|this|"
    r"late|early|earlier|today|yesterday|tonight|recently|then|there|here|so|that|when|as|if|it|not|\w+ly)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w’'´.\-&]*")
_STOP_SIGN = re.compile(r"[,;:.!?()\[\]“”\"—–\n_]")
_STOP_BUT_DOT = re.compile(r"[,;:!?()\[\]“”\"—–\n_]")
_PRONOUN_ANYWHERE = re.compile(r"\b(?:he|she|they|we|I)\b", re.IGNORECASE)
_GOVERNING = frozenset(["of", "for", "at", "from", "with", "in", "to"])
_RUN_UP_STOPS = _words(
    "in on at during after before to by with from that when as about reporters and but while he she they it"
)
_PHRASE_ENDS = _words("in on at during of for to and but")
_CHUNK = 160
_PARENTHESIS = 260
_ROLE_BETWEEN = re.compile(r"(?:['’´]s)?[ \u00a0](?:(?!(?:and|or|to|that|for|with|by)\b)[\w\-]{1,20}[ \u00a0]){0,5}")
_LONGEST_PHRASE = 9


class SubjectFinder:
    """Finds phrases that name speakers in a text whose quotes are hidden. ``mentions`` are those outside quotes."""

    def __init__(self, hidden: str, mentions: Iterable[Mention]) -> None:
        self._hidden = hidden
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        self._ending = {mention.end: mention for mention in self._mentions}

    def behind(self, cue: CueHit, end: int) -> Phrase | None:
        """The subject right behind a cue: "said German Ortega", "said one of the teachers", "according to police"."""
        start = cue.end + len(self._hidden[cue.end : cue.end + 3]) - len(self._hidden[cue.end : cue.end + 3].lstrip())
        if start == cue.end or start >= end:
            return None
        chunk = self._hidden[start : min(end, start + _CHUNK)]
        stop = _STOP_SIGN.search(chunk)
        pronoun = _PRONOUN_START.match(chunk)
        if pronoun and not cue.phrase:
            return Phrase(start, start + pronoun.end(), None, 0.9, "pronoun behind the cue")
        limit = start + (stop.start() if stop else len(chunk))
        mention = self._first_in(start, limit, dotted_until=min(end, start + _CHUNK))
        if mention is not None and self._is_run_up(self._hidden[start : mention.start]):
            return self._run_up_to(start, mention)
        if _TIME_WORD.match(chunk) or (cue.takes_object and not cue.phrase):
            return None
        return self._noun_phrase_at(start, limit, cue)

    def before(self, cue: CueHit, start: int) -> Phrase | None:
        """The subject before a cue, between ``start`` and the cue; adverbs and parentheses in between are skipped."""
        position, certainty = cue.start, 0.95
        for _ in range(8):
            position = start + len(self._hidden[start:position].rstrip(" \u00a0\t"))
            window = self._hidden[max(start, position - 80) : position]
            if position <= start:
                return None
            if position in self._ending:
                break
            skipped = _SKIPPED.search(window)
            if skipped:
                position -= len(skipped.group())
            elif window.endswith(("'s", "’s")) and position - 2 not in self._ending:
                position -= 2
            elif window.endswith((",", "—", "–", ")")):
                position = self._before_parenthesis(start, position)
                certainty = min(certainty, 0.85)
            else:
                break
        return self._phrase_ending_at(start, position, certainty)

    def first_subject(self, start: int, end: int) -> Phrase | None:
        """The subject of the sentence: its first name or pronoun that no preposition governs."""
        for mention in self._mentions[bisect_left(self._starts, start) :]:
            if mention.start >= end:
                break
            before = self._hidden[start : mention.start].split()[-1:]
            governed = before and before[0].lower() in _PREPOSITIONS
            possessive = self._hidden[mention.end : mention.end + 2] in ("'s", "’s", "´s")
            if mention.kind is Kind.PLACE or governed or possessive:
                continue
            pronoun = self._first_pronoun(start, mention.start)
            return pronoun or Phrase(mention.start, mention.end, mention, 0.6, "subject of the sentence")
        return self._first_pronoun(start, end)

    def _first_pronoun(self, start: int, end: int) -> Phrase | None:
        match = _PRONOUN_ANYWHERE.search(self._hidden, start, end)
        return Phrase(match.start(), match.end(), None, 0.6, "subject of the sentence") if match else None

    def _phrase_ending_at(self, start: int, position: int, certainty: float) -> Phrase | None:
        mention = self._ending.get(position)
        head = self._hidden[max(start, position - _CHUNK) : position]
        if mention is not None and mention.start >= start:
            governed = self._governing_phrase(start, mention)
            return governed or Phrase(mention.start, mention.end, mention, certainty, "name before the cue")
        pronoun = _PRONOUN_END.search(head)
        if pronoun:
            return Phrase(position - len(pronoun.group()), position, None, certainty, "pronoun before the cue")
        return self._noun_phrase_ending_at(start, position)

    def _governing_phrase(self, start: int, mention: Mention) -> Phrase | None:
        """ "a spokesman for Clinton": the spokesman speaks, not Clinton."""
        words = list(_WORD.finditer(self._hidden, self._last_stop(start, mention.start), mention.start))
        if (
            len(words) < 2
            or words[-1].group().lower() not in _GOVERNING
            or (mention.kind is Kind.PLACE and len(words) < 3)
        ):
            return None
        first = self._phrase_start(words[:-1])
        if first is None:
            return None
        return Phrase(first, mention.end, None, 0.7, "description before the cue")

    def _noun_phrase_ending_at(self, start: int, position: int) -> Phrase | None:
        words = list(_WORD.finditer(self._hidden, self._last_stop(start, position), position))
        if not words or words[-1].end() != position or words[-1].group().lower() in _BREAKERS:
            return None
        first = self._phrase_start(words)
        if first is None or position - first < 3:
            return None
        return Phrase(first, position, self._ending.get(position), 0.7, "description before the cue")

    def _phrase_start(self, words: list[re.Match[str]]) -> int | None:
        """Where the noun phrase of the last words begins: at its last article, or behind the last small word."""
        begin = 0
        for index in range(len(words) - 1, -1, -1):
            word = words[index].group().lower()
            if word in _BREAKERS:
                begin = index + 1
                break
            if word in _DETERMINERS and index < len(words) - 1:
                if index and words[index - 1].group().lower() in _PREPOSITIONS and index > 1:
                    continue
                begin = index
                break
        chosen = words[begin:]
        if not chosen or len(chosen) > _LONGEST_PHRASE:
            return None
        return chosen[0].start()

    def _last_stop(self, start: int, position: int) -> int:
        window = max(start, position - _CHUNK)
        stops = list(_STOP_SIGN.finditer(self._hidden, window, position))
        dotted = [stop for stop in stops if stop.group() != "." or self._hidden[stop.end() : stop.end() + 1].isupper()]
        return dotted[-1].end() if dotted else window

    def _before_parenthesis(self, start: int, position: int) -> int:
        """Position before the parenthesis that ends at ``position``: behind a name if a comma before it ends one."""
        closing = self._hidden[position - 1]
        opening = "(" if closing == ")" else closing
        lowest = max(start, position - _PARENTHESIS)
        place = self._hidden.rfind(opening, lowest, position - 1)
        nearest = place
        while place >= 0:
            edge = start + len(self._hidden[start:place].rstrip())
            if edge in self._ending or _PRONOUN_END.search(self._hidden[max(start, edge - 5) : edge]):
                return place
            place = self._hidden.rfind(opening, lowest, place)
        return nearest if nearest >= 0 else start + len(self._hidden[start : position - 1].rstrip(",—– "))

    def _first_in(self, start: int, limit: int, *, dotted_until: int) -> Mention | None:
        index = bisect_left(self._starts, start)
        if index == len(self._mentions):
            return None
        mention = self._mentions[index]
        # A full stop may belong to a title ("said Lt. Gen. Roe"); other signs end the phrase.
        within = mention.start < limit or not _STOP_BUT_DOT.search(
            self._hidden, start, min(mention.start, dotted_until)
        )
        return mention if within and mention.start < dotted_until else None

    def _is_run_up(self, words: str) -> bool:
        """Whether the words between a cue and a name are a title or role: few, no preposition but "of" or "for"."""
        parts = words.lower().split()
        if len(parts) > _LONGEST_PHRASE or (parts and _TIME_WORD.match(parts[0])):
            return False
        return not any(part.strip(".,") in _RUN_UP_STOPS for part in parts)

    def _run_up_to(self, start: int, mention: Mention) -> Phrase:
        """The phrase from ``start`` to a name: a person with a title or role, or somebody who speaks for the name."""
        words = self._hidden[start : mention.start].split()
        person = self._person_behind(mention)
        if person is not None:
            return self._named(start, person, "name behind the cue")
        if words and words[-1].lower() in _GOVERNING:
            return Phrase(start, mention.end, None, 0.7, "description behind the cue")
        return self._named(start, mention, "name behind the cue")

    def _person_behind(self, mention: Mention) -> Mention | None:
        """The person whom a name introduces: "{Clinton} campaign manager {Robby Mook}"."""
        index = bisect_left(self._starts, mention.end)
        if index == len(self._mentions) or self._mentions[index].kind is not Kind.PERSON:
            return None
        between = self._hidden[mention.end : self._mentions[index].start]
        return self._mentions[index] if len(between) < _CHUNK and _ROLE_BETWEEN.fullmatch(between) else None

    def _named(self, start: int, mention: Mention, rule: str) -> Phrase:
        possessive = self._hidden[mention.end : mention.end + 2] in ("'s", "’s", "´s")
        if possessive:
            limit = mention.end + 2
            stop = _STOP_SIGN.search(self._hidden, limit, limit + 60)
            end = self._noun_end(limit, stop.start() if stop else limit)
            inner = self._last_mention(limit, end)
            return Phrase(start, end, inner, 0.75, rule)
        return Phrase(mention.start, mention.end, mention, 0.95, rule)

    def _last_mention(self, start: int, end: int) -> Mention | None:
        index = bisect_left(self._starts, end) - 1
        return self._mentions[index] if index >= 0 and self._mentions[index].start >= start else None

    def _noun_end(self, start: int, limit: int) -> int:
        """Where the noun phrase that begins at ``start`` ends: before a preposition, a small word or a sign."""
        end = start
        for word in _WORD.finditer(self._hidden, start, limit):
            lowered = word.group().lower()
            if end > start and (lowered in _BREAKERS or lowered in _PHRASE_ENDS or _TIME_WORD.match(lowered)):
                break
            end = word.end()
        return end

    def _noun_phrase_at(self, start: int, limit: int, cue: CueHit) -> Phrase | None:
        first = _WORD.match(self._hidden, start)
        if first is None or first.group().lower() in _PREPOSITIONS | _BREAKERS:
            return None
        lowered = first.group().lower()
        if lowered not in _DETERMINERS and not cue.phrase and not first.group()[0].isupper():
            plural = self._noun_end(start, limit)
            if not self._hidden[start:plural].endswith("s"):
                return None
        end = self._noun_end(start, limit)
        if end - start < 3 or self._hidden[start:end] in not_names():
            return None
        return Phrase(start, end, self._last_mention(start, end), 0.7, "description behind the cue")
