"""Keys under which names meet when they may mean one person: a document of many names is not compared in pairs.

Every pair of full names that ``likeness.compare_surnames`` does not call different shares a key, and so does every pair
of equal letters; a lone name shares one with the full names that it may be short for. Meeting decides nothing yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsreader.names.nicknames import groups_of
from newsreader.names.parse import ParsedName
from newsreader.names.sounds import sound_of, spoken

_SLIP_SHORTEST = 5
"""Letters of surnames that may differ by one slip: then they are the same with one letter left out of each or of one."""

_SLIPS_SHORTEST = 9
"""Letters of surnames that may differ by two slips: then they begin alike and their lengths differ by two at most."""


def keys_to_file(parts: ParsedName) -> set[str]:
    """Keys under which a name is filed."""
    words = (parts.surname, parts.core, parts.given, parts.called, *parts.key.split()[-1:])
    return {*_keys(parts), *_length_keys(parts.core, 0), *_word_keys(words), *_given_keys(parts.given)}


def keys_to_ask(parts: ParsedName) -> set[str]:
    """Keys under which the names lie that a full name may mean the same person as."""
    return {*_keys(parts), *_length_keys(parts.core, 2)}


def keys_to_ask_for_short(parts: ParsedName) -> set[str]:
    """Keys under which the names lie that a lone name may be short for, or the same as."""
    words = (parts.surname, parts.core, *parts.key.split()[-1:])
    return {*keys_to_ask(parts), *_word_keys(words), *_given_keys(parts.surname)}


def _keys(parts: ParsedName) -> set[str]:
    core = parts.core
    keys = {
        f"key {parts.key}",
        f"letters {parts.letters}",
        f"sound {sound_of(core)}",
        f"surname {core.replace(' ', '')}",
    }
    if len(core) >= _SLIP_SHORTEST:
        keys |= {f"slip {core}", *(f"slip {core[:left_out]}{core[left_out + 1 :]}" for left_out in range(len(core)))}
    return keys


def _word_keys(words: Iterable[str]) -> Iterator[str]:
    return (f"word {word}" for word in words if word)


def _given_keys(given: str) -> Iterator[str]:
    """Keys that a given name shares with those that it may stand for."""
    if len(given) > 1:
        yield f"spoken {spoken(given)}"
        yield from (f"nickname {group}" for group in groups_of(given))


def _length_keys(core: str, slips: int) -> list[str]:
    if len(core) < _SLIPS_SHORTEST:
        return []
    return [f"length {core[0]} {len(core) + slip}" for slip in range(-slips, slips + 1)]
