"""Importing files and folders: remember what was asked for, have it read, store it in batches, report.

Reading is done by ``reading_lane`` in a process of its own; while one batch is stored the next is being read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from newsreader.errors import (
    CancelledError,
    DiskFullError,
    ImportFileError,
    LibraryBusyError,
    LibraryError,
    WorkerDiedError,
)
from newsreader.importing.paths import FoundFile, entry_place, found_to_text
from newsreader.importing.reading import read_text
from newsreader.jobs.command import worker_command
from newsreader.jobs.context import JobContext
from newsreader.jobs.reading_lane import ReadingLane
from newsreader.jobs.reading_tasks import Portion
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.reports import Failure, ImportReport, JobKind
from newsreader.model.tables import ColumnChoice, TableQuestion, WaitingTable
from newsreader.storage.queue import path_from_cell
from newsreader.storage.ready_articles import ReadyArticle, make_ready

_FIRST_BATCH, _BATCH = 12, 100
"""Lines given to a worker at once; the first are few, so that the window has something to show."""
_STORE_ARTICLES, _STORE_BYTES = 500, 16_000_000
"""Full text is filed quickest in transactions of some hundred articles."""
_STORE_SECONDS, _FIRST_STORE_SECONDS = 0.5, 0.05
_LOOK_SECONDS = 0.05


@dataclass
class _Tally:
    """The report in the making."""

    added: list[ArticleId] = field(default_factory=list)
    copies: list[tuple[str, ArticleId]] = field(default_factory=list)
    unchanged: int = 0
    restored: list[tuple[str, ArticleId]] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    warnings: list[Failure] = field(default_factory=list)
    questions: list[WaitingTable] = field(default_factory=list)

    def report(self, *, cancelled: bool = False, problem: str | None = None) -> ImportReport:
        return ImportReport(
            tuple(self.added),
            tuple(self.copies),
            self.unchanged,
            tuple(self.failures),
            tuple(self.warnings),
            cancelled,
            tuple(self.restored),
            problem,
            tuple(self.questions),
        )


def import_paths(
    library: Library, paths: Iterable[Path], context: JobContext, choices: Sequence[ColumnChoice] = ()
) -> ImportReport:
    """Import files and folders (recursively). What was asked for is stored first, so that a crash loses nothing.

    ``choices`` say what columns of tables hold, for this time and before what the library knows of them.
    """
    queue_paths(library, paths)
    return import_queued(library, context, choices=choices)


def queue_paths(library: Library, paths: Iterable[Path]) -> None:
    """Remember in the library what was asked for. Folders are queued as they are and searched by the import."""
    library.queue_paths(found_to_text(FoundFile(path, in_folder=False)) for path in paths)


def start_reading() -> ReadingLane:
    """The program's own reading workers: two, as reading a file takes about twice as long as storing it."""
    return ReadingLane(worker_command("reading"), workers=min(2, os.cpu_count() or 1))


def import_queued(
    library: Library,
    context: JobContext,
    reading: Callable[[], ReadingLane] = start_reading,
    choices: Sequence[ColumnChoice] = (),
) -> ImportReport:
    """Read everything in the queue; a batch and its lines of the queue are one transaction.

    A file of many articles may come in several transactions and leaves the queue with the last: a crash in between reads
    it again, which adds nothing twice. A cancel drops the rest of the queue and keeps what is stored; the program's end
    leaves it for the next start, and so does a library that can no longer be written.
    """
    tally = _Tally()
    try:
        with reading() as lane:
            _Run(library, context, lane, tally, choices).run()
    except CancelledError:
        # without room this cannot be written down either, and what was asked for comes with the next start
        with suppress(DiskFullError, LibraryBusyError):
            library.clear_queue()
        return tally.report(cancelled=True)
    except (LibraryError, WorkerDiedError) as error:
        return tally.report(problem=str(error))
    return tally.report()


def import_text(library: Library, text: str, context: JobContext) -> ImportReport:
    """Make one article of pasted or dropped text."""
    tally = _Tally()
    try:
        ready = make_ready(read_text(text))
    except ImportFileError as error:
        tally.failures.append(Failure("Pasted text", str(error)))
    else:
        _store(library, [ready], [], tally, context)
    return tally.report()


@dataclass
class _Run:
    """One run over the queue: what was read and is not stored yet, and how far the lane was told to read."""

    library: Library
    context: JobContext
    lane: ReadingLane
    tally: _Tally
    choices: Sequence[ColumnChoice]
    articles: list[ReadyArticle] = field(default_factory=list)
    finished: list[int] = field(default_factory=list)
    asked: dict[int, list[TableQuestion]] = field(default_factory=dict)
    """Questions of lines that are not stored as finished."""
    sent: dict[int, str] = field(default_factory=dict)
    size: int = 0
    since: float | None = None
    last_sent: int = 0
    folders: int = 0
    is_searching: bool = True
    done: int = 0

    def run(self) -> None:
        """Until the queue is empty or the program ends. Raises CancelledError."""
        while not self.context.ending.is_set():
            self._feed()
            if self.lane.is_idle:
                if not self.articles and not self.finished:
                    break
                self._store()
                continue
            self._tell_progress()
            portion = self.lane.take(_LOOK_SECONDS)
            if portion is not None:
                self._take(portion)
            if self._is_due():
                self._store()

    def _feed(self) -> None:
        while self.lane.wants_more:
            size = _BATCH if self.last_sent else _FIRST_BATCH
            lines = self.library.list_queued(size, after=self.last_sent)
            if not lines:
                return
            # after the lines, as an answer puts them into the queue together with itself
            self.lane.choices = (*self.choices, *self.library.list_column_choices())
            self.lane.send(lines)
            self.sent.update(lines)
            self.last_sent = lines[-1][0]

    def _take(self, portion: Portion) -> None:
        self.articles += portion.articles
        self.finished += portion.finished
        self.size += sum(len(article.packed) + len(article.text) for article in portion.articles)
        self.folders += portion.folders
        self.is_searching = portion.is_searching
        self.tally.failures += portion.failures
        for number, question in portion.questions:
            self.asked.setdefault(number, []).append(question)
        if portion.lines:
            self.context.insist(lambda: self.library.queue_paths(portion.lines))
        if self.since is None and (self.articles or self.finished):
            self.since = monotonic()

    def _is_due(self) -> bool:
        if self.since is None:
            return False
        patience = _STORE_SECONDS if self.done else _FIRST_STORE_SECONDS
        is_full = len(self.articles) >= _STORE_ARTICLES or self.size >= _STORE_BYTES
        return is_full or monotonic() - self.since > patience

    def _store(self) -> None:
        waiting = [
            WaitingTable(self.sent[number], question)
            for number in self.finished
            for question in self.asked.pop(number, ())
        ]
        for number in self.finished:
            self.sent.pop(number, None)
        _store(self.library, self.articles, self.finished, self.tally, self.context, waiting)
        self.done += len(self.finished)
        self.articles, self.finished, self.size, self.since = [], [], 0, None
        self._tell_progress(always=True)

    def _tell_progress(self, *, always: bool = False) -> None:
        """Folders are no files; while one is being searched nobody knows how many there will be."""
        finished = self.done + len(self.finished)
        total = None if self.is_searching else self.done + self.library.count_queued() - self.folders
        self.context.report(JobKind.IMPORT, max(0, finished - self.folders), total, always=always)


def _store(
    library: Library,
    articles: list[ReadyArticle],
    finished: list[int],
    tally: _Tally,
    context: JobContext,
    waiting: Sequence[WaitingTable] = (),
) -> None:
    result = context.insist(lambda: library.add_articles(articles, finished=finished, waiting=waiting))
    tally.questions += waiting
    tally.added.extend(result.added)
    tally.copies.extend(result.copies)
    tally.unchanged += result.unchanged
    tally.restored.extend(result.restored)
    tally.warnings.extend(Failure(_place(one), note) for one in articles for note in one.notes)
    if result.changes:
        context.tell_changes(result.changes)
    library.settle_journal()


def _place(article: ReadyArticle) -> str:
    """Where an article comes from, for the report."""
    if article.path is None:
        return "Pasted text"
    path = path_from_cell(article.path)
    return path if article.entry is None else entry_place(path, article.entry)
