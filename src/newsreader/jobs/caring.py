"""The care of a library beside its other jobs: what is asked for, the check at each start, the backup at the end."""

from __future__ import annotations

import logging
import subprocess
from collections.abc import Callable
from pathlib import Path
from threading import Event

from newsreader.errors import CancelledError, NewsreaderError
from newsreader.jobs.command import worker_command
from newsreader.jobs.context import JobContext
from newsreader.jobs.process import yield_to_others
from newsreader.jobs.protocol import BackUp, CareFinished, CareRequest, CheckLibrary, ExportLibrary
from newsreader.library import Library, care
from newsreader.model.reports import JobKind

_log = logging.getLogger(__name__)
_AFTER_START, _CHECK_FOR = 4.0, 2.0
"""Seconds: what a start does comes first, and a check of all takes as long as the library is large."""

_SMALL_BYTES = 24 * 1024 * 1024
"""A library of this size is copied and verified within a quarter of a second."""


def take_care(library: Path, request: CareRequest, context: JobContext) -> CareFinished:
    """Do what was asked for; an error of the world is told in its answer."""
    match request:
        case BackUp():
            return told(JobKind.BACK_UP, lambda tell: care.back_up(library, tell), context)
        case CheckLibrary():
            return told(JobKind.CHECK, lambda tell: care.check_library(library, tell), context)
        case ExportLibrary(folder=folder):
            return told(JobKind.EXPORT, lambda tell: care.export_whole(library, Path(folder), tell), context)


def told(kind: JobKind, work: Callable[[care.Tell], object], context: JobContext) -> CareFinished:
    """Work that tells its progress, and what came of it."""
    try:
        return CareFinished(kind, work(context.teller(kind)))  # type: ignore[arg-type]  # what the work of the kind gives
    except CancelledError:
        return CareFinished(kind, cancelled=True)
    except NewsreaderError as error:
        return CareFinished(kind, problem=str(error))


def care_after_start(library: Path, ending: Event) -> CareFinished | None:
    """A while after a start: hashes for a library of before, then a short check; tells only damage."""
    if ending.wait(_AFTER_START):
        return None
    opened = Library.open(library)
    try:
        opened.fill_guards(ending.is_set)
    finally:
        opened.close()
    try:
        report = care.check_library_quickly(library, _CHECK_FOR, ending.is_set)
    except NewsreaderError as error:
        return CareFinished(JobKind.CHECK, problem=str(error), is_quick=True)
    return None if report.is_sound else CareFinished(JobKind.CHECK, report, is_quick=True)


def back_up_at_end(library: Path) -> None:
    """A small library at once, a large one by a process that goes on when this one has ended."""
    try:
        if library.stat().st_size <= _SMALL_BYTES:
            back_up_unseen(library)
            return
        subprocess.Popen(
            worker_command("backup", str(library)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            close_fds=True,
        )
    except OSError as error:
        _log.warning("no backup of %s was begun: %s", library, error)


def run_backup_worker(library: Path) -> int:
    """Make a backup that nobody waits for."""
    yield_to_others()
    return 0 if back_up_unseen(library) else 1


def back_up_unseen(library: Path) -> bool:
    """Make a backup unless nothing has changed; why it failed is told at the next start."""
    try:
        if not care.is_worth_a_backup(library):
            return True
        care.back_up(library, lambda _done, _total: None)
    except NewsreaderError as error:
        care.note_trouble(library, str(error))
        return False
    return True
