"""The library: one file with everything the reader imported and decided.

The facade over storage and linking. Reads never change anything; every write is one transaction and returns what it
changed. A ``Library`` belongs to the thread that opened it; any number of processes may have the same file open, one
writing at a time.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Self

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.article import Article, ArticleId, ArticleSummary, IncomingArticle
from newsreader.model.changes import Changes
from newsreader.model.entity import (
    EntityId,
    EntityInArticle,
    EntityRow,
    EntityTotals,
    Occurrence,
    Pointer,
    QuoteRecord,
    Variant,
)
from newsreader.model.query import ArticleFilter, ArticleOrder, LibraryCounts


def default_library_path() -> Path:
    """``NEWSREADER_LIBRARY`` or the file under the user's data directory."""
    raise NotImplementedError


class Library:
    """One open library."""

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open, creating the file and its folder when missing (not when ``read_only``) and migrating an older one.

        Raises LibraryTooNewError, NotALibraryError, LibraryDamagedError, LibraryBusyError, LibraryError.
        """
        raise NotImplementedError

    def close(self) -> None: ...

    def interrupt(self) -> None:
        """Stop the running read from another thread; it raises CancelledError."""

    # -- articles: reading
    def counts(self) -> LibraryCounts: ...
    def list_article_ids(self, articles: ArticleFilter, order: ArticleOrder, limit: int | None = None) -> array[int]:
        """Ids (type code "q") of the articles in order; an odd search finds less, it never raises."""

    def list_summaries(self, ids: Sequence[ArticleId]) -> list[ArticleSummary]:
        """Rows for these ids in their order; ids that are gone are left out."""

    def get_article(self, article: ArticleId) -> Article | None: ...
    def get_original(self, article: ArticleId) -> bytes | None:
        """The bytes of the article's first copy, as imported."""

    def get_analysis(self, article: ArticleId) -> Analysis | None:
        """Annotations and chains; None until analysed."""

    def list_chain_entities(self, article: ArticleId) -> dict[int, EntityId]:
        """Chain number → entity for every linked chain of the article."""

    # -- entities: reading
    def list_entities_in_article(self, article: ArticleId) -> list[EntityInArticle]:
        """By kind (person, place, organisation), then most mentions here, then first mention."""

    def get_totals(self, entity: EntityId) -> EntityTotals | None: ...
    def list_occurrences(self, entity: EntityId, *, except_article: ArticleId | None = None, limit: int = 50, offset: int = 0,
                         contexts_per_article: int = 3) -> list[Occurrence]:
        """Articles with the entity, newest first, each mention in its sentence (left and right at most 120 characters).

        Articles of entities that point to this one (probable) are included, their contexts marked PROBABLE.
        """

    def list_quotes(self, *, entity: EntityId | None = None, search: str = "", limit: int = 50, offset: int = 0) -> list[QuoteRecord]:
        """Quotes newest first; by one speaker when ``entity`` is given."""

    def list_variants(self, entity: EntityId) -> list[Variant]:
        """Every surface form of the entity with count, strength and reasons, commonest first."""

    def list_pointers(self, entity: EntityId) -> list[Pointer]:
        """Probable pointers from and to the entity."""

    def list_companions(self, entity: EntityId, limit: int = 12) -> list[tuple[EntityRow, int]]:
        """Who appears with the entity: (row, shared articles), most first."""

    def list_entities(self, kind: Kind, *, search: str = "", limit: int | None = None) -> list[EntityRow]:
        """The library-wide table, most articles first."""

    def find_mention(self, article: ArticleId, entity: EntityId) -> tuple[int, int] | None:
        """First mention of the entity in the article."""

    # -- the import queue: what was asked for and is not yet read
    def queue_paths(self, paths: Iterable[str]) -> int:
        """Remember paths to import; returns how many are now queued. Survives a crash."""

    def list_queued(self, limit: int) -> list[tuple[int, str]]: ...
    def count_queued(self) -> int: ...
    def clear_queue(self) -> None: ...

    # -- writes
    def add_articles(self, incoming: Sequence[IncomingArticle], *, finished: Collection[int] = ()) -> AddResult:
        """Store a batch and drop the ``finished`` queue rows in the same transaction.

        The same file again changes nothing; the same text from elsewhere becomes another copy of its article.
        """

    def list_waiting(self, limit: int, *, first: ArticleId | None = None) -> list[tuple[ArticleId, str]]:
        """(id, text) of articles to analyse: ``first`` if it waits, then the newest imported."""

    def save_analyses(self, results: Sequence[tuple[ArticleId, Analysis]]) -> Changes:
        """Store annotations and chains and link the names of these articles."""

    def save_analysis_failure(self, article: ArticleId, problem: str) -> Changes: ...
    def request_analysis(self, articles: Collection[ArticleId] | None = None) -> Changes:
        """Set articles (None: all) back to waiting; their old annotations stay until new ones come."""

    def set_read(self, articles: Collection[ArticleId], is_read: bool) -> Changes: ...
    def set_starred(self, articles: Collection[ArticleId], is_starred: bool) -> Changes: ...
    def relink_all(self) -> Changes:
        """Throw all links away and make them anew from chains and decisions; ids stay where most mentions stay."""
