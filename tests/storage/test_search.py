"""What a reader types becomes a question FTS5 can answer, whatever it is."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import add, article, open_library
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.storage.search import fold, match_expression, searchable

TEXTS = (
    "Hillary Clinton met Šefčovič in Łódź.",
    "The so\u00adcial demo\u200bcrats lost. J.K. Rowling said “no”.",
    "中国 and 日本 signed. Путин did not.",
    "Clinton spoke about NEAR misses and AND gates 🙂 café",
)


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("putin", '"putin"*'),
        ("vladimir put", '"vladimir" "put"*'),
        ('"prime minister"', '"prime minister"'),
        ('"prime minister" said', '"prime minister" "said"*'),
        ('"unbalanced', '"unbalanced"*'),
        ("al-Assad", '"al-Assad"*'),
        ("NEAR(a, b)", '"NEAR(a," "b)"*'),
        ("title:x", '"title:x"*'),
        ("so\u00adcial", '"social"*'),
        ("* - ( ) 🙂", None),
        ("", None),
        ('"""', None),
    ],
)
def test_the_expression_quotes_every_word(query: str, expression: str | None) -> None:
    assert match_expression(query) == expression


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("clinton", [1, 4]),
        ("CLINT*", [1, 4]),
        ("clinton hillary", [1]),
        ("sefcovic", [1]),
        ("lodz", [1]),
        ("LODZ*", [1]),
        ("łódź", [1]),
        ("social", [2]),
        ("democrats", [2]),
        ("rowling j.k.", [2]),
        ("中*", [3]),
        ("путин", [3]),
        ("near misses", [4]),
        ("cafe\u0301", [4]),
        ('"met hillary"', []),
        ('"hillary clinton" lodz OR', [1]),
        ("🙂", []),
        ("no*", [2, 3]),
        ("clinton 🙂 *", [1, 4]),
    ],
)
def test_a_search_finds_what_is_read(tmp_path: Path, query: str, found: list[int]) -> None:
    library = open_library(tmp_path / "l")
    for text in TEXTS:
        add(library, article(text))
    ids = library.list_article_ids(ArticleFilter(search=query), ArticleOrder.OLDEST)
    assert list(ids) == found
    library.close()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=30) | st.text('"*()-+:^{}NEARANDOT ', max_size=30))
def test_no_query_raises(tmp_path: Path, query: str) -> None:
    library = open_library(tmp_path / "l")
    add(library, article(TEXTS[0]))
    library.list_article_ids(ArticleFilter(search=query), ArticleOrder.RELEVANCE)
    library.list_quotes(search=query)
    library.close()


def test_all_format_characters_and_nothing_else_are_left_out() -> None:
    known = {character for character in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(character) == "Cf"}
    left_out = {character for character in map(chr, range(sys.maxunicode + 1)) if not searchable(character)}
    assert known <= left_out
    assert all(unicodedata.category(character) in ("Cf", "Cn") for character in left_out)


def test_a_title_match_comes_first_by_relevance(tmp_path: Path) -> None:
    library = open_library(tmp_path / "l")
    add(
        library,
        article("Harbour dues rise\n\nThe harbour, the harbour and the harbour again.", title="Dues rise"),
        article("Long text about fish.\n\nHarbour.", title="Harbour"),
    )
    ids = library.list_article_ids(ArticleFilter(search="harbour"), ArticleOrder.RELEVANCE)
    assert list(ids) == [2, 1]
    library.close()


def test_fold() -> None:
    assert fold("Šefčovič ÉCOLE so\u00adcial") == "sefcovic ecole social"
