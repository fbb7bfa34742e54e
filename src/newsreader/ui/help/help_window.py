"""The window of the help: contents and search at the side, a page, the way back and forward."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from newsreader.settings import Settings
from newsreader.ui.help.contents_list import ContentsList
from newsreader.ui.help.page import PageWriter, ProgramWords
from newsreader.ui.help.page_view import HelpPage
from newsreader.ui.help.search import find_topics, words_of
from newsreader.ui.help.topics import HelpBook
from newsreader.ui.icons import icon
from newsreader.ui.theme import Theme

_ZOOM_STEP = 1.1
_ROOM_AROUND = 64


class HelpWindow(QWidget):
    """Not modal, so that it can stay open beside the work. ``command_requested`` tells a "do it" link."""

    command_requested = Signal(str)

    def __init__(
        self, theme: Theme, book: HelpBook, program: ProgramWords, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._book = book
        self._settings = settings
        self._writer = PageWriter(book, program, lambda command: self.tr("{command} in the menu").format(command=command))
        self._topic = ""
        self._past: list[str] = []
        self._future: list[str] = []
        self._is_browsing = False
        self.setObjectName("help")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Help"))
        self._make(theme)
        self._lay_out()
        self._add_keys()
        self.set_theme(theme)
        self._contents.show_contents(book)
        self._page.set_zoom(settings.number("help.zoom"))
        room = self.screen().availableSize()
        self.resize(min(theme.px(980), room.width() - _ROOM_AROUND), min(theme.px(700), room.height() - _ROOM_AROUND))
        if geometry := settings.text("help.geometry"):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))

    @property
    def topic(self) -> str:
        """The topic in front."""
        return self._topic

    def open_topic(self, topic: str) -> None:
        """Show a topic as a new step of the way back; raises KeyError for one that does not exist."""
        self._is_browsing = False
        self._visit(topic)

    def take_over(self, other: HelpWindow) -> None:
        """Show what another shows, as large and where it is."""
        # a search shows what it finds, and is a step of the way back
        self._field.setText(other._field.text())
        self._past, self._future = list(other._past), list(other._future)
        if other.topic in self._book:
            self._show(other.topic)
        self.setGeometry(other.geometry())
        self.show()
        bar, theirs = self._page.verticalScrollBar(), other._page.verticalScrollBar()
        share = theirs.value() / theirs.maximum() if theirs.maximum() else 0.0
        QTimer.singleShot(0, self, lambda: bar.setValue(round(share * bar.maximum())))

    def search(self, words: str) -> None:
        """Put words into the search field."""
        self._field.setText(words)

    def focus_search(self) -> None:
        """Put the caret into the search field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        px = theme.px
        self._contents.set_theme(theme)
        self._page.set_theme(theme)
        for name, button in self._buttons.items():
            button.setIcon(icon(name, theme, 16))
        self._nothing.setFont(theme.ui_font(12.5))
        self._nothing.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._field_row.setContentsMargins(px(12), px(10), px(12), px(8))
        self._nothing.setContentsMargins(px(18), px(8), px(16), px(8))
        self._tools.setContentsMargins(px(12), px(8), px(12), px(8))
        self._tools.setSpacing(px(4))
        self._split.setSizes([px(270), px(710)])

    # -- parts

    def _make(self, theme: Theme) -> None:
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Search the help"))
        self._field.setAccessibleName(self.tr("Search the help"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._on_search_changed)
        self._field.returnPressed.connect(self._focus_page)
        self._contents = ContentsList(theme)
        self._contents.topic_chosen.connect(self._browse)
        self._contents.topic_entered.connect(self._on_topic_entered)
        self._nothing = QLabel()
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self._page = HelpPage(theme)
        self._page.link_followed.connect(self._on_link_followed)
        acts: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("left", self.tr("Back"), partial(self._step, -1)),
            ("right", self.tr("Forward"), partial(self._step, 1)),
            ("minus", self.tr("Smaller text"), partial(self._zoom, 1 / _ZOOM_STEP)),
            ("plus", self.tr("Larger text"), partial(self._zoom, _ZOOM_STEP)),
        )
        self._buttons: dict[str, QPushButton] = {}
        for name, words, act in acts:
            button = QPushButton()
            button.setObjectName("tool")
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setAutoDefault(True)
            button.clicked.connect(act)
            self._buttons[name] = button

    def _lay_out(self) -> None:
        self._field_row = QVBoxLayout()
        self._field_row.addWidget(self._field)
        side = QWidget()
        side.setObjectName("helpSide")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._field_row)
        column.addWidget(self._nothing)
        column.addWidget(self._contents, 1)
        self._tools = QHBoxLayout()
        for name in ("left", "right"):
            self._tools.addWidget(self._buttons[name])
        self._tools.addStretch(1)
        for name in ("minus", "plus"):
            self._tools.addWidget(self._buttons[name])
        main = QWidget()
        main.setObjectName("helpMain")
        main.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        right = QVBoxLayout(main)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(self._tools)
        right.addWidget(self._page, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(side)
        self._split.addWidget(main)
        self._split.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)

    def _add_keys(self) -> None:
        keys: tuple[tuple[list[QKeySequence], Callable[[], None]], ...] = (
            (QKeySequence.keyBindings(QKeySequence.StandardKey.Back), partial(self._step, -1)),
            (QKeySequence.keyBindings(QKeySequence.StandardKey.Forward), partial(self._step, 1)),
            ([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")], partial(self._zoom, _ZOOM_STEP)),
            ([QKeySequence("Ctrl+-")], partial(self._zoom, 1 / _ZOOM_STEP)),
            ([QKeySequence("Ctrl+0")], partial(self._zoom, 0)),
            ([QKeySequence("Ctrl+F"), QKeySequence("Ctrl+K")], self.focus_search),
            ([QKeySequence("F6")], self._step_part),
        )
        for sequences, act in keys:
            for sequence in sequences:
                shortcut = QShortcut(sequence, self)
                shortcut.activated.connect(act)

    # -- going about

    def _show(self, topic: str) -> None:
        found = self._book[topic]
        self._topic = topic
        asked = words_of(self._field.text())
        self._page.show_page(found.title, self._writer.html(found), tuple(asked))
        self._contents.choose(topic)
        self._buttons["left"].setEnabled(bool(self._past))
        self._buttons["right"].setEnabled(bool(self._future))

    def _visit(self, topic: str) -> None:
        if topic != self._topic:
            if self._topic:
                self._past.append(self._topic)
            self._future.clear()
        self._show(topic)

    def _browse(self, topic: str) -> None:
        """Walking down the list or typing a search is one step of the way back, however many topics it passes."""
        if self._is_browsing:
            self._show(topic)
        else:
            self._visit(topic)
            self._is_browsing = True

    def _step(self, direction: int) -> None:
        past, future = (self._past, self._future) if direction < 0 else (self._future, self._past)
        if past:
            self._is_browsing = False
            future.append(self._topic)
            self._show(past.pop())

    def _zoom(self, factor: float) -> None:
        zoom = min(3.0, max(0.6, self._settings.number("help.zoom") * factor)) if factor else 1.0
        self._settings.put(help__zoom=zoom)
        self._page.set_zoom(zoom)

    def _focus_page(self) -> None:
        self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step_part(self) -> None:
        parts = (self._field, self._contents, self._page)
        here = next((number for number, part in enumerate(parts) if part.hasFocus()), -1)
        parts[(here + 1) % len(parts)].setFocus(Qt.FocusReason.TabFocusReason)

    # -- what the parts tell

    def _on_search_changed(self, words: str) -> None:
        is_asked = bool(words_of(words))
        hits = find_topics(self._book, words, self._writer.plain)
        self._nothing.setVisible(is_asked and not hits)
        if not is_asked:
            self._contents.show_contents(self._book)
            if self._topic:
                self._show(self._topic)
            return
        self._contents.show_hits(hits)
        if not hits:
            self._nothing.setText(
                self.tr("The help says nothing about “{words}”. Try another or a shorter word.").format(words=words)
            )

    def _on_topic_entered(self, topic: str) -> None:
        if topic in self._book:
            self.open_topic(topic)
            self._focus_page()

    def _on_link_followed(self, link: str) -> None:
        scheme, _colon, target = link.partition(":")
        if scheme == "topic":
            self.open_topic(target)
        elif scheme == "do":
            self.command_requested.emit(target)

    # -- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears the search, then closes; Down goes from the search into what it found."""
        if event.key() == Qt.Key.Key_Escape:
            if self._field.text():
                self._field.clear()
            else:
                self.close()
        elif event.key() == Qt.Key.Key_Down and self._field.hasFocus():
            self._contents.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep its place on the screen."""
        self._settings.put(help__geometry=bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        super().closeEvent(event)
