"""``newsreader watch``: folders whose new files come in by themselves, and a look through them."""

from __future__ import annotations

import sys
from pathlib import Path
from time import sleep

from newsreader.cli.import_files import run_imports
from newsreader.errors import CancelledError, NewsreaderError
from newsreader.importing.paths import path_to_text
from newsreader.jobs.context import JobContext
from newsreader.jobs.import_articles import import_queued
from newsreader.jobs.watch_folders import QUIET_SECONDS, Settling, forget_unread, look_through
from newsreader.library import Library, default_library_path
from newsreader.model.reports import ImportReport
from newsreader.model.watching import LookReport, WatchedFolder
from newsreader.writing.printable import printable

_MOST_LOOKS = 10
"""Files that are still written to after so many looks are left to the next one."""


def run_watch(part: str, folder: Path | None, library_path: Path | None, *, has_subfolders: bool) -> int:
    """Add, remove or list watched folders, or look through them; 1 when a folder cannot be reached or a file failed."""
    path = library_path or default_library_path()
    if part != "add" and not path.exists():
        raise NewsreaderError(f"There is no library at {path}. Look at --library.")
    if part == "rescan":
        return _look(path)
    library = Library.open(path)
    try:
        if part == "list":
            return _list(library.list_watched())
        assert folder is not None
        if part == "add":
            library.watch_folder(folder, has_subfolders=has_subfolders)
        else:
            library.unwatch_folder(_find(library, folder).id)
    finally:
        library.close()
    return _look(path) if part == "add" else 0


def _find(library: Library, folder: Path) -> WatchedFolder:
    wanted = path_to_text(folder)
    found = next((one for one in library.list_watched() if one.path == wanted), None)
    if found is None:
        raise NewsreaderError(f"{folder} is not watched. See which are: newsreader watch list")
    return found


def _list(folders: list[WatchedFolder]) -> int:
    for one in folders:
        words = ["1 file" if one.files == 1 else f"{one.files:,} files", "with subfolders" if one.has_subfolders else "without subfolders"]
        if one.is_paused:
            words.append("paused")
        if one.problem:
            words.append(one.problem)
        print(f"{printable(one.path)}  ({', '.join(words)})")
    return 0


def _look(path: Path) -> int:
    looked: list[LookReport] = []

    def read(library: Library, context: JobContext) -> ImportReport:
        settling = Settling()
        try:
            for _ in range(_MOST_LOOKS):
                looked.append(look_through(library, settling, context))
                if not looked[-1].unsettled:
                    break
                sleep(QUIET_SECONDS)
        except CancelledError:
            return ImportReport(cancelled=True)
        report = import_queued(library, context)
        forget_unread(library, report.failures)
        return report

    code = run_imports(path, read)
    moved, missing = (sum(figures) for figures in ([one.moved for one in looked], [one.missing for one in looked]))
    if moved or missing:
        print(f"{moved} moved, {missing} missing")
    problems = [problem for one in looked for problem in one.problems]
    library = Library.open(path, read_only=True)
    try:
        problems = problems or [one.problem for one in library.list_watched() if one.problem and not one.is_paused]
    finally:
        library.close()
    for problem in problems:
        print(f"newsreader: {printable(problem)}", file=sys.stderr)
    return 1 if problems else code
