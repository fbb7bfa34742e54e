"""Watched folders and versions in the running jobs process, over its pipes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobs_process import JobsProcess
from newsreader.jobs.protocol import Changed, ComparingFinished, FoldersLookedThrough, ImportFinished, Problem, Resume
from newsreader.jobs.watch_requests import ChangeWatchedFolder, LookThroughFolders, UnwatchFolder, WatchFolder
from newsreader.library import Library
from newsreader.model.changes import Changes
from versions_of_a_story import cut, edited, story

LONG_AGO = 1_600_000_000
WATCHED = Changes(tables=frozenset({"watched_folder"}))


def write(path: Path, text: str) -> None:
    """A file that was written a while ago."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (LONG_AGO, LONG_AGO))


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    return tmp_path / "x.newsreader"


@pytest.fixture
def top(tmp_path: Path) -> Path:
    write(tmp_path / "news" / "a.txt", story())
    return tmp_path / "news"


@pytest.fixture
def jobs(library_path: Path) -> Iterator[JobsProcess]:
    jobs = JobsProcess(library_path)
    yield jobs
    jobs.end()


def test_a_watched_folder_brings_what_is_in_it_then_what_comes(jobs: JobsProcess, library_path: Path, top: Path) -> None:
    jobs.send(WatchFolder(str(top)))
    assert jobs.wait_for(Changed).changes == WATCHED
    assert jobs.wait_for(FoldersLookedThrough).report.incoming == 1
    assert len(jobs.wait_for(ImportFinished).report.added) == 1
    write(top / "b.txt", edited())
    jobs.send(LookThroughFolders())
    assert jobs.wait_for(FoldersLookedThrough).report.incoming == 1
    (second,) = jobs.wait_for(ImportFinished).report.added
    jobs.wait_for(ComparingFinished)
    library = Library.open(library_path, read_only=True)
    assert len(library.list_versions(second)) == 2
    library.close()


def test_it_is_looked_through_at_the_start(library_path: Path, top: Path) -> None:
    library = Library.open(library_path)
    library.watch_folder(top)
    library.close()
    jobs = JobsProcess(library_path)
    jobs.send(Resume())
    assert len(jobs.wait_for(ImportFinished).report.added) == 1
    jobs.end()


def test_a_file_that_is_still_written_to_comes_in_by_itself_a_little_later(jobs: JobsProcess, top: Path) -> None:
    jobs.send(WatchFolder(str(top)))
    jobs.wait_for(ImportFinished)
    (top / "c.txt").write_text(cut(), encoding="utf-8")
    jobs.send(LookThroughFolders())
    assert jobs.wait_for(FoldersLookedThrough).report.unsettled == 1
    assert len(jobs.wait_for(ImportFinished).report.added) == 1


def test_what_is_no_folder_is_a_problem_in_words(jobs: JobsProcess, top: Path) -> None:
    jobs.send(WatchFolder(str(top / "a.txt")))
    assert "not a folder that can be watched" in jobs.wait_for(Problem).sentence


def test_paused_and_removed(jobs: JobsProcess, library_path: Path, top: Path) -> None:
    jobs.send(WatchFolder(str(top)))
    jobs.wait_for(ImportFinished)
    library = Library.open(library_path, read_only=True)
    (folder,) = library.list_watched()
    jobs.send(ChangeWatchedFolder(folder.id, has_subfolders=False, is_paused=True))
    while jobs.wait_for(Changed).changes != WATCHED:
        pass
    assert [one.is_paused for one in library.list_watched()] == [True]
    jobs.send(UnwatchFolder(folder.id))
    while jobs.wait_for(Changed).changes != WATCHED:
        pass
    assert library.list_watched() == []
    library.close()
