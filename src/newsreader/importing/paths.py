"""Paths as text that any database and screen can hold, and back without loss.

A file name on Linux is bytes and need not be UTF-8; Python shows such bytes as lone surrogates, which no database and no
screen takes. Such a path is written as a ``file:`` address with percent signs, every other path as it is.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote_to_bytes

from newsreader.model.values import dataclass

_ADDRESS = "file://"
_IN_FOLDER = f"{os.sep}.{os.sep}"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to import; ``in_folder`` when it was found in a folder that was asked for, not named itself."""

    path: Path
    in_folder: bool


def path_to_text(path: Path) -> str:
    """The absolute path as text without lone surrogates. ``path_from_text`` gives the same path back."""
    absolute = path.absolute()
    text = str(absolute)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return absolute.as_uri()
    return text


def path_from_text(text: str) -> Path:
    """The path that ``path_to_text`` wrote down."""
    if text.startswith(_ADDRESS):
        return Path(os.fsdecode(unquote_to_bytes(text.removeprefix(_ADDRESS))))
    return Path(text)


def name_to_text(name: str) -> str:
    """A file's or folder's name to show; bytes that are no UTF-8 become U+FFFD."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def entry_place(path: str, entry: str) -> str:
    """An entry of a file, as it is shown."""
    return f"{path} › {entry}"


def found_to_text(found: FoundFile) -> str:
    """One line of the import queue: the path, with ``/./`` before the file's name when it was found in a folder."""
    text = path_to_text(found.path)
    if not found.in_folder:
        return text
    folder, name = os.path.split(text)
    return folder.removesuffix(os.sep) + _IN_FOLDER + name


def found_from_text(text: str) -> FoundFile:
    """The file that ``found_to_text`` wrote down; pathlib takes the ``/./`` out of the path itself."""
    return FoundFile(path_from_text(text), in_folder=_IN_FOLDER in text)
