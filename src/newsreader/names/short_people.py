"""People of one document: every name goes to the first-introduced full name that it fits."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from newsreader.names.fold import trim
from newsreader.names.gender import gender_of_given
from newsreader.names.groups import SAME_NAME, Groups, NameHere
from newsreader.names.likeness import Likeness, compare_givens, compare_surnames
from newsreader.names.middles import middles_fit
from newsreader.names.parse import ParsedName, parse_name
from newsreader.names.same_person_keys import keys_to_ask, keys_to_ask_for_short, keys_to_file
from newsreader.names.titles import Gender, gender_of_title

_TYPO_SHORTEST = 6
"""Letters of a lone surname before one letter's difference from a full name's surname is taken for a slip."""


_ONE_BREATH = 60
"""Code points within which two names, or a name and a word for kin, belong together."""
_KIN = frozenset(["son", "sons", "father", "dad", "grandfather", "grandson", "namesake", "elder", "younger", "eldest"])
_KIN_WORD = re.compile(r"[a-z]{3,11}")


@dataclass(slots=True)
class _Person:
    """A person while the document is read: full forms so far, the fullest as shown, and gender where known."""

    forms: list[ParsedName]
    name: str
    gender: Gender | None = None
    length: int = 0
    start: int = 0
    ends: list[int] = field(default_factory=list)
    near_kin: bool = False


class _People(list[_Person]):
    """People of a document in the order in which they come up, filed so that a full name need not be held against all.

    Adds to a list what keeps the files in step: a person and a form come in through ``add`` and ``add_form`` alone.
    """

    def __init__(self) -> None:
        super().__init__()
        self._files: defaultdict[str, set[int]] = defaultdict(set)

    def add(self, person: _Person) -> int:
        """The number of a new person."""
        self.append(person)
        for form in person.forms:
            self._file(form, len(self) - 1)
        return len(self) - 1

    def add_form(self, number: int, form: ParsedName) -> None:
        """Another full form of a person."""
        self[number].forms.append(form)
        self._file(form, number)

    def near(self, parts: ParsedName) -> list[tuple[int, _Person]]:
        """People with their numbers who may be meant by a name, the first-introduced first."""
        keys = keys_to_ask_for_short(parts) if parts.is_lone else keys_to_ask(parts)
        numbers = {number for key in keys for number in self._files.get(key, ())}
        return [(number, self[number]) for number in sorted(numbers)]

    def _file(self, form: ParsedName, number: int) -> None:
        for key in keys_to_file(form):
            self._files[key].add(number)


def place_people(names: Sequence[NameHere], text: str = "") -> Groups:
    """Full names make people, in reading order; then every name finds its person, or stands for itself."""
    parsed = [parse_name(name.surface) for name in names]
    genders = [_gender(name, parts) for name, parts in zip(names, parsed, strict=True)]
    people = _People()
    homes: list[int | None] = []
    for name, parts, gender in zip(names, parsed, genders, strict=True):
        near_kin = bool(parts.given) and _is_near_kin(name, text)
        homes.append(None if parts.is_lone or parts.is_initial else _full_home(people, name, parts, gender, near_kin))
    for position, (name, parts) in enumerate(zip(names, parsed, strict=True)):
        if homes[position] is None and parts.is_initial:
            homes[position] = _initial_home(people, name, parts)
    mentions = [
        _mention(people, name, parts, gender, home)
        for name, parts, gender, home in zip(names, parsed, genders, homes, strict=True)
    ]
    return _numbered(mentions, people)


def _mention(
    people: _People, name: NameHere, parts: ParsedName, gender: Gender | None, home: int | None
) -> tuple[int, str]:
    """Person and rule of one name whose full form, if it is one, has its home already."""
    if home is not None:
        same = parts.key in (people[home].forms[0].key, parse_name(people[home].name).key)
        return home, SAME_NAME if same else f"another form of “{people[home].name}” in this article"
    near = people.near(parts)
    for what, fits in _SHORT_FORMS:
        for number, person in near:
            if not _contradicts(gender, person.gender) and any(fits(parts, form) for form in person.forms):
                if gender and person.gender is None:
                    person.gender = gender
                if what == SAME_NAME:
                    return number, SAME_NAME
                where = "earlier in" if person.start < name.start else "in"
                return number, f"{what} of “{person.name}” {where} this article"
    shown = trim(name.surface) or name.surface
    return people.add(_Person([parts], shown, gender, len(parts.key), name.start)), SAME_NAME


def _full_home(people: _People, name: NameHere, parts: ParsedName, gender: Gender | None, near_kin: bool) -> int:
    """The person whose full forms this full name fits, or a new one."""
    for number, person in people.near(parts):
        if _contradicts(gender, person.gender) or _are_father_and_son(person, name, parts, near_kin):
            continue
        if all(_same_person(parts, form) for form in person.forms):
            if all(parts.key != form.key for form in person.forms):
                people.add_form(number, parts)
            if len(parts.key) > person.length and _is_spelled_alike(parts, person.forms[0]):
                person.name, person.length = _shown(name, parts), len(parts.key)
            person.gender = person.gender or gender
            person.near_kin |= near_kin
            person.ends.append(name.start + len(name.surface))
            return number
    end = name.start + len(name.surface)
    return people.add(_Person([parts], _shown(name, parts), gender, len(parts.key), name.start, [end], near_kin))


def _are_father_and_son(person: _Person, name: NameHere, parts: ParsedName, near_kin: bool) -> bool:
    """Whether a name with "Jr" and one without mean two people here.

    They do beside a word for kin, and when both stand in one breath; else a headline or a later sentence only left the
    "Jr" out.
    """
    if bool(parts.suffix) == any(form.suffix for form in person.forms):
        return False
    in_one_breath = any(0 <= name.start - end <= _ONE_BREATH for end in person.ends)
    return near_kin or person.near_kin or in_one_breath


def _is_near_kin(name: NameHere, text: str) -> bool:
    around = text[max(0, name.start - _ONE_BREATH) : name.start + len(name.surface) + _ONE_BREATH].casefold()
    return not _KIN.isdisjoint(_KIN_WORD.findall(around))


def _initial_home(people: _People, name: NameHere, parts: ParsedName) -> int:
    """The one person written out that an initial form fits; it stands for itself when none or several do."""
    near = people.near(parts)
    exact = [number for number, person in near if any(form.key == parts.key for form in person.forms)]
    fitting = exact or [number for number, person in near if all(_initial_fits(parts, form) for form in person.forms)]
    if len(fitting) == 1:
        return fitting[0]
    return people.add(_Person([parts], _shown(name, parts), None, len(parts.key), name.start))


def _shown(name: NameHere, parts: ParsedName) -> str:
    """The name without its title, as written; in reading order when it was given surname first with a comma."""
    surface = trim(name.surface)
    if "," in surface:
        return " ".join(part for part in (parts.shown_given, parts.shown_surname) if part)
    return surface.removeprefix(parts.title).strip() or surface


def _is_spelled_alike(parts: ParsedName, first: ParsedName) -> bool:
    """A longer form names the person only when it adds parts, not letters by another spelling."""
    return len(parts.middle) > len(first.middle) or len(first.given) == 1 or bool(parts.suffix and not first.suffix)


def _same_person(first: ParsedName, second: ParsedName) -> bool:
    if first.letters == second.letters and first.suffix == second.suffix:
        return True
    if first.suffix and second.suffix and first.suffix != second.suffix:
        return False
    surname = compare_surnames(first.core, second.core)
    if surname.likeness is Likeness.DIFFERENT:
        return False
    given = compare_givens(first.given, second.given)
    if given.likeness is Likeness.DIFFERENT:
        return surname.score == 1 and (_is_middle(first, second) or _is_middle(second, first))
    if surname.score < 1 and given.score < 0.9:
        return False
    return middles_fit(first.middle, second.middle)


def _is_middle(shorter: ParsedName, longer: ParsedName) -> bool:
    """A name without middle name whose given name is a middle or quoted name of the longer form."""
    return not shorter.middle and len(shorter.given) > 1 and shorter.given in (*longer.middle, longer.called)


def _initial_fits(parts: ParsedName, form: ParsedName) -> bool:
    if compare_surnames(parts.core, form.core).score < 1 or not form.given or form.given[0] != parts.given[0]:
        return False
    return middles_fit(parts.middle, form.middle)


def _is_surname(parts: ParsedName, form: ParsedName) -> bool:
    if not parts.is_lone or form.is_lone:
        return False
    if parts.suffix and parts.suffix != form.suffix:
        return False
    return parts.surname == form.surname or parts.core == form.core or parts.surname == form.core


def _is_end(parts: ParsedName, form: ParsedName) -> bool:
    """The last words of a full name: "Lopez Obrador", "Suu Kyi"."""
    words, whole = parts.key.split(), form.key.split()
    return 1 < len(words) < len(whole) and whole[-len(words) :] == words


def _is_given(parts: ParsedName, form: ParsedName) -> bool:
    return (
        parts.is_lone
        and not parts.title
        and not parts.suffix
        and bool(form.given)
        and parts.surname in (form.given, form.called)
    )


def _is_nickname(parts: ParsedName, form: ParsedName) -> bool:
    if not parts.is_lone or parts.title or parts.suffix or len(form.given) < 2:
        return False
    return compare_givens(parts.surname, form.given).likeness in (Likeness.NICKNAME, Likeness.SPELLING)


def _is_misspelt_surname(parts: ParsedName, form: ParsedName) -> bool:
    if not parts.is_lone or form.is_lone or min(len(parts.core), len(form.core)) < _TYPO_SHORTEST:
        return False
    return compare_surnames(parts.core, form.core).score >= 0.8


def _is_same_lone(parts: ParsedName, form: ParsedName) -> bool:
    return parts.is_lone and form.is_lone and parts.surname == form.surname


_SHORT_FORMS: tuple[tuple[str, Callable[[ParsedName, ParsedName], bool]], ...] = (
    ("surname", _is_surname),
    ("last words", _is_end),
    ("given name", _is_given),
    (SAME_NAME, _is_same_lone),
    ("short form of the given name", _is_nickname),
    ("misspelt surname", _is_misspelt_surname),
)
"""Ways in which a name can be short for a full one, surest first: words for the reader and test."""


def _gender(name: NameHere, parts: ParsedName) -> Gender | None:
    """What title, hint and given name tell, in this order."""
    told = gender_of_title(name.title) or gender_of_title(parts.title) or name.gender
    if told or parts.is_lone or len(parts.given) == 1:
        return told
    return gender_of_given(parts.given)


def _contradicts(first: Gender | None, second: Gender | None) -> bool:
    return first is not None and second is not None and first != second


def _numbered(mentions: Iterable[tuple[int, str]], people: list[_Person]) -> Groups:
    """People without gaps, in the order in which they first appear."""
    numbers: dict[int, int] = {}
    out = [(numbers.setdefault(person, len(numbers)), rule) for person, rule in mentions]
    return Groups(out, [people[person].name for person in numbers])
