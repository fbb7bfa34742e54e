"""The menu of a place in the text: what can be done with a mention, a quote or selected words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.decision import Scope
from newsreader.model.own_highlight import OwnHighlight
from newsreader.ui.commands.actions import Actions, mark_letters
from newsreader.ui.decision_desk import DecisionDesk
from newsreader.ui.icons import icon
from newsreader.ui.panes.kind_chips import KIND_ICONS
from newsreader.ui.panes.mark_words import CardAction
from newsreader.ui.panes.text_target import TextPlace, TextTarget
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import ThemeKeeper

_SHOWN_WORDS = 40
_TEXT_MENU = (
    ("find.open",),
    ("edit.copy_with_source", "edit.copy_html", "edit.copy_markdown"),
    ("article.tag", "article.note"),
    ("article.export", "article.print"),
)
"""Commands of the menu where no words are, a group a line."""


class TextMenu(QObject):
    """Builds and shows the menu; everything in it is a decision of the desk, or leads somewhere."""

    entity_requested = Signal(object)
    select_all_requested = Signal()
    search_requested = Signal(str)
    look_up_requested = Signal(object)

    def __init__(
        self, window: QWidget, desk: DecisionDesk, themes: ThemeKeeper, words_of: Callable[[OwnHighlight], str]
    ) -> None:
        """``words_of`` tells the words of a highlight."""
        super().__init__(window)
        self._words_of = words_of
        self._window = window
        self._desk = desk
        self._themes = themes
        self._actions: Actions | None = None
        self._add_pens: Callable[[QMenu, Actions], None] | None = None
        self._add_for_own: Callable[[QMenu, OwnHighlight], None] | None = None

    def use_actions(self, actions: Actions) -> None:
        """Where the menu finds those of its entries that are commands."""
        self._actions = actions

    def use_pens(
        self, add_pens: Callable[[QMenu, Actions], None], add_for_own: Callable[[QMenu, OwnHighlight], None]
    ) -> None:
        """Who adds the entries that highlight, and those about a highlight."""
        self._add_pens, self._add_for_own = add_pens, add_for_own

    def show(self, place: TextPlace, at: QPoint) -> None:
        """Open the menu for a place at a global position."""
        menu = self.build(place)
        mark_letters(menu)
        for part in menu.findChildren(QMenu):
            mark_letters(part)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def carry_out(self, action: CardAction, target: TextTarget | None, at: QPoint) -> None:
        """What was chosen on the card of a mark."""
        if target is None:
            return
        match action:
            case CardAction.OPEN_PAGE if target.entity is not None:
                self.entity_requested.emit(target.entity)
            case CardAction.MEANS_ANOTHER:
                self._desk.ask_belongs(target)
            case CardAction.ASK_SPEAKER:
                self._desk.ask_speaker(target)
            case _:
                self.show(TextPlace(target), at)

    def build(self, place: TextPlace) -> QMenu:
        """The menu for a place: what it is first, then what lies round it."""
        menu, target, own = QMenu(self._window), place.target, place.highlight
        if target is None and own is not None:
            self._add_for_highlight(menu, own)
            own = None
        elif target is None:
            self._add_for_text(menu)
        elif target.kind is None:
            self._add_for_selection(menu, target)
        elif target.kind is Kind.QUOTE:
            self._add_for_quote(menu, target)
        else:
            self._add_for_mention(menu, target)
        menu.addSeparator()
        if target is not None and target.kind in NAME_KINDS and target.quote is not None:
            self._add_for_quote(self._add_menu(menu, "quote", self.tr("The quote around it")), target)
        if own is not None:
            self._add_for_highlight(self._add_menu(menu, "highlight", self.tr("Your highlight")), own)
        if place.word is not None:
            words = self.tr("The word “{word}”").format(word=shortened(place.word.words, _SHOWN_WORDS)).replace("&", "&&")
            self._add_for_words(self._add_menu(menu, "list", words), place.word)
        return menu

    def _add_for_text(self, menu: QMenu) -> None:
        """Where no words are: about the article as a whole."""
        self._add(menu, "list", self.tr("Select all"), self.select_all_requested.emit)
        for commands in _TEXT_MENU:
            menu.addSeparator()
            self._add_commands(menu, *commands)

    def _add_for_highlight(self, menu: QMenu, one: OwnHighlight) -> None:
        if words := self._words_of(one):
            self._add(menu, "copy", self.tr("Copy the highlighted words"), partial(_copy, words))
            self._add(menu, "search", self.tr("Search the library"), partial(self.search_requested.emit, words))
            menu.addSeparator()
        if self._add_for_own is not None:
            self._add_for_own(menu, one)

    def _add_for_mention(self, menu: QMenu, target: TextTarget) -> None:
        name, add = shortened(target.words, _SHOWN_WORDS), partial(self._add, menu)
        if target.entity is not None:
            add("open", self.tr("Open page"), partial(self.entity_requested.emit, target.entity))
        else:
            add("open", self.tr("Look up “{name}”").format(name=name), partial(self.look_up_requested.emit, target))
        add("copy", self.tr("Copy “{name}”").format(name=name), partial(_copy, target.words))
        add("search", self.tr("Search the library"), partial(self.search_requested.emit, target.words))
        menu.addSeparator()
        if target.entity is not None:
            chosen = [target.entity]
            add("merge", self.tr("Merge…"), partial(self._desk.act, "merge", chosen))
            add("split", self.tr("Split…"), partial(self._desk.act, "split", chosen))
            add("never", self.tr("Never the same…"), partial(self._desk.act, "never", chosen))
            add("rename", self.tr("Rename…"), partial(self._desk.act, "rename", chosen))
            menu.addSeparator()
            add("user", self.tr("Means another…"), partial(self._desk.ask_belongs, target))
            somebody = (
                self.tr("Somebody else of this name") if target.kind is Kind.PERSON else self.tr("Another of this name")
            )
            add("plus", somebody, partial(self._desk.somebody_else, target))
        kinds = self._add_menu(menu, "settings", self.tr("Is a"))
        for kind, word in self._kind_words().items():
            if kind is not target.kind:
                part = self._add_menu(kinds, KIND_ICONS[kind], word)
                self._add_scopes(part, partial(self._desk.set_kind, target, kind))
        self._add_scopes(self._add_menu(menu, "x", self.tr("Not a name")), partial(self._desk.not_a_name, target))

    def _add_scopes(self, menu: QMenu, act: Callable[[Scope], None]) -> None:
        for scope, words in (
            (Scope.MENTION, self.tr("At this place")),
            (Scope.CHAIN, self.tr("In this article")),
            (Scope.EVERYWHERE, self.tr("Everywhere")),
        ):
            menu.addAction(words, partial(act, scope))

    def _add_for_quote(self, menu: QMenu, target: TextTarget) -> None:
        add = partial(self._add, menu)
        if target.kind is Kind.QUOTE:
            if target.entity is not None:
                add("open", self.tr("Open the speaker's page"), partial(self.entity_requested.emit, target.entity))
            add("copy", self.tr("Copy the quote"), partial(_copy, target.words))
            menu.addSeparator()
        add("speech", self.tr("Said by…"), partial(self._desk.ask_speaker, target))
        no_speaker = add("never", self.tr("No speaker"), partial(self._desk.no_speaker, target))
        no_speaker.setEnabled(target.has_speaker or target.kind is not Kind.QUOTE)
        add("x", self.tr("Not a quote"), partial(self._desk.not_a_quote, target))

    def _add_for_selection(self, menu: QMenu, target: TextTarget) -> None:
        add = partial(self._add, menu)
        add("copy", self.tr("Copy"), partial(_copy, target.words))
        self._add_commands(menu, "edit.copy_with_source")
        self._add_look_ups(menu, target)
        menu.addSeparator()
        if self._actions is not None and self._add_pens is not None:
            self._add_pens(menu, self._actions)
        menu.addSeparator()
        self._add_for_marking(menu, target)

    def _add_for_words(self, menu: QMenu, target: TextTarget) -> None:
        """Words that are not selected."""
        self._add(menu, "copy", self.tr("Copy"), partial(_copy, target.words))
        self._add_look_ups(menu, target)
        menu.addSeparator()
        self._add_for_marking(menu, target)

    def _add_look_ups(self, menu: QMenu, target: TextTarget) -> None:
        add = partial(self._add, menu)
        add("search", self.tr("Search the library"), partial(self.search_requested.emit, target.words))
        looked_up = self.tr("Look up “{name}”").format(name=shortened(target.words, _SHOWN_WORDS))
        add("open", looked_up, partial(self.look_up_requested.emit, target))

    def _add_for_marking(self, menu: QMenu, target: TextTarget) -> None:
        add = partial(self._add, menu)
        for kind, word in self._kind_words().items():
            part = self._add_menu(menu, KIND_ICONS[kind], self.tr("Mark as {kind}").format(kind=word))
            self._add_scopes(part, partial(self._desk.mark_name, target, kind))
        add("quote", self.tr("Mark as quote"), partial(self._desk.mark_quote, target))
        add("x", self.tr("Not part of this story"), partial(self._desk.mark_aside, target))

    def _add(self, menu: QMenu, icon_name: str, words: str, act: Callable[[], object]) -> QAction:
        # an ampersand of the text would become the mark of an access key
        return menu.addAction(icon(icon_name, self._themes.current), words.replace("&", "&&"), act)

    def _add_menu(self, menu: QMenu, icon_name: str, words: str) -> QMenu:
        return menu.addMenu(icon(icon_name, self._themes.current), words)

    def _add_commands(self, menu: QMenu, *commands: str) -> None:
        if self._actions is not None:
            self._actions.add_to_menu(menu, *commands)

    def _kind_words(self) -> dict[Kind, str]:
        return {
            Kind.PERSON: self.tr("person"),
            Kind.PLACE: self.tr("place"),
            Kind.ORGANISATION: self.tr("organisation"),
        }


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)

