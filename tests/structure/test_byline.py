"""Bylines with their role and address lines, and which agency they name."""

from __future__ import annotations

import pytest

from newsreader.structure.byline import agency_of_byline, is_byline, is_role_line
from newsreader.structure.finder import find_structure
from newsreader.structure.source import find_agency

BODY = (
    "The ferry to Skerrin stayed in port on Friday because of high waves, the harbour master said, and nobody knew "
    "when it would run again."
)


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "By Ann Lee in Oslo",
        "BY ANN LEE, Reuters",
        "By: Ann Lee",
        "By Ann Lee and Bo Rao",
        "By Ann Lee, Bo Rao and Juan de la Cruz",
        "By J. R. Lee | Harbour correspondent",
        "By Ann Lee for the Skerrin Post",
        "By Ann Lee (Oslo)",
        "By Ann Lee ann.lee@example.org",
        "By Ludwig van der Berg",
        "By Staff Reporter",
        "By our harbour correspondent",
        "By AFP",
        "By The Associated Press",
        "By A Staff Reporter",
        "By Ann Lee For The Daily Post",
        "By Ann Lee on March 4, 2021",
        "By Ann Lee Published: 10:15 EST, 4 March 2021",
        "Words by Ann Lee",
        "Byline: Ann Lee.",
        "From Ann Lee in Oslo",
        "By Ann Lee, Professor of Harbours at the University of Skerrin.",
    ],
)
def test_byline(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday the port was open",
        "By the sea Ann Lee waited",
        "By Ann Lee's own account it was a quiet night on the ferry.",
        "By 2025, half of the ferries will be electric",
        "By any measure Ann Lee is a good captain",
        "By winning the race in Oslo, Ann Lee came first",
        "From Skerrin Harbour to Oslo City",
        "By land and sea",
        "By Popular Demand",
        "By the Numbers: How Oslo Votes",
        "By Easter Sunday",
        "By George, She Has Done It",
        "By New Year's Eve the ship was gone",
        "Ann Lee",
        "By Ann Lee:",
    ],
)
def test_no_byline(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("line", "is_role"),
    [
        ("Harbour correspondent", True),
        ("Political editor, BBC News", True),
        ("Skerrin Post staff writer", True),
        ("Chief reporter in Oslo", True),
        ("ann.lee@example.org", True),
        ("@annlee", True),
        ("BBC News, Oslo", True),
        ("The editor was at the harbour", False),
        ("Nobody was hurt", False),
        ("The reporter waited for the ferry, and then went home.", False),
    ],
)
def test_role_line(line: str, is_role: bool) -> None:
    assert is_role_line(line) is is_role


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        (("By Ann Lee", "Harbour correspondent", "ann.lee@example.org"), 3),
        (("By Ann Lee and Bo Rao", "4 March 2021"), 1),
        (("Ann Lee, Reuters",), 1),
        (("Ann Lee in Oslo", "Tue 2 Mar 2021 10.15 GMT"), 1),
        (("Ann Lee", "Harbour correspondent"), 2),
        (("Ann Lee",), 0),
        (("Skerrin Harbour",), 0),
    ],
)
def test_byline_below_the_headline(lines: tuple[str, ...], byline: int) -> None:
    text = "\n".join(("Ferry stays in port", "", *lines, "", BODY))
    found = find_structure(text).byline
    assert (text[slice(*found)] if found else "") == "\n".join(lines[:byline])


def test_standfirst_stands_between_headline_and_byline() -> None:
    standfirst = "High waves keep the islanders at home, and the mail as well."
    text = f"Ferry stays in port\n\n{standfirst}\n\nBy Ann Lee\n\n{BODY}"
    found = find_structure(text)
    assert found.standfirst is not None
    assert text[slice(*found.standfirst)] == standfirst
    assert find_structure(f"Ferry stays in port\n\nBy Ann Lee\n\n{BODY}").standfirst is None


def test_standfirst_before_a_dateline() -> None:
    text = f"Ferry stays in port\n\nWaves are high.\n\nOSLO (AP) — {BODY}"
    found = find_structure(text)
    assert found.standfirst is not None
    assert text[slice(*found.standfirst)] == "Waves are high."
    assert found.dateline is not None
    assert found.dateline.place == "Oslo"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"OSLO (AP) — {BODY}", "AP"),
        (f"Ferry stays in port\nBy Ann Lee, Reuters\n{BODY}", "Reuters"),
        (f"Ferry stays in port\n\n(Reuters) - {BODY}", "Reuters"),
        (f"Ferry stays in port\n\n(Later) - {BODY}", None),
        (f"Ferry stays in port\nBy Ann Lee\n{BODY}", None),
    ],
)
def test_agency_of_a_story(text: str, agency: str | None) -> None:
    assert find_agency(text, find_structure(text)) == agency


def test_agency_of_byline() -> None:
    assert agency_of_byline("By Ann Lee for The Associated Press") == "The Associated Press"
    assert agency_of_byline("By Ann Lee, harbour correspondent") is None
