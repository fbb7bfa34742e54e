"""The jobs process: takes the window's requests, owns the write lane, starts the analysis workers.

Four threads: the main one reads requests (so that a cancel is acknowledged at once), the lane runs imports and
analyses one after the other, the quick lane stores what the reader clicks without waiting behind them, and the care lane
backs up, checks and exports, which only reads.
"""

from __future__ import annotations

import logging
import os
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread, Timer
from time import monotonic
from typing import BinaryIO

from newsreader.analysis.versions import SHIPPED_ENGINE
from newsreader.errors import CancelledError, NewsreaderError
from newsreader.jobs import protocol
from newsreader.jobs.analyse_articles import AnalysisOutcome, analyse_waiting
from newsreader.jobs.caring import back_up_at_end, care_after_start, take_care
from newsreader.jobs.command import worker_command
from newsreader.jobs.context import JobContext
from newsreader.jobs.executor import WorkerPool
from newsreader.jobs.find_versions import find_versions_first
from newsreader.jobs.frames import read_frame, write_frame
from newsreader.jobs.import_articles import import_queued, import_text, queue_paths
from newsreader.jobs.link_anew import link_anew
from newsreader.jobs.process import end_with_parent, take_pipes
from newsreader.jobs.protocol import (
    AnalysisFinished,
    Cancel,
    CancelAcknowledged,
    Changed,
    ChooseColumns,
    ComparingFinished,
    Done,
    FoldersLookedThrough,
    ImportFinished,
    ImportPaths,
    ImportText,
    KeepReadingPosition,
    LeaveTable,
    Numbered,
    OlderAnalysesFound,
    Pause,
    PauseChanged,
    PreferArticle,
    Problem,
    ProgressEvent,
    ReadOlderAgain,
    Ready,
    RelinkAll,
    Request,
    RequestAnalysis,
    RestChanged,
    Resume,
    Shutdown,
    StepsFinished,
)
from newsreader.jobs.rulings import go_on, rule
from newsreader.jobs.turns import Turns
from newsreader.jobs.watch_folders import QUIET_SECONDS, Settling, forget_unread, look_through
from newsreader.jobs.watch_requests import ChangeWatchedFolder, LookThroughFolders, WatchFolder
from newsreader.library import Library, care
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.reports import JobKind
from newsreader.model.values import dataclass

_log = logging.getLogger(__name__)
_LOOK_EVERY = 300.0
"""Seconds between two looks through the watched folders, of which most changes are heard anyway."""
_LATE = 0.8
"""Seconds: the window does not wait for much longer, and a backup that is begun must come to its end."""
_END_WITHIN = 2.5
"""Seconds for each thread to store what it holds."""


def run_jobs_process(library: Path) -> int:
    """Serve one window until its end of the pipe closes."""
    source, target = take_pipes()
    end_with_parent()
    return _Service(library, source, target).run()


@dataclass(frozen=True, slots=True)
class _Job:
    """A request, the event by which it is cancelled, also before its turn comes, and the number it is told done by."""

    request: Request
    cancelled: Event
    number: int | None = None


class _Service:
    def __init__(self, path: Path, source: BinaryIO, target: BinaryIO) -> None:
        self._path = path
        self._source = source
        self._target = target
        self._writing = Lock()
        self._lane: SimpleQueue[_Job | None] = SimpleQueue()
        self._quick: SimpleQueue[_Job | None] = SimpleQueue()
        self._caring: SimpleQueue[_Job | None] = SimpleQueue()
        self._unfinished: list[Event] = []
        self._turns = Turns()
        self._links_anew = False
        self._is_linking_shown = False
        self._preferred: ArticleId | None = None
        self._rests = False
        """The reader has cancelled the analysis: until more is imported only what they ask for is analysed."""
        self._is_rest_told = False
        self._workers = max(1, (os.cpu_count() or 2) - 1)
        self._pool: WorkerPool | None = None
        self._untold: AnalysisOutcome | None = None
        self._ending = Event()
        self._paused = Event()
        self._settling = Settling()
        self._next_look: Timer | None = None

    def run(self) -> int:
        threads = [
            Thread(target=self._serve, args=(self._lane, self._do_job), name="lane", daemon=True),
            Thread(target=self._serve, args=(self._quick, self._do_quickly), name="quick", daemon=True),
            Thread(target=self._serve_care, name="care", daemon=True),
        ]
        can_open = self._can_open()
        if can_open:
            self._tell(Ready())
            for thread in threads:
                thread.start()
        while (request := read_frame(self._source)) is not None and not isinstance(request, Shutdown):
            self._sort(request)
        ended = monotonic()
        self._ending.set()
        if self._next_look is not None:
            self._next_look.cancel()
        self._lane.put(None)
        self._quick.put(None)
        self._caring.put(None)
        for thread in threads:
            if thread.is_alive():
                thread.join(_END_WITHIN)
        self._end_pool()
        if can_open:
            back_up_at_end(self._path, is_late=monotonic() - ended > _LATE)
        return 0

    def _can_open(self) -> bool:
        """Create or migrate the library before two threads want it."""
        try:
            Library.open(self._path).close()
        except NewsreaderError as error:
            self._tell(Problem(str(error), traceback.format_exc()))
            return False
        return True

    def _sort(self, request: object, number: int | None = None) -> None:
        match request:
            case Numbered():
                self._sort(request.request, request.number)
            case Cancel():
                for event in list(self._unfinished):
                    event.set()
                self._tell(CancelAcknowledged())
                if self._paused.is_set():
                    self._set_paused(False)
            case Pause(is_paused=is_paused):
                self._set_paused(is_paused)
            case Resume():
                # the window's own wish; what comes back by undo is no wish to go on with all that waits
                self._rests = False
                self._put(self._lane, request, number)
            case PreferArticle(article=article):
                self._preferred = article
                if self._rests:
                    self._put(self._lane, request, number)
            case ImportPaths() | ChooseColumns() | LeaveTable():
                # what is to be imported is remembered at once, also while an import runs
                self._put(self._quick, request, number)
            case KeepReadingPosition():
                self._put(self._quick, request, number)
            case _ if isinstance(request, protocol.Ruling):
                self._put(self._quick, request, number)
            case _ if isinstance(request, protocol.CareRequest):
                self._put(self._caring, request, number)
            case ImportText() | RequestAnalysis() | ReadOlderAgain() | RelinkAll() | LookThroughFolders():
                self._put(self._lane, request, number)
            case _:
                _log.error("unknown request %r", request)

    def _set_paused(self, is_paused: bool) -> None:
        if is_paused:
            self._paused.set()
        else:
            self._paused.clear()
        self._tell(PauseChanged(is_paused))

    def _put(self, queue: SimpleQueue[_Job | None], request: Request, number: int | None) -> None:
        job = _Job(request, Event(), number)
        self._unfinished.append(job.cancelled)
        if queue is self._quick:
            self._turns.asked()
        queue.put(job)

    def _serve(self, queue: SimpleQueue[_Job | None], do: Callable[[Library, _Job], bool]) -> None:
        """One thread: its own connection, its jobs one by one; an error is told and the thread goes on.

        ``do`` answers whether the job is finished with that, or was handed on.
        """
        with self._told_when_it_fails():
            library = Library.open(self._path)
            if queue is self._quick:
                with self._told_when_it_fails():
                    self._tell_all(go_on(library, self._context(Event())))
            while (job := queue.get()) is not None:
                is_finished = True
                with self._told_when_it_fails():
                    is_finished = do(library, job)
                if is_finished:
                    self._unfinished.remove(job.cancelled)
                    self._tell_done(job)
                if queue is self._quick:
                    self._turns.done()
                with self._told_when_it_fails():
                    library.settle_journal(is_idle=queue is self._lane and queue.empty())
            library.close()

    def _serve_care(self) -> None:
        """What is asked for the library's care, one by one. Between, and first of all, a look at how it is."""
        with self._told_when_it_fails():
            if trouble := care.take_trouble(self._path):
                self._tell(Problem(trouble, ""))
        looked = Thread(target=self._look_after_start, name="look", daemon=True)
        looked.start()
        while (job := self._caring.get()) is not None:
            with self._told_when_it_fails():
                self._tell(take_care(self._path, job.request, self._context(job.cancelled)))  # type: ignore[arg-type]  # sorted
            self._unfinished.remove(job.cancelled)
            self._tell_done(job)
        looked.join(_END_WITHIN)

    def _look_after_start(self) -> None:
        with self._told_when_it_fails():
            found = care_after_start(self._path, self._ending)
            if found is not None and not self._ending.is_set():
                self._tell(found)

    def _context(self, cancelled: Event) -> JobContext:
        return JobContext(
            lambda progress: self._tell(ProgressEvent(progress)),
            self._tell_changes,
            cancelled,
            self._ending,
            self._paused,
            lambda sentence: self._tell(Problem(sentence, "")),
        )

    @contextmanager
    def _told_when_it_fails(self) -> Iterator[None]:
        try:
            yield
        except NewsreaderError as error:
            self._tell(Problem(str(error), traceback.format_exc()))
        except Exception:  # noqa: BLE001  # an error of ours: told with its details
            sentence = "Something went wrong while importing or analysing. What was stored before is safe."
            self._tell(Problem(sentence, traceback.format_exc()))

    def _do_quickly(self, library: Library, job: _Job) -> bool:
        match job.request:
            case ImportPaths(paths=paths):
                self._wait_for_cancelled_before(job)
                queue_paths(library, [Path(path) for path in paths])
                # from here on the library remembers them
                self._tell_done(job)
                self._lane.put(job)
                return False
            case ChooseColumns(choice=choice):
                self._wait_for_cancelled_before(job)
                library.choose_columns(choice)
                self._tell_done(job)
                self._lane.put(job)
                return False
            case LeaveTable(table=table):
                library.leave_table(table)
            case KeepReadingPosition(article=article, place=place):
                library.keep_reading_position(article, place)
            case _ if isinstance(job.request, protocol.Ruling):
                has_added = False
                for event in rule(library, job.request, self._context(job.cancelled)):
                    self._tell(event)
                    has_added |= isinstance(event, Changed) and bool(event.changes.added)
                if has_added:
                    # what was cut, joined or brought back may wait for its analysis
                    self._put(self._lane, Resume(), None)
                if isinstance(job.request, WatchFolder | ChangeWatchedFolder):
                    self._put(self._lane, LookThroughFolders(), None)
        return True

    def _wait_for_cancelled_before(self, job: _Job) -> None:
        """A cancelled import clears the queue at its end, which must not take what was asked for after the cancel."""
        while not self._ending.is_set():
            before = list(self._unfinished)
            before = before[: before.index(job.cancelled)]
            if not any(event.is_set() for event in before):
                return
            self._ending.wait(0.02)

    def _do_job(self, library: Library, job: _Job) -> bool:
        if self._ending.is_set():
            return True
        context = self._context(job.cancelled)
        context.give_way = self._turns.give_way
        if isinstance(job.request, Resume | RelinkAll):
            self._links_anew = True
        if isinstance(job.request, Resume):
            library.refile_search()
        if isinstance(job.request, Resume | LookThroughFolders):
            self._look_through_folders(library, context)
        wanted: tuple[ArticleId, ...] = ()
        match job.request:
            case ImportText(text=text):
                self._rests = False
                self._tell(ImportFinished(import_text(library, text, context)))
            case PreferArticle(article=article):
                wanted = (article,) if article == self._preferred else ()
            case RelinkAll():
                library.begin_linking_anew()
            case RequestAnalysis(articles=articles):
                self._rests = self._rests and articles is not None
                self._tell_changes(library.request_analysis(articles))
                wanted = articles or ()
            case ReadOlderAgain():
                self._rests = False
                self._tell_changes(library.request_analysis(library.list_analysed_otherwise(SHIPPED_ENGINE)))
            case _ if library.count_queued():
                self._rests = False
                report = import_queued(library, context)
                forget_unread(library, report.failures)
                if report.cancelled:
                    self._tell_changes(Changes(tables=frozenset({"watched_folder"})))
                if not self._ending.is_set():
                    self._tell(ImportFinished(report))
        if isinstance(job.request, Resume):
            self._tell_older(library)
        if not self._rests:
            self._find_versions(library, context)
        if self._links_anew:
            # in steps, as the first article that is stored would have to do it at one go
            self._is_linking_shown = library.is_linked_by_other_rules()
            link_anew(library, context, is_interrupted=library.finds_all_names)
        self._analyse(library, context, wanted)
        self._link_anew(library, context)
        return True

    def _look_through_folders(self, library: Library, context: JobContext) -> None:
        """What is new in the watched folders is in the queue afterwards; what is still written to is looked at again."""
        if not library.list_watched():
            return
        try:
            report = look_through(library, self._settling, context)
        except CancelledError:
            self._look_again(_LOOK_EVERY)
            return
        self._tell(FoldersLookedThrough(report))
        self._look_again(QUIET_SECONDS if report.unsettled else _LOOK_EVERY)

    def _look_again(self, seconds: float) -> None:
        if self._next_look is not None:
            self._next_look.cancel()
        self._next_look = Timer(seconds, lambda: self._put(self._lane, LookThroughFolders(), None))
        self._next_look.daemon = True
        self._next_look.start()

    def _tell_older(self, library: Library) -> None:
        """Names found by an earlier version stay until the reader wants them found again."""
        older = len(library.list_analysed_otherwise(SHIPPED_ENGINE))
        if older:
            self._tell(OlderAnalysesFound(older))

    def _find_versions(self, library: Library, context: JobContext) -> None:
        """Compare new articles with the others, before they wait for their names: it takes a moment only."""
        if context.cancelled.is_set() or self._ending.is_set() or not library.list_unsketched(1):
            return
        self._pool = self._pool or WorkerPool(worker_command("analysis"), self._workers)
        find_versions_first(
            library,
            self._pool,
            context,
            preferred=lambda: self._preferred,
            analyse=lambda: self._analyse_a_little(library, context),
            is_interrupted=lambda: not self._lane.empty(),
        )
        self._tell(ComparingFinished())

    def _analyse_a_little(self, library: Library, context: JobContext) -> None:
        """What somebody looks at, and as much as the workers take at once."""
        turns = iter([False])
        self._run_analysis(library, context, lambda: next(turns, True))

    def _analyse(self, library: Library, context: JobContext, wanted: tuple[ArticleId, ...]) -> None:
        """Analyse what waits until a request comes that goes first; told as finished when nothing is left to do.

        After a cancel no more than is ``wanted``.
        """
        is_cancelled = context.cancelled.is_set()
        can_run = not is_cancelled and not self._ending.is_set() and (bool(wanted) or not self._rests)
        if can_run and library.list_waiting(1):
            self._tell_rest(is_resting=self._rests)
            self._pool = self._pool or WorkerPool(worker_command("analysis"), self._workers)
            only = wanted if self._rests else None
            outcome = self._run_analysis(library, context, lambda: only is None and not self._lane.empty(), only)
            is_cancelled = outcome.cancelled
        self._rests = self._rests or is_cancelled
        if is_cancelled or self._lane.empty():
            self._tell_rest(is_resting=bool(library.list_waiting(1)))
            # an idle worker holds a hundred megabytes; it starts again in a fifth of a second
            self._end_pool()
            self._tell_outcome(cancelled=is_cancelled)

    def _run_analysis(
        self,
        library: Library,
        context: JobContext,
        is_interrupted: Callable[[], bool],
        only: tuple[ArticleId, ...] | None = None,
    ) -> AnalysisOutcome:
        assert self._pool is not None
        outcome = analyse_waiting(
            library,
            self._pool,
            context,
            workers=self._workers,
            preferred=lambda: self._preferred,
            is_interrupted=is_interrupted,
            only=only,
        )
        self._untold = outcome if self._untold is None else self._untold.joined(outcome)
        return outcome

    def _link_anew(self, library: Library, context: JobContext) -> None:
        """Link everything by today's rules where that has not been done, until a request comes that goes first."""
        if not self._links_anew or not library.is_linked_by_other_rules():
            if self._is_linking_shown:
                # what came in between linked the rest: nothing goes on any more
                self._is_linking_shown = False
                self._tell(StepsFinished(JobKind.LINK, False))
            return
        self._is_linking_shown = True
        outcome = link_anew(library, context, is_interrupted=lambda: not self._lane.empty())
        if outcome.cancelled:
            self._links_anew = False
        if outcome.finished or outcome.cancelled:
            self._is_linking_shown = False
            self._tell(StepsFinished(JobKind.LINK, outcome.cancelled))

    def _tell_outcome(self, *, cancelled: bool) -> None:
        outcome, self._untold = self._untold, None
        if outcome is None or self._ending.is_set():
            return
        if outcome.problem:
            self._tell(Problem(outcome.problem, ""))
        self._tell(AnalysisFinished(outcome.analysed, tuple(outcome.failures), cancelled))

    def _tell_rest(self, *, is_resting: bool) -> None:
        if is_resting != self._is_rest_told and not self._ending.is_set():
            self._is_rest_told = is_resting
            self._tell(RestChanged(is_resting))

    def _end_pool(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _tell_all(self, events: Iterator[protocol.Event]) -> None:
        for event in events:
            self._tell(event)

    def _tell_done(self, job: _Job) -> None:
        if job.number is not None:
            self._tell(Done(job.number))

    def _tell_changes(self, changes: Changes) -> None:
        if changes:
            self._tell(Changed(changes))

    def _tell(self, event: protocol.Event) -> None:
        with self._writing:
            try:
                write_frame(self._target, event)
            except OSError:
                _log.debug("the window is gone")
                self._ending.set()
