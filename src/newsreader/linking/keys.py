"""Keys: under which a name is filed, and which it asks for to find the names that may be the same.

Both are functions of the name alone. A name is filed under few keys, as each is a write into the index, and asks for
many: all nicknames of its given name, all places where one letter may differ. Every key narrows by surname and given
name at once, so that neither a common surname nor a common given name makes a long list.
"""

from __future__ import annotations

from functools import lru_cache
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
    keys |= {f"given {core}|{half}" for half in filed_halves(given)}
    return keys | {f"surname {spoken(given)}|{half}" for half in filed_halves(core, same_start=True)}


def _asked_by_full(name: ParsedName) -> set[str]:
    core, given = name.core, name.given
    givens = {given, *nicknames_of(given)}
    keys = {f"letters {name.letters}", f"initial {_initial(name)}", f"lone {core}"}
    keys |= {f"name {core}|{part}" for part in (*givens, *_written(name))}
    keys |= {f"sound {_surname_sound(core)}|{sound}" for each in givens for sound in (sound_of(each), spoken(each))}
    keys |= {f"given {core}|{half}" for half in asked_halves(given)}
    return keys | {f"surname {spoken(given)}|{half}" for half in asked_halves(core, same_start=True)}


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


def filed_halves(word: str, *, shortest: int = _TYPO_SHORTEST, same_start: bool = False) -> set[str]:
    """Front and back half of a word, each with the word's length; ``same_start`` adds the first letter to the back."""
    size = len(word)
    if size < shortest:
        return set()
    return {_front(word, size), _back(word, size, same_start)}


def asked_halves(word: str, *, shortest: int = _TYPO_SHORTEST, same_start: bool = False) -> set[str]:
    """Halves that the words within one edit of this one are filed under.

    One edit falls into the front or into the back half of the other word, whose other half then stands here too. Only
    two letters exchanged across its middle touch both, so that is asked for by itself.
    """
    size = len(word)
    if size < shortest:
        return set()
    keys: set[str] = set()
    for other in (size - 1, size, size + 1):
        if other >= shortest:
            keys |= {_front(word, other), _back(word, other, same_start)}
    middle = size // 2
    exchanged = f"{word[: middle - 1]}{word[middle]}{word[middle - 1]}{word[middle + 1 :]}"
    return keys | {_front(exchanged, size)}


def _front(word: str, size: int) -> str:
    return f"{size}^{word[: size // 2]}"


def _back(word: str, size: int, same_start: bool) -> str:
    return f"{size}${word[0] if same_start else ''}{word[len(word) - (size - size // 2) :]}"


def _filed_for_organisation(surface: str, form: Form) -> set[str]:
    if form is Form.INITIAL:
        return {f"acronym {acronym_letters(surface)}"}
    key = name_key(Kind.ORGANISATION, surface)
    keys = {f"letters {key.replace(' ', '')}"} | {f"initials {letters}" for letters in _initials(surface)}
    for rest, word in _slip_words(key):
        keys |= {f"slip {rest}|{half}" for half in filed_halves(word, same_start=True)}
    return keys


def _asked_by_organisation(surface: str) -> set[str]:
    key = name_key(Kind.ORGANISATION, surface)
    keys = {f"letters {key.replace(' ', '')}"} | {f"acronym {letters}" for letters in _initials(surface)}
    for rest, word in _slip_words(key):
        keys |= {
            f"slip {rest}|{half}"
            for half in asked_halves(word, shortest=_ORGANISATION_WORD_SHORTEST, same_start=True)
        }
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
