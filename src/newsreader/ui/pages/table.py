"""Which page shows which library view; a page's module is imported when it is first opened, so that starting stays quick."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.pages.library_page import LibraryPage
from newsreader.ui.places import LibraryView
from newsreader.ui.theme import Theme

PAGES: Mapping[LibraryView, Callable[[Theme, LibraryReader], LibraryPage]] = {}
"""Views without an entry here have no row in the navigator."""
