"""The window as the session before left it, or as the window beside it stands."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QWidget

from newsreader.ui.page_desk import PageDesk
from newsreader.ui.places import ArticlePlace
from newsreader.ui.window.focus_walk import FocusWalk
from newsreader.ui.window.front import Front
from newsreader.ui.window.pane_layout import PaneLayout
from newsreader.ui.window.parts import WindowParts
from newsreader.ui.window.state import WindowState

_WIDE, _HIGH = 1600, 1000
_FRAME_WIDTH, _FRAME_HEIGHT = 16, 48
_CASCADE = 32
_GRASP_WIDTH, _GRASP_HEIGHT = 120, 40
"""Px of the window's upper edge that have to be on a screen, so that it can be moved."""


class Restoring(QObject):
    """Tells what the window shows and how, and brings it back."""

    def __init__(
        self,
        window: QMainWindow,
        parts: WindowParts,
        front: Front,
        pages: PageDesk,
        layout: PaneLayout,
        focus_walk: FocusWalk,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._front = front
        self._pages = pages
        self._layout = layout
        self._focus_walk = focus_walk
        self._state = WindowState()
        self._is_settled = True

    def state(self) -> WindowState:
        """What is shown now; before everything is there, what is going to be, and at the end what was."""
        if self._is_settled:
            return self._state
        place, page = self._front.place(), self._front.page
        return WindowState(
            bytes(self._window.saveGeometry().toBase64().data()).decode("ascii"),
            self._layout.is_sidebar_shown,
            self._layout.widths(),
            self._parts.mentions.heights(),
            self._parts.flow.state(),
            place,
            0.0 if page is None else page.scroll_position(),
            self._pages.kept_states(),
            self._focus_walk.where(),
            self._front.history.stops,
            self._front.history.at,
        )

    def settle(self) -> None:
        """The window is about to vanish: what it shows now is what it showed last."""
        self._state = self.state()
        self._is_settled = True

    def restore_frame(self, state: WindowState) -> None:
        """Size, place and panes: before the window is shown."""
        self._state = state
        window = self._window
        # the wide layout where the screen has the room, with some left for the window's frame
        room = window.screen().availableSize()
        window.resize(min(_WIDE, room.width() - _FRAME_WIDTH), min(_HIGH, room.height() - _FRAME_HEIGHT))
        if state.geometry:
            window.restoreGeometry(QByteArray.fromBase64(state.geometry.encode("ascii", "replace")))
            self._bring_back()
        self._layout.set_sidebar_shown(state.is_sidebar_shown, comes=False)
        self._layout.set_widths(state.pane_widths)
        self._parts.mentions.set_heights(state.sidebar_heights)
        self._pages.restore_states(state.pages)

    def stand_beside(self, window: QWidget) -> None:
        """As large as another window, moved by a title bar's height, and within its screen."""
        if window.isMaximized() or window.isFullScreen():
            return
        room = window.screen().availableGeometry()
        at = window.pos() + QPoint(_CASCADE, _CASCADE)
        if at.x() + window.frameGeometry().width() > room.right() or at.y() + window.frameGeometry().height() > room.bottom():
            at = room.topLeft()
        self._window.resize(window.size())
        self._window.move(at)

    def restore_reading(self) -> None:
        """What was listed, open and in front: once the jobs process takes requests."""
        state, parts = self._state, self._parts
        self._is_settled = False
        # without the way that led here, what is opened are its first steps
        is_visit = not state.way
        self._front.history.restore(state.way, state.way_at)
        self._forget_what_is_gone()
        parts.flow.restore(state.reading, is_visit=is_visit)
        parts.navigator.select(parts.listing.list_key)
        if state.page is not None:
            self._front.reopen(state.page, state.page_scroll, is_visit=is_visit)
        self._focus_walk.to(state.focus)

    def _forget_what_is_gone(self) -> None:
        places = [stop.place for stop in self._front.history.stops]
        asked = {place.article for place in places if isinstance(place, ArticlePlace)}
        there = {row.id for row in self._parts.reader.now.list_summaries(sorted(asked))}
        self._front.history.forget(frozenset(asked - there))

    def _bring_back(self) -> None:
        """A window whose upper edge is on no screen, since that was taken away, comes onto one."""
        frame = self._window.frameGeometry()
        edge = QRect(frame.x(), frame.y(), frame.width(), _GRASP_HEIGHT)
        for screen in QGuiApplication.screens():
            seen = screen.availableGeometry().intersected(edge)
            if seen.width() >= min(_GRASP_WIDTH, frame.width()) and seen.height() >= _GRASP_HEIGHT // 2:
                return
        room = self._window.screen().availableGeometry()
        width, height = min(frame.width(), room.width()), min(frame.height(), room.height())
        self._window.resize(width - (frame.width() - self._window.width()), height - (frame.height() - self._window.height()))
        self._window.move(room.center().x() - width // 2, room.center().y() - height // 2)
