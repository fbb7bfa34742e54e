"""Which articles are listed: a view, a source, a tag or a search, in an order; kept in step with the list's pane."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView
from newsreader.model.saved_search import SavedSearch
from newsreader.model.tag import Tag, TagId
from newsreader.search.finding import FoundWords, found_words
from newsreader.search.parsing import as_typed, parse
from newsreader.ui.library_reader import Lane, LibraryReader
from newsreader.ui.panes.article_list import ArticleListPane
from newsreader.ui.places import ListKey
from newsreader.ui.window.state import ListPlace

_FIRST_IDS = 500


class ArticleListing(QObject):
    """Asks the library for the articles and shows them in the list.

    ``list_changed`` tells what is listed now (a ListKey), ``answered`` that the articles are there, and whether all of
    them are, ``nothing_found`` that a search found nothing. ``is_counted`` says whether it is known how many articles the
    library holds; ``counted`` tells when that comes.
    """

    list_changed = Signal(object)
    answered = Signal(bool)
    counted = Signal()
    nothing_found = Signal()

    def __init__(self, pane: ArticleListPane, reader: LibraryReader, parent: QObject) -> None:
        super().__init__(parent)
        self._list = pane
        self._reader = reader
        self.filter = ArticleFilter()
        self.typed = ""
        """What stands in the search box."""
        self.saved: SavedSearch | None = None
        """The saved search that is listed; None when its words were changed, or none was chosen."""
        self._searches: tuple[SavedSearch, ...] | None = None
        self._tags: dict[TagId, str] = {}
        self.order = ArticleOrder.NEWEST
        self.folds_versions = False
        """Whether versions of one story are one row of the list."""
        self.ids: array[int] = array("q")
        self._total: int | None = None
        self._place_to_restore: ListPlace | None = None
        pane.set_order(self.order)
        pane.search_changed.connect(self.search)
        pane.order_changed.connect(self._on_order_changed)

    @property
    def is_counted(self) -> bool:
        """Whether it is known how many articles the library holds."""
        return self._total is not None

    @property
    def list_key(self) -> ListKey:
        """What is listed, as the navigator knows it."""
        if self.saved is not None:
            return ListKey(saved=self.saved.id)
        return ListKey(self.filter.view, self.filter.source, self.filter.tag)

    def restore(self, wanted: ArticleFilter, order: ArticleOrder, place: ListPlace | None) -> None:
        """List what was listed, with this at the top; ``wanted`` has the search as it was typed."""
        self.filter = replace(wanted, search=self._asked(wanted.search))
        self.order = order
        self._place_to_restore = place
        self._list.set_order(order)
        self._show_typed(wanted.search)

    def set_total(self, articles: int) -> None:
        """How many articles the library holds."""
        is_first = self._total is None
        self._total = articles
        self._list.set_total(articles)
        if is_first:
            self.counted.emit()

    def show_list(self, key: ListKey) -> None:
        """List another view, source or saved search; a search of one's own stays, that of a saved one goes with it."""
        saved = next((one for one in self._searches or () if one.id == key.saved), None)
        if saved is not None:
            self.show_saved(saved)
            return
        typed = "" if self.saved is not None else self.typed
        self.saved = None
        self._show_typed(typed)
        view = key.view if isinstance(key.view, ArticleView) else ArticleView.ALL
        self._show_filter(ArticleFilter(view, key.source, self._asked(typed), tag=key.tag))

    def show_added(self) -> None:
        """List what came in lately, the newest at the top."""
        self.saved = None
        self._show_typed("")
        self._take_order(ArticleOrder.ADDED)
        self._show_filter(ArticleFilter(ArticleView.RECENT))

    def show_saved(self, saved: SavedSearch) -> None:
        """List what a saved search finds, in its order."""
        self.saved = saved
        self._show_typed(saved.query)
        self._take_order(saved.order)
        self._show_filter(ArticleFilter(search=saved.query))

    def set_searches(self, searches: Sequence[SavedSearch]) -> None:
        """The saved searches there are; one that is listed is listed anew when it was changed."""
        are_first, self._searches = self._searches is None, tuple(searches)
        if are_first and self.saved is None and self.filter.search:
            # the session before may have ended on one of them
            there = (one for one in searches if self.filter == ArticleFilter(search=one.query) and self.order is one.order)
            self.saved = next(there, None)
            self.list_changed.emit(self.list_key)
            self._show_title()
        if self.saved is None:
            return
        now = next((one for one in searches if one.id == self.saved.id), None)
        if now is None:
            self.saved = None
            self.list_changed.emit(self.list_key)
            self._show_title()
        elif (now.query, now.order) != (self.saved.query, self.saved.order):
            self.show_saved(now)
        elif now != self.saved:
            self.saved = now
            self._show_title()

    def set_tags(self, tags: Iterable[Tag]) -> None:
        """The tags there are; a list of one that has another name now goes with it, and ends with one that is gone."""
        before, self._tags = self._tags, {tag.id: tag.name for tag in tags}
        listed = self.filter.tag
        if listed is None or self.saved is not None or listed in self._tags.values():
            return
        number = next((number for number, name in before.items() if name == listed), None)
        renamed = None if number is None else self._tags.get(number)
        if renamed is None:
            self.show_list(ListKey())
        else:
            self._show_filter(replace(self.filter, tag=renamed))

    def search(self, typed: str) -> None:
        """List what a search finds; what is wrong with it is said, and the list stays as it is."""
        self.typed = typed
        problem = parse(typed, date.today()).problem
        self._list.show_problem(problem)
        if problem is not None:
            return
        asked = self._asked(typed)
        if self.saved is not None and asked != self.saved.query:
            self.saved = None
        self._show_filter(replace(self.filter, search=asked))

    def _asked(self, typed: str) -> str:
        return as_typed(typed, date.today()) if typed.strip() else ""

    def _show_typed(self, typed: str) -> None:
        self.typed = typed
        self._list.show_search(typed)

    def _show_filter(self, wanted: ArticleFilter) -> None:
        self._place_to_restore = None
        self.filter = wanted
        self.list_changed.emit(self.list_key)
        self.ask_articles()

    def ask_articles(self) -> None:
        """First what fits the screen, then all."""
        wanted, order = self.filter, self.order
        if wanted.search and order is ArticleOrder.RELEVANCE:
            limits: tuple[int | None, ...] = (None,)
        else:
            limits = (_FIRST_IDS, None) if self._total is None or self._total > _FIRST_IDS else (None,)
        for limit in limits:
            self._reader.ask(
                f"window.articles.{limit}",
                partial(_list_ids, replace(wanted, folds_versions=self.folds_versions), order, limit),
                partial(self._on_articles_answered, wanted, limit),
                Lane.SEARCH if wanted.search else Lane.QUICK,
            )

    def _on_articles_answered(self, wanted: ArticleFilter, limit: int | None, ids: array[int]) -> None:
        if wanted != self.filter:
            return
        self.ids = ids
        # only the first are known yet: how many there are comes with all of them
        is_whole = limit is None or len(ids) < limit
        self._list.set_articles(
            ids,
            title=self._view_title(),
            total=len(ids) if is_whole else None,
            search=self.typed,
            found_by=self.filter.search,
            view=self.filter.view,
        )
        if not len(ids) and self.filter.search:
            self.nothing_found.emit()
        self.answered.emit(is_whole)
        if self._place_to_restore is not None and self._list.restore_place(self._place_to_restore):
            self._place_to_restore = None

    def found_words(self) -> FoundWords:
        """What the search finds, to be marked in the text as it is in the list."""
        return found_words(parse(self.filter.search, date.today()).query)

    def next_to(self, article: ArticleId) -> ArticleId | None:
        """The article below one of the list, or the one above when it is the last; None where there is none."""
        at = self.ids.index(article) if article in self.ids else len(self.ids)
        others = (*self.ids[at + 1 : at + 2], *self.ids[max(0, at - 1) : at])
        return ArticleId(others[0]) if others else None

    def _show_title(self) -> None:
        self._list.set_title(self._view_title())

    def _view_title(self) -> str:
        if self.saved is not None:
            return self.saved.name
        if self.filter.source is not None:
            return self.filter.source
        if self.filter.tag is not None:
            return self.filter.tag
        return {
            ArticleView.ALL: self.tr("All articles"),
            ArticleView.UNREAD: self.tr("Unread"),
            ArticleView.STARRED: self.tr("Starred"),
            ArticleView.RECENT: self.tr("Recently added"),
            ArticleView.BIN: self.tr("Bin"),
        }[self.filter.view]

    def _on_order_changed(self, order: ArticleOrder) -> None:
        self.order = order
        self.ask_articles()

    def _take_order(self, order: ArticleOrder) -> None:
        """List in this order without keeping it as the reader's own."""
        self.order = order
        self._list.set_order(order)

    def apply(self, changes: Changes) -> None:
        """Show what a write changed, keeping every place."""
        if changes.added or changes.removed or (changes.tables & {"tag", "article_tag"} and self._hangs_on_tags()):
            self.ask_articles()
        touched = {*changes.changed, *changes.analysed}
        if touched:
            self._list.refresh(touched)

    def _hangs_on_tags(self) -> bool:
        """Whether another tag on an article may bring it into the list, or take it out."""
        return self.filter.tag is not None or "tag" in self.filter.search


def _list_ids(wanted: ArticleFilter, order: ArticleOrder, limit: int | None, library: Library) -> array[int]:
    return library.list_article_ids(wanted, order, limit)
