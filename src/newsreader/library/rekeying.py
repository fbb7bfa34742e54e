"""Decisions under rules for name keys that have changed since they were made.

A new version of the program may give a name another key. Names get theirs when their articles are analysed again; then
a decision finds its names by how they are written.
"""

from __future__ import annotations

from dataclasses import replace

from newsreader.model.anchor import NAMESAKE, NameAnchor
from newsreader.model.annotation import Kind
from newsreader.model.linking import NameId
from newsreader.storage import anchors, decisions
from newsreader.storage.connection import Database
from newsreader.storage.name_keys import KeyOf


def key_as_written(anchor: NameAnchor, key_of: KeyOf) -> str:
    """The key that the anchor's name has by today's rules."""
    return f"{key_of(anchor.kind, anchor.surface)}{anchor.key[len(anchor.key.partition(NAMESAKE)[0]) :]}"


def follow_keys(database: Database, key_of: KeyOf) -> set[tuple[Kind, NameId]]:
    """Let decisions whose names are gone follow them to their new keys; gives the names that are ruled about anew."""
    found: set[tuple[Kind, NameId]] = set()
    for one in decisions.list_lost_names(database):
        name, other = (
            anchor and replace(anchor, key=key_as_written(anchor, key_of))
            for anchor in (one.decision.name, one.decision.other)
        )
        moved = replace(one.decision, name=name, other=other)
        if moved == one.decision or moved.misshapen():
            continue
        homes = {anchor: anchors.find_name(database, anchor) for anchor in (name, other) if anchor}
        if all(home is not None for home in homes.values()):
            decisions.set_keys(database, one.id, moved, one.made_at)
            found |= {(anchor.kind, home) for anchor, home in homes.items() if home is not None}
    return found
