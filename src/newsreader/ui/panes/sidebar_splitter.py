"""The line between the sidebar's parts, with a grip to drag."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from newsreader.ui.theme import Theme

# px at 100 %
_THICKNESS, _GRIP_WIDTH, _GRIP_HEIGHT = 9, 28, 3


class SidebarSplitter(QSplitter):
    """Vertical; the upper part's ground above its line, the lower part's below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setChildrenCollapsible(False)
        self.set_theme(theme)

    @property
    def theme(self) -> Theme:
        """The theme to draw in."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        self._theme = theme
        self.setHandleWidth(theme.px(_THICKNESS))
        for number in range(self.count()):
            self.handle(number).update()

    def createHandle(self) -> QSplitterHandle:
        """A handle that draws line and grip."""
        return _Handle(self)


class _Handle(QSplitterHandle):
    """Line and grip."""

    def __init__(self, splitter: SidebarSplitter) -> None:
        super().__init__(Qt.Orientation.Vertical, splitter)
        self._splitter = splitter
        self.setAccessibleName(self.tr("Border between panes"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two grounds, a hairline between them, the grip on it."""
        theme, px = self._splitter.theme, self._splitter.theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() // 2
        painter.fillRect(0, 0, self.width(), middle, theme.colour("window"))
        painter.fillRect(0, middle, self.width(), self.height() - middle, theme.colour("page"))
        painter.fillRect(0, middle, self.width(), 1, theme.colour("line"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("edge" if self.underMouse() else "strong"))
        width, height = px(_GRIP_WIDTH), px(_GRIP_HEIGHT)
        grip = QRectF((self.width() - width) / 2, middle + 0.5 - height / 2, width, height)
        painter.drawRoundedRect(grip, height / 2, height / 2)
        painter.end()
