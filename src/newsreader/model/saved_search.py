"""Searches that the reader keeps."""

from __future__ import annotations

from typing import NewType

from newsreader.model.query import ArticleOrder
from newsreader.model.values import dataclass

SavedSearchId = NewType("SavedSearchId", int)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search with a name, in the order in which its articles are listed. ``query`` is in the search's syntax."""

    id: SavedSearchId
    name: str
    query: str
    order: ArticleOrder = ArticleOrder.NEWEST
