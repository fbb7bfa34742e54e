"""Seats of power by whose name news means somebody who sits there: "the Kremlin", "Downing Street"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from newsreader.model.values import dataclass
from newsreader.names.lexicons import read_entries


@dataclass(frozen=True, slots=True)
class Seat:
    """``country`` is the country whose power sits there ("Russia"), ``power`` that power ("Russian government")."""

    country: str
    power: str


@cache
def seats() -> Mapping[str, Seat]:
    """Seat of power, written as in news without "the" → what it stands for."""
    table: dict[str, Seat] = {}
    for line in read_entries("metonyms.txt"):
        name, country, power = line.split("|")
        table[name] = Seat(country, power)
    return MappingProxyType(table)


def stands_for(name: str) -> str | None:
    """What a place or organisation stands for in news ("Russian government" for "Kremlin"); None for other names."""
    seat = seats().get(name)
    return seat.power if seat else None
