"""A small card below a hovered name: who it is and where else. The sidebar says the same, so nothing is mouse-only."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsreader.model.annotation import Kind
from newsreader.ui.theme import Theme, draw_cue


class HoverCard(QWidget):
    """Never takes the focus or the pointer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._theme = theme
        self._kind = Kind.PERSON
        self._name = QLabel()
        self._facts = QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(14), theme.px(9), theme.px(14), theme.px(10))
        column.setSpacing(theme.px(5))
        for label in (self._name, self._facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._name.setFont(theme.ui_font(13, 600))
        self._facts.setFont(theme.ui_font(12))
        self._facts.setStyleSheet(f"color: {theme.colour('muted').name()}")

    def show_at(self, below: QPoint, name: str, kind: Kind, facts: str) -> None:
        """Show the card with its left upper corner at a point of the screen."""
        self._kind = kind
        words = {
            Kind.PERSON: self.tr("Person"),
            Kind.PLACE: self.tr("Place"),
            Kind.ORGANISATION: self.tr("Organisation"),
            Kind.QUOTE: self.tr("Quote"),
        }
        self._name.setText(name)
        self._facts.setText(f"{words[kind]}  ·  {facts}")
        self.adjustSize()
        self.move(below)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("strong"), 1))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        name = self._name.geometry()
        width = self._name.fontMetrics().horizontalAdvance(self._name.text())
        draw_cue(painter, self._theme, self._kind, name.left(), name.left() + width, name.bottom() + 2)
