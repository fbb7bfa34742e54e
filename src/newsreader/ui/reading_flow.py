"""Which article is open and which entity is selected: the list, the reader and the sidebar in step."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, QObject, Signal

from newsreader.errors import NewsreaderError
from newsreader.jobs.protocol import PreferArticle, RequestAnalysis, SetRead, SetStarred
from newsreader.model.article import AnalysisState, Article, ArticleId, ArticleSummary
from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.search.finding import FoundWords
from newsreader.ui.article_listing import ArticleListing
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.panes.article_list import ArticleListPane
from newsreader.ui.panes.mentions_pane import MentionsPane
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.reading_places import ReadingPlaces
from newsreader.ui.window.state import ReadingState


class ReadingFlow(QObject):
    """Keeps the three panes of reading in step.

    ``leaving_for`` comes before another article is shown (its id), so that the window can note where the reader was;
    ``article_shown`` after it (the Article). ``place_changed`` tells a line for the status bar, ``said`` a sentence for the
    notice bar, ``request_made`` a request for the jobs process.
    """

    leaving_for = Signal(object)
    article_shown = Signal(object)
    entity_activated = Signal()
    place_changed = Signal(str)
    said = Signal(str)
    request_made = Signal(object)

    def __init__(
        self,
        panes: tuple[ArticleListPane, ReadingPane, MentionsPane],
        listing: ArticleListing,
        reader: LibraryReader,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._list, self._reading, self._mentions = panes
        self._is_halted = False
        self._reader = reader
        self._listing = listing
        self.article: Article | None = None
        self._first_wanted: frozenset[ArticleId] = frozenset()
        self.entity: EntityId | None = None
        self.places = ReadingPlaces(self._reading)
        self._wire()

    def _wire(self) -> None:
        self._list.article_selected.connect(self._on_article_selected)
        self._list.article_activated.connect(lambda _article: self._reading.setFocus())
        self._listing.answered.connect(self._on_listed)
        self._listing.counted.connect(self._on_counted)
        self._list.star_requested.connect(self._toggle_star_of)
        self._reading.entity_selected.connect(self.select_entity)
        self._reading.entity_activated.connect(self._on_entity_activated)
        self._reading.next_article_requested.connect(self.step_article)
        self._reading.star_toggled.connect(lambda _is_starred: self._toggle_star_of(self._open_ids()))
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
        listing = self._listing
        typed = replace(listing.filter, search=listing.typed)
        return ReadingState(typed, listing.order, article, self._reading.scroll_position(), self.entity, place)

    def restore(self, state: ReadingState, *, is_visit: bool = True) -> None:
        """List, open and select what was; what is gone since then is left out."""
        self._listing.restore(state.filter, state.order, state.list_place)
        if state.article is not None and self._reader.now.get_article(state.article) is not None:
            self._show_article(state.article, is_visit=is_visit)
            self._reading.restore_scroll(state.scroll)
        if state.entity is not None and self._reader.now.get_totals(state.entity) is not None:
            self.select_entity(state.entity)

    # -- which article is open

    def place_words(self) -> str:
        """Which article of the list is open."""
        ids = self._listing.ids
        if self.article is None or self.article.id not in ids:
            return ""
        place = ids.index(self.article.id) + 1
        figure = QLocale().toString
        return self.tr("Article {place} of {all}").format(place=figure(place), all=figure(len(ids)))

    def _show_place(self) -> None:
        self.place_changed.emit(self.place_words())

    def _on_counted(self) -> None:
        """At the start the list may be there before the figures are."""
        if self.article is None and len(self._listing.ids):
            self._open_unasked(ArticleId(self._listing.ids[0]))

    def _open_unasked(self, article: ArticleId) -> None:
        """Open what nobody chose; where the library is damaged there, that is said, and the window stands."""
        try:
            self.open_article(article)
        except NewsreaderError as error:
            self._reader.failed.emit(str(error))

    def _on_listed(self, is_whole: bool) -> None:
        ids = self._listing.ids
        if (wanted := self._first_wanted) and is_whole:
            self._first_wanted = frozenset()
            self.open_article(next((ArticleId(one) for one in ids if one in wanted), min(wanted)))
        if self.article is not None:
            self._list.select_article(self.article.id)
            found = self._listing.found_words() if self.article.id in ids else FoundWords()
            self._reading.set_found_words(found, moves=False)
        elif len(ids) and self._listing.is_counted:
            self._open_unasked(ArticleId(ids[0]))
        self._show_place()

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
        is_found = self._reading.set_found_words(self._listing.found_words())
        if place and not is_found:
            self._reading.restore_place(place)

    def _on_article_selected(self, article: ArticleId | None) -> None:
        if article is not None and (self.article is None or article != self.article.id):
            self.open_article(article)

    def open_next_to(self, article: ArticleId) -> bool:
        """Open the article below one of the list, or the one above when it is the last; False where there is none."""
        other = self._listing.next_to(article)
        if other is not None:
            self.open_article(other)
        return other is not None

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
        rows = self._rows_of(self._chosen_ids())
        if rows:
            self.request_made.emit(SetRead(tuple(row.id for row in rows), not all(row.is_read for row in rows), is_undoable=True))

    def toggle_star(self) -> None:
        """Star the selected articles, or take their stars off when all have one."""
        self._toggle_star_of(self._chosen_ids())

    def _chosen_ids(self) -> list[ArticleId]:
        return self._list.selected_articles() or self._open_ids()

    def _open_ids(self) -> list[ArticleId]:
        return [] if self.article is None else [self.article.id]

    def _toggle_star_of(self, ids: Sequence[ArticleId]) -> None:
        rows = self._rows_of(ids)
        if rows:
            self.request_made.emit(SetStarred(tuple(row.id for row in rows), not all(row.is_starred for row in rows), is_undoable=True))

    def _rows_of(self, ids: Sequence[ArticleId]) -> list[ArticleSummary]:
        return self._reader.now.list_summaries(ids)

    def analyse_again(self) -> None:
        """Find names and quotes of the selected articles anew."""
        if chosen := self._chosen_ids():
            self._ask_for_names(RequestAnalysis(tuple(chosen)))

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
        """Show what a write changed in the reader and the sidebar, keeping every place."""
        touched = {*changes.changed, *changes.analysed}
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
