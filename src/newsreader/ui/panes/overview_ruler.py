"""The reader's scroll bar as an overview: where names, quotes and found words stand in the whole text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId
from newsreader.model.own_highlight import OwnHighlight
from newsreader.ui.mirroring import mirror
from newsreader.ui.theme import Theme

_LANES = {Kind.PERSON: 6.0, Kind.PLACE: 9.6, Kind.ORGANISATION: 13.2}
_WIDTH, _LANE_WIDTH, _TICK = 20, 2.8, 4.0
_LEAST_FRAME = 24.0
_ROUNDED = 400
"""Up to so many ticks have round corners; drawing more of those takes longer than a kind's switch may."""


class Ticked(Protocol):
    """What has a tick."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> Kind | None: ...
    @property
    def entity(self) -> EntityId | None: ...
    @property
    def is_weak(self) -> bool: ...


class OverviewRuler(QScrollBar):
    """Four lanes, the view as a frame, the selected entity's ticks sticking out, found words across all lanes.

    It stays a scroll bar. Of a text in several parts it shows the whole: ``part_requested`` tells that a place in
    another part was pressed, by the text's offset there.
    """

    part_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._marks: Sequence[Ticked] = ()
        self._length = 1
        self._to_shown: Callable[[int], int] = lambda offset: offset
        self._part: tuple[int, int] | None = None
        self._head = self._foot = 0
        self._entity: EntityId | None = None
        self._kinds: frozenset[Kind] = frozenset(Kind)
        self._found: Sequence[int] = ()
        self._own: Sequence[OwnHighlight] = ()
        self._drawn: QPixmap | None = None
        self._bands: dict[Kind, dict[int, float]] = {}
        self._bands_key: tuple[object, ...] = ()
        self._drawn_frame = QPixmap()
        self._frame_key: tuple[object, ...] = ()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        # the application's style sheet has another width
        self.setStyleSheet(f"QScrollBar:vertical {{ background: transparent; width: {theme.px(_WIDTH)}px; }}")
        self.setFixedWidth(theme.px(_WIDTH))
        self._forget()

    def set_text(
        self,
        marks: Sequence[Ticked],
        length: int,
        to_shown: Callable[[int], int],
        part: tuple[int, int] | None = None,
    ) -> None:
        """Marks in positions of a text ``length`` long, into which ``to_shown`` turns the article's offsets.

        ``part`` are the positions between which the text is shown now, where that is not all of it.
        """
        self._marks, self._length, self._to_shown, self._part = marks, max(1, length), to_shown, part
        self._bands_key = ()
        self._forget()

    def set_found(self, offsets: Sequence[int]) -> None:
        """The article's offsets at which something was found."""
        self._found = offsets
        self._forget()

    def set_own_highlights(self, highlights: Sequence[OwnHighlight]) -> None:
        """What the reader highlighted in the article."""
        self._own = highlights
        self._forget()

    def set_room(self, head: int, foot: int) -> None:
        """Pixels above and below the text in what is scrolled, where no marks are."""
        if (head, foot) != (self._head, self._foot):
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

    # -- where the pointer leads, in a text of several parts

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._part is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            self._lead_to(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._part is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        else:
            self._lead_to(event.position().y())

    def _lead_to(self, y: float) -> None:
        assert self._part is not None
        start, end = self._part
        offset = round(min(max(y / max(1, self.height()), 0.0), 1.0) * self._length)
        if start <= offset < end or (offset == self._length == end):
            whole = self.maximum() + self.pageStep()
            self.setValue(round((offset - start) / (end - start) * whole - self.pageStep() / 2))
        else:
            self.part_requested.emit(min(offset, self._length - 1))

    # -- painting

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
        bands = self._find_bands(top, height)
        tint = theme.kind(Kind.QUOTE).line
        tint.setAlphaF(0.2)
        self._draw_ticks(painter, tint, 6 * scale, 10 * scale, bands.get(Kind.QUOTE, {}))
        for one in self._own:
            y = top + self._to_shown(one.start) / self._length * height
            length = max(_TICK, (one.end - one.start) / self._length * height)
            self._draw_ticks(painter, theme.pen(one.colour).line, 16 * scale, 2 * scale, {round(y): length})
        for kind, lane in _LANES.items():
            line = theme.kind(kind).line
            self._draw_ticks(painter, line, lane * scale, _LANE_WIDTH * scale, bands.get(kind, {}))
            if self._entity is not None and kind in self._kinds:
                self._draw_ticks(painter, line, 0, 8 * scale, self._chosen_bands(kind, top, height))
        found = {round(top + self._to_shown(offset) / self._length * height): 2.0 for offset in self._found}
        self._draw_ticks(painter, theme.colour("found_line"), 4 * scale, 14 * scale, found)

    def _find_bands(self, top: float, height: float) -> dict[Kind, dict[int, float]]:
        """Height by place of the ticks of each kind that is drawn: thousands of marks share a few hundred pixels."""
        key = (id(self._marks), top, height)
        if key != self._bands_key:
            self._bands_key = key
            self._bands = {kind: {} for kind in Kind}
            share = height / self._length
            for mark in self._marks:
                if mark.kind is not None and not mark.is_weak:
                    of_kind = self._bands[mark.kind]
                    y = round(top + mark.start * share)
                    length = _TICK if mark.kind is not Kind.QUOTE else max(_TICK, (mark.end - mark.start) * share)
                    if length > of_kind.get(y, 0.0):
                        of_kind[y] = length
        return {kind: bands for kind, bands in self._bands.items() if kind in self._kinds}

    def _chosen_bands(self, kind: Kind, top: float, height: float) -> dict[int, float]:
        share = height / self._length
        chosen = (mark for mark in self._marks if mark.entity == self._entity and mark.kind is kind)
        return {round(top + mark.start * share): _TICK for mark in chosen}

    def _draw_ticks(self, painter: QPainter, colour: QColor, x: float, width: float, bands: dict[int, float]) -> None:
        painter.setBrush(colour)
        if len(bands) > _ROUNDED:
            painter.drawRects([QRectF(x, y, width, length) for y, length in bands.items()])
            return
        for y, length in bands.items():
            painter.drawRoundedRect(QRectF(x, y, width, length), 1.2, 1.2)

    def _text_span(self) -> tuple[float, float]:
        """Top and height of the text in the bar, so that ticks stand where the frame will show their words."""
        if self._part is not None:
            return 0.0, max(1.0, self.height() - _TICK)
        whole = max(1, self.maximum() - self.minimum() + self.pageStep())
        share = self.height() / whole
        # the view may be higher than all that there is to scroll
        text = max(1.0, whole - self._head - self._foot)
        return self._head * share, max(1.0, text * share - _TICK)

    def _draw_view(self, painter: QPainter) -> None:
        whole = self.maximum() - self.minimum() + self.pageStep()
        if self.maximum() == self.minimum() and self._part is None:
            return
        start, end = self._part or (0, self._length)
        above, share = start / self._length, (end - start) / self._length
        top = (above + (self.value() - self.minimum()) / whole * share) * self.height()
        height = max(_LEAST_FRAME, self.pageStep() / whole * share * self.height())
        painter.drawPixmap(QPointF(3 * self._theme.scale, min(top, self.height() - height)), self._frame(round(height)))

    def _frame(self, height: int) -> QPixmap:
        """The frame round what is in view, drawn once for all frames of its height: its soft edge takes long to draw."""
        theme, ratio = self._theme, self.devicePixelRatioF()
        key = (theme, height, ratio)
        if key != self._frame_key:
            self._frame_key = key
            width = round(16 * theme.scale)
            drawn = QPixmap(round(width * ratio), round(height * ratio))
            drawn.setDevicePixelRatio(ratio)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("text", 0.7 if theme.is_contrast else 0.22), 1))
            painter.setBrush(theme.colour("text", 0.045))
            painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 5, 5)
            painter.end()
            self._drawn_frame = drawn
        return self._drawn_frame
