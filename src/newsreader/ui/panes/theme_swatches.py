"""Small pages with two letters on them, one for each theme."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from newsreader.ui.theme import Theme, ThemeChoice, theme_of

_WIDTH, _HEIGHT, _RADIUS, _RING = 42, 34, 7, 3


class ThemeSwatches(QWidget):
    """``chosen`` tells the ThemeChoice that was pressed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, words: Mapping[ThemeChoice, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatches = {choice: _Swatch(theme, choice, label, self) for choice, label in words.items()}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        for choice, swatch in self._swatches.items():
            row.addWidget(swatch)
            self._group.addButton(swatch)
            swatch.clicked.connect(lambda _checked=False, choice=choice: self.chosen.emit(choice))

    def set_choice(self, choice: ThemeChoice) -> None:
        """Show what holds."""
        self._swatches[choice].setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for swatch in self._swatches.values():
            swatch.set_theme(theme)

    def swatch(self, choice: ThemeChoice) -> QAbstractButton:
        """The button of a choice."""
        return self._swatches[choice]


class _Swatch(QAbstractButton):
    def __init__(self, theme: Theme, choice: ThemeChoice, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choice = choice
        self.setCheckable(True)
        self.setToolTip(label)
        self.setAccessibleName(label)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH + 2 * _RING), self._theme.px(_HEIGHT + 2 * _RING))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(px(_RING) + 0.5, px(_RING) + 0.5, -px(_RING) - 0.5, -px(_RING) - 0.5)
        self._draw_page(painter, box, theme_of(self._choice))
        if self._choice is ThemeChoice.SYSTEM:
            # half of each: it may be either
            painter.save()
            corner = QPainterPath()
            corner.addPolygon([box.topRight(), box.bottomRight(), box.bottomLeft()])
            painter.setClipPath(corner)
            self._draw_page(painter, box, Theme(not theme_of(self._choice).is_dark))
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        is_marked = self.isChecked()
        painter.setPen(QPen(theme.colour("accent" if is_marked else "edge"), (2.4 if is_marked else 1) * theme.scale))
        painter.drawRoundedRect(box, px(_RADIUS), px(_RADIUS))
        if is_marked:
            self._draw_tick(painter, box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("text"), 1.4 * theme.scale, Qt.PenStyle.DotLine))
            around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(around, px(_RADIUS + 2), px(_RADIUS + 2))

    def _draw_page(self, painter: QPainter, box: QRectF, shown: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shown.colour("page"))
        painter.drawRoundedRect(box, self._theme.px(_RADIUS), self._theme.px(_RADIUS))
        painter.setPen(shown.colour("text"))
        painter.setFont(self._theme.serif_font(15, 600 if shown.is_contrast else 400))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "Aa")

    def _draw_tick(self, painter: QPainter, box: QRectF) -> None:
        """Which one holds is not told by colour alone."""
        size = self._theme.scale
        centre = QPointF(box.right() - 7 * size, box.bottom() - 7 * size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(centre, 6 * size, 6 * size)
        painter.setPen(QPen(self._theme.colour("on_accent"), 1.6 * size))
        painter.drawPolyline(
            [centre + QPointF(-2.6, 0.2) * size, centre + QPointF(-0.8, 2.2) * size, centre + QPointF(2.8, -2) * size]
        )
