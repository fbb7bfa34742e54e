"""A small card below a hovered name: who it is and where else. The sidebar says the same, so nothing is mouse-only."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsreader.model.annotation import Kind
from newsreader.ui.theme import Theme, draw_cue

_GAP_PX, _EDGE_PX, _SHADOW_PX, _RADIUS_PX = 8, 8, 8, 10
_WIDEST_PX = 420


class HoverCard(QWidget):
    """Lies over its parent, takes neither the focus nor the pointer, and never covers the word it is about."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self._kind = Kind.PERSON
        self._name = QLabel()
        self._facts = QLabel()
        self._column = QVBoxLayout(self)
        for label in (self._name, self._facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._column.addWidget(label)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        px = theme.px
        out = px(_SHADOW_PX)
        self._column.setContentsMargins(out + px(14), out + px(10), out + px(14), out + px(10))
        self._column.setSpacing(px(6))
        self._name.setFont(theme.ui_font(13, 600))
        self._facts.setFont(theme.ui_font(12))
        self._facts.setStyleSheet(f"color: {theme.colour('muted').name()}")

    def show_for(self, word: QRect, name: str, kind: Kind, facts: str) -> None:
        """Show the card below a word (the parent's coordinates), above it where there is no room below."""
        px = self._theme.px
        self._kind = kind
        for label, text in ((self._name, name), (self._facts, facts)):
            widest = px(_WIDEST_PX)
            label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, widest))
        self.adjustSize()
        out = px(_SHADOW_PX)
        parent = self.parentWidget()
        assert parent is not None, "the card lies inside a pane"
        room = parent.rect()
        y = word.bottom() + px(_GAP_PX) - out
        if y + self.height() > room.bottom():
            y = word.top() - px(_GAP_PX) - self.height() + out
        x = min(word.left() - out, room.right() - self.width() - px(_EDGE_PX) + out)
        self.move(QPoint(max(x, px(_EDGE_PX) - out), y))
        self.raise_()
        self.show()

    def words(self) -> tuple[str, str]:
        """What the card says: name and facts."""
        return self._name.text(), self._facts.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        out = px(_SHADOW_PX)
        box = QRectF(self.rect()).adjusted(out + 0.5, out + 0.5, -out - 0.5, -out - 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        shadow = theme.colour("shadow")
        for ring in range(out):
            shadow.setAlphaF((0.03 if theme.is_dark else 0.012) * (1 - ring / out))
            painter.setBrush(shadow)
            round_by = px(_RADIUS_PX) + ring
            painter.drawRoundedRect(box.adjusted(-ring, -ring, ring, ring).translated(0, out / 4), round_by, round_by)
        painter.setPen(QPen(theme.colour("strong"), 1))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(box, px(_RADIUS_PX), px(_RADIUS_PX))
        name = self._name.geometry()
        width = QFontMetricsF(self._name.font()).horizontalAdvance(self._name.text())
        draw_cue(painter, theme, self._kind, name.left(), name.left() + width, name.bottom() + 2 * theme.scale)
