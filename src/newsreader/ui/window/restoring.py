"""The window as the session before left it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QMainWindow

from newsreader.settings import Settings
from newsreader.ui.places import page_of
from newsreader.ui.window.front import Front
from newsreader.ui.window.looks import Looks
from newsreader.ui.window.pane_layout import PaneLayout
from newsreader.ui.window.parts import WindowParts


class Restoring(QObject):
    """Keeps where the window stands and what it shows, and brings it back."""

    def __init__(
        self, window: QMainWindow, parts: WindowParts, front: Front, layout: PaneLayout, looks: Looks, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._flow, self._reading = parts.flow, parts.reading
        self._front = front
        self._layout = layout
        self._looks = looks
        self._settings = settings

    def restore(self) -> None:
        """Bring back what can be before the library is read."""
        # the wide layout where the screen has the room, with some left for the window's frame
        room = self._window.screen().availableSize()
        self._window.resize(min(1600, room.width() - 16), min(1000, room.height() - 48))
        if geometry := self._settings.text("window.geometry"):
            self._window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        self._layout.set_sidebar_shown(self._settings.flag("window.sidebar_shown"))
        self._looks.restore()
        self._front.reopens = page_of(self._settings.text("window.page"))

    def remember(self) -> None:
        """Keep what is shown now."""
        article, place = self._flow.article, self._front.place()
        self._settings.put(
            window__geometry=bytes(self._window.saveGeometry().toBase64().data()).decode("ascii"),
            window__sidebar_shown=self._layout.is_sidebar_shown,
            window__article=int(article.id) if article else 0,
            window__scroll=self._reading.scroll_position(),
            window__page="" if place is None else place.words(),
        )
