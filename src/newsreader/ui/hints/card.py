"""One hint: some words, which of how many, and two ways to be rid of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.ui.announcing import announce
from newsreader.ui.hints.placing import Placed, Side, place_card
from newsreader.ui.theme import Theme

_WIDTH, _RADIUS, _POINTER, _SHADOW, _GAP, _EDGE = 312, 10, 9, 10, 4, 8


class HintCard(QWidget):
    """Floats over the window beside its target. It takes no focus by itself; Tab reaches its buttons."""

    next_requested = Signal()
    off_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._theme = theme
        self._placed: Placed | None = None
        self._title, self._words, self._count = QLabel(), QLabel(), QLabel()
        for label in (self._title, self._words, self._count):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._off = QPushButton(self.tr("No more hints"))
        self._off.setObjectName("link")
        self._off.clicked.connect(self.off_requested)
        self._next = QPushButton()
        self._next.clicked.connect(self.next_requested)
        for button in (self._off, self._next):
            # Enter presses it too, as Space does
            button.setAutoDefault(True)
        self._row = QHBoxLayout()
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self._row.addWidget(self._off)
        self._row.addWidget(self._next)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._words)
        self._column.addLayout(self._row)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        px = theme.px
        around, inside = px(_SHADOW + _POINTER), px(14)
        self._column.setContentsMargins(around + inside, around + px(11), around + inside, around + px(10))
        self._column.setSpacing(px(6))
        self._row.setSpacing(px(8))
        self._title.setFont(theme.ui_font(13, 600))
        self._words.setFont(theme.ui_font(13))
        self._count.setFont(theme.ui_font(11.5, 400, tabular=True))
        self._count.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self.setFixedWidth(px(_WIDTH + 2 * (_SHADOW + _POINTER)))
        self.update()

    def say(self, title: str, words: str, number: int, of: int) -> None:
        """Put words on the card; it is shown by ``point_at``."""
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(self.tr("{n} of {all}").format(n=number, all=of))
        self._next.setText(self.tr("Next") if number < of else self.tr("Done"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def words(self) -> str:
        """What stands on it."""
        return self._words.text()

    def point_at(self, target: QRect, first: Side = Side.BELOW) -> bool:
        """Stand beside a box of the parent, on the side ``first`` if it can; False, and hidden, where there is no room."""
        px = self._theme.px
        edge = px(_EDGE)
        room = self._window.rect().adjusted(edge, edge, -edge, -edge)
        around = px(_SHADOW + _POINTER)
        height = self._column.heightForWidth(self.width()) if self._column.hasHeightForWidth() else self.sizeHint().height()
        size = QSize(self.width() - 2 * around, height - 2 * around)
        placed = place_card(size, target, room, px(_POINTER + _GAP), first)
        if placed is None:
            self.hide()
            return False
        if placed != self._placed or self.isHidden():
            was_hidden = self.isHidden()
            self._placed = placed
            self.setFixedHeight(height)
            self.move(placed.box.left() - around, placed.box.top() - around)
            self.show()
            self.raise_()
            self.update()
            if was_hidden:
                self._announce()
        return True

    def box(self) -> QRect:
        """The card itself without its shadow, in the parent's coordinates."""
        return QRect() if self._placed is None else self._placed.box

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card, its pointer and a soft shadow."""
        if self._placed is None:
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = theme.px(_SHADOW + _POINTER)
        box = QRectF(self.rect()).adjusted(around, around, -around, -around)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(theme.px(_SHADOW), 0, -2):
            painter.setBrush(QColor(0, 0, 0, 6))
            painter.drawRoundedRect(
                box.adjusted(-step, -step + 2, step, step), theme.px(_RADIUS) + step, theme.px(_RADIUS) + step
            )
        shape = QPainterPath()
        shape.addRoundedRect(box, theme.px(_RADIUS), theme.px(_RADIUS))
        pointer = QPainterPath()
        pointer.addPolygon(self._pointer(box))
        painter.setPen(QPen(theme.colour("accent"), 1.5 * theme.scale))
        painter.setBrush(theme.colour("card"))
        painter.drawPath(shape.united(pointer))

    def _pointer(self, box: QRectF) -> QPolygonF:
        assert self._placed is not None
        size = float(self._theme.px(_POINTER))
        tip = QPointF(self._placed.tip - self.pos())
        x = min(max(tip.x(), box.left() + 3 * size), box.right() - 3 * size)
        y = min(max(tip.y(), box.top() + 2 * size), box.bottom() - 2 * size)
        match self._placed.side:
            case Side.BELOW:
                corners = [(x - size, box.top() + 1), (x, box.top() - size), (x + size, box.top() + 1)]
            case Side.ABOVE:
                corners = [(x - size, box.bottom() - 1), (x, box.bottom() + size), (x + size, box.bottom() - 1)]
            case Side.RIGHT:
                corners = [(box.left() + 1, y - size), (box.left() - size, y), (box.left() + 1, y + size)]
            case Side.LEFT:
                corners = [(box.right() - 1, y - size), (box.right() + size, y), (box.right() - 1, y + size)]
        return QPolygonF([QPointF(*corner) for corner in [*corners, corners[0]]])

    def _announce(self) -> None:
        announce(self, f"{self._title.text()}. {self._words.text()}")
