"""What the review asks about: names whose place is not certain, and the reader's answers.

A question's key is "kind of question|kind of name|name key|…" and ends in what the name may be: it stays the same as
long as the question does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from newsreader.model.anchor import NameAnchor
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import Entity, EntityId, Reason, Strength
from newsreader.model.entity_page import MentionLine
from newsreader.model.linking import NameId
from newsreader.model.review import ReviewKind, ReviewSide
from newsreader.storage.connection import Database, Value
from newsreader.storage.json_cells import reasons_from, strings_from
from newsreader.storage.occurrences import heads_of, lines_of

LATER = "later"
_MOST_LINES = 3
_MOST_ROLES = 4
_LEAST_DOUBT = 0.05
_DOUBT: dict[Strength, float] = {Strength.CERTAIN: 0.0, Strength.PROBABLE: 0.2, Strength.SUGGESTED: 0.5}
_SHARE_OF_OTHERS = 0.2
"""Share of a name's articles that must speak of the other gender before two people are thought of."""


@dataclass(frozen=True, slots=True)
class Question:
    """One open question, not yet with its contexts.

    ``name`` and ``other`` are the entity's two names, or names of the two entities; ``entity`` is what the name may be.
    ``genders`` are those of the two sides of one name, the rarer first.
    """

    key: str
    kind: ReviewKind
    strength: Strength
    weight: float
    reasons: tuple[Reason, ...]
    name: NameId
    entity: EntityId | None = None
    genders: tuple[str, str] | None = None


def list_questions(database: Database) -> list[Question]:
    """All open questions, the weightiest first; the weight is doubt × the articles that hang on it (their logarithm)."""
    found = [*_unsure_links(database), *_pointers(database), *_split_names(database)]
    return sorted(found, key=lambda one: (-one.weight, one.key))


def _unsure_links(database: Database) -> list[Question]:
    rows = database.rows(
        "SELECT name.id, name.kind, name.key, name.articles, link.entity_id, strength, reasons FROM link"
        " JOIN name ON name.id = link.name_id WHERE strength <> 'certain'"
        # a name alone has nobody to be the same as, and what was ruled to be the same is no question
        " AND EXISTS (SELECT 1 FROM link AS fellow WHERE fellow.entity_id = link.entity_id AND fellow.name_id <> name.id)"
        " AND NOT EXISTS (SELECT 1 FROM decision WHERE action = 'same' AND revoked_at IS NULL"
        " AND kind = name.kind AND first_key = name.key)"
        " AND NOT EXISTS (SELECT 1 FROM decision WHERE action = 'same' AND revoked_at IS NULL"
        " AND kind = name.kind AND second_key = name.key)"
    )
    return [
        _question(ReviewKind.LINK, f"{kind}|{key}|{entity}", Strength(strength), cell, articles, name, entity)
        for name, kind, key, articles, entity, strength, cell in rows
    ]


def _pointers(database: Database) -> list[Question]:
    rows = database.rows(
        "SELECT min(name.id), name.kind, min(name.key), entity.articles, to_entity, reason FROM pointer"
        " JOIN entity ON entity.id = from_entity JOIN link ON link.entity_id = from_entity"
        " JOIN name ON name.id = link.name_id GROUP BY from_entity, to_entity"
    )
    return [
        _question(ReviewKind.POINTER, f"{kind}|{key}|{entity}", Strength.PROBABLE, cell, articles, name, entity)
        for name, kind, key, articles, entity, cell in rows
    ]


def _question(
    kind: ReviewKind, key: str, strength: Strength, cell: str, articles: int, name: int, entity: int
) -> Question:
    reasons = reasons_from(cell)
    doubt = max(_LEAST_DOUBT, _DOUBT[strength], 1 - min([1.0, *(reason.weight for reason in reasons)]))
    weight = round(min(doubt, 1.0) * log2(1 + articles), 4)
    return Question(f"{kind}|{key}", kind, strength, weight, reasons, NameId(name), EntityId(entity))


def _split_names(database: Database) -> list[Question]:
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    for name, gender, articles in database.rows(
        "SELECT name_id, gender, count(*) FROM chain WHERE gender IS NOT NULL GROUP BY name_id, gender"
    ):
        counts[name][gender] = articles
    two = {
        name: sorted(genders, key=lambda gender: (genders[gender], gender))
        for name, genders in counts.items()
        if len(genders) == 2 and min(genders.values()) >= _SHARE_OF_OTHERS * sum(genders.values())
    }
    settled = {key for key, answer in list_answers(database).items() if answer != LATER}
    found = []
    for name, (rarer, commoner) in two.items():
        row = database.row("SELECT kind, key FROM name WHERE id = ?", (name,))
        key = f"{ReviewKind.SPLIT}|{row[0]}|{row[1]}" if row else ""
        if not key or key in settled:
            continue
        articles = counts[name][rarer]
        reason = Reason("two_genders", "some articles speak of a man, others of a woman", 0.5)
        weight = round(0.5 * log2(1 + articles), 4)
        genders = (rarer, commoner)
        found.append(
            Question(key, ReviewKind.SPLIT, Strength.SUGGESTED, weight, (reason,), NameId(name), genders=genders)
        )
    return found


def list_of_gender(database: Database, name: NameId, gender: str) -> list[tuple[ArticleId, int, int]]:
    """(article, start, end) of the first mention in each article that speaks of that gender."""
    rows = database.rows(
        "SELECT chain.article_id, min(mention.start), mention.end FROM chain JOIN mention"
        " ON mention.article_id = chain.article_id AND mention.chain = chain.number"
        " WHERE name_id = ? AND gender = ? GROUP BY chain.article_id, chain.number",
        (name, gender),
    )
    return [(ArticleId(article), start, end) for article, start, end in rows]


# -- the two sides


def side_of_name(database: Database, name: NameId, gender: str | None = None) -> ReviewSide | None:
    """One name, in all articles or in those that speak of one gender."""
    condition, values = "name_id = ?", list[Value]([name])
    if gender is not None:
        condition, values = f"{condition} AND gender = ?", [name, gender]
    row = database.row(
        "SELECT name.kind, name.key, name.surface, entity.id, entity.name FROM name LEFT JOIN link"
        " ON link.name_id = name.id LEFT JOIN entity ON entity.id = link.entity_id WHERE name.id = ?",
        (name,),
    )
    if row is None:
        return None
    anchor = NameAnchor(Kind(row[0]), row[1], row[2])
    entity = None if row[3] is None else Entity(EntityId(row[3]), anchor.kind, row[4])
    return _side(database, anchor, entity, condition, values)


def side_of_entity(database: Database, anchor: NameAnchor, entity: EntityId, but: NameId) -> ReviewSide | None:
    """An entity without one of its names; ``anchor`` is the one it is known by."""
    row = database.row("SELECT kind, name FROM entity WHERE id = ?", (entity,))
    if row is None:
        return None
    known = Entity(entity, Kind(row[0]), row[1])
    return _side(database, anchor, known, "entity_id = ? AND name_id <> ?", [entity, but])


def _side(
    database: Database, anchor: NameAnchor, entity: Entity | None, condition: str, values: Sequence[Value]
) -> ReviewSide:
    figures = database.rows(
        "SELECT count(DISTINCT article_id), coalesce(sum(mentions), 0), min(sort_date), max(sort_date) FROM chain"
        f" WHERE {condition}",
        values,
    )[0]
    roles: dict[str, None] = {}
    for (cell,) in database.stream(
        f"SELECT roles FROM chain WHERE {condition} AND roles <> '[]' ORDER BY sort_date DESC LIMIT 20", values
    ):
        roles |= dict.fromkeys(strings_from(cell))
    return ReviewSide(
        name=anchor,
        entity=entity,
        articles=figures[0],
        mentions=figures[1],
        roles=tuple(roles)[:_MOST_ROLES],
        first_seen=figures[2],
        last_seen=figures[3],
        lines=_lines(database, condition, values),
    )


def _lines(database: Database, condition: str, values: Sequence[Value]) -> tuple[MentionLine, ...]:
    """The first mention in each of the newest articles."""
    chains = database.rows(
        f"SELECT article_id, min(number) FROM chain WHERE {condition} AND mentions > 0 GROUP BY article_id"
        " ORDER BY max(sort_date) DESC, article_id DESC LIMIT ?",
        [*values, _MOST_LINES],
    )
    heads = heads_of(database, [article for article, _ in chains])
    lines: list[MentionLine] = []
    for article, chain in chains:
        first = database.row(
            "SELECT start, end FROM mention WHERE article_id = ? AND chain = ? ORDER BY start LIMIT 1", (article, chain)
        )
        if first is not None:
            lines += lines_of(database, heads[article], [(first[0], first[1], Strength.CERTAIN)])
    return tuple(lines)


# -- answers


def list_answers(database: Database) -> dict[str, str]:
    """Key → answer of every question that was answered or put off, in that order."""
    return dict(database.rows("SELECT key, answer FROM review_answer ORDER BY id"))


def get_answer(database: Database, key: str) -> str | None:
    """The answer to one question."""
    row = database.row("SELECT answer FROM review_answer WHERE key = ?", (key,))
    return row[0] if row else None


def set_answer(database: Database, key: str, answer: str | None) -> None:
    """Note an answer, behind those that were given before, or (None) that there is none."""
    database.run("DELETE FROM review_answer WHERE key = ?", (key,))
    if answer is not None:
        database.run("INSERT INTO review_answer (key, answer) VALUES (?, ?)", (key, answer))
