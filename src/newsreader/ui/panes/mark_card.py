"""When the card of a mark or of a noted highlight is shown: a moment after the pointer came to it, or called by key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Signal
from PySide6.QtWidgets import QWidget

from newsreader.model.annotation import Analysis, Kind
from newsreader.model.entity import EntityId
from newsreader.model.own_highlight import HighlightColour, OwnHighlight
from newsreader.ui.panes.hover_card import HoverCard
from newsreader.ui.panes.mark_words import CardAction, words_of_mark, words_of_note
from newsreader.ui.panes.marks import Mark
from newsreader.ui.panes.reader_view import ReaderView
from newsreader.ui.theme import Theme


class MarkCard(QObject):
    """Puts the card beside what it is about. ``chosen`` tells the action, the mark or highlight and where the card stood (a
    global point).
    """

    chosen = Signal(object, object, QPoint)

    def __init__(
        self,
        theme: Theme,
        view: ReaderView,
        pane: QWidget,
        analysis: Callable[[], Analysis | None],
        own: Callable[[], OwnHighlight | None],
    ) -> None:
        """``own`` tells the highlight that the keyboard is in."""
        super().__init__(pane)
        self._view, self._pane = view, pane
        self._analysis = analysis
        self._own = own
        self._facts: Callable[[EntityId], str] = lambda _entity: ""
        self._about: Mark | OwnHighlight | None = None
        self.card = HoverCard(theme, pane)
        view.hover_settled.connect(self._on_hover_settled)
        view.hover_ended.connect(self._on_hover_ended)
        self.card.left.connect(view.setFocus)
        self.card.chosen.connect(self._on_chosen)

    def set_facts(self, facts: Callable[[EntityId], str]) -> None:
        """Who tells the card in how many other articles an entity is."""
        self._facts = facts

    def show_at_caret(self) -> bool:
        """Show the card of what the keyboard is on, and go there; False when it is on nothing that has one.

        A name comes before what was noted there, and that before a quote.
        """
        mark, own = self._view.mark_at_caret(), self._own()
        if own is not None and own.note and (mark is None or mark.kind is Kind.QUOTE):
            return self._show_note_at_caret(own)
        if mark is None or self._analysis() is None:
            return False
        self._view.show_position(mark.start)
        boxes = [rect.toAlignedRect() for rect in self._view.rects_of(mark)] or [self._view.cursorRect()]
        about = boxes[0]
        for box in boxes[1:] if mark.kind is Kind.QUOTE else ():
            about = about.united(box)
        return self._show(mark, about, boxes[0].left(), takes_keyboard=True)

    def _show_note_at_caret(self, own: OwnHighlight) -> bool:
        boxes = [rect.toAlignedRect() for rect in self._view.rects_of_own(own)] or [self._view.cursorRect()]
        about = boxes[0]
        for box in boxes[1:]:
            about = about.united(box)
        return self._show(own, about, boxes[0].left(), takes_keyboard=True)

    def hide(self) -> bool:
        """Close the card; False when there is none."""
        was_shown, had_keyboard = self.card.isVisible(), self.card.has_keyboard()
        self.card.hide()
        self._view.end_hover()
        if had_keyboard:
            self._view.setFocus()
        return was_shown

    def _show(self, what: Mark | OwnHighlight, about: QRect, x: int, *, takes_keyboard: bool) -> bool:
        analysis = self._analysis()
        sign: Kind | HighlightColour
        if isinstance(what, OwnHighlight):
            words, sign = words_of_note(what), what.colour
        elif analysis is None:
            return False
        else:
            elsewhere = "" if what.entity is None or what.kind is Kind.QUOTE else self._facts(what.entity)
            words, sign = words_of_mark(what, analysis, elsewhere), what.kind
        corner = self._view.viewport().mapTo(self._pane, QPoint(0, 0))
        self._about = what
        return self.card.show_for(about.translated(corner), x + corner.x(), words, sign, takes_keyboard=takes_keyboard)

    def _on_hover_settled(self, what: Mark | OwnHighlight, about: QRect, x: int) -> None:
        if not self.card.has_keyboard():
            self._show(what, about, x, takes_keyboard=False)

    def _on_hover_ended(self, lingers: bool) -> None:
        if lingers:
            self.card.leave()
        elif not self.card.has_keyboard():
            self.card.hide()

    def _on_chosen(self, action: CardAction) -> None:
        if self._about is not None:
            self.chosen.emit(action, self._about, self.card.mapToGlobal(QRectF(self.card.rect()).center().toPoint()))
