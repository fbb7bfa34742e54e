"""What linking is given and what it answers. Linking itself touches no database: it asks a ``NameIndex``."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import NewType, Protocol

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId, Reason, Strength
from newsreader.model.values import dataclass

NameId = NewType("NameId", int)


@dataclass(frozen=True, slots=True)
class NameRecord:
    """One distinct name of one kind in the library: all chains whose fullest form has this ``key``.

    ``key`` is made by ``names`` from the surface (folded, titles and possessives off); ``surface`` is the commonest way
    it is written; ``articles`` and ``mentions`` count where it stands; ``entity_id`` is None before it is first linked.
    ``surname`` is that of a person's full name, particles off; None for all else, and where nobody looked.
    """

    id: NameId
    kind: Kind
    key: str
    surface: str
    articles: int
    mentions: int
    entity_id: EntityId | None
    surname: str | None = None


class Ruling(StrEnum):
    """What a reader can rule about two names."""

    SAME = "same"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class NameDecision:
    """A reader's ruling about two name keys of one kind, in the order it was made."""

    kind: Kind
    first_key: str
    second_key: str
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Holders:
    """Who bears a surname: the full names in most articles, how many there are in all, and the articles of all.

    An article with two of the names counts twice.
    """

    names: tuple[NameRecord, ...]
    count: int
    articles: int


@dataclass(frozen=True, slots=True)
class Appearance:
    """A name in one article, with what the article tells of whom it means.

    ``article`` is a number that stands for the article; ``roles`` are words beside the name ("Russian president");
    ``gender`` is "m", "f" or None; ``people`` are the folded surnames of the others named there, as who stands in full
    in one article is often a surname in the next; ``organisations`` and ``places`` are names as written;
    ``published`` is an ISO 8601 date where it is known.
    """

    article: int
    roles: tuple[str, ...] = ()
    gender: str | None = None
    people: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    published: str | None = None


class NameIndex(Protocol):
    """Candidates by indexed keys. Answers must not depend on the order in which names were stored."""

    def find_names(self, kind: Kind, keys: Collection[str]) -> Mapping[str, Sequence[NameRecord]]:
        """Every name filed under each of the keys; keys that nothing is filed under may be left out."""
        ...

    def find_few(self, kind: Kind, keys: Collection[str], most: int) -> list[NameRecord] | None:
        """The names filed under any of the keys, ordered by key; None when there are more than ``most``."""
        ...

    def find_by_key(self, kind: Kind, keys: Collection[str]) -> list[NameRecord]:
        """The names with these canonical keys, ordered by key."""
        ...

    def list_holders(self, kind: Kind, surname: str, most: int) -> Holders:
        """The holders of a surname, those ``most`` that stand in most articles by name (then by key)."""
        ...

    def get_names(self, names: Collection[NameId]) -> list[NameRecord]:
        """The records of these ids, ordered by key."""
        ...

    def list_names_of(self, entities: Collection[EntityId]) -> list[NameRecord]:
        """Every name that now belongs to one of the entities, ordered by key."""
        ...

    def list_appearances(self, name: NameId, most: int) -> list[Appearance] | None:
        """Every article with the name, in no order; None when there are more than ``most``."""
        ...

    def list_decisions(self, kind: Kind, keys: Collection[str]) -> list[NameDecision]:
        """Rulings in force that touch any of the name keys, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class NameLink:
    """A name's place after resolving: its entity, how sure, and why."""

    name_id: NameId
    entity_id: EntityId
    strength: Strength
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class EntityName:
    """An entity that exists after resolving, with the name it is shown under."""

    entity_id: EntityId
    kind: Kind
    name: str


@dataclass(frozen=True, slots=True)
class EntityPointer:
    """A lone name's entity points to the entity it most likely means."""

    from_entity: EntityId
    to_entity: EntityId
    reason: Reason


@dataclass(frozen=True, slots=True)
class Resolution:
    """A block resolved. It replaces all links of ``links``' names and all pointers from ``entities``.

    ``retired`` are entities that lost their last name: they become tombstones.
    """

    links: tuple[NameLink, ...]
    entities: tuple[EntityName, ...]
    pointers: tuple[EntityPointer, ...]
    retired: tuple[EntityId, ...]


@dataclass(frozen=True, slots=True)
class TwoPeople:
    """A suggestion: the articles of the first and, fewer, of the second person. ``unplaced`` may mean either."""

    first: tuple[int, ...]
    second: tuple[int, ...]
    unplaced: tuple[int, ...]
    reasons: tuple[Reason, ...]
