"""Which names are looked at together: likeness that may be chance counts only where nothing else is as near.

Among a million names nearly every surname is one letter from another, and every middle name is somebody's given name.
Followed everywhere, such likeness ties thousands of people into one block. So it is followed only where it is the best
explanation that the library has. That depends on which names there are, not on how often they stand where.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from newsreader.linking.forms import Form, core_of, form_of, is_full
from newsreader.linking.keys import queries_of
from newsreader.linking.score import Comparison, compare
from newsreader.model.anchor import NAMESAKE
from newsreader.model.annotation import Kind
from newsreader.model.linking import NameId, NameIndex, NameRecord
from newsreader.model.values import dataclass
from newsreader.names.likeness import Likeness, compare_givens, compare_surnames
from newsreader.names.parse import parse_name

_SPACES = 4
"""Spaces and hyphens by which two ways of writing one name may differ."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A name that a full name found.

    ``is_slip``: a full name with a surname, or one word of an organisation, that is near and not equal.
    ``fuller`` is the fuller of the two when a middle name of it is the other's given name and nothing else joins them.
    """

    other: NameRecord
    is_slip: bool = False
    fuller: NameRecord | None = None


class Neighbours:
    """What full names find in an index, and which of it counts; asked for many names at once."""

    def __init__(self, kind: Kind, index: NameIndex, fresh: Callable[[NameRecord], bool]) -> None:
        """``fresh`` tells names that the index had not, or not as they are written now, when it was last settled."""
        self._kind = kind
        self._index = index
        self._fresh = fresh
        self._found: dict[NameId, tuple[Alike, ...]] = {}
        self._sure: dict[tuple[NameId, bool], bool] = {}

    def look_at(self, names: Collection[NameRecord]) -> None:
        """Find the neighbours of these full names, and whatever tells which of them count."""
        self._find(names)
        self._find([alike.other for name in names for alike in self._found[name.id] if self._hangs_on(name, alike)])

    def of(self, name: NameRecord) -> tuple[Alike, ...]:
        """All that a name which was looked at found."""
        return self._found[name.id]

    def counts(self, name: NameRecord, alike: Alike) -> bool:
        """Whether the two have to be looked at together."""
        return self._counts(name, alike, before=False)

    def counted(self, name: NameRecord, alike: Alike) -> bool:
        """Whether they had to before the fresh names came; True for two of which one is fresh."""
        return self._fresh(name) or self._fresh(alike.other) or self._counts(name, alike, before=True)

    def _counts(self, name: NameRecord, alike: Alike, *, before: bool) -> bool:
        if alike.fuller is not None and self._has_own_side(alike.fuller, before=before):
            return False
        return not alike.is_slip or self._is_sure(name, before=before) or self._is_sure(alike.other, before=before)

    def _hangs_on(self, name: NameRecord, alike: Alike) -> bool:
        """Whether what the other one finds tells if the two count."""
        return alike.fuller is alike.other or (alike.is_slip and not self._is_sure(name, before=False))

    def _find(self, names: Iterable[NameRecord]) -> None:
        new = {name.id: name for name in names if name.id not in self._found}
        queries = {name.id: queries_of(self._kind, name.surface) for name in new.values()}
        asked = frozenset().union(*queries.values()) if queries else frozenset[str]()
        answers = self._index.find_names(self._kind, asked) if asked else {}
        for name in new.values():
            found = {each.id: each for key in queries[name.id] for each in answers.get(key, ()) if each.id != name.id}
            self._found[name.id] = tuple(
                alike for other in found.values() if (alike := _alike(name, other)) is not None
            )

    def _has_own_side(self, name: NameRecord, *, before: bool) -> bool:
        """Whether there is a full name like this one in which its given name is one."""
        return any(
            alike.fuller is None and is_full(alike.other) and not (before and self._fresh(alike.other))
            for alike in self._found[name.id]
        )

    def _is_sure(self, name: NameRecord, *, before: bool) -> bool:
        """Whether all the names that this one may be a slip of, or they of it, may be one and the same."""
        key = name.id, before
        if key not in self._sure:
            slips = (alike.other for alike in self._found[name.id] if alike.is_slip)
            others = [other for other in slips if not (before and self._fresh(other))]
            self._sure[key] = all(is_near(one, other) for one, other in combinations(others, 2))
        return self._sure[key]


def is_near(name: NameRecord, found: NameRecord) -> bool:
    """Whether a found name has to be looked at together with this one, as far as the two tell."""
    forms = form_of(name.kind, name.surface), form_of(found.kind, found.surface)
    if Form.LONE in forms:
        return forms[0] is not forms[1] and core_of(name) == core_of(found)
    if forms[0] is forms[1]:
        return forms[0] is Form.FULL and _compare_full(name, found) is not None
    comparison = compare(name.kind, name.surface, found.surface)
    return comparison.by_initial or comparison.links


def _alike(name: NameRecord, found: NameRecord) -> Alike | None:
    if found.surname is None and not is_full(found):
        return Alike(found) if is_near(name, found) else None
    comparison = _compare_full(name, found)
    if comparison is None:
        return None
    return Alike(found, comparison.is_slip, _fuller(name, found) if comparison.by_middle else None)


def _compare_full(name: NameRecord, found: NameRecord) -> Comparison | None:
    """How two full names are alike; None when they are not."""
    if _are_far(name, found):
        return None
    comparison = compare(name.kind, name.surface, found.surface)
    return comparison if comparison.links or comparison.is_open else None


def _are_far(name: NameRecord, found: NameRecord) -> bool:
    """Whether two full names are surely not alike: told at a glance, which spares most of the comparing."""
    if name.kind is Kind.ORGANISATION:
        return OSA.distance(_letters(name.key), _letters(found.key), score_cutoff=1) > 1
    if name.surname is None or found.surname is None:
        return False
    if name.surname == found.surname or compare_surnames(name.surname, found.surname).score:
        return _are_called_otherwise(name, found)
    # "Duncan-Smith" and "Smith", or the family's name first in one of them
    is_as_long = abs(len(name.key) - len(found.key)) < _SPACES
    return not is_as_long or _letters_in_order(name.key) != _letters_in_order(found.key)


def _are_called_otherwise(name: NameRecord, found: NameRecord) -> bool:
    """Whether two people's given names, read off their keys, are surely other names, and no middle name of the other."""
    given, *rest = name.key.split()
    other, *others = found.key.split()
    if given == other or given in others or other in rest:
        return False
    if given == name.surname or other == found.surname:
        return False  # the family's name may come first
    return compare_givens(given, other).likeness is Likeness.DIFFERENT and _letters(name.key) != _letters(found.key)


def _letters(key: str) -> str:
    return key.partition(NAMESAKE)[0].replace(" ", "").replace("-", "")


@lru_cache(maxsize=1 << 15)
def _letters_in_order(key: str) -> str:
    return "".join(sorted(_letters(key)))


def _fuller(name: NameRecord, found: NameRecord) -> NameRecord:
    """The one of two with the middle name that the other has as given name: the other has no middle name."""
    return found if parse_name(found.surface).middle else name
