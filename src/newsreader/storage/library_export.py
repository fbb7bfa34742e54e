"""A whole library as a folder that other programs can read: texts and originals as files, everything else as JSON lines.

``tables/NAME.jsonl`` holds the rows of a table, one object a line by column. Bytes are ``{"base64": …}``; the text of an
article and the original of a copy are ``{"file": …, "sha256": …}``. ``export.json`` is written last: a folder without it is
no whole export.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from newsreader import __version__
from newsreader.errors import ExportError
from newsreader.model.care import Exported
from newsreader.storage.connection import Database, Value
from newsreader.storage.durable import write_whole
from newsreader.storage.guards import RULES
from newsreader.storage.json_cells import to_json
from newsreader.storage.migrations import library_version
from newsreader.storage.queue import path_from_cell
from newsreader.storage.salvaging import plain_tables

FORMAT = 1
HEAD = "export.json"
README = "README.txt"
KIND = "library export"
TABLES = "tables"
LEFT_OUT = ("guard",)
"""Tables that are made anew when the export is imported."""

_FILES = {("article_text", "text"): "texts", ("copy", "original"): "originals"}
_IN_A_FOLDER = 1000
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")
_NOT_IN_NAMES = re.compile(r"[^\w-]+", re.ASCII)
_MOST_OF_TITLE = 50

_README = """\
This folder holds a whole Newsreader library. Newsreader makes a library of it again with
"File, Library care, Import exported library…", or: newsreader import FOLDER --library NEW.library

texts/       the text of each article: its number, then its title
originals/   the files as they were imported: the number of the copy
tables/      everything else, as JSON lines: one row a line
  article.jsonl, article_text.jsonl, copy.jsonl           articles, their texts and where they came from
  tag, article_tag, article_note, own_highlight           what you put on articles
  decision.jsonl                                          what you ruled
  bin, saved_search, reading_position, review_answer      the bin, your searches, where you were, the review
  mention, quote, chain, name, entity, link, pointer …    what was found: start and end count Unicode code points
export.json  what there should be, with SHA-256 of each table
"""

Tell = Callable[[int, int | None], None]


def export_library(database: Database, folder: Path, tell: Tell) -> Exported:
    """Write everything as it is now into an empty or new folder.

    Raises ExportError, and CancelledError after taking away what was written.
    """
    made = _begin(folder)
    try:
        with database.snapshot():
            return _Export(database, folder, tell).run()
    except OSError as error:
        _take_away(folder, made)
        raise ExportError(f"{folder} could not be written ({error.strerror}). Choose another place with more room.") from error
    except BaseException:
        _take_away(folder, made)
        raise


def _begin(folder: Path) -> list[Path]:
    """Make the folder; gives those that were made for it, the innermost first."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise ExportError(f"{folder} is not empty. Choose an empty folder, or name a new one.")
        made = [one for one in (folder, *folder.parents) if not one.exists()]
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder} could not be made ({error.strerror}). Choose another place.") from error
    return made


def _take_away(folder: Path, made: list[Path]) -> None:
    """Take away what was written; the folder was empty before."""
    for name in (TABLES, *_FILES.values()):
        shutil.rmtree(folder / name, ignore_errors=True)
    with suppress(OSError):
        for name in (HEAD, README):
            (folder / name).unlink(missing_ok=True)
        for one in made:
            one.rmdir()


class _Export:
    """One export."""

    def __init__(self, database: Database, folder: Path, tell: Tell) -> None:
        self._database = database
        self._folder = folder
        self._tell = tell
        self._done = 0
        self._total = 0
        self._known_folders: set[Path] = set()

    def run(self) -> Exported:
        tables = [table for table in plain_tables(self._database) if table not in LEFT_OUT]
        self._total = sum(self._count(table) for table in tables)
        described = {table: self._write_table(table) for table in tables}
        self._write_file(Path(README), _README.encode("utf-8"))
        head = {
            "newsreader": KIND,
            "format": FORMAT,
            "schema": library_version(self._database),
            "program": __version__,
            "tables": described,
        }
        write_whole(self._folder / HEAD, json.dumps(head, indent=1).encode("utf-8"))
        return Exported(self._count("article"), self._done)

    def _count(self, table: str) -> int:
        row = self._database.row(f"SELECT count(*) FROM {table} {without_rules(table)}")
        return int(row[0]) if row else 0

    def _write_table(self, table: str) -> dict[str, object]:
        columns = [row[1] for row in self._database.rows(f"PRAGMA table_info({table})")]
        digest = hashlib.sha256()
        count = 0
        path = self._path(Path(TABLES) / f"{table}.jsonl")
        with path.open("wb") as file:
            for row in self._database.stream(f"SELECT {', '.join(columns)} FROM {table} {without_rules(table)}"):
                cells = dict(zip(columns, row, strict=True))
                count += self._write_row(file, table, cells, digest.update)
        return {"rows": count, "sha256": digest.hexdigest()}

    def _write_row(
        self, file: IO[bytes], table: str, cells: dict[str, Value], note: Callable[[bytes], None]
    ) -> int:
        line = to_json({column: self._cell(table, column, cells) for column in cells}).encode("utf-8") + b"\n"
        file.write(line)
        note(line)
        self._done += 1
        if self._done % 100 == 0:
            self._tell(self._done, self._total)
        return 1

    def _cell(self, table: str, column: str, cells: dict[str, Value]) -> object:
        value = cells[column]
        if (table, column) not in _FILES or value is None:
            return {"base64": base64.b64encode(value).decode("ascii")} if isinstance(value, bytes) else value
        number = int(str(cells["id" if table == "copy" else "article_id"]))
        if isinstance(value, bytes):
            data, name = zlib.decompress(value), f"{number}{_suffix(cells['path'])}"
        else:
            data, name = str(value).encode("utf-8"), f"{number}{self._slug(number)}.txt"
        path = Path(_FILES[table, column]) / f"{number // _IN_A_FOLDER:04}" / name
        self._write_file(path, data)
        return {"file": path.as_posix(), "sha256": hashlib.sha256(data).hexdigest()}

    def _slug(self, article: int) -> str:
        """A space and the title as any file system takes it; nothing where nothing of it is left."""
        row = self._database.row("SELECT title FROM article WHERE id = ?", (article,))
        words = _NOT_IN_NAMES.sub(" ", str(row[0]) if row else "").strip()[:_MOST_OF_TITLE].strip()
        return f" {words}" if words else ""

    def _write_file(self, name: Path, data: bytes) -> None:
        self._path(name).write_bytes(data)

    def _path(self, name: Path) -> Path:
        """Where a file goes, in a folder that is there by now."""
        path = self._folder / name
        if path.parent not in self._known_folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._known_folders.add(path.parent)
        return path


def without_rules(table: str) -> str:
    """What is left out of a table: the note which hashes there are."""
    return f"WHERE key <> '{RULES}'" if table == "meta" else ""


def _suffix(path: Value) -> str:
    """The suffix of a copy's file, if it is a plain one."""
    name = path_from_cell(path) if isinstance(path, str | bytes) else ""
    suffix = Path(name).suffix
    return suffix.lower() if _SUFFIX.fullmatch(suffix) else ""
