"""Which articles are listed, which one is open and which entity is selected: the list, the reader and the sidebar in step."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal

from newsreader.jobs.protocol import PreferArticle, RequestAnalysis, SetRead, SetStarred
from newsreader.library import Library
from newsreader.model.article import AnalysisState, Article, ArticleId, ArticleSummary
from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId
from newsreader.model.query import ArticleFilter, ArticleOrder, ArticleView
from newsreader.model.saved_search import SavedSearch
from newsreader.model.tag import Tag, TagId
from newsreader.search.finding import FoundWords, found_words
from newsreader.search.parsing import as_typed, parse
from newsreader.ui.library_reader import Lane, LibraryReader
from newsreader.ui.panes.article_list import ArticleListPane
from newsreader.ui.panes.mentions_pane import MentionsPane
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.places import ListKey
from newsreader.ui.reading_places import ReadingPlaces
from newsreader.ui.window.state import ListPlace, ReadingState

_FIRST_IDS = 500


class ReadingFlow(QObject):
    """Keeps the three panes of reading in step.

    ``leaving_for`` comes before another article is shown (its id), so that the window can note where the reader was;
    ``article_shown`` after it (the Article). ``list_changed`` tells what is listed now (a ListKey), ``nothing_found`` that
    a search found nothing, ``place_changed`` a line for the status bar, ``said`` a sentence for the notice bar,
    ``request_made`` a request for the jobs process.
    """

    leaving_for = Signal(object)
    article_shown = Signal(object)
    entity_activated = Signal()
    list_changed = Signal(object)
    nothing_found = Signal()
    place_changed = Signal(str)
    said = Signal(str)
    request_made = Signal(object)

    def __init__(
        self,
        panes: tuple[ArticleListPane, ReadingPane, MentionsPane],
        reader: LibraryReader,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._list, self._reading, self._mentions = panes
        self._is_halted = False
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
        self.article: Article | None = None
        self._first_wanted: frozenset[ArticleId] = frozenset()
        self.entity: EntityId | None = None
        self._total: int | None = None
        self.places = ReadingPlaces(self._reading)
        self._place_to_restore: ListPlace | None = None
        self._list.set_order(self.order)
        self._wire()

    def _wire(self) -> None:
        self._list.article_selected.connect(self._on_article_selected)
        self._list.article_activated.connect(lambda _article: self._reading.setFocus())
        self._list.search_changed.connect(self.search)
        self._list.order_changed.connect(self._on_order_changed)
        self._list.star_requested.connect(self._toggle_star_of)
        self._reading.entity_selected.connect(self.select_entity)
        self._reading.entity_activated.connect(self._on_entity_activated)
        self._reading.next_article_requested.connect(self.step_article)
        self._reading.star_toggled.connect(lambda _is_starred: self.toggle_star())
        self._reading.mention_step_left_article.connect(self._step_entity_across)
        self._reading.set_hover_facts(self._hover_facts)
        self._mentions.entity_selected.connect(self.select_entity)
        self._mentions.mention_requested.connect(self.open_mention)
        self.places.request_made.connect(self.request_made)

    # -- the session

    def state(self) -> ReadingState:
        """What is listed, open and selected now."""
        article = None if self.article is None else self.article.id
        place = self._list.place()
        typed = replace(self.filter, search=self.typed)
        return ReadingState(typed, self.order, article, self._reading.scroll_position(), self.entity, place)

    def restore(self, state: ReadingState, *, is_visit: bool = True) -> None:
        """List, open and select what was; what is gone since then is left out."""
        self.filter = replace(state.filter, search=self._asked(state.filter.search))
        self.order = state.order
        self._place_to_restore = state.list_place
        self._list.set_order(state.order)
        self._show_typed(state.filter.search)
        if state.article is not None and self._reader.now.get_article(state.article) is not None:
            self._show_article(state.article, is_visit=is_visit)
            self._reading.restore_scroll(state.scroll)
        if state.entity is not None and self._reader.now.get_totals(state.entity) is not None:
            self.select_entity(state.entity)

    # -- which articles are listed

    @property
    def list_key(self) -> ListKey:
        """What is listed, as the navigator knows it."""
        if self.saved is not None:
            return ListKey(saved=self.saved.id)
        return ListKey(self.filter.view, self.filter.source, self.filter.tag)

    def set_total(self, articles: int) -> None:
        """How many articles the library holds."""
        is_first = self._total is None
        self._total = articles
        self._list.set_total(articles)
        if is_first and self.article is None and len(self.ids):
            # at the start the list may be there before the figures are
            self.open_article(ArticleId(self.ids[0]))

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
        if (wanted_first := self._first_wanted) and is_whole:
            self._first_wanted = frozenset()
            self.open_article(next((ArticleId(one) for one in ids if one in wanted_first), min(wanted_first)))
        if self.article is not None:
            self._list.select_article(self.article.id)
            is_listed = self.article.id in ids
            self._reading.set_found_words(self._found_words() if is_listed else FoundWords(), moves=False)
        elif len(ids) and self._total is not None:
            self.open_article(ArticleId(ids[0]))
        if self._place_to_restore is not None and self._list.restore_place(self._place_to_restore):
            self._place_to_restore = None
        self._show_place()

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

    def place_words(self) -> str:
        """Which article of the list is open."""
        if self.article is None or self.article.id not in self.ids:
            return ""
        place = self.ids.index(self.article.id) + 1
        figure = QLocale().toString
        return self.tr("Article {place} of {all}").format(place=figure(place), all=figure(len(self.ids)))

    def _show_place(self) -> None:
        self.place_changed.emit(self.place_words())

    def _on_order_changed(self, order: ArticleOrder) -> None:
        self.order = order
        self.ask_articles()

    def _take_order(self, order: ArticleOrder) -> None:
        """List in this order without keeping it as the reader's own."""
        self.order = order
        self._list.set_order(order)

    # -- which article is open

    def open_article(self, article: ArticleId) -> None:
        """Show an article as a new step of the way back."""
        self._show_article(article, is_visit=True)

    def open_first_of(self, articles: Collection[ArticleId]) -> None:
        """Open the one of these that stands first in the list, as soon as the list is answered with them."""
        self._first_wanted = frozenset(articles)

    def return_to(self, article: ArticleId, scroll: float) -> None:
        """Show an article again that the way back or forward leads to."""
        self._show_article(article, is_visit=False)
        self._reading.restore_scroll(scroll)

    def open_mention(self, article: ArticleId, start: int, end: int) -> None:
        """Open an article at a mention (code points), keeping the selected entity."""
        self._show_article(article, is_visit=True)
        self._reading.show_span(start, end)

    def _show_article(self, article_id: ArticleId, *, is_visit: bool) -> None:
        library = self._reader.now
        article = library.get_article(article_id)
        if article is None:
            return
        if is_visit:
            self.leaving_for.emit(article_id)
        analysis = library.get_analysis(article_id)
        is_other = self.article is None or self.article.id != article_id
        self.article = article
        self._reading.show_article(article, analysis, library.list_chain_entities(article_id))
        if is_other:
            self._restore_place(library.get_reading_position(article_id))
        self._reading.set_starred(article.is_starred)
        self._mentions.show_article(article_id, analysed=analysis is not None)
        if self.entity is not None:
            self._reading.select_entity(self.entity)
            self._mentions.show_entity(self.entity)
        if is_other:
            self._list.select_article(article_id)
        if article.analysis_state is AnalysisState.WAITING:
            self._ask_for_names(PreferArticle(article_id))
        self.article_shown.emit(article)
        self._show_place()

    def _restore_place(self, place: int) -> None:
        assert self.article is not None
        self.places.set_kept(self.article.id, place)
        is_found = self._reading.set_found_words(self._found_words())
        if place and not is_found:
            self._reading.restore_place(place)

    def _found_words(self) -> FoundWords:
        """What the search of the list finds, to be marked in the text as it is in the list."""
        return found_words(parse(self.filter.search, date.today()).query)

    def _on_article_selected(self, article: ArticleId | None) -> None:
        if article is not None and (self.article is None or article != self.article.id):
            self.open_article(article)

    def open_next_to(self, article: ArticleId) -> bool:
        """Open the article below one of the list, or the one above when it is the last; False where there is none."""
        at = self.ids.index(article) if article in self.ids else len(self.ids)
        others = (*self.ids[at + 1 : at + 2], *self.ids[max(0, at - 1) : at])
        if others:
            self.open_article(ArticleId(others[0]))
        return bool(others)

    def close_article(self) -> None:
        """Show no article."""
        self.article = None
        self._reading.clear()
        self._mentions.show_article(None, analysed=False)
        self._show_place()

    def show_again(self) -> None:
        """Read the open article anew and show it where it is."""
        if self.article is not None:
            self._show_article(self.article.id, is_visit=False)

    def step_article(self, direction: int) -> None:
        """The next (1) or previous (-1) article of the list."""
        self._list.step(direction)

    def next_unread(self) -> None:
        """The next unread article of the list."""
        if not self._list.step_unread(1):
            self.said.emit(self.tr("No unread article below this one."))

    # -- which entity is selected

    def select_entity(self, entity: EntityId | None) -> None:
        """Mark an entity's mentions in the text and show it across the library; None clears."""
        self.entity = entity
        self._reading.select_entity(entity)
        self._mentions.show_entity(entity)

    def _on_entity_activated(self, entity: EntityId | None) -> None:
        self.select_entity(entity)
        if entity is not None:
            self.entity_activated.emit()

    def _hover_facts(self, entity: EntityId) -> str:
        for row in self._mentions.entity_rows():
            if row.entity.id == entity:
                if row.other_articles:
                    return self.tr("%Ln other article(s)", "", row.other_articles)
                return self.tr("only in this article")
        return ""

    def _step_entity_across(self, direction: int) -> None:
        """The next mention of the selected entity lies in another article: the next in date that has it."""
        if self.entity is None or self.article is None:
            return
        entity, here = self.entity, self.article.id
        self._reader.ask(
            "window.next_same",
            lambda library: library.list_article_ids(ArticleFilter(entity=entity), ArticleOrder.NEWEST),
            lambda ids: self._open_neighbour(ids, here, entity, direction),
        )

    def _open_neighbour(self, ids: array[int], here: ArticleId, entity: EntityId, direction: int) -> None:
        others = list(ids)
        if here not in others or len(others) < 2:
            self.said.emit(self.tr("No other article mentions this name."))
            return
        target = ArticleId(others[(others.index(here) + direction) % len(others)])
        found = self._reader.now.find_mention(target, entity)
        if found is not None:
            self.open_mention(target, *found)

    # -- marks on articles

    def toggle_read(self) -> None:
        """Mark the selected articles as read, or as unread when all are read."""
        rows = self._rows_of(self._list.selected_articles() or ([self.article.id] if self.article else []))
        if rows:
            self.request_made.emit(SetRead(tuple(row.id for row in rows), not all(row.is_read for row in rows), is_undoable=True))

    def toggle_star(self) -> None:
        """Star the open article, or take its star off."""
        if self.article is not None:
            self._toggle_star_of([self.article.id])

    def _toggle_star_of(self, ids: Sequence[ArticleId]) -> None:
        rows = self._rows_of(ids)
        if rows:
            self.request_made.emit(SetStarred(tuple(row.id for row in rows), not all(row.is_starred for row in rows), is_undoable=True))

    def _rows_of(self, ids: Sequence[ArticleId]) -> list[ArticleSummary]:
        return self._reader.now.list_summaries(ids)

    def analyse_again(self) -> None:
        """Find names and quotes of the open article anew."""
        if self.article is not None:
            self._ask_for_names(RequestAnalysis((self.article.id,)))

    def show_rest(self, *, is_resting: bool, is_halted: bool) -> None:
        """Whether nobody works on the articles that wait for their analysis, and would not on one that is asked for."""
        self._is_halted = is_halted
        self._list.set_resting(is_resting or is_halted)
        self._reading.set_resting(is_resting or is_halted)

    def _ask_for_names(self, request: PreferArticle | RequestAnalysis) -> None:
        self._reading.set_resting(self._is_halted)
        self.request_made.emit(request)

    # -- what changed in the library

    def apply(self, changes: Changes) -> None:
        """Show what a write changed, keeping every place."""
        if changes.added or changes.removed or (changes.tables & {"tag", "article_tag"} and self._hangs_on_tags()):
            self.ask_articles()
        touched = {*changes.changed, *changes.analysed}
        if touched:
            self._list.refresh(touched)
        if self.article is not None and self.article.id in changes.added:
            # it was in the bin while it was shown, and is back with its names
            self.show_again()
        elif self.article is not None and self.article.id in touched:
            self._reload_article(is_analysed=self.article.id in changes.analysed)
        elif self.entity is not None and self.entity in changes.entities:
            self._mentions.refresh()
        elif not {row.entity.id for row in self._mentions.entity_rows()}.isdisjoint(changes.entities):
            # another article that names them was analysed: their figures are others now
            self._mentions.refresh_entities()

    def _hangs_on_tags(self) -> bool:
        """Whether another tag on an article may bring it into the list, or take it out."""
        return self.filter.tag is not None or "tag" in self.filter.search

    def _reload_article(self, *, is_analysed: bool) -> None:
        assert self.article is not None
        article = self._reader.now.get_article(self.article.id)
        if article is None:
            return
        has_other_text = article.text_hash != self.article.text_hash
        self.article = article
        if is_analysed or has_other_text:
            self._show_article(article.id, is_visit=False)
        else:
            self._reading.set_starred(article.is_starred)
            self._reading.show_details(article)
            self.article_shown.emit(article)


def _list_ids(wanted: ArticleFilter, order: ArticleOrder, limit: int | None, library: Library) -> array[int]:
    return library.list_article_ids(wanted, order, limit)
