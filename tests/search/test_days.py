"""Days as they are typed."""

from __future__ import annotations

from datetime import date

import pytest

from newsreader.search.days import typed_days

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("1 Nov 2026", "2026-11-01", "2026-11-01"),
        ("November 3, 2026", "2026-11-03", "2026-11-03"),
        ("2026-11-01", "2026-11-01", "2026-11-01"),
        ("1.11.2026", "2026-11-01", "2026-11-01"),
        ("24/12/1999", "1999-12-24", "1999-12-24"),
        ("feb 2024", "2024-02-01", "2024-02-29"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2/2024", "2024-02-01", "2024-02-29"),
        ("12/2023", "2023-12-01", "2023-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("today", "2026-11-24", "2026-11-24"),
        (" Yesterday ", "2026-11-23", "2026-11-23"),
    ],
)
def test_what_is_typed_becomes_days(typed: str, first: str, last: str) -> None:
    assert typed_days(typed, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "31 Feb 2026", "1.13.2026", "12", "ju 2026", "1 2 3", "99999", "1 Nov", "2026-11-01-05", "9" * 5000, "2024 ²", "²"],
)
def test_what_is_no_date_is_none(typed: str) -> None:
    assert typed_days(typed, TODAY) is None
