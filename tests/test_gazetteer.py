"""The gazetteer of places that ships, and the script that makes it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest

from newsreader.analysis.lexicon import gazetteer, read_lines
from newsreader.resources import resource

SCRIPT = Path(__file__).resolve().parent.parent / "packaging" / "gazetteer.py"


class FewPlaces:
    """What the package gives, of a few places."""

    def get_countries(self) -> Mapping[str, Mapping[str, object]]:
        return {"NO": {"name": "Norway", "iso": "NO"}}

    def get_us_states(self) -> Mapping[str, Mapping[str, object]]:
        return {"OH": {"name": "Ohio", "code": "OH"}}

    def get_cities(self) -> Mapping[str, Mapping[str, object]]:
        return {
            "1": {"name": "Vik", "countrycode": "NO", "population": 99_999},
            "2": {"name": "Tromsø", "countrycode": "NO", "population": 100_000},
            "3": {"name": "Tromsø", "countrycode": "NO", "population": 140_500},
        }


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gazetteer_script", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_script_keeps_large_cities_and_adds_plain_spellings(script: ModuleType) -> None:
    lines = [entry.line() for entry in script.read_entries(FewPlaces())]
    assert lines == ["city|Tromsø|NO|140|Tromso", "country|Norway|NO|0|", "state|Ohio|OH|0|"]


@pytest.mark.parametrize(("name", "plain"), [("São Paulo", "Sao Paulo"), ("Łódź", "Lodz"), ("Xi’an", "Xi'an"), ("Oslo", "Oslo")])
def test_plain_spellings(script: ModuleType, name: str, plain: str) -> None:
    assert script.without_accents(name) == plain


def test_the_file_names_its_origin_and_licence_and_its_notice_ships() -> None:
    head = resource("lexicons/gazetteer.txt").read_text("utf-8").split("\n", 1)[0]
    assert "GeoNames" in head and "CC BY 4.0" in head
    assert "creativecommons.org/licenses/by/4.0" in resource("lexicons/GEONAMES-NOTICE.txt").read_text("utf-8")
    assert all(line.count("|") == 4 for line in read_lines("gazetteer.txt"))


def test_places_that_news_names() -> None:
    places = gazetteer()
    assert {"Texas", "Ukraine", "Nunavut", "Moscow", "Berlin"} <= places.places
    assert {"Los Angeles", "Tamil Nadu", "New Zealand"} <= places.phrases
    assert places.cities["Sao Paulo"] == places.cities["São Paulo"] > 5_000
    assert places.country_of["U.S."] == "United States" and places.country_of_people["Russian"] == "Russia"
