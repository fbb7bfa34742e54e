"""EPUB books: a story a chapter, in order, with the book's details."""

from __future__ import annotations

import pytest

from importing.made_files import epub, format_name, read_all, read_only
from newsreader.errors import DamagedFileError, EmptyFileError, UnreadableFileError
from newsreader.importing.reading import read_given
from newsreader.importing.story import BrokenEntry, GivenFile
from newsreader.model.article import IncomingArticle, KnownBy, Published

METADATA = (
    "<dc:title>The Harbour</dc:title><dc:creator opf:role='aut'>Ann Lee</dc:creator><dc:creator opf:role='ill'>Bob Ray"
    "</dc:creator><dc:publisher>Porto Press</dc:publisher><dc:date opf:event='modification'>2024-01-01</dc:date>"
    "<dc:date>2020-04-01</dc:date>"
)
PAGES = {
    "cover.xhtml": '<img src="cover.jpg" alt="Cover"/>',
    "toc.xhtml": '<section epub:type="toc"><p>Contents</p></section>',
    "one%201.xhtml".replace("%20", " "): "<h1>One</h1><p>The first&nbsp;chapter.</p>",
    "two.xhtml": "<h1>Two</h1><p>The second.</p>",
    "two_b.xhtml": "<p>It goes on.</p>",
    "notes.xhtml": "<h2>Notes</h2><p>Thanks.</p>",
}
CONTENTS = (("one%201.xhtml", "Chapter One"), ("two.xhtml#here", "Chapter Two"))


def test_chapters_in_order() -> None:
    chapters = read_all(epub(PAGES, metadata=METADATA, contents=CONTENTS), "book.epub")
    assert [(one.entry, one.structure.title, one.text) for one in chapters] == [
        ("chapter 1", "Chapter One", "One\n\nThe first\xa0chapter.\n"),
        ("chapter 2", "Chapter Two", "Two\n\nThe second.\n\nIt goes on.\n"),
        ("chapter 3", "Notes", "Notes\n\nThanks.\n"),
    ]
    assert {(one.author, one.source, one.source_known_by, one.published) for one in chapters} == {
        ("Ann Lee", "The Harbour", KnownBy.FILE_DETAILS, Published("2020-04-01", KnownBy.FILE_DETAILS))
    }
    assert [b"first" in chapters[0].original, b"goes on" in chapters[1].original] == [True, True]


def test_a_book_without_contents_is_told_apart_by_its_files() -> None:
    chapters = read_all(epub({"a.xhtml": "<p>One.</p>", "b.xhtml": "<p>Two.</p>"}), "book.epub")
    assert [one.structure.title for one in chapters] == ["The Harbour, chapter 1", "The Harbour, chapter 2"]


def test_contents_of_the_second_version() -> None:
    ncx = (
        "<ncx xmlns='http://www.daisy.org/z3986/2005/ncx/'><navMap><navPoint><navLabel><text>Part</text></navLabel>"
        "<content src='a.xhtml'/></navPoint></navMap></ncx>"
    )
    package = (
        "<package xmlns='http://www.idpf.org/2007/opf'><metadata/><manifest><item id='n' href='toc.ncx'/>"
        "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/><item id='b' href='b.xhtml'"
        " media-type='application/xhtml+xml'/></manifest><spine toc='n'><itemref idref='a'/><itemref idref='b'/></spine></package>"
    )
    data = epub(
        {"a.xhtml": "<p>One.</p>", "b.xhtml": "<h1>Two</h1><p>More.</p>"},
        parts={"OEBPS/content.opf": package, "OEBPS/toc.ncx": ncx},
    )
    assert [one.structure.title for one in read_all(data, "b.epub")] == ["Part", "Two"]


def test_a_book_of_one_story_is_that_story() -> None:
    found = read_only(epub({"a.xhtml": "<h1>Saved</h1><p>The only one.</p>"}, metadata=METADATA), "book.epub")
    assert (found.structure.title, found.source) == ("The Harbour", "Porto Press")


def test_a_page_that_is_no_xml_is_read_as_html() -> None:
    found = read_only(epub({"a.xhtml": "<p>One<br>two & three<p>four"}), "book.epub")
    assert found.text == "One\ntwo & three\n\nfour\n"


def test_a_chapter_that_is_missing_is_named_and_the_others_are_read() -> None:
    data = epub(PAGES | {"lost.xhtml": "<p>x</p>"}, parts={})
    broken = data.replace(b"OEBPS/lost.xhtml", b"OEBPS/gone.xhtml")
    found = list(read_given(GivenFile("b.epub", broken)))
    assert [one.entry for one in found if isinstance(one, BrokenEntry)] == ["OEBPS/lost.xhtml"]
    assert len([one for one in found if isinstance(one, IncomingArticle)]) == 4


def test_books_that_cannot_be_read_say_why() -> None:
    locked = "<encryption><EncryptedData><EncryptionMethod Algorithm='http://www.w3.org/2001/04/xmlenc#aes256-cbc'/></EncryptedData></encryption>"
    with pytest.raises(UnreadableFileError, match="copy protection"):
        read_all(epub(PAGES, parts={"META-INF/encryption.xml": locked}), "b.epub")
    with pytest.raises(EmptyFileError, match="pictures"):
        read_all(epub({"a.xhtml": "<img src='1.jpg'/>"}), "b.epub")
    data = epub(PAGES)
    with pytest.raises(DamagedFileError, match="damaged archive"):
        read_all(data[:-40], "b.txt")


def test_mangled_typefaces_do_not_lock_a_book() -> None:
    fonts = "<encryption><EncryptionMethod Algorithm='http://www.idpf.org/2008/embedding'/></encryption>"
    assert len(read_all(epub(PAGES, parts={"META-INF/encryption.xml": fonts}), "b.epub")) == 4


def test_it_is_known_by_its_content() -> None:
    assert format_name(epub(PAGES), "a.txt") == format_name(epub(PAGES), "a.zip") == "EPUB book"
