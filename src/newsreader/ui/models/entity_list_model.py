"""Rows of the sidebar's upper part: an article's entities in groups by kind that open and close."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.entity import EntityId, EntityInArticle
from newsreader.model.values import dataclass

LONG_GROUP = 5
"""A group of more than this many entities is closed at first; people never are."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Head of a group: ``names`` preview a closed one, ``has_columns`` puts the column heads in its line."""

    kind: Kind
    count: int
    names: tuple[str, ...]
    is_open: bool
    has_columns: bool
    follows_rows: bool


def group_rows(
    entities: Sequence[EntityInArticle], chosen: Mapping[Kind, bool], forced_open: Collection[Kind] = ()
) -> list[GroupRow | EntityInArticle]:
    """Heads and the entities of open groups in the order of kinds.

    ``chosen`` is what the reader opened or closed; ``forced_open`` holds the group of a selection that must be seen.
    """
    rows: list[GroupRow | EntityInArticle] = []
    has_columns = False
    for kind in NAME_KINDS:
        members = [row for row in entities if row.entity.kind is kind]
        if not members:
            continue
        is_open = kind in forced_open or chosen.get(kind, kind is Kind.PERSON or len(members) <= LONG_GROUP)
        names = tuple(row.entity.name for row in members[:_PREVIEWED])
        follows_rows = bool(rows) and isinstance(rows[-1], EntityInArticle)
        rows.append(GroupRow(kind, len(members), names, is_open, is_open and not has_columns, follows_rows))
        if is_open:
            has_columns = True
            rows.extend(members)
    return rows


def find_entity(rows: Sequence[object], entity: EntityId) -> int | None:
    """Where an entity stands among the rows."""
    return next((n for n, row in enumerate(rows) if isinstance(row, EntityInArticle) and row.entity.id == entity), None)


def find_group(rows: Sequence[object], kind: Kind) -> int | None:
    """Where the head of a kind stands among the rows."""
    return next((n for n, row in enumerate(rows) if isinstance(row, GroupRow) and row.kind is kind), None)


_PREVIEWED = 20
