"""A filter over a list: a button that opens a menu of values, and shows the one that is set with a cross to clear it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import as_painted, draw_upright, draw_words, following, mirror
from newsreader.ui.text_lines import plain_tip
from newsreader.ui.theme import Theme, elide_words

_HEIGHT, _PADDING, _ICON, _LONGEST, _LEAST_VALUE = 30, 12, 12, 190, 44


class FilterChip(QToolButton):
    """``label`` alone, or ``label: value`` while set. ``chosen`` tells the key of a menu entry, ``cleared`` the cross.

    A chip without entries tells ``asked`` when it is pressed, for values that need a dialog.
    """

    chosen = Signal(str)
    asked = Signal()
    cleared = Signal()

    def __init__(
        self, theme: Theme, label: str, entries: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = label
        self._value = ""
        self._menu: QMenu | None = None
        if entries:
            self._menu = QMenu(self)
            for key, words in entries:
                self._menu.addAction(words, partial(self.chosen.emit, key))
        self.clicked.connect(self._on_clicked)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._describe()

    @property
    def value(self) -> str:
        """The words of what is set; "" when nothing is."""
        return self._value

    def set_value(self, words: str) -> None:
        """Show what is set; "" for nothing."""
        self._value = " ".join(words.split())
        self._describe()
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Label, value and icon."""
        px = self._theme.px
        label, value = self._words(px(_LONGEST))
        width = QFontMetricsF(self._theme.ui_font(12.5)).horizontalAdvance(label)
        width += QFontMetricsF(self._theme.ui_font(12.5, 500)).horizontalAdvance(value)
        return QSize(round(width) + px(_PADDING) + px(28), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A value yields where there is no room, the label does not."""
        wanted = self.sizeHint()
        if not self._value:
            return wanted
        label = QFontMetricsF(self._theme.ui_font(12.5)).horizontalAdvance(self._words(0)[0])
        return QSize(min(wanted.width(), round(label) + self._theme.px(_PADDING + 28 + _LEAST_VALUE)), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame, filled while set."""
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        is_set = bool(self._value)
        painter.setPen(QPen(theme.colour("accent" if is_set else "strong", 0.8), 1))
        painter.setBrush(theme.colour("selection" if is_set else "button"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, px(6), px(6))
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("text", 0.05))
            painter.drawRoundedRect(box, px(6), px(6))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2 * theme.scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        label, value = self._words(self._room())
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        text = QRectF(px(_PADDING), 0, self.width(), self.height())
        font = theme.ui_font(12.5)
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if value else "text"))
        # a space at the end of words that run from right to left takes no room: what follows begins behind it
        draw_words(painter, text, middle, following(painter, label.rstrip()))
        text.setLeft(text.left() + QFontMetricsF(font).horizontalAdvance(label))
        painter.setFont(theme.ui_font(12.5, 500))
        painter.setPen(theme.colour("text"))
        draw_words(painter, text, middle, value)
        size = px(_ICON)
        drawn = pixmap("x" if is_set else "down", theme.colour("muted"), size, self.devicePixelRatioF())
        draw_upright(painter, QPoint(self.width() - px(22), (self.height() - size) // 2), drawn)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cross clears."""
        if self._value and as_painted(event.position().toPoint(), self.rect(), self).x() > self.width() - self._theme.px(26):
            self.cleared.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete clears, Down opens as Space does."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._value:
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Nothing of the style's own look."""
        super().changeEvent(event)
        self.update()

    def _room(self) -> float:
        """Width left for the value."""
        label = QFontMetricsF(self._theme.ui_font(12.5)).horizontalAdvance(f"{self._label}: ")
        return min(self._theme.px(_LONGEST), self.width() - label - self._theme.px(_PADDING + 27))

    def _words(self, room: float) -> tuple[str, str]:
        if not self._value:
            return self._label, ""
        metrics = QFontMetricsF(self._theme.ui_font(12.5, 500))
        return f"{self._label}: ", elide_words(self._value, metrics, room)

    def _describe(self) -> None:
        set_to = self.tr("{label}: {value}. Delete clears it.").format(label=self._label, value=self._value)
        self.setAccessibleName(set_to if self._value else self.tr("Filter by {label}").format(label=self._label))
        cleared = self.tr("Click the cross, or press Delete, to clear")
        self.setToolTip("" if not self._value else plain_tip(f"{self._value}. {cleared}"))

    def _on_clicked(self) -> None:
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            self.asked.emit()
