"""Chips that switch the kinds of highlights on and off, with counts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
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
        self._is_short = False
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

    def set_short(self, is_short: bool) -> None:
        """Show icon and count alone, where there is no room for the word."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.setToolTip(self.text() if is_short else "")
            self.updateGeometry()
            self.update()

    def width_of(self, *, is_short: bool) -> int:
        """Width in pixels with its word or without."""
        metrics = QFontMetricsF(self._theme.ui_font(12, 500, tabular=True))
        px = self._theme.px
        word = 0.0 if is_short else metrics.horizontalAdvance(self.text()) + px(6)
        return round(word + metrics.horizontalAdvance(str(self._count))) + px(10 + 14 + 6 + 12) + 2 * RING

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(is_short=self._is_short), self._theme.px(26) + 2 * RING)

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
        words = QLocale().toString(self._count) if self._is_short else self.text()
        width = metrics.horizontalAdvance(words)
        painter.setPen(theme.colour("text") if self.isChecked() else theme.colour("muted"))
        begins = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        draw_words(painter, QRectF(round(x), box.top(), width + 1, box.height()), begins, words)
        if not self._is_short:
            painter.setPen(theme.colour("text", 1.0 if theme.is_contrast else 0.75))
            figure = QRectF(round(x + width + px(6)), box.top(), box.right() - x - width, box.height())
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
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8) - 2 * RING)
        for chip in self._chips.values():
            row.addWidget(chip)
            chip.clicked.connect(self._on_chip_clicked)
        row.addStretch(1)

    def sizeHint(self) -> QSize:
        """As wide as all chips with their words."""
        chips = self._chips.values()
        gaps = self._row.spacing() * (len(chips) - 1)
        return QSize(sum(chip.width_of(is_short=False) for chip in chips) + gaps, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as without their words."""
        chips = self._chips.values()
        gaps = self._row.spacing() * (len(chips) - 1)
        return QSize(sum(chip.width_of(is_short=True) for chip in chips) + gaps, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the words out where they have no room."""
        is_short = self.width() < self.sizeHint().width()
        for chip in self._chips.values():
            chip.set_short(is_short)

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
        self._fit()

    def watch_focus(self, watcher: QObject) -> None:
        """Let an event filter see when a chip gets the focus."""
        for chip in self._chips.values():
            chip.installEventFilter(watcher)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for chip in self._chips.values():
            chip.set_theme(theme)
        self._fit()

    def _on_chip_clicked(self) -> None:
        self.kinds_changed.emit(self.kinds())
