"""Whom a few words of a text may name: entities by all the words, else by some of them, ranked. No Qt here."""

from __future__ import annotations

import re

from newsreader.library import Library
from newsreader.model.entity import EntityRow
from newsreader.model.values import dataclass
from newsreader.names.fold import fold
from newsreader.ui.finding.likeness import likeness

_WORD = re.compile(r"\w+")
_SHOWN, _MOST_WORDS, _SHORT_WORD = 40, 8, 2


@dataclass(frozen=True, slots=True)
class Named:
    """Entities, likeliest first. ``is_sure`` says that the first alone is called so."""

    rows: tuple[EntityRow, ...] = ()
    is_sure: bool = False


def find_named(library: Library, words: str) -> Named:
    """Entities called so; where there are none, those called nearly so, and then those that share a word.

    Raises CancelledError when the reading connection is interrupted.
    """
    rows = _ranked(library, words)
    same = [row for row in rows if fold(words) in {fold(name) for name in (row.entity.name, *row.variants)}]
    if len(same) == 1 or len(rows) == 1:
        return Named(tuple(same or rows), is_sure=True)
    if rows:
        return Named(tuple(rows))
    apart = [word for word in _WORD.findall(words)[:_MOST_WORDS] if len(word) > _SHORT_WORD]
    # the last word first: it is the surname more often than not
    shared = [row for word in reversed(apart) for row in _ranked(library, word)] if len(apart) > 1 else []
    once = {row.entity.id: row for row in reversed(shared)}
    order = list(dict.fromkeys(row.entity.id for row in shared))
    return Named(tuple(once[entity] for entity in order[:_SHOWN]))


def _ranked(library: Library, words: str) -> list[EntityRow]:
    scored = [
        (fits.score, row.articles, row)
        for row in library.find_candidates(words).entities
        if (fits := likeness(words, row.entity.name, row.variants)) is not None
    ]
    scored.sort(key=lambda one: (-one[0], -one[1]))
    return [row for _score, _articles, row in scored[:_SHOWN]]
