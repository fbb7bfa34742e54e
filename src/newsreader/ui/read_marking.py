"""An article that was open for a while counts as read: when, and whether at all, is a setting."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.jobs.protocol import SetRead
from newsreader.model.article import Article, ArticleId
from newsreader.settings import Settings


class ReadMarking(QObject):
    """Hears which article is open; ``request_made`` marks it once it was open long enough.

    What the reader marks by hand while it is open stays as it is.
    """

    request_made = Signal(object)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._open: ArticleId | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._mark)

    def take(self, article: Article) -> None:
        """An article is shown, or shown again."""
        if article.id == self._open:
            if article.is_read:
                self._timer.stop()
            return
        self._open = article.id
        self._timer.stop()
        if article.is_read or not self._settings.flag("reading.marks_read"):
            return
        seconds = int(self._settings.number("reading.read_after"))
        if seconds:
            self._timer.start(seconds * 1000)
        else:
            self._mark()

    def stop(self) -> None:
        """The window is closing."""
        self._timer.stop()

    def _mark(self) -> None:
        if self._open is not None:
            self.request_made.emit(SetRead((self._open,), True))
