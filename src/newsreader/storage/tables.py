"""Tables of stories: what their columns hold, as the reader said, and files that wait until he says it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from newsreader.model.tables import ColumnChoice, ColumnRole, TableQuestion, WaitingTable
from newsreader.storage.connection import Database
from newsreader.storage.json_cells import to_json
from newsreader.storage.queue import path_from_cell, path_to_cell

_ROLES = frozenset(ColumnRole)


def list_choices(database: Database) -> tuple[ColumnChoice, ...]:
    """What the reader said of each kind of table."""
    rows = database.rows("SELECT columns, roles FROM column_choice ORDER BY columns")
    return tuple(ColumnChoice(columns, _roles_from(json.loads(roles))) for columns, roles in rows)


def save_choice(database: Database, choice: ColumnChoice) -> None:
    """Keep a choice, in place of an earlier one for the same columns."""
    database.run(
        "INSERT OR REPLACE INTO column_choice (columns, roles) VALUES (?, ?)", (choice.table, to_json(choice.roles))
    )


def list_waiting(database: Database) -> list[WaitingTable]:
    """Files that wait, in the order in which they came."""
    rows = database.rows("SELECT path, columns, question FROM waiting_table ORDER BY id")
    return [WaitingTable(path_from_cell(path), _question_from(columns, cell)) for path, columns, cell in rows]


def add_waiting(database: Database, tables: Iterable[WaitingTable]) -> None:
    """Let files wait; one that does so already takes the new question."""
    database.run_many(
        "INSERT OR REPLACE INTO waiting_table (path, columns, question) VALUES (?, ?, ?)",
        ((path_to_cell(one.path), one.question.table, _question_to(one.question)) for one in tables),
    )


def take_waiting(database: Database, columns: str) -> list[str]:
    """The files that wait for this answer; they wait for it no more."""
    rows = database.rows("SELECT path FROM waiting_table WHERE columns = ? ORDER BY id", (columns,))
    database.run("DELETE FROM waiting_table WHERE columns = ?", (columns,))
    return [path_from_cell(path) for (path,) in rows]


def forget_read(database: Database, finished: Collection[int]) -> None:
    """The files of these lines of the import queue were read anew: what they waited for before is answered."""
    if database.row("SELECT 1 FROM waiting_table LIMIT 1") is not None:
        database.run_many(
            "DELETE FROM waiting_table WHERE path = (SELECT path FROM import_queue WHERE id = ?)",
            ((number,) for number in finished),
        )


def _question_to(question: TableQuestion) -> str:
    return to_json({"columns": question.columns, "rows": question.rows, "guess": question.guess})


def _question_from(columns: str, cell: str) -> TableQuestion:
    value = json.loads(cell)
    rows = tuple(tuple(row) for row in value["rows"])
    return TableQuestion(columns, tuple(value["columns"]), rows, _roles_from(value["guess"]))


def _roles_from(pairs: list[list[str]]) -> tuple[tuple[ColumnRole, str], ...]:
    """A role that this version does not know is left out."""
    return tuple((ColumnRole(role), column) for role, column in pairs if role in _ROLES)
