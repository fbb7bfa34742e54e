"""How a name sounds, roughly: one form for the ways in which news spells foreign names."""

from __future__ import annotations

import re
from functools import lru_cache

_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("tsch", "C"), ("sch", "S"), ("shch", "S"), ("tch", "C"), ("ch", "C"), ("sh", "S"), ("zh", "Z"), ("ph", "f"), ("th", "t"),
    ("dh", "d"), ("gh", "k"), ("kh", "k"), ("ck", "k"), ("cz", "C"), ("sz", "S"), ("tz", "s"), ("ts", "s"), ("dz", "s"),
    ("ce", "se"), ("ci", "si"), ("cy", "si"), ("x", "ks"), ("q", "k"), ("c", "k"), ("g", "k"), ("z", "s"), ("w", "v"),
    ("j", "i"), ("y", "i"),
)  # fmt: skip
"""Spellings of one sound, in the order in which they are replaced; capitals are sounds that have no single letter."""

_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiou]+")
_SILENT_H = re.compile(r"(?<=[aeiou])h(?![aeiou])")


@lru_cache(maxsize=1 << 15)
def spoken(word: str) -> str:
    """The folded word in one spelling for each sound, vowels kept: equal for "sergei" and "sergey", "hilary", "hillary"."""
    sound = _DOUBLED.sub(r"\1", word.replace("-", "").replace(" ", "").replace("'", ""))
    for spelling, letter in _SPELLINGS:
        sound = sound.replace(spelling, letter)
    return _DOUBLED.sub(r"\1", _SILENT_H.sub("", sound))


@lru_cache(maxsize=1 << 15)
def sound_of(word: str) -> str:
    """Consonants as they sound, with "a" for every run of vowels: equal for "gorbachev" and "gorbachov".

    ``word`` is folded. Too loose to decide anything by itself when few consonants are left.
    """
    return _DOUBLED.sub(r"\1", _VOWELS.sub("a", spoken(word)))


@lru_cache(maxsize=1 << 15)
def skeleton_of(word: str) -> str:
    """The sound without its vowels: a key under which likely spellings of one name meet."""
    return _DOUBLED.sub(r"\1", sound_of(word).replace("a", "")) or sound_of(word)


_ALIKE_STARTS = frozenset(map(frozenset, ("ck", "cs", "jy", "ij", "iy", "kq", "gq", "sz", "vw", "ae", "eo", "ou")))
"""First letters that stand for one sound where names are brought into Latin letters by different rules."""


def same_start(first: str, second: str) -> bool:
    """Whether two folded words begin with one letter or with two that are used for one sound: "yuri" and "juri"."""
    return first[:1] == second[:1] or frozenset((first[:1], second[:1])) in _ALIKE_STARTS


def consonants(word: str) -> int:
    """How many consonants a folded word has in its sound."""
    return len(sound_of(word).replace("a", ""))
