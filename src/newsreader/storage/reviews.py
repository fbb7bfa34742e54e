"""What the review asks about: names whose place is not certain, and the reader's answers.

A question's key is "kind of question|kind of name|name key|…" and ends in what the name may be: it stays the same as
long as the question does.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import log2

from newsreader.model.anchor import NameAnchor
from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import Entity, EntityId, Reason, Strength
from newsreader.model.entity_page import MentionLine
from newsreader.model.linking import NameId
from newsreader.model.review import ReviewKind, ReviewSide
from newsreader.model.values import dataclass
from newsreader.storage.connection import Database, Value
from newsreader.storage.json_cells import reasons_from, strings_from, to_json
from newsreader.storage.occurrences import heads_of, lines_of

LATER = "later"
_MOST_LINES = 3
_MOST_ROLES = 4
_LEAST_DOUBT = 0.05
_FOR_EACH_POINT = 0.75
"""What is left of a doubt for each point of evidence that the articles give for a link."""
_AGAINST = 0.2
_ABOUT_NAMES = (
    "given_", "surname_", "middle_", "suffix_", "initial", "typo", "joined", "accents", "capitals", "same_name",
    "same_letters", "only_", "dominant_", "ambiguous", "ruled_",
)  # fmt: skip
"""Codes of reasons that speak of the two names; the others tell what the articles say."""
_DOUBT: dict[Strength, float] = {Strength.CERTAIN: 0.0, Strength.PROBABLE: 0.2, Strength.SUGGESTED: 0.5}


@dataclass(frozen=True, slots=True)
class Question:
    """One open question, not yet with its contexts.

    ``name`` is the name in question and ``entity`` what it may be. Where it is asked whether an entity is two, there is
    no one name, and ``camps`` are the articles of either, the fewer first.
    """

    key: str
    kind: ReviewKind
    strength: Strength
    weight: float
    reasons: tuple[Reason, ...]
    name: NameId | None
    entity: EntityId
    camps: tuple[tuple[ArticleId, ...], tuple[ArticleId, ...]] | None = None


def list_questions(database: Database) -> list[Question]:
    """Open questions about links and pointers; the weight is doubt × the articles that hang on it (their logarithm)."""
    return [*_unsure_links(database), *_pointers(database)]


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
    weight = round(doubt_of(strength, reasons) * log2(1 + articles), 4)
    return Question(f"{kind}|{key}", kind, strength, weight, reasons, NameId(name), EntityId(entity))


def doubt_of(strength: Strength, reasons: Collection[Reason]) -> float:
    """How doubtful a link is, 0 to 1: by how alike the names are, less what the articles say for it, more for against."""
    alike = min([1.0, *(reason.weight for reason in reasons if reason.code.startswith(_ABOUT_NAMES))])
    points = sum(reason.weight for reason in reasons if not reason.code.startswith(_ABOUT_NAMES))
    doubt = max(_DOUBT[strength], 1 - alike) * _FOR_EACH_POINT ** max(0.0, points) + _AGAINST * max(0.0, -points)
    return min(1.0, max(_LEAST_DOUBT, doubt))


def list_of_two_genders(database: Database, most: int) -> list[EntityId]:
    """People one of whose names is a man's in some articles and a woman's in others, those in most articles first."""
    rows = database.rows(
        "SELECT DISTINCT link.entity_id, entity.articles FROM (SELECT name_id FROM chain WHERE gender IS NOT NULL"
        " GROUP BY name_id HAVING min(gender) <> max(gender)) AS two JOIN link ON link.name_id = two.name_id"
        " JOIN entity ON entity.id = link.entity_id ORDER BY entity.articles DESC, entity.id LIMIT ?",
        (most,),
    )
    return [EntityId(row[0]) for row in rows]


def split_question(
    kind: Kind,
    known_by: str,
    entity: EntityId,
    two: tuple[Collection[int], Collection[int]],
    reasons: tuple[Reason, ...],
) -> Question:
    """Whether the second articles, which are fewer, mean somebody else than the first."""
    first, second = (tuple(ArticleId(one) for one in articles) for articles in two)
    weight = round(_DOUBT[Strength.SUGGESTED] * log2(1 + len(second)), 4)
    key = f"{ReviewKind.SPLIT}|{kind}|{known_by}"
    return Question(key, ReviewKind.SPLIT, Strength.SUGGESTED, weight, reasons, None, entity, (second, first))


# -- the two sides


def side_of_name(database: Database, name: NameId) -> ReviewSide | None:
    """One name in all its articles."""
    row = database.row(
        "SELECT name.kind, name.key, name.surface, entity.id, entity.name FROM name LEFT JOIN link"
        " ON link.name_id = name.id LEFT JOIN entity ON entity.id = link.entity_id WHERE name.id = ?",
        (name,),
    )
    if row is None:
        return None
    anchor = NameAnchor(Kind(row[0]), row[1], row[2])
    entity = None if row[3] is None else Entity(EntityId(row[3]), anchor.kind, row[4])
    return _side(database, anchor, entity, "name_id = ?", [name])


def side_of_entity(database: Database, anchor: NameAnchor, entity: EntityId, but: NameId) -> ReviewSide | None:
    """An entity without one of its names; ``anchor`` is the one it is known by."""
    return _entity_side(database, anchor, entity, "name_id <> ?", [but])


def side_in_articles(
    database: Database, anchor: NameAnchor, entity: EntityId, articles: Collection[ArticleId]
) -> ReviewSide | None:
    """An entity in some of its articles."""
    return _entity_side(
        database, anchor, entity, "article_id IN (SELECT value FROM json_each(?))", [to_json(sorted(articles))]
    )


def _entity_side(
    database: Database, anchor: NameAnchor, entity: EntityId, condition: str, values: Sequence[Value]
) -> ReviewSide | None:
    row = database.row("SELECT kind, name FROM entity WHERE id = ?", (entity,))
    if row is None:
        return None
    known = Entity(entity, Kind(row[0]), row[1])
    return _side(database, anchor, known, f"entity_id = ? AND {condition}", [entity, *values])


def _side(
    database: Database, anchor: NameAnchor, entity: Entity | None, condition: str, values: Sequence[Value]
) -> ReviewSide:
    figures = database.rows(
        "SELECT count(DISTINCT article_id), coalesce(sum(mentions), 0), min(sort_date), max(sort_date) FROM chain"
        f" WHERE {condition}",
        values,
    )[0]
    # "US President" and "US president" are one role; it is written as the newest article has it
    roles: dict[str, str] = {}
    for (cell,) in database.stream(
        f"SELECT roles FROM chain WHERE {condition} AND roles <> '[]' ORDER BY sort_date DESC LIMIT 20", values
    ):
        for role in strings_from(cell):
            roles.setdefault(role.casefold(), role)
    return ReviewSide(
        name=anchor,
        entity=entity,
        articles=figures[0],
        mentions=figures[1],
        roles=tuple(roles.values())[:_MOST_ROLES],
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
