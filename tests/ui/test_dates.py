"""Dates and figures as a locale writes them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from newsreader.model.article import KnownBy, Published
from newsreader.ui.dates import grouping_locale, words_of_adding, words_of_date
from newsreader.ui.full_dates import full_date

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("locale", "when", "words"),
    [
        ("en_GB", "2026-11-24T09:42", "09:42"),
        ("en_GB", "2026-11-24", "Today"),
        ("en_GB", "2026-11-23T23:59:59", "Yesterday"),
        ("en_GB", "2026-11-22", "22 Nov"),
        ("en_GB", "2004-11-22", "22 Nov 2004"),
        ("en_GB", "2027-01-01", "1 Jan 2027"),
        ("en_US", "2026-11-22", "Nov 22"),
        ("en_US", "2004-11-22", "Nov 22, 2004"),
        ("de_DE", "2026-11-22", "22. Nov."),
        ("es_ES", "2004-11-22", "22 de nov de 2004"),
        ("ja_JP", "2026-11-22", "11月22日"),
        ("ja_JP", "2004-11-22", "2004年11月22日"),
        ("C", "2004-11-22", "22 Nov 2004"),
        ("en_GB", "some day", "some day"),
        ("en_GB", "", ""),
    ],
)
def test_a_date_in_words(locale: str, when: str, words: str) -> None:
    assert words_of_date(when, TODAY, QLocale(locale)) == words


@pytest.mark.parametrize(
    ("added", "words"),
    [
        ("2026-11-24T09:42:00", "added today"),
        ("2026-11-23", "added yesterday"),
        ("2026-11-02T01:00:00", "added 2 Nov"),
        ("2025-11-02T01:00:00", "added 2 Nov 2025"),
        ("never", ""),
    ],
)
def test_when_an_article_was_added(added: str, words: str) -> None:
    assert words_of_adding(added, TODAY, QLocale("en_GB")) == words


@pytest.mark.parametrize(("locale", "words"), [("C", "2,095"), ("en_GB", "2,095"), ("de_DE", "2.095")])
def test_figures_are_grouped_everywhere(locale: str, words: str) -> None:
    assert grouping_locale(QLocale(locale)).toString(2095) == words


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en_GB", "24 November 2026"),
        ("en_US", "24 November 2026"),
        ("de_DE", "24. November 2026"),
        ("es_ES", "24 de noviembre de 2026"),
        ("ja_JP", "2026年11月24日"),
    ],
)
def test_a_date_in_full_is_in_the_order_of_its_language(locale: str, words: str) -> None:
    assert full_date(Published("2026-11-24", KnownBy.TEXT), QLocale(locale)) == words
