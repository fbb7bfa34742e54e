"""Looking through the watched folders: what is new is queued for import, what moved or is missing is noted."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from threading import Event, Thread
from time import monotonic, time

from newsreader.importing.file_bytes import LARGEST_FILE
from newsreader.importing.paths import path_from_text
from newsreader.importing.watched_files import (
    FolderDifference,
    FolderScan,
    find_difference,
    is_out_of_reach,
    scan_folder,
)
from newsreader.jobs.context import JobContext
from newsreader.library import Library
from newsreader.model.reports import Failure, JobKind
from newsreader.model.values import dataclass
from newsreader.model.watching import (
    FileState,
    FolderFindings,
    LookReport,
    MovedFile,
    WatchedFolder,
    WatchedFolderId,
)

QUIET_SECONDS = 2.0
"""A file that is written to is left alone until it has been the same for so long."""
_LONG_AGO_SECONDS = 10.0
"""A file that nobody has written to for so long is whole, though it was not seen before: it was moved here."""
_SILENT_SECONDS = 20.0
"""A drive that takes longer than this to list one folder does not answer."""
_SAID_AFTER = 1.0
"""Seconds after which a look is told of as it goes."""
_MOST_FOLDERS, _MOST_FILES = 2_000, 500
"""Of more than these no changes are listened for one by one: they are found by looking every few minutes."""

FileKey = tuple[WatchedFolderId, str]


@dataclass
class Settling:
    """What one look leaves to the next: files that were just written to, with what they were like and since when."""

    seen: dict[FileKey, tuple[FileState, float]] = field(default_factory=dict)
    asking: dict[WatchedFolderId, Event] = field(default_factory=dict)
    """Looks, set when they have got their answer; a drive is not asked again while it owes one."""

    def is_settled(self, key: FileKey, state: FileState, now: float, wall: float) -> bool:
        """Whether a new or changed file is written to no more."""
        if wall - state[1] / 1e9 >= _LONG_AGO_SECONDS:
            self.seen.pop(key, None)
            return True
        before, since = self.seen.get(key, (state, now))
        if before == state and now - since >= QUIET_SECONDS:
            del self.seen[key]
            return True
        self.seen[key] = (state, since if before == state else now)
        return False


@dataclass(frozen=True, slots=True)
class _Looked:
    """One folder with what was found in it."""

    folder: WatchedFolder
    known: Mapping[str, FileState]
    scan: FolderScan
    difference: FolderDifference


def look_through(library: Library, settling: Settling, context: JobContext) -> LookReport:
    """Look through every watched folder that is not paused, then note in one write what was found. Raises CancelledError.

    A folder that cannot be reached keeps all that is known of it, and is tried again the next time.
    """
    looked: list[_Looked] = []
    problems: list[str] = []
    for folder in library.list_watched():
        context.stop_if_cancelled()
        if folder.is_paused or context.ending.is_set():
            continue
        known = library.read_watched_files(folder.id)
        scan, problem = _scan(folder, settling, context)
        if scan is not None and is_out_of_reach(known, scan, folder.device):
            problem = f"“{folder.path}” is empty, as if its drive were not connected. It is looked at again later."
        if scan is None or problem:
            if folder.problem is None:
                problems.append(problem)
            if folder.problem != problem:
                context.tell_changes(library.note_folder_problem(folder.id, problem))
            continue
        looked.append(_Looked(folder, known, scan, find_difference(known, scan)))
    if context.ending.is_set():
        return LookReport(problems=tuple(problems))
    moved = _find_moved(library, looked)
    findings, unsettled = _findings(looked, moved, settling)
    changes = library.take_in(findings, moved)
    if changes:
        context.tell_changes(changes)
    return LookReport(
        incoming=sum(len(one.incoming) for one in findings),
        moved=len(moved),
        missing=sum(len(one.gone) for one in findings),
        unsettled=unsettled,
        problems=tuple(problems),
        paths=_paths(looked),
    )


def forget_unread(library: Library, failures: Iterable[Failure]) -> None:
    """Files that were gone when they should have been read, as with their drive, come in when they are there again."""
    paths = (Path(failure.path) for failure in failures)
    library.forget_watched_files([path for path in paths if path.is_absolute() and not os.path.lexists(path)])


def _scan(folder: WatchedFolder, settling: Settling, context: JobContext) -> tuple[FolderScan | None, str]:
    """A folder's files, or a sentence that says why they cannot be told.

    In a thread of its own, as a network drive that is gone may not answer for minutes.
    """
    silent = f"“{folder.path}” does not answer. It is looked at again later."
    if folder.id in settling.asking and not settling.asking[folder.id].is_set():
        return None, silent
    top = path_from_text(folder.path)
    results: list[FolderScan] = []
    errors: list[OSError] = []
    done, given_up = Event(), Event()
    began = heard = monotonic()

    def look_up() -> None:
        nonlocal heard
        heard = monotonic()
        if given_up.is_set():
            raise OSError

    def scan() -> None:
        try:
            results.append(scan_folder(top, has_subfolders=folder.has_subfolders, look_up=look_up))
        except OSError as error:
            errors.append(error)
        finally:
            done.set()

    settling.asking[folder.id] = done
    Thread(target=scan, name="look", daemon=True).start()
    try:
        while not done.wait(0.05):
            context.stop_if_cancelled()
            if monotonic() - began > _SAID_AFTER:
                context.report(JobKind.IMPORT, 0, None)
            if monotonic() - heard > _SILENT_SECONDS or context.ending.is_set():
                return None, silent
    finally:
        given_up.set()
    if results:
        return results[0], ""
    reason = errors[0].strerror if errors and errors[0].strerror else "it is not there"
    return None, f"“{folder.path}” cannot be reached ({reason}). It is looked at again later."


def _find_moved(library: Library, looked: Sequence[_Looked]) -> list[MovedFile]:
    """Files that are gone in one place and new in another: the same inode, or else the same bytes."""
    gone = {(one.folder.id, name): state for one in looked for name, state in one.difference.gone.items()}
    if not gone:
        return []
    by_inode = {state: key for key, state in gone.items() if state[2]}
    by_look: dict[tuple[int, int], list[FileKey]] = {}
    for key, state in gone.items():
        by_look.setdefault(state[:2], []).append(key)
    tops = {one.folder.id: path_from_text(one.folder.path) for one in looked}
    moved: list[MovedFile] = []
    for one in looked:
        for name, state in one.difference.incoming.items():
            if name in one.known:
                continue  # it was changed where it is
            path = tops[one.folder.id] / name
            source = by_inode.get(state)
            if source not in gone or (_is_set(state) and _is_another(library, path, tops[source[0]] / source[1])):
                source = _find_same(library, path, gone, by_look.get(state[:2], ()), tops)
            if source is not None:
                del gone[source]
                moved.append(MovedFile(*source, one.folder.id, name))
    return moved


def _is_set(state: FileState) -> bool:
    """Whether a time of change may have been given and not taken from the clock, as by tar: then it says little.

    A new file may get the inode of one that is gone, and the files of one archive often share their time.
    """
    return not state[1] % 1_000_000_000


def _is_another(library: Library, path: Path, before: Path) -> bool:
    """Whether a file has other bytes than the article that was read from the place before."""
    hashes = library.list_byte_hashes(before)
    return bool(hashes) and _hash_file(path) not in hashes


def _hash_file(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        return None


def _find_same(
    library: Library,
    path: Path,
    gone: dict[FileKey, FileState],
    candidates: Sequence[FileKey],
    tops: dict[WatchedFolderId, Path],
) -> FileKey | None:
    """Of files of the same size and time that are gone, the one that had the bytes of this one."""
    left = [key for key in candidates if key in gone]
    if not left or gone[left[0]][0] > LARGEST_FILE:
        return None
    byte_hash = _hash_file(path)
    return next((key for key in left if byte_hash in library.list_byte_hashes(tops[key[0]] / key[1])), None)


def _findings(
    looked: Sequence[_Looked], moved: Sequence[MovedFile], settling: Settling
) -> tuple[list[FolderFindings], int]:
    """What is to be noted of each folder; files that are still written to wait."""
    came = {(one.to_folder, one.after) for one in moved}
    left = {(one.from_folder, one.before) for one in moved}
    now, wall = monotonic(), time()
    findings: list[FolderFindings] = []
    unsettled = 0
    for one in looked:
        folder = one.folder.id
        new = {name: state for name, state in one.difference.incoming.items() if (folder, name) not in came}
        ready = {name: state for name, state in new.items() if settling.is_settled((folder, name), state, now, wall)}
        unsettled += len(new) - len(ready)
        gone = tuple(sorted(name for name in one.difference.gone if (folder, name) not in left))
        findings.append(FolderFindings(one.folder, ready, gone, one.scan.device))
    return findings, unsettled


def _paths(looked: Sequence[_Looked]) -> tuple[str, ...]:
    tops = {one.folder.id: path_from_text(one.folder.path) for one in looked}
    folders = [os.fspath(tops[one.folder.id] / name) for one in looked for name in one.scan.folders]
    files = sum(len(one.scan.files) for one in looked)
    inner: list[str] = []
    if files <= _MOST_FILES:
        inner = [os.fspath(tops[one.folder.id] / name) for one in looked for name in one.scan.files]
    return (*folders[:_MOST_FOLDERS], *inner)
