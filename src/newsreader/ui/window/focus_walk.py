"""Where the keyboard goes: straight to a part of the window, round all of them, and what Escape leaves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QWidget

from newsreader.ui.pane_widths import Pane
from newsreader.ui.window.front import Front
from newsreader.ui.window.pane_layout import PaneLayout
from newsreader.ui.window.parts import WindowParts
from newsreader.ui.window.state import Region


class FocusWalk(QObject):
    """Moves the keyboard between the window's parts, and never lets the window be without it."""

    def __init__(self, window: QMainWindow, parts: WindowParts, layout: PaneLayout, front: Front) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._list, self._reading = parts.article_list, parts.reading
        self._listing, self._flow = parts.listing, parts.flow
        self._layout = layout
        self._front = front
        self._last = Region.LIST
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._application = application
        application.focusChanged.connect(self._on_focus_changed)

    def stop(self) -> None:
        """The window is closing; where the keyboard goes is nothing to it any more."""
        self._application.focusChanged.disconnect(self._on_focus_changed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {
            "library.search": self.to_search,
            "find.open": self.to_find,
            "focus.navigator": partial(self.to, Region.NAVIGATOR),
            "focus.list": self.to_list,
            "focus.reader": self.to_reader,
            "focus.sidebar": self.to_sidebar,
            "focus.menu_bar": self._open_menus,
            "focus.next_pane": partial(self.step, 1),
            "focus.previous_pane": partial(self.step, -1),
        }

    # -- straight to a part

    def to_search(self) -> None:
        """The search above the article list."""
        self._front.show_panes()
        self._layout.unfold_list()
        self._list.focus_search()

    def search_for(self, words: str) -> None:
        """Search the library for words, as a phrase when there are several."""
        self.to_search()
        self._list.set_search(f'"{words}"' if " " in words else words)

    def to_find(self) -> None:
        """Words in the article, or the filter of the page in front."""
        page = self._front.page
        if page is None:
            self._layout.come(Pane.READER)
            self._reading.open_find()
        else:
            page.focus_search()

    def to_list(self) -> None:
        """The article list."""
        self._front.show_panes()
        self._layout.unfold_list()
        self.to(Region.LIST)

    def to_reader(self) -> None:
        """The article's text."""
        self._front.show_panes()
        self.to(Region.READER)

    def to_sidebar(self) -> None:
        """The sidebar, opened where it is closed."""
        self._front.show_panes()
        self._layout.set_sidebar_shown(True)
        self.to(Region.SIDEBAR)

    def to(self, region: Region) -> None:
        """A part of the window as it is, where that is on screen; else what is in front."""
        stops = dict(self._stops())
        target = stops.get(region) or stops.get(Region.PAGE) or stops.get(Region.LIST) or stops.get(Region.READER)
        if target is not None:
            self._enter(target)

    def _open_menus(self) -> None:
        """The first menu; from there arrows lead to the others, and Escape back to what has the keyboard."""
        bar = self._window.menuBar()
        if bar.actions():
            bar.setActiveAction(bar.actions()[0])

    def where(self) -> Region:
        """Which part has the keyboard, or would have it if the window were active."""
        focused = self._window.focusWidget()
        return next((region for region, stop in self._stops() if _has(stop, focused)), Region.LIST)

    # -- round all of them

    def step(self, direction: int) -> None:
        """The next (1) or previous (-1) part, round and round; a page's own parts are stops of their own.

        A part in which nothing can have the keyboard is passed over.
        """
        stops = [stop for _region, stop in self._stops()]
        focused = self._window.focusWidget()
        here = next((number for number, stop in enumerate(stops) if _has(stop, focused)), -direction)
        for steps in range(1, len(stops)):
            stop = stops[(here + direction * steps) % len(stops)]
            self._enter(stop)
            if _has(stop, self._window.focusWidget()):
                return

    def _stops(self) -> list[tuple[Region, QWidget]]:
        """What is on screen and can have the keyboard, in the order of reading."""
        parts, page = self._parts, self._front.page
        stops: list[tuple[Region, QWidget]] = [(Region.NOTICE, parts.notice), (Region.NAVIGATOR, parts.navigator)]
        if page is not None:
            stops += [(Region.PAGE, stop) for stop in page.regions()]
        elif self._front.is_reading:
            stops += [(Region.LIST, self._list), (Region.READER, self._reading), (Region.SIDEBAR, parts.mentions)]
            if self._layout.is_tight:
                # each of them comes when it is led to
                return [(region, stop) for region, stop in stops if not stop.isHidden() or self._comes(region)]
        else:
            stops.append((Region.PAGE, parts.welcome))
        return [(region, stop) for region, stop in stops if not stop.isHidden()]

    def _comes(self, region: Region) -> bool:
        return region in (Region.LIST, Region.READER) or (region is Region.SIDEBAR and self._layout.is_sidebar_shown)

    def _enter(self, stop: QWidget) -> None:
        panes: dict[QWidget, Pane] = {
            self._list: Pane.LIST, self._reading: Pane.READER, self._parts.mentions: Pane.SIDEBAR
        }  # fmt: skip
        if stop in panes:
            self._layout.come(panes[stop])
        if stop is self._list:
            self._list.focus_list()
        elif stop is self._parts.notice:
            self._parts.notice.focus_first()
        elif stop is self._parts.welcome:
            self._parts.welcome.focus_first()
        else:
            _first_in(stop).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- what Escape leaves

    def escape(self) -> None:
        """Leave the page; in the panes: leave find, then the pane, then clear the search."""
        where = self.where()
        if self._reading.hide_card():
            return
        if self._front.page is not None and where is Region.PAGE:
            self._leave_page()
        elif where is Region.NOTICE:
            self._parts.notice.hide()
        elif self._reading.close_find():
            self._reading.setFocus()
        elif where is Region.NAVIGATOR:
            self.to(Region.LIST)
        elif where is Region.SIDEBAR:
            self.to(Region.READER)
        elif self._flow.entity is not None:
            self._flow.select_entity(None)
        elif where is Region.READER and (self._layout.is_tight or not self._list.isHidden()):
            self.to(Region.LIST)
        elif self._listing.typed:
            self._list.set_search("")

    def _leave_page(self) -> None:
        if self._front.history.can_step(-1):
            self._front.step(-1)
        else:
            self._front.show_panes()

    # -- never without it

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        notice = self._parts.notice
        has_notice_gone = notice.isHidden() and _has(notice, old)
        if self._window.isActiveWindow() and (now is None or has_notice_gone):
            # what had the keyboard is hidden or gone; whoever did that may be about to give it to something
            QTimer.singleShot(0, self, partial(self._take_focus, QApplication.focusWidget()))
        elif now is not None and self._window.isAncestorOf(now) and self.where() is not Region.NOTICE:
            self._last = self.where()

    def _take_focus(self, unless_other_than: QWidget | None) -> None:
        """Back to where the keyboard was last, unless something has taken it by now."""
        is_free = QApplication.focusWidget() is unless_other_than and QApplication.activePopupWidget() is None
        if is_free and self._window.isActiveWindow() and self._window.isVisible():
            stops = dict(self._stops())
            self.to(self._last if self._last in stops else Region.READER)


def _has(stop: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (stop is focused or stop.isAncestorOf(focused))


def _first_in(stop: QWidget) -> QWidget:
    """The first widget of a part that can have the keyboard; the part itself where it takes or forwards it."""
    target = stop
    while (proxy := target.focusProxy()) is not None:
        target = proxy
    if target.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(target, QScrollArea):
        return target
    child = target.nextInFocusChain()
    while child is not None and child is not target:
        is_within = target.isAncestorOf(child) and child.isVisible() and child.isEnabled()
        if is_within and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return child
        child = child.nextInFocusChain()
    return target
