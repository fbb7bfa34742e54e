"""The sentence around a mention, on one line, cut at words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.storage.contexts import LONGEST_SIDE, cut_context


@pytest.mark.parametrize(
    ("text", "keyword", "left", "right"),
    [
        ("One. Putin left Moscow. Two.", "Putin", "", " left Moscow."),
        ("He met Putin.", "Putin", "He met ", "."),
        ("“No,” he said.\n\nThe Russian leader,\nPutin, left.", "Putin", "The Russian leader, ", ", left."),
        ("Fine. Mr. Putin met J. Smith of the U.S. Senate. End.", "Putin", "Mr. ", " met J. Smith of the U.S. Senate."),
        ("They lost. “We saw Putin.” Then rain.", "Putin", "“We saw ", ".”"),
        ("🙂🙂 met 😀 Putin 🙂 again! Next.", "Putin", "🙂🙂 met 😀 ", " 🙂 again!"),
        ("A headline\n\nPutin", "Putin", "", ""),
        ("Is it Putin? Yes.", "Putin", "Is it ", "?"),
        ("Gen.\nPutin’s 3.5 percent rose.", "Putin", "Gen. ", "’s 3.5 percent rose."),
        ("Anti-Putin march", "Putin", "Anti-", " march"),
    ],
)
def test_a_mention_stands_in_its_sentence(text: str, keyword: str, left: str, right: str) -> None:
    start = text.index(keyword)
    assert cut_context(text, start, start + len(keyword)) == (left, keyword, right)


def test_long_sides_are_cut_at_words_and_say_so() -> None:
    text = "alpha " * 60 + "Putin" + " omega" * 60
    left, keyword, right = cut_context(text, 360, 365)
    assert keyword == "Putin"
    assert left.startswith("…alpha ") and left.endswith("alpha ")
    assert right.startswith(" omega ") and right.endswith("omega…")
    assert 100 < len(left) <= LONGEST_SIDE
    assert 100 < len(right) <= LONGEST_SIDE


def test_a_sentence_longer_than_is_read_is_cut() -> None:
    text = "x" * 2000 + " Putin " + "y" * 2000
    left, _, right = cut_context(text, 2001, 2006)
    assert left.startswith("…x")
    assert right.endswith("y…")
    assert max(len(left), len(right)) <= LONGEST_SIDE


def test_the_paragraph_bounds_the_sentence() -> None:
    text = "A headline without a stop\nPutin left\nnext line"
    start = text.index("Putin")
    assert cut_context(text, start, start + 5, (26, 36)) == ("", "Putin", " left")


@given(text=st.text("aB. \n?”😀", max_size=400), start=st.integers(0, 400), length=st.integers(0, 30))
def test_any_span_gives_a_piece_of_its_text(text: str, start: int, length: int) -> None:
    left, keyword, right = cut_context(text, start, start + length)
    assert keyword == " ".join(text[start : start + length].split())
    assert max(len(left), len(right)) <= LONGEST_SIDE
    flat = "".join(text.split())
    assert "".join((left.removeprefix("…") + keyword + right.removesuffix("…")).split()) in flat
