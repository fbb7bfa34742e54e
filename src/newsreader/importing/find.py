"""Which files a path stands for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsreader.importing.formats import SUFFIXES
from newsreader.importing.paths import FoundFile

_PAGES = (".html", ".htm", ".xhtml")
_PARTS_OF_PAGES = ("_files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_arquivos")
"""How browsers call the folder with a saved page's parts, in the languages they speak."""


def find_files(paths: Iterable[Path]) -> Iterator[FoundFile]:
    """Files in the order asked for, those of a folder sorted by name, each folder once however often links lead to it.

    In folders hidden entries, files of unknown formats and the parts of saved pages are passed over; a path that was
    named itself is always given, whatever it is, so that reading it says what is wrong. The same holds for a folder that
    cannot be listed.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if path.is_dir():
            yield from _find_in_folder(path, seen)
        else:
            yield FoundFile(path, in_folder=False)


def _find_in_folder(top: Path, seen: set[tuple[int, int]]) -> Iterator[FoundFile]:
    """Depth first with a list of what is still to visit, since folders can nest deeper than Python calls."""
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            entries = _list_folder(path, seen) if path.is_dir() else None
        except OSError:
            entries = None
        if entries is None:
            yield FoundFile(path, in_folder=True)
        else:
            waiting += reversed(entries)


def _list_folder(folder: Path, seen: set[tuple[int, int]]) -> list[Path]:
    """Sorted subfolders and readable formats of a folder; nothing when it was listed before. Raises OSError."""
    identity = folder.stat()
    key = (identity.st_dev, identity.st_ino)
    if key in seen:
        return []
    seen.add(key)
    with os.scandir(folder) as entries:
        wanted = sorted(Path(entry.path) for entry in entries if _is_wanted(entry))
    pages = {path.stem for path in wanted if path.suffix.lower() in _PAGES}
    return [path for path in wanted if not pages or _page_of(path.name) not in pages]


def _page_of(name: str) -> str | None:
    """The page beside which a browser keeps what belongs to it in a folder of this name."""
    return next((name.removesuffix(end) for end in _PARTS_OF_PAGES if name.endswith(end)), None)


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return False
    if Path(entry.name).suffix.lower() in SUFFIXES:
        return True
    try:
        return entry.is_dir()
    except OSError:
        # a link that leads to itself
        return False
