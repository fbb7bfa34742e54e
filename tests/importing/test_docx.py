"""Word documents as they read with all changes accepted, and their properties."""

from __future__ import annotations

import pytest

from importing.made_files import docx, format_name, read_only, word
from newsreader.errors import DamagedFileError, ImportFileError, UnreadableFileError
from newsreader.model.article import KnownBy, Published

CORE = (
    "<dc:title>A title</dc:title><dc:creator>Ann Lee;Bob Ray</dc:creator>"
    "<dcterms:created>2021-05-03T08:00:00Z</dcterms:created>"
)


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (word("One") + word("") + word("Two &amp; three"), "One\n\nTwo & three"),
        (f"<w:p>{run('a')}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r></w:p>", "a\tb\nc\u2011"),
        (f"<w:p>{run('kept ')}<w:ins>{run('new')}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>", "kept new"),
        (f"<w:p><w:hyperlink>{run('the link')}</w:hyperlink><w:fldSimple>{run(' field')}</w:fldSimple></w:p>", "the link field"),
        (f"<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>{run('seen')}</w:p>", "seen"),
        (f"<w:sdt><w:sdtContent>{word('in a control')}</w:sdtContent></w:sdt>", "in a control"),
        ("<w:tbl><w:tr><w:tc>" + word("Town") + "</w:tc><w:tc>" + word("Boats") + "</w:tc></w:tr><w:tr><w:tc>" + word("Porto")
         + "</w:tc><w:tc>" + word("12") + "</w:tc></w:tr></w:tbl>", "Town\tBoats\nPorto\t12"),
        ("<w:tbl><w:tr><w:tc>" + word("A column") + word("of prose") + "</w:tc><w:tc>" + word("Another") + "</w:tc></w:tr></w:tbl>",
         "A column\n\nof prose\n\nAnother"),
        ("<w:p>" + run("before") + '<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>' + word("in a box")
         + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + word("in a box")
         + "</w:txbxContent></mc:Fallback></mc:AlternateContent>" + run(" and on") + "</w:p>", "before and on\n\nin a box"),
    ],
)  # fmt: skip
def test_words(body: str, text: str) -> None:
    assert read_only(docx(body), "a.docx").text == f"{text}\n"


def test_notes_stand_at_the_end_in_the_order_of_the_text() -> None:
    body = (
        f'<w:p>{run("One")}<w:r><w:footnoteReference w:id="7"/></w:r>{run(", two")}'
        '<w:r><w:endnoteReference w:id="2"/></w:r></w:p>'
    )
    parts = {
        "word/footnotes.xml": f'<w:footnotes W_NAMESPACE><w:footnote w:id="0">{word("no")}</w:footnote>'
        f'<w:footnote w:id="7">{word("The first.")}</w:footnote></w:footnotes>',
        "word/endnotes.xml": f'<w:endnotes W_NAMESPACE><w:endnote w:id="2">{word("The second.")}</w:endnote></w:endnotes>',
    }
    assert read_only(docx(body, parts=parts), "a.docx").text == "One[1], two[2]\n\n[1] The first.\n\n[2] The second.\n"


def test_properties() -> None:
    found = read_only(docx(word("The harbour is open."), core=CORE), "story.docx")
    assert (found.structure.title, found.title_known_by) == ("A title", KnownBy.FILE_DETAILS)
    assert (found.author, found.published) == ("Ann Lee, Bob Ray", Published("2021-05-03", KnownBy.FILE_DETAILS))


def test_a_paragraph_styled_as_title_is_the_title() -> None:
    styles = '<w:styles W_NAMESPACE><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>'
    body = word("Harbour opens again", "Titel") + word("The harbour is open, the mayor said.")
    found = read_only(docx(body, core=CORE, parts={"word/styles.xml": styles}), "a.docx")
    assert found.structure.title == "Harbour opens again"
    assert found.structure.headline == (0, 19)


@pytest.mark.parametrize("title", ["story", "Document1", "Microsoft Word - story.doc", " ", "Untitled"])
def test_a_title_that_tells_nothing_is_none(title: str) -> None:
    core = f"<dc:title>{title}</dc:title><dc:creator>Microsoft Office User</dc:creator>"
    found = read_only(docx(word("The harbour is open."), core=core), "story.docx")
    assert (found.structure.title, found.title_known_by, found.author) == ("The harbour is open.", None, None)


def test_a_document_whose_text_has_another_name() -> None:
    data = docx(word("Here."), main="word/document2.xml")
    assert read_only(data, "a.docx").text == "Here.\n"


def test_damaged_ones() -> None:
    data = docx(word("text"))
    for broken, name in ((data[:-30], "a.docx"), (data[:-30], "a.txt"), (data[: len(data) // 2], "a.docx"),
                         (docx("<w:p>"), "a.docx"), (data.replace(b"PK", b"XX") + bytes(900), "a.docx")):  # fmt: skip
        with pytest.raises(DamagedFileError, match="damaged"):
            read_only(broken, name)


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    data = docx("<w:p/>", parts={"word/document.xml": f"{bomb}<x>&b;</x>"})
    with pytest.raises(DamagedFileError, match="entities"):
        read_only(data, "a.docx")
    fetched = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x>text</x>'
    with pytest.raises(ImportFileError):
        read_only(docx("<w:p/>", parts={"word/document.xml": fetched}), "a.docx")


def test_a_part_that_expands_without_end_is_refused() -> None:
    data = docx("<w:p/>", parts={"word/document.xml": b" " * 60_000_000})
    with pytest.raises(UnreadableFileError, match="expand"):
        read_only(data, "a.docx")


def test_locked_and_old_documents_say_so() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    with pytest.raises(UnreadableFileError, match="password"):
        read_only(ole + "EncryptedPackage".encode("utf-16-le"), "a.docx")
    with pytest.raises(ImportFileError, match="old office document"):
        read_only(ole, "a.docx")


def test_it_is_known_by_its_content() -> None:
    assert format_name(docx(word("x")), "a.txt") == format_name(docx(word("x")), "a.zip") == "Word document"
