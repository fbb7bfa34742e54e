"""What stands where the list would be when a search finds nothing: what to leave out, and how much that finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.model.values import dataclass
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import Theme

_LONGEST_TERM = 30
_MOST_OFFERS = 4


@dataclass(frozen=True, slots=True)
class Offer:
    """A search that finds something: leaving ``without`` out, elsewhere (``everywhere``), or else the words apart."""

    articles: int
    act: Callable[[], None]
    without: str = ""
    is_everywhere: bool = False


class NothingFoundNote(QWidget):
    """``clear_requested`` wants the search gone."""

    clear_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = QLabel()
        self._advice = QLabel()
        for label in (self._sentence, self._advice):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._clear = QPushButton(self.tr("Clear search"))
        self._clear.clicked.connect(self.clear_requested)
        self._buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self._advice)
        self._column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(5)
        self.set_theme(theme)

    @property
    def words(self) -> list[str]:
        """Sentence, advice and the buttons' words."""
        return [self._sentence.text(), self._advice.text(), *(button.text() for button in self._buttons)]

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self._sentence.setFont(theme.ui_font(13, 600))
        self._advice.setFont(theme.ui_font(12.5))
        for label, token in ((self._sentence, "text"), (self._advice, "muted")):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, theme.colour(token))
            label.setPalette(palette)
        for button in (*self._buttons, self._clear):
            button.setFont(theme.ui_font(12, 500))
        self._column.setContentsMargins(theme.px(18), 0, theme.px(18), 0)
        self._column.setSpacing(theme.px(10))

    def explain(self, search: str) -> None:
        """Nothing was found by this; what would find more is not known yet."""
        self._drop_buttons()
        self._sentence.setText(self.tr("No article matches {search}").format(search=shortened(search)))
        self._advice.setText(self.tr("Check the spelling, or use fewer words."))

    def offer(self, offers: Sequence[Offer]) -> None:
        """What finds something, the reader's way out."""
        self._drop_buttons()
        if not offers:
            return
        self._advice.setText(self.tr("What finds more:"))
        for number, offer in enumerate(offers[:_MOST_OFFERS]):
            button = QPushButton(self._words_of(offer).replace("&", "&&"))
            button.setFont(self._theme.ui_font(12, 500))
            button.clicked.connect(offer.act)
            self._buttons.append(button)
            self._column.insertWidget(3 + number, button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _words_of(self, offer: Offer) -> str:
        if offer.is_everywhere:
            return self.tr("In all articles: %Ln found", "", offer.articles)
        if not offer.without:
            return self.tr("The words apart: %Ln found", "", offer.articles)
        return self.tr("Remove {term}: %Ln found", "", offer.articles).format(term=shortened(offer.without, _LONGEST_TERM))

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
