"""What a watched folder holds, and what is otherwise than it was: on a real file system."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from newsreader.importing.watched_files import FolderScan, find_difference, is_out_of_reach, scan_folder


@pytest.fixture
def top(tmp_path: Path) -> Path:
    top = tmp_path / "news"
    (top / "sub" / "deep").mkdir(parents=True)
    for name in ("a.txt", "b.TXT", "sub/c.text", "sub/deep/d.txt"):
        (top / name).write_text(f"Story in {name}\n", encoding="utf-8")
    return top


def names(top: Path, *, has_subfolders: bool = True) -> set[str]:
    return set(scan_folder(top, has_subfolders=has_subfolders).files)


def test_files_that_can_be_read_with_or_without_those_below(top: Path) -> None:
    assert names(top) == {"a.txt", "b.TXT", "sub/c.text", "sub/deep/d.txt"}
    assert names(top, has_subfolders=False) == {"a.txt", "b.TXT"}
    assert set(scan_folder(top, has_subfolders=True).folders) == {"", "sub", "sub/deep"}


def test_a_folder_may_be_called_as_files_are(top: Path) -> None:
    (top / "march.txt").mkdir()
    (top / "march.txt" / "f.txt").write_text("x", encoding="utf-8")
    assert "march.txt/f.txt" in names(top)


def test_hidden_empty_and_foreign_files_are_passed_over(top: Path) -> None:
    (top / ".hidden.txt").write_text("x", encoding="utf-8")
    (top / ".git").mkdir()
    (top / ".git" / "e.txt").write_text("x", encoding="utf-8")
    (top / "empty.txt").touch()
    (top / "program.bin").write_bytes(b"x")
    assert names(top) == {"a.txt", "b.TXT", "sub/c.text", "sub/deep/d.txt"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes and links")
def test_pipes_and_loops_of_links_do_not_hold_it_up(top: Path) -> None:
    os.mkfifo(top / "pipe.txt")
    (top / "sub" / "up").symlink_to(top)
    (top / "self").symlink_to(top / "self")
    (top / "nowhere.txt").symlink_to(top / "gone.txt")
    assert names(top) == {"a.txt", "b.TXT", "sub/c.text", "sub/deep/d.txt"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs names that are no Unicode")
def test_names_that_are_no_unicode(top: Path) -> None:
    (top / os.fsdecode(b"caf\xe9.txt")).write_text("x", encoding="utf-8")
    assert os.fsdecode(b"caf\xe9.txt") in names(top)


def test_new_changed_and_gone(top: Path) -> None:
    known = scan_folder(top, has_subfolders=True).files
    assert find_difference(known, scan_folder(top, has_subfolders=True)).incoming == {}
    (top / "a.txt").write_text("Something longer than before\n", encoding="utf-8")
    (top / "new.txt").write_text("New\n", encoding="utf-8")
    (top / "sub" / "c.text").unlink()
    difference = find_difference(known, scan_folder(top, has_subfolders=True))
    assert set(difference.incoming) == {"a.txt", "new.txt"}
    assert set(difference.gone) == {"sub/c.text"}


def test_the_same_size_at_another_time_is_a_change(top: Path) -> None:
    known = scan_folder(top, has_subfolders=True).files
    os.utime(top / "a.txt", (1, 1))
    assert set(find_difference(known, scan_folder(top, has_subfolders=True)).incoming) == {"a.txt"}


def test_of_a_folder_that_cannot_be_listed_nothing_is_said() -> None:
    known = {"sub/a.txt": (1, 2, 3), "subway.txt": (1, 2, 4)}
    scan = FolderScan({}, ("",), ("sub",), "7")
    assert set(find_difference(known, scan).gone) == {"subway.txt"}


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        scan_folder(tmp_path / "gone", has_subfolders=True)


def test_the_empty_place_of_a_drive_is_out_of_reach() -> None:
    known = {"a.txt": (1, 2, 3)}
    empty = FolderScan({}, ("",), (), "1")
    assert is_out_of_reach(known, empty, "2")
    assert not is_out_of_reach(known, empty, "1")
    assert not is_out_of_reach({}, empty, "2")
    assert not is_out_of_reach(known, FolderScan({"a.txt": (9, 9, 9)}, ("",), (), "1"), "2")
