"""Files too large to be held: formats of many texts are read piece by piece, others refused at once."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader.errors import UnreadableFileError
from newsreader.importing import file_bytes
from newsreader.importing.reading import read_file
from newsreader.importing.story import BrokenEntry
from newsreader.model.article import IncomingArticle

LARGE = 1_000_000
TEXT = "The harbour reopened on Friday, the mayor said. "
COUNT = 300


def story(number: int) -> str:
    return f"Story {number}\n\n{TEXT * 100}{number * 7919}\n"


def as_mail_box() -> bytes:
    head = "From ann@x.org Tue May  3 23:10:00 2011\nFrom: Ann\nSubject: Story\nMessage-ID: <1@x>\n\n"
    return "".join(f"{head}{story(n)}\n" for n in range(COUNT)).encode()


def as_zip() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for n in range(COUNT):
            archive.writestr(f"{n}.txt", story(n))
    return data.getvalue()


def as_tar() -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for n in range(COUNT):
            info = tarfile.TarInfo(f"{n}.txt")
            info.size = len(story(n))
            archive.addfile(info, io.BytesIO(story(n).encode()))
    return data.getvalue()


def as_lines() -> bytes:
    return "\n".join(json.dumps({"title": "Story", "text": story(n)}) for n in range(COUNT)).encode()


def as_table() -> bytes:
    rows = [f'Story {n},"{story(n)}"\n' for n in range(COUNT)]
    return ("title,text\n" + "".join(rows)).encode("windows-1252")


@pytest.mark.parametrize(
    ("name", "make"),
    [("a.mbox", as_mail_box), ("a.zip", as_zip), ("a.tar", as_tar), ("a.jsonl", as_lines), ("a.csv", as_table)],
)
def test_formats_of_many_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, make: Callable[[], bytes]
) -> None:
    (tmp_path / name).write_bytes(make())
    small = [one for one in read_file(tmp_path / name) if isinstance(one, IncomingArticle)]
    monkeypatch.setattr(file_bytes, "LARGEST_FILE", LARGE)
    told: list[bool] = []
    large = list(read_file(tmp_path / name, alive=lambda: told.append(True)))
    assert not any(isinstance(one, BrokenEntry) for one in large)
    assert large == small
    assert len(large) == COUNT
    assert told


def test_a_compressed_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.tar.gz"
    path.write_bytes(gzip.compress(as_tar()))
    monkeypatch.setattr(file_bytes, "LARGEST_FILE", 10_000)
    assert len(list(read_file(path))) == COUNT


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.txt", "Words. "), ("a.csv", "Prose, in a file that is called a table. "), ("a.html", "<html><p>x</p>")],
)
def test_other_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str) -> None:
    (tmp_path / name).write_text(text * 100_000, encoding="utf-8")
    monkeypatch.setattr(file_bytes, "LARGEST_FILE", LARGE // 2)
    with pytest.raises(UnreadableFileError, match="larger than"):
        list(read_file(tmp_path / name))
