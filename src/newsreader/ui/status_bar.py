"""The line at the window's foot: what is going on, how far, Cancel, and where the reader is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from newsreader.ui.controls.plain_label import LineLabel
from newsreader.ui.theme import Theme

_STEPS = 1000


class StatusLine(QWidget):
    """28 pixels: text, progress, Cancel on the left; the place in the list on the right."""

    cancel_requested = Signal()
    pause_requested = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_cancelling = False
        self._text = LineLabel()
        self._text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._bar = _ProgressBar(theme)
        self._left = QLabel()
        self._left.setTextFormat(Qt.TextFormat.PlainText)
        self._is_paused = False
        self._pause = QPushButton(self.tr("Pause"))
        self._pause.setObjectName("link")
        self._pause.clicked.connect(lambda: self.pause_requested.emit(not self._is_paused))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setObjectName("link")
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._place = QLabel()
        for button in (self._pause, self._cancel):
            # Enter presses it too, as Space does
            button.setAutoDefault(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(18), 0, theme.px(18), 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(self._text)
        layout.addWidget(self._bar)
        layout.addWidget(self._pause)
        layout.addWidget(self._cancel)
        # behind the buttons: it comes and goes, and must not put one under a pointer that is on the other
        layout.addWidget(self._left)
        layout.addStretch(1)
        layout.addWidget(self._place)
        self.set_theme(theme)
        self.show_idle("")

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setFixedHeight(theme.px(28))
        for label in (self._text, self._left, self._place):
            label.setFont(theme.ui_font(11.5, 400, tabular=True))
            label.setStyleSheet(f"color: {theme.colour('muted').name()}")
        for button in (self._pause, self._cancel):
            button.setFont(theme.ui_font(11.5, 600))
        words = (self.tr("Pause"), self.tr("Continue"))
        widest = max(QFontMetricsF(self._pause.font()).horizontalAdvance(word) for word in words)
        self._pause.setMinimumWidth(round(widest) + theme.px(12))
        self._bar.set_theme(theme)
        self.update()

    def show_idle(self, text: str) -> None:
        """Nothing is going on; ``text`` says how things stand."""
        self._set_text(text)
        self._bar.hide()
        self._left.hide()
        self._pause.hide()
        self._cancel.hide()

    def show_progress(self, text: str, share: float | None, left: str = "", *, can_rest: bool = True) -> None:
        """Something is going on; ``share`` is 0 to 1, or None while it is not known, ``left`` the time left in words.

        ``can_rest`` is False for what has no Pause, as the reader's next acts wait for it.
        """
        if self._is_cancelling:
            # what was under way tells its progress a little longer
            return
        self._set_text(text)
        self._left.setText(left)
        self._left.setVisible(bool(left))
        self._bar.set_share(share or 0.0)
        self._bar.setAccessibleName(text)
        self._bar.setAccessibleDescription(left)
        self._bar.setVisible(share is not None)
        for button in (self._pause, self._cancel):
            button.setEnabled(True)
            button.show()
        self._pause.setVisible(can_rest)

    def show_cancelling(self) -> None:
        """The wish was heard; this stays until the job has ended."""
        self._is_cancelling = True
        self._left.hide()
        self._set_text(self.tr("Cancelling…"))
        for button in (self._pause, self._cancel):
            button.setEnabled(False)

    def set_paused(self, is_paused: bool) -> None:
        """What is going on rests, or goes on."""
        self._is_paused = is_paused
        self._pause.setText(self.tr("Continue") if is_paused else self.tr("Pause"))

    def end_cancelling(self) -> None:
        """The job has ended."""
        self._is_cancelling = False

    def show_place(self, text: str) -> None:
        """Where the reader is, for example "Article 3 of 2,095"."""
        self._place.setText(text)

    def text(self) -> str:
        """What stands on the left now."""
        return self._text.text()

    def time_left(self) -> str:
        """The time left in words, or nothing."""
        return "" if self._left.isHidden() else self._left.text()

    def _set_text(self, text: str) -> None:
        self._text.setText(text)

    def _on_cancel_clicked(self) -> None:
        self.show_cancelling()
        self.cancel_requested.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("side"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))


class _ProgressBar(QProgressBar):
    """A quiet bar, 120 by 4, with the role and value that a screen reader tells."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setRange(0, _STEPS)
        self.setTextVisible(False)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedSize(theme.px(120), theme.px(4))

    def set_share(self, share: float) -> None:
        self.setValue(round(min(1.0, max(0.0, share)) * _STEPS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("strong", 0.7))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
        painter.setBrush(self._theme.colour("accent"))
        done = self.width() * self.value() / _STEPS
        start = self.width() - done if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        painter.drawRoundedRect(QRectF(start, 0, done, self.height()), 2, 2)
