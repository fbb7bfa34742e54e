"""Why a command cannot be used, and what would change that, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from newsreader.ui.commands.enabling import CommandState, Need, met_needs
from newsreader.ui.commands.keymap import Keymap
from newsreader.ui.commands.table import find_command


class Reasons(QObject):
    """Sentences for the needs of commands, with the keys as they are now."""

    def __init__(self, keymap: Keymap, parent: QObject) -> None:
        super().__init__(parent)
        self._keymap = keymap

    def sentence(self, command_id: str, state: CommandState) -> str:
        """What is missing for a command; "" when nothing is."""
        met = met_needs(state)
        missing = next((need for need in find_command(command_id).all_needs if need not in met), None)
        return "" if missing is None else self._sentence(missing)

    def _sentence(self, need: Need) -> str:
        match need:
            case Need.ARTICLE | Need.OPEN_ARTICLE | Need.SELECTION:
                return self.tr("Open an article first.")
            case Need.ARTICLE_OR_PAGE:
                return self.tr("Open an article or a page first.")
            case Need.ARTICLES:
                return self.tr("There are no articles in the list.")
            case Need.NOT_BINNED:
                return self.tr("These articles are in the bin already. Empty the bin to remove them for good.")
            case Need.BINNED:
                return self.tr("These articles are not in the bin.")
            case Need.BIN:
                return self.tr("The bin is empty.")
            case Need.SEVERAL:
                return self.tr("Select two or more articles in the list first.")
            case Need.FILE:
                return self.tr("This article was pasted or dropped as text, so there is no file.")
            case Need.TYPED:
                return self.tr("The search box is empty.")
            case Need.SEARCH:
                return self.tr("Search for something first; then the search can be saved.")
            case Need.SAVED:
                return self.tr("Choose a saved search in the navigator first.")
            case Need.TAG:
                return self.tr("Choose a tag in the navigator first.")
            case Need.WORDS | Need.MARKABLE:
                return self.tr("Select some words of the article first.")
            case Need.HIGHLIGHTS:
                return self._with_keys(
                    self.tr("Nothing is highlighted here. Select some words and press {keys}."), "highlight.add"
                )
            case Need.ON_HIGHLIGHT:
                return self.tr("Put the cursor into a highlight of yours first.")
            case Need.TABLE:
                return self.tr("Open People, Places, Organisations or Quotes first.")
            case Need.ENTITY:
                return self.tr("Select a person, place or organisation first.")
            case Need.NAME | Need.MARK:
                return self._with_keys(self.tr("Go to a highlighted name first, with {keys}."), "mention.next")
            case Need.QUOTE:
                return self._with_keys(self.tr("Go to a quote first, with {keys}."), "quote.next")
            case Need.SPEAKER:
                return self.tr("This quote has no speaker.")
            case Need.CHANGE:
                return self.tr("This library is open for reading only.")
            case Need.UNDO:
                return self.tr("There is nothing to undo.")
            case Need.REDO:
                return self.tr("There is nothing to redo.")
            case Need.BACK:
                return self.tr("There is nowhere to go back to.")
            case Need.FORWARD:
                return self.tr("There is nowhere to go forward to.")

    def _with_keys(self, sentence: str, command_id: str) -> str:
        keys = self._keymap.working_words(command_id) or find_command(command_id).text
        return sentence.format(keys=keys)
