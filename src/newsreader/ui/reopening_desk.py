"""Reading the open article's file in another way, and the program's notes on how it was read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from newsreader.jobs.article_requests import HideNote, ReadArticleAnew
from newsreader.model.article import Article
from newsreader.model.reading_anew import ReadingAnew
from newsreader.ui.core_words import in_words
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.parts import WindowParts

if TYPE_CHECKING:
    from newsreader.importing.rereading import Preview


class ReopeningDesk(QObject):
    """``request_made`` goes to the jobs process, ``said`` is a sentence for the notice bar.

    ``opened`` tells the open article, and says so itself where there is none.
    """

    request_made = Signal(object)
    said = Signal(str)

    def __init__(
        self, window: QWidget, parts: WindowParts, themes: ThemeKeeper, opened: Callable[[], Article | None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._reading = parts.reader, parts.reading
        self._themes = themes
        self._open = opened
        self._reading.header.repair_requested.connect(lambda: self.ask(is_repair=True))
        self._reading.header.hide_notes_requested.connect(self.hide_notes)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The commands that are carried out here."""
        return {"article.reopen": self.ask, "article.hide_notes": self.hide_notes}

    def ask(self, *, is_repair: bool = False) -> None:
        """Show how the article would look in other encodings."""
        article = self._open()
        if article is None:
            return

        def show(original: bytes | None) -> None:
            self._show(article, original or b"", is_repair=is_repair)

        self._reader.ask("reopening.original", lambda library: library.get_original(article.id), show)

    def _show(self, article: Article, original: bytes, *, is_repair: bool) -> None:
        from newsreader.importing.rereading import is_plain
        from newsreader.ui.dialogs.reopen import ReopenDialog

        copy = article.copies[0] if article.copies else None
        if copy is None or not is_plain(copy.entry or copy.path or "", original):
            self.said.emit(self.tr("This file states its encoding itself. Only plain text can be read in another one."))
            return
        dialog = ReopenDialog(self._themes.current, article, is_repair=is_repair, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def look(way: ReadingAnew) -> None:
            self._reader.ask(
                "reopening.preview",
                lambda _library: preview_of(original, way),
                lambda preview: dialog.show_preview(way, preview),
            )

        dialog.preview_wanted.connect(look)
        dialog.reopen_requested.connect(lambda way: self.request_made.emit(ReadArticleAnew(article.id, way)))
        dialog.open()

    def hide_notes(self) -> None:
        """Show the notes on how the open article was read no more."""
        article = self._open()
        if article is None:
            return
        if not article.notes:
            self.said.emit(self.tr("There are no notes on how this article was read."))
        for note in article.notes:
            self.request_made.emit(HideNote(article.id, note))


def preview_of(original: bytes, way: ReadingAnew) -> Preview | str:
    """How the bytes look read so, or why they cannot be, in the reader's language."""
    from newsreader.errors import ImportFileError
    from newsreader.importing.rereading import preview

    try:
        return preview(original, way)
    except ImportFileError as error:
        return in_words(str(error))
