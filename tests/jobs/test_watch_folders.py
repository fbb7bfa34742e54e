"""Looking through watched folders: real files that come, change, move and go, and a real end in the middle of it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from time import sleep, time

import pytest

from builders import open_library
from newsreader.errors import CancelledError, LibraryError
from newsreader.importing.watched_files import FolderScan, scan_folder
from newsreader.jobs import watch_folders
from newsreader.jobs.context import JobContext
from newsreader.jobs.import_articles import import_paths, import_queued
from newsreader.jobs.watch_folders import QUIET_SECONDS, Settling, forget_unread, look_through
from newsreader.library import Library
from newsreader.model.article import Article, ArticleId, Lost
from newsreader.model.changes import Changes
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.model.reports import ImportReport
from newsreader.model.watching import LookReport, WatchedFolder

LONG_AGO = 1_600_000_000


def write(path: Path, text: str, when: float = LONG_AGO) -> Path:
    """A file that was written a while ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (when, when))
    return path


@pytest.fixture
def top(tmp_path: Path) -> Path:
    for name in ("a", "b", "c"):
        write(tmp_path / "news" / f"{name}.txt", f"Story {name}\n\nIt rained in Porto, said Ann Lee of {name}.\n")
    return tmp_path / "news"


class Watcher:
    """A library with its watched folders, and everything it told."""

    def __init__(self, path: Path) -> None:
        self.library = open_library(path)
        self.settling = Settling()
        self.told: list[Changes] = []
        self.context = JobContext(tell_changes=self.told.append)

    def look(self) -> LookReport:
        return look_through(self.library, self.settling, self.context)

    def take_in(self) -> tuple[LookReport, ImportReport]:
        looked = self.look()
        report = import_queued(self.library, self.context)
        forget_unread(self.library, report.failures)
        return looked, report

    def folder(self) -> WatchedFolder:
        (folder,) = self.library.list_watched()
        return folder

    def articles(self) -> dict[str, Article]:
        found = self.library.list_article_ids(ArticleFilter(), ArticleOrder.ADDED_FIRST)
        whole = [self.library.get_article(ArticleId(one)) for one in found]
        return {one.title: one for one in whole if one is not None}


@pytest.fixture
def watcher(tmp_path: Path, top: Path) -> Iterator[Watcher]:
    watcher = Watcher(tmp_path / "x.newsreader")
    watcher.library.watch_folder(top)
    yield watcher
    watcher.library.close()


# -- what comes in


def test_what_is_there_comes_in_and_nothing_twice(watcher: Watcher) -> None:
    looked, report = watcher.take_in()
    assert (looked.incoming, len(report.added)) == (3, 3)
    watcher.told.clear()
    looked, report = watcher.take_in()
    assert looked == LookReport(paths=looked.paths)
    assert report == ImportReport()
    assert watcher.told == []
    assert watcher.folder().files == 3


def test_new_files_come_in_also_in_new_folders(watcher: Watcher, top: Path) -> None:
    watcher.take_in()
    write(top / "later" / "d.txt", "Story d\n\nIt was dry.\n")
    _, report = watcher.take_in()
    assert len(report.added) == 1
    assert watcher.articles()["Story d"].source == "later"
    assert str(top / "later") in watcher.look().paths


def test_a_folder_without_those_below_it(tmp_path: Path, top: Path) -> None:
    write(top / "sub" / "d.txt", "Story d\n\nIt was dry.\n")
    watcher = Watcher(tmp_path / "y.newsreader")
    watcher.library.watch_folder(top, has_subfolders=False)
    assert watcher.look().incoming == 3
    watcher.library.change_watched(watcher.folder().id, has_subfolders=True, is_paused=False)
    assert watcher.look().incoming == 1
    watcher.library.close()


def test_a_changed_file_comes_in_as_another_article_and_the_old_one_stays(watcher: Watcher, top: Path) -> None:
    watcher.take_in()
    write(top / "a.txt", "Story a, corrected\n\nIt hailed in Porto.\n", LONG_AGO + 1)
    _, report = watcher.take_in()
    assert len(report.added) == 1
    articles = watcher.articles()
    assert [copy.lost for copy in articles["Story a"].copies] == [Lost.CHANGED]
    assert [copy.lost for copy in articles["Story a, corrected"].copies] == [None]


def test_a_file_that_is_only_touched_changes_nothing(watcher: Watcher, top: Path) -> None:
    watcher.take_in()
    os.utime(top / "a.txt", (LONG_AGO + 9, LONG_AGO + 9))
    looked, report = watcher.take_in()
    assert (looked.incoming, report.unchanged, report.added) == (1, 1, ())
    assert watcher.articles()["Story a"].copies[0].lost is None


# -- what moves and goes


def test_a_moved_file_is_noted_and_not_read_again(watcher: Watcher, top: Path) -> None:
    watcher.take_in()
    watcher.told.clear()
    (top / "kept").mkdir()
    (top / "a.txt").rename(top / "kept" / "first.txt")
    looked, report = watcher.take_in()
    assert (looked.moved, looked.missing, looked.incoming) == (1, 0, 0)
    assert report == ImportReport()
    article = watcher.articles()["Story a"]
    (copy,) = article.copies
    assert (copy.path, copy.was_at, copy.lost) == (str(top / "kept" / "first.txt"), str(top / "a.txt"), None)
    assert [one for changes in watcher.told for one in changes.changed] == [article.id]
    assert watcher.look() == LookReport(paths=watcher.look().paths)


def test_a_whole_folder_is_renamed(watcher: Watcher, top: Path) -> None:
    for number in range(30):
        write(top / "march" / f"{number}.txt", f"Story {number}\n\nDay {number} in Porto.\n")
    watcher.take_in()
    (top / "march").rename(top / "spring")
    looked = watcher.look()
    assert (looked.moved, looked.missing, looked.incoming) == (30, 0, 0)


def test_a_file_moved_from_one_watched_folder_to_another_over_a_copy(watcher: Watcher, top: Path, tmp_path: Path) -> None:
    """As between two drives: another inode, the same bytes and time."""
    other = tmp_path / "archive"
    other.mkdir()
    watcher.library.watch_folder(other)
    watcher.take_in()
    shutil.copy2(top / "a.txt", other / "a.txt")
    (top / "a.txt").unlink()
    looked = watcher.look()
    assert (looked.moved, looked.missing, looked.incoming) == (1, 0, 0)
    assert watcher.articles()["Story a"].copies[0].path == str(other / "a.txt")


def test_another_file_of_the_same_size_and_time_has_not_moved(watcher: Watcher, top: Path) -> None:
    watcher.take_in()
    other = (top / "a.txt").read_text(encoding="utf-8").replace("Story a", "Story x")
    (top / "a.txt").unlink()
    write(top / "keeps-the-inode.txt", "Something else takes the place that became free.\n", LONG_AGO + 5)
    write(top / "x.txt", other)
    looked, report = watcher.take_in()
    assert (looked.moved, looked.missing, len(report.added)) == (0, 1, 2)


def test_another_file_with_the_inode_size_and_time_of_one_that_is_gone_has_not_moved(
    watcher: Watcher, top: Path
) -> None:
    """As file systems give the number of a file that is gone to the next one, and archives give many files one time."""
    watcher.take_in()
    other = (top / "a.txt").read_text(encoding="utf-8").replace("Story a", "Story x")
    (top / "a.txt").write_text(other, encoding="utf-8")
    os.utime(top / "a.txt", (LONG_AGO, LONG_AGO))
    (top / "a.txt").rename(top / "x.txt")
    looked, report = watcher.take_in()
    assert (looked.moved, looked.missing, len(report.added)) == (0, 1, 1)
    assert watcher.articles()["Story x"].copies[0].path == str(top / "x.txt")


def test_a_moved_mailbox_of_the_same_inode_is_known_again(watcher: Watcher, top: Path) -> None:
    """Its messages have hashes of their own, so that the inode alone has to tell."""
    messages = "".join(
        f"From a@b Mon Mar  2 10:00:00 2026\nSubject: Mail {n}\n\nIt rained in Porto {n} times.\n\n" for n in range(3)
    )
    write(top / "mails.mbox", messages)
    watcher.take_in()
    (top / "mails.mbox").rename(top / "old.mbox")
    looked, _ = watcher.take_in()
    assert (looked.moved, looked.missing, looked.incoming) == (1, 0, 0)
    assert watcher.articles()["Mail 1"].copies[0].path == str(top / "old.mbox")


def test_a_deleted_file_is_noted_and_its_article_stays(watcher: Watcher, top: Path) -> None:
    watcher.take_in()
    (top / "a.txt").unlink()
    looked, _ = watcher.take_in()
    assert looked.missing == 1
    (copy,) = watcher.articles()["Story a"].copies
    assert copy.lost is Lost.MISSING and copy.lost_at
    write(top / "a.txt", "Story a\n\nIt rained in Porto, said Ann Lee of a.\n")
    _, report = watcher.take_in()
    assert report.unchanged == 1
    assert watcher.articles()["Story a"].copies[0].lost is None


def test_a_folder_that_is_gone_keeps_what_is_known_and_is_tried_again(watcher: Watcher, top: Path) -> None:
    watcher.take_in()
    away = top.with_name("away")
    top.rename(away)
    watcher.told.clear()
    looked = watcher.look()
    assert [str(top) in problem for problem in looked.problems] == [True]
    assert watcher.folder().problem == looked.problems[0]
    assert watcher.told == [Changes(tables=frozenset({"watched_folder"}))]
    assert watcher.look().problems == (), "it is said once"
    assert all(copy.lost is None for one in watcher.articles().values() for copy in one.copies)
    away.rename(top)
    looked, report = watcher.take_in()
    assert (looked.incoming, looked.missing, report) == (0, 0, ImportReport())
    assert watcher.folder().problem is None


def test_a_drive_that_is_not_connected_leaves_an_empty_place(
    watcher: Watcher, top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watcher.take_in()
    away = top.with_name("away")
    top.rename(away)
    top.mkdir()
    monkeypatch.setattr(
        "newsreader.jobs.watch_folders.scan_folder",
        lambda *where, **how: replace(scan_folder(*where, **how), device="another"),
    )
    looked = watcher.look()
    assert (looked.missing, len(looked.problems)) == (0, 1)
    assert all(copy.lost is None for one in watcher.articles().values() for copy in one.copies)


def test_a_drive_that_does_not_answer_holds_nothing_up_and_is_asked_once(
    watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Event()
    asked: list[int] = []

    def hang(*_where: object, **_how: object) -> FolderScan:
        asked.append(1)
        answers.wait(30)
        return FolderScan({}, ("",), (), "1")

    monkeypatch.setattr(watch_folders, "_SILENT_SECONDS", 0.1)
    monkeypatch.setattr("newsreader.jobs.watch_folders.scan_folder", hang)
    assert "does not answer" in watcher.look().problems[0]
    assert watcher.look() == LookReport()
    assert len(asked) == 1
    answers.set()


def test_files_that_went_with_their_drive_before_they_were_read_come_in_later(watcher: Watcher, top: Path) -> None:
    watcher.look()
    away = top.with_name("away")
    top.rename(away)
    report = import_queued(watcher.library, watcher.context)
    forget_unread(watcher.library, report.failures)
    assert len(report.failures) == 3
    away.rename(top)
    _, report = watcher.take_in()
    assert len(report.added) == 3


def test_a_file_that_cannot_be_read_is_told_once(watcher: Watcher, top: Path) -> None:
    (top / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    os.utime(top / "bad.txt", (LONG_AGO, LONG_AGO))
    assert len(watcher.take_in()[1].failures) == 1
    assert watcher.take_in()[1].failures == ()


# -- what is still written to


def test_a_file_that_is_written_to_waits_until_it_is_whole(watcher: Watcher, top: Path) -> None:
    watcher.take_in()
    half = write(top / "d.txt", "Story d\n\nIt was", time())
    looked, report = watcher.take_in()
    assert (looked.incoming, looked.unsettled, report.added) == (0, 1, ())
    assert watcher.folder().files == 3
    write(half, "Story d\n\nIt was dry in Porto.\n", time() - 60)
    looked, report = watcher.take_in()
    assert (looked.incoming, looked.unsettled, len(report.added)) == (1, 0, 1)
    assert watcher.articles()["Story d"].text.endswith("dry in Porto.\n")


def test_when_a_file_counts_as_whole() -> None:
    settling = Settling()
    wall = 1_000.0
    fresh = (10, round(wall * 1e9), 1)
    key = (1, "a.txt")
    assert not settling.is_settled(key, fresh, 50.0, wall)  # type: ignore[arg-type]
    assert not settling.is_settled(key, fresh, 50.0 + QUIET_SECONDS / 2, wall + 1)  # type: ignore[arg-type]
    grown = (20, round(wall * 1e9), 1)
    assert not settling.is_settled(key, grown, 50.0 + QUIET_SECONDS, wall + 2)  # type: ignore[arg-type]
    assert settling.is_settled(key, grown, 50.0 + 2 * QUIET_SECONDS, wall + 4)  # type: ignore[arg-type]
    # a clock that goes otherwise on a network drive
    future = (10, round((wall + 9_999) * 1e9), 1)
    assert not settling.is_settled(key, future, 60.0, wall)  # type: ignore[arg-type]
    assert settling.is_settled(key, future, 60.0 + QUIET_SECONDS, wall)  # type: ignore[arg-type]
    assert settling.is_settled(key, (5, 0, 1), 70.0, wall)  # type: ignore[arg-type]
    assert settling.seen == {}


def test_an_empty_file_waits_for_its_words(watcher: Watcher, top: Path) -> None:
    watcher.take_in()
    write(top / "d.txt", "")
    assert watcher.take_in()[0].incoming == 0
    write(top / "d.txt", "Story d\n\nIt was dry.\n")
    assert len(watcher.take_in()[1].added) == 1


def test_a_deleted_article_does_not_come_back_by_itself(watcher: Watcher, top: Path) -> None:
    watcher.take_in()
    deleted = watcher.articles()["Story a"].id
    watcher.library.delete_articles([deleted])
    os.utime(top / "a.txt", (LONG_AGO + 9, LONG_AGO + 9))
    looked, report = watcher.take_in()
    assert (looked.incoming, report.restored, report.unchanged) == (1, (), 1)
    assert watcher.library.list_deleted() == [deleted]
    # that somebody asks for it is another matter
    import_paths(watcher.library, [top / "a.txt"], watcher.context)
    assert watcher.library.list_deleted() == []


# -- which folders


def test_a_folder_is_watched_once(watcher: Watcher, top: Path, tmp_path: Path) -> None:
    (top / "sub").mkdir()
    for folder in (top, top / "sub", tmp_path / "nowhere", top / "a.txt"):
        with pytest.raises(LibraryError):
            watcher.library.watch_folder(folder)
    watcher.library.watch_folder(tmp_path)
    assert [one.path for one in watcher.library.list_watched()] == [str(tmp_path)]


def test_a_folder_that_is_paused_or_not_watched_any_more_brings_nothing(watcher: Watcher, top: Path) -> None:
    watcher.library.change_watched(watcher.folder().id, has_subfolders=True, is_paused=True)
    assert watcher.look() == LookReport()
    watcher.library.change_watched(watcher.folder().id, has_subfolders=True, is_paused=False)
    watcher.take_in()
    watcher.library.unwatch_folder(watcher.folder().id)
    (top / "a.txt").unlink()
    assert watcher.look() == LookReport()
    assert len(watcher.articles()) == 3
    assert all(copy.lost is None for one in watcher.articles().values() for copy in one.copies)


# -- stopping in the middle


def test_a_cancel_while_looking_changes_nothing(watcher: Watcher) -> None:
    watcher.context.cancelled.set()
    with pytest.raises(CancelledError):
        watcher.look()
    assert watcher.folder().files == 0


def test_a_cancelled_import_pauses_its_folder_and_goes_on_when_the_reader_wants(watcher: Watcher) -> None:
    watcher.look()
    watcher.context.cancelled.set()
    assert import_queued(watcher.library, watcher.context).cancelled
    watcher.context.cancelled.clear()
    assert (watcher.folder().is_paused, watcher.folder().files) == (True, 0)
    assert watcher.take_in() == (LookReport(), ImportReport())
    watcher.library.change_watched(watcher.folder().id, has_subfolders=True, is_paused=False)
    assert len(watcher.take_in()[1].added) == 3


DIES = """
import os, signal, sys
from pathlib import Path
from newsreader.library import Library
from newsreader.jobs.context import JobContext
from newsreader.jobs.import_articles import import_queued
from newsreader.jobs.watch_folders import Settling, look_through
steps = int(sys.argv[2])
def trace(frame, event, argument):
    global steps
    if "newsreader" in frame.f_code.co_filename:
        steps -= 1
        if steps <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
library = Library.open(Path(sys.argv[1]))
sys.setprofile(trace)
look_through(library, Settling(), JobContext())
import_queued(library, JobContext())
sys.setprofile(None)
print("done")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_an_end_at_any_moment_loses_and_doubles_nothing(tmp_path: Path, top: Path) -> None:
    for number in range(20):
        write(top / f"{number}.txt", f"Story {number}\n\nDay {number} in Porto.\n")
    ends = 0
    steps = 40
    path = tmp_path / "x.newsreader"
    library = open_library(path)
    library.watch_folder(top)
    library.close()
    (moved,) = (top / "19.txt",)
    while True:
        run = subprocess.run([sys.executable, "-c", DIES, str(path), str(steps)], capture_output=True, text=True)
        if run.returncode == 0:
            break
        assert run.returncode == -signal.SIGKILL, run.stderr
        ends += 1
        steps = steps * 13 // 10
        if ends == 8:
            moved = moved.rename(top / "moved.txt")
    assert ends >= 8
    watcher = Watcher(path)
    watcher.take_in()
    articles = watcher.articles()
    assert len(articles) == 23
    assert all(len(one.copies) == 1 and one.copies[0].lost is None for one in articles.values())
    assert watcher.folder().files == 23
    assert Library.open(path, read_only=True).count_queued() == 0
    watcher.library.close()


def test_a_look_right_after_another_finds_the_folder(watcher: Watcher, monkeypatch: pytest.MonkeyPatch) -> None:
    """The thread of a look can be there for a moment after its answer is."""

    class Lingering(Thread):
        def run(self) -> None:
            super().run()
            sleep(1)

    monkeypatch.setattr("newsreader.jobs.watch_folders.Thread", Lingering)
    watcher.take_in()
    assert watcher.look().problems == ()
