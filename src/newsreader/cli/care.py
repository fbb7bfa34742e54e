"""``newsreader backup``, ``restore``, ``check``, ``export``, and ``import`` of an export: the care of a library."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from newsreader.cli.holding import held_to_write
from newsreader.errors import LibraryDamagedError, LibraryHeldError, LibraryReadOnlyError, NewsreaderError
from newsreader.jobs.context import JobContext
from newsreader.library import Library, care, default_library_path, keeping
from newsreader.model.care import Backup, RepairReport
from newsreader.model.reports import JobKind, Progress
from newsreader.writing.printable import printable

_MOST_TOLD = 50
_WORDS = {
    JobKind.CHECK: "Checking",
    JobKind.BACK_UP: "Backing up",
    JobKind.RESTORE: "Restoring",
    JobKind.REPAIR: "Repairing",
    JobKind.EXPORT: "Exporting",
    JobKind.IMPORT: "Importing",
}


def run_backup(library_path: Path | None, folder: Path | None, *, lists: bool) -> int:
    """Make a backup, or list those that there are."""
    library = library_path or default_library_path()
    if lists:
        for backup in keeping.list_backups(library):
            print(_backup_line(backup))
        return 0
    with _telling() as context:
        _refuse_to_back_up_beside(library, folder)
        made = care.back_up(library, context.teller(JobKind.BACK_UP), folder=folder)
    if made is None:
        print(f"Nothing has changed since the backup of {_day(keeping.list_backups(library)[0])}.")
    else:
        print(f"Backed up to {printable(str(made.path))}")
    return 0


def _refuse_to_back_up_beside(library: Path, folder: Path | None) -> None:
    """Where nothing may be written, say what helps."""
    if folder is None and library.exists() and not os.access(library.parent, os.W_OK):
        raise NewsreaderError(
            f"Nothing may be written beside {library}. Name a folder for the backup: newsreader backup --to FOLDER"
        )


def run_restore(wanted: str, library_path: Path | None) -> int:
    """Put a backup in the library's place."""
    library = library_path or default_library_path()
    backup = keeping.find_backup(library, wanted)
    if backup is None:
        told = f' whose moment begins with "{wanted}"' if wanted else ""
        raise NewsreaderError(f"There is no backup of {library}{told}. See: newsreader backup --list")
    with held_to_write(library), _telling() as context:
        kept = care.restore_backup(library, backup.path, context.teller(JobKind.RESTORE))
    print(f"Restored the backup of {_day(backup)}.")
    if kept.exists():
        print(f"What was there before is kept as {printable(str(kept))}")
    return 0


def run_check(library_path: Path | None, *, repair: bool) -> int:
    """Say what is damaged, and mend it where that is asked for; 1 when there is damage that stays."""
    library = library_path or default_library_path()
    can_change = _fill_guards(library)
    try:
        with _telling() as context:
            report = care.check_library(library, context.teller(JobKind.CHECK))
        if not can_change and not care.has_all_hashes(library):
            print(
                "Some of the library was stored without hashes and is not compared, as the library may not be changed"
                " here.",
                file=sys.stderr,
            )
        sentences = [keeping.damage_sentence(damage) for damage in report.damages]
    except LibraryDamagedError as error:
        sentences = [str(error)]
    if not sentences:
        print(f"{printable(str(library))} is sound.")
        return 0
    _print_some(sentences)
    if repair and not can_change and not os.access(library.parent, os.W_OK):
        print("Nothing may be written here. Copy the library to another folder and repair it there.", file=sys.stderr)
        return 1
    if not repair:
        _advise(library)
        return 1
    with held_to_write(library), _telling() as context:
        done = care.repair_library(library, context.teller(JobKind.REPAIR))
    return _tell_repair(done)


def run_export(folder: Path, library_path: Path | None) -> int:
    """Write the whole library into a folder."""
    library = library_path or default_library_path()
    with _telling() as context:
        done = care.export_whole(library, folder, context.teller(JobKind.EXPORT))
    print(f"{done.articles:,} articles exported to {printable(str(folder))}")
    return 0


def run_import_export(folder: Path, library_path: Path | None) -> int:
    """Make a library of an export."""
    library = library_path or default_library_path()
    with held_to_write(library), _telling() as context:
        articles = care.import_export(folder, library, context.teller(JobKind.IMPORT))
    print(f"{articles:,} articles imported into {printable(str(library))}")
    return 0


@contextmanager
def _telling() -> Iterator[JobContext]:
    """Progress on a terminal; Ctrl+C is a cancel."""
    is_watched = sys.stderr.isatty()
    context = JobContext(_show) if is_watched else JobContext()
    before = signal.signal(signal.SIGINT, lambda _number, _frame: context.cancelled.set())
    try:
        yield context
    finally:
        signal.signal(signal.SIGINT, before)
        if is_watched:
            print("\r\x1b[K", end="", file=sys.stderr)


def _show(progress: Progress) -> None:
    share = f": {100 * progress.done // max(1, progress.total)} %" if progress.total else "…"
    print(f"\r\x1b[K{_WORDS[progress.kind]}{share}", end="", file=sys.stderr, flush=True)


def _fill_guards(library: Path) -> bool:
    """A library that was just brought up to date has no hashes yet. False where nothing may be written."""
    try:
        hold = keeping.hold_library(library)
    except LibraryHeldError:
        return True
    except LibraryReadOnlyError:
        return False
    try:
        if library.exists():
            opened = Library.open(library)
            opened.fill_guards()
            opened.close()
    except LibraryDamagedError:
        pass  # the check tells
    finally:
        hold.release()
    return True


def _advise(library: Path) -> None:
    backups = keeping.list_backups(library)
    if backups:
        print(f"To go back to the backup of {_day(backups[0])}: newsreader restore", file=sys.stderr)
    print("To mend what can be mended: newsreader check --repair", file=sys.stderr)


def _tell_repair(done: RepairReport) -> int:
    _print_some([f"Mended: {what}." for what in done.mended])
    _print_some([f"Kept as it is, though it was stored otherwise: {what}." for what in done.doubtful])
    _print_some([f"Lost: {what}." for what in done.lost])
    if done.is_analysis_new:
        print("Names and quotes are found again when the library is next opened.")
    if done.kept is not None:
        print(f"The damaged file is kept as {printable(str(done.kept))}")
    return 1 if done.doubtful or done.lost else 0


def _print_some(sentences: Sequence[str]) -> None:
    for sentence in sentences[:_MOST_TOLD]:
        print(printable(sentence))
    if len(sentences) > _MOST_TOLD:
        print(f"… and {len(sentences) - _MOST_TOLD:,} more.")


def _backup_line(backup: Backup) -> str:
    return f"{_day(backup)}  {backup.size / 1e6:,.1f} MB  {printable(str(backup.path))}"


def _day(backup: Backup) -> str:
    return backup.made.replace("T", " ")
