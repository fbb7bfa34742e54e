"""The operators of a search, declared once: the parser, the completion, the help and the command line read this table.

Words are plain literals, translated where they are shown. Every name is understood whatever its case.
"""

from __future__ import annotations

from enum import StrEnum

from newsreader.model.values import dataclass
from newsreader.search.query import DateField, Field, Having, State


class Takes(StrEnum):
    """What stands after an operator's colon."""

    NAME = "name"
    WORDS = "words"
    DATE = "date"
    STATE = "state"
    HAVING = "having"


@dataclass(frozen=True, slots=True)
class Operator:
    """``name`` is how the operator is written; ``aliases`` are understood too. ``example`` shows a whole term."""

    name: str
    aliases: tuple[str, ...]
    takes: Takes
    meaning: str
    example: str
    field: Field | DateField | None = None


OPERATORS: tuple[Operator, ...] = (
    Operator(
        "person",
        ("people", "personen"),
        Takes.NAME,
        "mentions this person, by any name",
        'person:"Vladimir Putin"',
        Field.PERSON,
    ),
    Operator("place", ("places", "ort", "orte"), Takes.NAME, "mentions this place", "place:Berlin", Field.PLACE),
    Operator(
        "org",
        ("organisation", "organization", "orgs", "firma"),
        Takes.NAME,
        "mentions this organisation",
        'org:"European Union"',
        Field.ORGANISATION,
    ),
    Operator(
        "speaker",
        ("said", "sprecher", "sprecherin", "zitat"),
        Takes.NAME,
        "quotes this person",
        "speaker:Merkel",
        Field.SPEAKER,
    ),
    Operator("source", ("quelle", "from"), Takes.NAME, "comes from this source", "source:Reuters", Field.SOURCE),
    Operator("tag", ("tags", "schlagwort", "etikett"), Takes.NAME, "has this tag", 'tag:"to read"', Field.TAG),
    Operator(
        "title", ("titel", "headline"), Takes.WORDS, "has these words in its title", "title:election", Field.TITLE
    ),
    Operator(
        "after",
        ("since", "nach", "seit", "ab"),
        Takes.DATE,
        "dated on this day or later",
        "after:2024-03-01",
        DateField.AFTER,
    ),
    Operator("before", ("vor",), Takes.DATE, "dated before this day", "before:2024", DateField.BEFORE),
    Operator(
        "date", ("on", "datum", "am"), Takes.DATE, "dated in this day, month or year", "date:2024-03", DateField.DATE
    ),
    Operator(
        "added",
        ("imported", "hinzugefügt"),
        Takes.DATE,
        "imported on this day or in these days",
        "added:7d",
        DateField.ADDED,
    ),
    Operator("is", ("ist",), Takes.STATE, "is unread, read, starred, recent or waiting", "is:unread"),
    Operator(
        "has",
        ("hat", "with", "mit"),
        Takes.HAVING,
        "has quotes, people, a tag, a note and more",
        "has:quotes",
    ),
    Operator("language", ("lang", "sprache"), Takes.NAME, "is written in this language", "language:de", Field.LANGUAGE),
)

_BY_NAME = {name: operator for operator in OPERATORS for name in (operator.name, *operator.aliases)}

STATES: dict[str, State] = {
    "unread": State.UNREAD,
    "new": State.UNREAD,
    "ungelesen": State.UNREAD,
    "read": State.READ,
    "gelesen": State.READ,
    "starred": State.STARRED,
    "star": State.STARRED,
    "markiert": State.STARRED,
    "recent": State.RECENT,
    "neu": State.RECENT,
    "waiting": State.WAITING,
    "wartend": State.WAITING,
}
"""What stands after ``is:``."""

HAVINGS: dict[str, Having] = {
    "quotes": Having.QUOTES,
    "quote": Having.QUOTES,
    "zitate": Having.QUOTES,
    "zitat": Having.QUOTES,
    "people": Having.PEOPLE,
    "person": Having.PEOPLE,
    "personen": Having.PEOPLE,
    "places": Having.PLACES,
    "place": Having.PLACES,
    "orte": Having.PLACES,
    "ort": Having.PLACES,
    "orgs": Having.ORGANISATIONS,
    "org": Having.ORGANISATIONS,
    "organisations": Having.ORGANISATIONS,
    "organizations": Having.ORGANISATIONS,
    "organisationen": Having.ORGANISATIONS,
    "tag": Having.TAG,
    "tags": Having.TAG,
    "schlagwort": Having.TAG,
    "note": Having.NOTE,
    "notes": Having.NOTE,
    "notiz": Having.NOTE,
    "notizen": Having.NOTE,
    "highlight": Having.HIGHLIGHT,
    "highlights": Having.HIGHLIGHT,
    "markierung": Having.HIGHLIGHT,
    "source": Having.SOURCE,
    "quelle": Having.SOURCE,
    "date": Having.DATE,
    "datum": Having.DATE,
    "copies": Having.COPIES,
    "copy": Having.COPIES,
    "kopien": Having.COPIES,
}
"""What stands after ``has:``."""

OR_WORDS = frozenset({"or", "oder", "|", "||"})
AND_WORDS = frozenset({"and", "und", "&", "&&"})
NOT_WORDS = frozenset({"NOT", "NICHT"})
"""In capitals alone: in small letters they are words of many headlines."""


def find_operator(name: str) -> Operator | None:
    """The operator of this name or alias, whatever its case."""
    return _BY_NAME.get(name.casefold())


def operator_names() -> tuple[str, ...]:
    """Every name and alias."""
    return tuple(_BY_NAME)
