"""Names that are abbreviations."""

from __future__ import annotations

from dataclasses import replace

from newsreader.analysis.spans import Names
from newsreader.model.annotation import Kind

_LETTERS = range(3, 7)
"""Letters of an abbreviation; two are as often somebody's initials, more a name in capitals."""

_SURE_OF_PERSON = 0.9
"""From here on the model knows a person by initials ("JFK")."""


def abbreviations_are_organisations(text: str, names: Names) -> Names:
    """An abbreviation that the model called a person is an organisation, unless it was sure of that."""
    return [
        replace(name, kind=Kind.ORGANISATION)
        if name.kind is Kind.PERSON and name.score < _SURE_OF_PERSON and _is_abbreviation(text[name.start : name.end])
        else name
        for name in names
    ]


def _is_abbreviation(surface: str) -> bool:
    return len(surface) in _LETTERS and surface.isalpha() and surface.isupper()
