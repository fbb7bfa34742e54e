"""Bad inputs, each as a line of a table: what becomes of the file. Every file has a library of its own.

Bytes are written here, for this table; nothing is taken from elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsreader.analysis.speech.quotes import find_quoted
from newsreader.errors import ImportFileError
from newsreader.importing.reading import read_file
from newsreader.importing.story import BrokenEntry
from newsreader.library import Library
from newsreader.model.article import Article, IncomingArticle
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.names.fold import fold

STORY = (
    "Harbour opens “at last”\n\nBy Bo Rao\n\nOSLO, June 2 – Councillor Zoë Núñez said: “It’s done.” It cost £4m,"
    " or €5m.\n\n“We waited,” he added.\n"
)


@dataclass(frozen=True)
class Case:
    """A file, and what is to become of it: its text, its refusal, a note, words it is found by, or more."""

    name: str
    data: bytes
    text: str | None = None
    refused: str | None = None
    note: str | None = None
    found_by: tuple[str, ...] = ()
    holds: Callable[[Article], bool] = lambda _article: True


def case(name: str, data: bytes | str, **expected: object) -> Case:
    return Case(name, data.encode() if isinstance(data, str) else data, **expected)  # type: ignore[arg-type]


CASES = (
    # encodings: one story, read the same from all of them
    case("plain utf-8", STORY, text=STORY),
    case("utf-8 with mark", b"\xef\xbb\xbf" + STORY.encode(), text=STORY),
    case("windows-1252", STORY.encode("cp1252"), text=STORY),
    case("mac roman", STORY.encode("mac_roman"), text=STORY),
    case("utf-16 le with mark", b"\xff\xfe" + STORY.encode("utf-16-le"), text=STORY),
    case("utf-16 be with mark", b"\xfe\xff" + STORY.encode("utf-16-be"), text=STORY),
    case("utf-16 le bare", STORY.encode("utf-16-le"), text=STORY),
    case("utf-16 be bare", STORY.encode("utf-16-be"), text=STORY),
    case("utf-32 le with mark", b"\xff\xfe\0\0" + STORY.encode("utf-32-le"), text=STORY),
    case("latin-1", "Zoë Núñez traf Jürgen in Köln.\n".encode("latin-1"), text="Zoë Núñez traf Jürgen in Köln.\n"),
    case("one bad byte", STORY.encode()[:30] + b" \x97 " + STORY.encode()[30:], note="not valid UTF-8"),
    case("cut in a character", STORY.encode()[:-1] + b"\xe2\x82", note="not valid UTF-8"),
    case("overlong and surrogates", b"x \xc1\xbf y \xed\xb0\x80 z \xf5\x80\x80\x80 end\n", note="not valid UTF-8"),
    case("half of a pair in utf-16", b"\xff\xfeT\0i\0t\0l\0e\0\n\0\n\0a\0\x00\xd8b\0\n\0", note="not valid UTF-16"),
    # what is no text
    case("zeros", bytes(5_000), refused="binary data"),
    case("nothing", b"", refused="is empty"),
    case("white space", b"\t \r\n\n\xc2\xa0\xe2\x80\x8b\n", refused="no text in it"),
    case("a mark alone", b"\xef\xbb\xbf", refused="no text in it"),
    case("controls alone", bytes(range(1, 9)) + bytes(range(14, 32)), refused="binary data"),
    case("a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, refused="PNG picture"),
    case("a program", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 5, refused="a program"),
    case("half an archive", b"PK\x03\x04" + bytes(300), refused="."),
    case("half a pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", refused="."),
    # lines and characters
    case("a zero inside", b"Title\n\nLeft\x00Right\n", text="Title\n\nLeft\N{SYMBOL FOR NULL}Right\n", note="zero character"),
    case("old mac lines", b"Title\r\rOne\rTwo\r", text="Title\n\nOne\nTwo\n"),
    case("windows lines", b"Title\r\n\r\nOne\r\n", text="Title\n\nOne\n"),
    case("all kinds of lines", b"Title\n\r\n\rOne\r\nTwo\r", text="Title\n\n\nOne\nTwo\n"),
    case("rare separators", "Title\u2028\u2029A\x85B\x0bC\x0cD\n", text="Title\u2028\u2029A\x85B\x0bC\x0cD\n"),
    case("turned round", "The \u202ereyam\u202c left \u2067early\u2069 \u200e\n", text="The \u202ereyam\u202c left \u2067early\u2069 \u200e\n"),
    case("unseen letters", "Bru\u200bssels met Vi\u200cenna\u200d and Ber\u00adlin\u2060\ufeff\n", found_by=("Brussels", "Vienna", "Berlin")),
    case("letters in parts", "Rene\u0301 Mu\u0308ller; o" + "\u0302" * 3_000 + " end\n", found_by=("René", "Müller", "end")),
    case("emoji and beyond", "🎈 Zoë 👩‍🚒 said “one 𝕐 two” 🇳🇴 𐌰\n", found_by=("Zoë",), holds=lambda one: _quoted(one.text) == ["“one 𝕐 two”"]),
    case("look-alike letters", "Аnna (Cyrillic A) met Anna.\n", found_by=("Anna",), holds=lambda _one: fold("Аnna") != fold("Anna")),
    # what must stay words
    case("script", '<script>alert(2)</script><img src="file:///etc/hosts"> <b>no</b> &lt; <a href="x">y</a>\n',
         text='<script>alert(2)</script><img src="file:///etc/hosts"> <b>no</b> &lt; <a href="x">y</a>\n'),
    case("a title of tags", "<h1>Bang</h1><style>p{color:blue}</style>\n\nwords\n", holds=lambda one: one.title.startswith("<h1>Bang")),
    case("a title of sql", "O'); DELETE FROM article;--\n\nwords\n", holds=lambda one: one.title == "O'); DELETE FROM article;--"),
    case("search operators", 'NOT OR AND NEAR( "half ^ * : -y {b} [c\n', found_by=("half", '"half', '"NOT OR AND"')),
    case("escape sequences", b"\x1b[32mgreen\x1b[0m \x1b]0;t\x07 \x08\x7f words\n", found_by=("words",)),
    case("a formula", "=HYPERLINK(1)\n\n@SUM(2)\n", found_by=("hyperlink",)),
    # large and strange
    case("marks without end", "“" * 4_000 + "b " * 15_000 + "said " * 2_000, holds=lambda one: len(_quoted(one.text)) <= 1),
    case("commas without end", '"' + "Bbb Ccc, " * 15_000 + "said\n", holds=lambda one: len(_quoted(one.text)) <= 1),
    case("a mark that never closes", "“" + "words " * 40_000, holds=lambda one: _quoted(one.text) == []),
    case("dots and an at", "b." * 20_000 + "@", holds=lambda one: len(one.title) <= 300),
    case("brackets", "(" * 30_000 + ")" * 30_000, holds=lambda one: len(one.title) <= 300),
    case("one long line", "word " * 150_000, found_by=("word",)),
    case("one long word", "y" * 500_000, holds=lambda one: len(one.text) == 500_000),
    case("many short lines", "b\n" * 100_000, holds=lambda one: len(one.structure.paragraphs) == 100_000),
    case("a long title", "S" * 90_000 + "\n\nwords\n", holds=lambda one: len(one.title) <= 300),
)  # fmt: skip


def _quoted(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in find_quoted(text, ((0, len(text)),))]


def read_only_one(path: Path) -> IncomingArticle:
    (one,) = read_file(path)
    assert not isinstance(one, BrokenEntry)
    return one


@pytest.mark.parametrize("one", CASES, ids=[one.name for one in CASES])
def test_what_becomes_of_a_bad_file(tmp_path: Path, one: Case) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(one.data)
    if one.refused is not None:
        with pytest.raises(ImportFileError, match=r"\.$") as refusal:
            read_only_one(path)
        assert one.refused in str(refusal.value)
        return
    library = Library.open(tmp_path / "x.library")
    (added,) = library.add_articles([read_only_one(path)]).added
    article = library.get_article(added)
    assert article is not None
    assert article.title
    assert library.get_original(added) == one.data
    if one.text is not None:
        assert article.text == one.text
    assert bool(article.notes) == (one.note is not None)
    assert one.note is None or one.note in article.notes[0]
    for words in one.found_by:
        found = list(library.list_article_ids(ArticleFilter(search=words), ArticleOrder.ADDED))
        assert found == [added], f"not found by {words!r}"
    assert one.holds(article)
    library.close()


NAMES = (
    "-rf.txt", " space in front.txt", "two\nlines.txt", "quo\"te'.txt", "emoji🎈.txt", "o\u0302.txt", "\u00f4.txt",
    "b" * 240 + ".txt", "%2e%2e%00.txt", "UPPER.TXT", "NUL.txt", "<i>x<i>.txt", "\u202etxt.exe.txt", "bad\udcff\udcfe.txt",
)  # fmt: skip


@pytest.mark.skipif(__import__("os").name == "nt", reason="such names are possible on other systems only")
def test_files_of_any_name_come_in_and_are_known_again(tmp_path: Path) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        (folder / name).write_text(f"Story {number}\n\nwords\n")
    library = Library.open(tmp_path / "x.library")
    stories = [read_only_one(folder / name) for name in NAMES]
    assert len(library.add_articles(stories).added) == len(NAMES)
    assert library.add_articles(stories).unchanged == len(NAMES)
    for added, number in zip(sorted(library.list_article_ids(ArticleFilter(), ArticleOrder.ADDED)), range(99), strict=False):
        (summary,) = library.list_summaries([added])  # type: ignore[list-item]
        assert summary.title == f"Story {number}"
    library.close()
