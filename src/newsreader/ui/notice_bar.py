"""A bar above the panes: what happened, what to do, and details for who wants them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QPushButton, QSizePolicy, QWidget

from newsreader.ui.announcing import announce
from newsreader.ui.core_words import in_words
from newsreader.ui.icons import icon
from newsreader.ui.theme import Theme

_QUIET_MS = 8000


class NoticeBar(QWidget):
    """Hidden until there is something to say. Problems stay until closed, good news leaves by itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._details_text = ""
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._act: Callable[[], None] | None = None
        self._action = QPushButton()
        self._action.clicked.connect(self._on_action_clicked)
        self._details = QPushButton(self.tr("Details…"))
        self._details.clicked.connect(self._on_details_clicked)
        self._close = QPushButton()
        self._close.setObjectName("tool")
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(18), theme.px(8), theme.px(12), theme.px(8))
        layout.setSpacing(theme.px(12))
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._details)
        layout.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._sentence.setFont(theme.ui_font(12.5))
        self._close.setIcon(icon("x", theme, 14))

    def say(self, sentence: str, details: str = "", *, is_problem: bool = False) -> None:
        """Show a sentence; ``details`` open in a dialog."""
        self._show(sentence, details, is_problem)

    def offer(self, sentence: str, words: str, act: Callable[[], None]) -> None:
        """Show a sentence with a button that does something about it; it stays until answered or closed."""
        self._show(sentence, "", False)
        self._act = act
        self._action.setText(words)
        self._action.show()
        self._timer.stop()

    def _show(self, sentence: str, details: str, is_problem: bool) -> None:
        self._act = None
        self._action.hide()
        self._sentence.setText(in_words(sentence))
        self._details_text = details
        self._details.setVisible(bool(details))
        self.setProperty("problem", is_problem)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        announce(self, self._sentence.text())
        if is_problem or details:
            self._timer.stop()
        else:
            self._timer.start(_QUIET_MS)

    def focus_first(self) -> None:
        """Put the keyboard on the first button that is shown."""
        for button in (self._action, self._details, self._close):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def sentence(self) -> str:
        """What is shown now, or nothing."""
        return self._sentence.text() if not self.isHidden() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _on_action_clicked(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()

    def _on_details_clicked(self) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Details"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self._sentence.text())
        lines = self._details_text.split("\n")
        shown = "\n".join(lines[:12])
        if len(lines) > 12:
            shown += "\n" + self.tr("… and %n more", "", len(lines) - 12)
            box.setDetailedText(self._details_text)
        box.setInformativeText(shown)
        box.open()
