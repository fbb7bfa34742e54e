"""Abbreviations that the model takes for people."""

from __future__ import annotations

import pytest

from newsreader.analysis.abbreviations import abbreviations_are_organisations
from newsreader.analysis.engine import Name
from newsreader.model.annotation import Kind


@pytest.mark.parametrize(
    ("surface", "kind", "score", "repaired"),
    [
        ("NSBV", Kind.PERSON, 0.6, Kind.ORGANISATION),
        ("NSBV", Kind.PLACE, 0.6, Kind.PLACE),
        ("JFK", Kind.PERSON, 0.97, Kind.PERSON),
        ("BJ", Kind.PERSON, 0.6, Kind.PERSON),
        ("ROBERTSON", Kind.PERSON, 0.6, Kind.PERSON),
        ("Nsbv", Kind.PERSON, 0.6, Kind.PERSON),
        ("A. B", Kind.PERSON, 0.6, Kind.PERSON),
    ],
)
def test_abbreviations(surface: str, kind: Kind, score: float, repaired: Kind) -> None:
    (name,) = abbreviations_are_organisations(f"the {surface} met", [Name(4, 4 + len(surface), kind, score)])
    assert name == Name(4, 4 + len(surface), repaired, score)
