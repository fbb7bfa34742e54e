"""A search as values: terms, and how they are joined."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from newsreader.model.values import dataclass


class Field(StrEnum):
    """Where the words of a term must stand. The value is the operator's name."""

    TEXT = "text"
    TITLE = "title"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "org"
    SPEAKER = "speaker"
    SOURCE = "source"
    TAG = "tag"
    LANGUAGE = "language"


class DateField(StrEnum):
    """What a span of days says of an article. The value is the operator's name."""

    AFTER = "after"
    BEFORE = "before"
    DATE = "date"
    ADDED = "added"


class State(StrEnum):
    """What an article is."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    RECENT = "recent"
    WAITING = "waiting"


class Having(StrEnum):
    """What an article has."""

    QUOTES = "quotes"
    PEOPLE = "people"
    PLACES = "places"
    ORGANISATIONS = "orgs"
    TAG = "tag"
    NOTE = "note"
    HIGHLIGHT = "highlight"
    SOURCE = "source"
    DATE = "date"
    COPIES = "copies"


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a field. A phrase's words follow each other; with ``is_prefix`` the last one is a beginning."""

    field: Field
    text: str
    is_phrase: bool = False
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """A date of the article: ``first`` and ``last`` day of what ``words`` say, counted on the day of the search."""

    field: DateField
    words: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Is:
    """The article is in a state."""

    state: State


@dataclass(frozen=True, slots=True)
class Has:
    """The article has something."""

    what: Having


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that the part does not find."""

    part: Query


@dataclass(frozen=True, slots=True)
class AllOf:
    """Articles that every one of at least two parts finds."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Articles that at least one of at least two parts finds."""

    parts: tuple[Query, ...]


Term = Words | Days | Is | Has
Query = Term | Not | AllOf | AnyOf


def all_of(parts: list[Query]) -> Query | None:
    """The parts together, as plain as can be; None for none."""
    return _joined(parts, AllOf)


def any_of(parts: list[Query]) -> Query | None:
    """One of the parts, as plain as can be; None for none."""
    return _joined(parts, AnyOf)


def _joined(parts: list[Query], kind: type[AllOf] | type[AnyOf]) -> Query | None:
    flat: list[Query] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, kind) else (part,))
    if not flat:
        return None
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


def wanted_terms(query: Query | None) -> Iterator[Term]:
    """The terms that what is found can hold, in their order: all but those that are excluded."""
    match query:
        case None | Not():
            return
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from wanted_terms(part)
        case _:
            yield query
