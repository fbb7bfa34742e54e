"""What is in front, reading, a library-wide page or the welcome; and the way back through all that was."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from newsreader.model.article import Article, ArticleId
from newsreader.model.entity import EntityId
from newsreader.ui.history import History
from newsreader.ui.page_desk import PageDesk
from newsreader.ui.pages.library_page import LibraryPage
from newsreader.ui.places import KIND_VIEWS, ArticlePlace, LibraryView, ListKey, PagePlace, Place
from newsreader.ui.window.parts import WindowParts


class Front(QObject):
    """Holds the stack of what can be in front, and the history of the window.

    ``panes`` is the widget with list, reader and sidebar. ``article_shown`` tells the Article that is open now,
    ``page_shown`` that a page shows something else.
    """

    article_shown = Signal(object)
    page_shown = Signal()

    def __init__(self, window: QMainWindow, parts: WindowParts, panes: QWidget, pages: PageDesk) -> None:
        super().__init__(window)
        self._list = parts.article_list
        self._reader, self._reading = parts.reader, parts.reading
        self._listing, self._flow = parts.listing, parts.flow
        self._navigator, self._status, self._toast = parts.navigator, parts.status, parts.toast
        self._panes = panes
        self._welcome = parts.welcome
        self._pages = pages
        self.history = History()
        self._reopens: tuple[PagePlace, float] | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(panes)
        self.stack.addWidget(parts.welcome)
        self.stack.setCurrentWidget(panes)
        self._wire()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        views: dict[str, Callable[[], None]] = {f"view.{view}": partial(self.open_view, view) for view in LibraryView}
        return views | {"history.back": partial(self.step, -1), "history.forward": partial(self.step, 1)}

    # -- what is in front

    @property
    def page(self) -> LibraryPage | None:
        """The library-wide page in front; None while reading, and on the welcome page."""
        front = self.stack.currentWidget()
        return front if isinstance(front, LibraryPage) else None

    @property
    def is_reading(self) -> bool:
        """Whether list, reader and sidebar are in front."""
        return self.stack.currentWidget() is self._panes

    def place(self) -> PagePlace | None:
        """The page in front as a place to return to."""
        page = self.page
        view = self._pages.view_of(page)
        return None if page is None or view is None else PagePlace(view, page.open_entity())

    def entity_name(self) -> str:
        """Whose page is in front; "" where it is nobody's."""
        place = self.place()
        totals = None if place is None or place.entity is None else self._reader.now.get_totals(place.entity)
        return "" if totals is None else totals.entity.name

    def open_view(self, view: LibraryView) -> None:
        """Bring a library-wide view to the front."""
        self.open_page(PagePlace(view), is_visit=True)

    def open_entity(self, entity: EntityId) -> None:
        """Open the page of an entity."""
        totals = self._reader.now.get_totals(entity)
        if totals is not None:
            self.open_page(PagePlace(KIND_VIEWS[totals.entity.kind], entity), is_visit=True)

    def open_quotes_of(self, entity: EntityId) -> None:
        """Open the quotes of one speaker."""
        self.open_page(PagePlace(LibraryView.QUOTES, entity), is_visit=True)

    def open_list(self, key: ListKey) -> None:
        """List a view of the articles, a source, a tag or a saved search."""
        self._listing.show_list(key)
        self.show_panes()

    def open_page(self, place: PagePlace, *, is_visit: bool, takes_focus: bool = True) -> LibraryPage:
        """Bring a page to the front; a visit is a new step of the way back."""
        if is_visit:
            self._visit(place)
        page = self._pages.open(place)
        page.set_can_go(self.history.can_step(-1), self.history.can_step(1))
        self.stack.setCurrentWidget(page)
        self._toast.lift(page.foot_height())
        self._navigator.select(ListKey(place.view))
        self._show_page_place(page)
        if takes_focus:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return page

    def reopen(self, place: PagePlace, scroll: float, *, is_visit: bool) -> None:
        """Bring the page to the front that was there; the article is one step back from it, so that comes first."""
        if self._flow.article is None:
            self._reopens = (place, scroll)
        else:
            self._reopen(place, scroll, is_visit=is_visit)

    def _reopen(self, place: PagePlace, scroll: float, *, is_visit: bool) -> None:
        self.open_page(place, is_visit=is_visit, takes_focus=False).restore_scroll(scroll)

    def forget_reopening(self) -> None:
        """Something else is wanted in front."""
        self._reopens = None

    def show_panes(self) -> None:
        """Bring list, reader and sidebar to the front."""
        page, focused = self.page, QApplication.focusWidget()
        self.stack.setCurrentWidget(self._panes)
        if page is not None and (focused is None or page.isAncestorOf(focused)):
            self._reading.setFocus(Qt.FocusReason.OtherFocusReason)
        self._toast.lift(0)
        self._navigator.select(self._listing.list_key)
        self._status.show_place(self._flow.place_words())

    def show_welcome(self) -> None:
        """Bring the welcome page of an empty library to the front."""
        self.stack.setCurrentWidget(self._welcome)

    def show_all(self) -> None:
        """List all articles."""
        self._listing.show_list(ListKey())
        self.show_panes()

    def leave_welcome(self) -> None:
        """The library is empty no more: who was on the page goes on by keyboard in the list."""
        if self.stack.currentWidget() is not self._welcome:
            return
        focused = QApplication.focusWidget()
        was_here = focused is None or self.stack.isAncestorOf(focused)
        self.show_panes()
        if was_here:
            self._list.enter_when_filled()

    # -- the way back

    def step(self, direction: int) -> None:
        """Back (-1) or forward (1), to where that was left."""
        stop = self.history.step(direction, left_at=self._scroll_position())
        match stop.place if stop is not None else None:
            case ArticlePlace(article=article):
                self.show_panes()
                self._flow.return_to(article, stop.scroll if stop else 0.0)
            case PagePlace() as place:
                self.open_page(place, is_visit=False).restore_scroll(stop.scroll if stop else 0.0)

    def _visit(self, place: Place) -> None:
        self.history.visit(place, left_at=self._scroll_position())

    def _scroll_position(self) -> float:
        page = self.page
        return self._reading.scroll_position() if page is None else page.scroll_position()

    # -- wiring

    def _wire(self) -> None:
        self._navigator.view_selected.connect(self._on_view_selected)
        self._reading.back_requested.connect(partial(self.step, -1))
        self._reading.forward_requested.connect(partial(self.step, 1))
        self._flow.leaving_for.connect(self._on_leaving_for)
        self._flow.article_shown.connect(self._on_article_shown)
        self._listing.list_changed.connect(self._on_list_changed)
        self._flow.place_changed.connect(self._show_article_place)
        self._pages.page_made.connect(self._on_page_made)
        self._pages.moved.connect(self._visit)
        self._pages.place_changed.connect(self._show_page_place)
        self._pages.quotes_requested.connect(self.open_quotes_of)

    def _on_page_made(self, page: LibraryPage) -> None:
        page.mention_requested.connect(self._flow.open_mention)
        page.entity_requested.connect(self.open_entity)
        page.back_requested.connect(partial(self.step, -1))
        page.forward_requested.connect(partial(self.step, 1))
        self.stack.addWidget(page)

    def _on_view_selected(self, key: ListKey) -> None:
        if isinstance(key.view, LibraryView):
            # arrows walk on through the navigator; a click goes to the page
            is_click = QApplication.mouseButtons() != Qt.MouseButton.NoButton
            self.open_page(PagePlace(key.view), is_visit=True, takes_focus=is_click)
            return
        self.open_list(key)

    def _on_list_changed(self, key: ListKey) -> None:
        if self.page is None:
            self._navigator.select(key)

    def _on_leaving_for(self, article: ArticleId) -> None:
        self._visit(ArticlePlace(article))
        if self.page is not None:
            self.show_panes()

    def _on_article_shown(self, article: Article) -> None:
        self._reading.set_can_go(self.history.can_step(-1), self.history.can_step(1))
        self.article_shown.emit(article)
        if self._reopens is not None:
            (place, scroll), self._reopens = self._reopens, None
            self._reopen(place, scroll, is_visit=True)

    def _show_article_place(self, words: str) -> None:
        if self.page is None:
            self._status.show_place(words)

    def _show_page_place(self, page: LibraryPage) -> None:
        if page is self.page:
            self._status.show_place(page.place_words())
            self.page_shown.emit()
