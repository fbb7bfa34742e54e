"""Comparing what is new: in a real worker, told as it goes, stopped and gone on with."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import add, article, open_library
from newsreader.jobs import find_versions as finding
from newsreader.jobs.command import worker_command
from newsreader.jobs.context import JobContext
from newsreader.jobs.executor import WorkerPool
from newsreader.jobs.find_versions import find_versions
from newsreader.library import Library
from newsreader.model.changes import Changes
from newsreader.model.reports import JobKind, Progress
from versions_of_a_story import another, cut, edited, story

DIES = """
import os, sys
from newsreader.jobs.frames import read_frame, write_frame
from newsreader.jobs.tasks import Returned
source, target = sys.stdin.buffer, sys.stdout.buffer
while (task := read_frame(source)) is not None:
    if any("DIES" in text for text in task.arguments[0]):
        os._exit(3)
    write_frame(target, Returned(task.function(*task.arguments)))
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = open_library(tmp_path / "x.newsreader")
    yield library
    library.close()


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    pool = WorkerPool(worker_command("analysis"), 1)
    yield pool
    pool.shutdown(cancel_futures=True)


def test_what_is_new_is_compared_and_told(library: Library, pool: WorkerPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "_BATCH", 2)
    ids = add(library, *(article(text) for text in (story(), another(), cut(), edited())))
    changes: list[Changes] = []
    progress: list[Progress] = []
    assert find_versions(library, pool, JobContext(progress.append, changes.append)) == 4
    assert {one.article for one in library.list_versions(ids[0])} == {ids[0], ids[2], ids[3]}
    assert {article for one in changes for article in one.changed} == {ids[0], ids[2], ids[3]}
    assert progress[0] == Progress(JobKind.COMPARE, 0, 4)
    assert find_versions(library, pool, JobContext()) == 0


def test_a_text_that_brings_the_worker_down_leaves_the_others_compared(library: Library) -> None:
    pool = WorkerPool([sys.executable, "-c", DIES], 1)
    ids = add(library, *(article(text) for text in (story(), story(headline="DIES"), edited())))
    assert find_versions(library, pool, JobContext()) == 3
    assert {one.article for one in library.list_versions(ids[0])} == {ids[0], ids[2]}
    assert library.count_unsketched() == 0
    pool.shutdown(cancel_futures=True)


def test_where_no_worker_starts_nothing_counts_as_compared(library: Library) -> None:
    pool = WorkerPool(["/nowhere/newsreader"], 1)
    add(library, article(story()), article(edited()))
    assert find_versions(library, pool, JobContext()) == 0
    assert library.count_unsketched() == 2
    pool.shutdown(cancel_futures=True)


def test_a_cancel_or_other_work_leaves_the_rest_for_later(library: Library, pool: WorkerPool) -> None:
    add(library, article(story()))
    assert find_versions(library, pool, JobContext(), is_interrupted=lambda: True) == 0
    context = JobContext()
    context.cancelled.set()
    assert find_versions(library, pool, context) == 0
    assert library.count_unsketched() == 1
    assert find_versions(library, pool, JobContext()) == 1
