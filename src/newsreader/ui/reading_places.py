"""Keeps where the reader is in the open article, a little after the last scroll and when it is left."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.jobs.protocol import KeepReadingPosition
from newsreader.model.article import ArticleId
from newsreader.ui.panes.reading_pane import ReadingPane

_AFTER_MS = 1_500


class ReadingPlaces(QObject):
    """``request_made`` is a request for the jobs process."""

    request_made = Signal(object)

    def __init__(self, reading: ReadingPane) -> None:
        super().__init__(reading)
        self._reading = reading
        self._kept: tuple[ArticleId, int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        reading.ruler.valueChanged.connect(self._on_scrolled)
        reading.leaving.connect(self.keep)

    def set_kept(self, article: ArticleId, place: int) -> None:
        """What the library has of the article that is opened."""
        self._kept = (article, place)
        self._timer.stop()

    def stop(self) -> None:
        """The window is closed: nothing is kept any more."""
        self._timer.stop()

    def keep(self) -> None:
        """Keep the place now, if it is another than before."""
        self._timer.stop()
        article = self._reading.article()
        if article is None:
            return
        place = (article.id, self._reading.place())
        if place != self._kept:
            self._kept = place
            self.request_made.emit(KeepReadingPosition(*place))

    def _on_scrolled(self) -> None:
        if self._reading.article() is not None:
            self._timer.start()
