"""The import queue: paths that were asked for and are not yet read. It survives whatever ends the program."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from newsreader.storage.connection import Database


def path_to_cell(path: str) -> str | bytes:
    """A path as SQLite keeps it. A file name that is not valid Unicode becomes bytes that lead back to it."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
    return path


def path_from_cell(cell: str | bytes) -> str:
    """The path of ``path_to_cell``."""
    return cell if isinstance(cell, str) else cell.decode("utf-8", "surrogatepass")


def add_paths(database: Database, paths: Iterable[str]) -> None:
    """Queue paths in their order; one that waits already keeps its place."""
    database.run_many("INSERT OR IGNORE INTO import_queue (path) VALUES (?)", ((path_to_cell(path),) for path in paths))


def list_paths(database: Database, limit: int, after: int = 0) -> list[tuple[int, str]]:
    """(id, path) of the first in the queue behind the line with the id ``after``."""
    rows = database.rows("SELECT id, path FROM import_queue WHERE id > ? ORDER BY id LIMIT ?", (after, limit))
    return [(number, path_from_cell(cell)) for number, cell in rows]


def list_all(database: Database) -> list[str]:
    """Every path that waits."""
    return [path_from_cell(cell) for (cell,) in database.rows("SELECT path FROM import_queue")]


def count_paths(database: Database) -> int:
    """How many paths wait."""
    row = database.row("SELECT count(*) FROM import_queue")
    return int(row[0]) if row else 0


def remove_paths(database: Database, finished: Collection[int]) -> None:
    """Take finished paths off the queue."""
    database.run_many("DELETE FROM import_queue WHERE id = ?", ((number,) for number in finished))


def clear(database: Database) -> None:
    """Forget every queued path."""
    database.run("DELETE FROM import_queue")
