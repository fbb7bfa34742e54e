"""Watched folders: which there are, and what a look through them changes in the library."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from newsreader.errors import LibraryError
from newsreader.importing.paths import FoundFile, found_from_text, found_to_text, path_from_text, path_to_text
from newsreader.library.base import OpenLibrary, changed, stamp
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.watching import FileState, FolderFindings, MovedFile, WatchedFolder, WatchedFolderId
from newsreader.storage import copy_places, queue, watched
from newsreader.storage.connection import Database

WATCHED = Changes(tables=frozenset({"watched_folder"}))


class Watching(OpenLibrary):
    """The list of watched folders, and their files as they were last seen."""

    def list_watched(self) -> list[WatchedFolder]:
        """All watched folders."""
        return watched.list_folders(self._database)

    def watch_folder(self, path: Path, *, has_subfolders: bool = True) -> Changes:
        """Watch a folder; those below it that were watched by themselves are watched as part of it.

        Raises LibraryError for what is no folder, or is watched already.
        """
        path = path.absolute()
        if not path.is_dir():
            raise LibraryError(f"{path} is not a folder that can be watched. Choose another one.")
        with self._database.transaction():
            for one in watched.list_folders(self._database):
                other = path_from_text(one.path)
                if other == path or (one.has_subfolders and other in path.parents):
                    raise LibraryError(f"{path} is watched already. Choose another folder.")
                if has_subfolders and path in other.parents:
                    watched.remove_folder(self._database, one.id)
            watched.add_folder(self._database, path_to_text(path), has_subfolders=has_subfolders, now=stamp())
        return WATCHED

    def change_watched(self, folder: WatchedFolderId, *, has_subfolders: bool, is_paused: bool) -> Changes:
        """Watch a folder with those below it or without, or not for now."""
        with self._database.transaction():
            watched.change_folder(self._database, folder, has_subfolders=has_subfolders, is_paused=is_paused)
        return WATCHED

    def unwatch_folder(self, folder: WatchedFolderId) -> Changes:
        """Watch a folder no more; its articles stay."""
        with self._database.transaction():
            watched.remove_folder(self._database, folder)
        return WATCHED

    def read_watched_files(self, folder: WatchedFolderId) -> dict[str, FileState]:
        """The files of a folder as they were last seen, by their names below it."""
        return watched.read_files(self._database, folder)

    def list_byte_hashes(self, path: Path) -> list[bytes]:
        """The SHA-256 of what was imported from this path as one article; none where it held several."""
        return copy_places.list_byte_hashes(self._database, path_to_text(path))

    def take_in(self, findings: Sequence[FolderFindings], moved: Iterable[MovedFile]) -> Changes:
        """Queue what is new or changed for import, and note where the files of copies are now, all at once.

        A file is known from here on and stands in the queue: whatever ends the program, it comes in, and only once.
        """
        now = stamp()
        touched: list[ArticleId] = []
        with self._database.transaction():
            folders = {one.id: path_from_text(one.path) for one in watched.list_folders(self._database)}
            for file in moved:
                touched += self._move_file(file, folders)
            for one in findings:
                folder = one.folder.id
                if folder not in folders:
                    continue  # it was removed meanwhile
                top = folders[folder]
                gone = [path_to_text(top / name) for name in one.gone]
                touched += copy_places.mark_missing(self._database, gone, now)
                watched.forget_files(self._database, folder, one.gone)
                watched.save_files(self._database, folder, one.incoming)
                queue.add_paths(
                    self._database,
                    (found_to_text(FoundFile(top / name, in_folder=True)) for name in sorted(one.incoming)),
                    is_watched=True,
                )
                watched.note_look(self._database, folder, one.device, now)
        was_news = any(one.folder.problem or one.folder.looked_at is None for one in findings)
        is_news = was_news or touched or any(one.incoming or one.gone for one in findings)
        return changed(touched) | (WATCHED if is_news else Changes())

    def _move_file(self, file: MovedFile, folders: dict[WatchedFolderId, Path]) -> list[ArticleId]:
        known = watched.get_file(self._database, file.from_folder, file.before)
        if known is None or file.to_folder not in folders or file.from_folder not in folders:
            return []
        watched.forget_files(self._database, file.from_folder, [file.before])
        watched.save_files(self._database, file.to_folder, {file.after: known})
        before = path_to_text(folders[file.from_folder] / file.before)
        return copy_places.move(self._database, before, path_to_text(folders[file.to_folder] / file.after))

    def forget_watched_files(self, paths: Iterable[Path]) -> None:
        """Know nothing of these files any more: what is there at the next look comes in."""
        with self._database.transaction():
            for folder, names in _by_folder(self._database, paths).items():
                watched.forget_files(self._database, folder, names)

    def note_folder_problem(self, folder: WatchedFolderId, problem: str) -> Changes:
        """Remember why a folder cannot be looked through."""
        with self._database.transaction():
            watched.note_problem(self._database, folder, problem)
        return WATCHED


def came_by_itself(database: Database, path: str) -> bool:
    """Whether a file that is being imported came from a watched folder, and nobody asked for it."""
    return queue.is_watched(database, found_to_text(FoundFile(path_from_text(path), in_folder=True)))


def drop_watched(database: Database, lines: Iterable[str]) -> None:
    """The reader cancelled an import: what it would have brought is unknown again, and its folders rest until he wants them.

    ``lines`` are those of the queue. Without the rest, the next look would begin what he has just stopped.
    """
    dropped = _by_folder(database, (found_from_text(line).path for line in lines))
    for one in watched.list_folders(database):
        if one.id in dropped:
            watched.forget_files(database, one.id, dropped[one.id])
            watched.change_folder(database, one.id, has_subfolders=one.has_subfolders, is_paused=True)


def _by_folder(database: Database, paths: Iterable[Path]) -> dict[WatchedFolderId, list[str]]:
    """The names of files below the watched folders that they are in; other files are left out."""
    tops = {
        one.id: os.fspath(path_from_text(one.path)).rstrip(os.sep) + os.sep for one in watched.list_folders(database)
    }
    found: dict[WatchedFolderId, list[str]] = {}
    for path in map(os.fspath, paths):
        for folder, top in tops.items():
            if path.startswith(top):
                found.setdefault(folder, []).append(path.removeprefix(top).replace(os.sep, "/"))
    return found
