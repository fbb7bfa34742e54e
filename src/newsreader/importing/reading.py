"""From a file, or from pasted text, to an article on its way into the library."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from newsreader.errors import EmptyFileError, ImportFileError, UnreadableFileError
from newsreader.importing.encoding import decode
from newsreader.importing.formats import find_reader
from newsreader.importing.paths import path_to_text
from newsreader.model.article import IncomingArticle, KnownBy, Published, Structure
from newsreader.structure.finder import find_structure

LARGEST_FILE = 64_000_000
"""Bytes. A year of a newspaper is less; anything larger is a data file that only calls itself text."""


def read_file(path: Path, *, in_folder: bool = False) -> IncomingArticle:
    """Read one file. ``in_folder``: it was found in a folder, whose name then stands for the source.

    Raises ImportFileError with a sentence that says what happened and what to do.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise UnreadableFileError("is no file that could be read. Choose a text file or a folder.")
        if size > LARGEST_FILE:
            limit = LARGEST_FILE // 1_000_000
            raise UnreadableFileError(f"is larger than {limit} MB. Split it into single articles and import those.")
        data = path.read_bytes()
        changed = datetime.fromtimestamp(path.stat().st_mtime).date().isoformat()
    except (OSError, ValueError, OverflowError) as error:
        raise UnreadableFileError(_reading_failed(error)) from error
    if not data:
        raise EmptyFileError("is empty. Choose another file.")
    decoded = find_reader(path)(data)
    structure = find_structure(decoded.text, file_name=path_to_text(Path(path.name)))
    source, known_by = _source(structure, path if in_folder else None)
    return IncomingArticle(
        text=decoded.text,
        original=data,
        encoding=decoded.encoding,
        path=path_to_text(path),
        structure=structure,
        source=source,
        source_known_by=known_by,
        published=structure.published or Published(changed, KnownBy.FILE_DATE),
        notes=decoded.notes,
    )


def read_text(text: str) -> IncomingArticle:
    """Make an article of pasted or dropped text. Raises EmptyFileError."""
    data = text.encode("utf-8", "replace")
    decoded = decode(data)
    structure = find_structure(decoded.text)
    source, known_by = _source(structure, None)
    return IncomingArticle(
        decoded.text, data, "utf-8", None, structure, source, known_by, structure.published, decoded.notes
    )


def _source(structure: Structure, path: Path | None) -> tuple[str | None, KnownBy | None]:
    if structure.dateline is not None and structure.dateline.agency:
        return structure.dateline.agency, KnownBy.TEXT
    if path is not None and path.parent.name:
        return path.parent.name, KnownBy.FOLDER
    return None, None


def _reading_failed(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "is not there any more. Look where it was moved and import it again."
    if isinstance(error, PermissionError):
        return "may not be read by you. Change its permissions and import it again."
    return f"could not be read ({error}). Check the disk and import it again."


__all__ = ["LARGEST_FILE", "ImportFileError", "read_file", "read_text"]
