"""The main loop of an analysis worker: tasks in, answers out, until its standard input closes."""

from __future__ import annotations

from newsreader.analysis.pipeline import Analyser
from newsreader.errors import ModelMissingError
from newsreader.jobs.frames import read_frame, write_frame
from newsreader.jobs.process import end_with_parent, take_pipes, yield_to_others
from newsreader.jobs.tasks import AnalyseTexts, Call, Returned, TextsAnalysed


def run_analysis_worker() -> int:
    """Serve tasks (see ``tasks``) one by one. An error in one is its answer, and the next is served."""
    source, target = take_pipes()
    end_with_parent()
    yield_to_others()
    worker = _Worker()
    while (task := read_frame(source)) is not None:
        try:
            answer = worker.answer(task)
        except Exception as error:  # noqa: BLE001  # an error of ours in one text must not end the worker
            answer = RuntimeError(f"{type(error).__name__}: {error}")
        write_frame(target, answer)
    return 0


class _Worker:
    """Loads the model with the first text and keeps it."""

    def __init__(self) -> None:
        self._analyser: Analyser | None = None
        self._problem: str | None = None

    def answer(self, task: object) -> object:
        match task:
            case AnalyseTexts(texts=texts):
                return TextsAnalysed(tuple(self._loaded().analyse_batch(texts)), self._problem)
            case Call(function=function, arguments=arguments, named=named):
                return Returned(function(*arguments, **dict(named)))
        raise ValueError(f"a worker does not know the task {type(task).__name__}")

    def _loaded(self) -> Analyser:
        if self._analyser is None:
            try:
                self._analyser = Analyser.load()
            except ModelMissingError as error:
                # quotes are found without it
                self._analyser, self._problem = Analyser(None), str(error)
        return self._analyser
