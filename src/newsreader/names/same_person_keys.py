"""Keys under which two full names meet when they may mean one person: a document of many names is not compared in pairs.

Every pair of names that ``likeness.compare_surnames`` does not call different shares a key, and so does every pair of
equal letters. Meeting decides nothing yet.
"""

from __future__ import annotations

from newsreader.names.parse import ParsedName
from newsreader.names.sounds import sound_of

_SLIP_SHORTEST = 5
"""Letters of surnames that may differ by one slip: then they are the same with one letter left out of each or of one."""

_SLIPS_SHORTEST = 9
"""Letters of surnames that may differ by two slips: then they begin alike and their lengths differ by two at most."""


def keys_to_file(parts: ParsedName) -> set[str]:
    """Keys under which a name is filed."""
    return {*_keys(parts), *_length_keys(parts.core, 0)}


def keys_to_ask(parts: ParsedName) -> set[str]:
    """Keys under which the names lie that may mean the same person."""
    return {*_keys(parts), *_length_keys(parts.core, 2)}


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


def _length_keys(core: str, slips: int) -> list[str]:
    if len(core) < _SLIPS_SHORTEST:
        return []
    return [f"length {core[0]} {len(core) + slip}" for slip in range(-slips, slips + 1)]
