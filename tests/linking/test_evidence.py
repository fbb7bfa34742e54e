"""Evidence beyond the name: it settles close calls only, both ways, and is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count

import pytest

from newsreader.linking.evidence import gather, weigh
from newsreader.linking.fields import field_of, role_noun
from newsreader.linking.memory_index import MemoryIndex
from newsreader.linking.resolve import resolve
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId, Strength
from newsreader.model.linking import Appearance, NameDecision, NameId, NameLink, NameRecord, Ruling
from newsreader.names.keys import name_key

Told = Mapping[str, Sequence[Appearance]]


def seen(article: int, *roles: str, gender: str | None = None, people: Sequence[str] = ()) -> Appearance:
    return Appearance(article, roles, gender, frozenset(people))


def links(told: Told, kind: Kind = Kind.PERSON, never: tuple[str, str] | None = None) -> dict[str, NameLink]:
    names = {
        surface: NameRecord(NameId(number), kind, name_key(kind, surface), surface, len(seen), len(seen), None)
        for number, (surface, seen) in enumerate(told.items(), 1)
    }
    apart = [NameDecision(kind, name_key(kind, never[0]), name_key(kind, never[1]), Ruling.NEVER)] if never else []
    index = MemoryIndex(names.values(), apart, {names[surface].id: each for surface, each in told.items()})
    numbers = count(1)
    found = resolve(kind, list(names.values()), index, lambda: EntityId(next(numbers))).links
    by_id = {link.name_id: link for link in found}
    return {surface: by_id[name.id] for surface, name in names.items()}


def groups(told: Told, kind: Kind = Kind.PERSON) -> set[frozenset[str]]:
    members: dict[EntityId, set[str]] = {}
    for surface, link in links(told, kind).items():
        members.setdefault(link.entity_id, set()).add(surface)
    return {frozenset(each) for each in members.values()}


def apart(*surfaces: str) -> set[frozenset[str]]:
    return {frozenset((surface,)) for surface in surfaces}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        # two presidents fit the bare name: what it is called decides, or nothing does
        (
            {"George W. Bush": [seen(1, "president")], "George H. W. Bush": [seen(2, "envoy")], "George Bush": [seen(3, "President")]},
            {frozenset(("George W. Bush", "George Bush")), frozenset(("George H. W. Bush",))},
        ),
        (
            {"George W. Bush": [seen(1, "president")], "George H. W. Bush": [seen(2, "president")], "George Bush": [seen(3, "president")]},
            apart("George W. Bush", "George H. W. Bush", "George Bush"),
        ),
        # an initial with two that fit
        (
            {"John Smith": [seen(1, "judge")], "Jane Smith": [seen(2, people=("roe", "poe"))], "J. Smith": [seen(3, people=("roe", "poe"))]},
            {frozenset(("Jane Smith", "J. Smith")), frozenset(("John Smith",))},
        ),
        # a missing middle name is a close call: other fields part them
        (
            {"Michael Jordan": [seen(1, "guard"), seen(4, "player")], "Michael B. Jordan": [seen(2, "actor")]},
            apart("Michael Jordan", "Michael B. Jordan"),
        ),
        ({"Michael Jordan": [seen(1)], "Michael B. Jordan": [seen(2)]}, {frozenset(("Michael Jordan", "Michael B. Jordan"))}),
        # one letter in the surname and two genders
        ({"Alex Marten": [seen(1, gender="m")], "Alex Marden": [seen(2, gender="f")]}, apart("Alex Marten", "Alex Marden")),
        # equal sound is no close call: evidence is not asked
        (
            {"Sergei Ivanov": [seen(1, "judge")], "Sergey Ivanov": [seen(2, "striker")]},
            {frozenset(("Sergei Ivanov", "Sergey Ivanov"))},
        ),
    ],
)  # fmt: skip
def test_close_calls(told: Told, expected: set[frozenset[str]]) -> None:
    assert groups(told) == expected


def test_what_evidence_chose_is_probable_and_says_why() -> None:
    told = {
        "George W. Bush": [seen(1, "president")],
        "George H. W. Bush": [seen(2, "envoy")],
        "George Bush": [seen(3, "President")],
    }
    link = links(told)["George Bush"]
    assert link.strength is Strength.PROBABLE
    assert [reason.text for reason in link.reasons] == [
        "a middle name is given in one of them only",
        "“president” in both",
    ]


@pytest.mark.parametrize(
    ("bare", "junior", "together"),
    [
        ([seen(1), seen(2), seen(3)], [seen(4)], False),
        ([seen(1)], [seen(4), seen(5)], True),
        ([seen(1, "pastor"), seen(2), seen(3)], [seen(4, "pastor")], True),
        ([seen(1)], [seen(1), seen(5)], False),
    ],
)
def test_a_name_without_junior(bare: list[Appearance], junior: list[Appearance], together: bool) -> None:
    told = {"Donald Trump": bare, "Donald Trump Jr.": junior}
    assert (len(groups(told)) == 1) is together


def test_a_lone_surname_joins_its_only_holder_when_the_articles_speak_for_it() -> None:
    company = ("roe", "poe", "doe")
    told = {"Chaminda Vaas": [seen(1, people=company)], "Vaas": [seen(2, people=company)]}
    link = links(told)["Vaas"]
    assert len(groups(told)) == 1
    assert link.strength is Strength.PROBABLE
    assert [reason.text for reason in link.reasons] == [
        "nobody else in the library bears this surname",
        "both appear with “Doe” and “Poe” and 1 more",
    ]
    assert len(groups({**told, "Vaas": [seen(2)]})) == 2
    assert len(groups({**told, "Ravi Vaas": [seen(3)]})) == 3


def test_the_readers_word_is_above_all_evidence() -> None:
    company = ("roe", "poe", "doe")
    told = {"Chaminda Vaas": [seen(1, people=company)], "Vaas": [seen(2, people=company)]}
    ruled = links(told, never=("Vaas", "Chaminda Vaas"))
    assert ruled["Vaas"].entity_id != ruled["Chaminda Vaas"].entity_id


def test_well_known_acronyms_bridge_nothing() -> None:
    told = {"International Monetary Fund": [seen(1)], "ING Mutual Fund": [seen(2)], "IMF": [seen(3)]}
    names = {name_key(Kind.ORGANISATION, surface) for surface in told}
    assert len(names) == 2
    known = {"IMF": [seen(3)], "ING Mutual Fund": [seen(2)]}
    assert len(groups(known, Kind.ORGANISATION)) == 2


def test_an_acronym_joins_the_one_name_that_fits_and_of_three_letters_only_in_its_circle() -> None:
    full, other = "Xavier Yearly Quality Fund", "Xylo Yard Quartz Federation"
    assert len(groups({"XYQF": [seen(1)], full: [seen(2)]}, Kind.ORGANISATION)) == 1
    assert len(groups({"XYQF": [seen(1)], full: [seen(2)], other: [seen(3)]}, Kind.ORGANISATION)) == 3
    short = {"XQF": [seen(1, people=("roe",))], "Xavier Quality Fund": [seen(2, people=("roe",))]}
    assert len(groups(short, Kind.ORGANISATION)) == 1
    assert len(groups({**short, "XQF": [seen(1, people=("poe",))]}, Kind.ORGANISATION)) == 2


def test_a_gender_that_one_article_in_five_tells_is_a_slip() -> None:
    mostly = [seen(number, gender="m") for number in range(4)]
    assert gather([*mostly, seen(9, gender="f")]).gender == "m"
    assert gather([*mostly[:3], seen(9, gender="f")]).gender is None


def test_nothing_known_weighs_nothing() -> None:
    assert weigh(gather([seen(1)]), gather([seen(2)])).points == 0


@pytest.mark.parametrize(
    ("role", "noun", "field"),
    [
        ("former Russian President", "president", "politics"),
        ("Foreign Minister", "foreign minister", "politics"),
        ("police officer", "police officer", "police and forces"),
        ("neighbour", "neighbour", None),
        ("", "", None),
    ],
)
def test_roles_come_down_to_nouns(role: str, noun: str, field: str | None) -> None:
    assert (role_noun(role), field_of(noun)) == (noun, field)
