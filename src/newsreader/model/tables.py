"""Tables with a story in each row: what their columns hold, and the question when that cannot be told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ColumnRole(StrEnum):
    """What a column holds. Only ``TEXT`` must be there."""

    TEXT = "text"
    TITLE = "title"
    DATE = "date"
    AUTHOR = "author"
    SOURCE = "source"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """Which column of a table holds what: (role, column's name).

    ``table`` names the tables that this is for (``TableQuestion.table``); "" is for every table with these columns.
    """

    table: str
    roles: tuple[tuple[ColumnRole, str], ...]

    def column_of(self, role: ColumnRole) -> str | None:
        """The column of a role, None when there is none."""
        return next((column for given, column in self.roles if given is role), None)


@dataclass(frozen=True, slots=True)
class TableQuestion:
    """A table that does not say which of its columns holds the text.

    ``table`` is the same for all tables with the same columns; ``rows`` are its first ones, cells cut to what can be
    shown; ``guess`` is what its names and contents suggest.
    """

    table: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: tuple[tuple[ColumnRole, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingTable:
    """A file that waits for the answer to a question. ``path`` is a line of the import queue."""

    path: str
    question: TableQuestion
