"""The line above the article list: what is listed, how many, and the sort menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from newsreader.model.query import ArticleOrder
from newsreader.ui.controls.choice_button import ChoiceButton
from newsreader.ui.mirroring import draw_words, is_mirrored, mirror
from newsreader.ui.order_words import order_words
from newsreader.ui.theme import Theme, elide_words

_HEIGHT = 28


class ListHeader(QWidget):
    """Title and figure at the left, the sort menu at the right."""

    order_changed = Signal(object)

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._locale = locale
        self._title = ""
        self._count = ""
        self._sort = SortButton(theme, self)
        self._sort.order_changed.connect(self.order_changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch()
        layout.addWidget(self._sort)
        self.set_theme(theme)

    @property
    def sort(self) -> SortButton:
        """The sort menu's button."""
        return self._sort

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self._sort.set_theme(theme)
        self.setFixedHeight(theme.px(_HEIGHT))
        self.update()

    def set_title(self, title: str, total: int, *, is_search: bool, is_more: bool = False) -> None:
        """Name what is listed and say how many; a search says "found". ``is_more``: there are more than these."""
        figure = self._locale.toString(total)
        if is_more:
            figure = self.tr("{n}+").format(n=figure)
        self._count = self.tr("{n} found").format(n=figure) if is_search else figure
        self.rename(title)

    def rename(self, title: str) -> None:
        """Name what is listed."""
        self._title = " ".join(title.split())
        self.setAccessibleName(f"{self._title}, {self._count}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title and figure; the title yields."""
        theme = self._theme
        painter = QPainter(self)
        mirror(painter, self.rect(), self)
        count_font = theme.ui_font(12, tabular=True)
        title_font = theme.ui_font(13, 600)
        count_width = QFontMetricsF(count_font).horizontalAdvance(self._count)
        gap = theme.px(8)
        metrics = QFontMetricsF(title_font)
        room = self.width() - self._sort.width() if is_mirrored(self) else self._sort.x()
        title = elide_words(self._title, metrics, room - count_width - 2 * gap)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        box = QRectF(self.rect())
        painter.setFont(title_font)
        painter.setPen(theme.colour("text"))
        draw_words(painter, box, middle, title)
        painter.setFont(count_font)
        painter.setPen(theme.colour("muted"))
        draw_words(painter, box.adjusted(metrics.horizontalAdvance(title) + gap, 0, 0, 0), middle, self._count)


class SortButton(ChoiceButton):
    """Shows the order and opens the menu of orders; "Best match" is there while something is searched for."""

    order_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        tr = partial(QCoreApplication.translate, "SortButton")
        super().__init__(theme, tr("Sort: {choice}"), order_words(), parent)
        self.separate_before(
            ArticleOrder.NEWEST,
            ArticleOrder.ADDED,
            ArticleOrder.TITLE,
            ArticleOrder.SOURCE,
            ArticleOrder.QUOTES,
            ArticleOrder.LENGTH_DOWN,
        )
        self.setToolTip(tr("Sort"))
        self.set_searching(False)
        self.set_order(ArticleOrder.NEWEST)
        self.chosen.connect(lambda key: self.order_changed.emit(ArticleOrder(key)))

    @property
    def order(self) -> ArticleOrder:
        """The order shown."""
        return ArticleOrder(self.choice)

    def set_order(self, order: ArticleOrder) -> None:
        """Show an order without telling it."""
        self.set_choice(order)

    def reverse(self) -> None:
        """Take the same order the other way round, and tell it; the best match has no other way."""
        if other := self.order.reversed:
            self.choose(other)

    def set_searching(self, is_search: bool) -> None:
        """Offer "Best match" only while something is searched for."""
        self.set_offered(ArticleOrder.RELEVANCE, is_search)
