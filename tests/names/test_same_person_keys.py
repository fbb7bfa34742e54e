"""Names that may mean one person meet under a key, and names of strangers hardly do."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.annotation import Kind
from newsreader.names.likeness import Likeness, compare_surnames
from newsreader.names.parse import parse_name
from newsreader.names.same_person_keys import keys_to_ask, keys_to_ask_for_short, keys_to_file
from newsreader.names.short_forms import NameInText, assign_chains


def meet(asked: str, filed: str) -> bool:
    """Whether the first name is looked for where the second lies."""
    return not keys_to_ask(parse_name(asked)).isdisjoint(keys_to_file(parse_name(filed)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hilary Clinton", "Hillary Clinton"),
        ("Anna Clinton", "Anna Clnton"),
        ("Anna Clinton", "Anna Clitnon"),
        ("Mikhail Gorbachev", "Mikhail Gorbachov"),
        ("Eduard Shevardnadze", "Eduard Shevarnaze"),
        ("Iain Duncan-Smith", "Iain Duncan Smith"),
        ("Li Na", "Li Na"),
    ],
)
def test_spellings_of_one_name_meet(first: str, second: str) -> None:
    assert meet(first, second)
    assert meet(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [("Ann Holm", "Ann Berg"), ("Ann Clinton", "Ann Cameron"), ("Ann Shevardnadze", "Ann Schulz")],
)
def test_strangers_do_not_meet(first: str, second: str) -> None:
    assert not meet(first, second)


@pytest.mark.parametrize(
    ("lone", "full"),
    [
        ("Clinton", "Hillary Clinton"),
        ("Hillary", "Hillary Clinton"),
        ("Bill", "William Clinton"),
        ("Sergey", "Sergei Lavrov"),
        ("Suu Kyi", "Aung San Suu Kyi"),
        ("Gorbachov", "Mikhail Gorbachev"),
        ("Netanyahoo", "Benjamin Netanyahu"),
    ],
)
def test_a_short_form_meets_the_full_name(lone: str, full: str) -> None:
    assert not keys_to_ask_for_short(parse_name(lone)).isdisjoint(keys_to_file(parse_name(full)))
    people = [NameInText(Kind.PERSON, name, 40 * at) for at, name in enumerate([full, "Ada Berg", lone])]
    assert assign_chains(people)[2].name == full


SURNAMES = st.text("abcdeknorstv", min_size=1, max_size=12)


@given(SURNAMES, st.lists(st.tuples(st.integers(0, 11), st.sampled_from("abde ")), max_size=2))
def test_every_pair_that_is_not_called_different_meets(surname: str, slips: list[tuple[int, str]]) -> None:
    other = surname
    for place, letter in slips:
        other = other[:place] + letter.strip() + other[place + 1 :]
    first, second = parse_name(f"Ann {surname.title()}"), parse_name(f"Ann {other.title()}")
    if compare_surnames(first.core, second.core).likeness is not Likeness.DIFFERENT:
        assert not keys_to_ask(first).isdisjoint(keys_to_file(second))


def test_a_list_of_very_many_names_keeps_them_apart() -> None:
    source = random.Random(3)
    surnames = {"".join(source.choice("bdfgklmnprst") + source.choice("aeiou") for _ in range(4)) for _ in range(1500)}
    full = [NameInText(Kind.PERSON, f"Ann {surname.title()}", 30 * at) for at, surname in enumerate(sorted(surnames))]
    lone = [NameInText(Kind.PERSON, name.surface.split()[1], 100_000 + name.start) for name in full[::100]]
    chains = assign_chains([*full, *lone])
    assert [chain.name for chain in chains[len(full) :]] == [name.surface for name in full[::100]]
