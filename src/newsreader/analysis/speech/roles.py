"""What a story says a person is: titles and roles before a name, appositions behind it."""

from __future__ import annotations

import re

from newsreader.analysis.lexicon import roles
from newsreader.analysis.speech.cues import find_cues
from newsreader.analysis.speech.phrases import TIME_WORD, is_verb

_BEFORE = re.compile(r"(?:[A-Za-z][\w.'’´\-]{0,30}[ \u00a0]){1,7}$")
_BEHIND = re.compile(
    r",? (?:\(\w{1,3}[\-,] ?[\w.]{1,8}\),? )?(?P<article>the |a |an |who (?:is|was) (?:the |a |an )?)?"
    r"(?P<words>(?:[\w'’´\-]{1,30}[ \u00a0]){0,6}[\w'’´\-]{1,30})"
)
_WINDOW = 90
_STOPS = frozenset(
    "a an the and or but of for with by to in on at from as that said says told when while after before former ex new "
    "his her their its against between then late if like unlike because although under both either why including".split()
)
_KEPT = frozenset(["former", "ex", "then", "late", "acting", "deputy"])
_LONGEST_ROLE = 8
_CLOSES_APPOSITION = (",", ".", ";", ":", ")", "—", "–", "", "\n")
_AFTER_ROLE = frozenset("of for at in who whose and to from with based".split())
"""Words behind a role noun in an apposition; a verb there means that another sentence has begun."""

_TITLES = {
    "sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "prof": "professor", "col": "colonel",
    "dr": "doctor", "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "rev": "pastor", "lt gov": "governor",
    "lt gen": "general", "maj gen": "general", "pres": "president", "cllr": "councillor", "insp": "inspector",
}  # fmt: skip
"""Title as written before a name, without stops → the role it tells."""


def roles_of(text: str, start: int, end: int) -> list[str]:
    """Phrases that say what the person named at ``start:end`` is: "Russian President", "Japanese foreign minister"."""
    found = [_role_before(text, start), _role_behind(text, end)]
    return [role for role in found if role]


def role_of_title(title: str) -> str:
    """The role that a shortened title tells ("Sen." → "senator"), or nothing."""
    return _TITLES.get(title.lower().replace(".", "").strip(), "")


def gender_of_role(role: str) -> str:
    """ "m" or "f" when the role's noun tells ("spokeswoman"), else nothing."""
    noun = head_noun(role)
    return roles()[noun].gender if noun else ""


def head_noun(phrase: str) -> str | None:
    """The role noun that a phrase is about: one or two words of the lexicon, in small letters."""
    words = _core(phrase)
    for count in (2, 1):
        noun = " ".join(words[-count:])
        if len(words) >= count and noun in roles():
            return noun
    return None


def head_word(phrase: str) -> str:
    """The word a phrase is about, in small letters, whether the lexicon knows it or not ("a dentist from Vik")."""
    known = head_noun(phrase)
    words = _core(phrase)
    return known or (words[-1] if words else "")


def _core(phrase: str) -> list[str]:
    """Words of a phrase up to its first "of", "for", "who"…"""
    words = phrase.lower().replace(",", " ,").split()
    for index, word in enumerate(words):
        if index and (word in _AFTER_ROLE or word == ","):
            return words[:index]
    return words


def _role_before(text: str, start: int) -> str | None:
    """The words right before a name, back to an article or small word, when they end in a role noun."""
    match = _BEFORE.search(text[max(0, start - _WINDOW) : start])
    if match is None:
        return None
    words: list[str] = []
    for word in reversed(match.group().split()):
        if word.lower() in _STOPS or word.endswith((".", "'s", "’s")) or len(words) == _LONGEST_ROLE:
            if words and word.lower() in _KEPT:
                words.insert(0, word)
            break
        if words and word[0].islower() and words[0][0].isupper():
            if word.lower() in _KEPT:
                words.insert(0, word)
            break
        words.insert(0, word)
    phrase = " ".join(words)
    return phrase if phrase and head_noun(phrase) and not any(is_verb(word) for word in words) else None


def _role_behind(text: str, end: int) -> str | None:
    """An apposition behind a name, up to its role noun: ", the Japanese foreign minister", ", a dentist from Vik"."""
    match = _BEHIND.match(text, end)
    if match is None or not text.startswith((",", "(", " ("), end):
        return None
    words = match["words"].split()
    while words and words[0].lower() in _OPENERS:
        words.pop(0)
    closed = text[match.end() : match.end() + 1] in _CLOSES_APPOSITION
    for index in range(len(words), 0, -1):
        goes_on = words[index].lower() in _AFTER_ROLE if index < len(words) else closed
        if not goes_on:
            continue
        if any(word in _RELATIVES for word in words[:index]):
            continue
        phrase = " ".join(words[:index])
        if head_noun(phrase) or (
            match["article"] and _may_describe(text, match.end("words") - len(" ".join(words)), words[:index])
        ):
            return phrase
    return None


def _may_describe(text: str, start: int, words: list[str]) -> bool:
    """Whether words behind "a" or "the" name what somebody is: no verb, no time, no preposition in them."""
    lowered = [word.lower() for word in words]
    if is_verb(lowered[0]) or lowered[-1].endswith("ing"):
        return False
    if any(word in _AFTER_ROLE or word in _STOPS - _KEPT or is_verb(word) for word in lowered[1:]):
        return False
    if TIME_WORD.match(lowered[-1]) or lowered[-1].endswith(("s", "ly")) or not lowered[-1].isalpha():
        return False
    end = start + len(" ".join(words))
    return not any(not cue.noun for cue in find_cues(text, start, end)) and lowered[-1] not in _NO_ROLES


_OPENERS = frozenset("now his her my our their also once another".split())
_RELATIVES = frozenset("who whose which that".split())
_NO_ROLES = frozenset(
    "day week month year hour minute time move bid step plan deal report statement case place result record first second "
    "debate later ago earlier third way fact thing sign it that this group company party city town country state region".split()
)
