"""Mentions for those who do not see the marks: each is spoken when the keyboard reaches it, and all stand in a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from newsreader.model.annotation import Kind
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.theme import ThemeKeeper


class MentionDesk(QObject):
    """Listens to the reader stepping through marks, and opens the list of them."""

    def __init__(self, window: QMainWindow, reading: ReadingPane, themes: ThemeKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._themes = themes
        self.last_said = ""
        reading.mark_reached.connect(self._on_mark_reached)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {"mention.list": self.open_list}

    def open_list(self) -> None:
        """All names and quotes of the article, from the one at the keyboard on."""
        from newsreader.ui.dialogs.mention_list import MentionListDialog
        from newsreader.ui.mention_rows import mention_rows

        article, analysis = self._reading.article(), self._reading.analysis()
        if article is None or analysis is None:
            return
        target = self._reading.target()
        dialog = MentionListDialog(
            self._themes.current,
            mention_rows(article.text, analysis),
            0 if target is None else target.start,
            self._window,
        )
        dialog.chosen.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, start: int, end: int) -> None:
        self._reading.show_span(start, end)
        self._reading.setFocus()
        self._on_mark_reached(start, end)

    def _on_mark_reached(self, start: int, end: int) -> None:
        # the caret's move is told by Qt; what the words mean is told here
        from PySide6.QtGui import QAccessible

        from newsreader.ui.announcing import announce
        from newsreader.ui.dialogs.mention_list import spoken_mention
        from newsreader.ui.mention_rows import mention_rows

        article, analysis = self._reading.article(), self._reading.analysis()
        if article is None or analysis is None or not QAccessible.isActive():
            return
        row = next((one for one in mention_rows(article.text, analysis) if (one.start, one.end) == (start, end)), None)
        if row is not None:
            self.last_said = spoken_mention(row, with_sentence=row.kind is Kind.QUOTE)
            announce(self._reading.view, self.last_said)
