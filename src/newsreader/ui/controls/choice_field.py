"""A combo box drawn like the other fields of a dialog."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from newsreader.ui.controls.viewport import colour_view
from newsreader.ui.icons import pixmap
from newsreader.ui.theme import Theme, elide_words

_HEIGHT, _MARGIN, _ARROW = 30, 10, 12


class ChoiceField(QComboBox):
    """A list of choices of which one is shown; keys, wheel and list are Qt's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.setFont(theme.ui_font(13))
        colours = {
            QPalette.ColorRole.Base: theme.colour("card"),
            QPalette.ColorRole.Text: theme.colour("text"),
            QPalette.ColorRole.Highlight: theme.colour("selection"),
            QPalette.ColorRole.HighlightedText: theme.colour("text"),
        }
        colour_view(self.view(), colours)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the longest choice."""
        metrics = QFontMetricsF(self.font())
        longest = max((metrics.horizontalAdvance(self.itemText(n)) for n in range(self.count())), default=0.0)
        px = self._theme.px
        return QSize(round(longest) + px(2 * _MARGIN + _ARROW + 10), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A few letters and the arrow."""
        px = self._theme.px
        return QSize(px(2 * _MARGIN + _ARROW + 40), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, the choice and an arrow."""
        theme = self._theme
        px = theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 * theme.scale if self.hasFocus() else 1.0
        painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "edge"), width))
        painter.setBrush(theme.colour("field"))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), px(6), px(6))
        is_from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size, margin = px(_ARROW), px(_MARGIN)
        x = margin if is_from_right else self.width() - margin - size
        colour = theme.colour("text" if self.isEnabled() else "muted")
        painter.drawPixmap(
            QPointF(x, (self.height() - size) / 2), pixmap("down", theme.colour("muted"), size, self.devicePixelRatioF())
        )
        inside = QRectF(self.rect()).adjusted(margin, 0, -margin - size - px(6), 0)
        if is_from_right:
            inside = QRectF(self.rect()).adjusted(margin + size + px(6), 0, -margin, 0)
        painter.setPen(colour)
        painter.setFont(self.font())
        words = elide_words(self.currentText(), QFontMetricsF(self.font()), inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)
