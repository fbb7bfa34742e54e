"""RTF: words in the code pages of their fonts, and the details of its info group."""

from __future__ import annotations

import pytest

from importing.made_files import read_only
from newsreader.errors import BinaryFileError, DamagedFileError
from newsreader.model.article import KnownBy, Published

FONTS = rb"{\fonttbl{\f0\fswiss Helvetica;}{\f1\fnil\fcharset204 Arial Cyr;}{\f2\fnil\fcharset128 MS Mincho;}}"


def rtf(body: bytes, page: bytes = rb"\ansicpg1252") -> bytes:
    return (
        rb"{\rtf1\ansi"
        + page
        + rb"\deff0"
        + FONTS
        + rb"{\colortbl;\red255\green0\blue0;}{\stylesheet{\s0 Normal;}}"
        + body
        + b"}"
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"One\par Two\line three\tab four", "One\n\nTwo\nthree\tfour"),
        (rb"\ldblquote We\rquote re fine\rdblquote  \endash  \bullet", "“We’re fine” – •"),
        (rb"Jos\'e9 M\u252\'fcller paid \u8364?5m", "José Müller paid €5m"),
        (rb"\u-10179?\u-8704?", "😀"),
        (rb"\uc2 \u233\'c3\'a9\uc0\u233 x", "ééx"),
        (rb"\f1\'cf\'f3\'f2\'e8\'ed\f0  met \f2\'93\'fa\'96\'7b", "Путин met 日本"),
        (rb"{\b bold} {\i it{\ul al}ic} {\v hidden}plain", "bold italic plain"),
        (rb"{\field{\*\fldinst HYPERLINK " + b'"http://x.org"' + rb"}{\fldrslt the link}}", "the link"),
        (rb"{\pict\wmetafile8 010203}{\*\shppict{\pict ab}}after", "after"),
        (rb"{\header Post}{\footer 1}{\*\unknown gone}kept", "kept"),
        (rb"\trowd\cellx1 a\cell b\cell\row c\cell d\cell\row", "a\tb\nc\td"),
        (rb"\{braces\} soft\-hyphen non\~break", "{braces} softhyphen non\xa0break"),
        (rb"A note{\footnote\pard It says so.}.\par", "A note[1].\n\n[1] It says so."),
        (rb"before\bin4 }}{{after", "beforeafter"),
        (b"lines\r\nof the file\\\nand of the text", "linesof the file\n\nand of the text"),
    ],
)
def test_words(body: bytes, text: str) -> None:
    found = read_only(rtf(body), "a.rtf")
    assert found.text.strip() == text
    assert found.notes == ()


@pytest.mark.parametrize(
    ("page", "bytes_", "text"),
    [
        (rb"\ansicpg1251", rb"\'cc\'fd\'f0", "Мэр"),
        (rb"\mac", rb"Jos\'8e", "José"),
        (rb"\ansicpg99999", rb"Jos\'e9", "José"),
    ],
)
def test_the_page_of_the_document(page: bytes, bytes_: bytes, text: str) -> None:
    data = rb"{\rtf1" + page + b" " + bytes_ + b"}"
    assert read_only(data, "a.rtf").text.strip() == text


def test_details() -> None:
    info = rb"{\info{\title Harbour opens again}{\author Ann Lee}{\operator user}{\creatim\yr2021\mo5\dy3\hr10\min5}}"
    found = read_only(rtf(info + rb"\pard The harbour is open.\par"), "x.rtf")
    assert (found.structure.title, found.title_known_by, found.author) == (
        "Harbour opens again",
        KnownBy.FILE_DETAILS,
        "Ann Lee",
    )
    assert found.published == Published("2021-05-03", KnownBy.FILE_DETAILS)
    assert found.text == "The harbour is open.\n"


def test_a_date_in_the_text_stands_before_the_day_the_file_was_made() -> None:
    info = rb"{\info{\creatim\yr2021\mo5\dy3}}"
    found = read_only(
        rtf(info + rb"Harbour opens\par 4 March 2020\par The harbour is open, the mayor said on Friday.\par"), "x.rtf"
    )
    assert found.published == Published("2020-03-04", KnownBy.TEXT)


def test_a_document_that_breaks_off_is_read_and_says_so() -> None:
    found = read_only(rtf(b"The harbour is")[:-1], "a.rtf")
    assert found.text == "The harbour is\n"
    assert found.notes == ("The document breaks off; what there is of it was read.",)


def test_what_is_no_rtf() -> None:
    assert (
        read_only(b"Plain text in a file that is called so.", "a.rtf").text == "Plain text in a file that is called so."
    )
    with pytest.raises((DamagedFileError, BinaryFileError)):
        read_only(bytes(range(16)) * 500, "a.rtf")
    with pytest.raises(DamagedFileError, match="never end"):
        read_only(b"{\\rtf1 " + b"{" * 50_000, "a.rtf")


@pytest.mark.parametrize("run", [b"\t" * 1_000_000, b" " * 1_000_000, b"\\line \\tab " * 100_000], ids=["tabs", "spaces", "lines"])
def test_a_long_run_of_spaces_is_read_like_a_short_one(run: bytes) -> None:
    """An expression that tried each of them anew would take hours."""
    found = read_only(rtf(b"before" + run + b"after"), "a.rtf")
    assert found.text.split() == ["before", "after"]
