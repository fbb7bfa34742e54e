"""What the world does to an import: no room, no rights, a path that goes away; a sentence each, and the work goes on."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest

from newsreader.errors import DiskFullError, LibraryError
from newsreader.jobs import context as context_module
from newsreader.jobs.context import JobContext
from newsreader.jobs.import_articles import import_paths, import_queued, queue_paths
from newsreader.jobs.reading_lane import ReadingLane
from newsreader.library import Library
from newsreader.model.query import ArticleFilter
from newsreader.model.reports import ImportReport

PATIENCE = 60


def stories(folder: Path, count: int, letters: int = 200) -> list[str]:
    """Stories whose words do not pack well; gives their titles."""
    folder.mkdir(exist_ok=True)
    chance = random.Random(1)
    titles = []
    for number in range(count):
        words = " ".join("".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=6)) for _ in range(letters // 7))
        (folder / f"{number:04}.txt").write_text(f"Story {number}\n\nMayor Lee said: {words}.\n")
        titles.append(f"Story {number}")
    return titles


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MB."""
    place = tmp_path / "small"
    place.mkdir()
    mount = shutil.which("mount")
    command = [mount or "mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("NO FULL DISK TESTED: a file system of 4 MB cannot be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(place: Path, leave: int) -> Path:
    """Take all room but some."""
    left = shutil.disk_usage(place).free - leave
    ballast = place / "ballast"
    ballast.write_bytes(bytes(max(0, left)))
    return ballast



def test_with_room_again_everything_arrives_by_itself(tmp_path: Path, small_disk: Path) -> None:
    titles = stories(tmp_path / "news", 100, 1_500)
    Library.open(small_disk / "x.library").close()
    ballast = fill(small_disk, 200_000)
    told: list[str] = []
    reports: list[ImportReport] = []
    context = JobContext(tell_trouble=told.append)

    def run() -> None:
        library = Library.open(small_disk / "x.library")
        reports.append(import_paths(library, [tmp_path / "news"], context))
        library.close()

    thread = Thread(target=run)
    thread.start()
    until = monotonic() + PATIENCE
    while not told and monotonic() < until:
        sleep(0.05)
    assert "no room left" in told[0]
    assert told[0].endswith("goes on by itself.")
    ballast.unlink()
    thread.join(PATIENCE)
    assert len(told) == 1
    (report,) = reports
    assert report.problem is None
    assert len(report.added) == 100
    library = Library.open(small_disk / "x.library")
    assert library.count_articles(ArticleFilter()) == 100
    assert library.count_queued() == 0
    assert {row.title for row in library.list_summaries(list(report.added))} == set(titles)
    library.close()


def test_where_nobody_waits_the_queue_is_kept_and_the_next_import_brings_the_rest(
    tmp_path: Path, small_disk: Path
) -> None:
    stories(tmp_path / "news", 100, 1_500)
    library = Library.open(small_disk / "x.library")
    ballast = fill(small_disk, 200_000)
    report = import_paths(library, [tmp_path / "news"], JobContext())
    assert report.problem
    assert "no room left" in report.problem
    ballast.unlink()
    rest = import_queued(library, JobContext())
    assert rest.problem is None
    assert len(report.added) + len(rest.added) == library.count_articles(ArticleFilter()) == 100
    library.close()


def test_a_cancel_ends_the_wait_for_room(tmp_path: Path, small_disk: Path) -> None:
    stories(tmp_path / "news", 100, 1_500)
    library = Library.open(small_disk / "x.library")
    fill(small_disk, 200_000)
    context = JobContext()
    context.tell_trouble = lambda _sentence: context.cancelled.set()
    assert import_paths(library, [tmp_path / "news"], context).cancelled
    library.close()


def test_a_write_is_insisted_on_until_it_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context_module, "_TRY_AGAIN_AFTER", 0.0)
    tries = iter([DiskFullError("There is no room."), DiskFullError("There is no room."), None])
    told: list[str] = []

    def write() -> int:
        if (error := next(tries)) is not None:
            raise error
        return 7

    context = JobContext(tell_trouble=told.append)
    assert context.insist(write) == 7
    assert len(told) == 1
    with pytest.raises(DiskFullError):
        JobContext().insist(lambda: (_ for _ in ()).throw(DiskFullError("There is no room.")))


REFUSING = """
import errno, os, sys
import newsreader.importing.file_bytes as file_bytes
from newsreader.jobs.reading_worker import run_reading_worker

read = os.read

def refuse(handle, size):
    name = os.path.basename(os.readlink(f"/proc/self/fd/{handle}"))
    if name.startswith("E"):
        raise OSError(getattr(errno, name[:-4]), "refused")
    return read(handle, size)

file_bytes.os.read = refuse
sys.exit(run_reading_worker())
"""


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs /proc")
def test_what_cannot_be_read_is_told_and_the_rest_arrives(tmp_path: Path) -> None:
    stories(tmp_path / "news", 3)
    says = {
        "EACCES": "may not be read by you",
        "EIO": "the disk or drive reports a fault",
        "ETIMEDOUT": "does not answer",
        "ESTALE": "does not answer",
        "EBADMSG": "Check the disk",
    }
    for name in says:
        (tmp_path / "news" / f"{name}.txt").write_text("Title\n\nbody\n")
    library = Library.open(tmp_path / "x.library")
    queue_paths(library, [tmp_path / "news"])
    report = import_queued(library, JobContext(), lambda: ReadingLane([sys.executable, "-c", REFUSING]))
    reasons = {Path(failure.path).stem: failure.reason for failure in report.failures}
    assert reasons.keys() == says.keys()
    assert all(words in reasons[name] for name, words in says.items())
    assert len(report.added) == 3
    library.close()


def test_a_library_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    stories(tmp_path / "news", 3)
    library = Library.open(tmp_path / "x.library")
    library.close()
    reader = Library.open(tmp_path / "x.library", read_only=True)
    with pytest.raises(LibraryError, match="cannot be written"):
        import_paths(reader, [tmp_path / "news"], JobContext())
    reader.close()


def test_files_that_vanish_after_they_were_queued(tmp_path: Path) -> None:
    stories(tmp_path / "news", 40)
    library = Library.open(tmp_path / "x.library")
    library.queue_paths(str(tmp_path / "news" / f"{number:04}.txt") for number in range(40))
    for number in range(0, 40, 2):
        (tmp_path / "news" / f"{number:04}.txt").unlink()
    report = import_queued(library, JobContext())
    assert len(report.added) == len(report.failures) == 20
    assert {failure.reason for failure in report.failures} == {
        "is not there any more. Look where it was moved and import it again."
    }
    library.close()
