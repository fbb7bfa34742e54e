"""A part of the window that scrolls as a whole where it is too low for what is in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.theme import Theme


class LowScroll(QScrollArea):
    """As wide as it may be; the keyboard goes to what is within."""

    def __init__(self, theme: Theme, within: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._within = within
        self._bar = ThinScrollBar(theme, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(self._bar)
        self.setWidget(within)
        self.setFocusProxy(within)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._bar.set_theme(theme)

    def minimumSizeHint(self) -> QSize:
        """As narrow as what is within can be, and as low as it must."""
        return QSize(self._within.minimumSizeHint().width(), 0)
