"""Analysing what waits: results stored, bad texts named, the others untouched by them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.importing.reading import read_text
from newsreader.jobs import analyse_articles, executor
from newsreader.jobs.analyse_articles import analyse_waiting
from newsreader.jobs.context import JobContext
from newsreader.jobs.executor import WorkerPool
from newsreader.jobs.tasks import AnalyseTexts
from newsreader.library import Library
from newsreader.model.article import AnalysisState, ArticleId
from newsreader.model.changes import Changes
from newsreader.model.reports import JobKind, Progress

WORKER = """
import os, sys, time
from newsreader.analysis.pipeline import Analyser
from newsreader.jobs.frames import read_frame, write_frame
from newsreader.jobs.tasks import TextsAnalysed
source, target = sys.stdin.buffer, sys.stdout.buffer
analyser = Analyser(None)
while (task := read_frame(source)) is not None:
    for text in task.texts:
        if "DIES" in text:
            os._exit(3)
        if "HANGS" in text:
            time.sleep(60)
    if any("RAISES" in text for text in task.texts):
        write_frame(target, RuntimeError("division by zero"))
    else:
        write_frame(target, TextsAnalysed(tuple(analyser.analyse_batch(task.texts)), None))
"""


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    pool = WorkerPool([sys.executable, "-c", WORKER], 1)
    yield pool
    pool.shutdown(cancel_futures=True)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "x.newsreader")
    yield library
    library.close()


def add(library: Library, *words: str) -> list[ArticleId]:
    texts = [f"Story of {word}\n\nIt rained in Porto, “and how,” said Ann Lee.\n" for word in words]
    return list(library.add_articles([read_text(text) for text in texts]).added)


def state(library: Library, article: ArticleId) -> AnalysisState:
    found = library.get_article(article)
    assert found is not None
    return found.analysis_state


def test_everything_that_waits_is_analysed(library: Library, pool: WorkerPool) -> None:
    articles = add(library, *(str(number) for number in range(60)))
    told: list[Changes] = []
    progress: list[Progress] = []
    outcome = analyse_waiting(library, pool, JobContext(progress.append, told.append))
    assert (outcome.analysed, outcome.failures) == (60, [])
    assert sorted(article for changes in told for article in changes.analysed) == sorted(articles)
    assert {one.kind for one in progress} == {JobKind.ANALYSE}
    assert library.list_waiting(1) == []


@pytest.mark.parametrize(
    ("bad", "words"), [("DIES", "ended in the middle"), ("HANGS", "took longer than"), ("RAISES", "division by zero")]
)
def test_a_bad_text_is_named_and_the_others_go_on(
    library: Library, pool: WorkerPool, bad: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analyse_articles, "_LIMIT", 0.4)
    monkeypatch.setattr(executor, "_START_LIMIT", 5.0)
    # the first task of a worker may take longer: it starts and loads the model
    pool.send(AnalyseTexts(())).result(30)
    articles = add(library, "one", "two", bad, "three", "four")
    outcome = analyse_waiting(library, pool, JobContext())
    assert outcome.analysed == 4
    (failure,) = outcome.failures
    assert failure.path == f"Story of {bad}"
    assert words in failure.reason
    assert [state(library, article) for article in articles].count(AnalysisState.DONE) == 4
    assert state(library, articles[2]) is AnalysisState.FAILED


def test_workers_that_never_answer_leave_the_articles_waiting(library: Library) -> None:
    add(library, *(str(number) for number in range(30)))
    pool = WorkerPool([sys.executable, "-c", "raise SystemExit(1)"], 1)
    outcome = analyse_waiting(library, pool, JobContext())
    pool.shutdown(cancel_futures=True)
    assert outcome.problem is not None
    assert outcome.analysed == 0
    assert len(library.list_waiting(100)) >= 20


def test_a_cancel_keeps_what_has_come(library: Library, pool: WorkerPool) -> None:
    add(library, *(str(number) for number in range(600)))
    context = JobContext()
    context.tell_changes = lambda _changes: context.cancelled.set()
    outcome = analyse_waiting(library, pool, context)
    assert outcome.cancelled
    assert 0 < outcome.analysed < 600
    assert len(library.list_waiting(1_000)) == 600 - outcome.analysed


def test_the_preferred_article_comes_first(library: Library, pool: WorkerPool) -> None:
    articles = add(library, *(str(number) for number in range(300)))
    told: list[Changes] = []
    analyse_waiting(library, pool, JobContext(tell_changes=told.append), preferred=lambda: articles[150])
    assert articles[150] in told[0].analysed


def test_work_of_higher_priority_interrupts(library: Library, pool: WorkerPool) -> None:
    add(library, *(str(number) for number in range(300)))
    outcome = analyse_waiting(library, pool, JobContext(), is_interrupted=lambda: True)
    assert (outcome.analysed, outcome.cancelled) == (0, False)
    assert len(library.list_waiting(1_000)) == 300
