"""The window's end of the jobs process: what becomes of requests when that dies."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from harbour_library import fill
from newsreader.jobs.protocol import PreferArticle, Redo, SetStarred, Undo
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.ui.job_runner import JobRunner

LONG = 30_000
KILL = signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM


@pytest.fixture
def jobs(qtbot: QtBot, tmp_path: Path) -> Iterator[JobRunner]:
    fill(tmp_path / "x.library")
    jobs = JobRunner(tmp_path / "x.library")
    with qtbot.waitSignal(jobs.ready, timeout=LONG):
        jobs.start()
    yield jobs
    jobs.end()


def starred(jobs: JobRunner) -> int:
    library = Library.open(jobs._library, read_only=True)
    try:
        return library.counts().starred
    finally:
        library.close()


def kill(jobs: JobRunner) -> None:
    os.kill(jobs._process.processId(), KILL)


def test_what_was_asked_of_a_process_that_dies_is_done_by_the_next(jobs: JobRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.restarted, timeout=LONG) as told:
        os.kill(jobs._process.processId(), signal.SIGSTOP)
        jobs.send(SetStarred((ArticleId(1),), True))
        kill(jobs)
    assert told.args == [""]
    qtbot.waitUntil(lambda: starred(jobs) == 1, timeout=LONG)
    qtbot.waitUntil(lambda: not jobs._open, timeout=LONG)


def test_what_is_asked_while_none_runs_waits_for_the_next(jobs: JobRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs._process.finished, timeout=LONG):
        kill(jobs)
    jobs.send(SetStarred((ArticleId(1),), True))
    jobs.send(Undo())
    qtbot.waitUntil(lambda: starred(jobs) == 1 and not jobs._open, timeout=LONG)


def test_what_is_done_is_not_asked_for_again(jobs: JobRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.changes_arrived, timeout=LONG):
        jobs.send(SetStarred((ArticleId(1),), True))
    qtbot.waitUntil(lambda: not jobs._open, timeout=LONG)


def test_steps_are_awaited_until_they_are_done_or_their_process_dies(jobs: JobRunner, qtbot: QtBot) -> None:
    jobs.send(SetStarred((ArticleId(1),), True, is_undoable=True))
    jobs.send(Undo())
    assert jobs.is_awaited()
    qtbot.waitUntil(lambda: not jobs.is_awaited(), timeout=LONG)
    assert starred(jobs) == 0
    os.kill(jobs._process.processId(), signal.SIGSTOP)
    jobs.send(Redo())
    assert jobs.is_awaited()
    with qtbot.waitSignal(jobs.restarted, timeout=LONG):
        kill(jobs)
    assert not jobs.is_awaited()


def test_what_was_under_way_at_two_deaths_is_given_up(jobs: JobRunner, qtbot: QtBot) -> None:
    for _death in range(2):
        os.kill(jobs._process.processId(), signal.SIGSTOP)
        jobs.send(SetStarred((ArticleId(1),), True)) if not jobs._open else None
        with qtbot.waitSignal(jobs.restarted, timeout=LONG):
            kill(jobs)
    assert not jobs._open


@pytest.fixture
def waiting(qtbot: QtBot, tmp_path: Path) -> Iterator[JobRunner]:
    """Of a window that has just opened."""
    fill(tmp_path / "x.library")
    jobs = JobRunner(tmp_path / "x.library")
    jobs.wait()
    yield jobs
    jobs.end()


def is_running(jobs: JobRunner) -> bool:
    return jobs._process.state() is not QProcess.ProcessState.NotRunning


def test_what_is_asked_before_the_window_stands_is_done_then(waiting: JobRunner, qtbot: QtBot) -> None:
    waiting.send(SetStarred((ArticleId(1), ArticleId(2)), True))
    waiting.send(SetStarred((ArticleId(2),), False))
    waiting.send(PreferArticle(ArticleId(1)))
    assert not is_running(waiting)
    with qtbot.waitSignal(waiting.ready, timeout=LONG):
        waiting.start_waiting()
    qtbot.waitUntil(lambda: not waiting._open, timeout=LONG)
    assert starred(waiting) == 1
    process = waiting._process.processId()
    waiting.start_waiting()
    assert waiting._process.processId() == process


def test_what_was_asked_is_done_before_the_end(waiting: JobRunner) -> None:
    waiting.send(SetStarred((ArticleId(1),), True))
    waiting.end()
    assert starred(waiting) == 1


def test_who_ends_before_it_starts_has_no_process(waiting: JobRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(waiting.ended, timeout=LONG):
        waiting.end()
    waiting.start_waiting()
    assert not is_running(waiting)
