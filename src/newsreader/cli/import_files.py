"""``newsreader import``: read files into a library and analyse them."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from newsreader.cli.holding import hold_to_write
from newsreader.importing.columns import question_sentence
from newsreader.importing.paths import entry_place, found_from_text, path_to_text
from newsreader.jobs.analyse_articles import AnalysisOutcome, analyse_waiting
from newsreader.jobs.command import worker_command
from newsreader.jobs.context import JobContext
from newsreader.jobs.executor import WorkerPool
from newsreader.jobs.find_versions import find_versions
from newsreader.jobs.import_articles import import_paths
from newsreader.library import Library, default_library_path
from newsreader.library.keeping import is_there
from newsreader.model.reports import ImportReport, JobKind, Progress
from newsreader.model.tables import ColumnChoice
from newsreader.writing.printable import printable

_HOW_TO_ANSWER = "Import it with --columns text=NAME, or open the window and choose there."
_WORDS = {
    JobKind.IMPORT: "Importing",
    JobKind.COMPARE: "Looking for other versions",
    JobKind.ANALYSE: "Finding names and quotes",
}


def run_import(paths: Sequence[Path], library_path: Path | None, choices: Sequence[ColumnChoice] = ()) -> int:
    """Import, analyse, say what became of it; 1 when some files failed or wait for an answer."""
    return run_imports(library_path, lambda library, context: import_paths(library, paths, context, choices))


def run_imports(library_path: Path | None, read: Callable[[Library, JobContext], ImportReport]) -> int:
    """The same for whatever ``read`` imports."""
    path = library_path or default_library_path()
    hold = hold_to_write(path)
    is_new = not is_there(path)
    library = Library.open(path)
    context = JobContext(_show) if sys.stderr.isatty() else JobContext()
    # Ctrl+C is a cancel: what is stored stays, and the report says how far it came
    signal.signal(signal.SIGINT, lambda _number, _frame: context.cancelled.set())
    workers = max(1, (os.cpu_count() or 2) - 1)
    pool = WorkerPool(worker_command("analysis"), workers)
    try:
        report = read(library, context)
        outcome = AnalysisOutcome()
        if not (report.cancelled or report.problem):
            find_versions(library, pool, context)
            outcome = analyse_waiting(library, pool, context, workers=workers)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        is_useless = is_new and library.is_untouched()
        library.close()
        if is_useless:
            # a mistyped path makes no library that is found, empty, years later
            path.unlink(missing_ok=True)
        hold.release()
        if sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr)
    for failure in report.failures:
        print(f"newsreader: {printable(entry_place(failure.path, failure.entry))} {failure.reason}", file=sys.stderr)
    for waiting in report.questions:
        shown = printable(path_to_text(found_from_text(waiting.path).path))
        print(f"newsreader: {shown} {printable(question_sentence(waiting.question))} {_HOW_TO_ANSWER}", file=sys.stderr)
    for told in (*report.warnings, *outcome.failures):
        print(f"newsreader: {printable(entry_place(told.path, told.entry))}: {told.reason}", file=sys.stderr)
    for problem in filter(None, (report.problem, outcome.problem)):
        print(f"newsreader: {problem}", file=sys.stderr)
    print(_summary(report, cancelled=report.cancelled or outcome.cancelled))
    is_cut_short = report.problem or report.cancelled or outcome.cancelled
    return 1 if is_cut_short or report.failures or report.questions or outcome.failures else 0


def _summary(report: ImportReport, *, cancelled: bool) -> str:
    parts = [f"{len(report.added)} added"]
    if report.copies:
        parts.append("1 copy" if len(report.copies) == 1 else f"{len(report.copies)} copies")
    if report.restored:
        parts.append(f"{len(report.restored)} brought back from the bin")
    if report.unchanged:
        parts.append(f"{report.unchanged} unchanged")
    if report.failures:
        parts.append(f"{len(report.failures)} failed")
    if report.questions:
        parts.append(f"{len(report.questions)} to be asked about")
    if cancelled:
        parts.append("then cancelled")
    return ", ".join(parts)


def _show(progress: Progress) -> None:
    of = f" of {progress.total:,}" if progress.total is not None else ""
    print(f"\r\x1b[K{_WORDS[progress.kind]}: {progress.done:,}{of}", end="", file=sys.stderr, flush=True)
