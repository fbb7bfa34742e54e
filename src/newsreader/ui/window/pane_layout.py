"""How navigator, list, reader and sidebar share the window's width, and whether the sidebar is there at all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from newsreader.ui.pane_widths import RAIL, share_width
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.parts import WindowParts

_READER_AT_LEAST = 320
"""Px at 100 % that widths set by hand leave to the reader; with less they yield."""


class PaneLayout(QObject):
    """Holds the splitter of the three panes. ``sidebar_shown_changed`` tells when the sidebar comes or goes.

    Widths that the reader set by hand stay as long as every pane has room.
    """

    sidebar_shown_changed = Signal(bool)

    def __init__(self, window: QMainWindow, parts: WindowParts, themes: ThemeKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._navigator, self._list = parts.navigator, parts.article_list
        self._reading, self._mentions = parts.reading, parts.mentions
        self._themes = themes
        self._list_by_hand = self._sidebar_by_hand = 0
        self.is_sidebar_shown = True
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for pane in (parts.article_list, parts.reading, parts.mentions):
            self.splitter.addWidget(pane)
            self.splitter.handle(self.splitter.count() - 1).setAccessibleName(self.tr("Border between panes"))
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._on_splitter_moved)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {"view.toggle_sidebar": lambda: self.set_sidebar_shown(not self.is_sidebar_shown)}

    def share(self) -> None:
        """Give every pane its width, after the window's has changed."""
        scale = self._themes.current.scale
        widths = share_width(int(self._window.width() / scale), sidebar_shown=self.is_sidebar_shown)
        self._navigator.set_rail(widths.is_rail)
        self._navigator.setFixedWidth(round((RAIL if widths.is_rail else widths.navigator) * scale))
        self._set_visible(self._list, widths.list_width > 0)
        self._reading.tools.set_list_folded(widths.list_width == 0)
        self._set_visible(self._mentions, self.is_sidebar_shown)
        list_width, sidebar = widths.list_width, widths.sidebar
        if list_width:
            list_width = self._list_by_hand or list_width
        if sidebar:
            sidebar = self._sidebar_by_hand or sidebar
        reader = self._window.width() / scale - widths.navigator - list_width - sidebar
        if reader < _READER_AT_LEAST:
            list_width, sidebar, reader = widths.list_width, widths.sidebar, widths.reader
        self.splitter.setSizes([round(n * scale) for n in (list_width, reader, sidebar)])

    def _set_visible(self, pane: QWidget, is_visible: bool) -> None:
        """A pane that goes hands the keyboard to the reader; Qt would give it to whatever comes next."""
        focused = self._window.focusWidget()
        if not is_visible and focused is not None and pane.isAncestorOf(focused):
            self._reading.setFocus(Qt.FocusReason.OtherFocusReason)
        pane.setVisible(is_visible)

    def widths(self) -> tuple[int, ...]:
        """Of list and sidebar, px at 100 %, 0 where nobody set it by hand; nothing when nobody set any."""
        by_hand = (self._list_by_hand, self._sidebar_by_hand)
        return by_hand if any(by_hand) else ()

    def set_widths(self, widths: tuple[int, ...]) -> None:
        """Take widths that were set by hand."""
        if len(widths) == 2:
            self._list_by_hand, self._sidebar_by_hand = widths
            self.share()

    def set_sidebar_shown(self, is_shown: bool) -> None:
        """Open or close the sidebar."""
        self.is_sidebar_shown = is_shown
        self.sidebar_shown_changed.emit(is_shown)
        self.share()

    def unfold_list(self) -> None:
        """Make room for the article list where the sidebar has taken it."""
        if not self._list.isVisible():
            self.set_sidebar_shown(False)

    def _on_splitter_moved(self, _position: int, _handle: int) -> None:
        scale = self._themes.current.scale
        list_width, _reader, sidebar = self.splitter.sizes()
        self._list_by_hand = round(list_width / scale) or self._list_by_hand
        self._sidebar_by_hand = round(sidebar / scale) or self._sidebar_by_hand
