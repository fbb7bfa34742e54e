"""Datelines in the agencies' styles, and what is none."""

from __future__ import annotations

import pytest

from newsreader.model.article import Dateline
from newsreader.structure.dateline import find_dateline, recase

STORY = "The ferry to the island of Skerrin stayed in port."


@pytest.mark.parametrize(
    ("head", "words", "place", "agency", "date"),
    [
        ("OSLO: ", "OSLO", "Oslo", None, None),
        ("LONDON (Reuters) - ", "LONDON", "London", "Reuters", None),
        ("KYIV, Ukraine (AP) — ", "KYIV, Ukraine", "Kyiv, Ukraine", "AP", None),
        ("WASHINGTON, Nov 6 — ", "WASHINGTON", "Washington", None, "Nov 6"),
        ("LONDON/PARIS, March 3 (Reuters) - ", "LONDON/PARIS", "London/Paris", "Reuters", "March 3"),
        ("KINSHASA, Jul 26 2022 (IPS) - ", "KINSHASA", "Kinshasa", "IPS", "Jul 26 2022"),
        ("CAIRO - 17 July 2022: ", "CAIRO", "Cairo", None, "17 July 2022"),
        ("PORT-AU-PRINCE, Haiti (AP) -- ", "PORT-AU-PRINCE, Haiti", "Port-au-Prince, Haiti", "AP", None),
        ("Ulaanbaatar /MONTSAME/. ", "Ulaanbaatar", "Ulaanbaatar", "MONTSAME", None),
        ("SALEM, Ore. - ", "SALEM, Ore.", "Salem, Ore.", None, None),
        ("GENEVA—", "GENEVA", "Geneva", None, None),
    ],
)
def test_dateline(head: str, words: str, place: str, agency: str | None, date: str | None) -> None:
    text = head + STORY
    found = find_dateline(text, 0, len(text))
    assert found is not None
    line, story = found
    assert line == Dateline(0, len(words), place, agency, date)
    assert text[story:] == STORY


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING: The ferry is late.",
        "Q: Where is the ferry?",
        "Cape Skerrin - The ferry is late.",
        "EU-US talks on ferries go on in Oslo.",
        "A NORTHERN harbour is closed.",
        "The ferry is late: nobody knows why.",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("N'DJAMENA", "N'Djamena"),
        ("US", "US"),
        ("ST. PETERSBURG", "St. Petersburg"),
        ("Oslo", "Oslo"),
        ("LA PAZ", "La Paz"),
    ],
)
def test_recase(words: str, written: str) -> None:
    assert recase(words) == written
