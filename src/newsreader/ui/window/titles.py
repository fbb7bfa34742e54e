"""The window's title: what is in front, then the library."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QMainWindow

from newsreader.ui.places import LibraryView
from newsreader.ui.reading_flow import ReadingFlow
from newsreader.ui.text_lines import shortened
from newsreader.ui.window.front import Front

_LONGEST = 120
_LONGEST_NAME = 40
"""Of the library's name in the menu bar; characters."""


class Titles(QObject):
    """Keeps the title of a window. The program's name ends it, but on macOS, where the menu bar says it."""

    def __init__(
        self, window: QMainWindow, library: Path, flow: ReadingFlow, front: Front, *, is_read_only: bool = False
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._is_read_only = is_read_only
        self._flow = flow
        self._front = front
        # the small picture of the file in the title bar, where the system has one
        window.setWindowFilePath(str(library))
        self._name = QLabel()
        self._name.setObjectName("libraryName")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        window.menuBar().setCornerWidget(self._name)
        flow.article_shown.connect(self.show)
        front.stack.currentChanged.connect(self.show)
        front.page_shown.connect(self.show)

    def show(self) -> None:
        """The article's title or the page's name, and the library's."""
        library = self._library.stem
        if self._is_read_only:
            library = self.tr("{library} (read only)").format(library=library)
        self._name.setText(shortened(library, _LONGEST_NAME))
        self._name.adjustSize()
        parts = (self._what(), shortened(library), "" if sys.platform == "darwin" else "Newsreader")
        self._window.setWindowTitle(" — ".join(part for part in parts if part))

    def _what(self) -> str:
        place = self._front.place()
        if place is not None and (name := self._front.entity_name()):
            return shortened(name, _LONGEST)
        if place is not None:
            return {
                LibraryView.PEOPLE: self.tr("People"),
                LibraryView.PLACES: self.tr("Places"),
                LibraryView.ORGANISATIONS: self.tr("Organisations"),
                LibraryView.QUOTES: self.tr("Quotes"),
                LibraryView.REVIEW: self.tr("Review"),
            }[place.view]
        if not self._front.is_reading or self._flow.article is None:
            return ""
        return shortened(self._flow.article.title, _LONGEST)
