"""The reader's scroll bar as an overview: where names and quotes stand in the whole text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.ui.mirroring import mirror
from newsreader.ui.panes.marks import Mark
from newsreader.ui.theme import Theme

_LANES = {Kind.PERSON: 6.0, Kind.PLACE: 9.6, Kind.ORGANISATION: 13.2}
_WIDTH, _LANE_WIDTH, _TICK = 20, 2.8, 4.0


class OverviewRuler(QScrollBar):
    """Four lanes, the view as a frame, the selected entity's ticks sticking out. It stays a scroll bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._marks: list[Mark] = []
        self._length = 1
        self._head = self._foot = 0
        self._entity: EntityId | None = None
        self._kinds: frozenset[Kind] = frozenset(Kind)
        self._drawn: QPixmap | None = None
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        # the application's style sheet has another width
        self.setStyleSheet(f"QScrollBar:vertical {{ background: transparent; width: {theme.px(_WIDTH)}px; }}")
        self.setFixedWidth(theme.px(_WIDTH))
        self._forget()

    def set_marks(self, marks: list[Mark], length: int) -> None:
        """Marks in widget positions of a text ``length`` long."""
        self._marks, self._length = marks, max(1, length)
        self._forget()

    def set_room(self, head: int, foot: int) -> None:
        """Pixels above and below the text in what is scrolled, where no marks are."""
        self._head, self._foot = head, foot
        self._forget()

    def set_kinds(self, kinds: frozenset[Kind]) -> None:
        """Which kinds are drawn."""
        self._kinds = kinds
        self._forget()

    def select_entity(self, entity: EntityId | None) -> None:
        """Whose ticks stick out."""
        self._entity = entity
        self._forget()

    def _forget(self) -> None:
        self._drawn = None
        self.update()

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        super().sliderChange(change)
        if change is QAbstractSlider.SliderChange.SliderRangeChange:
            self._forget()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        wanted = self.size() * ratio
        if self._drawn is None or self._drawn.size() != wanted:
            self._drawn = QPixmap(wanted)
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(self._theme.colour("page"))
            painter = QPainter(self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_lanes(painter)
            painter.end()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        painter.drawPixmap(0, 0, self._drawn)
        self._draw_view(painter)

    def _draw_lanes(self, painter: QPainter) -> None:
        theme = self._theme
        scale = theme.scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunk"))
        painter.drawRoundedRect(QRectF(4 * scale, 0, 14 * scale, self.height()), 4, 4)
        top, height = self._text_span()
        taken: set[tuple[Kind, int, bool]] = set()
        for mark in sorted(self._marks, key=lambda mark: mark.kind is not Kind.QUOTE):
            if mark.kind not in self._kinds or mark.is_weak:
                continue
            y = top + mark.start / self._length * height
            is_selected = self._entity is not None and mark.entity == self._entity
            # thousands of marks share a few hundred pixels: one tick each
            key = (mark.kind, round(y), is_selected)
            if key in taken:
                continue
            taken.add(key)
            colour = theme.kind(mark.kind).line
            if mark.kind is Kind.QUOTE:
                colour.setAlphaF(0.2)
                painter.setBrush(colour)
                length = max(_TICK, (mark.end - mark.start) / self._length * height)
                painter.drawRoundedRect(QRectF(6 * scale, y, 10 * scale, length), 1.5, 1.5)
                continue
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(_LANES[mark.kind] * scale, y, _LANE_WIDTH * scale, _TICK), 1.2, 1.2)
            if is_selected:
                painter.drawRoundedRect(QRectF(0, y, 8 * scale, _TICK), 1.2, 1.2)

    def _text_span(self) -> tuple[float, float]:
        """Top and height of the text in the bar, so that ticks stand where the frame will show their words."""
        whole = max(1, self.maximum() - self.minimum() + self.pageStep())
        share = self.height() / whole
        # the view may be higher than all that there is to scroll
        text = max(1.0, whole - self._head - self._foot)
        return self._head * share, max(1.0, text * share - _TICK)

    def _draw_view(self, painter: QPainter) -> None:
        whole = self.maximum() - self.minimum() + self.pageStep()
        if self.maximum() == self.minimum():
            return
        top = (self.value() - self.minimum()) / whole * self.height()
        height = max(24.0, self.pageStep() / whole * self.height())
        frame = QRectF(3 * self._theme.scale, min(top, self.height() - height), 16 * self._theme.scale, height)
        painter.setPen(QPen(self._theme.colour("text", 0.22), 1))
        painter.setBrush(self._theme.colour("text", 0.045))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
