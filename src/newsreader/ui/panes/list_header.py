"""The line above the article list: what is listed, how many, and the sort menu."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from newsreader.model.query import ArticleOrder
from newsreader.ui.icons import pixmap
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

    def set_title(self, title: str, total: int, *, is_search: bool) -> None:
        """Name what is listed and say how many; a search says "found"."""
        self._title = " ".join(title.split())
        figure = self._locale.toString(total)
        self._count = self.tr("{n} found").format(n=figure) if is_search else figure
        self.setAccessibleName(f"{self._title}, {self._count}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title and figure; the title yields."""
        theme = self._theme
        painter = QPainter(self)
        count_font = theme.ui_font(12, tabular=True)
        title_font = theme.ui_font(13, 600)
        count_width = QFontMetricsF(count_font).horizontalAdvance(self._count)
        gap = theme.px(8)
        metrics = QFontMetricsF(title_font)
        title = elide_words(self._title, metrics, self._sort.x() - count_width - 2 * gap)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        box = QRectF(self.rect())
        painter.setFont(title_font)
        painter.setPen(theme.colour("text"))
        painter.drawText(box, middle, title)
        painter.setFont(count_font)
        painter.setPen(theme.colour("muted"))
        painter.drawText(box.adjusted(metrics.horizontalAdvance(title) + gap, 0, 0, 0), middle, self._count)


class SortButton(QToolButton):
    """Shows the order and opens the menu of orders; "Best match" is there while something is searched for."""

    order_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._order = ArticleOrder.NEWEST
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Sort"))
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._actions: dict[ArticleOrder, QAction] = {}
        for order, words in self._words().items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setData(order.value)
            group.addAction(action)
            self._actions[order] = action
        group.triggered.connect(self._on_order_triggered)
        self.setMenu(menu)
        self._actions[ArticleOrder.RELEVANCE].setVisible(False)
        self.set_order(self._order)
        self.set_theme(theme)

    @property
    def order(self) -> ArticleOrder:
        """The order shown."""
        return self._order

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self.setFont(theme.ui_font(12))
        self.updateGeometry()
        self.update()

    def set_order(self, order: ArticleOrder) -> None:
        """Show an order without telling it."""
        self._order = order
        self._actions[order].setChecked(True)
        words = self._words()[order]
        self.setText(words)
        self.setAccessibleName(self.tr("Sort: {order}").format(order=words))
        self.updateGeometry()
        self.update()

    def set_searching(self, is_search: bool) -> None:
        """Offer "Best match" only while something is searched for."""
        self._actions[ArticleOrder.RELEVANCE].setVisible(is_search)

    def sizeHint(self) -> QSize:
        """The words and the arrow; never cut."""
        words = QFontMetricsF(self._theme.ui_font(12)).horizontalAdvance(self.text())
        return QSize(round(words) + self._theme.px(16 + 8), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """As large as it wants to be."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Muted words and an arrow; the text's colour under the pointer, a ring with the focus."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme.colour("text" if self.underMouse() or self.isDown() else "muted")
        inside = self.rect().adjusted(theme.px(4), 0, -theme.px(2), 0)
        painter.setPen(colour)
        painter.setFont(theme.ui_font(12))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.text())
        size = theme.px(12)
        drawn = pixmap("down", colour, size, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(inside.right() - size + 1, (self.height() - size) / 2), drawn)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2 * theme.scale))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.px(6), theme.px(6))

    def _words(self) -> dict[ArticleOrder, str]:
        return {
            ArticleOrder.RELEVANCE: self.tr("Best match"),
            ArticleOrder.NEWEST: self.tr("Newest first"),
            ArticleOrder.OLDEST: self.tr("Oldest first"),
            ArticleOrder.ADDED: self.tr("Recently added"),
            ArticleOrder.TITLE: self.tr("Title"),
        }

    def _on_order_triggered(self, action: QAction) -> None:
        order = ArticleOrder(action.data())
        if order is not self._order:
            self.set_order(order)
            self.order_changed.emit(order)
