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
            case Need.TABLE:
                return self.tr("Open People, Places, Organisations or Quotes first.")
            case Need.ENTITY:
                return self.tr("Select a person, place or organisation first.")
            case Need.NAME:
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
