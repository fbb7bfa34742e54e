"""From a file, or from pasted text, to an article on its way into the library."""

from __future__ import annotations

import stat
from datetime import datetime
from pathlib import Path

from newsreader.errors import EmptyFileError, UnreadableFileError
from newsreader.importing.encoding import Decoded, tidy
from newsreader.importing.formats import find_reader
from newsreader.importing.paths import name_to_text, path_to_text
from newsreader.model.article import IncomingArticle, KnownBy, Published, Structure
from newsreader.structure.finder import find_structure
from newsreader.structure.source import find_agency

LARGEST_FILE = 64_000_000
"""Bytes. A year of a newspaper is less; anything larger is a data file that only calls itself text."""


def read_file(path: Path, *, in_folder: bool = False) -> IncomingArticle:
    """Read one file. ``in_folder``: it was found in a folder, whose name then stands for the source.

    Raises ImportFileError; its words go on after the file's name and say what happened and what to do.
    """
    data, changed = _read_bytes(path)
    decoded = find_reader(path)(data)
    structure = find_structure(decoded.text, file_name=name_to_text(path.name))
    source, known_by = _source(decoded.text, structure, path if in_folder else None)
    return IncomingArticle(
        text=decoded.text,
        original=data,
        encoding=decoded.encoding,
        path=path_to_text(path),
        structure=structure,
        source=source,
        source_known_by=known_by,
        published=structure.published or (Published(changed, KnownBy.FILE_DATE) if changed else None),
        notes=decoded.notes,
    )


def read_text(text: str) -> IncomingArticle:
    """Make an article of pasted or dropped text. Raises EmptyFileError."""
    decoded = tidy(Decoded(text, "utf-8"))
    structure = find_structure(decoded.text)
    source, known_by = _source(decoded.text, structure, None)
    return IncomingArticle(
        text=decoded.text,
        original=decoded.text.encode("utf-8"),
        encoding="utf-8",
        path=None,
        structure=structure,
        source=source,
        source_known_by=known_by,
        published=structure.published,
        notes=decoded.notes,
    )


def _read_bytes(path: Path) -> tuple[bytes, str | None]:
    """The file's bytes, and the day it was last changed if the file system has a sensible one."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableFileError("is a folder that could not be opened. Check its permissions and try again.")
        if not stat.S_ISREG(status.st_mode):
            # a pipe or a device could keep us waiting for ever
            raise UnreadableFileError("is a device, not a file. Choose a text file or a folder.")
        if status.st_size > LARGEST_FILE:
            limit = LARGEST_FILE // 1_000_000
            raise UnreadableFileError(f"is larger than {limit} MB. Split it into single articles and import those.")
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise UnreadableFileError(_reading_failed(error)) from error
    if not data:
        raise EmptyFileError("is empty. Choose another file.")
    try:
        return data, datetime.fromtimestamp(status.st_mtime).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return data, None


def _source(text: str, structure: Structure, path: Path | None) -> tuple[str | None, KnownBy | None]:
    if agency := find_agency(text, structure):
        return agency, KnownBy.TEXT
    if path is not None and path.absolute().parent.name:
        return name_to_text(path.absolute().parent.name), KnownBy.FOLDER
    return None, None


def _reading_failed(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "is not there any more. Look where it was moved and import it again."
    if isinstance(error, PermissionError):
        return "may not be read by you. Change its permissions and import it again."
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"could not be read ({reason}). Check the disk and import it again."
