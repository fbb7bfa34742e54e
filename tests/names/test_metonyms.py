"""Seats of power and what they stand for."""

from __future__ import annotations

import pytest

from newsreader.names.metonyms import seats, stands_for


@pytest.mark.parametrize(
    ("name", "power"),
    [
        ("Kremlin", "Russian government"),
        ("White House", "US presidency"),
        ("Downing Street", "British government"),
        ("Moscow", None),
        ("White House Farm", None),
    ],
)
def test_what_a_name_stands_for(name: str, power: str | None) -> None:
    assert stands_for(name) == power


def test_each_seat_has_a_country_and_a_power() -> None:
    assert all(seat.country and seat.power for seat in seats().values())
    assert seats()["Élysée"] == seats()["Elysee"]
