"""What every library-wide view has in common: what it tells the window, and what the window asks of it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QTableView, QWidget

from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.pace import Pace
from newsreader.ui.panes.text_target import TextTarget
from newsreader.ui.theme import Theme

_LEAST_WIDTH, _LEAST_HEIGHT = 480, 300
REFRESH_MS = 1000
"""While articles come in, a page reads itself anew no more often than this."""


class LibraryPage(QWidget):
    """A page over the whole library. It reads through ``reader`` and writes by requests alone.

    ``mention_requested`` leads into an article (article, start and end in code points), ``entity_requested`` to the
    page of an entity, ``request_made`` carries a request for the jobs process, ``said`` a sentence for the notice
    bar, ``command_requested`` a command of the window by its id.
    ``decision_asked`` tells what is wanted ("merge", "split", "never", "rename") and of which entities.
    ``place_changed`` tells that ``place_words`` are others now;
    ``moved`` tells that the page went to another entity by itself, so that Back returns.
    """

    mention_requested = Signal(object, int, int)
    entity_requested = Signal(object)
    request_made = Signal(object)
    said = Signal(str)
    command_requested = Signal(str)
    moved = Signal(object)
    decision_asked = Signal(str, object)
    place_changed = Signal()
    back_requested = Signal()
    forward_requested = Signal()
    entity_menu_requested = Signal(object)
    quote_menu_requested = Signal(object)

    def __init__(self, theme: Theme, reader: LibraryReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.reader = reader
        self.pace = Pace(REFRESH_MS, self)
        self._was_shown = False

    def open(self, entity: EntityId | None) -> None:
        """The page comes to the front, at an entity or (None) as it was left."""
        raise NotImplementedError

    def apply(self, changes: Changes) -> None:
        """The library changed while the page is in front, or before it comes back to the front."""
        raise NotImplementedError

    def press_by_enter(self) -> None:
        """Let Enter press the page's buttons and links when they have the keyboard, as Space does."""
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(True)

    def minimumSizeHint(self) -> QSize:
        """Narrower than the parts together: they fold as the window narrows."""
        return QSize(self.theme.px(_LEAST_WIDTH), self.theme.px(_LEAST_HEIGHT))

    def showEvent(self, event: QShowEvent) -> None:
        """The style sheet takes fonts away from what scrolls when it is put on: they are given once more."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.set_theme(self.theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        self.theme = theme

    def foot_height(self) -> int:
        """Room at the page's foot, px at 100 %, that no notice may cover."""
        return 0

    def chosen_entities(self) -> list[EntityId]:
        """What commands about entities are about."""
        return []

    def has_chosen_entities(self) -> bool:
        """Whether there are any; asked at each key, so it may not count them."""
        return bool(self.chosen_entities())

    def quote_targets(self) -> list[TextTarget]:
        """What commands about several quotes are about."""
        target = self.quote_target()
        return [] if target is None else [target]

    def open_chosen(self) -> None:
        """Show what is current where it stands in an article."""

    def open_entity(self) -> EntityId | None:
        """Whose page is open, or to whom the page is limited."""
        return None

    def quote_target(self) -> TextTarget | None:
        """What commands about a quote are about."""
        return None

    def regions(self) -> list[QWidget]:
        """Where the keyboard stops on its way round the window's parts, in the order of reading."""
        return [self]

    def focus_search(self) -> None:
        """Put the keyboard into the page's filter, where it has one."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def export(self) -> None:
        """Ask for a file to write the page's table into; pages without one say so."""
        self.said.emit(self.tr("There is no table here. Open People, Places, Organisations or Quotes to export one."))

    def copy(self) -> None:
        """Put what is selected on the clipboard."""

    def follow(self, entity: EntityId) -> None:
        """What is open may become part of this entity soon; show that one then."""

    def place_words(self) -> str:
        """Where in the page the reader is, for the status bar."""
        return ""

    def rows_words(self, what: str, current: int, table: QTableView, count: int) -> str:
        """"Quote 3 of 1,204", or "2 of 1,204 selected"; nothing for an empty table."""
        locale = QLocale()
        whole = locale.toString(count)
        selected = selected_rows(table)
        if selected > 1:
            return self.tr("{n} of {all} selected").format(n=locale.toString(selected), all=whole)
        if not 0 <= current < count:
            return ""
        return self.tr("{what} {n} of {all}").format(what=what, n=locale.toString(current + 1), all=whole)

    def set_can_go(self, back: bool, forward: bool) -> None:
        """Whether the way back and forward lead somewhere; for pages with buttons for it."""

    def kept_state(self) -> dict[str, str]:
        """Filters and order in words, for the next session."""
        return {}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """Filters and order as ``kept_state`` told them; what does not fit is left out. Comes before ``open``."""

    def reset_columns(self) -> None:
        """Give the columns of the page's table the widths they have by themselves; for pages with one."""

    def take_over(self, other: LibraryPage) -> None:
        """What the same page of another window shows and ``kept_state`` does not tell."""

    def scroll_position(self) -> float:
        """How far the page is scrolled, 0 to 1."""
        return 0.0

    def restore_scroll(self, position: float) -> None:
        """Scroll back to where the page was left."""


def selected_rows(table: QTableView) -> int:
    """How many rows are selected, counted by ranges: all of a long table can be."""
    ranges = table.selectionModel().selection()
    parts = (ranges.at(number) for number in range(ranges.count()))
    return sum(part.height() for part in parts if part.left() == 0)
