"""Opens the settings and the keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from newsreader.settings import Settings
from newsreader.ui.commands.actions import Actions
from newsreader.ui.text_style import SANS, SERIF, SYSTEM, typefaces
from newsreader.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from newsreader.ui.dialogs.setting_row import Offer
    from newsreader.ui.dialogs.settings import Offers, SettingsDialog


class SettingsDesk(QObject):
    """One window's way to what can be set; each dialog is there once."""

    def __init__(self, window: QWidget, settings: Settings, themes: ThemeKeeper, actions: Callable[[], Actions]) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._themes = themes
        self._actions = actions
        self.dialog: SettingsDialog | None = None
        """The settings, while they are open."""

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {"settings.open": self.open_settings, "help.shortcuts": self.open_shortcuts}

    def take_over(self, other: SettingsDesk) -> None:
        """Show the settings as another window does, if it does."""
        theirs = other.dialog
        if theirs is not None:
            self.open_settings()
            if self.dialog is not None:
                self.dialog.show_place(theirs.place())

    def open_settings(self) -> None:
        """Show the settings."""
        from newsreader.ui.dialogs.settings import SettingsDialog

        offers: Offers = {"look.typeface": self._typefaces}
        dialog = SettingsDialog(self._themes.current, self._settings, offers, self._window)
        dialog.command_requested.connect(self._run_from(dialog))
        self._themes.changed.connect(dialog.set_theme)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.open()

    def _on_closed(self) -> None:
        self.dialog = None

    def open_shortcuts(self) -> None:
        """Show all commands and their keys."""
        from newsreader.ui.dialogs.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self._themes.current, self._actions().keymap, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _typefaces(self) -> list[Offer]:
        words = {SERIF: self.tr("With serifs"), SANS: self.tr("Without serifs"), SYSTEM: self.tr("As the system has it")}
        return [(value, words.get(value, value)) for value in typefaces()]

    def _run_from(self, dialog: SettingsDialog) -> Callable[[str], None]:
        def run(command_id: str) -> None:
            # another dialog comes up, or the window is to be seen
            dialog.accept()
            self._actions().trigger(command_id)

        return run
