"""What stands where the list would be when nothing is in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.model.query import ArticleView
from newsreader.ui.theme import Theme

_LONGEST_SEARCH = 80


class EmptyListNote(QWidget):
    """One sentence, and under a search a button that clears it."""

    clear_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = QLabel(self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._clear_button = QPushButton(self.tr("Clear search"), self)
        self._clear_button.clicked.connect(self.clear_requested)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(2)
        self._layout.addWidget(self._sentence)
        self._layout.addWidget(self._clear_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addStretch(5)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        palette = self._sentence.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.colour("muted"))
        self._sentence.setPalette(palette)
        self._sentence.setFont(theme.ui_font(13))
        self._clear_button.setFont(theme.ui_font(12, 500))
        self._layout.setContentsMargins(theme.px(22), 0, theme.px(22), 0)
        self._layout.setSpacing(theme.px(12))

    def explain(self, view: ArticleView, search: str) -> None:
        """Say why the list is empty."""
        cut = search if len(search) <= _LONGEST_SEARCH else search[:_LONGEST_SEARCH] + "…"
        sentences = {
            ArticleView.UNREAD: self.tr("Nothing unread"),
            ArticleView.STARRED: self.tr("Nothing starred"),
            ArticleView.RECENT: self.tr("Nothing added in the last seven days"),
            ArticleView.BIN: self.tr("The bin is empty"),
            ArticleView.ALL: self.tr("No articles"),
            ArticleView.BIN: self.tr("The bin is empty"),
        }
        sentence = self.tr("No articles found for “{search}”").format(search=cut) if search else sentences[view]
        self._sentence.setText(sentence)
        self._clear_button.setVisible(bool(search))

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()
