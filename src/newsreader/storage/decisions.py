"""The log of what the reader ruled: rows are added and revoked, never changed."""

from __future__ import annotations

from collections.abc import Collection

from newsreader.errors import DecisionConflictError
from newsreader.model.annotation import Kind
from newsreader.model.linking import NameDecision, Ruling
from newsreader.storage.articles import row_hash
from newsreader.storage.connection import Database

_RULINGS = tuple(Ruling)


def add_name_decision(database: Database, decision: NameDecision, made_at: str) -> int:
    """Append a ruling about two name keys; gives its id. Raises DecisionConflictError when the opposite is in force."""
    first, second = sorted((decision.first_key, decision.second_key))
    opposite = database.row(
        "SELECT action FROM decision WHERE kind = ? AND first_key = ? AND second_key = ? AND action <> ?"
        " AND action IN ('same', 'never') AND revoked_at IS NULL",
        (decision.kind, first, second, decision.ruling),
    )
    if opposite:
        raise DecisionConflictError(
            f"“{decision.first_key}” and “{decision.second_key}” were ruled “{opposite[0]}” before. Undo that first."
        )
    return database.insert(
        "INSERT INTO decision (made_at, action, kind, first_key, second_key, row_hash) VALUES (?, ?, ?, ?, ?, ?)",
        (
            made_at,
            decision.ruling,
            decision.kind,
            first,
            second,
            row_hash(made_at, decision.ruling, decision.kind, first, second),
        ),
    )


def revoke_decision(database: Database, number: int, revoked_at: str) -> None:
    """Put a ruling out of force; it stays in the log."""
    database.run("UPDATE decision SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", (revoked_at, number))


def list_name_decisions(database: Database, kind: Kind, keys: Collection[str]) -> list[NameDecision]:
    """Rulings in force that touch any of the name keys, oldest first."""
    found: dict[int, NameDecision] = {}
    for key in set(keys):
        rows = database.rows(
            "SELECT id, first_key, second_key, action FROM decision WHERE revoked_at IS NULL AND kind = ?1"
            " AND first_key = ?2 UNION SELECT id, first_key, second_key, action FROM decision"
            " WHERE revoked_at IS NULL AND kind = ?1 AND second_key = ?2",
            (kind, key),
        )
        for number, first, second, action in rows:
            if action in _RULINGS:
                found[number] = NameDecision(kind, first, second, Ruling(action))
    return [found[number] for number in sorted(found)]
