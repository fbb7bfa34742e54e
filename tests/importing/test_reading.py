"""From files to articles, and the sentences about files that cannot be one."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from builders import read_one
from newsreader.errors import BinaryFileError, DamagedFileError, EmptyFileError, ImportFileError, UnreadableFileError
from newsreader.importing import file_bytes
from newsreader.importing import stories as stories_module
from newsreader.importing.file_bytes import read_bytes
from newsreader.importing.reading import read_given, read_text
from newsreader.importing.story import BrokenEntry, GivenFile, Story
from newsreader.model.article import IncomingArticle, KnownBy, Published

STORY = "Harbour reopens\n\nLISBON, May 3 (Reuters) – The harbour reopened on Friday, the mayor said.\n"
PLAIN = "Harbour reopens\n\nThe harbour reopened on Friday, the mayor said. It had been shut for a week.\n"


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("text", "in_folder", "source", "known_by"),
    [
        (STORY, True, "Reuters", KnownBy.TEXT),
        (STORY, False, "Reuters", KnownBy.TEXT),
        (PLAIN, True, "Evening Post", KnownBy.FOLDER),
        (PLAIN, False, None, None),
    ],
)
def test_the_source_and_how_it_is_known(
    tmp_path: Path, text: str, in_folder: bool, source: str | None, known_by: KnownBy | None
) -> None:
    incoming = read_one(written(tmp_path / "Evening Post", "a.txt", text.encode()), in_folder=in_folder)
    assert (incoming.source, incoming.source_known_by) == (source, known_by)


def test_an_article_keeps_its_bytes_path_and_encoding(tmp_path: Path) -> None:
    data = PLAIN.replace("\n", "\r\n").encode("windows-1252")
    path = written(tmp_path, "a.txt", data)
    incoming = read_one(path)
    assert (incoming.text, incoming.original, incoming.path) == (PLAIN, data, str(path))
    assert incoming.structure.title == "Harbour reopens"


def test_the_file_date_is_the_last_resort(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", PLAIN.encode())
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert read_one(path).published == Published("2001-09-09", KnownBy.FILE_DATE)


@pytest.mark.parametrize(
    ("name", "data", "error", "words"),
    [
        ("empty.txt", b"", EmptyFileError, "is empty"),
        ("blank.txt", b" \r\n\t", EmptyFileError, "no text"),
        ("zeros.txt", bytes(4096), BinaryFileError, "binary data"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), BinaryFileError, "PNG picture"),
        ("program.txt", b"\x7fELF\x02\x01\x01" + bytes(range(256)), BinaryFileError, "a program"),
        ("archive.txt", b"PK\x03\x04" + bytes(200), DamagedFileError, "damaged archive"),
        ("paper.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", DamagedFileError, "PDF document"),
    ],
)
def test_what_cannot_be_an_article_says_why(
    tmp_path: Path, name: str, data: bytes, error: type[ImportFileError], words: str
) -> None:
    with pytest.raises(error, match=words) as raised:
        read_one(written(tmp_path, name, data))
    assert str(raised.value).endswith(".")


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="not there any more"):
        read_one(tmp_path / "gone.txt")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableFileError, match="not a file"):
        read_one(pipe)


def test_a_link_to_itself(tmp_path: Path) -> None:
    link = tmp_path / "self.txt"
    link.symlink_to(link)
    with pytest.raises(UnreadableFileError):
        read_one(link)


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_bytes, "LARGEST_FILE", 2_000_000)
    with pytest.raises(UnreadableFileError, match="larger than 2 MB"):
        read_one(written(tmp_path, "big.txt", b"words " * 400_000))


@pytest.mark.parametrize(
    ("stated", "title", "headline"),
    [
        ("Harbour reopens", "Harbour reopens", True),
        ("HARBOUR REOPENS", "Harbour reopens", True),
        ("Harbour reopens – Evening Post", "Harbour reopens", True),
        ("Storm damage", "Storm damage", True),
        (None, "Harbour reopens", True),
    ],
)
def test_a_stated_title_and_the_headline_of_the_text(
    monkeypatch: pytest.MonkeyPatch, stated: str | None, title: str, headline: bool
) -> None:
    incoming = read_story(monkeypatch, Story(PLAIN, title=stated))
    assert incoming.structure.title == title
    assert incoming.title_known_by == (KnownBy.FILE_DETAILS if stated else None)
    assert (incoming.structure.headline == (0, 15)) is headline
    shown = incoming.structure.headline_under(title, incoming.text)
    assert (shown is not None) is (title == "Harbour reopens")


@pytest.mark.parametrize(
    ("text", "published", "made", "when"),
    [
        (STORY, "2020-01-02", "2019-01-01", Published("2020-01-02", KnownBy.FILE_DETAILS)),
        (PLAIN, None, "2019-01-01", Published("2019-01-01", KnownBy.FILE_DETAILS)),
        ("Harbour reopens\n\n4 March 2021\n\nThe harbour reopened on Friday.\n", None, "2019-01-01",
         Published("2021-03-04", KnownBy.TEXT)),
    ],
)  # fmt: skip
def test_a_day_of_publication_counts_more_than_the_text_and_that_more_than_the_day_it_was_made(
    monkeypatch: pytest.MonkeyPatch, text: str, published: str | None, made: str | None, when: Published
) -> None:
    assert read_story(monkeypatch, Story(text, published=published, made=made)).published == when


def test_a_stated_source_counts_more_than_the_folder_and_less_than_the_agency(monkeypatch: pytest.MonkeyPatch) -> None:
    one = read_story(monkeypatch, Story(PLAIN, source=" Evening\nPost "))
    assert (one.source, one.source_known_by) == ("Evening Post", KnownBy.FILE_DETAILS)
    assert read_story(monkeypatch, Story(STORY, source="Evening Post")).source == "Reuters"


def test_entries_have_their_own_bytes_and_a_blank_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    stories = [
        Story(PLAIN, entry="a", original=b"A", author="Ann\n Lee"),
        Story(" ", entry="b", original=b"B"),
        BrokenEntry("c", "is broken."),
        Story(STORY, entry="d", original=b"D"),
    ]
    monkeypatch.setattr(stories_module, "find_reader", lambda _file: lambda _given: iter(stories))
    found = list(read_given(GivenFile("x.zip", b"whole"), path="/x.zip", changed="2020-02-02"))
    articles = [one for one in found if isinstance(one, IncomingArticle)]
    assert [(one.entry, one.original, one.path, one.author) for one in articles] == [
        ("a", b"A", "/x.zip", "Ann Lee"),
        ("d", b"D", "/x.zip", None),
    ]
    assert [one for one in found if isinstance(one, BrokenEntry)] == [
        BrokenEntry("b", "has no text in it. Choose another file."),
        BrokenEntry("c", "is broken."),
    ]


def read_story(monkeypatch: pytest.MonkeyPatch, story: Story) -> IncomingArticle:
    monkeypatch.setattr(stories_module, "find_reader", lambda _file: lambda _given: iter([story]))
    (found,) = read_given(GivenFile("a.html", b"bytes"), path="/folder/a.html", folder="folder")
    assert isinstance(found, IncomingArticle)
    assert found.original == b"bytes"
    return found


def test_pasted_text() -> None:
    incoming = read_text("Harbour reopens\r\n\r\nThe harbour \ud800 reopened.\n")
    assert incoming.text == "Harbour reopens\n\nThe harbour \N{REPLACEMENT CHARACTER} reopened.\n"
    assert incoming.path is None
    assert len(incoming.notes) == 1
    with pytest.raises(EmptyFileError):
        read_text(" \n\u200b")


def test_what_is_no_file_is_called_what_it_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        for name, words in (("pipe", "is a pipe"), ("socket", "is a socket"), ("/dev/null", "is a device")):
            with pytest.raises(UnreadableFileError, match=words):
                read_bytes(tmp_path / name)
