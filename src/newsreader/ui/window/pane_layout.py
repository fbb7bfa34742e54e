"""How navigator, list, reader and sidebar share the window's width, and whether the sidebar is there at all."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from newsreader.ui.pane_widths import RAIL, Pane, is_tight, share_width
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.parts import WindowParts

_READER_AT_LEAST = 320
"""Px at 100 % that widths set by hand leave to the reader; with less they yield."""


class PaneLayout(QObject):
    """Holds the splitter of the three panes. ``sidebar_shown_changed`` tells when the sidebar comes or goes.

    Widths that the reader set by hand stay as long as every pane has room. Where there is room for one pane only, that is
    shown which was led to last.
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
        """Whether it is wanted; where there is room for one pane only, it may not be there."""
        self._alone = Pane.READER
        self._was_sidebar_visible = True
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for pane in (parts.article_list, parts.reading, parts.mentions):
            self.splitter.addWidget(pane)
            self.splitter.handle(self.splitter.count() - 1).setAccessibleName(self.tr("Border between panes"))
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._on_splitter_moved)
        parts.article_list.article_clicked.connect(partial(self.come, Pane.READER))
        parts.article_list.article_activated.connect(lambda _article: self._read())
        parts.mentions.mention_requested.connect(lambda *_place: self.come(Pane.READER))

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {"view.toggle_sidebar": lambda: self.set_sidebar_shown(not self.is_sidebar_visible)}

    @property
    def is_tight(self) -> bool:
        """Whether there is room for one pane only."""
        return is_tight(self._room())

    @property
    def is_sidebar_visible(self) -> bool:
        """Whether the sidebar is there."""
        return self._alone is Pane.SIDEBAR if self.is_tight else self.is_sidebar_shown

    def come(self, pane: Pane) -> None:
        """Show this pane where there is room for one only."""
        if self._alone is not pane:
            self._alone = pane
            if self.is_tight:
                self.share()

    def _read(self) -> None:
        self.come(Pane.READER)
        self._reading.setFocus()

    def _room(self) -> int:
        return int(self._window.width() / self._themes.current.scale)

    def share(self) -> None:
        """Give every pane its width, after the window's has changed."""
        scale = self._themes.current.scale
        widths = share_width(self._room(), sidebar_shown=self.is_sidebar_shown, alone=self._alone)
        self._navigator.set_rail(widths.is_rail)
        self._navigator.setFixedWidth(round((RAIL if widths.is_rail else widths.navigator) * scale))
        # what comes is there before what goes, which may have the keyboard
        panes = ((self._list, widths.list_width), (self._reading, widths.reader), (self._mentions, widths.sidebar))
        for pane, width in sorted(panes, key=lambda one: not one[1]):
            self._set_visible(pane, width > 0)
        self._reading.tools.set_list_folded(widths.list_width == 0)
        if self.is_sidebar_visible != self._was_sidebar_visible:
            self._was_sidebar_visible = self.is_sidebar_visible
            self.sidebar_shown_changed.emit(self.is_sidebar_visible)
        if self.is_tight:
            self.splitter.setSizes([round(n * scale) for n in (widths.list_width, widths.reader, widths.sidebar)])
            return
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
        """A pane that goes hands the keyboard to the one that is read; Qt would give it to whatever comes next."""
        focused = self._window.focusWidget()
        if not is_visible and focused is not None and pane.isAncestorOf(focused):
            alone = {Pane.LIST: self._list, Pane.SIDEBAR: self._mentions}
            heir = alone.get(self._alone, self._reading) if self.is_tight else self._reading
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
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

    def set_sidebar_shown(self, is_shown: bool, *, comes: bool = True) -> None:
        """Open or close the sidebar; ``comes`` says whether it comes also where there is room for one pane only."""
        if self.is_tight and comes:
            self._alone = Pane.SIDEBAR if is_shown else Pane.READER
        if is_shown or not self.is_tight:
            self.is_sidebar_shown = is_shown
        self.share()
        self.sidebar_shown_changed.emit(self.is_sidebar_visible)

    def unfold_list(self) -> None:
        """Make room for the article list where the sidebar has taken it."""
        if self.is_tight:
            self.come(Pane.LIST)
        elif not self._list.isVisible():
            self.set_sidebar_shown(False)

    def _on_splitter_moved(self, _position: int, _handle: int) -> None:
        if self.is_tight:
            return
        scale = self._themes.current.scale
        list_width, _reader, sidebar = self.splitter.sizes()
        self._list_by_hand = round(list_width / scale) or self._list_by_hand
        self._sidebar_by_hand = round(sidebar / scale) or self._sidebar_by_hand
