"""The line on an entity's page that says that some of its articles may mean somebody else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from newsreader.model.review import SplitSuggestion
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.core_words import in_words
from newsreader.ui.entity_words import translated
from newsreader.ui.theme import Theme


class SuggestionStrip(QWidget):
    """Hidden while there is nothing to suggest. ``looked_at`` asks for the dialog that splits."""

    looked_at = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = PlainLabel()
        self._look = QPushButton(self.tr("Look at them…"))
        self._look.clicked.connect(self.looked_at)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._look)
        self.hide()

    def show_suggestion(self, suggestion: SplitSuggestion | None) -> None:
        """Say what is suggested, and why; None hides the line."""
        self.setVisible(suggestion is not None)
        if suggestion is None:
            return
        why = ", ".join(in_words(reason.text) for reason in suggestion.reasons)
        articles = translated("%Ln article(s)", len(suggestion.articles))
        self._words.setText(
            self.tr("{articles} may mean somebody else of this name: {why}.").format(articles=articles, why=why)
        )
        self._look.setAccessibleName(f"{self._words.text()} {self._look.text()}")

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        self._theme = theme
        self._words.setFont(theme.ui_font(12.5))
        self._look.setFont(theme.ui_font(12, 500))
        self._row.setContentsMargins(theme.px(14), theme.px(8), theme.px(8), theme.px(8))
        self._row.setSpacing(theme.px(12))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sunk ground of notices."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("line"))
        painter.setBrush(self._theme.colour("sunk"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), self._theme.px(6), self._theme.px(6))
