"""Importing files and folders: remember what was asked for, read in batches, store, report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from newsreader.errors import CancelledError, ImportFileError
from newsreader.importing.find import find_files
from newsreader.importing.formats import SUFFIXES
from newsreader.importing.paths import FoundFile, found_from_text, found_to_text, path_to_text
from newsreader.importing.reading import read_file, read_text
from newsreader.importing.story import BrokenEntry
from newsreader.jobs.context import JobContext
from newsreader.library import Library
from newsreader.model.article import ArticleId, IncomingArticle
from newsreader.model.reports import Failure, ImportReport, JobKind

_FIRST_BATCH, _BATCH = 12, 200
_BATCH_SECONDS = 0.3
_QUEUE_AT_ONCE = 1_000


@dataclass
class _Tally:
    """The report in the making."""

    added: list[ArticleId] = field(default_factory=list)
    copies: list[tuple[str, ArticleId]] = field(default_factory=list)
    unchanged: int = 0
    restored: int = 0
    failures: list[Failure] = field(default_factory=list)
    warnings: list[Failure] = field(default_factory=list)

    def report(self, *, cancelled: bool) -> ImportReport:
        return ImportReport(
            tuple(self.added),
            tuple(self.copies),
            self.unchanged,
            tuple(self.failures),
            tuple(self.warnings),
            cancelled,
            self.restored,
        )


def import_paths(library: Library, paths: Iterable[Path], context: JobContext) -> ImportReport:
    """Import files and folders (recursively). What was asked for is stored first, so that a crash loses nothing."""
    queue_paths(library, paths)
    return import_queued(library, context)


def queue_paths(library: Library, paths: Iterable[Path]) -> None:
    """Remember in the library what was asked for. Folders are queued as they are and searched by the import."""
    library.queue_paths(found_to_text(FoundFile(path, in_folder=False)) for path in paths)


def import_queued(library: Library, context: JobContext) -> ImportReport:
    """Read everything in the queue; a batch and its lines of the queue are one transaction.

    A cancel drops the rest of the queue and keeps what is stored; the program's end leaves it for the next start.
    """
    tally = _Tally()
    done = 0
    try:
        while not context.ending.is_set() and (waiting := library.list_queued(_BATCH if done else _FIRST_BATCH)):
            if _search_folders(library, waiting, done, tally, context):
                continue
            context.report(JobKind.IMPORT, done, done + library.count_queued(), always=True)
            done += _import_batch(library, waiting, tally, context)
    except CancelledError:
        library.clear_queue()
        return tally.report(cancelled=True)
    return tally.report(cancelled=False)


def import_text(library: Library, text: str, context: JobContext) -> ImportReport:
    """Make one article of pasted or dropped text."""
    tally = _Tally()
    try:
        incoming = read_text(text)
    except ImportFileError as error:
        tally.failures.append(Failure("Pasted text", str(error)))
    else:
        _store(library, [incoming], [], tally, context)
    return tally.report(cancelled=False)


def _search_folders(
    library: Library, waiting: list[tuple[int, str]], done: int, tally: _Tally, context: JobContext
) -> bool:
    """Queue the files of the folders among these lines; True when there were any.

    A folder leaves the queue after its last file has come in: a crash in between searches it again, which adds nothing
    twice. Raises CancelledError.
    """
    had_folders = False
    for number, line in waiting:
        asked = found_from_text(line)
        if asked.in_folder or not asked.path.is_dir():
            continue
        had_folders = True
        found = 0
        lines: list[str] = []
        for file in find_files([asked.path]):
            lines.append(found_to_text(file))
            found += 1
            if len(lines) >= _QUEUE_AT_ONCE:
                library.queue_paths(lines)
                lines.clear()
                context.report(JobKind.IMPORT, done, None)
                if context.ending.is_set():
                    return True
        library.queue_paths(lines)
        library.add_articles([], finished=[number])
        if not found:
            reason = f"holds no files that can be read ({', '.join(sorted(SUFFIXES))}). Choose another folder."
            tally.failures.append(Failure(path_to_text(asked.path), reason))
    return had_folders


def _import_batch(library: Library, waiting: list[tuple[int, str]], tally: _Tally, context: JobContext) -> int:
    """Read for up to 0.3 s, then store; returns how many lines of the queue are done.

    A file of many articles is stored in pieces and leaves the queue with the last one: a crash in between reads it
    again, which adds nothing twice.
    """
    started = monotonic()
    incoming: list[IncomingArticle] = []
    finished: list[int] = []
    done = 0
    for number, line in waiting:
        found = found_from_text(line)
        try:
            for one in read_file(found.path, in_folder=found.in_folder):
                if context.ending.is_set():
                    break
                if len(incoming) >= _BATCH or (incoming and monotonic() - started > _BATCH_SECONDS):
                    _store(library, incoming, finished, tally, context)
                    done += len(finished)
                    started = monotonic()
                    incoming, finished = [], []
                if isinstance(one, BrokenEntry):
                    tally.failures.append(Failure(path_to_text(found.path), one.sentence, one.entry))
                else:
                    incoming.append(one)
                context.stop_if_cancelled()
            else:
                finished.append(number)
        except ImportFileError as error:
            tally.failures.append(Failure(path_to_text(found.path), str(error)))
            finished.append(number)
        context.stop_if_cancelled()
        if context.ending.is_set() or monotonic() - started > _BATCH_SECONDS:
            break
    _store(library, incoming, finished, tally, context)
    return done + len(finished)


def _store(
    library: Library, incoming: list[IncomingArticle], finished: list[int], tally: _Tally, context: JobContext
) -> None:
    result = library.add_articles(incoming, finished=finished)
    tally.added.extend(result.added)
    tally.copies.extend(result.copies)
    tally.unchanged += result.unchanged
    tally.restored += len(result.restored)
    tally.warnings.extend(Failure(one.path or "Pasted text", note, one.entry) for one in incoming for note in one.notes)
    if result.changes:
        context.tell_changes(result.changes)
