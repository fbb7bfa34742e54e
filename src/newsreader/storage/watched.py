"""Watched folders, and what their files were like when they were last looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsreader.model.watching import FileState, WatchedFolder, WatchedFolderId
from newsreader.storage.connection import Database, Row
from newsreader.storage.queue import path_from_cell, path_to_cell

_COLUMNS = (
    "id, path, has_subfolders, is_paused, (SELECT count(*) FROM watched_file WHERE folder_id = id), looked_at, problem,"
    " device"
)


def list_folders(database: Database) -> list[WatchedFolder]:
    """All of them in the order they were added."""
    return [_folder_from(row) for row in database.rows(f"SELECT {_COLUMNS} FROM watched_folder ORDER BY id")]


def get_folder(database: Database, folder: WatchedFolderId) -> WatchedFolder | None:
    """One of them."""
    row = database.row(f"SELECT {_COLUMNS} FROM watched_folder WHERE id = ?", (folder,))
    return _folder_from(row) if row else None


def _folder_from(row: Row) -> WatchedFolder:
    path = path_from_cell(row[1])
    return WatchedFolder(WatchedFolderId(row[0]), path, bool(row[2]), bool(row[3]), row[4], row[5], row[6], row[7])


def add_folder(database: Database, path: str, *, has_subfolders: bool, now: str) -> WatchedFolderId:
    """Watch one more folder."""
    sql = "INSERT INTO watched_folder (path, has_subfolders, added) VALUES (?, ?, ?)"
    return WatchedFolderId(database.insert(sql, (path_to_cell(path), int(has_subfolders), now)))


def change_folder(database: Database, folder: WatchedFolderId, *, has_subfolders: bool, is_paused: bool) -> None:
    """Watch it with those below it or without, or not for now."""
    database.run(
        "UPDATE watched_folder SET has_subfolders = ?, is_paused = ? WHERE id = ?",
        (int(has_subfolders), int(is_paused), folder),
    )


def remove_folder(database: Database, folder: WatchedFolderId) -> None:
    """Watch it no more; the articles stay."""
    database.run("DELETE FROM watched_folder WHERE id = ?", (folder,))


def note_look(database: Database, folder: WatchedFolderId, device: str, now: str) -> None:
    """It was looked through."""
    sql = "UPDATE watched_folder SET looked_at = ?, device = ?, problem = NULL WHERE id = ?"
    database.run(sql, (now, device, folder))


def note_problem(database: Database, folder: WatchedFolderId, problem: str) -> None:
    """It could not be looked through, with a sentence that says why."""
    database.run("UPDATE watched_folder SET problem = ? WHERE id = ?", (problem, folder))


# -- files


def read_files(database: Database, folder: WatchedFolderId) -> dict[str, FileState]:
    """The files of a folder that are known, by their names below it."""
    rows = database.rows("SELECT name, size, mtime_ns, inode FROM watched_file WHERE folder_id = ?", (folder,))
    return {
        (name if isinstance(name, str) else path_from_cell(name)): (size, time, inode)
        for name, size, time, inode in rows
    }


def get_file(database: Database, folder: WatchedFolderId, name: str) -> FileState | None:
    """What one file was like; None when it is not known."""
    sql = "SELECT size, mtime_ns, inode FROM watched_file WHERE folder_id = ? AND name = ?"
    row = database.row(sql, (folder, path_to_cell(name)))
    return (row[0], row[1], row[2]) if row else None


def save_files(database: Database, folder: WatchedFolderId, files: Mapping[str, FileState]) -> None:
    """Remember what these files are like."""
    database.run_many(
        "INSERT OR REPLACE INTO watched_file VALUES (?, ?, ?, ?, ?)",
        ((folder, path_to_cell(name), *state) for name, state in files.items()),
    )


def forget_files(database: Database, folder: WatchedFolderId, names: Iterable[str]) -> None:
    """Know nothing of these files any more."""
    database.run_many(
        "DELETE FROM watched_file WHERE folder_id = ? AND name = ?", ((folder, path_to_cell(name)) for name in names)
    )
