"""Everything a search can be asked for beside its results: completion, saved searches, smart lists, order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from newsreader.jobs.protocol import ChangeSavedSearch, DeleteSavedSearch, OrderSavedSearches, SaveSearch
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId
from newsreader.model.query import ArticleFilter, ArticleOrder
from newsreader.model.saved_search import SavedSearch, SavedSearchId
from newsreader.model.suggestion import Suggestion
from newsreader.search.parsing import parse
from newsreader.search.query import Field
from newsreader.search.relaxing import Relaxation, relaxations
from newsreader.search.writing import term
from newsreader.ui.commands.actions import mark_letters
from newsreader.ui.commands.command_icons import COMMAND_ICONS
from newsreader.ui.commands.table import find_command
from newsreader.ui.icons import icon
from newsreader.ui.library_reader import Lane
from newsreader.ui.panes.nothing_found_note import Offer
from newsreader.ui.panes.search_help import SearchHelp
from newsreader.ui.places import ListKey
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.chosen_desk import ChosenDesk
from newsreader.ui.window.parts import WindowParts

if TYPE_CHECKING:
    from newsreader.ui.dialogs.smart_list import SmartListDialog

_MOST_LISTED = 20
"""A search for more names than that could not be read any more."""
_OPERATORS = {Kind.PERSON: "person", Kind.PLACE: "place", Kind.ORGANISATION: "org"}


class SearchDesk(QObject):
    """Answers the search box, keeps the navigator's saved searches up to date, and lets the reader change them.

    ``request_made`` goes to the jobs process, ``list_requested`` asks that the article list comes to the front.
    """

    request_made = Signal(object)
    list_requested = Signal()

    def __init__(self, window: QWidget, parts: WindowParts, themes: ThemeKeeper, chosen: ChosenDesk) -> None:
        super().__init__(window)
        self._window = window
        self._reader, self._listing = parts.reader, parts.listing
        self._list, self._navigator = parts.article_list, parts.navigator
        self._themes = themes
        self._chosen = chosen
        self._help: SearchHelp | None = None
        self._searches: tuple[SavedSearch, ...] = ()
        self._to_count: list[SavedSearch] = []
        self._list.completion.values_requested.connect(self._on_values_requested)
        self._list.title_sought.connect(self._on_title_sought)
        self._listing.nothing_found.connect(self._ask_offers)
        self._list.help_requested.connect(self.show_help)
        self._navigator.search_menu_requested.connect(self._show_menu)
        self._navigator.search_act_requested.connect(self._act)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        acts = {command: partial(self._act_on_listed, command) for command in self._acts()}
        return {
            **acts,
            "search.clear": self.clear,
            "search.help": self.show_help,
            "search.save": self.save,
            "search.new_list": self.make_list,
            "list.sort": self._list.sort.showMenu,
            "list.reverse_order": self._list.sort.reverse,
            "list.jump": self._list.open_jump,
            "entity.list_articles": self._list_articles_of_selected,
        }

    # -- the search

    def clear(self) -> None:
        """Search for nothing."""
        self._list.set_search("")

    def show_help(self) -> None:
        """The syntax, with examples to put in."""
        if self._help is None:
            self._help = SearchHelp(self._themes.current, self._window)
            self._help.chosen.connect(self._list.put_into_search)
            self._help.left.connect(self._list.focus_search)
            self._themes.changed.connect(self._help.set_theme)
        self._help.show_below(self._list.search_box)

    def list_articles_of(self, *entities: EntityId) -> None:
        """Search for the articles that mention an entity, or any of several."""
        found = [totals.entity for one in entities if (totals := self._reader.now.get_totals(one)) is not None]
        if found:
            # in whatever was listed, most of them might not be
            self._listing.show_list(ListKey())
            self._list.set_search(" OR ".join(term(_OPERATORS[one.kind], one.name) for one in found))
            self.list_requested.emit()

    def _list_articles_of_selected(self) -> None:
        self.list_articles_of(*self._chosen.entities()[:_MOST_LISTED])

    # -- keeping searches

    def save(self) -> None:
        """Keep the search that is listed, under a name."""
        order = self._listing.order
        dialog = self._dialog(self.tr("Save the search"), self._listing.typed.strip(), self._listing.filter.search, order)
        dialog.chosen.connect(lambda name, query, order: self.request_made.emit(SaveSearch(name, query, order)))
        dialog.open()

    def make_list(self) -> None:
        """A new smart list from conditions."""
        dialog = self._dialog(self.tr("New smart list"), "", "", ArticleOrder.NEWEST)
        dialog.chosen.connect(lambda name, query, order: self.request_made.emit(SaveSearch(name, query, order)))
        dialog.open()

    def change(self, search: SavedSearch) -> None:
        """Another name, other conditions or another order."""
        dialog = self._dialog(self.tr("Change the saved search"), search.name, search.query, search.order)
        dialog.chosen.connect(
            lambda name, query, order: self.request_made.emit(ChangeSavedSearch(SavedSearch(search.id, name, query, order)))
        )
        dialog.open()

    def rename(self, search: SavedSearch) -> None:
        """Another name."""
        from newsreader.ui.dialogs.ask_name import NameDialog

        sentence = self.tr("How shall “{name}” be called?").format(name=search.name)
        dialog = NameDialog(self._themes.current, self.tr("Rename the saved search"), sentence, search.name, self._window)
        dialog.named.connect(lambda name: self.request_made.emit(ChangeSavedSearch(replace(search, name=name))))
        dialog.open()

    def delete(self, search: SavedSearch) -> None:
        """Forget a saved search; undo brings it back."""
        self.request_made.emit(DeleteSavedSearch(search.id))

    def move(self, direction: int, search: SavedSearch) -> None:
        """One place up (-1) or down (1)."""
        order = [one.id for one in self._searches]
        at = order.index(search.id)
        if 0 <= at + direction < len(order):
            order[at], order[at + direction] = order[at + direction], order[at]
            self.request_made.emit(OrderSavedSearches(tuple(order)))

    def _acts(self) -> dict[str, Callable[[SavedSearch], None]]:
        return {
            "search.change": self.change,
            "search.rename": self.rename,
            "search.move_up": partial(self.move, -1),
            "search.move_down": partial(self.move, 1),
            "search.delete": self.delete,
        }

    def _act(self, command: str, search: SavedSearchId) -> None:
        found = next((one for one in self._searches if one.id == search), None)
        if found is not None:
            self._acts()[command](found)

    def _act_on_listed(self, command: str) -> None:
        """What the navigator has selected is meant, else the saved search that is listed."""
        selected = self._navigator.selected.saved or (self._listing.saved.id if self._listing.saved else None)
        if selected is not None:
            self._act(command, selected)

    def _show_menu(self, search: SavedSearchId, place: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ends = {0: "search.move_up", len(self._searches) - 1: "search.move_down"}
        place_of = {one.id: number for number, one in enumerate(self._searches)}
        for command in self._acts():
            drawn = icon(COMMAND_ICONS[command], self._themes.current)
            action = menu.addAction(drawn, QCoreApplication.translate("Actions", find_command(command).text))
            action.triggered.connect(partial(self._act, command, search))
            action.setEnabled(ends.get(place_of.get(search, -1)) != command)
        mark_letters(menu)
        menu.popup(place)

    def _dialog(self, title: str, name: str, query: str, order: ArticleOrder) -> SmartListDialog:
        from newsreader.ui.dialogs.smart_list import SmartListDialog

        dialog = SmartListDialog(
            self._themes.current, title, name, query, order, (self._ask_values, self._ask_count), self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _ask_values(self, field: Field, typed: str, answered: Callable[[list[Suggestion]], None]) -> None:
        self._reader.ask("search.values", lambda library: library.list_suggestions(field, typed), answered)

    def _ask_count(self, query: str, answered: Callable[[int], None]) -> None:
        wanted = ArticleFilter(search=query)
        self._reader.ask(
            "search.dialog_count", lambda library: library.count_articles(wanted), answered, Lane.COUNT
        )

    # -- completion

    def _on_values_requested(self, field: Field, typed: str) -> None:
        self._reader.ask(
            "search.completion", lambda library: library.list_suggestions(field, typed), partial(self._show_values, field, typed)
        )

    # -- what finds something where nothing was found

    def _ask_offers(self) -> None:
        wanted, today = self._listing.filter, date.today()
        self._reader.ask(
            "search.offers",
            lambda library: _count_offers(library, wanted, today),
            partial(self._show_offers, wanted),
            Lane.COUNT,
        )

    def _show_offers(self, wanted: ArticleFilter, counts: list[tuple[Relaxation | None, int]]) -> None:
        if wanted != self._listing.filter or len(self._listing.ids):
            return
        self._list.offer([
            Offer(articles, partial(self._listing.show_list, ListKey()), is_everywhere=True)
            if relaxation is None
            else Offer(articles, partial(self._list.set_search, f"{relaxation.search} "), relaxation.without)
            for relaxation, articles in counts
            if articles
        ])

    def _on_title_sought(self, typed: str, direction: int) -> None:
        self._reader.ask(
            "search.title",
            lambda library: frozenset(library.find_titles(typed)),
            lambda found: self._list.go_to_one_of(found, direction),
        )

    def _show_values(self, field: Field, typed: str, values: list[Suggestion]) -> None:
        self._list.completion.show_values(field, typed, values)

    # -- saved searches in the navigator

    def refresh(self) -> None:
        """Read the saved searches and count what they find."""
        self._reader.ask("search.saved", Library.list_saved_searches, self._on_searches_read)

    def apply(self, changes: Changes) -> None:
        """Follow what a write changed."""
        if "saved_search" in changes.tables:
            self.refresh()
        elif changes and not self._to_count:
            self._count_all()

    def _on_searches_read(self, searches: list[SavedSearch]) -> None:
        self._searches = tuple(searches)
        self._navigator.set_searches(searches)
        self._listing.set_searches(searches)
        self._count_all()

    def _count_all(self) -> None:
        """One count after the other, so that what the reader asks meanwhile waits for one at most."""
        is_counting = bool(self._to_count)
        self._to_count = list(self._searches)
        if not is_counting:
            self._count_next()

    def _count_next(self) -> None:
        if not self._to_count:
            return
        search = self._to_count[0]
        wanted = ArticleFilter(search=search.query)
        counted = partial(self._on_counted, search.id)
        self._reader.ask("search.count", lambda library: library.count_articles(wanted), counted, Lane.COUNT)

    def _on_counted(self, search: SavedSearchId, articles: int) -> None:
        self._navigator.set_found(search, articles)
        self._to_count = self._to_count[1:]
        self._count_next()


def _count_offers(library: Library, wanted: ArticleFilter, today: date) -> list[tuple[Relaxation | None, int]]:
    """Searches that ask for less and what they find; None stands for the same search in all articles."""
    found: list[tuple[Relaxation | None, int]] = [
        (one, library.count_articles(replace(wanted, search=one.search)))
        for one in relaxations(parse(wanted.search, today).query)
    ]
    if wanted != ArticleFilter(search=wanted.search):
        found.append((None, library.count_articles(ArticleFilter(search=wanted.search))))
    return found
