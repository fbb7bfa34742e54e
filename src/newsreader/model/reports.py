"""Progress of a job and what it reports at its end."""

from __future__ import annotations

from enum import StrEnum

from newsreader.model.article import ArticleId
from newsreader.model.tables import WaitingTable
from newsreader.model.values import dataclass


class JobKind(StrEnum):
    """What a user can wait for."""

    IMPORT = "import"
    COMPARE = "compare"
    ANALYSE = "analyse"
    LINK = "link"
    MOVE = "move"
    BACK_UP = "back up"
    CHECK = "check"
    EXPORT = "export"
    RESTORE = "restore"
    REPAIR = "repair"


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` items; ``total`` is None while still counting."""

    kind: JobKind
    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be used: its name and one sentence that says what happened and what to do.

    ``entry`` says which part of the file it is about; None when it is all of it.
    """

    path: str
    reason: str
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The end of an import. ``unchanged`` counts files already in the library under the same path. ``copies`` and
    ``restored`` are a path and its article each: another copy of one that is here, and one that was in the bin and came
    back. ``problem`` is a sentence when the import had to end early; what it had not come to then stays queued.
    ``questions`` are of tables that wait for an answer.
    """

    added: tuple[ArticleId, ...] = ()
    copies: tuple[tuple[str, ArticleId], ...] = ()
    unchanged: int = 0
    failures: tuple[Failure, ...] = ()
    warnings: tuple[Failure, ...] = ()
    cancelled: bool = False
    restored: tuple[tuple[str, ArticleId], ...] = ()
    problem: str | None = None
    questions: tuple[WaitingTable, ...] = ()
