"""Web pages: the story and its details, whatever stands round it; pages saved in one file."""

from __future__ import annotations

import plistlib

import pytest

from importing.made_files import MORE, STORY, page, read_only
from newsreader.errors import BinaryFileError, DamagedFileError, EmptyFileError, ImportFileError
from newsreader.model.article import KnownBy, Published

HEAD = (
    "<title>Harbour opens again | Evening Post</title>"
    '<meta property="og:site_name" content="Evening Post"><meta name="author" content="Ann Lee">'
    '<meta property="article:published_time" content="2021-05-03T10:15:00+02:00">'
)
ROUND_IT = (
    "<nav><ul><li><a href=/>Home</a><li><a href=/sport>Sport</a></ul></nav>",
    "<footer>© 2021 Evening Post</footer>",
)
ARTICLE = (
    f"{ROUND_IT[0]}<article><h1>Harbour opens again</h1><p>{STORY}</p><h2>Boats sold</h2><p>{MORE}</p>"
    f"<ul><li>first boat</li><li>second boat</li></ul></article>{ROUND_IT[1]}"
)


def test_the_story_is_told_from_what_stands_round_it() -> None:
    found = read_only(page(ARTICLE, head=HEAD), "a.html")
    assert found.text == (f"Harbour opens again\n\n{STORY}\n\nBoats sold\n\n{MORE}\n\n• first boat\n• second boat")
    assert (found.structure.title, found.title_known_by) == ("Harbour opens again", KnownBy.FILE_DETAILS)
    assert found.structure.headline == (0, len("Harbour opens again"))
    assert (found.author, found.author_known_by) == ("Ann Lee", KnownBy.FILE_DETAILS)
    assert (found.source, found.source_known_by) == ("Evening Post", KnownBy.FILE_DETAILS)
    assert found.published == Published("2021-05-03T10:15", KnownBy.FILE_DETAILS)
    assert found.original == page(ARTICLE, head=HEAD)
    assert found.entry is None


@pytest.mark.parametrize(
    ("written_in", "declared"),
    [("windows-1252", "iso-8859-1"), ("utf-8", "utf-8"), ("utf-8", "iso-8859-1"), ("windows-1252", "no-such-page"),
     ("utf-16", "utf-16"), ("utf-8-sig", "windows-1251"), ("mac-roman", "x-mac-roman")],
)  # fmt: skip
def test_the_encoding_is_the_declared_one_unless_the_bytes_say_otherwise(written_in: str, declared: str) -> None:
    source = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><p>{STORY}</p></html>'
    found = read_only(source.encode(written_in), "a.html")
    assert found.text == STORY
    assert found.notes == ()


@pytest.mark.parametrize(
    ("declared", "words"), [("windows-1251", "Мэр Порту сказал"), ("shift_jis", "東京の市長"), ("koi8-r", "Мэр")]
)
def test_pages_beyond_the_latin_alphabet(declared: str, words: str) -> None:
    source = f'<html><meta charset="{declared}"><p>{words}</p></html>'
    assert read_only(source.encode(declared), "a.htm").text == words


def test_a_page_in_which_no_story_is_told_gives_its_text() -> None:
    found = read_only(
        b"<html><body><p>Short.</p><p>Two lines,<br>one break.<br><br>And a third.</body></html>", "a.html"
    )
    assert found.text == "Short.\n\nTwo lines,\none break.\n\nAnd a third."
    assert found.title_known_by is None


def test_scripts_hidden_words_and_pictures_are_left_out() -> None:
    body = (
        "<script>document.write('run')</script><style>p{}</style><noscript>no script</noscript><p hidden>hidden</p>"
        "<p style='display: none'>unseen</p><img src='http://127.0.0.1:9/x.png' alt='picture'><iframe src='file:///etc/passwd'>"
        "</iframe><!-- comment --><p>Seen &amp; read.</p><svg><text>drawn</text></svg><template>mould</template>"
    )
    assert read_only(page(body), "a.html").text == "Seen & read."


def test_tables_lists_and_lines_kept() -> None:
    body = "<table><tr><th>Town<th>Boats<tr><td>Porto<td>12</table><ol start=3><li>three<li>four</ol><pre>a\n  b</pre>"
    assert read_only(page(body), "a.html").text == "Town\tBoats\nPorto\t12\n\n3. three\n4. four\n\na\n  b"


@pytest.mark.parametrize(
    ("head", "when"),
    [
        ('<meta name="DC.date.issued" content="2019-02-28">', "2019-02-28"),
        ('<meta itemprop="datePublished" content="2020-01-31T08:05:00Z">', "2020-01-31T08:05"),
        ('<script type="application/ld+json">{"datePublished": "2018-12-01T00:00:00"}</script>', "2018-12-01"),
        ('<link rel="canonical" href="https://example.org/2017/03/09/harbour">', "2017-03-09"),
        ('<meta name="date" content="0001-01-01">', None),
    ],
)
def test_when_a_page_came_out(head: str, when: str | None) -> None:
    found = read_only(page(f"<article><h1>Harbour</h1><p>{STORY}</p><p>{MORE}</p></article>", head=head), "a.html")
    assert found.published == (Published(when, KnownBy.FILE_DETAILS) if when else None)


def test_the_page_it_was_saved_from_is_its_source() -> None:
    data = page(f"<p>{STORY}</p>").replace(b"<html>", b"<!-- saved from url=(0027)https://www.example.org/x --><html>")
    assert read_only(data, "a.html").source == "example.org"


@pytest.mark.parametrize(
    "data", [b"<html></html>", b"<!doctype html><title>x</title><script>1</script>", page("<nav> </nav>")]
)
def test_a_page_without_text_says_so(data: bytes) -> None:
    with pytest.raises(EmptyFileError, match="web page without text"):
        read_only(data, "a.html")


def test_binary_data_called_a_page() -> None:
    with pytest.raises(BinaryFileError):
        read_only(bytes(range(32)) * 100, "a.html")


def test_nested_and_endless_tags_take_no_longer_than_others() -> None:
    for hostile in (
        "<div>" * 100_000,
        "<b>" * 50_000 + "x",
        "<table><tr><td>" * 20_000,
        "<a href='" * 30_000,
        "&" * 300_000,
    ):
        try:
            read_only(page(f"<p>{STORY}</p>{hostile}"), "a.html")
        except ImportFileError:
            pass


MHTML = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.org/story\r\nSubject: Harbour\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n'
    "------x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    f'<html><head><meta charset=3D"utf-8"></head><body><p>{STORY.replace("José", "Jos=C3=A9").replace("Müller", "M=C3=BCller").replace("’", "=E2=80=99")}</p>'
    "</body></html>\r\n------x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n------x--\r\n"
)


@pytest.mark.parametrize("name", ["page.mhtml", "page.txt", "page.eml"])
def test_a_page_saved_as_mhtml(name: str) -> None:
    found = read_only(MHTML.encode("ascii"), name)
    assert (found.text, found.source) == (STORY, "example.org")


def test_mhtml_without_a_page() -> None:
    with pytest.raises(EmptyFileError, match="saved page"):
        read_only(MHTML.replace("text/html", "text/css").encode("ascii"), "page.mhtml")


def test_a_web_archive_of_safari() -> None:
    main = {"WebResourceData": f"<html><p>{STORY}</p></html>".encode(), "WebResourceTextEncodingName": "UTF-8",
            "WebResourceURL": "https://example.org/story"}  # fmt: skip
    data = plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)
    assert (read_only(data, "a.webarchive").text, read_only(data, "a.webarchive").source) == (STORY, "example.org")
    with pytest.raises(DamagedFileError, match="web archive"):
        read_only(data[:-40], "a.webarchive")
