"""The key by which the library files one distinct name of a kind."""

from __future__ import annotations

from newsreader.model.annotation import Kind
from newsreader.names.fold import fold, tidy
from newsreader.names.organisations import organisation_key
from newsreader.names.parse import parse_name
from newsreader.names.places import place_key


def name_key(kind: Kind, surface: str) -> str:
    """Canonical folded key of a name: the same for all spellings that certainly write one name.

    People: titles, possessives, accents and hyphens off, "Merkel, Angela" turned round. Organisations: article and
    legal form off. Places: the alias table. Never empty for a surface that is not blank.
    """
    if kind is Kind.PERSON:
        key = parse_name(surface).key
    elif kind is Kind.PLACE:
        key = place_key(surface)
    else:
        key = organisation_key(surface)
    return key or fold(surface) or tidy(surface)
