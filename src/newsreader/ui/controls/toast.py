"""The notice after a decision: what was done, and Undo. It floats over the window's foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHideEvent, QKeySequence, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from newsreader.ui.announcing import announce
from newsreader.ui.text_lines import plain_tip
from newsreader.ui.theme import Theme, elide_words

_HEIGHT, _RADIUS, _ABOVE_FOOT, _SIDE, _SHADOW = 40, 10, 44, 18, 10
STAYS_MS = 10_000
"""At least ten seconds; the next decision takes its place."""


class Toast(QWidget):
    """One line in the dark, for ten seconds or until the next; the pointer or the focus keeps it."""

    undo_requested = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._sentence = ""
        self._lift = 0
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._undo = QPushButton(self.tr("Undo"))
        self._undo.setCursor(Qt.CursorShape.PointingHandCursor)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._key = QLabel(QKeySequence("Ctrl+Z").toString(QKeySequence.SequenceFormat.NativeText))
        self._row = QHBoxLayout(self)
        for part in (self._words, self._undo, self._key):
            self._row.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self._on_time_over)
        self._is_dressed = False
        self.hide()

    def say(self, sentence: str, *, can_undo: bool = True) -> None:
        """Show a sentence; a screen reader hears it as the name of the notice."""
        if not self._is_dressed:
            self._dress()
        self._sentence = " ".join(sentence.split())
        for part in (self._undo, self._key):
            part.setVisible(can_undo)
        self.setAccessibleName(self._sentence)
        self._place()
        self.show()
        self.raise_()
        announce(self, self._sentence)
        self._timer.start()

    def lift(self, height: int) -> None:
        """Float this many px (at 100 %) higher, above what the page in front keeps at its foot."""
        self._lift = height
        if self._is_dressed:
            self._place()

    def sentence(self) -> str:
        """What it says, or said last."""
        return self._sentence

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        if self._is_dressed:
            self._dress()

    def _dress(self) -> None:
        """Not before there is something to say."""
        self._is_dressed = True
        theme, px = self._theme, self._theme.px
        self._row.setContentsMargins(px(_SIDE + _SHADOW), px(_SHADOW), px(_SIDE + _SHADOW), px(_SHADOW))
        self._row.setSpacing(px(16))
        self._words.setFont(theme.ui_font(13))
        self._words.setStyleSheet(f"color: {theme.colour('toast_text').name()}; background: transparent;")
        self._key.setFont(theme.ui_font(11.5, 500))
        key = theme.colour("toast_text")
        self._key.setStyleSheet(f"color: rgba({key.red()},{key.green()},{key.blue()},75%); background: transparent;")
        self._undo.setFont(theme.ui_font(13, 600))
        link = theme.colour("toast_link").name()
        self._undo.setStyleSheet(
            f"QPushButton {{ color: {link}; background: transparent; border: 2px solid transparent; padding: 2px 4px; }}"
            f"QPushButton:focus {{ border: 2px solid {link}; border-radius: 5px; }}"
        )
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dark lozenge over a soft shadow."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        edge = theme.px(_SHADOW)
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        for step in range(edge, 0, -2):
            painter.setBrush(QColor(0, 0, 0, 7))
            painter.drawRoundedRect(
                box.adjusted(-step, -step + 2, step, step), theme.px(_RADIUS) + step, theme.px(_RADIUS) + step
            )
        painter.setBrush(theme.colour("toast"))
        painter.drawRoundedRect(box, theme.px(_RADIUS), theme.px(_RADIUS))

    def showEvent(self, event: QShowEvent) -> None:
        self._window.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the window's foot."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        window = self._window
        px = self._theme.px
        room = max(px(200), window.width() - px(220))
        metrics = QFontMetricsF(self._theme.ui_font(13))
        self._words.setText(elide_words(self._sentence, metrics, room))
        self.setToolTip(plain_tip(self._sentence) if self._words.text() != self._sentence else "")
        width = self._row.sizeHint().width()
        height = px(_HEIGHT) + 2 * px(_SHADOW)
        self.setGeometry((window.width() - width) // 2, window.height() - height - px(_ABOVE_FOOT + self._lift), width, height)

    def _on_undo_clicked(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _on_time_over(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._timer.start()
        else:
            self.hide()
