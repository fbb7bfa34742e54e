"""``newsreader import``: read files into a library and analyse them."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from newsreader.jobs.analyse_articles import AnalysisOutcome, analyse_waiting
from newsreader.jobs.command import worker_command
from newsreader.jobs.context import JobContext
from newsreader.jobs.executor import WorkerPool
from newsreader.jobs.import_articles import import_paths
from newsreader.library import Library, default_library_path
from newsreader.model.reports import ImportReport, JobKind, Progress
from newsreader.writing.printable import printable

_WORDS = {JobKind.IMPORT: "Importing", JobKind.ANALYSE: "Finding names and quotes"}


def run_import(paths: Sequence[Path], library_path: Path | None) -> int:
    """Import, analyse, say what became of it; 1 when some files failed."""
    library = Library.open(library_path or default_library_path())
    context = JobContext(_show) if sys.stderr.isatty() else JobContext()
    # Ctrl+C is a cancel: what is stored stays, and the report says how far it came
    signal.signal(signal.SIGINT, lambda _number, _frame: context.cancelled.set())
    workers = max(1, (os.cpu_count() or 2) - 1)
    pool = WorkerPool(worker_command("analysis"), workers)
    try:
        report = import_paths(library, paths, context)
        outcome = AnalysisOutcome() if report.cancelled else analyse_waiting(library, pool, context, workers=workers)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        library.close()
        if sys.stderr.isatty():
            print("\r\x1b[K", end="", file=sys.stderr)
    for failure in report.failures:
        print(f"newsreader: {printable(failure.path)} {failure.reason}", file=sys.stderr)
    for told in (*report.warnings, *outcome.failures):
        print(f"newsreader: {printable(told.path)}: {told.reason}", file=sys.stderr)
    if outcome.problem:
        print(f"newsreader: {outcome.problem}", file=sys.stderr)
    print(_summary(report, cancelled=report.cancelled or outcome.cancelled))
    return 1 if report.failures or outcome.failures or report.cancelled or outcome.cancelled else 0


def _summary(report: ImportReport, *, cancelled: bool) -> str:
    parts = [f"{len(report.added)} added"]
    if report.copies:
        parts.append("1 copy" if len(report.copies) == 1 else f"{len(report.copies)} copies")
    if report.restored:
        parts.append(f"{report.restored} brought back from the bin")
    if report.unchanged:
        parts.append(f"{report.unchanged} unchanged")
    if report.failures:
        parts.append(f"{len(report.failures)} failed")
    if cancelled:
        parts.append("then cancelled")
    return ", ".join(parts)


def _show(progress: Progress) -> None:
    of = f" of {progress.total:,}" if progress.total is not None else ""
    print(f"\r\x1b[K{_WORDS[progress.kind]}: {progress.done:,}{of}", end="", file=sys.stderr, flush=True)
