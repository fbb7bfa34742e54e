"""What in the reader commands, menus and cards are about: selected words, a mark, an own highlight, a word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextCursor

from newsreader.model.own_highlight import OwnHighlight
from newsreader.ui.panes.marks import Mark
from newsreader.ui.panes.reader_view import ReaderView
from newsreader.ui.panes.shown_article import ShownArticle
from newsreader.ui.panes.text_target import TextPlace, TextTarget


class ReaderTargets:
    """Asks the view where the keyboard is and what is selected; ``shown`` tells the article as it is shown now."""

    def __init__(self, view: ReaderView, shown: Callable[[], ShownArticle]) -> None:
        self._view = view
        self._shown = shown

    def target(self) -> TextTarget | None:
        """The selected words, else the mark that the keyboard is on; None when there is neither."""
        return self._target_of(self._view.mark_at_caret())

    def quote(self) -> TextTarget | None:
        """The quote that the keyboard is in; None when it is in none."""
        return self._shown().quote_of(self.target())

    def own_highlight(self) -> OwnHighlight | None:
        """The reader's own highlight that the cursor is in or at the end of, the narrowest where several are."""
        at = self._view.textCursor().position()
        return self._view.own_at(at) or self._view.own_at(at - 1 if at else None)

    def place(self, mark: Mark | None, position: int | None) -> TextPlace:
        """What a menu is about that was asked for at a mark and at the letter of a position.

        A word that is nothing else is selected, so that it is seen what the menu is about, and commands are about it too.
        """
        target = self._target_of(mark)
        own = self._view.own_at(position) or (self.own_highlight() if self._view.textCursor().hasSelection() else None)
        if target is not None and target.kind is None:
            return TextPlace(target, own)
        word = None if position is None else self._word_at(position)
        if word is None or (target is not None and target.kind is not None and target.quote != (target.start, target.end)):
            return TextPlace(target, own)
        shown = self._shown().target(None, word)
        if target is None and own is None and shown is not None:
            self._view.select_range(*word)
            return TextPlace(shown)
        return TextPlace(target, own, shown)

    def _target_of(self, mark: Mark | None) -> TextTarget | None:
        cursor = self._view.textCursor()
        selection = (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None
        return self._shown().target(mark, selection)

    def _word_at(self, position: int) -> tuple[int, int] | None:
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(min(position, max(0, self._view.document().characterCount() - 1)))
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        is_word = any(map(str.isalnum, cursor.selectedText()))
        return (cursor.selectionStart(), cursor.selectionEnd()) if is_word else None
