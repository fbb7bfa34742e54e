"""What is typed into the search box, as values; and what is said where it cannot be understood."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.search.operators import OPERATORS
from newsreader.search.parsing import LONGEST, as_typed, parse
from newsreader.search.problems import SENTENCES, ProblemCode
from newsreader.search.query import (
    AllOf,
    AnyOf,
    DateField,
    Days,
    Field,
    Has,
    Having,
    Is,
    Not,
    Query,
    State,
    Words,
    wanted_terms,
)
from newsreader.search.syntax_help import EXAMPLES
from newsreader.search.writing import quoted, term, write

TODAY = date(2026, 11, 24)


def words(text: str, field: Field = Field.TEXT) -> Words:
    return Words(field, text)


def phrase(text: str, field: Field = Field.TEXT) -> Words:
    return Words(field, text, is_phrase=True)


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("", None),
        ("  \t ", None),
        ("storm", words("storm")),
        ("storm flood", AllOf((words("storm"), words("flood")))),
        ("storm and flood", AllOf((words("storm"), words("flood")))),
        ("storm UND flood", AllOf((words("storm"), words("flood")))),
        ('"prime minister"', phrase("prime minister")),
        ("„prime minister“", phrase("prime minister")),
        ("«prime minister»", phrase("prime minister")),
        ("minist*", Words(Field.TEXT, "minist", is_prefix=True)),
        ('"prime minist"*', Words(Field.TEXT, "prime minist", is_phrase=True, is_prefix=True)),
        ("-storm", Not(words("storm"))),
        ("−storm", Not(words("storm"))),
        ("NOT storm", Not(words("storm"))),
        ("not storm", AllOf((words("not"), words("storm")))),
        ("--storm", words("storm")),
        ("- storm", words("storm")),
        ("well-known", words("well-known")),
        ("a OR b", AnyOf((words("a"), words("b")))),
        ("a or b oder c", AnyOf((words("a"), words("b"), words("c")))),
        ("x a OR b y", AllOf((words("x"), AnyOf((words("a"), words("b"))), words("y")))),
        ("x OR (a b)", AnyOf((words("x"), AllOf((words("a"), words("b")))))),
        ("-(a b)", Not(AllOf((words("a"), words("b"))))),
        ("a OR -b", AnyOf((words("a"), Not(words("b"))))),
        ("((a))", words("a")),
        ("()", None),
        ('person:"Vladimir Putin"', phrase("Vladimir Putin", Field.PERSON)),
        ("PERSON:Putin", words("Putin", Field.PERSON)),
        ("person: Putin", words("Putin", Field.PERSON)),
        ("person:'Vladimir Putin'", phrase("Vladimir Putin", Field.PERSON)),
        ("ort:Köln", words("Köln", Field.PLACE)),
        ("-org:EU", Not(words("EU", Field.ORGANISATION))),
        ("sprecher:Merkel", words("Merkel", Field.SPEAKER)),
        ("quelle:dpa", words("dpa", Field.SOURCE)),
        ("schlagwort:wichtig", words("wichtig", Field.TAG)),
        ("person:(Putin OR Lee)", AnyOf((words("Putin", Field.PERSON), words("Lee", Field.PERSON)))),
        ("is:unread", Is(State.UNREAD)),
        ("ist:ungelesen", Is(State.UNREAD)),
        ("IS:Starred", Is(State.STARRED)),
        ("has:quotes", Has(Having.QUOTES)),
        ("hat:notiz", Has(Having.NOTE)),
        ("after:2024-03-01", Days(DateField.AFTER, "2024-03-01", date(2024, 3, 1), date(2024, 3, 1))),
        ("before:2024-03", Days(DateField.BEFORE, "2024-03", date(2024, 3, 1), date(2024, 3, 31))),
        ("date:2024", Days(DateField.DATE, "2024", date(2024, 1, 1), date(2024, 12, 31))),
        ("seit:gestern", Days(DateField.AFTER, "gestern", date(2026, 11, 23), date(2026, 11, 23))),
        ("added:7d", Days(DateField.ADDED, "7d", date(2026, 11, 17), TODAY)),
        ('after:"3 März 2024"', Days(DateField.AFTER, "3 März 2024", date(2024, 3, 3), date(2024, 3, 3))),
        (
            "9/11 12:30 https://x.org/a?b Live: U.S.",
            AllOf(tuple(map(words, "9/11 12:30 https://x.org/a?b Live: U.S.".split()))),
        ),
        ("storm 🙂 *", words("storm")),
    ],
)
def test_what_is_typed_is_understood(typed: str, query: Query | None) -> None:
    parsed = parse(typed, TODAY)
    assert (parsed.query, parsed.problems) == (query, ())


@pytest.mark.parametrize(
    ("typed", "place", "sentence", "rest"),
    [
        (
            "storm person:",
            (6, 13),
            '“person:” needs a name or words after it, such as person:"Vladimir Putin".',
            "storm",
        ),
        ("after:", (0, 6), "“after:” needs a date such as 2024-03-01, 2024-03, yesterday or 7d.", ""),
        (
            "nach:morgen x",
            (5, 11),
            "“nach:” needs a date such as 2024-03-01, 2024-03, yesterday or 7d; “morgen” is none.",
            "x",
        ),
        (
            "is:red x",
            (3, 6),
            "“is:red” is not known. After “is:” can stand: unread, read, starred, recent, waiting.",
            "x",
        ),
        (
            "verfasser:Lee x",
            (0, 10),
            "There is no “verfasser:” to search by. Put the words in quotation marks to find them as they stand.",
            "x",
        ),
        ("sorce:dpa", (0, 6), "There is no “sorce:” to search by. Is “source:” meant?", ""),
        ('a "b c', (2, 6), "A quotation mark is open: put another one after the last word.", 'a "b c"'),
        ("a (b", (2, 4), "A bracket is open: put “)” where the group ends.", "a b"),
        ("a) b", (1, 2), "There is a “)” without a “(” before it.", "a b"),
        ("OR a", (0, 2), "“OR” needs something to find on both sides of it.", "a"),
        ("a oder", (2, 6), "“oder” needs something to find on both sides of it.", "a"),
        ("a NOT", (2, 5), "“NOT” needs something after it that is to be left out.", "a"),
    ],
)
def test_what_is_not_understood_is_said_and_the_rest_stands(
    typed: str, place: tuple[int, int], sentence: str, rest: str
) -> None:
    parsed = parse(typed, TODAY)
    assert parsed.problem is not None
    assert ((parsed.problem.start, parsed.problem.end), parsed.problem.sentence()) == (place, sentence)
    assert write(parsed.query) == rest


@pytest.mark.parametrize(
    ("typed", "is_unfinished"),
    [
        ("person:", True),
        ("person: ", True),
        ("is:unr", True),
        ("is:unr x", False),
        ('"a', True),
        ("(a", True),
        ("a OR", True),
        ("a)", False),
    ],
)
def test_what_typing_on_may_mend_is_unfinished(typed: str, is_unfinished: bool) -> None:
    problem = parse(typed, TODAY).problem
    assert problem is not None
    assert problem.is_unfinished is is_unfinished


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("minist", "minist*"),
        ("minist ", "minist "),
        ("prime minist", "prime minist*"),
        ("person:put", "person:put*"),
        ('"prime minist"', '"prime minist"'),
        ("a OR", "a OR"),
        ("is:unread", "is:unread"),
        ("after:2024", "after:2024"),
        ("x (", "x ("),
        ("", ""),
    ],
)
def test_a_word_that_is_being_typed_also_finds_longer_ones(typed: str, asked: str) -> None:
    assert as_typed(typed, TODAY) == asked


def test_too_much_is_said_and_what_fits_is_read() -> None:
    deep = parse("(" * 500 + "a" + ")" * 500, TODAY)
    assert [problem.code for problem in deep.problems][:1] == [ProblemCode.TOO_DEEP]
    many = parse("word " * 700, TODAY)
    assert [problem.code for problem in many.problems] == [ProblemCode.TOO_LONG]
    assert isinstance(many.query, AllOf)
    long = parse("a" * (LONGEST + 1), TODAY)
    assert [problem.code for problem in long.problems] == [ProblemCode.TOO_LONG]


def test_only_what_can_be_found_is_wanted() -> None:
    query = parse("storm -rain (person:Lee OR -x) is:unread", TODAY).query
    assert list(wanted_terms(query)) == [words("storm"), words("Lee", Field.PERSON), Is(State.UNREAD)]


@pytest.mark.parametrize("typed", [*(one.example for one in OPERATORS), *(one.query for one in EXAMPLES)])
def test_every_example_of_the_help_is_understood(typed: str) -> None:
    assert parse(typed, TODAY).problems == ()


def test_every_problem_has_a_sentence() -> None:
    assert set(SENTENCES) == set(ProblemCode)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Berlin", "place:Berlin"),
        ("New York", 'place:"New York"'),
        ('The "Hague"', 'place:"The Hague"'),
        ("OR", "place:OR"),
    ],
)
def test_values_are_quoted_where_they_need_it(value: str, written: str) -> None:
    assert term("place", value) == written
    assert parse(written, TODAY).problems == ()


TYPED = st.text(max_size=60) | st.lists(
    st.sampled_from(
        'a Łódź "b c" „d“ ( ) - -x OR or NOT AND person: is:unread is: has:quotes after:7d after: before:2024-02-30 tag:(  x* * \' :'.split(
            " "
        )
    ),
    max_size=25,
).flatmap(lambda parts: st.sampled_from([" ".join(parts), "".join(parts)]))


@settings(max_examples=600, deadline=None)
@given(typed=TYPED)
def test_nothing_raises_and_what_is_understood_can_be_written_and_read_again(typed: str) -> None:
    parsed = parse(typed, TODAY)
    for problem in parsed.problems:
        assert 0 <= problem.start <= problem.end <= len(typed)
        assert problem.sentence()
    again = parse(write(parsed.query), TODAY)
    assert (write(again.query), again.problems) == (write(parsed.query), ())
    as_typed(typed, TODAY)


@settings(max_examples=200, deadline=None)
@given(value=st.text(max_size=30))
def test_any_value_stays_one_term(value: str) -> None:
    query = parse(term("source", value), TODAY).query
    assert query is None or (isinstance(query, Words) and query.field is Field.SOURCE), quoted(value)
