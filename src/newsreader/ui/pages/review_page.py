"""The review: what the program is unsure of, one card at a time, both sides beside each other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from newsreader.jobs.protocol import SettleReview
from newsreader.library import Library
from newsreader.model.annotation import Kind
from newsreader.model.changes import Changes
from newsreader.model.entity import EntityId
from newsreader.model.review import ReviewItem, ReviewKind, ReviewProgress, Verdict
from newsreader.ui.controls.empty_note import EmptyNote
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.mirroring import draw_words, mirror
from newsreader.ui.pages.library_page import LibraryPage
from newsreader.ui.pages.review_card import ReviewCard
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.text_lines import plain_tip
from newsreader.ui.theme import Theme, elide_words

_WIDEST, _STACK_BELOW, _NARROW_KEY = 1096, 860, 200
_MARGIN, _LEAST_MARGIN = 24, 12
_KEYS_BESIDE, _KEYS_BELOW = 380, 330
"""The width and the height with less of which the keys stand among what is scrolled, one below the other."""
_AHEAD = 6


class ReviewPage(LibraryPage):
    """1, 2 and 3 answer the question; the next one comes at once, the library follows."""

    def __init__(self, theme: Theme, reader: LibraryReader, parent: QWidget | None = None) -> None:
        super().__init__(theme, reader, parent)
        self.setAccessibleName(self.tr("Review"))
        self._items: list[ReviewItem] = []
        self._decided: set[str] = set()
        """Questions with an answer that the library has not taken up yet."""
        self._put_off: dict[str, None] = {}
        """Those that come back when there is no other left, in the order in which they were put off."""
        self._unkept: set[str] = set()
        """Those of them that the library does not list as put off yet."""
        self._settled: set[str] = set()
        """Those whose answer the library has taken up: where one is a question again, its answer was taken back."""
        self._progress: ReviewProgress | None = None
        self.pace.due.connect(self._ask)
        self._build()
        self.set_theme(theme)

    # -- what the window asks

    def open(self, entity: EntityId | None) -> None:
        """The first open question; what the library has yet to hear of stays answered."""
        self._put_off = {key: None for key in self._put_off if key in self._unkept}
        self._settled.clear()
        self._ask()

    def take_over(self, other: LibraryPage) -> None:
        """The question that another window has on the table, and what was answered there."""
        if not isinstance(other, ReviewPage):
            return
        self._decided |= other._decided
        self._put_off |= other._put_off
        self._unkept |= other._unkept
        self._settled |= other._settled
        self._items, self._progress = list(other._items), other._progress
        self._show_item()
        self._ask()

    def apply(self, changes: Changes) -> None:
        """Questions come and go with the library; the one on the table stays while it is open."""
        self.pace.ask()

    def set_theme(self, theme: Theme) -> None:
        """Draw with other colours or at another scale."""
        super().set_theme(theme)
        px = theme.px
        self._title.setFont(theme.ui_font(17, 600))
        self._count.setFont(theme.ui_font(13, tabular=True))
        self._count.setStyleSheet(f"color: {theme.colour('muted').name()}")
        self._bar.set_theme(theme)
        self.card.set_theme(theme)
        for key in self._keys.values():
            key.set_theme(theme)
        self._done.set_theme(theme)
        self._head.setSpacing(px(12))
        ground = theme.colour("window").name()
        self._scroll.setStyleSheet(f"QScrollArea {{ background: {ground}; }} #reviewGround {{ background: {ground}; }}")
        self._arrange()
        self.update()

    def foot_height(self) -> int:
        """The keys."""
        return 96

    def place_words(self) -> str:
        """How much is decided, and how much is left."""
        if self._progress is None or not self._progress.settled + self._progress.left:
            return ""
        locale = QLocale()
        return self.tr("{n} decided, {left} to go").format(
            n=locale.toString(self._progress.settled), left=locale.toString(self._progress.left)
        )

    def chosen_entities(self) -> list[EntityId]:
        """Both sides of the card."""
        item = self.item
        sides = () if item is None else (item.first, item.second)
        return [side.entity.id for side in sides if side is not None and side.entity is not None]

    @property
    def item(self) -> ReviewItem | None:
        """The question on the table."""
        return self._items[0] if self._items else None

    # -- building

    def _build(self) -> None:
        theme = self.theme
        self._title, self._count = QLabel(self.tr("Review")), QLabel()
        self._bar = _ProgressBar(theme)
        self.card = ReviewCard(theme)
        self.card.mention_requested.connect(self.mention_requested)
        self.card.entity_requested.connect(self.entity_requested)
        self._keys = {
            Verdict.SAME: _KeyButton(theme, "1"),
            Verdict.NEVER: _KeyButton(theme, "2"),
            Verdict.LATER: _KeyButton(theme, "3"),
        }
        for verdict, key in self._keys.items():
            key.clicked.connect(lambda _checked=False, verdict=verdict: self.answer(verdict))
        self._head = QHBoxLayout()
        for part in (self._title, self._count):
            self._head.addWidget(part)
        self._head.addStretch()
        self._keys_box = QWidget()
        self._keys_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._keys_box)
        for key in self._keys.values():
            self._keys_row.addWidget(key, 1)
        self._done = EmptyNote(theme)
        self._done.explain(
            self.tr("Nothing to review"),
            self.tr("Names that the program is not sure of come up here, the most important first. New articles bring more."),
            (self.tr("Back to the articles"), partial(self.command_requested.emit, "focus.list")),
        )
        ground = QWidget()
        ground.setObjectName("reviewGround")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inner = QVBoxLayout(ground)
        self._inner.setContentsMargins(0, 16, 0, 16)
        self._inner.addWidget(self.card)
        self._inner.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBar(ThinScrollBar(theme, self))
        self._scroll.setWidget(ground)
        self._middle = QWidget()
        self._column = column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._bar)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._done, 1)
        column.addWidget(self._keys_box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._middle)
        row.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # -- questions

    def _ask(self) -> None:
        wanted = len(self._decided | self._put_off.keys()) + _AHEAD

        def read(library: Library) -> tuple[list[ReviewItem], ReviewProgress]:
            return library.list_review(limit=wanted), library.get_review_progress()

        self.reader.ask("page.review", read, lambda answer: self._show(*answer))

    def _show(self, items: list[ReviewItem], progress: ReviewProgress) -> None:
        before = self.item
        self._progress = progress
        listed = {item.key for item in items}
        gone = self._decided - listed
        self._settled |= gone
        self._decided -= gone
        self._unkept -= {item.key for item in items if item.is_later}
        if listed <= self._decided | self._put_off.keys():
            # there is no other left
            places = {key: place for place, key in enumerate(self._put_off)}
            items = sorted(items, key=lambda item: places.get(item.key, -1))
            self._put_off.clear()
            self._unkept.clear()
        hidden = self._decided | self._put_off.keys()
        taken_back = [item for item in items if item.key in self._settled]
        self._settled -= listed
        if taken_back:
            # an answer was undone: its question is to be answered now, and the one on the table after it
            self._items = taken_back + [item for item in items if item not in taken_back and item.key not in hidden]
            self._show_item()
            return
        self._items = [item for item in items if item.key not in hidden]
        if before is not None and before.key not in hidden:
            # what is on the table stays there while it is still a question
            here = [item for item in self._items if item.key == before.key]
            self._items = here + [item for item in self._items if item.key != before.key]
        self._show_item()

    def _show_item(self) -> None:
        item, progress = self.item, self._progress
        for part in (self._scroll, *self._keys.values()):
            part.setVisible(item is not None)
        self._done.setVisible(item is None)
        self.place_changed.emit()
        if progress is not None:
            whole = progress.left + progress.settled
            locale = QLocale()
            place = locale.toString(min(progress.settled + 1, whole))
            words = self.tr("{n} of {all}").format(n=place, all=locale.toString(whole))
            self._count.setText(words if item is not None else "")
            self._bar.set_share(progress.settled / whole if whole else 1.0)
            self._bar.setVisible(whole > 0)
        if item is None:
            return
        self.card.show_item(item)
        kind = item.first.name.kind if item.first is not None else Kind.PERSON
        for verdict, (words, below) in self._key_words(item, kind).items():
            self._keys[verdict].set_words(words, below)
        self._keys[Verdict.SAME].setVisible(item.kind is not ReviewKind.LOST)

    def _key_words(self, item: ReviewItem, kind: Kind) -> dict[Verdict, tuple[str, str]]:
        if item.kind is ReviewKind.LOST:
            return {
                Verdict.SAME: ("", ""),
                Verdict.NEVER: (self.tr("Take it back"), self.tr("The decision is revoked")),
                Verdict.LATER: (self.tr("Keep it"), self.tr("It waits for its place to come back")),
            }
        same = {
            Kind.PERSON: self.tr("Same person"),
            Kind.PLACE: self.tr("Same place"),
            Kind.ORGANISATION: self.tr("Same organisation"),
        }[kind]
        articles = item.first.articles if item.first is not None else 0
        is_joined = item.kind in (ReviewKind.LINK, ReviewKind.SPLIT)
        confirms = self.tr("Confirms the join: %Ln article(s)", "", articles)
        joins = self.tr("Joins %Ln article(s)", "", articles)
        takes = self.tr("Takes %Ln article(s) out, for good", "", articles)
        return {
            Verdict.SAME: (same, confirms if is_joined else joins),
            Verdict.NEVER: (self.tr("Never the same"), takes if is_joined else self.tr("Keeps them apart, for good")),
            Verdict.LATER: (self.tr("Later"), self.tr("Comes back at the end")),
        }

    def answer(self, verdict: Verdict) -> None:
        """Settle the question on the table and show the next one."""
        item = self.item
        if item is None or (verdict is Verdict.SAME and item.kind is ReviewKind.LOST):
            return
        if verdict is Verdict.LATER:
            self._put_off[item.key] = None
            self._unkept.add(item.key)
        else:
            self._decided.add(item.key)
        self._items = self._items[1:]
        if self._progress is not None and verdict is not Verdict.LATER:
            left, settled = max(0, self._progress.left - 1), self._progress.settled + 1
            self._progress = ReviewProgress(left, self._progress.later, settled)
        self._show_item()
        self.request_made.emit(SettleReview(item.key, verdict))
        # who answers faster than the library takes it up gets the next ones all the same
        self._ask()

    # -- keys and room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3 answer; they have no other meaning here."""
        verdicts = {Qt.Key.Key_1: Verdict.SAME, Qt.Key.Key_2: Verdict.NEVER, Qt.Key.Key_3: Verdict.LATER}
        verdict = verdicts.get(Qt.Key(event.key()))
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if verdict is not None and is_plain:
            self.answer(verdict)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The contexts stack where there is no room for two; the keys stay at the foot."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self.theme.px
        is_narrow = self.width() < px(_KEYS_BESIDE)
        width = min(px(_WIDEST), self.width() - 2 * px(_LEAST_MARGIN if is_narrow else _MARGIN))
        self._middle.setFixedWidth(max(0, width))
        self.card.set_stacked(width < px(_STACK_BELOW))
        are_scrolled = is_narrow or self.height() < px(_KEYS_BELOW)
        self._head.setContentsMargins(0, px(10 if are_scrolled else 28), 0, px(10))
        self._keys_row.setContentsMargins(0, px(18), 0, px(0 if are_scrolled else 24))
        self._keys_row.setSpacing(px(8 if are_scrolled else 16))
        if are_scrolled == (self._inner.indexOf(self._keys_box) >= 0):
            return
        row = QBoxLayout.Direction
        self._keys_row.setDirection(row.TopToBottom if are_scrolled else row.LeftToRight)
        if are_scrolled:
            self._inner.insertWidget(1, self._keys_box)
        else:
            self._column.addWidget(self._keys_box)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        QPainter(self).fillRect(self.rect(), self.theme.colour("window"))


class _ProgressBar(QWidget):
    """How much is settled."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self.setFixedHeight(4)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(4))
        self.update()

    def set_share(self, share: float) -> None:
        self._share = min(1.0, max(0.0, share))
        self.setAccessibleName(self.tr("{n} percent settled").format(n=round(100 * self._share)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(self._theme.colour("track"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._share > 0:
            painter.setBrush(self._theme.colour("accent"))
            box = QRectF(0, 0, max(self.height(), self.width() * self._share), self.height())
            painter.drawRoundedRect(box, radius, radius)


class _KeyButton(QPushButton):
    """A big key: its figure, what it does, and what follows from that. None is preset."""

    def __init__(self, theme: Theme, figure: str) -> None:
        super().__init__()
        self._theme = theme
        self._figure = figure
        self._words = self._below = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def set_words(self, words: str, below: str) -> None:
        self._words, self._below = words, below
        self.setAccessibleName(f"{self._figure}: {words}. {below}")
        self.setToolTip(plain_tip(below))
        self.setAccessibleDescription(below)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.px(64))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(64))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(110), self._theme.px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self.rect(), self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "strong"), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.colour("button"))
        painter.drawRoundedRect(box, px(10), px(10))
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("text", 0.11 if self.isDown() else 0.05))
            painter.drawRoundedRect(box, px(10), px(10))
        is_narrow = self.width() < px(_NARROW_KEY)
        cap = QRectF(px(8), px(20), px(24), px(24)) if is_narrow else QRectF(px(16), px(15), px(34), px(34))
        painter.setPen(QPen(theme.colour("strong"), 1))
        painter.setBrush(theme.colour("page" if theme.is_dark else "sunk"))
        painter.drawRoundedRect(cap, px(7), px(7))
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.ui_font(16, 600))
        draw_words(painter, cap, Qt.AlignmentFlag.AlignCenter, self._figure)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if is_narrow:
            # what follows is in the tip and in the spoken name
            painter.setFont(theme.ui_font(12.5, 600))
            room = QRectF(px(39), px(4), self.width() - px(43), self.height() - px(8))
            draw_words(painter, room, int(left) | int(Qt.TextFlag.TextWordWrap), self._words)
            return
        painter.setFont(theme.ui_font(15, 600))
        draw_words(painter, QRectF(px(66), px(11), self.width() - px(70), px(22)), left, self._words)
        painter.setFont(theme.ui_font(12))
        painter.setPen(theme.colour("muted"))
        room = QRectF(px(66), px(33), self.width() - px(76), px(18))
        below = elide_words(self._below, QFontMetricsF(painter.font()), room.width())
        draw_words(painter, room, left, below)

