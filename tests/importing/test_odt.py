"""OpenDocument texts and their meta data."""

from __future__ import annotations

import pytest

from importing.made_files import format_name, odt, read_only
from newsreader.errors import DamagedFileError, UnreadableFileError
from newsreader.model.article import KnownBy, Published

META = (
    "<dc:title>A title</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator><dc:creator>Bob Ray</dc:creator>"
    "<meta:creation-date>2021-05-03T08:00:00.123</meta:creation-date><dc:date>2022-01-01T00:00:00</dc:date>"
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>Head</text:h><text:p>One  two\n three</text:p><text:p/>", "Head\n\nOne two three"),
        ("<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d<text:s/>e</text:p>", "a   b\tc\nd e"),
        ("<text:p><text:span>span</text:span> <text:a>link</text:a> tail</text:p>", "span link tail"),
        ("<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p>"
         "</text:list-item></text:list><text:p>after</text:p>", "• one\n• two\n\nafter"),
        ("<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Town</text:p></table:table-cell>"
         "<table:table-cell><text:p>Boats</text:p></table:table-cell></table:table-row></table:table-header-rows>"
         "<table:table-row><table:table-cell><text:p>Porto</text:p></table:table-cell><table:table-cell><text:p>12</text:p>"
         "</table:table-cell></table:table-row></table:table>", "Town\tBoats\nPorto\t12"),
        ("<text:p>Said<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>So.</text:p>"
         "</text:note-body></text:note>.</text:p>", "Said[1].\n\n[1] So."),
        ("<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:p>kept<office:annotation><text:p>comment"
         "</text:p></office:annotation>.</text:p>", "kept."),
        ("<text:section><text:p>In a section</text:p></text:section><text:p>with<draw:frame><draw:text-box><text:p>a box</text:p>"
         "</draw:text-box></draw:frame> text</text:p>", "In a section\n\nwith text\n\na box"),
    ],
)  # fmt: skip
def test_words(body: str, text: str) -> None:
    assert read_only(odt(body), "a.odt").text == f"{text}\n"


def test_meta_data() -> None:
    found = read_only(odt("<text:p>The harbour is open.</text:p>", meta=META), "a.odt")
    assert (found.structure.title, found.author) == ("A title", "Ann Lee")
    assert found.published == Published("2021-05-03", KnownBy.FILE_DETAILS)


def test_a_paragraph_styled_as_title_is_the_title() -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    body = (
        '<text:p text:style-name="P1">Harbour opens again</text:p><text:p>The harbour is open, the mayor said.</text:p>'
    )
    found = read_only(odt(body, meta=META, styles=styles), "a.odt")
    assert (found.structure.title, found.structure.headline) == ("Harbour opens again", (0, 19))


def test_locked_and_damaged_ones() -> None:
    manifest = "<manifest:manifest xmlns:manifest='m'><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(UnreadableFileError, match="password"):
        read_only(odt("<text:p/>", parts={"META-INF/manifest.xml": manifest}), "a.odt")
    data = odt("<text:p>text</text:p>")
    for broken in (data[:-30], odt("<text:p>"), odt("", parts={"content.xml": "<x/>"})):
        with pytest.raises(DamagedFileError, match="damaged"):
            read_only(broken, "a.txt")


def test_it_is_known_by_its_content() -> None:
    assert format_name(odt("<text:p/>"), "a.txt") == "OpenDocument text"
