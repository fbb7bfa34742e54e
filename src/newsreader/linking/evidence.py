"""Evidence beyond the name: what articles say of whom they mean, weighed for and against two names being one person.

It raises or lowers a close call and nothing else. Whatever counted is told among the reasons.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from newsreader.linking.fields import field_of, role_noun
from newsreader.model.annotation import Kind
from newsreader.model.entity import Reason
from newsreader.model.linking import Appearance, NameId, NameIndex, NameRecord
from newsreader.model.values import dataclass

MOST_ARTICLES = 30
"""Articles of one name that are read. A name in more is known by itself: it gives no evidence."""

SOME = 0.5
"""Points that show that two names move in one circle at all."""
FOR = 1.0
"""Points from which evidence speaks for one person."""
AGAINST = -1.0
"""Points up to which it speaks for two."""

_SHARED_ROLE = 1.0
_OTHER_FIELD = -1.0
_OTHER_GENDER = -2.0
_TWO_IN_ONE_ARTICLE = -1.5
_GENERATION = 30
"""Years without an article of either name that make two people of them, unless other evidence speaks for one."""
_OTHER_TIME = -1.0
_STRANGERS = -1.0
_KNOWN_ARTICLES = 3
_KNOWN_COMPANY = 6
_COMPANY_EACH = 0.5
_MOST_COMPANY = 1.5
_PLACES_EACH = 0.25
_MOST_PLACES = 0.5
_MEDIA = frozenset(
    "bbc cnn nbc cbs abc itv sky reuters ap afp xinhua tass interfax news times post guardian telegraph mail mirror sun "
    "independent radio tv television agency press newsroom journal tribune herald".split()
)
"""Words of the names of those who report."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one name or of several that are one person. ``gender`` is None unless all articles agree.

    ``company`` are folded surnames of people and names of organisations.
    """

    articles: frozenset[int]
    roles: frozenset[str]
    gender: str | None
    company: frozenset[str]
    places: frozenset[str]
    years: tuple[int, int] | None = None
    """The first and the last year of articles whose date is known."""

    def __or__(self, other: Evidence) -> Evidence:
        """Both together."""
        genders = {self.gender, other.gender} - {None}
        return Evidence(
            self.articles | other.articles,
            self.roles | other.roles,
            genders.pop() if len(genders) == 1 else None,
            self.company | other.company,
            self.places | other.places,
            _span([*(self.years or ()), *(other.years or ())]),
        )


@dataclass(frozen=True, slots=True)
class Weight:
    """Points for (above 0) or against, with what they come from; not ``is_known`` when nobody could look."""

    points: float = 0.0
    reasons: tuple[Reason, ...] = ()
    is_known: bool = True

    @property
    def is_for(self) -> bool:
        """Enough to settle an open question."""
        return self.points >= FOR

    @property
    def is_against(self) -> bool:
        """Enough to undo what names alone suggest."""
        return self.points <= AGAINST


NO_EVIDENCE = Weight(is_known=False)


def gather(appearances: Iterable[Appearance]) -> Evidence:
    """What some articles say together. A gender told by a fifth of them or less is taken for a slip."""
    seen = list(appearances)
    genders = Counter(each.gender for each in seen if each.gender)
    ranked = genders.most_common(2)
    is_clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[1][1] * 4 <= ranked[0][1])
    return Evidence(
        frozenset(each.article for each in seen),
        frozenset(noun for each in seen for role in each.roles if (noun := role_noun(role))),
        ranked[0][0] if ranked and is_clear else None,
        frozenset().union(*(each.people | each.organisations for each in seen)),
        frozenset().union(*(each.places for each in seen)),
        _span([int(each.published[:4]) for each in seen if each.published and each.published[:4].isdecimal()]),
    )


def _span(years: Sequence[int]) -> tuple[int, int] | None:
    return (min(years), max(years)) if years else None


def weigh(first: Evidence, second: Evidence, kind: Kind = Kind.PERSON) -> Weight:
    """How much two names' articles speak for one entity.

    Two people's names in one article are two people there, as its own rules would have joined them; of organisations
    those rules join fewer, so that it tells nothing.
    """
    together = _together(first, second) if kind is Kind.PERSON else None
    if together is not None:
        # what one article tells it tells of both
        return Weight(together.weight, (together,))
    reasons = [
        reason
        for reason in (
            _gender(first, second),
            _years(first, second),
            _strangers(first, second),
            _roles(first, second),
            _shared("company", "both appear with", _telling(first.company & second.company), _COMPANY_EACH, _MOST_COMPANY),
            _shared("places", "both appear with", first.places & second.places, _PLACES_EACH, _MOST_PLACES),
        )
        if reason is not None
    ]
    return Weight(round(sum(reason.weight for reason in reasons), 2), tuple(reasons))


def _gender(first: Evidence, second: Evidence) -> Reason | None:
    if first.gender and second.gender and first.gender != second.gender:
        return Reason("other_gender", "one is a man and one a woman", _OTHER_GENDER)
    return None


def _together(first: Evidence, second: Evidence) -> Reason | None:
    both = len(first.articles & second.articles)
    if not both:
        return None
    where = "one article names" if both == 1 else f"{both} articles name"
    return Reason("two_in_one_article", f"{where} both, as two people", _TWO_IN_ONE_ARTICLE)


def _years(first: Evidence, second: Evidence) -> Reason | None:
    """Articles a generation apart: nobody is news under one role and one name for so long without a word between."""
    if first.years is None or second.years is None:
        return None
    earlier, later = sorted((first.years, second.years))
    if later[0] - earlier[1] < _GENERATION:
        return None
    return Reason("other_time", f"one until {earlier[1]}, the other since {later[0]}", _OTHER_TIME)


def _strangers(first: Evidence, second: Evidence) -> Reason | None:
    """Two names, each in several articles with many others, and nobody in common."""
    is_known = all(
        len(each.articles) >= _KNOWN_ARTICLES and len(each.company) >= _KNOWN_COMPANY for each in (first, second)
    )
    if is_known and not first.company & second.company and not first.roles & second.roles:
        return Reason("other_company", "nobody appears with both", _STRANGERS)
    return None


def _roles(first: Evidence, second: Evidence) -> Reason | None:
    shared = sorted(first.roles & second.roles)
    if shared:
        return Reason("same_role", f"“{shared[0]}” in both", _SHARED_ROLE)
    fields = [{field for role in each.roles if (field := field_of(role))} for each in (first, second)]
    if fields[0] and fields[1] and not fields[0] & fields[1]:
        one, other = min(first.roles, key=_known_first), min(second.roles, key=_known_first)
        return Reason("other_field", f"one is “{one}”, the other “{other}”", _OTHER_FIELD)
    return None


def _known_first(role: str) -> tuple[bool, str]:
    return field_of(role) is None, role


def _telling(company: Iterable[str]) -> list[str]:
    """Companions without news media, who stand in every other article because they report it."""
    return [name for name in company if _MEDIA.isdisjoint(name.casefold().split())]


def _shared(code: str, how: str, names: Iterable[str], each: float, most: float) -> Reason | None:
    shared = sorted(names)
    if not shared:
        return None
    shown = " and ".join(f"“{name.title() if name.islower() else name}”" for name in shared[:2])
    more = f" and {len(shared) - 2} more" if len(shared) > 2 else ""
    return Reason(f"same_{code}", f"{how} {shown}{more}", min(each * len(shared), most))


class EvidenceBook:
    """Evidence of names, read from the index when it is first needed."""

    def __init__(self, kind: Kind, index: NameIndex) -> None:
        self._kind = kind
        self._index = index
        self._known: dict[NameId, Evidence | None] = {}

    def weigh(self, first: Sequence[NameRecord], second: Sequence[NameRecord]) -> Weight:
        """The names of the first beside those of the second; no evidence when either has a name in too many articles."""
        if any(name.articles > MOST_ARTICLES for name in (*first, *second)):
            return NO_EVIDENCE
        one, other = self._of(first), self._of(second)
        return NO_EVIDENCE if one is None or other is None else weigh(one, other, self._kind)

    def _of(self, names: Sequence[NameRecord]) -> Evidence | None:
        together: Evidence | None = None
        for name in names:
            if name.id not in self._known:
                appearances = self._index.list_appearances(name.id, MOST_ARTICLES)
                self._known[name.id] = None if appearances is None else gather(appearances)
            known = self._known[name.id]
            if known is None:
                return None
            together = known if together is None else together | known
        return together
