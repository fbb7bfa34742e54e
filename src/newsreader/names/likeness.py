"""How alike two parts of two people's names are, as a figure with a sentence that says why."""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from newsreader.model.values import dataclass
from newsreader.names.fold import letters_of
from newsreader.names.gender import gender_of_given, is_given_name
from newsreader.names.lexicons import read_entries
from newsreader.names.nicknames import is_listed, same_given
from newsreader.names.sounds import consonants, same_start, sound_of, spoken


class Likeness(StrEnum):
    """In what way two parts are alike."""

    EQUAL = "equal"
    SPELLING = "spelling"
    NICKNAME = "nickname"
    SOUND = "sound"
    TYPO = "typo"
    INITIAL = "initial"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class PartLikeness:
    """``score`` from 0 (different) to 1 (equal)."""

    likeness: Likeness
    score: float


_EQUAL = PartLikeness(Likeness.EQUAL, 1.0)
_DIFFERENT = PartLikeness(Likeness.DIFFERENT, 0.0)
_INITIAL = PartLikeness(Likeness.INITIAL, 0.6)
_NICKNAME = PartLikeness(Likeness.NICKNAME, 0.9)
_SOUND = PartLikeness(Likeness.SOUND, 0.9)

_TYPO_SHORTEST = 5
"""Letters that both words need before one letter's difference counts as a slip."""
_TWO_TYPOS_SHORTEST = 9
_SOUND_CONSONANTS = 3
_TWO_FAMILIES = 0.65
"""Near surnames that are both common ("Thomson", "Thompson"): too little to link by, unless evidence speaks for it."""


@lru_cache(maxsize=1 << 16)
def compare_surnames(first: str, second: str) -> PartLikeness:
    """Two folded surnames: equal 1, same sound 0.9, one slip 0.8, two slips in long ones 0.75, else 0."""
    if first == second:
        return _EQUAL
    if first.replace(" ", "") == second.replace(" ", ""):
        return PartLikeness(Likeness.SPELLING, 1.0)
    shorter = min(len(first), len(second))
    if shorter < _TYPO_SHORTEST:
        return _DIFFERENT
    likeness = _near_surnames(first, second, shorter)
    if likeness.score and first in common_surnames() and second in common_surnames():
        return PartLikeness(likeness.likeness, _TWO_FAMILIES)
    return likeness


def _near_surnames(first: str, second: str, shorter: int) -> PartLikeness:
    if not same_start(first, second):
        return _DIFFERENT
    if (
        sound_of(first) == sound_of(second)
        and consonants(first) >= _SOUND_CONSONANTS
        and OSA.distance(spoken(first), spoken(second)) <= (1 if shorter < _TWO_TYPOS_SHORTEST else 2)
    ):
        return _SOUND
    if first[0] != second[0]:
        return _DIFFERENT
    slips = OSA.distance(first, second, score_cutoff=2)
    if slips == 1:
        return _DIFFERENT if _is_other_ending(first, second) else PartLikeness(Likeness.TYPO, 0.8)
    if slips == 2 and shorter >= _TWO_TYPOS_SHORTEST:
        return PartLikeness(Likeness.TYPO, 0.75)
    return _DIFFERENT


@cache
def common_surnames() -> frozenset[str]:
    """Folded surnames that many families have."""
    return frozenset(letters_of(name) for line in read_entries("common_surnames.txt") for name in line.split())


@lru_cache(maxsize=1 << 16)
def compare_givens(first: str, second: str) -> PartLikeness:
    """Two folded given names: equal 1, nickname or same sound 0.9, one slip up to 0.95, initial 0.6, else 0."""
    if first == second:
        return _EQUAL
    if len(first) == 1 or len(second) == 1:
        return _INITIAL if first[0] == second[0] else _DIFFERENT
    if spoken(first) == spoken(second):
        return PartLikeness(Likeness.SPELLING, max(0.9, _closeness(first, second)))
    if same_given(first, second):
        return _NICKNAME
    if _are_two_names(first, second):
        return _DIFFERENT
    if same_start(first, second) and sound_of(first) == sound_of(second) and (
        consonants(first) >= _SOUND_CONSONANTS or min(len(first), len(second)) >= _TYPO_SHORTEST
    ):
        slip = OSA.distance(first, second, score_cutoff=1) == 1
        return PartLikeness(Likeness.TYPO, _closeness(first, second)) if slip else _SOUND
    shorter = min(len(first), len(second))
    if shorter >= _TYPO_SHORTEST and OSA.distance(first, second, score_cutoff=1) == 1:
        return PartLikeness(Likeness.TYPO, min(0.9, _closeness(first, second)))
    return _DIFFERENT


def _closeness(first: str, second: str) -> float:
    """Share of letters in common, to two places: 0.92 for "hilary" and "hillary"."""
    return round(ratio(first, second) / 100, 2)


def _are_two_names(first: str, second: str) -> bool:
    """Both are common given names that do not stand for one another, or they tell different genders."""
    genders = {gender_of_given(first), gender_of_given(second)} - {None}
    if len(genders) == 2:
        return True
    return all(is_given_name(name) or is_listed(name) for name in (first, second))


def _is_other_ending(first: str, second: str) -> bool:
    """A Slavic feminine ending beside its masculine ("Navalny", "Navalnaya"; "Ivanov", "Ivanova") is another person."""
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    return longer == f"{shorter}a"
