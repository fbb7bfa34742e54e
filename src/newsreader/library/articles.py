"""Articles: lists, one whole, the import queue, and what the reader sets on them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Sequence

from newsreader.library.base import now, stamp
from newsreader.library.binning import Binning
from newsreader.library.tables import Tables
from newsreader.library.watching import came_by_itself, drop_watched
from newsreader.model.annotation import Analysis
from newsreader.model.article import Article, ArticleId, ArticleSummary, IncomingArticle, StoredOriginal
from newsreader.model.changes import AddResult, Changes
from newsreader.model.query import ArticleFilter, ArticleOrder, LibraryCounts
from newsreader.model.suggestion import Suggestion
from newsreader.model.tables import WaitingTable
from newsreader.search.query import Field
from newsreader.storage import annotations as stored_annotations
from newsreader.storage import article_bin, article_lists, guards, queue, reading_positions, refiling, suggestions
from newsreader.storage import articles as stored_articles
from newsreader.storage.article_bin import Reason
from newsreader.storage.articles import Outcome
from newsreader.storage.queue import path_from_cell
from newsreader.storage.ready_articles import ReadyArticle, make_ready


class Articles(Tables):
    """Reading articles and storing new ones."""

    def counts(self) -> LibraryCounts:
        """Figures of the navigator and the status bar."""
        return article_lists.library_counts(self._database, now())

    def list_article_ids(self, articles: ArticleFilter, order: ArticleOrder, limit: int | None = None) -> array[int]:
        """Ids (type code "q") of the articles in order; an odd search finds less, it never raises."""
        return article_lists.list_article_ids(self._database, articles, order, limit, now())

    def count_articles(self, articles: ArticleFilter) -> int:
        """How many articles the filter finds."""
        return article_lists.count_articles(self._database, articles, now())

    def find_titles(self, typed: str) -> array[int]:
        """Articles whose title begins as typed; where there are none, those with the words in their title."""
        return article_lists.find_titles(self._database, typed)

    def list_suggestions(self, field: Field, typed: str, limit: int = 12) -> list[Suggestion]:
        """Values of a search's field that begin as typed, those of most articles first."""
        return suggestions.list_suggestions(self._database, field, typed, limit)

    def list_summaries(self, ids: Sequence[ArticleId], *, found_by: str = "") -> list[ArticleSummary]:
        """Rows for these ids in their order; ids that are gone are left out.

        With ``found_by``, a search, its words are marked, and snippets are taken from where they stand.
        """
        if not found_by:
            return article_lists.list_summaries(self._database, ids)
        return article_lists.list_found_summaries(self._database, ids, found_by, now())

    def get_article(self, article: ArticleId) -> Article | None:
        """One article whole, or None."""
        return stored_articles.get_article(self._database, article)

    def get_original(self, article: ArticleId) -> bytes | None:
        """The bytes of the article's first copy, as imported."""
        return stored_articles.get_original(self._database, article)

    def list_originals(self, article: ArticleId) -> list[StoredOriginal]:
        """The bytes of every copy of the article, as imported, in the order they came."""
        return stored_articles.list_originals(self._database, article)

    def get_analysis(self, article: ArticleId) -> Analysis | None:
        """Annotations and chains; None until analysed."""
        return stored_annotations.get_analysis(self._database, article)

    def get_reading_position(self, article: ArticleId) -> int:
        """Where the reader left an article (code points); 0 for its head."""
        return reading_positions.get_reading_position(self._database, article)

    def keep_reading_position(self, article: ArticleId, place: int) -> None:
        """Keep where the reader left an article (code points)."""
        with self._database.transaction():
            reading_positions.keep_reading_position(self._database, article, place)

    # -- the import queue: what was asked for and is not yet read
    def queue_paths(self, paths: Iterable[str]) -> int:
        """Remember paths to import; returns how many are now queued. Survives a crash."""
        with self._database.transaction():
            queue.add_paths(self._database, paths)
            return queue.count_paths(self._database)

    def list_queued(self, limit: int, *, after: int = 0) -> list[tuple[int, str]]:
        """(id, path) of the first in the queue behind the line with the id ``after``."""
        return queue.list_paths(self._database, limit, after)

    def count_queued(self) -> int:
        """How many paths wait."""
        return queue.count_paths(self._database)

    def is_untouched(self) -> bool:
        """Whether nothing has come into the library: no article, decision or watched folder, no file that waits."""
        is_empty = guards.count_guards(self._database) == 0 and not self.list_waiting_tables()
        return is_empty and self.count_queued() == 0

    def clear_queue(self) -> None:
        """Forget what was asked for and is not yet read. Watched folders that some of it came from rest from now on."""
        with self._database.transaction():
            drop_watched(self._database, queue.list_all(self._database))
            queue.clear(self._database)

    def add_articles(
        self,
        incoming: Sequence[IncomingArticle | ReadyArticle],
        *,
        finished: Collection[int] = (),
        waiting: Collection[WaitingTable] = (),
    ) -> AddResult:
        """Store a batch and drop the ``finished`` queue rows in the same transaction, which keeps the ``waiting`` files.

        The same file again changes nothing; the same text from elsewhere becomes another copy of its article. What was
        deleted comes back from the bin, unless its file came by itself from a watched folder.
        """
        ready = [one if isinstance(one, ReadyArticle) else make_ready(one) for one in incoming]
        added_at = stamp()
        added: list[ArticleId] = []
        copies: list[tuple[str, ArticleId]] = []
        seen: list[tuple[str, ArticleId]] = []
        with self._database.transaction():
            for one, stored in zip(
                ready, stored_articles.add_articles(self._database, ready, added_at), strict=True
            ):
                path = "" if one.path is None else path_from_cell(one.path)
                if stored.outcome is not Outcome.ADDED:
                    seen.append((path, stored.article))
                if stored.outcome is Outcome.ADDED:
                    added.append(stored.article)
                elif stored.outcome is Outcome.COPY:
                    copies.append((path, stored.article))
            returned = self._take_out_of_bin(seen)
            self._keep_waiting(finished, waiting)
            queue.remove_paths(self._database, finished)
        back = set(returned.added)
        restored = tuple((path, article) for path, article in seen if article in back)
        copies = [(path, article) for path, article in copies if article not in back]
        unchanged = len(incoming) - len(added) - len(copies) - len(restored)
        changed = {article for _, article in copies}.difference(added)
        changes = Changes(added=tuple(sorted(added)), changed=tuple(sorted(changed)))
        return AddResult(changes | returned, tuple(added), tuple(copies), unchanged, restored)

    def _take_out_of_bin(self, seen: Sequence[tuple[str, ArticleId]]) -> Changes:
        """Bring back those of the articles that were deleted, or came of an act that was undone.

        Not those whose file came by itself: that somebody saved it again is no wish to have the article back.
        """
        paths: dict[ArticleId, list[str]] = {}
        for path, article in seen:
            paths.setdefault(article, []).append(path)
        binned = [
            article
            for reason in (Reason.DELETED, Reason.UNDONE)
            for article in article_bin.list_inside(self._database, list(paths), reason)
            if not all(path and came_by_itself(self._database, path) for path in paths[article])
        ]
        return Binning(self._database, self._linking_rules()).take_out(binned) if binned else Changes()

    # -- the index of words
    def refile_search(self) -> None:
        """File anew what was filed for searching by other rules; nothing when all is up to date."""
        if refiling.is_up_to_date(self._database):
            return
        after: int | None = 0
        while after is not None:
            with self._database.transaction():
                after = refiling.refile_articles(self._database, after)
        with self._database.transaction():
            refiling.refile_entities(self._database)
            refiling.note_up_to_date(self._database)

    # -- the hashes by which a check finds what has changed
    def fill_guards(self, is_stopped: Callable[[], bool] = lambda: False) -> None:
        """Give rows of a library of before their hashes; nothing when all have theirs."""
        while not is_stopped() and guards.fill_guards(self._database):
            pass
