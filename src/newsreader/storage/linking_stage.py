"""How far linking a whole library anew has come: kept with what it wrote, so that it goes on after any end."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum

from newsreader.model.values import dataclass
from newsreader.storage.connection import Database
from newsreader.storage.json_cells import to_json


class Stage(StrEnum):
    """What is done one after the other: the keys of all names gathered, put into the index; names linked, figures counted."""

    GATHER = "gather"
    FILE = "file"
    LINK = "link"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class LinkingStage:
    """``version`` is that of the rules, ``names`` how many there were at the beginning; ``done`` counts what the stage has
    dealt with.

    ``after`` says where it goes on: a name's id, a slice of the index, an entity's id. Names are linked kind by kind: full
    names by ``surname`` and ``key``, so that what a surname's bearers have in common is looked at once, then (``surname``
    None) all others by ``key``.
    """

    version: int
    names: int
    stage: Stage = Stage.GATHER
    after: int = 0
    done: int = 0
    kind: str = ""
    surname: str | None = ""
    key: str = ""

    @property
    def is_filed(self) -> bool:
        """Whether every name can be found by today's keys."""
        return self.stage in (Stage.LINK, Stage.COUNT)


def read_stage(database: Database) -> LinkingStage | None:
    """Where linking anew is; None while it is not under way."""
    row = database.row("SELECT value FROM meta WHERE key = 'linking_stage'")
    if row is None:
        return None
    cells = json.loads(row[0])
    return LinkingStage(**cells | {"stage": Stage(cells["stage"])})


def keep_stage(database: Database, stage: LinkingStage) -> None:
    """Note where to go on."""
    database.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('linking_stage', ?)", (to_json(asdict(stage)),))


def end_stages(database: Database) -> None:
    """It is done."""
    database.run("DELETE FROM meta WHERE key = 'linking_stage'")


def count_names(database: Database) -> int:
    """Distinct names of the library."""
    row = database.row("SELECT count(*) FROM name")
    return int(row[0]) if row else 0
