"""Several buttons in one frame, for the actions that belong to one thing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from newsreader.ui.theme import Theme

_HEIGHT, _PADDING, _RADIUS = 29, 13, 6


class SegmentedControl(QWidget):
    """Words side by side; ``chosen`` tells the key of the one that was pressed. Words are never cut.

    One that ``fills`` its room takes two lines where that is too narrow for one.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, segments: Sequence[tuple[str, str]], parent: QWidget | None = None, *, fills: bool = False
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fills = fills
        self._lines = 1
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._segments: dict[str, _Segment] = {}
        for key, words in segments:
            segment = _Segment(theme, words, self)
            segment.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._segments[key] = segment
        self._place_segments()
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if fills else QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed
        )

    def button(self, key: str) -> QAbstractButton:
        """The button of a key, for its tool tip or shortcut words."""
        return self._segments[key]

    def set_enabled(self, key: str, is_enabled: bool) -> None:
        """Grey one out, or not."""
        self._segments[key].setEnabled(is_enabled)

    def set_checked(self, key: str) -> None:
        """Draw one as the choice that is in force, where they are choices and no actions."""
        for each, segment in self._segments.items():
            segment.setCheckable(True)
            segment.setChecked(each == key)
            segment.update()

    def set_words(self, key: str, words: str) -> None:
        """Other words for one."""
        self._segments[key].setText(words)
        self._segments[key].setAccessibleName(words)
        self._segments[key].updateGeometry()
        self._share()

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        for segment in self._segments.values():
            segment.set_theme(theme)
        self._share()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line, or two where the words need them."""
        super().resizeEvent(event)
        self._share()

    def minimumSizeHint(self) -> QSize:
        """Room for the words on as many lines as they may take."""
        least = super().minimumSizeHint()
        widths = [segment.minimumSizeHint().width() for segment in self._segments.values()]
        halves = [max(widths[column::2], default=0) for column in (0, 1)]
        return QSize(sum(halves), least.height())

    def sizeHint(self) -> QSize:
        """All on one line: where there is room for that again, it is taken."""
        whole = sum(segment.sizeHint().width() for segment in self._segments.values())
        return QSize(whole, super().sizeHint().height())

    def _share(self) -> None:
        needed = sum(segment.minimumSizeHint().width() for segment in self._segments.values())
        lines = 2 if needed > self.width() else 1
        if lines != self._lines:
            self._lines = lines
            self._place_segments()

    def _place_segments(self) -> None:
        columns = len(self._segments) if self._lines == 1 else (len(self._segments) + 1) // 2
        for number, segment in enumerate(self._segments.values()):
            self._layout.addWidget(segment, number // columns, number % columns)
        for column in range(len(self._segments)):
            self._layout.setColumnStretch(column, 1 if self._fills and column < columns else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame and the lines between."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("strong", 0.8), 1))
        painter.setBrush(theme.colour("button"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.px(_RADIUS), theme.px(_RADIUS))
        line = theme.colour("sep")
        shown = [segment for segment in self._segments.values() if segment.isVisibleTo(self)]
        for segment in shown:
            if segment.x() > 0:
                painter.fillRect(QRectF(segment.x(), segment.y() + 1, 1, segment.height() - 2), line)
            if segment.y() > 0:
                painter.fillRect(QRectF(segment.x() + 1, segment.y(), segment.width() - 2, 1), line)


class _Segment(QAbstractButton):
    def __init__(self, theme: Theme, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # squeezed below its hint it keeps its minimum, where Minimum would let the words be cut
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        words = QFontMetricsF(theme.ui_font(12, 500)).horizontalAdvance(self.text())
        return QSize(round(words) + 2 * theme.px(_PADDING), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        theme = self._theme
        words = QFontMetricsF(theme.ui_font(12, 500)).horizontalAdvance(self.text())
        return QSize(round(words) + 2 * theme.px(6), theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; the arrows go to the neighbours."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild((event.key() == Qt.Key.Key_Right) is not self.isRightToLeft())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.isChecked():
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(box, theme.px(_RADIUS) - 1, theme.px(_RADIUS) - 1)
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("text", 0.11 if self.isDown() else 0.05))
            painter.drawRoundedRect(box, theme.px(_RADIUS) - 1, theme.px(_RADIUS) - 1)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2 * theme.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme.px(_RADIUS) - 1, theme.px(_RADIUS) - 1)
        painter.setPen(theme.colour("text", 1.0 if self.isEnabled() else 0.45))
        painter.setFont(theme.ui_font(12, 500))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
