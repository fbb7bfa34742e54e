"""Chips that switch the kinds of highlights on and off, with counts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from newsreader.model.annotation import Kind
from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, draw_words, mirror
from newsreader.ui.theme import Theme, draw_cue

KIND_ICONS = {Kind.PERSON: "user", Kind.PLACE: "pin", Kind.ORGANISATION: "org", Kind.QUOTE: "quote"}
RING = 3
"""Room around a chip for its focus ring, in pixels."""


class KindChip(QAbstractButton):
    """One kind: filled with its cue when on, an outline when off."""

    def __init__(self, kind: Kind, label: str, theme: Theme) -> None:
        super().__init__()
        self.kind = kind
        self._theme = theme
        self._count = 0
        self.setText(label)
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_count(0)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def set_count(self, count: int) -> None:
        """How many different ones the article has."""
        self._count = count
        self.setAccessibleName(self.tr("Show {kind}, {count}").format(kind=self.text().lower(), count=count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.ui_font(12, 500, tabular=True))
        px = self._theme.px
        words = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(str(self._count))
        return QSize(round(words) + px(10 + 14 + 6 + 6 + 12) + 2 * RING, px(26) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        px = theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        colours = theme.kind(self.kind)
        painter.setPen(Qt.PenStyle.NoPen if self.isChecked() else QPen(theme.colour("strong"), 1))
        painter.setBrush(colours.fill if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), box.height() / 2 + 2, box.height() / 2 + 2
            )
        tint = colours.line if self.isChecked() else theme.colour("muted")
        drawn = pixmap(KIND_ICONS[self.kind], tint, px(14), self.devicePixelRatioF())
        draw_upright(painter, QPoint(round(box.left()) + px(10), round(box.center().y() - px(14) / 2)), drawn)
        font = theme.ui_font(12, 500, tabular=True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        x = box.left() + px(30)
        width = metrics.horizontalAdvance(self.text())
        words = QRectF(round(x), box.top(), width + 1, box.height())
        figure = QRectF(round(x + width + px(6)), box.top(), box.right() - x - width, box.height())
        begins = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.colour("text") if self.isChecked() else theme.colour("muted"))
        draw_words(painter, words, begins, self.text())
        painter.setPen(theme.colour("text", 0.75))
        draw_words(painter, figure, begins, QLocale().toString(self._count))
        if self.isChecked():
            draw_cue(painter, theme, self.kind, x, x + width, box.top() + px(20.5))


class KindChips(QWidget):
    """All four chips in a row."""

    kinds_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        labels = {
            Kind.PERSON: self.tr("People"),
            Kind.PLACE: self.tr("Places"),
            Kind.ORGANISATION: self.tr("Organisations"),
            Kind.QUOTE: self.tr("Quotes"),
        }
        self._chips = {kind: KindChip(kind, label, theme) for kind, label in labels.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8) - 2 * RING)
        for chip in self._chips.values():
            row.addWidget(chip)
            chip.clicked.connect(self._on_chip_clicked)
        row.addStretch(1)

    def kinds(self) -> frozenset[Kind]:
        """The kinds that are on."""
        return frozenset(kind for kind, chip in self._chips.items() if chip.isChecked())

    def set_kinds(self, kinds: frozenset[Kind]) -> None:
        """Switch chips without telling."""
        for kind, chip in self._chips.items():
            chip.setChecked(kind in kinds)

    def set_counts(self, counts: Mapping[Kind, int]) -> None:
        """Distinct ones of each kind."""
        for kind, chip in self._chips.items():
            chip.set_count(counts.get(kind, 0))

    def watch_focus(self, watcher: QObject) -> None:
        """Let an event filter see when a chip gets the focus."""
        for chip in self._chips.values():
            chip.installEventFilter(watcher)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for chip in self._chips.values():
            chip.set_theme(theme)

    def _on_chip_clicked(self) -> None:
        self.kinds_changed.emit(self.kinds())
