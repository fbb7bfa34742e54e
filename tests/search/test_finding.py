"""Where the words of a search stand in a text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.names.fold import flat_letters
from newsreader.search.finding import found_words
from newsreader.search.parsing import parse


def found(search: str, text: str) -> list[str]:
    words = found_words(parse(search, date(2026, 11, 24)).query)
    return [text[start:end] for start, end in words.find(text)]


@pytest.mark.parametrize(
    ("search", "text", "spans"),
    [
        ("storm", "Storm, stormy, a STORM.", ["Storm", "STORM"]),
        ("storm*", "Storm, stormy", ["Storm", "stormy"]),
        ("lodz", "In Łódź and LODZ", ["Łódź", "LODZ"]),
        ("łódź", "Lodz", ["Lodz"]),
        ("strasse", "Straße, Strasse", ["Straße", "Strasse"]),
        ("straße", "STRASSE", ["STRASSE"]),
        ('"prime minister"', "the prime\n minister, minister", ["prime\n minister"]),
        ("prime minister", "the prime minister, minister", ["prime", "minister", "minister"]),
        ("storm -rain", "storm and rain", ["storm"]),
        ('person:"Ann Lee"', "Lee and Ann Lee", ["Lee", "Ann Lee"]),
        ("is:unread", "is unread", []),
        ("don't", "They don’t. Don't!", ["don’t", "Don't"]),
        ("путин", "Путин 🙂 сказал", ["Путин"]),
        ("", "anything", []),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(search: str, text: str, spans: list[str]) -> None:
    assert found(search, text) == spans


@given(text=st.text(max_size=80))
def test_flat_letters_keep_every_place(text: str) -> None:
    assert len(flat_letters(text)) == len(text)
