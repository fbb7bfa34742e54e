"""How navigator, list, reader and sidebar share the window's width, and whether the sidebar is there at all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter

from newsreader.ui.pane_widths import RAIL, share_width
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.parts import WindowParts


class PaneLayout(QObject):
    """Holds the splitter of the three panes. ``sidebar_shown_changed`` tells when the sidebar comes or goes.

    Widths that the reader set by hand stay as long as every pane has room.
    """

    sidebar_shown_changed = Signal(bool)

    def __init__(self, window: QMainWindow, parts: WindowParts, themes: ThemeKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._navigator, self._list, self._mentions = parts.navigator, parts.article_list, parts.mentions
        self._themes = themes
        self._by_hand: list[int] | None = None
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
        self._list.setVisible(widths.list_width > 0)
        self._mentions.setVisible(self.is_sidebar_shown)
        if self._by_hand is None or widths.list_width == 0:
            self.splitter.setSizes([round(n * scale) for n in (widths.list_width, widths.reader, widths.sidebar)])

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
        self._by_hand = self.splitter.sizes()
