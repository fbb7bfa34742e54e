"""Finding articles and entities by a few letters, as a reader types them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from newsreader.library.base import OpenLibrary
from newsreader.model.article import ArticleId
from newsreader.model.finding import Candidates, TitleRow
from newsreader.storage import finding

Found = TypeVar("Found")
_TITLES, _ENTITIES, _NEAR = 300, 150, 800
_ENOUGH = 8


class Finding(OpenLibrary):
    """Candidates that whoever asks ranks."""

    def find_candidates(self, query: str) -> Candidates:
        """What ``query`` could mean; where hardly anything fits, also what it could be a typing error for.

        Nothing for a query without letters and figures.
        """
        words = finding.words_of(query)
        if not words:
            return Candidates((), ())
        titles = finding.find_titles(self._database, words, _TITLES)
        entities = finding.find_entities(self._database, words, _ENTITIES)
        if len(titles) + len(entities) < _ENOUGH:
            titles = _once(titles, finding.find_near_titles(self._database, words, _NEAR))
            entities = _once(entities, finding.find_near_entities(self._database, words, _NEAR))
        return Candidates(tuple(titles), tuple(entities))

    def list_titles(self, ids: Sequence[ArticleId]) -> list[TitleRow]:
        """Titles of these articles in their order; those that are gone or in the bin are left out."""
        return finding.list_titles(self._database, ids)

    def list_newest_titles(self, limit: int) -> list[TitleRow]:
        """The newest articles by the date they are sorted by."""
        return finding.newest_titles(self._database, limit)


def _once(first: list[Found], more: list[Found]) -> list[Found]:
    return list(dict.fromkeys([*first, *more]))
