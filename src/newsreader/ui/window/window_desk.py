"""More windows on the same library: a new one, one for an article, closing one, closing all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from newsreader.model.article import ArticleId
from newsreader.ui.library_session import LibrarySession
from newsreader.ui.window.restoring import Restoring
from newsreader.ui.window.state import Region


class WindowDesk(QObject):
    """What one window does for the others of its session."""

    def __init__(self, window: QMainWindow, session: LibrarySession, restoring: Restoring) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._restoring = restoring

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {
            "window.new": self._open_window,
            "window.open_article": self._open_article,
            "window.close": self._close,
            "window.quit": self._session.close,
        }

    def _open_window(self) -> None:
        """One that shows what this one shows."""
        self._session.window_wanted.emit(self._restoring.state())

    def _open_article(self) -> None:
        """One for the open article."""
        article = self._restoring.state().reading.article
        if article is not None:
            self.open_article(article)

    def open_article(self, article: ArticleId) -> None:
        """One for an article alone: in the reader, from its beginning."""
        state = self._restoring.state()
        reading = replace(state.reading, article=article, scroll=0.0)
        alone = replace(state, reading=reading, page=None, focus=Region.READER, way=(), way_at=-1)
        self._session.window_wanted.emit(alone)

    def _close(self) -> None:
        self._window.close()
