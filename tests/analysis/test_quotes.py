"""Quotation marks: pairs, nesting, apostrophes, marks without partners."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.quotes import find_quoted, inner_span
from newsreader.structure.paragraphs import find_paragraphs


def quoted(text: str) -> list[str]:
    paragraphs = tuple((each.start, each.end) for each in find_paragraphs(text))
    return [text[quote.start : quote.end] for quote in find_quoted(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We sail,” she said. “At noon.”", ["“We sail,”", "“At noon.”"]),
        ('"We sail," she said. "At noon."', ['"We sail,"', '"At noon."']),
        ("''We sail,'' she said.", ["''We sail,''"]),
        ("‘We can’t sail,’ she said.", ["‘We can’t sail,’"]),
        ("'We can't sail,' she said.", ["'We can't sail,'"]),
        ("«Nous partons», dit-elle.", ["«Nous partons»"]),
        ("„Wir fahren“, sagte sie.", ["„Wir fahren“"]),
        ("»Wir fahren«, sagte sie.", ["»Wir fahren«"]),
        ("“She said ‘no’ to me,” he said.", ["“She said ‘no’ to me,”"]),
        ("“She said “no” to me,” he said.", ["“She said “no” to me,”"]),
        ('“We sail," she said.', ['“We sail,"']),
        ("‘The crews’ rights come first,’ he said.", ["‘The crews’ rights come first,’"]),
    ],
)
def test_pairs(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The crew's rights and the crews' rights.",
        "'Twas the '90s, rock 'n' roll and all.",
        "A 6' wall, 12\" thick",
        "Trump´s crew",
        '<ferry name="Skerrin">',
    ],
)
def test_no_quotes(text: str) -> None:
    assert quoted(text) == []


def test_a_lost_mark_loses_only_itself() -> None:
    assert quoted("She said “we sail and left. “At noon,” she said.") == ["“At noon,”"]


def test_a_quote_goes_on_over_paragraphs() -> None:
    assert quoted("“We sail.\n\n“At noon,” she said.") == ["“We sail.", "“At noon,”"]


def test_inner_span_leaves_marks_out() -> None:
    text = "''We sail''"
    quote = find_quoted(text, ((0, len(text)),))[0]
    assert text[slice(*inner_span(text, quote))] == "We sail"


@given(st.text(alphabet="“”\"'‘’«»„a .\n", max_size=60))
def test_quotes_never_overlap(text: str) -> None:
    paragraphs = tuple((each.start, each.end) for each in find_paragraphs(text))
    end = 0
    for quote in find_quoted(text, paragraphs):
        assert end <= quote.start < quote.end <= len(text)
        end = quote.end


@pytest.mark.parametrize("piece", ["“", '"', "'a ", "‘a’s ", "“a ", "« ", "''", "‘as’ ", "”a"])
def test_hostile_marks(piece: str) -> None:
    text = piece * 50_000
    assert all(quote.end <= len(text) for quote in find_quoted(text, ((0, len(text)),)))
