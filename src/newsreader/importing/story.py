"""What a reader of a format is given and what it gives: the stories in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import BinaryIO

from newsreader.importing.allowance import Allowance
from newsreader.model.tables import ColumnChoice, TableQuestion
from newsreader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class LargeFile:
    """A file on disk that is not held in memory: its size in bytes, and a way to read it that can go back."""

    size: int
    open: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file's name, for titles and to tell by the suffix, and its bytes, all of them and within the size limit.

    Of a ``large`` file they are its head; only formats that are read piece by piece are given such. A file that lies in
    another has a ``depth`` and shares the ``allowance`` of the file on disk. ``choices`` say what the columns of tables
    hold.
    """

    name: str
    data: bytes
    depth: int = 0
    allowance: Allowance | None = None
    choices: tuple[ColumnChoice, ...] = ()
    large: LargeFile | None = None

    @property
    def size(self) -> int:
        """Bytes of the whole file."""
        return len(self.data) if self.large is None else self.large.size

    def open(self) -> BinaryIO:
        """The whole file from its beginning, to be closed by who asks."""
        return BytesIO(self.data) if self.large is None else self.large.open()


@dataclass(frozen=True, slots=True)
class Story:
    """One story found in a file; plain text has exactly one. What the format does not say is None.

    ``author`` is as it is shown ("Ann Lee, Bob Ray"); ``source`` a site, publication, mailing list or feed. Dates are
    ISO 8601, a day or local date and time: ``published`` is when the format says that the story came out, ``made`` when
    the file itself was made, which counts only where the text says nothing. ``entry`` says where in the file the story
    stands ("chapter 3", "message 12", "inner/a.txt"), None when it is all of it; ``original`` are the bytes of that
    entry, None when they are the file's own. ``notes`` are sentences for the reader.
    """

    text: str
    encoding: str = "utf-8"
    title: str | None = None
    author: str | None = None
    source: str | None = None
    published: str | None = None
    made: str | None = None
    entry: str | None = None
    original: bytes | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BrokenEntry:
    """One entry among others that cannot be read. ``sentence`` goes on after its name: what happened, what to do."""

    entry: str
    sentence: str


@dataclass(frozen=True, slots=True)
class UnknownTable(BrokenEntry):
    """A table of which only the reader can say where the texts are. ``entry`` is "" when it is the whole file."""

    question: TableQuestion


Reader = Callable[[GivenFile], Iterator[Story | BrokenEntry]]
"""Gives the stories of a file in their order. Raises ImportFileError with a sentence that goes on after the file's name."""
