"""A field with an arrow that opens a list of choices, drawn as the program's other fields."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QWidget

from newsreader.ui.icons import pixmap
from newsreader.ui.theme import Theme


class ComboBox(QComboBox):
    """Qt's combo box with the theme's frame and arrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setFont(theme.ui_font(13))
        self.setFixedHeight(theme.px(30))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (2 if self.hasFocus() else 1) * theme.scale
        painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "edge"), width))
        painter.setBrush(theme.colour("field"))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(box, px(6), px(6))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size = px(12)
        arrow_x = px(9) if is_mirrored else self.width() - px(9) - size
        ink = theme.colour("text", 1.0 if self.isEnabled() else 0.45)
        drawn = pixmap("down", theme.colour("muted"), size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(arrow_x, (self.height() - size) / 2), drawn)
        painter.setPen(ink)
        painter.setFont(self.font())
        words = self.rect().adjusted(px(28 if is_mirrored else 10), 0, -px(10 if is_mirrored else 28), 0)
        cut = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, cut)
