"""The reader's own highlights in the window: four pens, notes on words, and the list of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from newsreader.jobs.article_requests import AddHighlight, ChangeHighlight, DeleteHighlight
from newsreader.model.article import Article, ArticleId
from newsreader.model.own_highlight import HighlightColour, OwnHighlight
from newsreader.ui.commands.actions import Actions, mark_letters
from newsreader.ui.icons import icon
from newsreader.ui.models.own_highlight_rows import HighlightRow, highlight_rows, pen_words
from newsreader.ui.panes.text_target import TextTarget
from newsreader.ui.pen_colours import pen_swatch
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.parts import WindowParts

if TYPE_CHECKING:
    from newsreader.ui.dialogs.highlight_list import HighlightListDialog

_PENS = {f"highlight.{colour}": colour for colour in HighlightColour}


class HighlightDesk(QObject):
    """``request_made`` goes to the jobs process.

    ``opened`` tells the open article, and says so itself where there is none.
    """

    request_made = Signal(object)

    def __init__(
        self, window: QWidget, parts: WindowParts, themes: ThemeKeeper, opened: Callable[[], Article | None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._reading = parts.reader, parts.reading
        self._sidebar = parts.mentions.highlights
        self._themes = themes
        self._open = opened
        self._pen = HighlightColour.YELLOW
        self._highlights: list[OwnHighlight] = []
        self._list: HighlightListDialog | None = None
        self._sidebar.chosen.connect(self._on_chosen_in_sidebar)
        self._sidebar.note_requested.connect(self._ask_note_of)
        self._sidebar.remove_requested.connect(lambda highlight: self.request_made.emit(DeleteHighlight(highlight)))
        self._sidebar.menu_requested.connect(self._show_menu)
        self._reading.own_note_requested.connect(self._ask_note_of)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The commands that are carried out here."""
        return {
            "highlight.add": lambda: self.highlight(self._pen),
            **{command: partial(self.highlight, colour) for command, colour in _PENS.items()},
            "highlight.note": self.ask_note,
            "highlight.list": self.show_list,
            "highlight.remove": self.remove,
            "highlight.next": partial(self.step, 1),
            "highlight.previous": partial(self.step, -1),
        }

    def step(self, direction: int) -> None:
        """Go to the next highlight of the article, or to the one before."""
        self._reading.step_own_highlight(direction)

    def show_of(self, article: ArticleId) -> None:
        """Paint and list what is highlighted in an article now."""
        self._highlights = self._reader.now.list_highlights(article)
        self._reading.set_own_highlights(self._highlights)
        rows = self._rows()
        self._sidebar.show_rows(rows)
        if self._list is not None:
            self._list.show_rows(rows)

    def add_to_menu(self, menu: QMenu, actions: Actions) -> None:
        """The pens as a menu of their own."""
        pens = menu.addMenu(icon("highlight", self._themes.current), self.tr("Highlight"))
        for command, colour in _PENS.items():
            actions[command].setIcon(pen_swatch(self._themes.current, colour, self._window.devicePixelRatioF()))
        actions.add_to_menu(pens, *_PENS)
        actions.add_to_menu(menu, "highlight.note")

    # -- making and changing

    def highlight(self, colour: HighlightColour) -> None:
        """Mark the selected words with a pen, or take another pen for the highlight that the cursor is in."""
        if self._open() is None:
            return
        self._pen = colour
        here, target = self._meant()
        if here is not None:
            self.request_made.emit(ChangeHighlight(here.id, colour, here.note))
        elif target is not None:
            self.request_made.emit(AddHighlight(target.article, target.start, target.end, colour, ""))

    def ask_note(self) -> None:
        """A note on the selected words, or on the highlight that the cursor is in."""
        if self._open() is None:
            return
        here, target = self._meant()
        if here is not None:
            self._ask_note_of(here)
        elif target is not None:
            span = target.article, target.start, target.end
            self._ask("", lambda note: self.request_made.emit(AddHighlight(*span, self._pen, note)))

    def _ask_note_of(self, one: OwnHighlight) -> None:
        self._ask(one.note, lambda note: self.request_made.emit(ChangeHighlight(one.id, one.colour, note)))

    def _ask(self, before: str, named: Callable[[str], None]) -> None:
        from newsreader.ui.dialogs.ask_name import NameDialog

        sentence = self.tr("What do you want to remember about these words?")
        dialog = NameDialog(self._themes.current, self.tr("Note on the selected words"), sentence, before, self._window)
        dialog.named.connect(named)
        dialog.open()

    def remove(self) -> None:
        """Take away the highlight that the cursor is in."""
        here = self._reading.own_highlight_at_caret()
        if here is not None:
            self.request_made.emit(DeleteHighlight(here.id))

    def _meant(self) -> tuple[OwnHighlight | None, TextTarget | None]:
        """The highlight that the cursor is in, unless other words are selected; and the words or the name there."""
        here, target = self._reading.own_highlight_at_caret(), self._reading.target()
        are_other = here is not None and target is not None and target.kind is None
        if are_other and target is not None and here is not None and (target.start, target.end) != (here.start, here.end):
            here = None
        return here, target

    # -- going there

    def show_list(self) -> None:
        """The article's highlights in reading order; choosing one goes there."""
        from newsreader.ui.dialogs.highlight_list import HighlightListDialog

        if self._open() is None:
            return
        if self._list is not None:
            self._list.close()
        shown = HighlightListDialog(self._themes.current, self._window)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.chosen.connect(self._on_chosen)
        shown.note_requested.connect(self._ask_note_of)
        shown.remove_requested.connect(lambda highlight: self.request_made.emit(DeleteHighlight(highlight)))
        shown.finished.connect(self._on_list_closed)
        shown.show_rows(self._rows())
        self._list = shown
        shown.show()

    def _rows(self) -> list[HighlightRow]:
        article = self._reading.article()
        return [] if article is None else highlight_rows(article.text, self._highlights)

    def _on_list_closed(self) -> None:
        self._list = None

    def _on_chosen(self, one: OwnHighlight) -> None:
        self._reading.show_span(one.start, one.end)

    def _on_chosen_in_sidebar(self, one: OwnHighlight) -> None:
        self._reading.show_span(one.start, one.end)
        self._reading.setFocus()

    def _show_menu(self, one: OwnHighlight, at: QPoint) -> None:
        """What can be done with a highlight of the sidebar."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("open", self._themes.current), self.tr("Go there"), partial(self._on_chosen_in_sidebar, one))
        menu.addSeparator()
        self.add_for(menu, one)
        mark_letters(menu)
        menu.popup(at)

    def add_for(self, menu: QMenu, one: OwnHighlight) -> None:
        """Another pen, the note, and away with it."""
        theme = self._themes.current
        for colour, word in pen_words().items():
            swatch = pen_swatch(theme, colour, self._window.devicePixelRatioF())
            pen = menu.addAction(swatch, word, partial(self._change_pen, one, colour))
            pen.setEnabled(colour is not one.colour)
        menu.addSeparator()
        menu.addAction(icon("note", theme), self.tr("Note…"), partial(self._ask_note_of, one))
        act = partial(self.request_made.emit, DeleteHighlight(one.id))
        menu.addAction(icon("x", theme), self.tr("Take the highlight away"), act)

    def _change_pen(self, one: OwnHighlight, colour: HighlightColour) -> None:
        self.request_made.emit(ChangeHighlight(one.id, colour, one.note))
