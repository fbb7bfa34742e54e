"""Quotation marks: pairs, nesting, apostrophes, marks without partners, quotes that go on over paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.pipeline import Analyser
from newsreader.analysis.speech.quotes import Quoted, find_quoted, inner_span
from newsreader.structure.paragraphs import find_paragraphs


def pairs(text: str) -> list[Quoted]:
    return find_quoted(text, tuple((each.start, each.end) for each in find_paragraphs(text)))


def quoted(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in pairs(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # each kind of mark
        ("“We sail,” she said. “At noon.”", ["“We sail,”", "“At noon.”"]),
        ('"We sail," she said. "At noon."', ['"We sail,"', '"At noon."']),
        ("''We sail,'' she said.", ["''We sail,''"]),
        ("``We sail,'' she said.", ["``We sail,''"]),
        ("‘We can’t sail,’ she said.", ["‘We can’t sail,’"]),
        ("'We can't sail,' she said.", ["'We can't sail,'"]),
        ("«Nous partons», dit-elle.", ["«Nous partons»"]),
        ("« Nous partons », dit-elle. « Demain. »", ["« Nous partons »", "« Demain. »"]),
        ("»Wir fahren«, sagte sie. »Morgen.«", ["»Wir fahren«", "»Morgen.«"]),
        ("„Wir fahren“, sagte sie.", ["„Wir fahren“"]),
        ("„Płyniemy”, powiedziała. „O świcie”.", ["„Płyniemy”", "„O świcie”"]),
        ("‚Wir fahren‘, sagte sie.", ["‚Wir fahren‘"]),
        ("”Vi seglar”, sade hon.", ["”Vi seglar”"]),
        # nested: the outer pair alone
        ("“She said ‘no’ to me,” he said.", ["“She said ‘no’ to me,”"]),
        ("“She said “no” to me,” he said.", ["“She said “no” to me,”"]),
        ('"She said "no" to me," he said.', ['"She said "no" to me,"']),
        ("“‘No,’ she said,” he said.", ["“‘No,’ she said,”"]),
        ("‘She said “no” to me,’ he said. ‘Twice.’", ["‘She said “no” to me,’", "‘Twice.’"]),
        ("„Sie sagte ‚nein‘ zu mir“, sagte er.", ["„Sie sagte ‚nein‘ zu mir“"]),
        ("He wrote: “She told me, “Go.””", ["“She told me, “Go.””"]),
        # mixed and misplaced marks
        ('“We sail," she said. "At noon.”', ['“We sail,"', '"At noon.”']),
        ('"We sail,” she said. “At noon."', ['"We sail,”', '“At noon."']),
        ("“We sail,“ she said. “At noon.“", ["“We sail,“", "“At noon.“"]),
        ("He called it ”grim” and ”mad” today.", ["”grim”", "”mad”"]),
        ('She spoke of"joint work" there.', ['"joint work"']),
        ("“We sail.”“At noon.”", ["“We sail.”", "“At noon.”"]),
        # brackets, ellipses, dashes inside and beside
        ("“They [the crew] … can’t sail (now),” she said.", ["“They [the crew] … can’t sail (now),”"]),
        ("“ … if we sail,” she said.", ["“ … if we sail,”"]),
        ("“We were about to—” he said. (“Or not.”)", ["“We were about to—”", "“Or not.”"]),
        # apostrophes
        ("‘The crews’ rights come first,’ he said.", ["‘The crews’ rights come first,’"]),
        ("‘The ’90s were fun,’ she said, rock ’n’ roll and all.", ["‘The ’90s were fun,’"]),
        ("‘Runnin’ late,’ he said.", ["‘Runnin’ late,’"]),
        ("O'Neill's 'plan' isn't Ms O'Hara's.", ["'plan'"]),
    ],
)
def test_pairs(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The crew's rights and the crews' rights.",
        "'Twas the '90s, rock 'n' roll and all.",
        "The runnin' and shoutin' of 'em",
        "A 6' wall, 12\" thick",
        "Trump´s crew",
        '<ferry name="Skerrin">',
        '<tweet author="@vik" date="May 1">We sail</tweet>',
    ],
)
def test_no_quotes(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She said “we sail and left. “At noon,” she said.", ["“At noon,”"]),
        ("“We sail, she said. “At noon,” she said.", ["“At noon,”"]),
        ('She said "we sail and left. "At noon," she said. "Yes."', ['"At noon,"', '"Yes."']),
        ("She said we sail.” Then “at noon,” and “at one.”", ["“at noon,”", "“at one.”"]),
        ("He is 6'2\" tall and “glad,” he said.", ["“glad,”"]),
        ("‘We sail, she said. “At noon,” she said.", ["“At noon,”"]),
        ("The ferry 'Odhi sails. “At noon,” said the dogs' owner.", ["“At noon,”"]),
    ],
)
def test_a_lost_mark_loses_only_itself(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    ("text", "found", "going_on"),
    [
        ("“We sail.\n\n“At noon,” she said.", ["“We sail.", "“At noon,”"], [True, False]),
        ("“We sail.\n\n“At noon.\n\n“Or at one.”", ["“We sail.", "“At noon.", "“Or at one.”"], [True, True, False]),
        ("''We sail.\n\n''At noon,'' she said.", ["''We sail.", "''At noon,''"], [True, False]),
        ("She said: “We sail.\n\n“At noon.”", ["“We sail.", "“At noon.”"], [True, False]),
        ("“We have “nice” boats.\n\n“And big ones.”", ["“We have “nice” boats.", "“And big ones.”"], [True, False]),
        # paragraphs joined into one; a mark lost before words that report
        ('He said: "We sail. "At noon. "Or at one."', ['"We sail.', '"At noon.', '"Or at one."'], [True, True, False]),
        ('"We sail. "At noon," he said.', ['"We sail.', '"At noon,"'], [True, False]),
        ('"We sail, he said. "At noon," he added.', ['"At noon,"'], [False]),
        # a second half that lost its last mark, and a mark that speaks for nothing
        ("“We sail,” she said. “At noon.", ["“We sail,”", "“At noon."], [False, True]),
        ("She “sails at noon.\n\nThen she left.", [], []),
    ],
)
def test_quotes_over_paragraphs(text: str, found: list[str], going_on: list[bool]) -> None:
    assert quoted(text) == found
    assert [quote.continues for quote in pairs(text)] == going_on


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("''We sail''", "We sail"),
        ("“We sail,”", "We sail,"),
        ("“We sail.\n\n“At noon.”", "We sail."),
        ("« Oui »", " Oui "),
    ],
)
def test_inner_span_leaves_marks_out(text: str, inner: str) -> None:
    assert text[slice(*inner_span(text, pairs(text)[0]))] == inner


@given(st.text(alphabet="“”\"'‘’‚«»„`a .,\n", max_size=60))
def test_quotes_never_overlap(text: str) -> None:
    end = 0
    for quote in pairs(text):
        assert end <= quote.start < quote.end <= len(text)
        end = quote.end


@pytest.mark.timeout(60)
def test_a_megabyte_of_marks() -> None:
    assert find_quoted("“" * 1_000_000, ((0, 1_000_000),)) == []


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ['"', "'", "‘", "''", "«", "”", "'a ", "‘a’s ", '“"', "“a ", "‘“a"])
def test_hostile_marks(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(quote.end <= len(text) for quote in find_quoted(text, ((0, len(text)),)))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["“", '"', "‘as’ ", "said “a” ", "“A b c.” "])
def test_an_endless_sentence_of_quotes(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert all(quote.end <= len(text) for quote in Analyser(None).analyse(text).quotes)
