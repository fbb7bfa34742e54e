"""Searches that ask for less than one that found nothing."""

from __future__ import annotations

from newsreader.model.values import dataclass
from newsreader.search.query import AllOf, Query, Words, all_of
from newsreader.search.writing import write

_MOST = 8


@dataclass(frozen=True, slots=True)
class Relaxation:
    """``without`` is the term that is left out, ``search`` what is left. Without it: the words of a phrase apart."""

    without: str
    search: str


def relaxations(query: Query | None) -> tuple[Relaxation, ...]:
    """Each with one of the terms left out, or a phrase taken apart; none for a single word."""
    if isinstance(query, Words) and query.is_phrase and len(query.text.split()) > 1:
        return (Relaxation("", write(_taken_apart(query))),)
    if not isinstance(query, AllOf):
        return ()
    parts = query.parts[:_MOST]
    return tuple(
        Relaxation(write(part), write(all_of([other for other in query.parts if other is not part]))) for part in parts
    )


def _taken_apart(phrase: Words) -> Query | None:
    words = phrase.text.split()
    return all_of([Words(phrase.field, word, is_prefix=phrase.is_prefix and word is words[-1]) for word in words])
