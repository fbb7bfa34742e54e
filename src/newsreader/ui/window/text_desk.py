"""How the article's text is set: the choices of the settings in force, the commands and the pop-up that change them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMainWindow

from newsreader.settings import Settings
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.text_style import TextStyle
from newsreader.ui.theme import Theme, ThemeKeeper

if TYPE_CHECKING:
    from newsreader.ui.panes.text_popup import TextPopup

_KEYS = frozenset({"look.text_zoom", "look.line_width", "look.line_height", "look.typeface"})


class TextDesk(QObject):
    """Keeps the reader as the settings have it, wherever they are changed. ``theme_chosen`` tells a ThemeChoice."""

    theme_chosen = Signal(object)

    def __init__(self, window: QMainWindow, reading: ReadingPane, settings: Settings, themes: ThemeKeeper) -> None:
        super().__init__(window)
        self._reading = reading
        self._settings = settings
        self._themes = themes
        self._window = window
        themes.changed.connect(self._on_theme_changed)
        themes.choice_changed.connect(self._show_choices)
        reading.text_looks_requested.connect(self.open_popup)
        self._stop_listening = settings.listen(self._on_settings_changed)

    @cached_property
    def popup(self) -> TextPopup:
        """The pop-up, made when it is first opened."""
        from newsreader.ui.panes.text_popup import TextPopup

        popup = TextPopup(self._themes.current, self._window)
        popup.style_chosen.connect(self._keep)
        popup.theme_chosen.connect(self.theme_chosen)
        return popup

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What this does for commands."""
        return {
            "view.zoom_in": lambda: self._keep(self.style().zoomed(1)),
            "view.zoom_out": lambda: self._keep(self.style().zoomed(-1)),
            "view.zoom_reset": lambda: self._keep(replace(self.style(), zoom=1.0)),
            "view.wider_text": lambda: self._keep(self.style().widened(1)),
            "view.narrower_text": lambda: self._keep(self.style().widened(-1)),
            "view.open_lines": lambda: self._keep(self.style().opened(1)),
            "view.close_lines": lambda: self._keep(self.style().opened(-1)),
            "view.text_looks": partial(self.open_popup, None),
        }

    def style(self) -> TextStyle:
        """As the settings have it."""
        settings = self._settings
        return TextStyle(
            settings.number("look.text_zoom"),
            settings.number("look.line_width"),
            settings.number("look.line_height"),
            settings.text("look.typeface"),
        )

    def restore(self) -> None:
        """Put the settings into force."""
        self._reading.set_text_style(self.style())

    def stop(self) -> None:
        """The window is closing: other windows' choices are nothing to it any more."""
        self._stop_listening()

    def open_popup(self, corner: QPoint | None = None) -> None:
        """Open the pop-up below the reader's button, or at a global point."""
        self.popup.open_at(corner or self._reading.text_looks_corner(), self.style(), self._themes.choice)

    def _keep(self, style: TextStyle) -> None:
        self._settings.put(
            look__text_zoom=style.zoom,
            look__line_width=style.line_width,
            look__line_height=style.line_height,
            look__typeface=style.typeface,
        )

    def _on_settings_changed(self, keys: frozenset[str]) -> None:
        if keys & _KEYS:
            self.restore()
            self._show_choices()

    def _on_theme_changed(self, theme: Theme) -> None:
        if self._has_popup():
            self.popup.set_theme(theme)

    def _show_choices(self) -> None:
        if self._has_popup():
            self.popup.show_choices(self.style(), self._themes.choice)

    def _has_popup(self) -> bool:
        return "popup" in self.__dict__
