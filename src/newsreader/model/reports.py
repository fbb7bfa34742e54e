"""Progress of a job and what it reports at its end."""

from __future__ import annotations

from enum import StrEnum

from newsreader.model.article import ArticleId
from newsreader.model.values import dataclass


class JobKind(StrEnum):
    """What a user can wait for."""

    IMPORT = "import"
    ANALYSE = "analyse"
    LINK = "link"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` items; ``total`` is None while still counting."""

    kind: JobKind
    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be used: its name and one sentence that says what happened and what to do."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The end of an import. ``unchanged`` counts files already in the library under the same path, ``restored`` those whose
    articles were in the bin and came back.
    """

    added: tuple[ArticleId, ...] = ()
    copies: tuple[tuple[str, ArticleId], ...] = ()
    unchanged: int = 0
    failures: tuple[Failure, ...] = ()
    warnings: tuple[Failure, ...] = ()
    cancelled: bool = False
    restored: int = 0
