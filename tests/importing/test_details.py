"""Titles, authors and dates as formats have them in their fields."""

from __future__ import annotations

import pytest

from newsreader.importing.details import authors_of, day_of, title_of, when_of


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("Harbour opens\n again ", "Harbour opens again"),
        ("Microsoft Word - Harbour opens", "Harbour opens"),
        ("Microsoft Word - story.doc", None),
        ("story", None),
        ("Document1", None),
        ("Untitled-3", None),
        ("12345", None),
        ("", None),
        (None, None),
        ("Untitled paintings fetch millions", "Untitled paintings fetch millions"),
    ],
)
def test_titles(given: str | None, title: str | None) -> None:
    assert title_of(given, "story.docx") == title


@pytest.mark.parametrize(
    ("given", "authors"),
    [
        (["Ann Lee; Bob Ray", "Ann Lee"], "Ann Lee, Bob Ray"),
        (["Ann Lee <ann@example.org>"], "Ann Lee"),
        (["Microsoft Office User"], None),
        (["user", "admin", None, "", "ann@example.org"], None),
        (["Testino, Ann"], "Testino, Ann"),
    ],
)
def test_authors(given: list[str | None], authors: str | None) -> None:
    assert authors_of(given) == authors


@pytest.mark.parametrize(
    ("given", "when"),
    [
        ("2021-05-03T10:15:30+02:00", "2021-05-03T10:15"),
        ("2021-05-03T00:00:00Z", "2021-05-03"),
        ("2021-05-03", "2021-05-03"),
        ("20210503", "2021-05-03"),
        ("D:20210503101530+02'00'", "2021-05-03T10:15"),
        ("May 3, 2021", "2021-05-03"),
        ("2021-13-45", None),
        ("2021-05-03T27:99", None),
        ("0101-01-01T00:00:00+00:00", None),
        ("0001-01-01", None),
        ("2021", None),
        ("soon", None),
        (None, None),
    ],
)
def test_dates(given: str | None, when: str | None) -> None:
    assert when_of(given) == when
    assert day_of(given) == (when[:10] if when else None)
