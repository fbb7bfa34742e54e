"""The library-wide pages: made when first opened, wired to decisions and export, and kept up with the library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId
from newsreader.ui.decision_desk import DecisionDesk
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.pages.library_page import LibraryPage
from newsreader.ui.pages.table import PAGES
from newsreader.ui.places import KIND_VIEWS, LibraryView, PagePlace
from newsreader.ui.table_export import TableExport
from newsreader.ui.theme import Theme, ThemeKeeper

if TYPE_CHECKING:
    from newsreader.ui.pages.entities_page import EntitiesPage
    from newsreader.ui.pages.quotes_page import QuotesPage


class PageDesk(QObject):
    """``page_made`` tells a new page, so that the window can put it into its stack and listen to it.

    ``moved`` tells where a page went by itself, ``quotes_requested`` whose quotes are wanted, ``place_changed`` which
    page has other words for the status bar.
    """

    page_made = Signal(object)
    moved = Signal(object)
    quotes_requested = Signal(object)
    place_changed = Signal(object)

    def __init__(
        self, window: QWidget, reader: LibraryReader, themes: ThemeKeeper, decisions: DecisionDesk, export: TableExport
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._themes = themes
        self._decisions = decisions
        self._export = export
        self._pages: dict[LibraryView, LibraryPage] = {}
        self._unapplied: dict[LibraryView, Changes] = {}
        self._kept: dict[str, Mapping[str, str]] = {}

    @property
    def pages(self) -> Iterable[LibraryPage]:
        """Those that have been opened."""
        return self._pages.values()

    def open(self, place: PagePlace) -> LibraryPage:
        """The page of a place, up to date and at its entity."""
        page = self._page(place.view)
        page.open(place.entity)
        if changes := self._unapplied.pop(place.view, None):
            page.apply(changes)
        return page

    def apply(self, changes: Changes, front: LibraryPage | None) -> None:
        """Tell the page in front what changed; the others are told when they come to the front."""
        for view, page in self._pages.items():
            if page is front:
                page.apply(changes)
            else:
                self._unapplied[view] = self._unapplied.get(view, Changes()) | changes

    def kept_states(self) -> dict[str, Mapping[str, str]]:
        """What each page keeps for the next session, also what one kept that has not been opened in this one."""
        return self._kept | {str(view): page.kept_state() for view, page in self._pages.items()}

    def restore_states(self, states: Mapping[str, Mapping[str, str]]) -> None:
        """Pages that are opened from now on begin as they were left."""
        self._kept = dict(states)

    def take_over(self, other: PageDesk) -> None:
        """Show in the pages that are open what those of another window show."""
        for view, page in self._pages.items():
            if (theirs := other._pages.get(view)) is not None:
                page.take_over(theirs)

    def view_of(self, page: LibraryPage | None) -> LibraryView | None:
        """Which view a page shows."""
        return next((view for view, one in self._pages.items() if one is page), None)

    def set_theme(self, theme: Theme) -> None:
        """Draw all pages in another theme."""
        for page in self.pages:
            page.set_theme(theme)

    def is_behind(self) -> bool:
        """Whether a page has still to show what it was told."""
        return any(page.pace.is_waiting() for page in self.pages)

    def stop(self) -> None:
        """Read nothing any more."""
        for page in self.pages:
            page.pace.stop()

    def _page(self, view: LibraryView) -> LibraryPage:
        if view not in self._pages:
            page = self._pages[view] = PAGES[view](self._themes.current, self._reader)
            page.moved.connect(lambda entity: self.moved.emit(PagePlace(view, entity)))
            page.decision_asked.connect(self._decisions.act)
            page.place_changed.connect(partial(self.place_changed.emit, page))
            if view is LibraryView.QUOTES:
                self._wire_quotes(cast("QuotesPage", page))
            elif view in KIND_VIEWS.values():
                self._wire_entities(cast("EntitiesPage", page))
            page.restore_state(self._kept.get(str(view), {}))
            self.page_made.emit(page)
        return self._pages[view]

    def _wire_quotes(self, page: QuotesPage) -> None:
        actions = {
            "speaker": self._decisions.ask_speaker,
            "nobody": self._decisions.no_speaker,
            "no_quote": self._decisions.not_a_quote,
        }
        page.quote_action.connect(lambda action, target: actions[action](target))
        page.speaker_chosen.connect(self._decisions.set_speaker)
        page.speaker_asked.connect(
            lambda: self._decisions.ask_whose_quotes(
                self.tr("Quotes of…"), self.tr("Whose quotes do you want to see?"), page.show_speaker
            )
        )
        page.days_asked.connect(partial(self._ask_days, page))
        page.export_asked.connect(lambda _chosen: self._export_quotes(page))

    def _wire_entities(self, page: EntitiesPage) -> None:
        page.note_written.connect(self._decisions.set_note)
        page.quotes_requested.connect(self.quotes_requested)
        page.export_asked.connect(lambda chosen: self._export_entities(page, chosen))

    def _ask_days(self, page: QuotesPage) -> None:
        from newsreader.ui.dialogs.date_range import DateRangeDialog

        dialog = DateRangeDialog(self._themes.current, self.tr("When it was said"), *page.days(), self._window)
        dialog.chosen.connect(page.show_days)
        dialog.open()

    def _export_quotes(self, page: QuotesPage) -> None:
        from newsreader.jobs.export_tables import quote_table

        ids = page.model.ids
        self._export.ask(self.tr("quotes"), lambda library: quote_table(library, ids))

    def _export_entities(self, page: EntitiesPage, chosen: Sequence[EntityId]) -> None:
        from newsreader.jobs.export_tables import entity_table

        ids = chosen if len(chosen) > 1 else page.model.ids
        self._export.ask(page.view_name(), lambda library: entity_table(library, ids))
