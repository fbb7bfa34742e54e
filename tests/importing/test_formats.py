"""What a file is taken for: by its content where that is telling, then by its name."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from importing.made_files import docx, epub, format_name, odt, page, pdf, read_only, word
from newsreader.errors import BinaryFileError, DamagedFileError, ImportFileError
from newsreader.importing.formats import FORMATS

RTF = b"{\\rtf1 text}"
WHOLE = {"PDF document": pdf([[(9, 9, 9, "x")]]), "RTF document": RTF, "Word document": docx(word("x")),
         "OpenDocument text": odt("<text:p>x</text:p>"), "EPUB book": epub({"a.xhtml": "<p>x</p>"}), "Web page": page("<p>x</p>")}  # fmt: skip


@pytest.mark.parametrize("name", ["a.txt", "a", "a.html", "a.docx", "a.pdf", "a.md"])
@pytest.mark.parametrize(("kind", "data"), WHOLE.items(), ids=WHOLE)
def test_a_wrong_suffix_is_read_by_the_content(kind: str, data: bytes, name: str) -> None:
    assert format_name(data, name) == kind


@pytest.mark.parametrize(
    "text",
    [
        '<script>alert(1)</script><img src="file:///etc/passwd"><b>not bold</b> &amp; <a href="file:///etc/hosts">x</a>\n',
        "<h1>Boo</h1><style>*{color:red}</style>\n\nbody\n",
        "Of <html> and of %PDF-1.4 and {\\rtf and PK\x03\x04 a text may tell.\n",
        "<htmlx> is nothing.\n",
        "From: Ann\nTo: Bob\n\nA letter.\n",
        "# Not Markdown in a text file\n",
    ],
)
def test_plain_text_is_shown_as_it_is(text: str) -> None:
    assert read_only(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("head", ["<!DOCTYPE html>\n<html>", " \n<HTML lang=en>", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>',
                                  "<!-- saved from url=(0014)https://x.org/ -->\n<!-- and more --><html>"])  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_whole_page_is_one_whatever_it_is_called(head: str, encoding: str) -> None:
    assert format_name(f"{head}<p>x</p></html>".encode(encoding), "a.txt") == "Web page"


@pytest.mark.parametrize("suffix", sorted(suffix for one in FORMATS for suffix in one.suffixes))
def test_text_under_any_suffix_is_read(suffix: str) -> None:
    assert (
        read_only(b"Just a plain sentence, as it happens.", f"a{suffix.upper()}").text.strip()
        == "Just a plain sentence, as it happens."
    )


@pytest.mark.parametrize("suffix", sorted(suffix for one in FORMATS for suffix in one.suffixes))
@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), bytes(range(256)) * 40, bytes(5000)])
def test_binary_data_under_any_suffix_is_refused_in_words(suffix: str, data: bytes) -> None:
    with pytest.raises((BinaryFileError, DamagedFileError)) as raised:
        read_only(data, f"a{suffix}")
    assert str(raised.value).endswith(".")


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.docx", b""), ("a.epub", b" "), ("a.html", b"\n"), ("a.pdf", b"\xef\xbb\xbf"), ("a.md", b"\t")],
)
def test_empty_files_under_any_suffix(name: str, data: bytes) -> None:
    with pytest.raises(ImportFileError, match=r"no text|without text"):
        read_only(data, name)


def test_every_reader_is_there_and_every_suffix_belongs_to_one_format() -> None:
    assert all(callable(one.load()) for one in FORMATS)
    suffixes = [suffix for one in FORMATS for suffix in one.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


def test_libraries_of_formats_are_loaded_when_a_file_needs_them() -> None:
    asked = (
        "import sys; from newsreader.importing.formats import find_format; from newsreader.importing.story import GivenFile;"
        "from newsreader.importing.reading import read_given; list(read_given(GivenFile('a.txt', b'Some words.')));"
        "print([name for name in ('lxml', 'trafilatura', 'pypdfium2', 'email', 'zipfile') if name in sys.modules])"
    )
    spec = find_spec("newsreader")
    assert spec is not None and spec.origin is not None
    told = subprocess.run(
        [sys.executable, "-S", "-c", asked], capture_output=True, text=True, check=False,
        env={"PYTHONPATH": f"{Path(spec.origin).parents[1]}:{':'.join(p for p in sys.path if p)}"},
    )  # fmt: skip
    assert told.stdout.strip() == "[]", told.stderr
