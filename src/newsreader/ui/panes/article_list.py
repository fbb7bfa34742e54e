"""The article list's pane: search box, header with sort menu, and the rows."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from newsreader.model.article import ArticleId
from newsreader.model.query import ArticleOrder, ArticleView
from newsreader.model.values import dataclass
from newsreader.search.problems import Problem
from newsreader.ui.dates import grouping_locale
from newsreader.ui.models.article_list_model import ArticleListModel, Fetch
from newsreader.ui.panes.article_table import ArticleTable
from newsreader.ui.panes.empty_list_note import EmptyListNote
from newsreader.ui.panes.list_header import ListHeader, SortButton
from newsreader.ui.panes.nothing_found_note import NothingFoundNote, Offer
from newsreader.ui.panes.search_box import SearchBox
from newsreader.ui.panes.search_completion import SearchCompletion
from newsreader.ui.panes.search_problem_note import SearchProblemNote
from newsreader.ui.panes.title_jump import TitleJump
from newsreader.ui.theme import Theme
from newsreader.ui.window.state import ListPlace

_SCANNED_FOR_UNREAD = 4096
"""Rows looked through for the next unread one; each 64 of them are one quick read."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A row that stays where it is on screen while others come and go: its article and its top in the viewport."""

    article: ArticleId
    row: int
    top: int


class ArticleListPane(QWidget):
    """Lists articles by id; fetches what it shows of them. The window answers searches with ``set_articles``.

    ``titled`` tells what is listed, and whether there is any article in it; ``article_clicked`` that one was, and no more
    are selected.
    """

    article_selected = Signal(object)
    article_clicked = Signal()
    article_activated = Signal(object)
    window_requested = Signal(object)
    search_changed = Signal(str)
    order_changed = Signal(object)
    help_requested = Signal()
    title_sought = Signal(str, int)
    star_requested = Signal(object)
    menu_requested = Signal(object)
    all_requested = Signal()
    command_requested = Signal(str)
    titled = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        fetch: Fetch,
        parent: QWidget | None = None,
        *,
        locale: QLocale | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._locale = grouping_locale(locale)
        self._model = ArticleListModel(fetch, self._locale, self)
        self._search_box = SearchBox(theme, self, has_help=True)
        self.completion = SearchCompletion(theme, self._search_box, self._locale)
        self._problem_note = SearchProblemNote(theme, self)
        self._header = ListHeader(theme, self._locale, self)
        self._table = ArticleTable(theme, self._model, self._locale, self)
        self._note = EmptyListNote(theme, self)
        self._nothing_found = NothingFoundNote(theme, self)
        self._jump = TitleJump(theme, self)
        self._asked: tuple[str, str] = ("", "")
        self._wanted: ArticleId | None = None
        self._last_row = 0
        self._to_select: frozenset[ArticleId] = frozenset()
        self._order_without_search = ArticleOrder.NEWEST
        self._is_restoring = False
        self._enters_when_answered = False
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Article list"))
        self.set_theme(theme)
        self.set_total(0)

    # -- what the window tells

    def set_resting(self, is_resting: bool) -> None:
        """Whether nobody works on articles that wait for their analysis."""
        self._model.set_resting(is_resting)

    def set_articles(
        self,
        ids: array[int],
        *,
        title: str,
        total: int | None,
        search: str,
        found_by: str = "",
        view: ArticleView = ArticleView.ALL,
    ) -> None:
        """List these articles.

        ``total`` is how many there are, None while only the first ones are known; ``search`` is what was typed and
        ``found_by`` how that was understood; ``view`` words the note that stands in an empty list. The current article,
        the selection and the place on screen stay, also when the current article is missing from the first ids and
        comes back with all of them. A new search begins at the top.
        """
        is_new_question = (title, search) != self._asked
        is_new_search = bool(search) and search != self._asked[1]
        self._asked = (title, search)
        anchor = None if is_new_question else self._find_anchor()
        selected = frozenset(self._table.selected_articles()) | self._to_select
        if total is not None:
            self._to_select = frozenset()
        self._is_restoring = True
        self._model.set_ids(ids, found_by)
        self._restore_selection(selected)
        self._is_restoring = False
        self._restore_place(anchor, is_new_question=is_new_question, is_new_search=is_new_search)
        self.titled.emit(title, bool(len(ids)))
        self._header.set_title(title, len(ids), is_search=bool(search), is_more=total is None)
        self._header.sort.set_searching(bool(search))
        self._note.explain(view)
        if not len(ids) and (is_new_question or self._stack.currentWidget() is not self._nothing_found):
            self._nothing_found.explain(search)
        empty = self._nothing_found if search else self._note
        self._stack.setCurrentWidget(self._table if len(ids) else empty)
        if self._enters_when_answered and search == self._search_box.told and (len(ids) or search):
            self._enter_list()

    def offer(self, offers: Sequence[Offer]) -> None:
        """Say what would find something where a search found nothing."""
        self._nothing_found.offer(offers)

    def refresh(self, ids: Collection[ArticleId]) -> None:
        """Show these articles anew: something about them changed."""
        self._model.refresh(ids)

    def select_article(self, article: ArticleId | None) -> None:
        """Make an article current without telling it; one that is not in the list becomes so when it comes.

        For the article that is current already nothing happens: selection and place on screen stay.
        """
        if article == self._wanted and article == self.current_article():
            return
        self._wanted = article
        row = None if article is None else self._model.find_row(article, self._last_row)
        self._is_restoring = True
        self._table.make_current(row)
        self._is_restoring = False
        if row is not None:
            self._last_row = row
            self._table.scrollTo(self._model.index(row, 0))

    def set_search(self, text: str) -> None:
        """Search for this as if it had been typed: told at once, unless it is what was told last."""
        self._search_box.set_search(text)

    def show_search(self, text: str) -> None:
        """Show what is searched for, telling nothing."""
        self._search_box.show_search(text)
        self._problem_note.show_problem(None)

    @property
    def search_box(self) -> SearchBox:
        """The search field."""
        return self._search_box

    @property
    def sort(self) -> SortButton:
        """The sort menu's button."""
        return self._header.sort

    def put_into_search(self, words: str) -> None:
        """Put words into the search where the cursor is, set apart from what stands there, and offer what fits."""
        box = self._search_box
        before, after = box.text()[: box.cursorPosition()], box.text()[box.cursorPosition() :]
        gap = " " if before and not before.endswith((" ", "(", "-")) else ""
        rest = f" {after.lstrip()}" if after.strip() else ""
        box.setText(f"{before}{gap}{words}{rest}")
        box.setCursorPosition(len(before) + len(gap) + len(words))
        box.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong with the search; None when nothing is."""
        self._problem_note.show_problem(problem)
        self._search_box.setAccessibleDescription(self._problem_note.sentence)

    def set_title(self, title: str) -> None:
        """Name what is listed."""
        self._asked = (title, self._asked[1])
        self._header.rename(title)

    def place(self) -> ListPlace | None:
        """What stands at the top of the list; None at its very top."""
        row = self._table.first_visible_row()
        article = None if row is None or not self._table.verticalScrollBar().value() else self._model.article_at(row)
        return None if row is None or article is None else ListPlace(article, -self._table.top_of_row(row))

    def restore_place(self, place: ListPlace) -> bool:
        """Scroll to where a list was left; False while its article is not listed."""
        row = self._model.find_row(place.article, self._last_row)
        if row is None:
            return False
        self._table.scroll_row_to(row, -place.cut)
        return True

    def set_order(self, order: ArticleOrder) -> None:
        """Show an order without telling it."""
        if order is not ArticleOrder.RELEVANCE:
            self._order_without_search = order
        self._header.sort.set_order(order)

    def take_over(self, other: ArticleListPane) -> None:
        """Select what is selected in another list, as soon as it is listed here."""
        self._to_select = frozenset(other.selected_articles())

    def set_total(self, n: int) -> None:
        """How many articles the library has: what the empty search box says."""
        words = self.tr("Search %Ln article(s)", "", n)
        self._search_box.setPlaceholderText(words if n else self.tr("Search articles"))

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        boxes = (self._search_box, self.completion, self._problem_note)
        for part in (*boxes, self._header, self._table, self._note, self._nothing_found, self._jump):
            part.set_theme(theme)
        px = theme.px
        self._layout.setContentsMargins(0, px(10), 0, 0)
        self._search_row.setContentsMargins(px(12), 0, px(12), px(8))
        self._header_row.setContentsMargins(px(22), 0, px(20), px(4))
        self.update()

    # -- what the window asks

    def current_article(self) -> ArticleId | None:
        """The current article; None without one in the list."""
        row = self._table.current_row()
        return None if row is None else self._model.article_at(row)

    def has_selection(self) -> bool:
        """Whether any article is selected."""
        return self._table.selectionModel().hasSelection()

    def selected_count(self) -> int:
        """How many articles are selected."""
        return self._table.selected_count()

    def selected_articles(self) -> list[ArticleId]:
        """The selected articles from top to bottom."""
        return self._table.selected_articles()

    # -- moving about

    def step(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) article and tell it; False at the end of the list."""
        row = self._table.current_row()
        if row is None:
            # the current article went out of the list: its place is where the next one is now
            if self._wanted is None:
                row = -1 if direction > 0 else self._model.rowCount()
            else:
                row = self._last_row - (1 if direction > 0 else 0)
        return self._go_to(row + direction)

    def step_unread(self, direction: int) -> bool:
        """Go to the next (1) or previous (-1) unread article and tell it; False when none is near."""
        row = self._table.current_row()
        row = (-1 if direction > 0 else self._model.rowCount()) if row is None else row
        for _ in range(_SCANNED_FOR_UNREAD):
            row += direction
            if not 0 <= row < self._model.rowCount():
                return False
            summary = self._model.summary_at(row)
            if summary is not None and not summary.is_read:
                return self._go_to(row)
        return False

    def focus_search(self) -> None:
        """Put the caret into the search box, its text selected."""
        self._search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search_box.selectAll()

    def open_jump(self, typed: str = "") -> None:
        """Let a title be typed to go to it."""
        self._jump.open(typed)

    def set_types_ahead(self, are_letters_free: bool) -> None:
        """Whether a letter typed in the list looks for a title at once; else it is a command."""
        self._table.types_ahead = are_letters_free

    def go_to_one_of(self, found: frozenset[int], direction: int) -> None:
        """The answer to ``title_sought``: the next listed one of these, from the current one (0) or after or before it."""
        ids, at = self._model.ids, self._table.current_row() or 0
        step = direction or 1
        for number in range(len(ids) if found else 0):
            row = (at + direction + step * number) % len(ids)
            if ids[row] in found:
                self._go_to(row)
                self._jump.set_found(True)
                return
        self._jump.set_found(False)

    def focus_list(self) -> None:
        """Give the rows the focus."""
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter_when_filled(self) -> None:
        """Give the rows the focus as soon as there are any."""
        self._enters_when_answered = not self._model.rowCount()
        if not self._enters_when_answered:
            self._enter_list()

    # -- Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pane's ground; the line at its right is the splitter's handle."""
        QPainter(self).fillRect(self.rect(), self._theme.colour("window"))

    # -- parts

    def _lay_out(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._search_row = QVBoxLayout()
        self._search_row.addWidget(self._search_box)
        self._search_row.addWidget(self._problem_note)
        self._header_row = QVBoxLayout()
        self._header_row.addWidget(self._header)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._note)
        self._stack.addWidget(self._nothing_found)
        self._layout.addLayout(self._search_row)
        self._layout.addLayout(self._header_row)
        self._layout.addLayout(self._stack, 1)
        self._layout.addWidget(self._jump)
        self.setFocusProxy(self._table)

    def _connect(self) -> None:
        self._search_box.search_changed.connect(self._on_search_changed)
        self._search_box.help_requested.connect(self.help_requested)
        self._search_box.list_requested.connect(self._on_list_requested)
        self._header.order_changed.connect(self._on_order_changed)
        self._jump.sought.connect(self.title_sought)
        self._jump.closed.connect(self.focus_list)
        self._table.letter_typed.connect(self.open_jump)
        self._nothing_found.clear_requested.connect(self._on_clear_requested)
        self._note.all_requested.connect(self.all_requested)
        self._note.command_requested.connect(self.command_requested)
        self._table.selectionModel().currentChanged.connect(self._on_current_changed)
        self._table.clicked.connect(self._on_clicked)
        self._table.activated_by_user.connect(self._on_activated)
        self._table.window_asked.connect(self._on_window_asked)
        self._table.star_clicked.connect(self._on_star_clicked)
        self._table.menu_requested.connect(self.menu_requested)

    def _go_to(self, row: int) -> bool:
        if not 0 <= row < self._model.rowCount():
            return False
        self._table.make_current(row)
        return True

    def _enter_list(self) -> None:
        """Go into the list, to its first row when there is no current one."""
        self._enters_when_answered = False
        if self._model.rowCount():
            self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if self._table.current_row() is None:
                self._go_to(0)

    # -- keeping place and selection

    def _find_anchor(self) -> _Anchor | None:
        """The current row when it is on screen, else the first on screen, unless the list is at its top."""
        row = self._table.current_row()
        if row is None or not self._table.is_row_visible(row):
            row = self._table.first_visible_row()
            if row is None or self._table.verticalScrollBar().value() == 0:
                return None
        article = self._model.article_at(row)
        return None if article is None else _Anchor(article, row, self._table.top_of_row(row))

    def _restore_selection(self, selected: frozenset[ArticleId]) -> None:
        if self._wanted is None:
            return
        row = self._model.find_row(self._wanted, self._last_row)
        if row is None:
            return
        self._last_row = row
        self._table.make_current(row)
        if len(selected) > 1:
            self._table.select_also(selected)

    def _restore_place(self, anchor: _Anchor | None, *, is_new_question: bool, is_new_search: bool) -> None:
        row = None if anchor is None else self._model.find_row(anchor.article, anchor.row)
        if anchor is not None:
            # an anchor that is gone leaves its place to the row that took it
            self._table.scroll_row_to(anchor.row if row is None else row, anchor.top)
            return
        self._table.scrollToTop()
        if is_new_question and not is_new_search and self._table.current_row() is not None:
            self._table.scrollTo(self._table.currentIndex())

    # -- what the parts tell

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._is_restoring or not current.isValid():
            return
        article = self._model.article_at(current.row())
        self._last_row = current.row()
        self._wanted = article
        self.article_selected.emit(article)

    def _on_window_asked(self) -> None:
        article = self.current_article()
        if article is not None:
            self.window_requested.emit(article)

    def _on_clicked(self) -> None:
        if self.selected_count() == 1:
            self.article_clicked.emit()

    def _on_activated(self) -> None:
        article = self.current_article()
        if article is not None:
            self.article_activated.emit(article)

    def _on_star_clicked(self, article: ArticleId) -> None:
        self.star_requested.emit([article])

    def _on_search_changed(self, search: str) -> None:
        self._enters_when_answered = False
        if not search and self._header.sort.order is ArticleOrder.RELEVANCE:
            self._header.sort.set_order(self._order_without_search)
            self.order_changed.emit(self._order_without_search)
        self.search_changed.emit(search)

    def _on_order_changed(self, order: ArticleOrder) -> None:
        if order is not ArticleOrder.RELEVANCE:
            self._order_without_search = order
        self.order_changed.emit(order)

    def _on_list_requested(self) -> None:
        if self._problem_note.problem is not None:
            self._problem_note.say_now()
            return
        if self._asked[1] == self._search_box.told:
            self._enter_list()
        else:
            self._enters_when_answered = True

    def _on_clear_requested(self) -> None:
        self._search_box.clear_search()
        self._search_box.setFocus(Qt.FocusReason.OtherFocusReason)
