"""Which page shows which library view; a page's module is imported when it is first opened, so that starting stays quick."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from newsreader.model.annotation import Kind
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.pages.library_page import LibraryPage
from newsreader.ui.places import KIND_VIEWS, LibraryView
from newsreader.ui.theme import Theme


def _entities(kind: Kind, theme: Theme, reader: LibraryReader) -> LibraryPage:
    from newsreader.ui.pages.entities_page import EntitiesPage

    return EntitiesPage(kind, theme, reader)


def _quotes(theme: Theme, reader: LibraryReader) -> LibraryPage:
    from newsreader.ui.pages.quotes_page import QuotesPage

    return QuotesPage(theme, reader)


def _review(theme: Theme, reader: LibraryReader) -> LibraryPage:
    from newsreader.ui.pages.review_page import ReviewPage

    return ReviewPage(theme, reader)


PAGES: Mapping[LibraryView, Callable[[Theme, LibraryReader], LibraryPage]] = {
    view: partial(_entities, kind) for kind, view in KIND_VIEWS.items()
} | {LibraryView.QUOTES: _quotes, LibraryView.REVIEW: _review}
