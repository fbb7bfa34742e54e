"""Keys: under which a name is filed, and which it asks for to find the names that may be the same.

Both are functions of the name alone. A key narrows by surname and something of the given name at once, so that a common
surname or a common given name never makes a long list.
"""

from __future__ import annotations

from functools import lru_cache

from newsreader.model.annotation import Kind
from newsreader.names.keys import name_key
from newsreader.names.nicknames import group_heads_of
from newsreader.names.organisations import acronym_letters, initials_of, is_acronym
from newsreader.names.parse import ParsedName, parse_name
from newsreader.names.sounds import skeleton_of

LIMIT_PER_KEY = 400
"""A key that more names share than this is no use: narrower ones find the near names."""

_NONE: frozenset[str] = frozenset()
_MIDDLE_SHORTEST = 3
_ACRONYM_SHORTEST = 3
"""Two letters stand for too many organisations; those that are well known are in the alias table."""
_TYPO_SHORTEST = 5
_ORGANISATION_TYPO_SHORTEST = 8


@lru_cache(maxsize=1 << 15)
def keys_of(kind: Kind, surface: str) -> frozenset[str]:
    """Keys under which a name is filed in the index."""
    own = {exact_key(name_key(kind, surface))}
    if kind is Kind.PERSON:
        return frozenset(own | _person_keys(parse_name(surface), asking=False))
    if kind is Kind.ORGANISATION:
        return frozenset(own | _organisation_keys(surface, asking=False))
    return frozenset(own)


@lru_cache(maxsize=1 << 15)
def queries_of(kind: Kind, surface: str) -> frozenset[str]:
    """Keys that a name asks the index for; two names that may be the same meet in one direction at least."""
    if kind is Kind.PERSON:
        return frozenset(_person_keys(parse_name(surface), asking=True))
    if kind is Kind.ORGANISATION:
        return frozenset(_organisation_keys(surface, asking=True))
    return _NONE


def exact_key(key: str) -> str:
    """The key under which the one name with this canonical key is filed."""
    return f"={key}"


def _person_keys(name: ParsedName, *, asking: bool) -> set[str]:
    core = name.core
    if name.is_lone:
        return {f"holders {core}"} if asking else {f"lone {core}"}
    initial = f"{core}|{name.given[0]}"
    letters = f"letters {name.letters}"
    if name.is_initial:
        return {letters, f"initial of {initial}"} if asking else {letters, f"initial {initial}"}
    keys = {letters, *_full_name_keys(name)}
    return keys | ({f"initial {initial}", f"lone {core}"} if asking else {f"initial of {initial}", f"holders {core}"})


def _full_name_keys(name: ParsedName) -> set[str]:
    """Keys for equal, near and misspelt full names."""
    core, given = name.core, name.given
    skeleton = skeleton_of(given)
    written = [part for part in name.middle if len(part) >= _MIDDLE_SHORTEST]
    keys = {f"name {core}|{part}" for part in (given, *written)}
    keys |= {f"nickname {core}|{head}" for head in group_heads_of(given)}
    keys |= {f"skeleton {core}|{skeleton}", f"sound {skeleton_of(core)}|{skeleton}"}
    keys |= {f"given {core}|{half}" for half in halves(given)}
    return keys | {f"surname {skeleton}|{half}" for half in halves(core)}


def halves(word: str) -> set[str]:
    """Pieces of a word of which two words within one edit of each other share at least one.

    One edit falls into the front or the back half of the shorter word, so its other half stands in both. Lengths are
    taken for the word as the shorter and as the longer of the two.
    """
    if len(word) < _TYPO_SHORTEST:
        return set()
    pieces: set[str] = set()
    for shorter in (len(word), len(word) - 1):
        front = shorter // 2
        pieces |= {f"{word[:front]}-", f"-{word[len(word) - (shorter - front) :]}"}
    return pieces


def _organisation_keys(surface: str, *, asking: bool) -> set[str]:
    key = name_key(Kind.ORGANISATION, surface)
    joined = key.replace(" ", "")
    if is_acronym(surface):
        letters = acronym_letters(surface)
        if len(letters) < _ACRONYM_SHORTEST:
            return set()
        return {f"initials {letters}"} if asking else {f"acronym {letters}"}
    initials = [form for form in initials_of(surface) if len(form) >= _ACRONYM_SHORTEST]
    keys = {f"letters {joined}"}
    if len(joined) >= _ORGANISATION_TYPO_SHORTEST:
        keys |= {f"half {half}" for half in halves(joined)}
    return keys | {f"{'acronym' if asking else 'initials'} {form}" for form in initials}
