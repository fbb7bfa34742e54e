"""The log of what the reader ruled: rows are added and revoked, never changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from newsreader.model.anchor import NAMESAKE, NameAnchor, SpanAnchor
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.decision import Action, Decision, DecisionId, Scope
from newsreader.model.entity import EntityId
from newsreader.model.linking import NameDecision, Ruling
from newsreader.model.values import dataclass
from newsreader.storage.articles import row_hash
from newsreader.storage.connection import Database, Row, Value, places
from newsreader.storage.ready_articles import storable

_AFTER_NAMESAKE = chr(ord(NAMESAKE) + 1)
_WRITTEN = (
    "made_at, action, scope, kind, first_key, first_surface, second_key, second_surface, text_hash, start, end, surface,"
    " value"
)
_COLUMNS = f"id, {_WRITTEN}, was_placed, revoked_at"
_IN_FORCE = "revoked_at IS NULL"
_REVOKED = "is_undone = 0"
"""In force or taken back, but not undone."""
_RULINGS = {Action.SAME: Ruling.SAME, Action.NEVER: Ruling.NEVER, Action.APART: Ruling.NEVER}
_MOST_AT_ONCE = 400
_ABOUT_VERSIONS = "action IN ('versions', 'not versions')"


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """One row of the log; ``was_placed`` tells that it has had its place in this library."""

    id: DecisionId
    decision: Decision
    made_at: str
    was_placed: bool
    revoked_at: str | None


def add_decision(database: Database, decision: Decision, made_at: str) -> DecisionId:
    """Append a decision."""
    cells = _cells(decision, made_at)
    return DecisionId(
        database.insert(
            f"INSERT INTO decision ({_WRITTEN}, row_hash) VALUES ({places(cells)}, ?)", (*cells, row_hash(*cells))
        )
    )


def set_keys(database: Database, number: DecisionId, decision: Decision, made_at: str) -> None:
    """Give the names of a decision the keys that they have by today's rules; what it rules stays the same."""
    cells = _cells(decision, made_at)
    database.run(
        f"UPDATE decision SET ({_WRITTEN}, row_hash) = ({places(cells)}, ?) WHERE id = ?",
        (*cells, row_hash(*cells), number),
    )


def _cells(decision: Decision, made_at: str) -> tuple[Value, ...]:
    name, other, span = decision.name, decision.other, decision.span
    span_cells: tuple[Value, ...] = (None,) * 4
    if span:
        span_cells = (bytes.fromhex(span.text_hash), span.start, span.end, storable(span.surface))
    return (
        made_at,
        decision.action,
        decision.scope,
        name.kind if name else None,
        *_name_cells(name),
        *_name_cells(other),
        *span_cells,
        storable(decision.value) or None,
    )


def _name_cells(anchor: NameAnchor | None) -> tuple[str | None, str | None]:
    return (storable(anchor.key), storable(anchor.surface)) if anchor else (None, None)


def set_revoked(
    database: Database, decisions: Iterable[DecisionId], revoked_at: str | None, *, is_undone: bool = False
) -> None:
    """Put decisions out of force, or back (None); they stay in the log, but one that is undone is not shown there."""
    database.run_many(
        "UPDATE decision SET revoked_at = ?, is_undone = ? WHERE id = ?",
        ((revoked_at, int(is_undone), number) for number in decisions),
    )


def forget(database: Database, decision: DecisionId) -> None:
    """Take a decision that never had an effect out of the log."""
    database.run("DELETE FROM decision WHERE id = ?", (decision,))


def get_decisions(database: Database, ids: Collection[DecisionId]) -> list[StoredDecision]:
    """Rows of the log, revoked ones too, oldest first."""
    return _select(database, f"id IN ({places(ids)})", list(ids))


def list_log(database: Database, *, revoked: bool = False) -> list[StoredDecision]:
    """Decisions in force, oldest first; with ``revoked`` those taken back too."""
    return _select(database, _REVOKED if revoked else _IN_FORCE, ())


def list_of_text(database: Database, text_hash: bytes) -> list[StoredDecision]:
    """Decisions in force that are anchored in one text."""
    return _select(database, f"text_hash = ? AND {_IN_FORCE}", (text_hash,))


def list_everywhere_corrections(database: Database) -> list[StoredDecision]:
    """Decisions in force that correct annotations in any article."""
    condition = "revoked_at IS NULL AND action IN (?, ?, ?) AND scope = ?"
    return _select(database, condition, (Action.NOT_A_NAME, Action.KIND, Action.NAME, Scope.EVERYWHERE))


def list_of_names(
    database: Database, kind: Kind, keys: Collection[str], *, revoked: bool = False
) -> list[StoredDecision]:
    """Decisions that touch any of the name keys."""
    found: dict[DecisionId, StoredDecision] = {}
    condition = _REVOKED if revoked else _IN_FORCE
    wanted = sorted(set(keys))
    for first in range(0, len(wanted), _MOST_AT_ONCE):
        part = wanted[first : first + _MOST_AT_ONCE]
        for column in ("first_key", "second_key"):
            where = f"kind = ? AND {column} IN ({places(part)}) AND {condition}"
            found |= {one.id: one for one in _select(database, where, (kind, *part))}
    return [found[number] for number in sorted(found)]


def list_of_article(database: Database, article: ArticleId, *, revoked: bool = False) -> list[StoredDecision]:
    """Decisions anchored in an article's text, and those of names everywhere that correct it."""
    condition = (
        "(text_hash = (SELECT text_hash FROM article WHERE id = ?1)"
        " OR id IN (SELECT decision_id FROM decision_use WHERE article_id = ?1)"
        f" OR ({_ABOUT_VERSIONS} AND value = (SELECT lower(hex(text_hash)) FROM article WHERE id = ?1)))"
    )
    return _select(database, f"{condition} AND {_REVOKED if revoked else _IN_FORCE}", (article,))


def list_version_rulings(database: Database, text_hashes: Collection[bytes]) -> list[StoredDecision]:
    """Decisions in force about versions that any of the texts is one of, oldest first."""
    found: dict[DecisionId, StoredDecision] = {}
    wanted = sorted(set(text_hashes))
    for first in range(0, len(wanted), _MOST_AT_ONCE):
        part = wanted[first : first + _MOST_AT_ONCE]
        rows = _select(database, f"text_hash IN ({places(part)}) AND {_ABOUT_VERSIONS} AND {_IN_FORCE}", part)
        rows += _select(
            database,
            f"value IN ({places(part)}) AND {_ABOUT_VERSIONS} AND {_IN_FORCE}",
            [text_hash.hex() for text_hash in part],
        )
        found |= {one.id: one for one in rows}
    return [found[number] for number in sorted(found)]


def list_notes(database: Database, entity: EntityId) -> list[str]:
    """Notes on any name of an entity, oldest first."""
    rows = database.rows(
        "SELECT value FROM link JOIN name ON name.id = link.name_id JOIN decision ON decision.kind = name.kind"
        " AND decision.first_key = name.key WHERE link.entity_id = ? AND action = 'note' AND revoked_at IS NULL"
        " ORDER BY made_at, value",
        (entity,),
    )
    return [row[0] for row in rows]


def count_standing(database: Database) -> int:
    """How many decisions are in force."""
    row = database.row("SELECT count(*) FROM decision WHERE revoked_at IS NULL")
    return int(row[0]) if row else 0


def list_same(database: Database, decision: Decision) -> list[StoredDecision]:
    """Every row that rules the very same, also those taken back; how names are shown does not count."""
    same = decision.matter
    span, key = decision.span, decision.name.key if decision.name else ""
    near = _select(
        database,
        f"{_REVOKED} AND action = ? AND text_hash IS ? AND start IS ?"
        " AND ? IN (ifnull(first_key, ''), ifnull(second_key, ''))",
        (decision.action, bytes.fromhex(span.text_hash) if span else None, span.start if span else None, storable(key)),
    )
    return [one for one in near if one.decision.matter == same]


def list_name_decisions(database: Database, kind: Kind, keys: Collection[str]) -> list[NameDecision]:
    """Rulings in force that touch any of the name keys, oldest first.

    Those who were told apart from their name's other bearers are not the same as these, unless the reader rules that
    they are: what the reader ruled counts as later, whichever of the two names it begins with.
    """
    told_apart = [
        NameDecision(kind, base, namesake, Ruling.NEVER) for base, namesake in _namesakes(database, kind, keys)
    ]
    return told_apart + [
        NameDecision(kind, one.decision.name.key, one.decision.other.key, _RULINGS[one.decision.action])
        for one in list_of_names(database, kind, keys)
        if one.decision.action in _RULINGS and one.decision.name and one.decision.other
    ]


def _namesakes(database: Database, kind: Kind, keys: Collection[str]) -> list[tuple[str, str]]:
    """(key, key with a token) of names that are told apart, for each key of either sort."""
    pairs: set[tuple[str, str]] = set()
    for key in keys:
        base, token, _ = key.partition(NAMESAKE)
        if token:
            pairs.add((base, key))
            continue
        rows = database.rows(
            "SELECT key FROM name WHERE kind = ? AND key > ? AND key < ?",
            (kind, base + NAMESAKE, base + _AFTER_NAMESAKE),
        )
        pairs |= {(base, namesake) for (namesake,) in rows}
    return sorted(pairs)


# -- whether decisions have their place


def note_uses(database: Database, article: ArticleId, decisions: Collection[DecisionId]) -> None:
    """Remember which decisions have their place in an article, in place of what was remembered before."""
    database.run("DELETE FROM decision_use WHERE article_id = ?", (article,))
    database.run_many(
        "INSERT INTO decision_use (decision_id, article_id) VALUES (?, ?)", ((one, article) for one in decisions)
    )
    database.run_many(
        "UPDATE decision SET was_placed = 1 WHERE id = ? AND was_placed = 0", ((one,) for one in decisions)
    )


def list_uses(database: Database, decisions: Collection[DecisionId]) -> set[ArticleId]:
    """Articles in which any of the decisions has its place."""
    rows = database.rows(
        f"SELECT DISTINCT article_id FROM decision_use WHERE decision_id IN ({places(decisions)})", list(decisions)
    )
    return {ArticleId(row[0]) for row in rows}


_NAMES_ARE_THERE = (
    "EXISTS (SELECT 1 FROM name WHERE name.kind = decision.kind AND name.key = first_key)"
    " AND (second_key IS NULL OR EXISTS (SELECT 1 FROM name WHERE name.kind = decision.kind AND name.key = second_key))"
)
_HAS_PLACE = (
    f"CASE WHEN {_ABOUT_VERSIONS} THEN EXISTS (SELECT 1 FROM article WHERE article.text_hash = decision.text_hash)"
    " AND EXISTS (SELECT 1 FROM article WHERE article.text_hash = unhex(decision.value))"
    " WHEN text_hash IS NOT NULL OR action IN ('not a name', 'kind', 'name')"
    " THEN EXISTS (SELECT 1 FROM decision_use WHERE decision_id = decision.id)"
    f" ELSE {_NAMES_ARE_THERE} END"
)
_CAN_BE_LOST = (
    "CASE WHEN text_hash IS NULL THEN action NOT IN ('not a name', 'kind', 'name')"
    " ELSE EXISTS (SELECT 1 FROM article WHERE article.text_hash = decision.text_hash) END"
)


def note_placed(database: Database) -> None:
    """Remember of decisions about names that their names have come."""
    database.run(
        "UPDATE decision SET was_placed = 1 WHERE was_placed = 0 AND revoked_at IS NULL AND text_hash IS NULL"
        f" AND first_key IS NOT NULL AND {_NAMES_ARE_THERE}"
    )


def list_placed(database: Database, decisions: Collection[DecisionId]) -> set[DecisionId]:
    """Those of the decisions that have their place now."""
    found: set[DecisionId] = set()
    ids = sorted(decisions)
    for first in range(0, len(ids), _MOST_AT_ONCE):
        part = ids[first : first + _MOST_AT_ONCE]
        rows = database.rows(f"SELECT id FROM decision WHERE id IN ({places(part)}) AND {_HAS_PLACE}", part)
        found |= {DecisionId(row[0]) for row in rows}
    return found


def list_lost(database: Database) -> list[StoredDecision]:
    """Decisions in force that had their place and have it no more.

    What corrects names everywhere loses nothing when the analysis finds none of them any more, and what corrects a text
    sleeps while that is not in the library.
    """
    return _select(database, f"revoked_at IS NULL AND was_placed = 1 AND {_CAN_BE_LOST} AND NOT ({_HAS_PLACE})", ())


def list_lost_names(database: Database) -> list[StoredDecision]:
    """Decisions in force about names across the library some of which were here and are gone."""
    return _select(
        database,
        f"{_IN_FORCE} AND was_placed = 1 AND text_hash IS NULL AND first_key IS NOT NULL AND NOT ({_NAMES_ARE_THERE})",
        (),
    )


def let_sleep(database: Database, decisions: Collection[DecisionId]) -> None:
    """Decisions whose names went with articles into the bin are not lost: they wait as if their names had never come."""
    database.run_many("UPDATE decision SET was_placed = 0 WHERE id = ?", ((one,) for one in decisions))


def _select(database: Database, condition: str, values: Sequence[Value]) -> list[StoredDecision]:
    rows = database.rows(f"SELECT {_COLUMNS} FROM decision WHERE {condition} ORDER BY id", values)
    return [_stored_from(row) for row in rows]


def _stored_from(row: Row) -> StoredDecision:
    kind = Kind(row[4]) if row[4] else None
    name = NameAnchor(kind, row[5], row[6]) if kind and row[5] is not None else None
    other = NameAnchor(kind, row[7], row[8]) if kind and row[7] is not None else None
    span = None if row[9] is None else SpanAnchor(row[9].hex(), row[10], row[11], row[12])
    decision = Decision(Action(row[2]), Scope(row[3]), name, other, span, row[13] or "")
    return StoredDecision(DecisionId(row[0]), decision, row[1], bool(row[14]), row[15])
