"""Whatever a file holds, reading it ends soon, in articles or in a sentence."""

from __future__ import annotations

import plistlib
from zipfile import ZIP_DEFLATED

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from importing.made_files import MORE, STORY, docx, epub, odt, page, pdf, word, zipped
from newsreader.errors import ImportFileError
from newsreader.importing.formats import FORMATS, Format
from newsreader.importing.reading import read_given
from newsreader.importing.story import BrokenEntry, GivenFile

assert ZIP_DEFLATED

WHOLE: dict[str, list[bytes]] = {
    "PDF document": [
        pdf([[(50, 700, 12, STORY[:60]), (300, 690, 12, MORE[:50])], [(50, 700, 9, "2")]], info="/Title (x)"),
    ],
    "RTF document": [
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset204 A;}}{\info{\title T}{\creatim\yr2021\mo5\dy3}}\f0 a\'e9\u8364?b\par"
        rb"{\footnote x}\trowd a\cell\row{\*\x y}\bin3 abc}"
    ],
    "Word document": [docx(word(STORY) + "<w:tbl><w:tr><w:tc>" + word("x") + "</w:tc></w:tr></w:tbl>", core="<dc:title>x</dc:title>")],
    "OpenDocument text": [odt("<text:p>a<text:s text:c='3'/>b</text:p><text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>")],
    "EPUB book": [epub({"a.xhtml": "<h1>A</h1><p>b</p>", "b.xhtml": "<p>c</p>"}, contents=[("a.xhtml", "A")])],
    "Web page": [page(f"<nav>x</nav><article><h1>A</h1><p>{STORY}</p><p>{MORE}</p><table><tr><td>x</table></article>")],
    "Saved web page": [b"From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n--x\r\n"
                       b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGh0bWw+eA==\r\n--x--\r\n"],
    "Safari web archive": [plistlib.dumps({"WebMainResource": {"WebResourceData": b"<html>x</html>"}}, fmt=plistlib.FMT_BINARY)],
    "Markdown text": [b"---\ntitle: x\nauthors:\n  - A\n---\n# H\n* [a](b) **c** `d`\n> e\n| f | g |\n"],
    "Plain text": [STORY.encode(), STORY.encode("utf-16")],
}  # fmt: skip
BY_NAME = {one.name: one for one in FORMATS}
QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True, database=None
)


def read(data: bytes, kind: Format) -> None:
    """Read a file by its own reader and as a whole; anything but a sentence fails the test."""
    file = GivenFile(f"a{kind.suffixes[0]}", data)
    try:
        for one in read_given(file):
            sentence = one.sentence if isinstance(one, BrokenEntry) else "."
            assert sentence.endswith(".")
    except ImportFileError as error:
        assert str(error).endswith(".")
    try:
        for _ in kind.load()(file):
            pass
    except ImportFileError as error:
        assert str(error).endswith(".")


@st.composite
def mutated(draw: st.DrawFn, whole: list[bytes]) -> bytes:
    """A good file with some of its bytes changed, cut out, doubled or put elsewhere."""
    data = bytearray(draw(st.sampled_from(whole)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 40))
        piece = bytes(data[at : at + length])
        match draw(st.sampled_from(("put", "cut", "double", "end", "move"))):
            case "put":
                data[at : at + length] = draw(st.binary(max_size=20))
            case "cut":
                del data[at : at + length]
            case "double":
                data[at:at] = piece * draw(st.integers(1, 50))
            case "end":
                del data[at:]
            case _:
                del data[at : at + length]
                data[draw(st.integers(0, len(data))) :][:0] = piece
    return bytes(data)


@pytest.mark.parametrize("name", WHOLE)
def test_changed_files(name: str) -> None:
    @QUICK
    @given(mutated(WHOLE[name]))
    def run(data: bytes) -> None:
        read(data, BY_NAME[name])

    run()


@pytest.mark.parametrize("name", WHOLE)
def test_random_bytes_under_a_name(name: str) -> None:
    @QUICK
    @given(st.binary(max_size=300))
    @example(b"")
    def run(data: bytes) -> None:
        read(data, BY_NAME[name])
        read(WHOLE[name][0][:20] + data, BY_NAME[name])

    run()


PARTS = {
    "Word document": lambda inside: docx("", parts={"word/document.xml": inside}),
    "OpenDocument text": lambda inside: odt("", parts={"content.xml": inside}),
    "EPUB book": lambda inside: epub({"a.xhtml": ""}, parts={"OEBPS/a.xhtml": inside}),
    "EPUB package": lambda inside: epub({"a.xhtml": "x"}, parts={"OEBPS/content.opf": inside}),
    "EPUB contents": lambda inside: epub({"a.xhtml": "x"}, parts={"OEBPS/nav.xhtml": inside}),
}


@pytest.mark.parametrize("name", PARTS)
def test_changed_parts_of_zipped_documents(name: str) -> None:
    kind = BY_NAME["EPUB book" if name.startswith("EPUB") else name]
    part = {"Word document": "word/document.xml", "OpenDocument text": "content.xml", "EPUB package": "OEBPS/content.opf",
            "EPUB contents": "OEBPS/nav.xhtml"}.get(name, "OEBPS/a.xhtml")  # fmt: skip
    from io import BytesIO
    from zipfile import ZipFile

    good = ZipFile(BytesIO(WHOLE[kind.name][0])).read(part)

    @QUICK
    @given(mutated([good]))
    def run(inside: bytes) -> None:
        read(PARTS[name](inside), kind)

    run()


def test_an_archive_of_nothing() -> None:
    for kind in ("Word document", "OpenDocument text", "EPUB book"):
        read(zipped({}), BY_NAME[kind])
