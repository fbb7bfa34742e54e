"""Name and totals of the selected entity, above its detail."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from newsreader.model.entity import EntityTotals
from newsreader.ui.entity_words import DOT, kind_word, totals_parts
from newsreader.ui.icons import icon
from newsreader.ui.mirroring import draw_words, is_mirrored, mirror
from newsreader.ui.panes.sidebar_rows import MARGIN, show_tip
from newsreader.ui.text_lines import lay_out_lines, paint_lines
from newsreader.ui.theme import Theme

# px at 100 %
_TOP, _NAME_LINE, _MOST_NAME_LINES, _GAP, _TOTALS_LINE, _BOTTOM, _BUTTON = 12, 23, 3, 3, 18, 8, 26


class EntityHeading(QWidget):
    """The name in up to three lines, then as many of the totals as fit in one; a button that selects nobody."""

    deselected = Signal()
    page_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self._totals: list[str] = []
        self._close = QPushButton(self)
        self._close.setObjectName("tool")
        self._close.setToolTip(self.tr("Clear the selection (Esc)"))
        self._close.setAccessibleName(self.tr("Clear the selection"))
        self._close.clicked.connect(self.deselected)
        self._open = QPushButton(self.tr("Open page"), self)
        self._open.setObjectName("link")
        self._open.setCursor(Qt.CursorShape.PointingHandCursor)
        self._open.clicked.connect(self.page_requested)
        self.setTabOrder(self._open, self._close)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def show_totals(self, totals: EntityTotals) -> None:
        """Show another entity, or newer figures."""
        self._name = totals.entity.name
        self._totals = totals_parts(totals, QLocale())
        self.setAccessibleName(f"{self._name}, {kind_word(totals.entity.kind)}")
        self.setAccessibleDescription(", ".join(self._totals))
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        self._theme = theme
        self._close.setIcon(icon("x", theme, 13))
        self._close.setIconSize(QSize(theme.px(13), theme.px(13)))
        self._close.setFixedSize(theme.px(_BUTTON), theme.px(_BUTTON))
        self._open.setFont(theme.ui_font(12, 500))
        self._open.setIcon(icon("open", theme, 13))
        self._open.setIconSize(QSize(theme.px(13), theme.px(13)))
        self._fit()

    def shown_totals(self) -> str:
        """As many of the totals as fit."""
        metrics = QFontMetricsF(self._theme.ui_font(12))
        room = self.width() - 2 * self._theme.px(MARGIN)
        parts = list(self._totals)
        while len(parts) > 1 and metrics.horizontalAdvance(DOT.join(parts)) > room:
            parts.pop()
        return DOT.join(parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the name anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name and totals."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("page"))
        mirror(painter, self.rect(), self)
        font = theme.ui_font(17, 600)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        width = self._name_width()
        lines = lay_out_lines(self._name, font, width, _MOST_NAME_LINES)
        # a name in another direction reads the same from the edge where all names stand
        lines = replace(lines, right_to_left=is_mirrored(self))
        y = px(_TOP) + paint_lines(painter, lines, px(MARGIN), px(_TOP), width, px(_NAME_LINE)) + px(_GAP)
        painter.setFont(theme.ui_font(12))
        painter.setPen(theme.colour("muted"))
        box = QRectF(px(MARGIN), y, self.width() - 2 * px(MARGIN), px(_TOTALS_LINE))
        draw_words(painter, box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.shown_totals())
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Everything in full as a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            show_tip(event.globalPos(), DOT.join([self._name, *self._totals]), self)
            return True
        return super().event(event)

    def _name_width(self) -> float:
        buttons = self._theme.px(_BUTTON) + self._open.sizeHint().width()
        return max(self._theme.px(60), self.width() - 2 * self._theme.px(MARGIN) - buttons)

    def _fit(self) -> None:
        px = self._theme.px
        lines = lay_out_lines(self._name, self._theme.ui_font(17, 600), self._name_width(), _MOST_NAME_LINES).lines
        height = _TOP + max(1, len(lines)) * _NAME_LINE + _GAP + _TOTALS_LINE + _BOTTOM
        self.setFixedHeight(px(height))
        close = QRect(self.width() - px(MARGIN) - px(_BUTTON) + px(6), px(_TOP - 2), px(_BUTTON), px(_BUTTON))
        self._open.adjustSize()
        below = px(_TOP - 2) + (px(_BUTTON) - self._open.height()) // 2
        at = QRect(QPoint(close.x() - self._open.width(), below), self._open.size())
        for button, place in ((self._close, close), (self._open, at)):
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        self.update()
