"""What kind of form a name is: it decides how the name may join an entity."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from newsreader.model.annotation import Kind
from newsreader.model.linking import NameRecord
from newsreader.names.organisations import acronym_letters, is_acronym, is_well_known
from newsreader.names.parse import parse_name

_SHORT_ACRONYM = 3


class Form(StrEnum):
    """Full names make entities; the others look for one."""

    FULL = "full"
    INITIAL = "initial"
    """"J. Smith", or an acronym that is not well known: joins an entity only when it is the one that fits."""
    LONE = "lone"
    """"Smith": keeps an entity of its own and points to the likeliest."""


@lru_cache(maxsize=1 << 16)
def form_of(kind: Kind, surface: str) -> Form:
    """The form of one name."""
    if kind is Kind.PERSON:
        name = parse_name(surface)
        if name.is_lone:
            return Form.LONE
        return Form.INITIAL if name.is_initial else Form.FULL
    is_short = kind is Kind.ORGANISATION and is_acronym(surface) and len(acronym_letters(surface)) > 2
    if is_short and not is_well_known(surface):
        return Form.INITIAL
    return Form.FULL


def is_short_acronym(record: NameRecord) -> bool:
    """Whether a record is an acronym of three letters that the alias table does not know."""
    is_acronymic = record.kind is Kind.ORGANISATION and form_of(record.kind, record.surface) is Form.INITIAL
    return is_acronymic and len(acronym_letters(record.surface)) == _SHORT_ACRONYM


def is_full(record: NameRecord) -> bool:
    """Whether a record is a full name."""
    return record.surname is not None or form_of(record.kind, record.surface) is Form.FULL


def core_of(record: NameRecord) -> str:
    """The surname without particles by which lone surnames find their holders."""
    return parse_name(record.surface).core


def specificity_of(record: NameRecord) -> int:
    """How many parts beyond given name and surname a person's name has: they rule other people out."""
    if record.kind is not Kind.PERSON:
        return 0
    name = parse_name(record.surface)
    return len(name.middle) + (2 if name.suffix else 0)
