"""One program at a time writes: the lock goes with its holder, however that ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader.errors import LibraryHeldError, LibraryReadOnlyError
from newsreader.storage.holding import hold_library, is_held, lock_path, read_holder

HOLDS = """
import sys, time
from pathlib import Path
from newsreader.storage.holding import hold_library
hold = hold_library(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_a_library_is_held_until_it_is_released(tmp_path: Path) -> None:
    path = tmp_path / "x.library"
    assert not is_held(path)
    hold = hold_library(path)
    assert is_held(path)
    assert read_holder(path).process == os.getpid()
    assert read_holder(path).is_me_elsewhere()
    with pytest.raises(LibraryHeldError, match=r"x\.library is open in another Newsreader"):
        hold_library(path)
    hold.release()
    hold.release()
    assert not is_held(path)
    assert list(tmp_path.iterdir()) == []
    hold_library(path).release()


def test_who_is_killed_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.library"
    process = subprocess.Popen([sys.executable, "-c", HOLDS, str(path)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    assert is_held(path)
    with pytest.raises(LibraryHeldError):
        hold_library(path)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert lock_path(path).exists()
    assert not is_held(path)
    hold_library(path).release()
    assert not lock_path(path).exists()


def test_another_user_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.library"
    hold = hold_library(path)
    told = json.dumps({"user": "ann", "host": "desk", "since": "2026-11-24T14:00:00", "process": 7})
    lock_path(path).write_text(told)
    with pytest.raises(LibraryHeldError, match="open in the Newsreader of ann on desk, so it is open for reading only"):
        hold_library(path)
    hold.release()


def test_a_note_that_cannot_be_read_still_holds(tmp_path: Path) -> None:
    path = tmp_path / "x.library"
    hold = hold_library(path)
    lock_path(path).write_text("]")
    with pytest.raises(LibraryHeldError, match="another Newsreader"):
        hold_library(path)
    hold.release()


def test_where_nothing_may_be_written_the_library_is_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.library"
    path.write_bytes(b"anything")

    def refuse(*_arguments: object) -> int:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr("newsreader.storage.holding.os.open", refuse)
        with pytest.raises(LibraryReadOnlyError, match=r"The folder of .*x\.library may not be changed \(Permission denied\)"):
            hold_library(path)
    monkeypatch.setattr("newsreader.storage.holding.os.access", lambda _path, mode: mode == os.F_OK)
    with pytest.raises(LibraryReadOnlyError, match="You may not change the library"):
        hold_library(path)


def test_a_disk_without_locks_is_used_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_handle: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("newsreader.storage.holding._lock", none)
    hold_library(tmp_path / "x.library").release()
    assert not is_held(tmp_path / "x.library")
