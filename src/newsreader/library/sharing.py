"""Decisions in a plain file that two people can compare, keep under version control and merge.

JSON lines: a head, then one decision a line. Lines are ordered by what they rule, so that two libraries with the same
decisions write the same file but for dates.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from newsreader.library.acts import Act, conflict_sentence, contradicted_by, list_near
from newsreader.library.base import stamp
from newsreader.library.conflicts import replaced_by
from newsreader.library.sentences import sentence_of
from newsreader.model.anchor import NameAnchor, SpanAnchor
from newsreader.model.annotation import Kind, QuoteStyle
from newsreader.model.decision import Action, Decision, DecisionConflict, DecisionImport, Scope
from newsreader.storage import decisions
from newsreader.storage.connection import Database
from newsreader.storage.decisions import StoredDecision

HEAD = {"newsreader": "decisions", "format": 1}
_HASH_DIGITS = 64


class BadLineError(Exception):
    """A line of a file is not a decision; ``str(error)`` says what is wrong with it."""


def lines_of(standing: Iterable[StoredDecision]) -> str:
    """The file's text."""
    rows = sorted(_row_of(one) for one in standing)
    return "".join(f"{line}\n" for line in [json.dumps(HEAD), *rows])


def _row_of(one: StoredDecision) -> str:
    decision = one.decision
    row: dict[str, object] = {"action": decision.action, "scope": decision.scope}
    if decision.name:
        row |= {"kind": decision.name.kind, "name": decision.name.key}
    if decision.other:
        row |= {"other": decision.other.key}
    if decision.span:
        row |= {"text": decision.span.text_hash, "start": decision.span.start, "end": decision.span.end}
    if decision.value:
        row["value"] = decision.value
    if decision.name and decision.name.surface != decision.name.key:
        row["name_shown"] = decision.name.surface
    if decision.other and decision.other.surface != decision.other.key:
        row["other_shown"] = decision.other.surface
    if decision.span:
        row["words"] = decision.span.surface
    row["made"] = one.made_at
    return json.dumps(row, ensure_ascii=False)


def merge(database: Database, act: Act, lines: Iterable[str]) -> DecisionImport:
    """Add what a file rules to what stands here, as part of an act."""
    conflicts: list[DecisionConflict] = []
    bad_lines: list[tuple[int, str]] = []
    added: list[StoredDecision] = []
    known = revoked_here = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            read = read_line(line)
        except BadLineError as error:
            bad_lines.append((number, str(error)))
            continue
        if read is None:
            continue
        decision, made_at = read
        same = decisions.list_same(database, decision)
        if any(one.revoked_at is None for one in same):
            known += 1
        elif same:
            revoked_here += 1
        elif against := contradicted_by(database, decision):
            sentence = conflict_sentence(decision, against)
            conflicts.append(DecisionConflict(decision, sentence, tuple(one.id for one in against)))
        elif other := replaced_by(decision, list_near(database, decision)):
            conflicts.append(DecisionConflict(decision, _otherwise(decision, other), tuple(one.id for one in other)))
        else:
            added.append(act.add(decision, made_at))
    act.follow(added)
    return DecisionImport(len(added), known, revoked_here, tuple(conflicts), tuple(bad_lines))


def _otherwise(decision: Decision, other: Sequence[StoredDecision]) -> str:
    return f"{sentence_of(decision)} You ruled otherwise on {other[0].made_at[:10]}: {sentence_of(other[0].decision)}"


def read_line(line: str) -> tuple[Decision, str] | None:
    """A decision and when it was made; None for the head. Raises BadLineError."""
    try:
        row = json.loads(line)
    except ValueError as error:
        raise BadLineError("it is not JSON") from error
    if not isinstance(row, dict):
        raise BadLineError("it is no object")
    if "newsreader" in row:
        if row != HEAD:
            raise BadLineError("it is the head of another kind of file, or of a newer one")
        return None
    try:
        decision = _decision_of(row)
    except (KeyError, ValueError, TypeError) as error:
        raise BadLineError("a part is missing, or is not what it has to be") from error
    if wrong := decision.misshapen():
        raise BadLineError(wrong)
    made = row.get("made")
    return decision, made if isinstance(made, str) else stamp()


def _decision_of(row: dict[str, object]) -> Decision:
    action, scope = Action(str(row["action"])), Scope(str(row["scope"]))
    name = other = span = None
    if "name" in row:
        kind = Kind(str(row["kind"]))
        name = NameAnchor(kind, _text(row["name"]), _text(row.get("name_shown", row["name"])))
        if "other" in row:
            other = NameAnchor(kind, _text(row["other"]), _text(row.get("other_shown", row["other"])))
    if "text" in row:
        text_hash = _text(row["text"]).lower()
        if len(bytes.fromhex(text_hash)) * 2 != _HASH_DIGITS:
            raise ValueError("not a SHA-256")
        span = SpanAnchor(text_hash, _number(row["start"]), _number(row["end"]), _text(row.get("words", "")))
    value = _text(row.get("value", ""))
    if action is Action.KIND and Kind(value) is Kind.QUOTE:
        raise ValueError("a name is no quote")
    if action is Action.QUOTE:
        QuoteStyle(value)
    return Decision(action, scope, name, other, span, value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("not a number")
    return value
