"""The line under the search field that says what is wrong with the search, while the list stays as it was."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from newsreader.search.problems import SENTENCES, Problem
from newsreader.ui.announcing import alert
from newsreader.ui.theme import Theme

_PATIENCE_MS = 900
"""What typing on may mend is said only when typing rests."""


class SearchProblemNote(QLabel):
    """Hidden while nothing is wrong. What is only unfinished is said quietly."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.problem: Problem | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.say_now)
        self.hide()
        self.set_theme(theme)

    @property
    def sentence(self) -> str:
        """What is wrong, in words; empty when nothing is."""
        return "" if self.problem is None else sentence_of(self.problem)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.setFont(theme.ui_font(12))
        self.setContentsMargins(theme.px(10), theme.px(6), theme.px(10), 0)
        self._show_colour()

    def show_problem(self, problem: Problem | None) -> None:
        """Say it, at once or when typing rests; None hides the line."""
        self.problem = problem
        self._patience.stop()
        if problem is None:
            self.hide()
        elif problem.is_unfinished and self.isHidden():
            self._patience.start()
        else:
            self.say_now()

    def say_now(self) -> None:
        """Say what is wrong, without waiting for more typing."""
        self._patience.stop()
        if self.problem is None:
            return
        is_new = self.isHidden() or self.text() != self.sentence
        self.setText(self.sentence)
        self._show_colour()
        self.show()
        if is_new:
            alert(self)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the list may be; the words wrap."""
        return QSize(0, super().minimumSizeHint().height())

    def _show_colour(self) -> None:
        is_unfinished = self.problem is None or self.problem.is_unfinished
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour("muted" if is_unfinished else "diff_line"))
        self.setPalette(palette)


def sentence_of(problem: Problem) -> str:
    """What is wrong, in the reader's language."""
    return problem.sentence(QCoreApplication.translate("SearchSyntax", SENTENCES[problem.code]))
