"""Short forms within one document: which mentions mean the same, and the rule that says so.

People: a surname alone, a given name alone, an initial or a misspelling goes to the first-introduced full name that it
fits. Organisations: acronyms and short forms. Places: other names by the alias table.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.model.annotation import Kind
from newsreader.model.values import dataclass
from newsreader.names.short_organisations import place_organisations
from newsreader.names.short_people import place_people
from newsreader.names.short_places import place_places
from newsreader.names.titles import Gender


@dataclass(frozen=True, slots=True)
class NameInText:
    """A name as it stands in a document. ``title`` ("Mrs") and ``gender`` are hints from the words around it."""

    kind: Kind
    surface: str
    start: int
    title: str = ""
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class ChainAssignment:
    """A mention's chain: numbers count from 0 in the order in which chains first appear.

    ``name`` is the chain's fullest form in the document, ``rule`` says in words for the reader why the mention is in it.
    """

    chain: int
    name: str
    rule: str


def assign_chains(names: Sequence[NameInText], text: str = "") -> list[ChainAssignment]:
    """One assignment for each name, in the given (reading) order. Names of different kinds never share a chain.

    ``text`` is what the names' ``start`` count in: it tells the sport that a team is of, and brackets around names.
    """
    placed: dict[int, tuple[Kind, int, str]] = {}
    fullest: dict[tuple[Kind, int], str] = {}
    for kind, place in (
        (Kind.PERSON, place_people),
        (Kind.PLACE, place_places),
        (Kind.ORGANISATION, place_organisations),
    ):
        positions = [position for position, name in enumerate(names) if name.kind is kind]
        groups = place([names[position] for position in positions], text)
        for position, (group, rule) in zip(positions, groups.mentions, strict=True):
            placed[position] = (kind, group, rule)
        fullest |= {(kind, group): name for group, name in enumerate(groups.names)}
    numbers: dict[tuple[Kind, int], int] = {}
    return [
        ChainAssignment(numbers.setdefault((kind, group), len(numbers)), fullest[kind, group], rule)
        for _, (kind, group, rule) in sorted(placed.items())
    ]
