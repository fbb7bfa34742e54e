"""Putting another file in the place of a library, so that a crash at any moment leaves the one or the other.

SQLite keeps the newest writes beside the file (``-wal``, ``-shm``). A file put next to those of another one is damaged by
them, and a library without its own loses what it wrote last. So a small file notes first what is to happen; whoever opens
the library afterwards finishes it.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from newsreader.errors import LibraryError
from newsreader.storage.durable import sync_file, sync_folder, write_whole

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file."""


def note_path(library: Path) -> Path:
    """The file that notes a replacement under way."""
    return library.with_name(f"{library.name}.replacing")


def prepared_path(library: Path) -> Path:
    """Where the file that will take the library's place is made."""
    return library.with_name(f"{library.name}.prepared")


def discard_prepared(library: Path) -> None:
    """Remove what an earlier attempt left. Raises OSError."""
    for suffix in ("", *BESIDE):
        beside(prepared_path(library), suffix).unlink(missing_ok=True)


def replace_library(library: Path) -> Path:
    """Put the prepared file in the library's place; gives where the file that was there is kept, with what was beside it.

    Nobody may have the library open. Raises LibraryError.
    """
    if note_path(library).exists():
        finish_replacing(library)
    kept = _free_name(library)
    try:
        sync_file(prepared_path(library))
        write_whole(note_path(library), json.dumps({"kept": kept.name}).encode("utf-8"))
    except OSError as error:
        raise _refused(library, error) from error
    finish_replacing(library)
    return kept


def finish_replacing(library: Path) -> None:
    """Go on with a replacement that was noted and perhaps not finished; nothing where none was. Raises LibraryError."""
    note, prepared = note_path(library), prepared_path(library)
    try:
        try:
            kept = library.with_name(str(json.loads(note.read_bytes())["kept"]))
        except (OSError, ValueError, KeyError, TypeError):
            # none is there, mostly; the note is written whole or not at all, so that another one is somebody else's
            return
        if prepared.exists():
            # what is in the library's place is still the old file: it goes first, and takes along what is beside it
            for suffix in (*BESIDE, ""):
                with suppress(FileNotFoundError):
                    beside(library, suffix).rename(beside(kept, suffix))
            sync_folder(library.parent)
            prepared.rename(library)
            sync_folder(library.parent)
        note.unlink()
        sync_folder(library.parent)
    except OSError as error:
        raise _refused(library, error) from error


def beside(path: Path, suffix: str) -> Path:
    """The file that SQLite keeps beside another one."""
    return path.with_name(path.name + suffix)


def _free_name(library: Path) -> Path:
    stem = f"{library.name}.replaced-{datetime.now():%Y-%m-%d_%H-%M-%S}"
    names = (library.with_name(stem + (f"-{number}" if number else "")) for number in range(1000))
    return next(name for name in names if not any(beside(name, suffix).exists() for suffix in ("", *BESIDE)))


def _refused(library: Path, error: OSError) -> LibraryError:
    return LibraryError(
        f"The library {library} could not be replaced ({error.strerror}). Check that its folder may be changed, and open"
        " it again."
    )
