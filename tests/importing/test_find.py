"""Which files a path stands for, and how they are written down in the queue."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from newsreader.importing.find import find_files
from newsreader.importing.paths import FoundFile, found_from_text, found_to_text, name_to_text


def names(found: list[FoundFile], top: Path) -> list[str]:
    return [str(one.path.relative_to(top)) for one in found]


def touch(top: Path, *files: str) -> None:
    for file in files:
        path = top / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Title\n\nbody\n")


def test_folders_are_searched_in_order(tmp_path: Path) -> None:
    touch(
        tmp_path,
        "b.txt",
        "a/2.TXT",
        "a/1.text",
        "a/picture.png",
        ".hidden.txt",
        ".git/x.txt",
        "z/deep/er/c.txt",
        "noext",
    )
    found = list(find_files([tmp_path]))
    assert names(found, tmp_path) == ["a/1.text", "a/2.TXT", "b.txt", "z/deep/er/c.txt"]
    assert all(one.in_folder for one in found)


def test_what_is_named_is_always_given(tmp_path: Path) -> None:
    touch(tmp_path, ".hidden.txt", "noext", "picture.png")
    asked = [tmp_path / ".hidden.txt", tmp_path / "noext", tmp_path / "picture.png", tmp_path / "not there"]
    assert list(find_files(asked)) == [FoundFile(path, in_folder=False) for path in asked]


def test_the_parts_of_a_saved_page_are_no_stories(tmp_path: Path) -> None:
    touch(
        tmp_path,
        "Story.html",
        "Story_files/frame.html",
        "Lage-Dateien/x.htm",
        "Lage.htm",
        "other_files/a.txt",
        "saved.mhtml",
        "b.PDF",
        "c.docx",
    )
    assert names(list(find_files([tmp_path])), tmp_path) == [
        "Lage.htm",
        "Story.html",
        "b.PDF",
        "c.docx",
        "other_files/a.txt",
        "saved.mhtml",
    ]


def test_links_that_lead_back_end(tmp_path: Path) -> None:
    touch(tmp_path, "a/1.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
    (tmp_path / "a" / "gone.txt").symlink_to(tmp_path / "nothing here")
    # the link to nothing is a story that was meant: reading it says that it is not there
    assert names(list(find_files([tmp_path])), tmp_path) == ["a/1.txt", "a/gone.txt"]


def test_very_deep_folders_are_no_trouble(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(300):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "x.txt").write_text("body")
    assert len(list(find_files([tmp_path]))) == 1


@pytest.mark.parametrize(
    "name",
    [
        "-rf.txt",
        " space.txt",
        "new\nline.txt",
        "quote\"'.txt",
        "émoji😀.txt",
        "e\u0301.txt",
        "%00%2e.txt",
        "a" * 250,
        "\u202etxt.exe",
    ],
)
@pytest.mark.parametrize("in_folder", [True, False])
def test_odd_names_come_back_from_the_queue(tmp_path: Path, name: str, in_folder: bool) -> None:
    found = FoundFile(tmp_path / name, in_folder)
    text = found_to_text(found)
    text.encode("utf-8")
    assert found_from_text(text) == found


@pytest.mark.skipif(sys.platform == "win32", reason="file names are Unicode there")
@pytest.mark.parametrize("in_folder", [True, False])
def test_names_that_are_no_utf8_come_back_from_the_queue(tmp_path: Path, in_folder: bool) -> None:
    name = os.fsdecode(b"bad\xff\xfe %41.txt")
    found = FoundFile(tmp_path / name, in_folder)
    text = found_to_text(found)
    text.encode("utf-8")
    assert found_from_text(text) == found
    assert name_to_text(name) == "bad\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER} %41.txt"
