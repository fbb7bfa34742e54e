"""The jobs process: takes the window's requests, owns the write lane, starts the analysis workers.

Three threads: the main one reads requests (so that a cancel is acknowledged at once), the lane runs imports and
analyses one after the other, the quick lane stores what the reader clicks without waiting behind them.
"""

from __future__ import annotations

import logging
import os
import traceback
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import BinaryIO

from newsreader.errors import NewsreaderError
from newsreader.jobs.analyse_articles import analyse_waiting
from newsreader.jobs.command import worker_command
from newsreader.jobs.context import JobContext
from newsreader.jobs.executor import WorkerPool
from newsreader.jobs.frames import read_frame, write_frame
from newsreader.jobs.import_articles import import_queued, import_text, queue_files
from newsreader.jobs.protocol import (
    AnalysisFinished,
    Cancel,
    CancelAcknowledged,
    Changed,
    ImportFinished,
    ImportPaths,
    ImportText,
    PreferArticle,
    Problem,
    ProgressEvent,
    Ready,
    RequestAnalysis,
    Resume,
    SetRead,
    SetStarred,
    Shutdown,
)
from newsreader.jobs.worker import end_with_parent, take_pipes
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes

_log = logging.getLogger(__name__)
_IDLE_SECONDS = 60.0


def run_jobs_process(library: Path) -> int:
    """Serve one window until its end of the pipe closes."""
    source, target = take_pipes()
    end_with_parent()
    return _Service(library, source, target).run()


class _Service:
    def __init__(self, path: Path, source: BinaryIO, target: BinaryIO) -> None:
        self._path = path
        self._source = source
        self._target = target
        self._writing = Lock()
        self._lane: SimpleQueue[object | None] = SimpleQueue()
        self._quick: SimpleQueue[object | None] = SimpleQueue()
        self._cancelled = Event()
        self._preferred: ArticleId | None = None
        self._workers = max(1, (os.cpu_count() or 2) - 1)
        self._pool: WorkerPool | None = None
        self._ending = Event()

    def run(self) -> int:
        lane = Thread(target=self._serve, args=(self._lane, self._on_lane_request), name="lane", daemon=True)
        quick = Thread(target=self._serve, args=(self._quick, self._on_quick_request), name="quick", daemon=True)
        lane.start()
        quick.start()
        while (request := read_frame(self._source)) is not None:
            if isinstance(request, Shutdown):
                break
            self._sort(request)
        self._ending.set()
        self._lane.put(None)
        self._quick.put(None)
        lane.join(5)
        quick.join(2)
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        return 0

    def _sort(self, request: object) -> None:
        match request:
            case Cancel():
                self._cancelled.set()
                self._tell(CancelAcknowledged())
            case PreferArticle(article=article):
                self._preferred = article
            case SetRead() | SetStarred():
                self._quick.put(request)
            case _:
                self._lane.put(request)

    def _serve(self, requests: SimpleQueue[object | None], handle: Callable[[Library, object], None]) -> None:
        """One lane: its own connection, its requests one by one; an error is told and the lane goes on."""
        try:
            library = Library.open(self._path)
        except NewsreaderError as error:
            self._tell(Problem(str(error), ""))
            return
        if requests is self._lane:
            self._tell(Ready())
        while (request := requests.get()) is not None and not self._ending.is_set():
            try:
                handle(library, request)
            except NewsreaderError as error:
                self._tell(Problem(str(error), traceback.format_exc()))
            except Exception:  # noqa: BLE001  # an error of ours: told with its details, the lane goes on
                sentence = "Something went wrong while importing or analysing. What was stored before is safe."
                self._tell(Problem(sentence, traceback.format_exc()))
        library.close()

    def _on_quick_request(self, library: Library, request: object) -> None:
        match request:
            case SetRead(articles=articles, is_read=is_read):
                self._tell_changes(library.set_read(articles, is_read))
            case SetStarred(articles=articles, is_starred=is_starred):
                self._tell_changes(library.set_starred(articles, is_starred))

    def _on_lane_request(self, library: Library, request: object) -> None:
        self._cancelled.clear()
        if self._ending.is_set():
            return
        context = JobContext(
            lambda progress: self._tell(ProgressEvent(progress)), self._tell_changes, self._cancelled, self._ending
        )
        match request:
            case ImportPaths(paths=paths):
                queue_files(library, [Path(path) for path in paths], context)
                self._import(library, context)
            case ImportText(text=text):
                self._tell(ImportFinished(import_text(library, text, context)))
            case Resume():
                if library.count_queued():
                    self._import(library, context)
            case RequestAnalysis(articles=articles):
                self._tell_changes(library.request_analysis(articles))
        self._analyse(library, context)

    def _import(self, library: Library, context: JobContext) -> None:
        report = import_queued(library, context)
        if not self._ending.is_set():
            self._tell(ImportFinished(report))

    def _analyse(self, library: Library, context: JobContext) -> None:
        if library.counts().waiting == 0 or self._cancelled.is_set():
            return
        if self._pool is None:
            self._pool = WorkerPool(worker_command("analysis"), self._workers)
        outcome = analyse_waiting(
            library,
            self._pool,
            context,
            workers=self._workers,
            preferred=lambda: self._preferred,
            is_interrupted=lambda: not self._lane.empty(),
        )
        if outcome.cancelled:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None
        if self._lane.empty() and not self._ending.is_set():
            self._tell(AnalysisFinished(outcome.analysed, tuple(outcome.failures), outcome.cancelled))
            if self._pool is not None:
                # an idle worker holds a hundred megabytes; it starts again in a fifth of a second
                self._pool.shutdown(wait=False)
                self._pool = None

    def _tell_changes(self, changes: Changes) -> None:
        if changes:
            self._tell(Changed(changes))

    def _tell(self, event: object) -> None:
        with self._writing:
            try:
                write_frame(self._target, event)
            except OSError:
                _log.debug("the window is gone")
                self._ending.set()
