"""What SQLite reports, put in the words of the program: the one place where its errors are translated."""

from __future__ import annotations

from pathlib import Path

import apsw

from newsreader.errors import (
    CancelledError,
    DiskFullError,
    LibraryBusyError,
    LibraryDamagedError,
    LibraryError,
    NewsreaderError,
    NotALibraryError,
)

# First match wins. {path} is the library's file, {detail} what SQLite said.
_SENTENCES: tuple[tuple[type[apsw.Error], type[NewsreaderError], str], ...] = (
    (apsw.InterruptError, CancelledError, "The search was stopped."),
    (apsw.FullError, DiskFullError, "There is no room left on the disk of {path}. Free some space and try again."),
    (apsw.BusyError, LibraryBusyError, "Another program is writing to {path}. Try again in a moment."),
    (apsw.LockedError, LibraryBusyError, "Another program is writing to {path}. Try again in a moment."),
    (apsw.NotADBError, NotALibraryError, "{path} is not a Newsreader library. Choose another file."),
    (apsw.CorruptError, LibraryDamagedError, "The library {path} is damaged ({detail}). Restore it from a backup."),
    (apsw.CantOpenError, LibraryError, "The library {path} cannot be opened. Check that the folder may be used."),
    (apsw.ReadOnlyError, LibraryError, "The library {path} cannot be written. Check that you may change the file."),
    (apsw.PermissionsError, LibraryError, "You are not allowed to use the library {path}."),
    (apsw.AuthError, LibraryError, "You are not allowed to use the library {path}."),
    (apsw.IOError, LibraryError, "The disk of {path} could not be read or written ({detail})."),
    (apsw.TooBigError, LibraryError, "The text is too long for the library {path}."),
    (apsw.NoMemError, LibraryError, "There is not enough memory to go on with the library {path}."),
)


class _Translated:
    """The context of ``translated``; a class, as a generator costs more than most statements do."""

    __slots__ = ("_path",)

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, UnicodeDecodeError):
            # a flipped bit in a text: whatever was stored was UTF-8
            sentence = f"The library {self._path} is damaged: a text in it cannot be read. Restore it from a backup."
            raise LibraryDamagedError(sentence) from error
        if not isinstance(error, apsw.Error):
            return
        for raised, ours, sentence in _SENTENCES:
            if isinstance(error, raised):
                raise ours(sentence.format(path=self._path, detail=error)) from error


def translated(path: Path) -> _Translated:
    """Raise the program's own error, with a sentence for the reader, in place of SQLite's; may be entered many times.

    What is left, such as a mistake in a statement, is ours: it goes on as it is.
    """
    return _Translated(path)
