"""A line of words that is cut with an ellipsis where it has no room, and told whole by its tool tip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QToolTip, QWidget

from newsreader.ui.text_lines import plain_tip
from newsreader.ui.theme import elide_words


class ElidedLabel(QLabel):
    """Plain words; wants room for all of them and does with hardly any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(round(width + 0.5) + 1 if self.text() else 0, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(self.sizeHint().width(), self.fontMetrics().averageCharWidth() * 4), self.fontMetrics().height())

    def is_cut(self) -> bool:
        """Whether not all of the words are seen."""
        return self.sizeHint().width() > self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        words = elide_words(self.text(), QFontMetricsF(self.font()), self.width()) if self.is_cut() else self.text()
        flags = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(
            painter, self.rect(), int(flags), option.palette, self.isEnabled(), words, self.foregroundRole()
        )

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and not self.toolTip():
            QToolTip.showText(event.globalPos(), plain_tip(self.text()) if self.is_cut() else "", self)
            return True
        return super().event(event)
