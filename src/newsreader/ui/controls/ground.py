"""A plain ground for widgets to stand on, with a hairline at its right edge where one is wanted.

It is painted, not styled: a style sheet on a parent takes the palettes of the lists in it away.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Ground(QWidget):
    """One colour; ``set_ground`` changes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor()
        self._line: QColor | None = None

    def set_ground(self, colour: QColor, line: QColor | None = None) -> None:
        """Stand on this colour; ``line`` is the hairline's, None for no line."""
        self._colour, self._line = colour, line
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The colour and the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        if self._line is not None:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), self._line)
