"""Everything by which the window explains itself: the help and F1, the hints of the first days, About."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from newsreader.settings import Settings
from newsreader.ui.commands.actions import Actions
from newsreader.ui.theme import Theme, ThemeKeeper

if TYPE_CHECKING:
    from newsreader.ui.help.help_window import HelpWindow

_HAS_KEY = "hasHelpKey"


class HelpDesk(QObject):
    """Opens the help at the topic of where the reader is; also from dialogs, which block the window's own keys."""

    def __init__(
        self, window: QWidget, themes: ThemeKeeper, settings: Settings, library: Path, commands: Callable[[], Actions]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._settings = settings
        self._library = library
        self._commands = commands
        self._help: HelpWindow | None = None
        self._of_dialog: HelpWindow | None = None
        """The help of a dialog that blocks the window's own; it goes with the dialog."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the window's commands do here."""
        return {
            "help.open": self.open_here,
            "help.search": self.search,
            "help.about": self.show_about,
        }

    @property
    def help_window(self) -> HelpWindow | None:
        """The help of the window, once it was opened."""
        return self._help

    def open_here(self) -> None:
        """The topic of where the keyboard focus is."""
        from newsreader.ui.help.contexts import topic_for

        self.open_topic(topic_for(_classes_outwards(QApplication.focusWidget() or self._window)))

    def open_topic(self, topic: str) -> HelpWindow:
        """Show a topic; raises KeyError for one that does not exist."""
        shown = self._shown_window()
        shown.open_topic(topic)
        return shown

    def search(self) -> None:
        """Open the help with the caret in its search."""
        from newsreader.ui.help.contexts import FIRST_TOPIC

        shown = self._shown_window()
        if not shown.topic:
            shown.open_topic(FIRST_TOPIC)
        shown.focus_search()

    def show_about(self) -> None:
        """Versions, licences and where the library lies."""
        from newsreader.ui.dialogs.about import AboutDialog

        AboutDialog(self._themes.current, self._library, self._window).open()

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        if self._help is not None:
            self._help.set_theme(theme)

    def take_over(self, other: HelpDesk) -> None:
        """Open what another window's help shows, as large and where it is."""
        theirs = other.help_window
        if theirs is not None and theirs.isVisible():
            # of the window, also while a dialog is open: it stays when that is closed
            self._help = self._new_window(self._window)
            self._help.take_over(theirs)
        dialog = QApplication.activeModalWidget()
        if dialog is not None and other._of_dialog is not None and other._of_dialog.isVisible():
            self._new_of_dialog(dialog).take_over(other._of_dialog)

    def close(self) -> None:
        """The window closes and takes its help with it."""
        if self._help is not None:
            self._help.close()

    def _shown_window(self) -> HelpWindow:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            shown = self._new_of_dialog(dialog)
        else:
            self._help = self._help or self._new_window(self._window)
            shown = self._help
        shown.show()
        shown.raise_()
        shown.activateWindow()
        return shown

    def _new_of_dialog(self, dialog: QWidget) -> HelpWindow:
        made = self._of_dialog = self._new_window(dialog)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.destroyed.connect(self._forget_of_dialog)
        return made

    def _forget_of_dialog(self) -> None:
        self._of_dialog = None

    def _new_window(self, parent: QWidget) -> HelpWindow:
        from newsreader.ui.help.help_window import HelpWindow
        from newsreader.ui.help.program_words import LiveWords
        from newsreader.ui.help.topics import read_book

        language = QLocale().name().partition("_")[0]
        made = HelpWindow(
            self._themes.current, read_book(language), LiveWords(self._commands(), self._library, self.tr), self._settings, parent
        )
        made.command_requested.connect(self._run)
        return made

    def _run(self, command: str) -> None:
        """A "do it" link: in the window, unless a dialog is open in it."""
        if QApplication.activeModalWidget() is None:
            self._window.activateWindow()
            self._commands().trigger(command)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Give a dialog of this window its own F1: while it is modal the window's keys are dead."""
        top = new.window() if new is not None else None
        if not isinstance(top, QDialog) or top.property(_HAS_KEY):
            return
        owner = top.parentWidget()
        if owner is None or owner.window() is not self._window:
            return
        top.setProperty(_HAS_KEY, True)
        for keys in QKeySequence.keyBindings(QKeySequence.StandardKey.HelpContents):
            QShortcut(keys, top).activated.connect(self.open_here)


def _classes_outwards(widget: QWidget) -> Iterator[str]:
    here: QWidget | None = widget
    while here is not None:
        yield type(here).__name__
        here = here.parentWidget()
