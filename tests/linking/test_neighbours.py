"""Likeness that may be chance counts only where nothing else is as near, and it ceases to when something comes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import count

import pytest

from newsreader.linking.block import collect_block
from newsreader.linking.keys import surname_key_of
from newsreader.linking.memory_index import MemoryIndex
from newsreader.linking.neighbours import Neighbours
from newsreader.linking.resolve import resolve
from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameId, NameRecord
from newsreader.names.keys import name_key


def filed(*surfaces: str, kind: Kind = Kind.PERSON) -> tuple[MemoryIndex, dict[str, NameRecord]]:
    """An index of these names, each known to the library for long."""
    records = [
        NameRecord(NameId(number), kind, name_key(kind, surface), surface, 1, 1, EntityId(number))
        for number, surface in enumerate(surfaces, 1)
    ]
    index = MemoryIndex(records)
    return index, {name.surface: name for name in index.get_names([record.id for record in records])}


def counting(
    index: MemoryIndex, names: dict[str, NameRecord], surface: str, fresh: Collection[str] = ()
) -> tuple[set[str], set[str]]:
    """What the name is looked at together with now, and was before the fresh ones came."""
    name = names[surface]
    neighbours = Neighbours(name.kind, index, lambda each: each.surface in fresh)
    neighbours.look_at([name])
    found = neighbours.of(name)
    return (
        {each.other.surface for each in found if neighbours.counts(name, each)},
        {each.other.surface for each in found if each.other.surface not in fresh and neighbours.counted(name, each)},
    )


@pytest.mark.parametrize(
    ("surfaces", "surface", "expected"),
    [
        # one near name: a slip of it
        (["Ana Castellano", "Ana Castelano"], "Ana Castelano", {"Ana Castellano"}),
        # however many slips somebody has, each is near to nobody else
        (
            ["Ana Castellano", "Ana Castelano", "Ana Castelllano", "Ana Casellano"],
            "Ana Castellano",
            {"Ana Castelano", "Ana Castelllano", "Ana Casellano"},
        ),
        # spellings that are all near to each other are one name
        (["Ivo Milosevic", "Ivo Milosevich", "Ivo Milosovic"], "Ivo Milosovic", {"Ivo Milosevic", "Ivo Milosevich"}),
        # among many near names that are far from each other nothing is known, but at the edge of them
        (["Ana Marten", "Ana Marden", "Ana Barten", "Ana Mardel", "Ana Gardel"], "Ana Marten", {"Ana Marden"}),
        (["Ana Merten", "Ana Marten", "Ana Marden", "Ana Mardel"], "Ana Marten", {"Ana Merten"}),
        # a middle name is taken for the given name, unless somebody else bears it beside the person's own
        (["Thomas Woodrow Wilson", "Woodrow Wilson"], "Woodrow Wilson", {"Thomas Woodrow Wilson"}),
        (["Thomas Woodrow Wilson", "Woodrow Wilson", "Thomas Wilson"], "Woodrow Wilson", set()),
        (
            ["Thomas Woodrow Wilson", "Woodrow Wilson", "Thomas Wilson"],
            "Thomas Woodrow Wilson",
            {"Thomas Wilson"},
        ),
    ],
)
def test_what_counts(surfaces: list[str], surface: str, expected: set[str]) -> None:
    index, names = filed(*surfaces)
    assert counting(index, names, surface)[0] == expected


@pytest.mark.parametrize(
    ("one", "other", "are_alike"),
    [
        ("Ana Castellano", "Rosa Castellano", False),
        ("Ana Castellano", "Rosa Castelano", False),
        ("Anna Maria Castellano", "Annamaria Castellano", True),
        ("Rosa Castellano", "Ana Rosa Castellano", True),
        ("Kim Jong-un", "Kim Jong Un", True),
        ("Robert Castellano", "Bob Castelano Jr", True),
        ("Maria Duncan-Smith", "Maria Duncan Smith", True),
    ],
)
def test_who_is_called_otherwise_is_told_by_the_keys_alone(one: str, other: str, are_alike: bool) -> None:
    _, names = filed(one, other)
    known = [replace(name, surname=surname_key_of(Kind.PERSON, name.surface)) for name in names.values()]
    neighbours = Neighbours(Kind.PERSON, MemoryIndex(known), lambda _: False)
    neighbours.look_at(known)
    assert [bool(neighbours.of(name)) for name in known] == [are_alike, are_alike]


def test_organisations_too() -> None:
    index, names = filed("Sadson Motors", "Samson Motors", kind=Kind.ORGANISATION)
    assert counting(index, names, "Samson Motors")[0] == {"Sadson Motors"}
    index, names = filed("Sadson Motors", "Samson Motors", "Simson Motors", "Simpon Motors", kind=Kind.ORGANISATION)
    assert counting(index, names, "Simson Motors")[0] == {"Simpon Motors"}
    assert counting(index, names, "Samson Motors")[0] == {"Sadson Motors"}


def test_what_counted_before_a_name_came_is_settled_with_it() -> None:
    index, names = filed("Thomas Woodrow Wilson", "Woodrow Wilson", "Thomas Wilson")
    assert counting(index, names, "Woodrow Wilson", fresh=["Thomas Wilson"]) == (set(), {"Thomas Woodrow Wilson"})
    new = replace(names["Thomas Wilson"], entity_id=None)
    index.put(new)
    block = collect_block(Kind.PERSON, [new], index)
    assert {name.surface for name in block.names} == set(names)


def test_a_name_that_is_written_otherwise_is_as_good_as_new() -> None:
    index, names = filed("Thomas Woodrow Wilson", "Woodrow Wilson", "Thomas Wilson")
    changed = names["Thomas Wilson"]
    assert {name.surface for name in collect_block(Kind.PERSON, [changed], index).names} == {
        "Thomas Wilson",
        "Thomas Woodrow Wilson",
    }
    block = collect_block(Kind.PERSON, [changed], index, renewed=[changed.id])
    assert {name.surface for name in block.names} == set(names)


def test_thousands_of_near_names_do_not_make_one_block() -> None:
    surnames = [f"{first}{middle}{last}" for first in ("mar", "mer", "mor", "mir") for middle in "bcdfgklmnprst" for last in ("en", "an", "on", "in", "el", "al")]  # fmt: skip
    index, names = filed(*(f"Ana {surname.title()}" for surname in surnames))
    assert len(names) == len(surnames) > 300
    assert len(collect_block(Kind.PERSON, [names["Ana Marten"]], index).names) == 1
    ids = count(1000)
    links = resolve(Kind.PERSON, list(names.values()), index, lambda: EntityId(next(ids))).links
    assert len({link.entity_id for link in links}) == len(surnames)
