"""What the reader sees and how: visible kinds, size of the text, theme, full screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from newsreader.model.annotation import Kind
from newsreader.settings import Settings
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.theme import ThemeChoice, ThemeKeeper

_ZOOM_STEP = 1.1
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

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        kinds = {command: partial(self._reading.toggle_kind, kind) for kind, command in _KIND_COMMANDS.items()}
        themes = {f"view.theme_{choice}": partial(self._choose_theme, choice) for choice in ThemeChoice}
        return {
            **kinds,
            **themes,
            "view.zoom_in": partial(self._zoom, _ZOOM_STEP),
            "view.zoom_out": partial(self._zoom, 1 / _ZOOM_STEP),
            "view.zoom_reset": partial(self._zoom, 0),
            "view.full_screen": self._toggle_full_screen,
        }

    def restore(self) -> None:
        """As the settings have it."""
        kinds = frozenset(Kind(kind) for kind in self._settings.texts("look.visible_kinds") if kind in set(Kind))
        self._reading.set_visible_kinds(kinds)
        self._tick_kinds(kinds)
        self._reading.set_zoom(self._settings.number("look.text_zoom"))
        self._tick_theme()

    def show_window_state(self) -> None:
        """The window's system may have changed it too."""
        self.checked.emit("view.full_screen", self._window.isFullScreen())

    def _zoom(self, factor: float) -> None:
        zoom = min(3.0, max(0.6, self._settings.number("look.text_zoom") * factor)) if factor else 1.0
        self._settings.put(look__text_zoom=zoom)
        self._reading.set_zoom(zoom)

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._settings.put(look__theme=str(choice))
        self._themes.set_choice(choice)
        self._tick_theme()

    def _tick_theme(self) -> None:
        for choice in ThemeChoice:
            self.checked.emit(f"view.theme_{choice}", choice is self._themes.choice)

    def _tick_kinds(self, kinds: frozenset[Kind]) -> None:
        for kind, command in _KIND_COMMANDS.items():
            self.checked.emit(command, kind in kinds)

    def _on_kinds_changed(self, kinds: frozenset[Kind]) -> None:
        self._tick_kinds(kinds)
        self._settings.put(look__visible_kinds=sorted(str(kind) for kind in kinds))
