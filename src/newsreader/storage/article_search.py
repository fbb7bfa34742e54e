"""From a search's values to SQL: what an article must be, in which order of questions SQLite is to find out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.values import dataclass
from newsreader.search.query import (
    AllOf,
    AnyOf,
    DateField,
    Days,
    Field,
    Has,
    Having,
    Is,
    Not,
    Query,
    State,
    Words,
    all_of,
)
from newsreader.storage.connection import Database, Value
from newsreader.storage.json_cells import to_json
from newsreader.storage.search import fold, searchable

RECENT_DAYS = 7

_FEW = 3000
"""So many articles of a set are looked up one by one; of a larger one it is quicker to walk along the list's order."""

KINDS = {Field.PERSON: Kind.PERSON, Field.PLACE: Kind.PLACE, Field.ORGANISATION: Kind.ORGANISATION}
_STATES: dict[State, str] = {
    State.UNREAD: "is_read = 0",
    State.READ: "is_read = 1",
    State.STARRED: "is_starred = 1",
    State.WAITING: "state = 'waiting'",
}
_OPPOSITES = {State.UNREAD: State.READ, State.READ: State.UNREAD}
_HAVINGS: dict[Having, str] = {
    Having.QUOTES: "quotes > 0",
    Having.PEOPLE: "people > 0",
    Having.PLACES: "places > 0",
    Having.ORGANISATIONS: "organisations > 0",
    Having.SOURCE: "source IS NOT NULL",
    Having.DATE: "published IS NOT NULL",
}
_HAVING_SETS: dict[Having, str] = {
    Having.COPIES: "SELECT article_id FROM copy GROUP BY article_id HAVING count(*) > 1",
    Having.TAG: "SELECT article_id FROM article_tag",
    Having.NOTE: "SELECT article_id FROM article_note",
    Having.HIGHLIGHT: "SELECT article_id FROM own_highlight",
}
_NOTHING = "0"


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on an article's row; with ``size`` the sql gives ids of articles, about so many."""

    sql: str
    values: tuple[Value, ...] = ()
    size: int | None = None

    def on_article(self, *, leads: bool = False) -> str:
        """As part of WHERE; where it ``leads``, SQLite may start from it."""
        if self.size is None:
            return self.sql
        return f"{'' if leads else '+'}article.id IN ({self.sql})"


def first_recent_day(now: datetime) -> str:
    """Whole days, so that the list and the navigator's figure agree."""
    return (now.astimezone(UTC).date() - timedelta(days=RECENT_DAYS)).isoformat()


class ArticleSearch:
    """Conditions for one search on one library."""

    def __init__(self, database: Database, query: Query | None, now: datetime) -> None:
        self._database = database
        self._now = now
        parts = query.parts if isinstance(query, AllOf) else () if query is None else (query,)
        # all words that must be found are one question to the index of words
        words = all_of([part for part in parts if _is_textual(part)])
        self.match = None if words is None else match_of(words)
        """The FTS5 expression that everything found matches; None where words are no part of every find."""
        self._words = None if self.match is None else words
        self._others = tuple(part for part in parts if self._words is None or not _is_textual(part))

    def conditions(self, *, is_matched: bool = False) -> list[Condition]:
        """All of them must hold. ``is_matched``: the articles are those of ``match`` already."""
        parts = [] if is_matched or self._words is None else [self._words]
        return [self._condition(part) for part in (*parts, *self._others)]

    # -- parts

    def _condition(self, query: Query) -> Condition:
        if _is_textual(query) and (match := match_of(query)) is not None:
            return self._matching(match)
        match query:
            case AllOf(parts=parts):
                return _joined([self._condition(part) for part in parts], " AND ")
            case AnyOf(parts=parts):
                return _joined([self._condition(part) for part in parts], " OR ")
            case Not(part=Is(state=state)) if state in _OPPOSITES:
                return Condition(_STATES[_OPPOSITES[state]])
            case Not(part=part):
                inner = self._condition(part)
                return Condition(f"NOT ({inner.on_article()})", inner.values)
            case Words():
                return self._named(query)
            case Days():
                return self._dated(query)
            case Is(state=State.RECENT):
                return Condition("added >= ?", (first_recent_day(self._now),))
            case Is(state=state):
                return Condition(_STATES[state])
            case Has(what=what):
                return self._having(what)

    def _matching(self, expression: str) -> Condition:
        sql = "SELECT rowid FROM article_search WHERE article_search MATCH ?"
        found = self._database.row(f"SELECT count(*) FROM ({sql} LIMIT {_FEW + 1})", (expression,))
        return Condition(sql, (expression,), found[0] if found else 0)

    def _named(self, words: Words) -> Condition:
        match words.field:
            case Field.SOURCE:
                return self._source(words)
            case Field.TAG:
                return self._tag(words)
            case Field.LANGUAGE:
                return Condition("coalesce(language, '') = ?", (words.text.casefold(),))
            case _:
                return self._mentioning(words)

    def _mentioning(self, words: Words) -> Condition:
        entities, articles = find_entities(self._database, words, KINDS.get(words.field))
        speaks = "quotes > 0 AND " if words.field is Field.SPEAKER else ""
        sql = f"SELECT article_id FROM chain WHERE {speaks}entity_id IN (SELECT value FROM json_each(?))"
        return Condition(sql, (to_json(entities),), articles)

    def _source(self, words: Words) -> Condition:
        names = [row[0] for row in self._database.rows("SELECT source FROM source_count")]
        fitting = [name for name in names if _has_words(fold(name), words)]
        return Condition("(source IS NOT NULL AND source IN (SELECT value FROM json_each(?)))", (to_json(fitting),))

    def _tag(self, words: Words) -> Condition:
        wanted = " ".join(fold(words.text).split())
        tags = [
            number
            for number, name in self._database.rows("SELECT id, name FROM tag")
            if (folded := " ".join(fold(name).split())) == wanted or (words.is_prefix and folded.startswith(wanted))
        ]
        sql = "SELECT article_id FROM article_tag WHERE tag_id IN (SELECT value FROM json_each(?))"
        return self._set(sql, (to_json(tags),))

    def _having(self, what: Having) -> Condition:
        if what in _HAVINGS:
            return Condition(_HAVINGS[what])
        return self._set(_HAVING_SETS[what], ()) if what in _HAVING_SETS else Condition(_NOTHING)

    def _set(self, sql: str, values: tuple[Value, ...]) -> Condition:
        found = self._database.row(f"SELECT count(*) FROM ({sql} LIMIT {_FEW + 1})", values)
        return Condition(sql, values, found[0] if found else 0)

    def _dated(self, days: Days) -> Condition:
        after_last = days.last + timedelta(days=1) if days.last < date.max else date.max
        if days.field is DateField.ADDED:
            span = tuple(_start_of_day(day) for day in (days.first, after_last))
            return Condition("(added >= ? AND added < ?)", span)
        first, end = _earliest_of(days.first), _earliest_of(after_last)
        match days.field:
            case DateField.AFTER:
                return Condition("sort_date >= ?", (first,))
            case DateField.BEFORE:
                return Condition("sort_date < ?", (first,))
        return Condition("(sort_date >= ? AND sort_date < ?)", (first, end))


def where_of(conditions: Sequence[Condition]) -> tuple[str, list[Value]]:
    """A WHERE clause and its values: the smallest set leads when it is small, else the order that is asked for."""
    sets = [each for each in conditions if each.size is not None]
    leader = min(sets, key=lambda each: each.size or 0, default=None)
    if leader is not None and (leader.size or 0) > _FEW:
        leader = None
    sql = [each.on_article(leads=each is leader) for each in conditions]
    values = [value for each in conditions for value in each.values]
    return (f"WHERE {' AND '.join(sql)}" if sql else ""), values


def find_entities(database: Database, words: Words, kind: Kind | None) -> tuple[list[EntityId], int]:
    """Entities with a name in which all the words stand, and in about how many articles they are."""
    pieces = word_pieces(words)
    if not pieces:
        return [], 0
    quoted = [f'"{piece}"' for piece in pieces]
    expression = " AND ".join(quoted) + ("*" if words.is_prefix else "")
    names = "search_text" if len(pieces) > 1 else "''"
    rows = database.rows(
        f"SELECT id, articles, {names} FROM entity WHERE id IN"
        " (SELECT rowid FROM entity_search WHERE entity_search MATCH ?) AND retired_at IS NULL"
        f"{' AND kind = ?' if kind else ''}",
        (expression, str(kind)) if kind else (expression,),
    )
    if len(pieces) > 1:
        # of several words all must be in one of the names, not one here and one there
        rows = [row for row in rows if any(_has_words(name, words) for name in row[2].split("\n"))]
    return [EntityId(row[0]) for row in rows], sum(row[1] for row in rows)


def match_of(query: Query) -> str | None:
    """The FTS5 expression of a search for words alone; None when it would find everything but some."""
    match query:
        case Words(field=field, text=text, is_prefix=is_prefix):
            phrase = f'"{searchable(text).replace(chr(34), " ")}"{"*" if is_prefix else ""}'
            return f"title : {phrase}" if field is Field.TITLE else phrase
        case AnyOf(parts=parts):
            found = [match_of(part) for part in parts]
            return None if None in found else f"({' OR '.join(filter(None, found))})"
        case AllOf(parts=parts):
            wanted = [match for part in parts if (match := match_of(part)) is not None]
            unwanted = [match_of(part.part) for part in parts if isinstance(part, Not)]
            if not wanted or None in unwanted or len(wanted) + len(unwanted) < len(parts):
                return None
            both = " AND ".join(wanted)
            return f"(({both}) NOT ({' OR '.join(filter(None, unwanted))}))" if unwanted else f"({both})"
    return None


def _is_textual(query: Query) -> bool:
    """Whether the index of words alone can answer."""
    match query:
        case Words(field=field):
            return field in (Field.TEXT, Field.TITLE)
        case Not(part=part):
            return _is_textual(part)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return all(_is_textual(part) for part in parts)
    return False


def _joined(conditions: Iterable[Condition], sign: str) -> Condition:
    parts = list(conditions)
    sql = sign.join(part.on_article() for part in parts)
    return Condition(f"({sql})", tuple(value for part in parts for value in part.values))


def word_pieces(words: Words) -> list[str]:
    """The folded words of a term, as FTS5 cuts them."""
    return list(_cut(fold(words.text)))


def _cut(folded: str) -> Iterator[str]:
    """The runs of letters and figures, as FTS5 cuts them."""
    yield from "".join(letter if letter.isalnum() else " " for letter in folded).split()


def _has_words(folded: str, words: Words) -> bool:
    """Whether all the words stand in a folded name, the last one as a beginning where it is one."""
    there = list(_cut(folded))
    *whole, last = word_pieces(words) or [""]
    begins: Callable[[str], bool] = (
        (lambda word: word.startswith(last)) if words.is_prefix else (lambda word: word == last)
    )
    return all(word in there for word in whole) and any(begins(word) for word in there)


def begins_like(folded: str, typed: str) -> bool:
    """Whether a folded name has the typed words, the last one as a beginning; every name has no words."""
    return not typed.strip() or _has_words(folded, Words(Field.TEXT, typed, is_prefix=True))


def _earliest_of(day: date) -> str:
    """What dates of that day and later are not smaller than, also dates of which only month or year is known."""
    words = day.isoformat()
    return words[:4] if words.endswith("-01-01") else words[:7] if words.endswith("-01") else words


def _start_of_day(day: date) -> str:
    """When the day begins here, as stored: in UTC."""
    try:
        return datetime.combine(day, time.min).astimezone(UTC).isoformat(timespec="seconds")
    except (OverflowError, OSError, ValueError):
        return day.isoformat()
