"""Two people under one name: whether the articles of one entity look as if they meant two, and which mean which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsreader.linking.evidence import Evidence, gather, weigh
from newsreader.linking.fields import field_of, role_noun
from newsreader.model.entity import Reason
from newsreader.model.linking import Appearance, TwoPeople

SPLIT_AT = -1.0
"""Points of evidence up to which two camps of articles are suggested to be two people."""
MOST_APPEARANCES = 2000
"""Articles of one entity that are looked at; who stands in more is no riddle to the reader."""

_EVERYWHERE = 0.5
"""Share of the articles from which a companion tells nothing about which camp an article is in."""
_YEARS_APART = 30
_OTHER_TIME = -1.0
_OTHER_COMPANY = -0.5


def find_two_people(appearances: Sequence[Appearance]) -> TwoPeople | None:
    """The articles of one entity in two camps that contradict each other, or None when nothing does.

    Articles belong to one camp when they share a role, a field of work or a companion, and never when they tell
    different genders. Only camps that evidence speaks against being one are suggested: having nothing in common is not
    enough. The answer does not depend on the order of the articles.
    """
    if not 2 <= len(appearances) <= MOST_APPEARANCES:
        return None
    ordered = sorted(appearances, key=lambda each: each.article)
    camps = _camps(ordered)
    best: tuple[float, tuple[Reason, ...], list[Appearance], list[Appearance]] | None = None
    for number, first in enumerate(camps):
        for second in camps[number + 1 :]:
            reasons = _against(first, second)
            points = round(sum(reason.weight for reason in reasons), 2)
            if points <= SPLIT_AT and (best is None or points < best[0]):
                best = points, reasons, first, second
    if best is None:
        return None
    _, reasons, first, second = best
    return _suggestion(ordered, camps, first, second, reasons)


def _suggestion(
    appearances: Sequence[Appearance],
    camps: Sequence[list[Appearance]],
    first: list[Appearance],
    second: list[Appearance],
    reasons: tuple[Reason, ...],
) -> TwoPeople:
    """Other camps go to the one of the two that they do not contradict, when they contradict the other."""
    sides = [list(first), list(second)]
    for camp in camps:
        if camp is first or camp is second:
            continue
        against = [sum(reason.weight for reason in _against(side, camp)) <= SPLIT_AT for side in (first, second)]
        if against[0] != against[1]:
            sides[against[0]].extend(camp)
    sides.sort(key=len, reverse=True)
    placed = [tuple(sorted(each.article for each in side)) for side in sides]
    unplaced = sorted({each.article for each in appearances} - {*placed[0], *placed[1]})
    return TwoPeople(placed[0], placed[1], tuple(unplaced), reasons)


def _camps(appearances: Sequence[Appearance]) -> list[list[Appearance]]:
    """Articles that hang together, largest camp first; those that tell nothing are in none."""
    told = [gather([each]) for each in appearances]
    company = Counter(name for each in told for name in each.company)
    common = {name for name, count in company.items() if count > max(1, _EVERYWHERE * len(appearances))}
    home = list(range(len(appearances)))
    holder: dict[tuple[str, str | None, str], int] = {}
    for number, evidence in enumerate(told):
        for tie in _ties(evidence, common):
            # ties hold within one gender only
            other = _root(home, holder.setdefault((tie[0], evidence.gender, tie[1]), number))
            home[_root(home, number)] = other
    gathered: dict[int, list[Appearance]] = {}
    for number, evidence in enumerate(told):
        if evidence.gender or evidence.roles or evidence.company:
            gathered.setdefault(_root(home, number), []).append(appearances[number])
    return sorted(gathered.values(), key=lambda camp: (-len(camp), camp[0].article))


def _ties(evidence: Evidence, common: set[str]) -> list[tuple[str, str]]:
    fields = {field for role in evidence.roles if (field := field_of(role))}
    return [
        *(("role", role) for role in sorted(evidence.roles)),
        *(("field", field) for field in sorted(fields)),
        *(("company", name) for name in sorted(evidence.company - common)),
    ]


def _root(home: list[int], number: int) -> int:
    while home[number] != number:
        home[number] = home[home[number]]
        number = home[number]
    return number


def _against(first: Sequence[Appearance], second: Sequence[Appearance]) -> tuple[Reason, ...]:
    """What speaks for two people and against it, in points."""
    one, other = gather(first), gather(second)
    reasons = list(weigh(one, other).reasons)
    if one.company and other.company and not one.company & other.company and len(first) > 1 and len(second) > 1:
        reasons.append(Reason("other_company", "nobody appears with both", _OTHER_COMPANY))
    years = [sorted(int(each.published[:4]) for each in side if each.published) for side in (first, second)]
    if all(years):
        earlier, later = sorted(years)
        if later[0] - earlier[-1] >= _YEARS_APART:
            text = f"one until {earlier[-1]}, the other since {later[0]}"
            reasons.append(Reason("other_time", text, _OTHER_TIME))
    return tuple(reasons)


def roles_told(appearances: Sequence[Appearance]) -> tuple[str, ...]:
    """Nouns of the roles that some articles tell, commonest first: what tells two people apart on a card."""
    counts = Counter(role_noun(role) for each in appearances for role in each.roles)
    return tuple(role for role, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if role)
