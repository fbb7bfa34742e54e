"""Datelines in the agencies' styles, and what is none."""

from __future__ import annotations

import pytest

from newsreader.model.article import Dateline
from newsreader.structure.dateline import find_dateline, recase
from newsreader.structure.finder import find_structure

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
        ("PARIS/BERLIN (AFP) - ", "PARIS/BERLIN", "Paris/Berlin", "AFP", None),
        ("Oslo and Helsinki (AFP) - ", "Oslo and Helsinki", "Oslo and Helsinki", "AFP", None),
        ("Cape Town - ", "Cape Town", "Cape Town", None, None),
        ("Doha: ", "Doha", "Doha", None, None),
        ("Taipei, Taiwan — ", "Taipei, Taiwan", "Taipei, Taiwan", None, None),
        ("HORRY COUNTY, SC (WMBF) – ", "HORRY COUNTY, SC", "Horry County, SC", "WMBF", None),
        ("Moscow, SANA – ", "Moscow", "Moscow", "SANA", None),
        ("KABUL, Tuesday (Reuters) - ", "KABUL", "Kabul", "Reuters", "Tuesday"),
        ("LONDON, 6 November 2024 (PA) – ", "LONDON", "London", "PA", "6 November 2024"),
        ("KUWAIT CITY, July 25: ", "KUWAIT CITY", "Kuwait City", None, "July 25"),
        ("BERLIN, April 05, 2018 (GLOBE NEWSWIRE) -- ", "BERLIN", "Berlin", "GLOBE NEWSWIRE", "April 05, 2018"),
        ("RYE, N.H. - ", "RYE, N.H.", "Rye, N.H.", None, None),
        ("Moscow. November 6. INTERFAX - ", "Moscow", "Moscow", "INTERFAX", "November 6"),
        ("BEIJING. Xinhua - ", "BEIJING", "Beijing", "Xinhua", None),
        ("Beijing, Jan 5 (IANS) ", "Beijing", "Beijing", "IANS", "Jan 5"),
        ("VATICAN CITY (CNS).- ", "VATICAN CITY", "Vatican City", "CNS", None),
        ("LOS ANGELES (Variety.com) - ", "LOS ANGELES", "Los Angeles", "Variety.com", None),
        ("NAHA, Okinawa Prefecture--", "NAHA, Okinawa Prefecture", "Naha, Okinawa Prefecture", None, None),
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
        "SOCCER-SKERRIN BEAT OSLO IN EXTRA TIME",
        "RUGBY UNION - OSLO NAME FOUR NEW PLAYERS FOR SATURDAY",
        "BUSTED: Emails Reveal Who Really Owns The Harbour Of Skerrin And Its Ferry",
        "Rep. Ann Lee (R-S.C.): “I have seen the ferry leave the harbour, and I have seen it come back.”",
        "Germany: How the ferries of the north came to be the best in the world, told by those who sail them.",
        "WHO - The World Health Organization says the ferry is a healthy place to be in summer and winter.",
        "London - the old one, before the bridge - was a harbour, and the ferry was its only way across the river.",
        "THE SKERRIN POST – The ferry to the island of Skerrin stayed in port on Friday, its captain said today.",
        "EU-US talks on ferries go on in Oslo.",
        "A NORTHERN harbour is closed.",
        "The ferry is late: nobody knows why.",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert find_dateline(text, 0, len(text)) is None


@pytest.mark.parametrize(
    "label",
    [
        "NASA: ", "NATO - ", "COVID-19: ", "ANN LEE: ", "ANN LEE — ", "TRUMP: ", "TESLA - ", "MANCHESTER UNITED - ",
        "PICTURED: ", "MOTHER'S DAY: ", "UPDATE 1-", "US STOCKS-", "BY ANN LEE — ", "Ann Lee — ", "Jordan: ", "Police: ",
        "Apple (AAPL) - ", "Senator Ann Lee (D-Ohio) — ",
    ],
)  # fmt: skip
def test_labels_speakers_firms_and_countries_are_no_datelines(label: str) -> None:
    story = "The ferry to the island stayed in port on Friday because of high waves, the harbour master said."
    assert find_dateline(label + story, 0, 200) is None


def test_an_unknown_town_in_capitals_needs_a_long_plain_sentence() -> None:
    story = "The ferry to the island stayed in port on Friday because of high waves, the harbour master said."
    found = find_dateline(f"SKERRIN — {story}", 0, 200)
    assert found is not None
    assert found[0].place == "Skerrin"
    assert find_dateline("SKERRIN — The Ferry Stays In Port", 0, 200) is None


def test_a_dateline_behind_a_byline() -> None:
    text = f"By ANN LEE and BO RAO, Associated Press OSLO (AP) — {STORY}"
    found = find_dateline(text, 0, len(text))
    assert found is not None
    assert text[found[0].start : found[0].end] == "OSLO"
    assert text[found[1] :] == STORY


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("OSLO, Nov 6", "Oslo", "Nov 6"),
        ("OSLO 1996-08-30", "Oslo", "1996-08-30"),
        ("Oslo, 6 November 2024", "Oslo", "6 November 2024"),
        ("SKERRIN, Norway, March 3 (Reuters)", "Skerrin, Norway", "March 3"),
        ("UPDATED 6 November 2024", None, None),
        ("Posted on 6 November 2024", None, None),
        ("Skerrin, 6 November 2024", None, None),
        ("OSLO", None, None),
        ("OSLO, Tuesday", None, None),
    ],
)
def test_a_dateline_in_a_line_of_its_own(line: str, place: str | None, date: str | None) -> None:
    found = find_structure(f"Ferry stays in port\n{line}\n{STORY} Nobody was hurt.").dateline
    assert (found and found.place, found and found.date) == (place, date)


def test_further_down_only_sure_datelines_count() -> None:
    agency, bare = f"OSLO (AP) — {STORY}", f"Oslo: {STORY}"
    assert find_dateline(agency, 0, len(agency), at_head=False) is not None
    assert find_dateline(bare, 0, len(bare), at_head=False) is None
    assert find_dateline(bare, 0, len(bare)) is not None


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
