"""Analysing the articles that wait: small batches to the workers, results stored together."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic

from newsreader.errors import CancelledError, NewsreaderError
from newsreader.jobs.context import JobContext
from newsreader.jobs.executor import WorkerPool
from newsreader.jobs.tasks import AnalyseTexts, TextsAnalysed
from newsreader.library import Library
from newsreader.model.annotation import Analysis
from newsreader.model.article import ArticleId
from newsreader.model.reports import Failure, JobKind

_log = logging.getLogger(__name__)
_BATCH_LETTERS = 16_000
"""About 2,700 words: half a second of one worker, so that a preferred article never waits long."""
_STORE_SECONDS = 0.5
_STORE_ARTICLES = 40
_LOOK = 24
_GIVE_UP_AFTER = 5
"""Failures without one success: then not the texts are at fault, and the others had better wait."""
_LIMIT = 30.0
"""Seconds for a batch, which takes one half on an idle machine; a long text is given more."""
_LIMIT_PER_MEGABYTE = 60.0

Batch = tuple[tuple[ArticleId, str], ...]


@dataclass
class AnalysisOutcome:
    """How many were analysed, and what could not be."""

    analysed: int = 0
    failures: list[Failure] = field(default_factory=list)
    cancelled: bool = False
    problem: str | None = None
    """A sentence when the names model could not be used, or the workers not at all."""

    def joined(self, later: AnalysisOutcome) -> AnalysisOutcome:
        """This and what came later as one."""
        return AnalysisOutcome(
            self.analysed + later.analysed,
            [*self.failures, *later.failures],
            later.cancelled,
            self.problem or later.problem,
        )


@dataclass
class _Run:
    """One run over the waiting articles."""

    library: Library
    pool: WorkerPool
    context: JobContext
    outcome: AnalysisOutcome = field(default_factory=AnalysisOutcome)
    running: dict[Future[object], Batch] = field(default_factory=dict)
    taken: set[ArticleId] = field(default_factory=set)
    results: list[tuple[ArticleId, Analysis]] = field(default_factory=list)
    only: frozenset[ArticleId] | None = None
    stored_at: float = field(default_factory=monotonic)


def analyse_waiting(
    library: Library,
    pool: WorkerPool,
    context: JobContext,
    *,
    workers: int = 1,
    preferred: Callable[[], ArticleId | None] = lambda: None,
    is_interrupted: Callable[[], bool] = lambda: False,
    only: Collection[ArticleId] | None = None,
) -> AnalysisOutcome:
    """Analyse until no article waits, a cancel, or ``is_interrupted`` (work of higher priority has come).

    ``only``: no others than these.
    """
    run = _Run(library, pool, context, only=None if only is None else frozenset(only))
    total = library.counts().waiting if only is None else len(only)
    try:
        while not context.ending.is_set():
            context.report(JobKind.ANALYSE, run.outcome.analysed + len(run.outcome.failures), total)
            if not is_interrupted():
                _feed(run, preferred(), workers + 1)
            if not run.running or _is_hopeless(run):
                break
            done, _ = wait(run.running, timeout=0.05, return_when=FIRST_COMPLETED)
            for future in done:
                _collect(run, future)
            total = max(total, run.outcome.analysed + len(run.taken))
            _store_if_due(run)
        _store(run)
    except CancelledError:
        run.outcome.cancelled = True
        # what there is no room for is analysed again another time
        with suppress(CancelledError):
            _store(run)
    return run.outcome


def _feed(run: _Run, preferred: ArticleId | None, most: int) -> None:
    while len(run.running) < most:
        waiting = [one for one in _list_waiting(run, preferred) if one[0] not in run.taken]
        if not waiting:
            return
        batch: list[tuple[ArticleId, str]] = []
        letters = 0
        for article, text in waiting:
            if batch and letters + len(text) > _BATCH_LETTERS:
                break
            batch.append((article, text))
            letters += len(text)
            if article == preferred:
                # somebody is looking at it: it waits for no other text
                break
        _send(run, tuple(batch))


def _list_waiting(run: _Run, preferred: ArticleId | None) -> list[tuple[ArticleId, str]]:
    if run.only is None:
        return run.library.list_waiting(_LOOK + len(run.taken), first=preferred)
    listed = [one for article in sorted(run.only) for one in run.library.list_waiting(1, first=article)]
    return [one for one in dict.fromkeys(listed) if one[0] in run.only]


def _send(run: _Run, batch: Batch) -> None:
    letters = sum(len(text) for _article, text in batch)
    limit = _LIMIT + _LIMIT_PER_MEGABYTE * letters / 1_000_000
    run.taken.update(article for article, _text in batch)
    task = AnalyseTexts(tuple(text for _article, text in batch))
    run.running[run.pool.send(task, limit)] = batch


def _collect(run: _Run, future: Future[object]) -> None:
    batch = run.running.pop(future)
    try:
        answer = future.result()
    except (NewsreaderError, RuntimeError) as error:
        if len(batch) > 1:
            # one text brought the worker down: find it by trying each alone
            for one in batch:
                _send(run, (one,))
            return
        _note_failure(run, batch[0][0], str(error))
        return
    assert isinstance(answer, TextsAnalysed)
    run.outcome.problem = run.outcome.problem or answer.problem
    run.results.extend((article, analysis) for (article, _text), analysis in zip(batch, answer.analyses, strict=True))


def _note_failure(run: _Run, article: ArticleId, reason: str) -> None:
    _log.info("article %s could not be analysed: %s", article, reason)
    found = run.library.get_article(article)
    problem = f"Names and quotes could not be found in this article. {reason} The text is complete."
    run.context.tell_changes(run.library.save_analysis_failure(article, problem))
    run.outcome.failures.append(Failure(found.title if found else str(article), problem))


def _is_hopeless(run: _Run) -> bool:
    failures = run.outcome.failures
    if len(failures) < _GIVE_UP_AFTER or run.outcome.analysed or run.results:
        return False
    run.outcome.problem = f"Names and quotes are not being found at the moment. {failures[-1].reason}"
    return True


def _store_if_due(run: _Run) -> None:
    is_due = monotonic() - run.stored_at > _STORE_SECONDS or len(run.results) >= _STORE_ARTICLES
    if run.results and is_due:
        _store(run)


def _store(run: _Run) -> None:
    """Store what has come in small pieces, so that no write holds the library for long."""
    if run.results:
        run.context.tell_changes(run.context.insist(lambda: run.library.save_analyses(run.results)))
        run.outcome.analysed += len(run.results)
        run.taken.difference_update(article for article, _analysis in run.results)
        run.results = []
        run.library.settle_journal()
    run.stored_at = monotonic()
