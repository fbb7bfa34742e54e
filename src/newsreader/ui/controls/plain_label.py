"""Labels for words that came from outside: shown as their characters, and never asking for more width than there is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from newsreader.ui.text_lines import plain_tip
from newsreader.ui.theme import elide_words

_LEAST_LETTERS = 8
_BREAK = "\u200b"


class PlainLabel(QLabel):
    """Wraps to the width it is given; a word that is longer than a line is broken where the line ends."""

    def __init__(self, words: str = "", font: QFont | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._broken_for = -1
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if font is not None:
            self.setFont(font)
        self.setText(words)

    def text(self) -> str:
        """The words as they were given."""
        return self._words

    def setText(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self._break_long_words()

    def changeEvent(self, event: QEvent) -> None:
        """Other letters break elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._break_long_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._break_long_words()

    def minimumSizeHint(self) -> QSize:
        """A few letters wide, whatever the longest word is."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), self.fontMetrics().averageCharWidth() * _LEAST_LETTERS), least.height())

    def _break_long_words(self) -> None:
        broken = _with_breaks(self._words, QFontMetricsF(self.font()), self.contentsRect().width())
        if broken != super().text():
            super().setText(broken)


class LineLabel(QLabel):
    """One line, cut at a word end where there is no room for all of it; the whole is then its tool tip."""

    def __init__(self, words: str = "", font: QFont | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        if font is not None:
            self.setFont(font)
        self.setText(words)

    def text(self) -> str:
        """The words as they were given."""
        return self._words

    def setText(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self._cut()

    def changeEvent(self, event: QEvent) -> None:
        """Other letters are cut elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width cuts elsewhere."""
        super().resizeEvent(event)
        self._cut()

    def sizeHint(self) -> QSize:
        """All of the words."""
        margins = self.contentsMargins()
        wide = QFontMetricsF(self.font()).horizontalAdvance(self._words)
        return QSize(int(wide) + 2 + margins.left() + margins.right(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), self.fontMetrics().averageCharWidth() * _LEAST_LETTERS), wanted.height())

    def _cut(self) -> None:
        shown = elide_words(self._words, QFontMetricsF(self.font()), self.contentsRect().width())
        if shown != super().text():
            super().setText(shown)
            self.setToolTip("" if shown == self._words else plain_tip(self._words))


def _with_breaks(words: str, metrics: QFontMetricsF, width: float) -> str:
    """``words`` with a place to break after each letter of those that are wider than a line."""
    if metrics.horizontalAdvance(words) <= width:
        return words
    return "\n".join(
        " ".join(_BREAK.join(word) if metrics.horizontalAdvance(word) > width else word for word in line.split(" "))
        for line in words.split("\n")
    )
