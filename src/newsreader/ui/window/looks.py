"""What the reader sees and how: visible kinds, theme, full screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from newsreader.model.annotation import Kind
from newsreader.settings import Settings
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.theme import ThemeChoice, ThemeKeeper

_KIND_COMMANDS = {
    Kind.PERSON: "view.toggle_people",
    Kind.PLACE: "view.toggle_places",
    Kind.ORGANISATION: "view.toggle_organisations",
    Kind.QUOTE: "view.toggle_quotes",
}


class Looks(QObject):
    """Puts these choices into force and keeps them. ``checked`` tells a command's id and whether it is ticked."""

    checked = Signal(str, bool)

    def __init__(self, window: QMainWindow, reading: ReadingPane, settings: Settings, themes: ThemeKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._settings = settings
        self._themes = themes
        reading.kinds_changed.connect(self._on_kinds_changed)
        themes.choice_changed.connect(self._tick_theme)
        self._stop_listening = settings.listen(self._on_settings_changed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        kinds = {command: partial(self._reading.toggle_kind, kind) for kind, command in _KIND_COMMANDS.items()}
        themes = {f"view.theme_{choice}": partial(self.choose_theme, choice) for choice in ThemeChoice}
        return {
            **kinds,
            **themes,
            "view.full_screen": self._toggle_full_screen,
        }

    def restore(self) -> None:
        """As the settings have it."""
        self._show_kinds()
        self._tick_theme()

    def stop(self) -> None:
        """The window is closing: other windows' choices are nothing to it any more."""
        self._stop_listening()

    def show_window_state(self) -> None:
        """The window's system may have changed it too."""
        self.checked.emit("view.full_screen", self._window.isFullScreen())

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Follow the system, or stay with one theme."""
        self._settings.put(look__theme=str(choice))
        # a tick that was clicked away comes back where the choice stays the same
        self._tick_theme()

    def _tick_theme(self) -> None:
        for choice in ThemeChoice:
            self.checked.emit(f"view.theme_{choice}", choice is self._themes.choice)

    def _on_kinds_changed(self, kinds: frozenset[Kind]) -> None:
        self._settings.put(look__visible_kinds=sorted(str(kind) for kind in kinds))

    def _on_settings_changed(self, keys: frozenset[str]) -> None:
        """Chosen here, in another window or in the settings: shown in all windows."""
        if "look.theme" in keys:
            self._themes.set_choice(ThemeChoice(self._settings.text("look.theme")))
        if "look.visible_kinds" in keys:
            self._show_kinds()

    def _show_kinds(self) -> None:
        kinds = frozenset(Kind(kind) for kind in self._settings.texts("look.visible_kinds") if kind in set(Kind))
        self._reading.set_visible_kinds(kinds)
        for kind, command in _KIND_COMMANDS.items():
            self.checked.emit(command, kind in kinds)
