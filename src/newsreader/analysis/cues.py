"""Cues: the words that report speech."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsreader.analysis.lexicon import cue_words

_WORD = re.compile(r"[A-Za-z]+")
_PHRASE = re.compile(r"(?i:\b(?:according to|in the words of)\b)")
_TELLS = frozenset(["tell", "tells", "told", "telling", "ask", "asks", "asked", "informed", "assured", "urged"])
_ARTICLES = frozenset(["the", "a", "an", "his", "her", "their", "its", "of", "this", "no", "any", "s"])
"""A word behind one of these is a noun ("the report", "his claims", "Ms Roe's remarks")."""


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_NOUNS_TOO = _words(
    "report reports claim claims note notes state states call calls answer answers question questions demand demands "
    "pledge pledges promise promises comment charge charges tweet tweets email emails post posts point points attack "
    "attacks fire shot talk talks show shows counter counters reason reasons offer offers label labels brand brands "
    "welcome blast blasts blog blogs urge joke joke jokes saying writing reading remark remarks mention mentions "
    "protest protests praise quote quotes blame mock warning reply replies response chant chants vow vows compare"
)


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue in a text: ``sure`` words report speech wherever they stand; ``phrase`` ones come before the speaker."""

    start: int
    end: int
    word: str
    sure: bool
    phrase: bool = False

    @property
    def is_participle(self) -> bool:
        """Whether the word is an "-ing" form, whose subject is the sentence's."""
        return self.word.endswith("ing")

    @property
    def takes_object(self) -> bool:
        """Whether a name right behind the word is the one spoken to ("told Reuters")."""
        return self.word in _TELLS


def find_cues(hidden: str, start: int, end: int) -> list[CueHit]:
    """Cues of ``hidden[start:end]`` in reading order."""
    words = cue_words()
    phrases = _PHRASE.finditer(hidden, start, end)
    found = [CueHit(*match.span(), match.group().lower(), sure=True, phrase=True) for match in phrases]
    before = ""
    for match in _WORD.finditer(hidden, start, end):
        word = match.group().lower()
        is_cue = word in words.sure or word in words.weak
        if is_cue and not (before in _ARTICLES and word in _NOUNS_TOO) and before != "to":
            found.append(CueHit(match.start(), match.end(), word, sure=word in words.sure))
        before = word
    return sorted(found, key=lambda cue: cue.start)
