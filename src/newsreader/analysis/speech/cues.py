"""Cues: the words that report speech, and where such a word is something else ("the report", "Islamic State")."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from newsreader.analysis.lexicon import cue_words
from newsreader.model.values import dataclass

_WORD = re.compile(r"[A-Za-z]+(?:['’]t\b)?")
_GAP = re.compile(r"[ \u00a0\t]*")
_TELLS = frozenset(["tell", "tells", "told", "telling", "ask", "asks", "asked", "informed", "assured", "urged"])
_MARKS = "\"“«„‘'`"


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_BEFORE_NOUN = _words(
    "the a an his her their its our my your of this that these those no any s some many each every another other such "
    "in on with for from by at against under without"
)
"""A word behind one of these is a noun ("the report", "his claims", "Ms Roe's remarks")."""

_NOUNS_TOO = _words(
    "report reports claim claims note notes state states call calls answer answers question questions demand "
    "demands pledge pledges promise promises comment comments charge charges tweet tweets email emails post "
    "posts point points attack attacks show shows counter counters reason reasons offer offers label labels "
    "brand brands estimate estimates welcome blast blasts blog blogs urge joke jokes saying writing reading "
    "remark remarks mention mentions text texts protest protests praise quote quotes blame mock warning reply "
    "replies response chant chants vow vows compare order orders command commands guess counsel lecture "
    "lectures cry cries scream screams sigh sighs laugh laughs mutter bark barks rant rants whisper whispers "
    "shout shouts threat hope hopes fear fears worry worries wonder detail details plan plans rule rules rebuke "
    "rebukes retort retorts process message messages proposal pen snap hint hints signal signals tease pitch "
    "thanks thank object objects sum term terms figure figures finish study studies press presses plead pleads "
    "approach voice voices echo echoes celebrate testimony trash advise support supports challenge challenges "
    "direct express saw address beginning lament laments recall dispute disputes account review reviews preach "
    "ask hail tout pan pans rail rails slam slams"
)
"""Cues whose bare or "-s" form is a noun as often as a verb."""

_VERB_BEFORE = _words(
    "i you we they he she it who which also then now still just never often always again even not once later will would "
    "can could may might must should shall did does do don't didn't doesn't won't to"
)
"""Words behind which a noun-like cue is a verb."""

_OBJECT_BEHIND = _words(
    "that how why whether if what the a an he she it they we i you his her their its there this these those him them me "
    "us in on"
)
"""Words that stand behind a reporting verb; behind a noun stand "of", "about", "was"…"""

_NAMING = _words("called dubbed termed labeled labelled entitled")
_MARK_BEHIND = re.compile(r"[ \u00a0](?:an? |the )?[\"“«‘']")
_PARTICLE_BEHIND = _words("to that about in on at by as how what he she they it the with during")
_BE = _words("is are was were be been being isn't wasn't weren't aren't get gets got")
_ASKED = _words("asked pressed questioned")
_PASSIVE_BEFORE = _words("when if once after and")
_MODALS = _words(
    "will would can could may might must should shall cannot can't won't wouldn't couldn't shouldn't mightn't did "
    "didn't do does don't doesn't not never"
)


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue in a text.

    ``sure`` words report speech wherever they stand; ``phrase`` ones come before the speaker ("according to").
    ``passive``: what is spoken of or to is its subject ("was asked"). ``noun``: a word for speech that somebody owns
    ("her remark that"). ``distant``: words that somebody may say or did not say ("would say"). ``infinitive``: "to say".
    """

    start: int
    end: int
    word: str
    sure: bool
    phrase: bool = False
    passive: bool = False
    noun: bool = False
    distant: bool = False
    infinitive: bool = False

    @property
    def is_participle(self) -> bool:
        """Whether the word is an "-ing" form, whose subject is the sentence's."""
        return self.word.endswith("ing") and not self.phrase

    @property
    def takes_object(self) -> bool:
        """Whether a name right behind the word is the one spoken to ("told Reuters")."""
        return self.word in _TELLS


def find_cues(
    hidden: str, start: int, end: int, is_name: Callable[[int], bool] = lambda _position: False
) -> list[CueHit]:
    """Cues of ``hidden[start:end]`` in reading order; ``is_name`` tells whether a name covers a position."""
    words = cue_words()
    found = [cue for match in _phrases().finditer(hidden, start, end) if (cue := _phrase(hidden, match, end))]
    taken = {cue.start for cue in found}
    before = before_that = ""
    last_end = start
    for match in _WORD.finditer(hidden, start, end):
        word = match.group().lower().replace("’", "'")
        gap = hidden[last_end : match.start()]
        if not _GAP.fullmatch(gap) or last_end == start:
            before, before_that = "", before
        if match.start() not in taken and not is_name(match.start()):
            if word in words.sure or word in words.weak:
                cue = _verb(hidden, match, word, (before_that, before), end)
                if cue is not None:
                    found.append(cue)
            elif word in words.nouns:
                found.append(CueHit(match.start(), match.end(), word, sure=False, noun=True))
        before, before_that = word, before
        last_end = match.end()
    return sorted(found, key=lambda cue: cue.start)


@cache
def _phrases() -> re.Pattern[str]:
    """Cues of several words: those before the speaker and verbs with a particle ("went on")."""
    lines = sorted((*cue_words().phrases, *cue_words().particles), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, lines))})\b", re.IGNORECASE)


def _phrase(hidden: str, match: re.Match[str], end: int) -> CueHit | None:
    """The cue of several words, or None for a verb that goes on ("goes on recess")."""
    words = match.group().lower()
    is_phrase = words in cue_words().phrases
    behind = _behind(hidden, match.end(), end)
    if not is_phrase and behind.isalpha() and behind not in _PARTICLE_BEHIND and not behind.endswith("ly"):
        return None
    return CueHit(match.start(), match.end(), words if is_phrase else words.split()[0], sure=True, phrase=is_phrase)


def _verb(hidden: str, match: re.Match[str], word: str, before: tuple[str, str], end: int) -> CueHit | None:
    """The cue that a word of the lexicon is here, or None where it is no verb of saying."""
    start = match.start()
    sure = word in cue_words().sure
    behind = _behind(hidden, match.end(), end)
    is_joined = hidden[start - 1 : start] in ("-", "‑", "@", "#") or hidden[match.end() : match.end() + 1] in ("-", "‑")
    is_capital = match.group()[0].isupper() and before[1] != "" and word in _NOUNS_TOO
    if is_joined or is_capital or before[1] == "so" or _names_a_thing(hidden, match, word, before[1], end):
        return None
    is_infinitive = before[1] == "to" or (before[0] == "to" and before[1].endswith("ly"))
    if is_infinitive and not sure:
        return None
    if word in _NOUNS_TOO and not is_infinitive and not _is_verb(hidden, start, word, before[1], behind):
        if before[1] in _BEFORE_NOUN and word in cue_words().nouns:
            return CueHit(start, match.end(), word, sure=False, noun=True)
        return None
    if word == "thanks" and behind == "to":
        return None
    return CueHit(
        start,
        match.end(),
        word,
        sure,
        passive=_is_by(hidden, match.end(), behind)
        or _is_passive(word, before, behind, opens=match.group()[0].isupper()),
        infinitive=is_infinitive,
        distant=before[1] in _MODALS or (before[1].endswith("ly") and before[0] in _MODALS),
    )


def _names_a_thing(hidden: str, match: re.Match[str], word: str, before: str, end: int) -> bool:
    """Whether "called" only tells the name of a thing: "a formula called “chained”"."""
    if word not in _NAMING or before in _VERB_BEFORE or before == "" or before.endswith(("s", "ly")):
        return False
    last = hidden[max(0, match.start() - 30) : match.start()].split()
    return bool(last) and last[-1][0].islower() and _MARK_BEHIND.match(hidden, match.end(), end) is not None


def _behind(hidden: str, position: int, end: int) -> str:
    """The word or sign behind a position, a quotation mark as it is, else in small letters."""
    gap = _GAP.match(hidden, position)
    place = gap.end() if gap else position
    if place >= end:
        return ""
    word = _WORD.match(hidden, place)
    return word.group().lower().replace("’", "'") if word else hidden[place]


def _is_verb(hidden: str, start: int, word: str, before: str, behind: str) -> bool:
    """Whether a word that may be a noun is a verb here, by its neighbours."""
    if before in _BEFORE_NOUN:
        return False
    if before in _VERB_BEFORE or before.endswith("ly"):
        return True
    is_third_person = word.endswith("s") and not word.endswith("ss")
    if not behind or behind in ".?!":
        return is_third_person and not before.endswith("s")
    if behind not in _OBJECT_BEHIND and behind not in _MARKS + ",:":
        return before == "" and hidden[start - 2 : start] == ", "
    if before == "" or word.endswith("ing"):
        return True
    return is_third_person != before.endswith("s")


def _is_passive(word: str, before: tuple[str, str], behind: str, *, opens: bool) -> bool:
    """Whether a past form is a passive: "was asked", "when asked"; ``opens``: it begins a sentence ("Asked if …")."""
    if not word.endswith(("ed", "d", "told", "quoted", "written", "said", "sung")) or word.endswith("ing"):
        return False
    if before[1] in _BE or (before[0] in _BE and (before[1].endswith("ly") or before[1] in ("also", "not", "often"))):
        return True
    if word in _ASKED and (before[1] in _PASSIVE_BEFORE or (before[1] == "" and opens)):
        return True
    return word in _ASKED and before[1] == "" and behind in ("about", "by")


def _is_by(hidden: str, position: int, behind: str) -> bool:
    """Whether the doer stands right behind: "asked by X", not "began by saying"."""
    if behind != "by":
        return False
    doer = _WORD.match(hidden, position + 4)
    return doer is None or not doer.group().endswith("ing")
