"""Which agency a story is from, as far as its own text says."""

from __future__ import annotations

import re

from newsreader.model.article import Structure
from newsreader.structure.agencies import is_known_agency
from newsreader.structure.byline import agency_of_byline

_AT_HEAD = re.compile(r"\s{0,8}\((?P<agency>[A-Za-z][\w .&/'’\-]{1,40})\)\s?(?:--?|[–—])\s")
_LOOKED_AT = 4
"""Paragraphs of which one may begin "(Reuters) - "."""


def find_agency(text: str, structure: Structure) -> str | None:
    """The agency of the dateline, of the byline, or of a story that begins "(Reuters) - "; else None."""
    if structure.dateline is not None and structure.dateline.agency:
        return structure.dateline.agency
    if structure.byline is not None and (agency := agency_of_byline(text[slice(*structure.byline)])):
        return agency
    for start, end in structure.paragraphs[:_LOOKED_AT]:
        match = _AT_HEAD.match(text[start : min(end, start + 60)])
        if match is not None and is_known_agency(match["agency"]):
            return match["agency"]
    return None
