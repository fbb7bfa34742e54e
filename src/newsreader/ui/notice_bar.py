"""A bar above the panes: what happened, what to do, and details for who wants them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.values import dataclass
from newsreader.ui.announcing import announce
from newsreader.ui.core_words import in_words
from newsreader.ui.icons import icon, pixmap
from newsreader.ui.theme import Theme

_QUIET_MS = 8000
_DETAIL_LINES = 8
_DETAIL_MARGIN = 8
_MOST_KEPT = 100

Act = tuple[str, Callable[[], None]]
"""The words of a button, and what it does."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to say. It stays until it is closed when it is a problem, has details or asks for an answer."""

    sentence: str
    details: str = ""
    is_problem: bool = False
    action: Act | None = None
    asks: bool = False

    @property
    def stays(self) -> bool:
        """Whether only the reader closes it."""
        return self.is_problem or bool(self.details) or self.asks

    def says_the_same(self, other: Notice) -> bool:
        """Whether both would look alike."""
        return (self.sentence, self.details, self.is_problem) == (other.sentence, other.details, other.is_problem)


class NoticeBar(QWidget):
    """Hidden until there is something to say. The newest is in front; what stays waits behind it until it is closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Notice"))
        self._theme = theme
        self._notices: list[Notice] = []
        self._make()
        self._lay_out(theme)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._sentence.setFont(theme.ui_font(12.5))
        self._text.setFont(theme.ui_font(12))
        self._close.setIcon(icon("x", theme, 14))
        self._show_sign()

    # -- saying

    def say(self, sentence: str, details: str = "", *, is_problem: bool = False, action: Act | None = None) -> None:
        """Show a sentence; ``details`` unfold below it, ``action`` is a button that helps."""
        self._bring(Notice(sentence, details, is_problem, action))

    def offer(self, sentence: str, words: str, act: Callable[[], None]) -> None:
        """Show a sentence with a button that does something about it; it stays until answered or closed."""
        self._bring(Notice(sentence, action=(words, act), asks=True))

    def take_over(self, other: NoticeBar) -> None:
        """Say what another bar still says. Its buttons are about its own window: whoever asks there asks here anew."""
        for notice in other.kept():
            if not notice.asks:
                self._bring(replace(notice, action=None))

    def kept(self) -> tuple[Notice, ...]:
        """What stays until the reader closes it, the oldest first."""
        return tuple(notice for notice in self._notices if notice.stays)

    def withdraw(self, sentence: str) -> None:
        """What was said so is true no more."""
        kept = [notice for notice in self._notices if notice.sentence != sentence]
        if len(kept) < len(self._notices):
            self._notices = kept
            self._show_front()

    def focus_first(self) -> None:
        """Put the keyboard on the first button that is shown."""
        for button in (self._next, self._action, self._details, self._close):
            if not button.isHidden():
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def sentence(self) -> str:
        """What is shown now, or nothing."""
        return self._sentence.text() if not self.isHidden() else ""

    def details(self) -> str:
        """The details of what is shown now."""
        return self._notices[-1].details if self._notices else ""

    def waiting(self) -> int:
        """How many more are kept behind the one in front."""
        return max(0, len(self._notices) - 1)

    def unfold(self) -> None:
        """Show the details of the one in front."""
        self._unfold(bool(self.details()))

    def close_notice(self) -> None:
        """Done with the one in front; the one behind it comes."""
        had_focus = self._has_focus()
        if self._notices:
            self._notices.pop()
        self._show_front()
        if had_focus and self._notices:
            self.focus_first()

    # -- parts

    def _make(self) -> None:
        self._sign = QLabel()
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        self._action.clicked.connect(self._on_action_clicked)
        self._details = QPushButton()
        self._details.clicked.connect(self._on_details_clicked)
        self._next = QPushButton()
        self._next.setObjectName("link")
        self._next.setToolTip(self.tr("Show the next notice; this one stays"))
        self._next.clicked.connect(self._on_next_clicked)
        self._close = QPushButton()
        self._close.setObjectName("tool")
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close this notice"))
        self._close.clicked.connect(self.close_notice)
        self._more = QWidget()
        self._text = QPlainTextEdit()
        self._text.setObjectName("noticeDetails")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Details"))
        self._copy = QPushButton(self.tr("Copy details"))
        self._copy.clicked.connect(self._on_copy_clicked)
        for button in (self._next, self._action, self._details, self._close, self._copy):
            # Enter presses it too, as Space does
            button.setAutoDefault(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        self._timer.timeout.connect(self._on_time_over)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._sign)
        row.addWidget(self._sentence, 1)
        for button in (self._next, self._action, self._details, self._close):
            row.addWidget(button)
        below = QVBoxLayout(self._more)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(px(8))
        below.addWidget(self._text)
        below.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(8), px(12), px(8))
        layout.setSpacing(px(8))
        layout.addLayout(row)
        layout.addWidget(self._more)
        self._more.hide()

    # -- showing

    def _bring(self, notice: Notice) -> None:
        kept = [old for old in self._notices if old.stays and not old.says_the_same(notice)]
        self._notices = [*kept, notice][-_MOST_KEPT:]
        self._show_front()
        self._announce(notice.sentence)

    def _show_front(self) -> None:
        self._timer.stop()
        self._unfold(False)
        if not self._notices:
            self.hide()
            return
        notice = self._notices[-1]
        sentence = in_words(notice.sentence)
        self._sentence.setText(sentence)
        self._text.setPlainText(notice.details)
        self._copy.setText(self.tr("Copy details"))
        self._details.setVisible(bool(notice.details))
        self._action.setVisible(notice.action is not None)
        if notice.action is not None:
            self._action.setText(notice.action[0])
        self._next.setVisible(self.waiting() > 0)
        self._next.setText(self.tr("and %Ln more", "", self.waiting()))
        self.setAccessibleDescription(sentence)
        self.setProperty("problem", notice.is_problem)
        self.style().unpolish(self)
        self.style().polish(self)
        self._show_sign()
        self.show()
        if not notice.stays:
            self._timer.start()

    def _show_sign(self) -> None:
        is_problem = bool(self._notices) and self._notices[-1].is_problem
        self._sign.setVisible(is_problem)
        if is_problem:
            theme = self._theme
            self._sign.setPixmap(pixmap("warning", theme.colour("diff_line"), theme.px(16), self.devicePixelRatioF()))
            self._sign.setAccessibleName(self.tr("Problem"))

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _unfold(self, is_open: bool) -> None:
        lines = min(_DETAIL_LINES, max(2, self._text.blockCount()))
        self._text.setFixedHeight(round(self._text.fontMetrics().lineSpacing() * (lines + 1)) + 2 * _DETAIL_MARGIN)
        self._more.setVisible(is_open)
        self._details.setText(self.tr("Hide details") if is_open else self.tr("Details"))
        if is_open:
            self._timer.stop()

    def _announce(self, sentence: str) -> None:
        announce(self, in_words(sentence), at_once=True)

    # -- what the reader does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the notice in front."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_notice()
        else:
            super().keyPressEvent(event)

    def _on_details_clicked(self) -> None:
        self._unfold(self._more.isHidden())

    def _on_next_clicked(self) -> None:
        """Turn the pile: the one in front goes to its end."""
        self._notices.insert(0, self._notices.pop())
        self._show_front()

    def _on_action_clicked(self) -> None:
        action = self._notices[-1].action
        self.close_notice()
        if action is not None:
            action[1]()

    def _on_copy_clicked(self) -> None:
        notice = self._notices[-1]
        QGuiApplication.clipboard().setText(f"{notice.sentence}\n\n{notice.details}")
        self._copy.setText(self.tr("Copied"))

    def _on_time_over(self) -> None:
        if self.underMouse() or self._has_focus():
            self._timer.start()
        else:
            self.close_notice()
