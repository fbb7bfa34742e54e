"""Files read in a process apart: in order, and whatever one of them does to the reader, the others arrive."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest

from newsreader.errors import WorkerDiedError
from newsreader.importing.paths import FoundFile, found_to_text
from newsreader.jobs.command import worker_command
from newsreader.jobs.context import JobContext
from newsreader.jobs.import_articles import import_queued, queue_paths
from newsreader.jobs.pulse import make_pulse
from newsreader.jobs.reading_lane import ReadingLane
from newsreader.jobs.reading_tasks import Portion
from newsreader.library import Library
from newsreader.model.query import ArticleFilter

ODD_READER = """
import os, sys, time
import newsreader.importing.stories as stories
from newsreader.importing.story import Story
from newsreader.jobs.reading_worker import run_reading_worker

plain = stories.find_reader

def find_reader(file):
    if file.name.startswith("hang"):
        time.sleep(600)
    if file.name.startswith("die"):
        os._exit(3)
    if file.name.startswith("eat"):
        return lambda file: iter([Story("x" * 4_000_000_000)])
    if file.name.startswith("mistake"):
        return lambda file: iter([1 / 0])
    if file.name.startswith("many"):
        return many
    return plain(file)

def many(file):
    for number in range(int(file.data)):
        if os.path.exists(file.name + ".stop") and number == 400:
            os._exit(3)
        yield Story(f"Entry {number}\\n\\nWords of entry {number}.", entry=f"entry {number}", original=b"%d" % number)

stories.find_reader = find_reader
sys.exit(run_reading_worker())
"""
ODD_COMMAND = [sys.executable, "-c", ODD_READER]
PATIENCE = 60


def written(folder: Path, *names: str) -> list[tuple[int, str]]:
    """Small stories under these names, as numbered lines of the queue."""
    folder.mkdir(exist_ok=True)
    for name in names:
        if not (folder / name).exists():
            (folder / name).write_text(f"Title of {name}\n\nThe harbour of {name} reopened on Monday.\n")
    return [(number, line_of(folder / name)) for number, name in enumerate(names, start=1)]


def line_of(path: Path) -> str:
    return found_to_text(FoundFile(path, in_folder=False))


def everything(lane: ReadingLane) -> Portion:
    """All that is still to come, as one."""
    whole = Portion()
    until = monotonic() + PATIENCE
    while not lane.is_idle:
        assert monotonic() < until, "the lane does not come to an end"
        if portion := lane.take(0.1):
            whole = Portion(
                whole.articles + portion.articles,
                whole.failures + portion.failures,
                whole.lines + portion.lines,
                whole.finished + portion.finished,
                whole.folders + portion.folders,
            )
    return whole


def tell(*, has_pulse: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let workers share memory with their starter, or have no room for that and send messages."""

    def no_room(**_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if not has_pulse:
        monkeypatch.setattr(tempfile, "TemporaryFile", no_room)
    assert (make_pulse() is not None) == has_pulse


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_read_comes_in_the_order_of_the_lines(tmp_path: Path, workers: int) -> None:
    lines = written(tmp_path / "news", *(f"{number:03}.txt" for number in range(60)))
    with ReadingLane(worker_command("reading"), workers) as lane:
        for start in range(0, 60, 7):
            lane.send(lines[start : start + 7])
        read = everything(lane)
    assert [article.title for article in read.articles] == [f"Title of {number:03}.txt" for number in range(60)]
    assert list(read.finished) == list(range(1, 61))
    assert read.failures == ()


@pytest.mark.parametrize(
    ("odd", "says"),
    [
        ("hang.txt", "nothing came of it"),
        ("die.txt", "brought the part of Newsreader down"),
        ("eat.txt", "more memory"),
        ("mistake.txt", "mistake in Newsreader (ZeroDivisionError)"),
    ],
)
@pytest.mark.parametrize("has_pulse", [True, False])
def test_a_file_that_stops_its_reader_is_told_and_the_others_come(
    tmp_path: Path, odd: str, says: str, has_pulse: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = written(tmp_path / "news", "a.txt", "b.txt", odd, "c.txt", "d.txt")
    tell(has_pulse=has_pulse, monkeypatch=monkeypatch)
    with ReadingLane(ODD_COMMAND, limit=1.0) as lane:
        lane.send(lines[:4])
        lane.send(lines[4:])
        read = everything(lane)
    assert [article.title[-5:] for article in read.articles] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    (failure,) = read.failures
    assert Path(failure.path).name == odd
    assert says in failure.reason
    assert failure.reason.endswith(".")
    assert sorted(read.finished) == [1, 2, 3, 4, 5]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_only_regular_files_are_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "news"
    written(folder, "a.txt")
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "device.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listening:
        # the name of a socket may not be long
        monkeypatch.chdir(folder)
        listening.bind("socket.txt")
        names = ("pipe.txt", "loop.txt", "device.txt", "socket.txt", "a.txt")
        lines = [(number, line_of(folder / name)) for number, name in enumerate(names)]
        with ReadingLane(worker_command("reading"), limit=10.0) as lane:
            lane.send(lines)
            read = everything(lane)
    reasons = {Path(failure.path).name: failure.reason for failure in read.failures}
    assert "is a pipe between programs, not a file" in reasons["pipe.txt"]
    assert "device, not a file" in reasons["device.txt"]
    assert "is a socket of a program, not a file" in reasons["socket.txt"]
    assert "leads back to itself" in reasons["loop.txt"]
    assert len(read.articles) == 1


def test_a_pipe_that_takes_a_files_place_at_the_last_moment_does_not_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsreader.errors import UnreadableFileError
    from newsreader.importing.file_bytes import read_bytes

    path = tmp_path / "a.txt"
    path.write_text("Title\n\nbody\n")
    before = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(Path, "stat", lambda _path, **_options: before)
    with pytest.raises(UnreadableFileError, match="is a pipe between programs, not a file"):
        read_bytes(path)


def test_a_worker_that_cannot_begin_is_an_error_and_no_endless_round(tmp_path: Path) -> None:
    lines = written(tmp_path / "news", "a.txt")
    with ReadingLane([sys.executable, "-c", "pass"]) as lane:
        lane.send(lines)
        with pytest.raises(WorkerDiedError, match="restart Newsreader"):
            everything(lane)
    with ReadingLane([str(tmp_path / "no program")]) as lane, pytest.raises(WorkerDiedError, match="could not be started"):
        lane.send(lines)


def test_closing_ends_the_process_in_the_middle_of_a_file(tmp_path: Path) -> None:
    lines = written(tmp_path / "news", "a.txt", "hang.txt")
    started: list[subprocess.Popen[bytes]] = []
    with ReadingLane(ODD_COMMAND) as lane:
        lane.send(lines)
        started += [worker.process for worker in lane._workers]
        assert lane.take(0.2) is None or not lane.is_idle
    assert [process.wait(10) is not None for process in started] == [True]
    assert lane.is_idle


def test_a_long_file_on_a_slow_disk_is_not_given_up_while_bytes_come(tmp_path: Path) -> None:
    slow = (
        "import os, sys, time\n"
        "read = os.read\n"
        "def slowly(handle, size):\n"
        "    if size == 1 << 20:\n"
        "        time.sleep(0.4)\n"
        "    return read(handle, size)\n"
        "import newsreader.importing.file_bytes as file_bytes\n"
        "file_bytes.os.read = slowly\n"
        "from newsreader.jobs.reading_worker import run_reading_worker\n"
        "sys.exit(run_reading_worker())\n"
    )
    (tmp_path / "long.txt").write_bytes(b"Title\n\n" + b"The harbour reopened on Monday, the mayor said.\n" * 120_000)
    with ReadingLane([sys.executable, "-c", slow], limit=1.5) as lane:
        lane.send([(1, line_of(tmp_path / "long.txt"))])
        read = everything(lane)
    assert [article.title for article in read.articles] == ["Title"]


def library_with(tmp_path: Path, *names: str) -> Library:
    written(tmp_path / "news", *names)
    library = Library.open(tmp_path / "x.library")
    queue_paths(library, [tmp_path / "news" / name for name in names])
    return library


def odd_lane(limit: float = 20.0) -> Callable[[], ReadingLane]:
    return lambda: ReadingLane(ODD_COMMAND, limit=limit)


def test_a_large_archive_comes_in_portions_and_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "many.txt").write_text("2000")
    library = library_with(tmp_path, "many.txt", "z.txt")
    transactions: list[int] = []
    context = JobContext(tell_changes=lambda changes: transactions.append(len(changes.added)))
    (tmp_path / "many.txt.stop").touch()
    report = import_queued(library, context, odd_lane())
    assert len(report.failures) == 1
    assert 0 < len(report.added) - 1 <= 400
    (tmp_path / "many.txt.stop").unlink()
    queue_paths(library, [tmp_path / "news" / "many.txt"])
    transactions.clear()
    again = import_queued(library, context, odd_lane())
    assert again.unchanged == len(report.added) - 1
    assert again.unchanged + len(again.added) == 2_000
    assert len(transactions) >= 2
    assert library.count_articles(ArticleFilter()) == 2_001
    library.close()


def test_a_cancel_does_not_wait_for_a_file_that_hangs(tmp_path: Path) -> None:
    library = library_with(tmp_path, "a.txt", "hang.txt", "b.txt")
    context = JobContext()
    context.tell_progress = lambda progress: context.cancelled.set() if monotonic() > begun + 1.0 else None
    begun = monotonic()
    report = import_queued(library, context, odd_lane())
    assert report.cancelled
    assert library.count_queued() == 0
    library.close()


def test_what_is_asked_for_meanwhile_is_read_as_well(tmp_path: Path) -> None:
    library = library_with(tmp_path, "a.txt")
    written(tmp_path / "news", "late.txt")
    asked: list[bool] = []

    def ask_for_more(_changes: object) -> None:
        if not asked:
            asked.append(True)
            queue_paths(library, [tmp_path / "news" / "late.txt"])

    report = import_queued(library, JobContext(tell_changes=ask_for_more), odd_lane())
    assert len(report.added) == 2
    library.close()


def test_a_pause_rests_the_reader_too(tmp_path: Path) -> None:
    library = library_with(tmp_path, *(f"{number:04}.txt" for number in range(30)))
    context = JobContext()
    context.paused.set()
    from threading import Thread

    done: list[int] = []

    def run() -> None:
        own = Library.open(tmp_path / "x.library")
        done.append(len(import_queued(own, context).added))
        own.close()

    thread = Thread(target=run)
    thread.start()
    sleep(0.5)
    assert library.count_articles(ArticleFilter()) == 0
    context.paused.clear()
    thread.join(PATIENCE)
    assert done == [30]
    library.close()
