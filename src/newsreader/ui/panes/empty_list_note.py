"""What stands where the list would be when nothing is in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsreader.model.query import ArticleView
from newsreader.ui.controls.empty_note import Act, EmptyNote
from newsreader.ui.theme import Theme


class EmptyListNote(QWidget):
    """Says what is missing from a list, and leads on; a search that finds nothing has a note of its own.

    ``all_requested`` wants the list of all articles, ``command_requested`` a command of the window by its id.
    """

    all_requested = Signal()
    command_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = EmptyNote(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._note)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._note.set_theme(theme)

    def explain(self, view: ArticleView) -> None:
        """Say why the list is empty and what to do."""
        show_all = (self.tr("Show all articles"), self.all_requested.emit)
        add = (self.tr("Import files…"), partial(self.command_requested.emit, "article.import_files"))
        notes: dict[ArticleView, tuple[str, str, Act | None]] = {
            ArticleView.UNREAD: (self.tr("Nothing unread"), self.tr("Every article has been opened."), show_all),
            ArticleView.STARRED: (
                self.tr("Nothing starred"),
                self.tr("Click the star beside an article's date to keep it here."),
                show_all,
            ),
            ArticleView.BIN: (
                self.tr("The bin is empty"),
                self.tr("Deleted articles lie here until you take them back or empty it."),
                show_all,
            ),
            ArticleView.RECENT: (self.tr("Nothing added in the last seven days"), "", add),
        }
        nothing = (self.tr("No articles"), self.tr("Drop files or folders anywhere in this window."), add)
        self._note.explain(*notes.get(view, nothing))

    @property
    def sentence(self) -> str:
        """What it says first."""
        return self._note.words[0]

    @property
    def words(self) -> tuple[str, str, str]:
        """Title, sentence and the button's words."""
        return self._note.words

    def press(self) -> None:
        """As a click on its button."""
        self._note.press()
