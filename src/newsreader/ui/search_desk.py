"""Everything a search can be asked for beside its results: completion, saved searches, smart lists, order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsreader.library import Library
from newsreader.model.changes import Changes
from newsreader.model.query import ArticleFilter
from newsreader.model.saved_search import SavedSearch, SavedSearchId
from newsreader.model.suggestion import Suggestion
from newsreader.search.query import Field
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.parts import WindowParts


class SearchDesk(QObject):
    """Answers the search box, keeps the navigator's saved searches up to date, and lets the reader change them.

    ``request_made`` goes to the jobs process, ``said`` is a sentence for the notice bar.
    """

    request_made = Signal(object)
    said = Signal(str)

    def __init__(self, window: QWidget, parts: WindowParts, themes: ThemeKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._flow = parts.reader, parts.flow
        self._list, self._navigator = parts.article_list, parts.navigator
        self._themes = themes
        self._searches: tuple[SavedSearch, ...] = ()
        self._to_count: list[SavedSearch] = []
        self._list.completion.values_requested.connect(self._on_values_requested)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {}

    # -- completion

    def _on_values_requested(self, field: Field, typed: str) -> None:
        self._reader.ask(
            "search.completion", lambda library: library.list_suggestions(field, typed), partial(self._show_values, field, typed)
        )

    def _show_values(self, field: Field, typed: str, values: list[Suggestion]) -> None:
        self._list.completion.show_values(field, typed, values)

    # -- saved searches in the navigator

    def refresh(self) -> None:
        """Read the saved searches and count what they find."""
        self._reader.ask("search.saved", Library.list_saved_searches, self._on_searches_read)

    def apply(self, changes: Changes) -> None:
        """Follow what a write changed."""
        if "saved_search" in changes.tables:
            self.refresh()
        elif changes and not self._to_count:
            self._count_all()

    def _on_searches_read(self, searches: list[SavedSearch]) -> None:
        self._searches = tuple(searches)
        self._navigator.set_searches(searches)
        self._flow.set_searches(searches)
        self._count_all()

    def _count_all(self) -> None:
        """One count after the other, so that what the reader asks meanwhile waits for one at most."""
        is_counting = bool(self._to_count)
        self._to_count = list(self._searches)
        if not is_counting:
            self._count_next()

    def _count_next(self) -> None:
        if not self._to_count:
            return
        search = self._to_count[0]
        wanted = ArticleFilter(search=search.query)
        self._reader.ask("search.count", lambda library: library.count_articles(wanted), partial(self._on_counted, search.id))

    def _on_counted(self, search: SavedSearchId, articles: int) -> None:
        self._navigator.set_found(search, articles)
        self._to_count = self._to_count[1:]
        self._count_next()
