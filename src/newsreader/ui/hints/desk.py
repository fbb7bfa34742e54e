"""Which hint is due, and what it points at."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from newsreader.model.annotation import NAME_KINDS
from newsreader.model.values import dataclass
from newsreader.settings import Settings
from newsreader.ui.hints.placing import Side
from newsreader.ui.panes.mentions_pane import MentionsPane
from newsreader.ui.panes.navigator import Navigator
from newsreader.ui.panes.navigator_list import NavigatorList
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.places import LibraryView, ListKey
from newsreader.ui.theme import Theme
from newsreader.ui.window.parts import WindowParts

if TYPE_CHECKING:
    from newsreader.ui.hints.card import HintCard

_LOOK_MS = 250
NEW, STARTED, OFF = "new", "started", "off"


@dataclass(frozen=True, slots=True)
class _Hint:
    """``find`` gives the box of what it points at in the window's coordinates; None while that is not on screen."""

    id: str
    title: str
    words: str
    find: Callable[[], QRect | None]
    side: Side


class HintDesk(QObject):
    """Begins when the first articles of an empty library are there; goes on at the next start where it was left."""

    def __init__(
        self,
        window: QMainWindow,
        parts: WindowParts,
        settings: Settings,
        theme: Theme,
        keys_of: Callable[[str], str],
        speaks: Callable[[], bool] = lambda: True,
    ) -> None:
        """``keys_of`` tells a command's keys in words; ``speaks`` whether this window is in front: others show no hints."""
        super().__init__(window)
        self._keys_of, self._speaks = keys_of, speaks
        self._window = window
        self._reading, self._mentions, self._navigator = parts.reading, parts.mentions, parts.navigator
        self._settings = settings
        self._was_empty = False
        self._theme = theme
        self._shown = ""
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.step)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @cached_property
    def card(self) -> HintCard:
        """What says a hint; made for the first of them."""
        from newsreader.ui.hints.card import HintCard

        card = HintCard(self._theme, self._window)
        card.next_requested.connect(self.step)
        card.off_requested.connect(self.stop_for_good)
        return card

    @property
    def _hints(self) -> tuple[_Hint, ...]:
        # anew, as keys can have become others
        return self._make_hints()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {"help.show_hints": self.begin_again}

    @property
    def current(self) -> str:
        """The hint on screen; empty without one."""
        return self._shown

    def set_articles(self, articles: int) -> None:
        """How many articles the library has: with the first ones, the hints begin."""
        state = self._settings.text("hints.state")
        if articles == 0:
            self._was_empty = True
        elif state == STARTED or (state == NEW and self._was_empty):
            self._begin()

    def begin_again(self) -> None:
        """From the first hint, whatever was dismissed before."""
        self._settings.put(hints__state=STARTED, hints__seen=[])
        self._begin()
        self._look()

    def step(self) -> None:
        """Done with the one on screen; the next one follows."""
        seen = [*self._settings.texts("hints.seen"), self._shown]
        self._settings.put(hints__seen=seen)
        self._hide()
        if self._due() is None:
            self.stop_for_good()

    def stop_for_good(self) -> None:
        """No more hints, until they are asked for again."""
        self._settings.put(hints__state=OFF)
        self.stop()

    def stop(self) -> None:
        """Show none for now."""
        self._timer.stop()
        self._hide()

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        if "card" in self.__dict__:
            self.card.set_theme(theme)

    # -- showing

    def _begin(self) -> None:
        if not self._timer.isActive():
            if self._settings.text("hints.state") != STARTED:
                self._settings.put(hints__state=STARTED)
            self._timer.start()

    def _look(self) -> None:
        """Keep the card beside what it points at; away while that is not there or something lies over the window."""
        hint = self._due()
        target = None
        is_covered = QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None
        if hint is not None and self._speaks() and not is_covered:
            target = hint.find()
        if hint is None or target is None:
            self._hide()
            return
        if hint.id != self._shown:
            self._hide()
            ids = [one.id for one in self._hints]
            self.card.say(hint.title, hint.words, ids.index(hint.id) + 1, len(ids))
        is_shown = self.card.point_at(target, self._side(hint))
        self._shown = hint.id if is_shown else ""
        self._escape.setEnabled(is_shown)

    def _side(self, hint: _Hint) -> Side:
        """The side that covers least; mirrored where the window reads from right to left."""
        mirrored = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}
        is_mirrored = self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return mirrored.get(hint.side, hint.side) if is_mirrored else hint.side

    def _hide(self) -> None:
        if "card" not in self.__dict__:
            return
        had_focus = self.card.isAncestorOf(QApplication.focusWidget() or self._window)
        self.card.hide()
        self._shown = ""
        self._escape.setEnabled(False)
        if had_focus:
            self._reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _due(self) -> _Hint | None:
        seen = set(self._settings.texts("hints.seen"))
        return next((hint for hint in self._hints if hint.id not in seen), None)

    # -- the hints

    def _make_hints(self) -> tuple[_Hint, ...]:
        click = self.tr("Click a name. The sidebar shows who it is.")
        if keys := self._keys_of("mention.next"):
            click = self.tr("Click a name, or press {keys} to go to the next one. The sidebar shows who it is.").format(
                keys=keys
            )
        return (
            _Hint(
                "names",
                self.tr("Names and quotes are marked"),
                click,
                lambda: _box_of_first_name(self._window, self._reading),
                Side.BELOW,
            ),
            _Hint(
                "across",
                self.tr("Where else do they appear?"),
                self.tr(
                    "The figures say how many other articles name each of them. Choose a name to see each sentence; a click goes there."
                ),
                lambda: _box_of_entity(self._window, self._mentions),
                Side.LEFT,
            ),
            _Hint(
                "review",
                self.tr("You have the last word"),
                self.tr(
                    "What is unsure waits in Review. There, or by Merge and Split, you say who is who. All of it can be undone."
                ),
                lambda: _box_of_review(self._window, self._navigator),
                Side.RIGHT,
            ),
        )


def _in_window(window: QWidget, view: QWidget, box: QRect) -> QRect | None:
    """A box of a view in the window's coordinates; None where the view does not show it."""
    if not view.isVisible() or box.isEmpty() or not view.rect().intersects(box):
        return None
    seen = box.intersected(view.rect())
    return QRect(view.mapTo(window, seen.topLeft()), seen.size())


def _box_of_first_name(window: QWidget, reading: ReadingPane) -> QRect | None:
    view = reading.view
    if not view.isVisible():
        return None
    for mark in view.visible_marks(frozenset(NAME_KINDS)):
        for rect in view.rects_of(mark)[:1]:
            box = _in_window(window, view.viewport(), rect.toAlignedRect())
            if box is not None and box.height() >= rect.height():
                return box
    return None


def _box_of_entity(window: QWidget, mentions: MentionsPane) -> QRect | None:
    view = mentions.entities
    index = view.currentIndex()
    if not index.isValid():
        # the first row is the head of a kind
        index = view.model().index(1, 0)
    return _in_window(window, view.viewport(), view.visualRect(index))


def _box_of_review(window: QWidget, navigator: Navigator) -> QRect | None:
    view = navigator.findChild(NavigatorList)
    if view is None:
        return None
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        item = view.item_at(row)
        if item.key == ListKey(LibraryView.REVIEW):
            return _in_window(window, view.viewport(), view.visualRect(index))
    return None
