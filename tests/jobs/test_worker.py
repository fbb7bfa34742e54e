"""The analysis worker as the program starts it."""

from __future__ import annotations

import operator
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.analysis.pipeline import Analyser
from newsreader.errors import ModelMissingError
from newsreader.jobs import worker
from newsreader.jobs.command import worker_command
from newsreader.jobs.executor import WorkerPool
from newsreader.jobs.tasks import AnalyseTexts, TextsAnalysed
from newsreader.model.annotation import Kind


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    pool = WorkerPool(worker_command("analysis"), 1)
    yield pool
    pool.shutdown(cancel_futures=True)


def test_texts_become_analyses(pool: WorkerPool) -> None:
    texts = ("The winter is near\n\nMayor Ann Lee said in Lisbon: “We are ready.”\n", "")
    answer = pool.send(AnalyseTexts(texts)).result(60)
    assert isinstance(answer, TextsAnalysed)
    assert answer.problem is None
    first, empty = answer.analyses
    assert [(m.kind, m.name) for m in first.mentions] == [(Kind.PERSON, "Ann Lee"), (Kind.PLACE, "Lisbon")]
    assert empty.mentions == ()


def test_it_is_an_executor_like_any_other(pool: WorkerPool) -> None:
    assert list(pool.map(operator.add, range(5), range(5))) == [0, 2, 4, 6, 8]
    assert pool.submit(os.getpid).result(60) != os.getpid()
    assert pool.submit(int, "ff", base=16).result(60) == 255
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        pool.submit(operator.truediv, 1, 0).result(60)


def test_what_a_task_prints_does_not_get_among_the_answers(pool: WorkerPool) -> None:
    assert pool.submit(print, "hello").result(60) is None
    assert pool.submit(os.write, 1, b"hello\n").result(60) == 6


def test_workers_give_way(pool: WorkerPool) -> None:
    assert pool.submit(os.nice, 0).result(60) >= 10


def test_quotes_are_found_without_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Analyser:
        raise ModelMissingError("The names model is missing. Install Newsreader again.")

    monkeypatch.setattr(Analyser, "load", missing)
    answer = worker._Worker().answer(AnalyseTexts(("“We are ready for the winter,” the mayor said.\n",)))
    assert isinstance(answer, TextsAnalysed)
    assert answer.problem == "The names model is missing. Install Newsreader again."
    assert len(answer.analyses[0].quotes) == 1


@pytest.mark.parametrize("module", ["newsreader.jobs.service", "newsreader.cli", "newsreader.jobs.worker"])
def test_no_process_beside_the_window_loads_qt(module: str) -> None:
    code = f"import sys, {module}; print([name for name in sys.modules if 'PySide6' in name or 'onnxruntime' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=Path.cwd(), check=True)
    assert done.stdout.strip() == "[]"
