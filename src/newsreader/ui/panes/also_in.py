"""Below source and date: in which other places the text stands, and which other versions of the story there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.model.article import ArticleId, Copy
from newsreader.model.version import Version
from newsreader.ui.copy_words import has_more_to_tell, line_of_copy, summary_of_copies
from newsreader.ui.full_dates import day_words, full_date
from newsreader.ui.icons import icon
from newsreader.ui.theme import Theme, elide_words

_MOST_NAMED = 3
_BESIDE = 36
"""Pixels of a button that are not its words."""


class AlsoIn(QWidget):
    """Two buttons, each only where there is something to tell; the first unfolds the list of copies.

    ``toggled`` tells that the height is another one, ``versions_requested`` that the versions are wanted.
    """

    toggled = Signal()
    versions_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: ArticleId | None = None
        self._copies: tuple[Copy, ...] = ()
        self.copies = self._button()
        self.copies.setCheckable(True)
        self.copies.toggled.connect(self._on_toggled)
        self.versions = self._button()
        self.versions.clicked.connect(self.versions_requested)
        self.list = QLabel()
        self.list.setTextFormat(Qt.TextFormat.PlainText)
        self.list.setWordWrap(True)
        self.list.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.list.setAccessibleName(self.tr("Places with this text"))
        self._words_of_copies = self._words_of_versions = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.copies, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.list)
        self._column.addWidget(self.versions, 0, Qt.AlignmentFlag.AlignLeading)
        self.set_theme(theme)
        self.show_copies(None, ())

    def _button(self) -> QPushButton:
        button = QPushButton()
        button.setObjectName("link")
        # Enter presses it too, as Space does
        button.setAutoDefault(True)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for button in (self.copies, self.versions):
            button.setFont(theme.ui_font(12, 500))
            # the words stand at the text's edge
            button.setStyleSheet(f"QPushButton {{ padding: {theme.px(2)}px {theme.px(4)}px {theme.px(2)}px 0; }}")
        self.versions.setIcon(icon("versions", theme, 14))
        self.list.setFont(theme.ui_font(12))
        self.list.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._column.setSpacing(theme.px(4))
        self._show_copies()

    def watch_focus(self, watcher: QObject) -> None:
        """Let an event filter see when a button gets the focus."""
        for part in (self.copies, self.versions, self.list):
            part.installEventFilter(watcher)

    def show_copies(self, article: ArticleId | None, copies: Sequence[Copy]) -> None:
        """The copies of an article; of another one they are folded, and its versions are not known yet."""
        if article != self._article:
            self._article = article
            self.copies.setChecked(False)
            self.show_versions(())
        self._copies = tuple(copies) if has_more_to_tell(copies) else ()
        self._show_copies()

    def show_versions(self, versions: Sequence[Version]) -> None:
        """The versions of the story, the shown one included; none where it is the only one."""
        others = [one for one in versions if one.article != self._article]
        self.versions.setVisible(bool(others))
        if others:
            named = [self._name(one) for one in others[:_MOST_NAMED]]
            words = self.tr("%Ln version(s)", "", len(others) + 1) + ": " + "; ".join(named)
            self._words_of_versions = words + " …" if len(others) > _MOST_NAMED else words
            self.versions.setAccessibleName(self._words_of_versions)
            self._fit_words()
            self.versions.setToolTip(self.tr("Show the other versions and how they differ"))
        self._show_whether()

    def unfold(self) -> bool:
        """Unfold the list of copies, or fold it; False where there is none."""
        if not self._copies:
            return False
        self.copies.setChecked(not self.copies.isChecked())
        return True

    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return self.copies.isHidden() and self.versions.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """A button's words are not broken into lines: they are cut where there is no room."""
        px = self._theme.px
        room = max(px(120), self.width() - px(_BESIDE))
        metrics = QFontMetricsF(self.versions.font())
        self.versions.setText(elide_words(self._words_of_versions, metrics, room))
        self.copies.setText(
            f"{elide_words(self._words_of_copies, metrics, room)} {'▾' if self.copies.isChecked() else '▸'}"
        )

    def _name(self, version: Version) -> str:
        when = full_date(version.published, QLocale()) if version.published else day_words(version.added)
        who = version.source or version.title
        return ", ".join((elide_words(who, QFontMetricsF(self.versions.font()), self._theme.px(180)), when))

    def _show_copies(self) -> None:
        words = summary_of_copies(self._copies)
        is_open = self.copies.isChecked()
        self.copies.setVisible(bool(words))
        self._words_of_copies = words
        self._fit_words()
        self.copies.setAccessibleName(words)
        state = self.tr("unfolded") if is_open else self.tr("folded")
        self.copies.setAccessibleDescription(state)
        self.list.setText("\n".join(f"•  {line_of_copy(copy)}" for copy in self._copies))
        self.list.setVisible(is_open and bool(words))
        self._show_whether()

    def _show_whether(self) -> None:
        self.setVisible(not self.is_empty())

    def _on_toggled(self) -> None:
        self._show_copies()
        self.toggled.emit()
