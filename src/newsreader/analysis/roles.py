"""What a story says a person is: words before and behind the name."""

from __future__ import annotations

import re

from newsreader.analysis.lexicon import roles

_BEFORE = re.compile(r"(?:[A-Za-z][\w.'’´\-]{0,30}[ \u00a0]){1,7}$")
_BEHIND = re.compile(r", (?:the |a |an |who is (?:the |a |an )?)?((?:[\w'’´\-]{1,30}[ \u00a0]){0,6}[\w'’´\-]{1,30})")
_WINDOW = 90
_SMALL_WORDS = (
    "a an the and or but of for with by to in on at from as that said says told when while after before former ex new "
    "his her their its against between"
)
_STOPS = frozenset(_SMALL_WORDS.split())
_LONGEST_ROLE = 8
_CLOSES_APPOSITION = (",", ".", ";", ":", ")", "—", "–", "")
_AFTER_ROLE = frozenset(["of", "for", "at", "in", "who", "and", "to", "from"])
"""Words behind a role noun in an apposition; a verb there means that another sentence has begun."""


def roles_of(text: str, start: int, end: int) -> list[str]:
    """Phrases that say what the person named at ``start:end`` is: "Russian President", "Japanese foreign minister"."""
    found = [_role_before(text, start), _role_behind(text, end)]
    return [role for role in found if role]


def gender_of_role(role: str) -> str:
    """ "m" or "f" when the role's noun tells ("spokeswoman"), else nothing."""
    noun = role.rsplit(" ", 1)[-1].lower()
    known = roles().get(noun)
    return known.gender if known else ""


def head_noun(phrase: str) -> str | None:
    """The role noun that a phrase ends in: one or two words of the lexicon, in small letters."""
    words = phrase.lower().split()
    for count in (2, 1):
        noun = " ".join(words[-count:])
        if len(words) >= count and noun in roles():
            return noun
    return None


def _role_before(text: str, start: int) -> str | None:
    """The words right before a name, back to an article or small word, when they end in a role noun."""
    match = _BEFORE.search(text[max(0, start - _WINDOW) : start])
    if match is None:
        return None
    words: list[str] = []
    for word in reversed(match.group().split()):
        if word.lower() in _STOPS or word.endswith((".", "'s", "’s")) or len(words) == _LONGEST_ROLE:
            break
        words.insert(0, word)
    phrase = " ".join(words)
    return phrase if phrase and head_noun(phrase) else None


def _role_behind(text: str, end: int) -> str | None:
    """An apposition behind a name, up to its role noun: ", the Japanese foreign minister"."""
    match = _BEHIND.match(text, end)
    if match is None:
        return None
    words = match[1].split()
    closed = text[match.end() : match.end() + 1] in _CLOSES_APPOSITION
    for index in range(len(words), 0, -1):
        goes_on = words[index].lower() in _AFTER_ROLE if index < len(words) else closed
        if goes_on and head_noun(" ".join(words[:index])):
            return " ".join(words[:index])
    return None
