"""The key by which the library files one distinct name of a kind."""

from __future__ import annotations

from newsreader.model.annotation import Kind
from newsreader.names.fold import fold, tidy
from newsreader.names.organisations import organisation_key
from newsreader.names.parse import parse_name
from newsreader.names.place_senses import located_key


def name_key(kind: Kind, surface: str) -> str:
    """Canonical folded key of a name: the same for all spellings that certainly write one name.

    People: titles, possessives, accents and hyphens off, "Merkel, Angela" turned round. Organisations: article and
    legal form off. Places: the alias table, and where they are when several share the name. Never empty for a surface that is not blank.
    """
    if kind is Kind.PERSON:
        key = parse_name(surface).key
    elif kind is Kind.PLACE:
        key = located_key(surface)
    else:
        key = organisation_key(surface)
    return key or fold(surface) or tidy(surface)
