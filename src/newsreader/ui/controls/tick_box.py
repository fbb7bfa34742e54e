"""A check box drawn like the other controls: a border that is seen in every theme, a tick, a ring."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from newsreader.ui.icons import pixmap
from newsreader.ui.theme import Theme

_BOX, _TICK, _GAP, _RING = 18, 12, 8, 3


class TickBox(QCheckBox):
    """On or off; keys, clicks and words for a screen reader are Qt's."""

    def __init__(self, theme: Theme, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.setFont(theme.ui_font(13))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Box and words, with room for the ring."""
        px = self._theme.px
        side = px(_BOX + 2 * _RING)
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(side + (px(_GAP) + round(words) + 1 if self.text() else 0), side)

    def minimumSizeHint(self) -> QSize:
        """As ``sizeHint``: words are not cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """The words belong to the box."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring, the box, the tick, the words."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        size = px(_BOX)
        left = self.width() - px(_RING) - size if is_turned else px(_RING)
        box = QRectF(left, (self.height() - size) / 2, size, size).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.hasFocus():
            ring = px(_RING) - theme.scale
            painter.setPen(QPen(theme.colour("accent"), 2 * theme.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-ring, -ring, ring, ring), px(6), px(6))
        painter.setOpacity(1.0 if self.isEnabled() else 0.45)
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "edge"), 1))
        painter.setBrush(theme.colour("accent" if self.isChecked() else "field"))
        painter.drawRoundedRect(box, px(4), px(4))
        if self.isChecked():
            tick = px(_TICK)
            drawn = pixmap("check", theme.colour("on_accent"), tick, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.center().x() - tick / 2, box.center().y() - tick / 2), drawn)
        if self.text():
            aside = size + px(_RING + _GAP)
            room = QRectF(self.rect()).adjusted(0 if is_turned else aside, 0, -aside if is_turned else 0, 0)
            painter.setPen(theme.colour("text"))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self.text())
