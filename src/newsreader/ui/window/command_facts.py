"""What of the window commands depend on: asked anew before keys are looked up and menus open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from newsreader.model.annotation import NAME_KINDS
from newsreader.model.decision import HistoryState
from newsreader.model.query import ArticleView
from newsreader.ui.commands.enabling import CommandState
from newsreader.ui.panes.text_target import TextTarget
from newsreader.ui.places import LibraryView
from newsreader.ui.window.front import Front
from newsreader.ui.window.parts import WindowParts


class CommandFacts:
    """Looks at the parts of one window.

    ``history`` tells the steps of the library, None while they are not known; ``binned`` how many articles are in the bin.
    """

    def __init__(
        self,
        parts: WindowParts,
        front: Front,
        history: Callable[[], HistoryState | None],
        binned: Callable[[], int],
        *,
        is_read_only: bool = False,
    ) -> None:
        self._is_read_only = is_read_only
        self._reading, self._flow = parts.reading, parts.flow
        self._listing, self._list = parts.listing, parts.article_list
        self._navigator = parts.navigator
        self._front = front
        self._history = history
        self._binned = binned

    def state(self) -> CommandState:
        """As everything stands now; a few microseconds, nothing is read from the library."""
        page, place = self._front.page, self._front.place()
        is_reading = self._front.is_reading
        target = self._reading.target() if is_reading else None
        quote: TextTarget | None = self._reading.quote_target() if is_reading else None
        if page is not None:
            quote = page.quote_target()
        is_on_name = target is not None and target.kind in NAME_KINDS
        is_on_entity = is_on_name and target is not None and target.entity is not None
        own = self._reading.own_highlight_at_caret() if is_reading else None
        history = self._history()
        return CommandState(
            is_reading=is_reading,
            has_page=page is not None,
            has_table=place is not None and place.view is not LibraryView.REVIEW,
            has_article=self._flow.article is not None,
            listed=len(self._listing.ids),
            has_selection=bool(is_reading and self._list.has_selection()),
            has_entity=is_on_entity or self._flow.entity is not None if page is None else page.has_chosen_entities(),
            selected=self._list.selected_count() if is_reading else 0,
            is_bin_listed=is_reading and self._listing.filter.view is ArticleView.BIN,
            binned=self._binned(),
            has_file=self._flow.article is not None and any(copy.path for copy in self._flow.article.copies),
            has_typed=bool(self._listing.typed),
            has_search=bool(self._listing.filter.search),
            has_saved_search=self._navigator.selected.saved is not None or self._listing.saved is not None,
            has_tag=self._navigator.selected.tag is not None,
            has_words=target is not None,
            has_highlights=is_reading and self._reading.has_own_highlights(),
            is_on_highlight=own is not None,
            is_on_note=own is not None and bool(own.note),
            is_on_name=is_on_name,
            is_on_quote=quote is not None,
            has_speaker=quote is not None and quote.has_speaker,
            is_read_only=self._is_read_only,
            can_undo=history is None or history.undo is not None or _can_undo_typing(),
            can_redo=history is not None and history.redo is not None,
            can_go_back=self._front.history.can_step(-1),
            can_go_forward=self._front.history.can_step(1),
        )


def _can_undo_typing() -> bool:
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit):
        return focused.isUndoAvailable()
    return isinstance(focused, QPlainTextEdit) and focused.document().isUndoAvailable()
