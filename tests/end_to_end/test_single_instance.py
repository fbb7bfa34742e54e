"""One program for a library: a later start hands its files over, also to one that took the place of a killed one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader.errors import NewsreaderError
from newsreader.library import Library, keeping

pytestmark = [
    pytest.mark.timeout(240),
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL"),
]


def wait_until(is_so: Callable[[], bool], what: str, seconds: float = 90) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, f"waited {seconds} s in vain until {what}"
        time.sleep(0.1)


def articles(path: Path) -> int:
    try:
        library = Library.open(path, read_only=True)
    except NewsreaderError:
        return 0
    found = library.counts().articles
    library.close()
    return found


def command(path: Path, *files: Path) -> list[str]:
    return [sys.executable, "-m", "newsreader", "--library", str(path), *map(str, files)]


@pytest.fixture
def environment(own_home: Path) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(own_home)}


def story(folder: Path, name: str) -> Path:
    path = folder / f"{name}.txt"
    path.write_text(f"The story of {name}.\n")
    return path


def test_files_go_to_the_first_also_after_a_kill(
    tmp_path: Path, environment: dict[str, str], started: Callable[..., subprocess.Popen[str]]
) -> None:
    path = tmp_path / "x.library"
    first = started(command(path, story(tmp_path, "one")), env=environment)
    wait_until(lambda: articles(path) == 1, "the first has opened")
    second = started(command(path, story(tmp_path, "two")), env=environment)
    assert second.wait(60) == 0
    wait_until(lambda: articles(path) == 2, "the files were handed over")
    assert first.poll() is None
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    # its socket and its lock are left
    third = started(command(path, story(tmp_path, "three")), env=environment)
    wait_until(lambda: articles(path) == 3, "the third has taken its place")
    assert third.poll() is None
    fourth = started(command(path, story(tmp_path, "four")), env=environment)
    assert fourth.wait(60) == 0
    wait_until(lambda: articles(path) == 4, "it listens")
    third.terminate()
    assert third.wait(60) == 0
    assert not keeping.lock_path(path).exists()
    wait_until(lambda: len(keeping.list_backups(path)) == 1, "its backup is there")


def test_two_started_at_once_are_one(
    tmp_path: Path, environment: dict[str, str], started: Callable[..., subprocess.Popen[str]]
) -> None:
    path = tmp_path / "x.library"
    both = [started(command(path, story(tmp_path, name)), env=environment) for name in ("one", "two")]
    wait_until(lambda: articles(path) == 2, "the files of both have come in")
    wait_until(lambda: sum(one.poll() is not None for one in both) == 1, "one has handed its files to the other")
    (left,) = (one for one in both if one.poll() is None)
    left.terminate()
    assert left.wait(60) == 0
