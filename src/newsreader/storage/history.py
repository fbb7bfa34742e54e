"""What the reader did in this session, for undo and redo."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import Any

from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.decision import DecisionId, HistoryState
from newsreader.model.entity import EntityId
from newsreader.model.values import dataclass
from newsreader.storage.article_bin import Reason, list_inside, remove
from newsreader.storage.article_details import Details, details_from
from newsreader.storage.connection import Database, Row
from newsreader.storage.homes import NameHome
from newsreader.storage.json_cells import to_json
from newsreader.storage.row_changes import RowChange


@dataclass(frozen=True, slots=True)
class Step:
    """One act of the reader, which may be several writes.

    ``made`` and ``revoked`` are decisions that came into force and went out of it; ``before`` and ``after`` say which
    entity each name had. ``flags`` are (column of the article, value that was set, articles that had the other one).
    ``answers`` are (key of a review question, answer before, answer after), None where there was none. ``rows`` are rows
    of small tables, such as saved searches, before and after. ``details`` are (article, before, after). ``gone`` are
    articles that went into the bin, ``come`` those that came out of it, each with why they are or were there.
    """

    made: tuple[DecisionId, ...] = ()
    revoked: tuple[DecisionId, ...] = ()
    before: NameHome | None = None
    after: NameHome | None = None
    flags: tuple[tuple[str, bool, tuple[ArticleId, ...]], ...] = ()
    answers: tuple[tuple[str, str | None, str | None], ...] = ()
    rows: tuple[RowChange, ...] = ()
    details: tuple[tuple[ArticleId, Details, Details], ...] = ()
    gone: tuple[ArticleId, ...] = ()
    gone_as: Reason = Reason.DELETED
    come: tuple[ArticleId, ...] = ()
    come_from: Reason = Reason.DELETED


def add_step(database: Database, label: str, step: Step, act: int | None = None) -> None:
    """Note an act, or with ``act`` a part of one; what was undone before it cannot be done again."""
    if database.rows("DELETE FROM history WHERE is_undone = 1 RETURNING 1"):
        _remove_what_came(database)
    database.run("INSERT INTO history (label, step, act) VALUES (?, ?, ?)", (label, _to_json(step), act))


def new_act(database: Database) -> int:
    """A number for the rows of an act that is noted in parts."""
    row = database.row("SELECT coalesce(max(act), 0) + 1 FROM history")
    return int(row[0]) if row else 1


def act_of_last_done(database: Database) -> int | None:
    """The act that undo takes back in parts; None where one row is all."""
    row = database.row("SELECT act FROM history WHERE is_undone = 0 ORDER BY id DESC LIMIT 1")
    return row[0] if row else None


def act_of_first_undone(database: Database) -> int | None:
    """The act that redo does again in parts; None where one row is all."""
    row = database.row("SELECT act FROM history WHERE is_undone = 1 ORDER BY id LIMIT 1")
    return row[0] if row else None


def count_moved(database: Database, act: int, *, is_undone: bool) -> int:
    """Articles that the parts of an act moved, of those that are (not) undone."""
    row = database.row(
        "SELECT coalesce(sum(json_array_length(step, '$.moves[0]') + json_array_length(step, '$.moves[2]')), 0)"
        " FROM history WHERE act = ? AND is_undone = ?",
        (act, int(is_undone)),
    )
    return int(row[0]) if row else 0


def set_label(database: Database, act: int, label: str) -> None:
    """Call an act otherwise, as less of it was done."""
    database.run("UPDATE history SET label = ? WHERE act = ?", (label, act))


def last_done(database: Database) -> tuple[int, Step] | None:
    """The step that undo takes back."""
    return _step(database.row("SELECT id, step FROM history WHERE is_undone = 0 ORDER BY id DESC LIMIT 1"))


def list_done(database: Database) -> list[Step]:
    """All steps that are not undone, oldest first."""
    return [_from_json(row[0]) for row in database.rows("SELECT step FROM history WHERE is_undone = 0 ORDER BY id")]


def first_undone(database: Database) -> tuple[int, Step] | None:
    """The step that redo does again."""
    return _step(database.row("SELECT id, step FROM history WHERE is_undone = 1 ORDER BY id LIMIT 1"))


def replace_step(database: Database, number: int, step: Step) -> None:
    """Let a step stand for more than it did."""
    database.run("UPDATE history SET step = ? WHERE id = ?", (_to_json(step), number))


def set_undone(database: Database, number: int, is_undone: bool) -> None:
    """Note that a step was undone or done again."""
    database.run("UPDATE history SET is_undone = ? WHERE id = ?", (int(is_undone), number))


def clear(database: Database) -> None:
    """Forget all steps."""
    database.run("DELETE FROM history")
    _remove_what_came(database)


def _remove_what_came(database: Database) -> None:
    """Articles that came of undone acts are seen nowhere, and now that those cannot be done again, never will be."""
    remove(database, list_inside(database, reason=Reason.UNDONE))


def get_state(database: Database) -> HistoryState:
    """What the next steps back and forth are called."""
    undo = database.row("SELECT label FROM history WHERE is_undone = 0 ORDER BY id DESC LIMIT 1")
    redo = database.row("SELECT label FROM history WHERE is_undone = 1 ORDER BY id LIMIT 1")
    return HistoryState(undo[0] if undo else None, redo[0] if redo else None)


def _step(row: Row | None) -> tuple[int, Step] | None:
    return (row[0], _from_json(row[1])) if row else None


def _to_json(step: Step) -> str:
    return to_json(
        {
            "made": step.made,
            "revoked": step.revoked,
            "before": _homes_to(step.before),
            "after": _homes_to(step.after),
            "flags": step.flags,
            "answers": step.answers,
            "details": [
                (article, list(astuple(before)), list(astuple(after))) for article, before, after in step.details
            ],
            "moves": [step.gone, step.gone_as, step.come, step.come_from],
            "rows": [(row.table, row.before, row.after) for row in step.rows],
        }
    )


def _from_json(cell: str) -> Step:
    value = json.loads(cell)
    return Step(
        made=tuple(DecisionId(one) for one in value["made"]),
        revoked=tuple(DecisionId(one) for one in value["revoked"]),
        before=_homes_from(value["before"]),
        after=_homes_from(value["after"]),
        flags=tuple(
            (column, is_set, tuple(ArticleId(one) for one in articles)) for column, is_set, articles in value["flags"]
        ),
        answers=tuple((key, before, after) for key, before, after in value["answers"]),
        rows=tuple(RowChange(*row) for row in value.get("rows", ())),
        details=tuple(
            (ArticleId(article), details_from(before), details_from(after))
            for article, before, after in value.get("details", ())
        ),
        **_moves_from(value.get("moves", ((), Reason.DELETED, (), Reason.DELETED))),
    )


def _moves_from(cells: Sequence[Any]) -> dict[str, Any]:
    gone, gone_as, come, come_from = cells
    return {
        "gone": tuple(ArticleId(one) for one in gone),
        "gone_as": Reason(gone_as),
        "come": tuple(ArticleId(one) for one in come),
        "come_from": Reason(come_from),
    }


def _homes_to(homes: NameHome | None) -> list[tuple[str, str, int | None]]:
    return [(kind, key, entity) for (kind, key), entity in (homes or {}).items()]


def _homes_from(cells: list[tuple[str, str, int | None]]) -> Mapping[tuple[Kind, str], EntityId | None]:
    return {(Kind(kind), key): None if entity is None else EntityId(entity) for kind, key, entity in cells}
