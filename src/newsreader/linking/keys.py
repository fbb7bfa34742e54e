"""Keys: under which a name is filed, and which it asks for to find the names that may be the same.

Both are functions of the name alone. A name is filed under few keys, as each is a write into the index, and asks for
many: all nicknames of its given name, all places where one letter may differ. Every key narrows by surname and given
name at once, so that neither a common surname nor a common given name makes a long list.

A key reads "family place|rest". The index keeps keys of one place together, whatever their family, so that what a name
is filed under and what it asks for stand in few pages of the library's file.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from string import ascii_lowercase

from newsreader.linking.forms import Form, form_of
from newsreader.model.annotation import Kind
from newsreader.names.keys import name_key
from newsreader.names.nicknames import nicknames_of
from newsreader.names.organisations import acronym_letters, initials_of
from newsreader.names.parse import ParsedName, parse_name
from newsreader.names.sounds import consonants, sound_of, spoken

_NONE: frozenset[str] = frozenset()
_MIDDLE_SHORTEST = 3
_ACRONYM_SHORTEST = 3
"""Two letters stand for too many organisations; those that are well known are in the alias table."""
_TYPO_SHORTEST = 5
_TWO_SLIPS = 9
"""Letters from which two slips in a surname may be forgiven (``names.likeness``)."""
_NEVER = 1 << 30
_PARTS = 3
"""More parts leave more of a word in each key, so that fewer other words share it, and make more keys."""
_SOUND_CONSONANTS = 3
_ORGANISATION_SLIP_SHORTEST = 10
_ORGANISATION_WORD_SHORTEST = 6


@lru_cache(maxsize=1 << 15)
def keys_of(kind: Kind, surface: str) -> frozenset[str]:
    """Keys under which a name is filed in the index."""
    form = form_of(kind, surface)
    if kind is Kind.PERSON:
        name = parse_name(surface)
        if form is Form.LONE:
            return frozenset((f"lone {name.core}",))
        if form is Form.INITIAL:
            return frozenset((f"initial {_initial(name)}",))
        return frozenset(_filed_for_full(name))
    if kind is Kind.ORGANISATION:
        return frozenset(_filed_for_organisation(surface, form))
    return _NONE


@lru_cache(maxsize=1 << 15)
def queries_of(kind: Kind, surface: str) -> frozenset[str]:
    """Keys under which a full name finds every name whose place may depend on it; short forms find none."""
    if form_of(kind, surface) is not Form.FULL:
        return _NONE
    if kind is Kind.PERSON:
        return frozenset(_asked_by_full(parse_name(surface)))
    if kind is Kind.ORGANISATION:
        return frozenset(_asked_by_organisation(surface))
    return _NONE


@lru_cache(maxsize=1 << 15)
def full_form_keys_of(kind: Kind, surface: str) -> frozenset[str]:
    """Keys under which an initial form or an acronym finds the full names that it may be short for."""
    if form_of(kind, surface) is not Form.INITIAL:
        return _NONE
    if kind is Kind.ORGANISATION:
        return frozenset((f"initials {acronym_letters(surface)}",))
    name = parse_name(surface)
    # a middle initial is met by itself or by no middle name, a bare initial by whatever is in the middle
    middles = ("", name.middle[0][0]) if name.middle else ("", *ascii_lowercase)
    return frozenset(f"full {_initial(name)}{middle}" for middle in middles)


def surname_key_of(kind: Kind, surface: str) -> str | None:
    """The surname under which a full name of a person is one of its holders; None for everything else."""
    if kind is not Kind.PERSON or form_of(kind, surface) is not Form.FULL:
        return None
    return parse_name(surface).core


def _initial(name: ParsedName) -> str:
    return f"{name.core}|{name.given[0]}"


def _filed_for_full(name: ParsedName) -> set[str]:
    core, given = name.core, name.given
    keys = {f"letters {name.letters}", f"full {_initial(name)}{name.middle[0][0] if name.middle else ''}"}
    keys |= {f"name {core}|{part}" for part in (given, *_written(name))}
    keys.add(f"sound {_surname_sound(core)}|{_given_sound(given)}")
    keys |= {f"given {core}|{part}" for part in filed_parts(given)}
    return keys | {f"surname {spoken(given)} {core[:1]}|{part}" for part in filed_parts(core, halved_from=_TWO_SLIPS)}


def _asked_by_full(name: ParsedName) -> set[str]:
    core, given = name.core, name.given
    givens = {given, *nicknames_of(given)}
    keys = {f"letters {name.letters}", f"initial {_initial(name)}", f"lone {core}"}
    keys |= {f"name {core}|{part}" for part in (*givens, *_written(name))}
    keys |= {f"sound {_surname_sound(core)}|{sound}" for each in givens for sound in (sound_of(each), spoken(each))}
    keys |= {f"given {core}|{part}" for part in asked_parts(given)}
    return keys | {f"surname {spoken(given)} {core[:1]}|{part}" for part in asked_parts(core, halved_from=_TWO_SLIPS)}


def _written(name: ParsedName) -> list[str]:
    """Middle names that are more than initials: people are known by them."""
    return [part for part in name.middle if len(part) >= _MIDDLE_SHORTEST]


def _surname_sound(core: str) -> str:
    """What surnames share that count as sounding alike; short ones are like themselves alone."""
    is_long = consonants(core) >= _SOUND_CONSONANTS and len(core) >= _TYPO_SHORTEST
    return sound_of(core) if is_long else core


def _given_sound(given: str) -> str:
    """The looser sound where it may decide, else the closer one; who asks takes both."""
    is_long = consonants(given) >= _SOUND_CONSONANTS or len(given) >= _TYPO_SHORTEST
    return sound_of(given) if is_long else spoken(given)


def filed_parts(word: str, *, shortest: int = _TYPO_SHORTEST, halved_from: int = _NEVER) -> set[str]:
    """What is left of a word when one of its parts is left out, with the word's length.

    A word of ``halved_from`` letters has two parts only: then two slips are met as well that fall into one of them.
    """
    size = len(word)
    return set(_left_over(word, size, _cuts(size, halved_from))) if size >= shortest else set()


def asked_parts(word: str, *, shortest: int = _TYPO_SHORTEST, halved_from: int = _NEVER) -> set[str]:
    """What the words within one edit of this one are filed under.

    One edit falls into one part of the other word, and all that is left without it stands here too. Only two letters
    exchanged across a cut touch two parts, so those are asked for by themselves.
    """
    size = len(word)
    if size < shortest:
        return set()
    keys: set[str] = set()
    for other in range(max(size - 1, shortest), size + 2):
        keys |= set(_left_over(word, other, _cuts(other, halved_from)))
    cuts = _cuts(size, halved_from)
    for cut in cuts:
        exchanged = f"{word[: cut - 1]}{word[cut]}{word[cut - 1]}{word[cut + 1 :]}"
        keys.add(_left_over(exchanged, size, cuts)[0])
    return keys


def _cuts(size: int, halved_from: int) -> tuple[int, ...]:
    """Where a word of so many letters is cut into its parts."""
    parts = 2 if size >= halved_from else _PARTS
    return tuple(size * part // parts for part in range(1, parts))


def _left_over(word: str, size: int, cuts: tuple[int, ...]) -> list[str]:
    """The word without each of its parts in turn, the last one first, as if it had ``size`` letters.

    What is read of it behind the gap is counted from its end.
    """
    edges = (0, *cuts, size)
    return [f"{size} {word[:start]}_{word[len(word) - (size - end) :]}" for start, end in reversed([*pairwise(edges)])]


def _filed_for_organisation(surface: str, form: Form) -> set[str]:
    if form is Form.INITIAL:
        return {f"acronym {acronym_letters(surface)}"}
    key = name_key(Kind.ORGANISATION, surface)
    keys = {f"letters {key.replace(' ', '')}"} | {f"initials {letters}" for letters in _initials(surface)}
    for rest, word in _slip_words(key):
        keys |= {f"slip {rest} {word[0]}|{part}" for part in filed_parts(word)}
    return keys


def _asked_by_organisation(surface: str) -> set[str]:
    key = name_key(Kind.ORGANISATION, surface)
    keys = {f"letters {key.replace(' ', '')}"} | {f"acronym {letters}" for letters in _initials(surface)}
    for rest, word in _slip_words(key):
        keys |= {f"slip {rest} {word[0]}|{part}" for part in asked_parts(word, shortest=_ORGANISATION_WORD_SHORTEST)}
    return keys


def _initials(surface: str) -> list[str]:
    return [letters for letters in initials_of(surface) if len(letters) >= _ACRONYM_SHORTEST]


def _slip_words(key: str) -> list[tuple[str, str]]:
    """Each long word of an organisation's key with the rest of the key around it: where one letter may differ."""
    words = key.split()
    if len(key) < _ORGANISATION_SLIP_SHORTEST:
        return []
    return [
        (" ".join((*words[:position], "_", *words[position + 1 :])), word)
        for position, word in enumerate(words)
        if len(word) >= _ORGANISATION_WORD_SHORTEST and not any(map(str.isdigit, word))
    ]
