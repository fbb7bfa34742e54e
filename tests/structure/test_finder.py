"""Headline, title, byline, date and paragraphs of whole texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.article import Aside, KnownBy, Published
from newsreader.structure.aside_rules import CREDITS
from newsreader.structure.finder import find_structure
from newsreader.structure.headline import TITLE_LONGEST

BODY = (
    "The ferry to Skerrin stayed in port on Friday because of high waves, the harbour master said, and nobody knew "
    "when it would run again."
)


def test_headline_and_blank_line() -> None:
    text = f"Ferry stays in port\n\n{BODY}"
    found = find_structure(text)
    assert found.headline == (0, 19)
    assert found.title == "Ferry stays in port"
    assert found.paragraphs == ((0, 19), (21, len(text)))


def test_headline_byline_and_date() -> None:
    found = find_structure(f"Ferry stays in port\nBy Ann Lee and Bo Rao\n4 March 2021, 10:15\n{BODY}")
    assert found.headline == (0, 19)
    assert found.byline == (20, 41)
    assert found.published == Published("2021-03-04T10:15", KnownBy.TEXT)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"The ferry stayed in port.\n{BODY}",
        f"OSLO: The ferry stays in port tonight, said Ann Lee, its captain.\n\n{BODY}",
        f"https://example.org/ferry\n\n{BODY}",
        f"“The ferry stays in port”\n\n{BODY}",
        "Ferry stays in port",
    ],
)
def test_no_headline(text: str) -> None:
    assert find_structure(text).headline is None


def test_title_case_headline_may_end_in_a_full_stop() -> None:
    assert find_structure(f"Ferry Stays Port After Heavy Storm.\n\n{BODY}").headline is not None


def test_title_is_the_first_sentence_without_its_dateline() -> None:
    text = "OSLO (AP) — Mr. Lee's ferry stayed in port. The sea was rough that day, and the wind was rising."
    assert find_structure(text).title == "Mr. Lee's ferry stayed in port."


def test_a_long_headline_is_the_title_as_a_whole() -> None:
    headline = " ".join(["Council votes to close the old harbour bridge for a year of repairs"] * 2)
    found = find_structure(f"{headline}\n\n{BODY}")
    assert TITLE_LONGEST < len(headline) < 160
    assert (found.title, found.headline) == (headline, (0, len(headline)))


def test_long_title_is_cut_at_a_word() -> None:
    title = find_structure(BODY.replace(",", "") + " " + BODY).title
    assert title.endswith("…")
    assert len(title) <= TITLE_LONGEST
    assert BODY.replace(",", "").startswith(title[:-1] + " ")


@pytest.mark.parametrize(
    ("line", "is_byline"),
    [
        ("By Ann Lee", True),
        ("By ANN LEE, Staff Writer", True),
        ("By Tuesday the port was open", False),
        ("By the sea Ann Lee waited", False),
        ("By Ann Lee's own account it was a quiet night on the ferry.", False),
    ],
)
def test_byline(line: str, is_byline: bool) -> None:
    text = f"Ferry stays in port\n{line}\n{BODY}"
    assert (find_structure(text).byline == (20, 20 + len(line))) is is_byline


def test_reporters_credit_at_the_end_is_an_aside_and_no_byline() -> None:
    credit = "(Reporting by Ann Lee; Editing by Bo Rao)"
    text = "\n".join([BODY] * 9 + [credit])
    found = find_structure(text)
    assert found.byline is None
    assert found.asides == (Aside(text.index(credit), len(text), CREDITS),)


@pytest.mark.parametrize(
    ("name", "when"),
    [
        ("2016-09-12_ferry.txt", "2016-09-12"),
        ("ferry20160912.txt", "2016-09-12"),
        ("ferry_12-Sep-2016.txt", "2016-09-12"),
        ("ferry 12 September 2016.txt", "2016-09-12"),
        ("ferry_31.12.2016.txt", "2016-12-31"),
        ("ferry_13-12-2016.txt", "2016-12-13"),
        ("ferry_10-12-2016.txt", None),
        ("ferry_2016-31-12.txt", None),
        ("ferry-1234567890.txt", None),
    ],
)
def test_date_in_the_file_name(name: str, when: str | None) -> None:
    expected = None if when is None else Published(when, KnownBy.FILE_NAME)
    assert find_structure(BODY, file_name=name).published == expected


def test_date_in_the_text_wins() -> None:
    found = find_structure(f"OSLO, 3 May 2020 (AP) - {BODY}", file_name="2016-09-12.txt")
    assert found.published == Published("2020-05-03", KnownBy.TEXT)
    assert find_structure(f"OSLO, 3 May (AP) - {BODY}").published is None


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Published: 4 March 2021, 10:15", "2021-03-04T10:15"),
        ("2021-03-04T22:15:00Z", "2021-03-04T22:15"),
        ("Thursday, March 4, 2021 10:15 pm", "2021-03-04T22:15"),
        ("04.03.2021", "2021-03-04"),
        ("4th of March 2021", "2021-03-04"),
        ("https://example.org/world/2021/03/04/ferry", "2021-03-04"),
        ("https://example.org/2021/mar/04/ferry", "2021-03-04"),
        ("By Ann Lee | 4 March 2021", "2021-03-04"),
        ("03/04/2021", None),
        ("https://example.org/202103041234", None),
        ("The ferry sank on 4 March 2021.", None),
    ],
)
def test_dates_at_the_head(line: str, when: str | None) -> None:
    found = find_structure(f"Ferry stays in port\n{line}\n{BODY}" if line[:4] != "http" else f"{line}\n\n{BODY}")
    assert found.published == (Published(when, KnownBy.TEXT) if when else None)


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = "The ferry to Skerrin stayed in port on Friday because of\nhigh waves, the harbour master said, and nobody knew\nwhen."
    assert find_structure(wrapped).paragraphs == ((0, len(wrapped)),)


def test_a_transcript_has_no_dateline() -> None:
    turns = "LEE: We stay in port.\nRAO: For how long?\nLEE: Until the wind drops, and not an hour longer than that."
    assert find_structure(turns).dateline is None


@given(st.text(max_size=400))
def test_never_raises_and_spans_fit(text: str) -> None:
    found = find_structure(text, file_name=text[:30])
    spans = [*found.paragraphs, *((aside.start, aside.end) for aside in found.asides)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    covered = {place for start, end in found.paragraphs for place in range(start, end)}
    assert all(place in covered for place, letter in enumerate(text) if not letter.isspace())


@pytest.mark.parametrize("piece", ["a", "“", "\n", "A ", "A.\n", "(", "... \n", "1 ", "AA/"])
def test_hostile_text(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    assert find_structure(text, file_name="1" * 5000).headline is None
