"""The order and the batches in which articles come change nothing: the same names end up together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.linking.block import MOST_FULL_FORMS, MOST_HOLDERS
from newsreader.linking.memory_index import MemoryIndex
from newsreader.linking.resolve import resolve
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.linking import EntityPointer, NameDecision, NameId, NameRecord, Ruling
from newsreader.names.keys import name_key

PEOPLE = (
    "George Bush", "George W. Bush", "George H. W. Bush", "Jeb Bush", "Bush", "G. Bush", "J. Smith", "John Smith",
    "Jane Smith", "Jon Smith", "John B. Smith", "Smith", "Hilary Clinton", "Hillary Clinton", "Hillary Rodham Clinton",
    "Bill Clinton", "William Clinton", "William J. Clinton", "Clinton", "H. Clinton", "Robert Kennedy",
    "Robert F. Kennedy Jr.", "Robert F. Kennedy Sr.", "Bob Kennedy", "Kennedy", "Volodymyr Zelensky",
    "Volodymyr Zelenskyy", "Volodymir Zelenskiy", "Zelensky", "Chris Evans", "Christopher Evans", "Christine Evans",
)  # fmt: skip

DENSE = tuple(
    f"{given} {surname}"
    for given in ("Ana", "Ana B.", "Ana Maria", "Maria", "Maria Ana", "Marie")
    for surname in ("Marten", "Marden", "Martens", "Merten", "Mertens", "Marton", "Barden", "Milosevic", "Milosevich", "Milosovic")
)  # fmt: skip
"""Names one letter apart, and middle names that are given names of others."""

Article = tuple[int, ...]
Partition = frozenset[frozenset[str]]


class _Library:
    """Names as a library would hold them: counted per article, resolved batch by batch."""

    def __init__(self, decisions: Sequence[NameDecision] = (), people: Sequence[str] = PEOPLE) -> None:
        self.index = MemoryIndex(decisions=decisions)
        self._people = people
        self.names: dict[str, NameRecord] = {}
        self.pointers: dict[EntityId, EntityPointer] = {}
        self._ids = count(1)

    def add(self, articles: Sequence[Article]) -> None:
        counts = Counter(name_key(Kind.PERSON, self._people[number]) for article in articles for number in set(article))
        surfaces = {name_key(Kind.PERSON, surface): surface for surface in self._people}
        for key, articles_more in counts.items():
            old = self._now(key)
            if old is None:
                old = NameRecord(NameId(len(self.names) + 1), Kind.PERSON, key, surfaces[key], 0, 0, None)
            new = replace(old, articles=old.articles + articles_more, mentions=old.mentions + 2 * articles_more)
            self.names[key] = new
            self.index.put(new)
        changed = [record for key in counts if (record := self._now(key))]
        resolution = resolve(Kind.PERSON, changed, self.index, lambda: EntityId(next(self._ids)))
        self.index.apply(resolution)
        for entity in [*resolution.retired, *(each.entity_id for each in resolution.entities)]:
            self.pointers.pop(entity, None)
        self.pointers |= {pointer.from_entity: pointer for pointer in resolution.pointers}

    def _now(self, key: str) -> NameRecord | None:
        return self.index.get_names([self.names[key].id])[0] if key in self.names else None

    def groups(self) -> dict[EntityId, frozenset[str]]:
        members: dict[EntityId, set[str]] = {}
        for record in self.index.get_names([name.id for name in self.names.values()]):
            assert record.entity_id is not None
            members.setdefault(record.entity_id, set()).add(record.key)
        return {entity: frozenset(keys) for entity, keys in members.items()}

    def partition(self) -> Partition:
        return frozenset(self.groups().values())

    def arrows(self) -> frozenset[tuple[frozenset[str], frozenset[str], str]]:
        groups = self.groups()
        return frozenset((groups[p.from_entity], groups[p.to_entity], p.reason.code) for p in self.pointers.values())


def _linked(
    batches: Sequence[Sequence[Article]], decisions: Sequence[NameDecision] = (), people: Sequence[str] = PEOPLE
) -> _Library:
    library = _Library(decisions, people)
    for batch in batches:
        library.add(batch)
    return library


articles_of_people = st.lists(
    st.lists(st.integers(0, len(PEOPLE) - 1), min_size=1, max_size=5).map(tuple), min_size=1, max_size=14
)
pairs_of_people = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.sampled_from(list(Ruling)))


def _decisions(pairs: Sequence[tuple[str, str, Ruling]]) -> list[NameDecision]:
    return [
        NameDecision(Kind.PERSON, name_key(Kind.PERSON, one), name_key(Kind.PERSON, other), ruling)
        for one, other, ruling in pairs
        if one != other
    ]


@settings(max_examples=150, deadline=None)
@given(articles_of_people, st.randoms(use_true_random=False), st.lists(pairs_of_people, max_size=2))
def test_any_order_and_any_batches_give_the_same_entities(
    articles: list[Article], random: Random, pairs: list[tuple[str, str, Ruling]]
) -> None:
    decisions = _decisions(pairs)
    at_once = _linked([articles], decisions)
    shuffled = list(articles)
    random.shuffle(shuffled)
    batches = []
    while shuffled:
        size = random.randint(1, len(shuffled))
        batches.append(shuffled[:size])
        shuffled = shuffled[size:]
    in_parts = _linked(batches, decisions)
    assert in_parts.partition() == at_once.partition()
    assert in_parts.arrows() == at_once.arrows()


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, len(DENSE) - 1), min_size=1, max_size=4).map(tuple), min_size=2, max_size=20),
    st.integers(1, 6),
)
def test_names_that_come_between_near_ones_change_them_whenever_they_come(articles: list[Article], size: int) -> None:
    at_once = _linked([articles], people=DENSE)
    in_parts = _linked([articles[first : first + size] for first in range(0, len(articles), size)], people=DENSE)
    assert in_parts.partition() == at_once.partition()
    assert in_parts.arrows() == at_once.arrows()


@settings(max_examples=60, deadline=None)
@given(articles_of_people, st.lists(pairs_of_people, min_size=1, max_size=4))
def test_the_newest_decision_of_any_two_names_always_holds(
    articles: list[Article], pairs: list[tuple[str, str, Ruling]]
) -> None:
    decisions = _decisions(pairs)
    if not decisions:
        return
    last = decisions[-1]
    library = _linked([articles], decisions)
    home = {key: entity for entity, keys in library.groups().items() for key in keys}
    if last.first_key in home and last.second_key in home:
        together = home[last.first_key] == home[last.second_key]
        assert together == (last.ruling is Ruling.SAME)


@settings(max_examples=60, deadline=None)
@given(articles_of_people)
def test_resolving_again_changes_nothing(articles: list[Article]) -> None:
    library = _linked([[article] for article in articles])
    before = library.groups()
    names = library.index.get_names([name.id for name in library.names.values()])
    again = resolve(Kind.PERSON, names, library.index, lambda: EntityId(10_000))
    assert {link.name_id: link.entity_id for link in again.links} == {name.id: name.entity_id for name in names}
    assert again.retired == ()
    assert library.groups() == before


GIVEN = ("James", "John", "Jane", "Julia", "Jacob", "Joan", "Jeremy", "Jesse", "Joseph", "Jonas", "Josephine", "Judith")
CROWD = (
    "Smith", "J. Smith", "J. B. Smith", "Q. Smith", "Quentin Smith",
    *(f"{given} {middle}. Smith" for given in GIVEN for middle in "ABCDEF"),
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_a_crowded_surname_is_narrowed_and_no_order_changes_it(seed: int) -> None:
    """More full names than an initial form or a lone surname looks at, met one by one and all at once."""
    assert len(CROWD) > MOST_FULL_FORMS > MOST_HOLDERS
    source = Random(seed)
    articles = [(number,) for number in range(len(CROWD))] + [(4,)] * 400
    at_once = _linked([articles], people=CROWD)
    source.shuffle(articles)
    one_by_one = _linked([[article] for article in articles[:60]] + [articles[60:]], people=CROWD)
    assert one_by_one.partition() == at_once.partition()
    assert one_by_one.arrows() == at_once.arrows()
    homes = {key: keys for keys in at_once.groups().values() for key in keys}
    assert homes["j smith"] == {"j smith"}
    assert homes["q smith"] == {"q smith", "quentin smith"}
    assert homes["j b smith"] == {"j b smith"}
    assert (frozenset(["smith"]), homes["quentin smith"], "dominant_holder") in at_once.arrows()
