"""Two names of one kind side by side, part by part: a score and the reasons that made it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from rapidfuzz.distance import OSA

from newsreader.model.annotation import Kind
from newsreader.model.entity import Reason
from newsreader.model.values import dataclass
from newsreader.names.fold import fold, letters_of, trim
from newsreader.names.keys import name_key
from newsreader.names.likeness import Likeness, PartLikeness, compare_givens, compare_surnames
from newsreader.names.middles import middles_fit
from newsreader.names.organisations import acronym_letters, initials_of, is_acronym, is_well_known
from newsreader.names.parse import ParsedName, parse_name

LINK_AT = 0.72
"""Score from which two full names are the same person."""

MIDDLE_AS_GIVEN = "middle_as_given"
"""Code of the reason that a middle name of one is the other's given name."""

OPEN_AT = 0.6
"""Score from which evidence beyond the name may link two names."""

_PART_MISSING = 0.95
"""Factor for a middle name or a "Jr" that only one of the names has."""
_BOTH_PARTS_OFF = 0.8
"""Factor for a surname and a given name that both only sound alike ("Frank Miller", "Franck Muller")."""
_GIVEN_SLIPS = frozenset((Likeness.SOUND, Likeness.TYPO))
_AS_GIVEN = 0.8
_SURNAME_SLIP_NEEDS = 0.9
"""Likeness of the given names below which another spelling of the surname is another surname."""
_SLIPS = frozenset((*(f"surname_{likeness}" for likeness in Likeness), "typo"))
_ORGANISATION_SLIP = 0.85
_ORGANISATION_SLIP_SHORTEST = 10
_INITIALS = 0.6


@dataclass(frozen=True, slots=True)
class Comparison:
    """``score`` 0 to 1 with its reasons.

    ``contradicts``: the names cannot be one person whatever else joins them (another given name, "Jr" and "Sr", "W."
    and "H. W."). ``by_initial``: alike as far as an initial or an acronym tells, which alone decides nothing.
    """

    score: float
    reasons: tuple[Reason, ...]
    contradicts: bool = False
    by_initial: bool = False

    @property
    def is_open(self) -> bool:
        """Too little alike to link by name alone, near enough that evidence may."""
        return OPEN_AT <= self.score < LINK_AT and not self.by_initial and not self.contradicts

    @property
    def by_middle(self) -> bool:
        """Alike only as the given name of one is a middle name of the other."""
        return any(reason.code == MIDDLE_AS_GIVEN for reason in self.reasons)

    @property
    def is_slip(self) -> bool:
        """Alike by a surname, or by a word of an organisation, that is near and not equal."""
        return any(reason.code in _SLIPS for reason in self.reasons)

    @property
    def links(self) -> bool:
        """Enough alike for one entity, as far as these two names tell."""
        return self.score >= LINK_AT and not self.by_initial


_DIFFERENT = Comparison(0.0, (), contradicts=True)


@lru_cache(maxsize=1 << 17)
def compare(kind: Kind, first: str, second: str) -> Comparison:
    """Two surfaces of one kind. Reasons speak of ``first`` and explain why it is ``second``."""
    if kind is Kind.PERSON:
        return compare_people(parse_name(first), parse_name(second), lambda: _written(first, second))
    if kind is Kind.ORGANISATION:
        return _compare_organisations(first, second)
    same = name_key(kind, first) == name_key(kind, second)
    return Comparison(1.0, (_written(first, second) or _same_name(),)) if same else _DIFFERENT


def compare_people(
    first: ParsedName, second: ParsedName, written: Callable[[], Reason | None] = lambda: None
) -> Comparison:
    """Part by part: surname, given name, middle names, generation. A lone surname is like nobody.

    ``written`` tells the reason to give when all parts are equal.
    """
    if first.is_lone or second.is_lone:
        same = first.key == second.key
        return Comparison(1.0, (written() or _same_name(),)) if same else Comparison(0.0, ())
    if first.suffix and second.suffix and first.suffix != second.suffix:
        return _DIFFERENT
    if first.letters == second.letters and first.suffix == second.suffix:
        return Comparison(1.0, (written() or _same_name(),))
    surname = compare_surnames(first.core, second.core)
    if surname.likeness is Likeness.DIFFERENT:
        return Comparison(0.0, ())
    given, given_reason = _compare_given(first, second)
    if given.likeness is Likeness.DIFFERENT:
        return _DIFFERENT
    middles_are_given = given_reason is not None and given_reason.code == MIDDLE_AS_GIVEN
    if not middles_are_given and not middles_fit(first.middle, second.middle):
        return _DIFFERENT
    if (
        surname.score < 1
        and (given.score < _SURNAME_SLIP_NEEDS or given.likeness is Likeness.NICKNAME)
        and surname.likeness is Likeness.TYPO
    ):
        return Comparison(0.0, ())
    reasons = [reason for reason in (_surname_reason(surname, first, second), given_reason) if reason]
    score = surname.score * given.score
    if surname.likeness is Likeness.SOUND and given.likeness in _GIVEN_SLIPS:
        score *= _BOTH_PARTS_OFF
    for code, missing, text in (
        (
            "middle_missing",
            bool(first.middle) != bool(second.middle) and not middles_are_given,
            "a middle name is given in one of them only",
        ),
        ("suffix_missing", bool(first.suffix) != bool(second.suffix), "“Jr” or the like stands in one of them only"),
    ):
        if missing:
            score *= _PART_MISSING
            reasons.append(Reason(code, text, _PART_MISSING))
    by_initial = given.likeness is Likeness.INITIAL
    return Comparison(round(score, 4), tuple(reasons) or (written() or _same_name(),), by_initial=by_initial)


def _compare_given(first: ParsedName, second: ParsedName) -> tuple[PartLikeness, Reason | None]:
    """Likeness of the given names, a middle name used as given name included."""
    given = compare_givens(first.given, second.given)
    one, other = first.shown_given or first.given, second.shown_given or second.given
    if (first.family_first or second.family_first) and given.likeness not in (Likeness.EQUAL, Likeness.SPELLING):
        given = PartLikeness(Likeness.DIFFERENT, 0.0)
    if given.likeness is Likeness.INITIAL and _share_written_middle(first, second):
        return PartLikeness(Likeness.SPELLING, 0.9), Reason(
            "initial", f"“{one}” and “{other}” with the same middle name", 0.9
        )
    if given.likeness in (Likeness.DIFFERENT, Likeness.INITIAL):
        for shorter, longer in ((first, second), (second, first)):
            if not shorter.middle and len(shorter.given) > 1 and shorter.given in longer.middle:
                text = f"“{shorter.shown_given or shorter.given}” is a middle name of the other"
                return PartLikeness(Likeness.SPELLING, _AS_GIVEN), Reason(MIDDLE_AS_GIVEN, text, _AS_GIVEN)
    return given, _given_reason(given, one, other)


def _share_written_middle(first: ParsedName, second: ParsedName) -> bool:
    return any(len(part) > 1 and part in second.middle for part in first.middle)


def _given_reason(given: PartLikeness, first: str, second: str) -> Reason | None:
    """A sentence part for the reader; nothing when the given names are equal."""
    score = f"{given.score:.2f}"
    match given.likeness:
        case Likeness.EQUAL | Likeness.DIFFERENT:
            return None
        case Likeness.NICKNAME:
            text = f"“{first}” is used for “{second}”: {score}"
        case Likeness.INITIAL:
            text = f"“{first}” fits “{second}” by its first letter: {score}"
        case Likeness.SOUND:
            text = f"given name “{first}” sounds like “{second}”: {score}"
        case _:
            away = OSA.distance(fold(first), fold(second))
            how = "is one letter from" if away == 1 else "is another spelling of"
            text = f"given name “{first}” {how} “{second}”: {score}"
    return Reason(f"given_{given.likeness}", text, given.score)


def _surname_reason(surname: PartLikeness, first: ParsedName, second: ParsedName) -> Reason | None:
    one, other = first.shown_surname or first.surname, second.shown_surname or second.surname
    if surname.score == 1:
        return None
    how = {Likeness.SOUND: "sounds like", Likeness.TYPO: "is one letter from"}.get(surname.likeness, "is near")
    if surname.likeness is Likeness.TYPO and OSA.distance(first.core, second.core) > 1:
        how = "is two letters from"
    return Reason(f"surname_{surname.likeness}", f"surname “{one}” {how} “{other}”: {surname.score:.2f}", surname.score)


def _compare_organisations(first: str, second: str) -> Comparison:
    one, other = name_key(Kind.ORGANISATION, first), name_key(Kind.ORGANISATION, second)
    if one == other:
        return Comparison(1.0, (_written(first, second) or _same_name(),))
    for short, full in ((first, second), (second, first)):
        if is_acronym(short) and not is_well_known(short) and not is_acronym(full) and _are_initials(short, full):
            text = f"“{trim(short)}” are the initials of “{trim(full)}”"
            return Comparison(_INITIALS, (Reason("initials", text, _INITIALS),), by_initial=True)
    joined, rejoined = one.replace(" ", ""), other.replace(" ", "")
    if joined == rejoined:
        return Comparison(1.0, (Reason("same_letters", "same name, written in other words", 1.0),))
    if _is_organisation_slip(one, other):
        text = f"“{trim(first)}” is one letter from “{trim(second)}”: {_ORGANISATION_SLIP:.2f}"
        return Comparison(_ORGANISATION_SLIP, (Reason("typo", text, _ORGANISATION_SLIP),))
    return Comparison(0.0, ())


def _are_initials(short: str, full: str) -> bool:
    return acronym_letters(short) in initials_of(full)


def _is_organisation_slip(first: str, second: str) -> bool:
    """One letter in one long word of two names of equally many words, digits and short words untouched."""
    words, others = first.split(), second.split()
    if min(len(first), len(second)) < _ORGANISATION_SLIP_SHORTEST or len(words) != len(others):
        return False
    differing = [(one, other) for one, other in zip(words, others, strict=True) if one != other]
    if len(differing) != 1:
        return False
    one, other = differing[0]
    long_enough = min(len(one), len(other)) >= 6 and one[0] == other[0]
    return long_enough and not any(map(str.isdigit, one + other)) and OSA.distance(one, other, score_cutoff=1) == 1


def _same_name() -> Reason:
    return Reason("same_name", "same name", 1.0)


def _written(first: str, second: str) -> Reason | None:
    """How two surfaces of one name differ in writing: title, accent, capitals, or the words' form."""
    one, other = trim(first), trim(second)
    if one == other:
        return None
    if one.casefold() == other.casefold():
        return Reason("capitals", "same name in other capitals", 1.0)
    if letters_of(one) == letters_of(other):
        accents = fold(one) == fold(other)
        text = "same name written with or without its accents" if accents else "same name, hyphens or spaces apart"
        return Reason("accents" if accents else "joined", text, 1.0)
    return Reason("same_name", f"“{one}” is another way to write “{other}”", 1.0)
