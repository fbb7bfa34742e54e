"""An act on very many articles while it is under way: what it is, and the articles it has still to move."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict
from enum import StrEnum

from newsreader.model.article import ArticleId
from newsreader.model.values import dataclass
from newsreader.storage.connection import Database
from newsreader.storage.json_cells import to_json


class ActKind(StrEnum):
    """What is done to the articles."""

    DELETE = "delete"
    RESTORE = "restore"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class ActUnderWay:
    """``act`` is the number that its rows of the history share, ``total`` how many articles it moves."""

    kind: ActKind
    act: int
    total: int


def read_act(database: Database) -> ActUnderWay | None:
    """The act under way; None when there is none."""
    row = database.row("SELECT value FROM meta WHERE key = 'act_under_way'")
    if row is None:
        return None
    cells = json.loads(row[0])
    return ActUnderWay(**cells | {"kind": ActKind(cells["kind"])})


def begin_act(database: Database, act: ActUnderWay, articles: Collection[ArticleId] = ()) -> None:
    """Note what is to be done."""
    database.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('act_under_way', ?)", (to_json(asdict(act)),))
    database.run_many("INSERT OR IGNORE INTO act_waiting (article_id) VALUES (?)", ((one,) for one in articles))


def end_act(database: Database) -> None:
    """It is done, or given up."""
    database.run("DELETE FROM act_waiting")
    database.run("DELETE FROM meta WHERE key = 'act_under_way'")


def take_waiting(database: Database, most: int) -> list[ArticleId]:
    """The next articles, which wait no longer."""
    rows = database.rows("SELECT article_id FROM act_waiting ORDER BY article_id LIMIT ?", (most,))
    database.run_many("DELETE FROM act_waiting WHERE article_id = ?", rows)
    return [ArticleId(row[0]) for row in rows]


def count_waiting(database: Database) -> int:
    """How many articles wait."""
    row = database.row("SELECT count(*) FROM act_waiting")
    return int(row[0]) if row else 0
