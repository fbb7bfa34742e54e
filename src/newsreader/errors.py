"""The program's errors: each message says what happened and what the user can do."""

from __future__ import annotations


class NewsreaderError(Exception):
    """Something the world did; ``str(error)`` is a sentence for the reader."""


class CancelledError(NewsreaderError):
    """The user cancelled the job; whatever was stored before stays."""


class ImportFileError(NewsreaderError):
    """One file cannot be imported; the others go on."""


class EmptyFileError(ImportFileError):
    """The file has no text."""


class BinaryFileError(ImportFileError):
    """The file is not text."""


class DamagedFileError(ImportFileError):
    """The file is of a format that is read, and broken."""


class ArchiveLimitError(ImportFileError):
    """A file brings more than any honest archive does; nothing more is taken from it."""


class UnreadableFileError(ImportFileError):
    """The file cannot be opened or read."""


class LibraryError(NewsreaderError):
    """The library cannot be used as asked."""


class LibraryTooNewError(LibraryError):
    """The library was written by a newer version of the program."""


class NotALibraryError(LibraryError):
    """The file is not a Newsreader library."""


class LibraryDamagedError(LibraryError):
    """The library's file is damaged."""


class LibraryBusyError(LibraryError):
    """Another program holds the library for too long."""


class LibraryHeldError(LibraryError):
    """Another program has the library open for writing."""


class LibraryReadOnlyError(LibraryError):
    """The library can be read and not changed."""


class DiskFullError(LibraryError):
    """There is no room left for what should be stored."""


class DecisionError(LibraryError):
    """A decision cannot be made; ``standing`` are ids of decisions in force that it contradicts, if that is why."""

    def __init__(self, sentence: str, standing: tuple[int, ...] = ()) -> None:
        super().__init__(sentence)
        self.standing = standing


class DecisionConflictError(DecisionError):
    """A decision contradicts earlier ones."""


class ExportError(NewsreaderError):
    """A file could not be written."""


class ModelMissingError(NewsreaderError):
    """The names model is missing or is not the one that ships."""


class WorkerDiedError(NewsreaderError):
    """A worker process ended while it had a task."""


class WorkerTimeoutError(NewsreaderError):
    """A worker process took too long for a task and was replaced."""
