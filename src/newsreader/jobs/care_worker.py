"""A process that restores, repairs or makes a library while nobody has it open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Thread

from newsreader.jobs.caring import told
from newsreader.jobs.context import JobContext
from newsreader.jobs.frames import read_frame, write_frame
from newsreader.jobs.process import end_with_parent, take_pipes
from newsreader.jobs.protocol import CareFinished, ProgressEvent
from newsreader.library import care
from newsreader.model.reports import JobKind


def run_care_worker(work: str, library: Path, arguments: Sequence[str]) -> int:
    """Do one work and tell progress and end; standard input that closes is a cancel.

    ``work`` is "restore" (argument: the backup), "repair" or "import" (argument: the folder of an export).
    """
    source, target = take_pipes()
    end_with_parent()
    context = JobContext(lambda progress: write_frame(target, ProgressEvent(progress)))

    def wait_for_end() -> None:
        while read_frame(source) is not None:
            pass
        context.cancelled.set()

    Thread(target=wait_for_end, daemon=True).start()
    finished = _do(work, library, arguments, context)
    write_frame(target, finished)
    return 1 if finished.problem or finished.cancelled else 0


def _do(work: str, library: Path, arguments: Sequence[str], context: JobContext) -> CareFinished:
    if work == "restore":
        backup = Path(arguments[0])
        return told(JobKind.RESTORE, lambda tell: care.restore_backup(library, backup, tell), context)
    if work == "import":
        folder = Path(arguments[0])
        return told(JobKind.IMPORT, lambda tell: care.import_export(folder, library, tell), context)
    return told(JobKind.REPAIR, lambda tell: care.repair_library(library, tell), context)
