"""Where the keyboard goes: straight to a pane, round all of them, and what Escape leaves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from newsreader.ui.window.front import Front
from newsreader.ui.window.pane_layout import PaneLayout
from newsreader.ui.window.parts import WindowParts


class FocusWalk(QObject):
    """Moves the keyboard between the window's panes."""

    def __init__(self, window: QMainWindow, parts: WindowParts, layout: PaneLayout, front: Front) -> None:
        super().__init__(window)
        self._navigator, self._list = parts.navigator, parts.article_list
        self._reading, self._mentions, self._flow = parts.reading, parts.mentions, parts.flow
        self._layout = layout
        self._front = front

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {
            "library.search": self.to_search,
            "find.open": self.to_find,
            "focus.navigator": self._navigator.setFocus,
            "focus.list": self.to_list,
            "focus.reader": self.to_reader,
            "focus.sidebar": self.to_sidebar,
            "focus.next_pane": partial(self.step, 1),
            "focus.previous_pane": partial(self.step, -1),
        }

    def to_search(self) -> None:
        """The search above the article list."""
        self._front.show_panes()
        self._layout.unfold_list()
        self._list.focus_search()

    def search_for(self, words: str) -> None:
        """Search the library for words, as a phrase when there are several."""
        self.to_search()
        self._list.set_search(f'"{words}"' if " " in words else words)

    def to_find(self) -> None:
        """Words in the article, or the filter of the page in front."""
        page = self._front.page
        if page is None:
            self._reading.open_find()
        else:
            page.focus_search()

    def to_list(self) -> None:
        """The article list."""
        self._front.show_panes()
        self._layout.unfold_list()
        self._list.focus_list()

    def to_reader(self) -> None:
        """The article's text."""
        self._front.show_panes()
        self._reading.setFocus()

    def to_sidebar(self) -> None:
        """The sidebar, opened where it is closed."""
        self._front.show_panes()
        self._layout.set_sidebar_shown(True)
        self._mentions.setFocus()

    def step(self, direction: int) -> None:
        """The next (1) or previous (-1) pane, round and round."""
        page = self._front.page
        candidates: tuple[QWidget, ...] = (self._navigator, self._list, self._reading, self._mentions)
        if page is not None:
            candidates = (self._navigator, page)
        panes = [pane for pane in candidates if pane.isVisible()]
        focused = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(panes) if focused is pane or pane.isAncestorOf(focused)), -direction)  # type: ignore[arg-type]
        target = panes[(here + direction) % len(panes)]
        if target is self._list:
            self._list.focus_list()
        else:
            target.setFocus()

    def escape(self) -> None:
        """Leave the page, else find, else the selected entity, else the search."""
        if self._front.page is not None:
            if self._front.history.can_step(-1):
                self._front.step(-1)
            else:
                self._front.show_panes()
        elif self._reading.close_find():
            self._reading.setFocus()
        elif self._flow.entity is not None:
            self._flow.select_entity(None)
        elif self._flow.filter.search:
            self._list.set_search("")
