"""Where in the window the reader can be: an article, or one of the library-wide views. No Qt here."""

from __future__ import annotations

from enum import StrEnum

from newsreader.model.annotation import Kind
from newsreader.model.article import ArticleId
from newsreader.model.entity import EntityId
from newsreader.model.query import ArticleView
from newsreader.model.saved_search import SavedSearchId
from newsreader.model.values import dataclass


class LibraryView(StrEnum):
    """The views over the whole library, in the navigator's order."""

    PEOPLE = "people"
    PLACES = "places"
    ORGANISATIONS = "organisations"
    QUOTES = "quotes"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class ListKey:
    """What a row of the navigator stands for: a view of the articles or of the library, a source, a tag, a saved search."""

    view: ArticleView | LibraryView = ArticleView.ALL
    source: str | None = None
    tag: str | None = None
    saved: SavedSearchId | None = None


KIND_VIEWS = {
    Kind.PERSON: LibraryView.PEOPLE,
    Kind.PLACE: LibraryView.PLACES,
    Kind.ORGANISATION: LibraryView.ORGANISATIONS,
}
"""The view that lists the entities of a kind and holds the page of each."""


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    """An article in the reader."""

    article: ArticleId


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A library view; ``entity`` is whose page it shows, or whom it is limited to."""

    view: LibraryView
    entity: EntityId | None = None


Place = ArticlePlace | PagePlace
