"""Sizes of dialogs: as designed, scaled, and never larger than the screen."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from newsreader.ui.theme import Theme

_ROUND_IT = 48
"""Pixels for the frame that the desktop draws round it, and a little of what is behind."""


def fit_dialog(dialog: QWidget, theme: Theme, width: float, height: float = 0) -> None:
    """Size a dialog in pixels at 100 %, within its screen; a height of 0 is the one that its contents ask for."""
    screen = dialog.screen() or QGuiApplication.primaryScreen()
    room = screen.availableSize()
    tall = theme.px(height) if height else dialog.sizeHint().height()
    dialog.resize(
        max(min(theme.px(width), room.width() - _ROUND_IT), 1), max(min(tall, room.height() - _ROUND_IT), 1)
    )
