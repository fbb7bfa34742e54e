"""From files to articles, and the sentences about files that cannot be one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builders import read_one
from newsreader.errors import BinaryFileError, DamagedFileError, EmptyFileError, ImportFileError, UnreadableFileError
from newsreader.importing import file_bytes
from newsreader.importing.reading import read_text
from newsreader.model.article import KnownBy, Published

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


def test_pasted_text() -> None:
    incoming = read_text("Harbour reopens\r\n\r\nThe harbour \ud800 reopened.\n")
    assert incoming.text == "Harbour reopens\n\nThe harbour \N{REPLACEMENT CHARACTER} reopened.\n"
    assert incoming.path is None
    assert len(incoming.notes) == 1
    with pytest.raises(EmptyFileError):
        read_text(" \n\u200b")
