"""The side of the help window: topics by group, or what a search found."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsreader.ui.help.search import Hit
from newsreader.ui.help.topics import HelpBook
from newsreader.ui.row_ground import paint_selection
from newsreader.ui.text_lines import lay_out_lines, paint_lines
from newsreader.ui.theme import Theme

_TOPIC = Qt.ItemDataRole.UserRole
_PASSAGE = Qt.ItemDataRole.UserRole + 1
_IS_HEAD = Qt.ItemDataRole.UserRole + 2


class ContentsList(QListWidget):
    """Tells the topic that is chosen; heads of groups cannot be."""

    topic_chosen = Signal(str)
    topic_entered = Signal(str)
    """Enter or a click: the reader wants to be in the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filling = False
        self.setObjectName("helpContents")
        self.setAccessibleName(self.tr("Topics"))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _RowDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.currentItemChanged.connect(self._on_current_changed)
        self.itemActivated.connect(lambda item: self.topic_entered.emit(str(item.data(_TOPIC))))

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._delegate.theme = theme
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_contents(self, book: HelpBook) -> None:
        """All topics by group."""
        self._is_filling = True
        self.clear()
        for group, topics in book.groups():
            head = QListWidgetItem(group)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setData(_IS_HEAD, True)
            self.addItem(head)
            for topic in topics:
                self._add(topic.id, topic.title, "")
        self._is_filling = False

    def show_hits(self, hits: list[Hit]) -> None:
        """What a search found, the best first and chosen."""
        self._is_filling = True
        self.clear()
        for hit in hits:
            self._add(hit.topic.id, hit.topic.title, hit.passage)
        self._is_filling = False
        if hits:
            self.setCurrentRow(0)

    def choose(self, topic: str) -> None:
        """Make a topic current without telling it."""
        self._is_filling = True
        for row in range(self.count()):
            if self.item(row).data(_TOPIC) == topic:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))
        self._is_filling = False

    def topics(self) -> list[str]:
        """What is listed, from the top."""
        return [str(self.item(row).data(_TOPIC)) for row in range(self.count()) if self.item(row).data(_TOPIC)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Escape is the window's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.topic_entered.emit(str(self.currentItem().data(_TOPIC)))
        else:
            super().keyPressEvent(event)

    def _add(self, topic: str, title: str, passage: str) -> None:
        item = QListWidgetItem(title)
        item.setData(_TOPIC, topic)
        item.setData(_PASSAGE, passage)
        if passage:
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, passage)
        self.addItem(item)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if not self._is_filling and item is not None and item.data(_TOPIC):
            self.topic_chosen.emit(str(item.data(_TOPIC)))


class _RowDelegate(QStyledItemDelegate):
    """A head of a group, a topic, or a hit with its passage in two lines."""

    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = 36 if index.data(_IS_HEAD) else 74 if index.data(_PASSAGE) else 28
        return QSize(0, self.theme.px(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self.theme
        px = theme.px
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            ground = QRectF(box.adjusted(px(8), 1, -px(8), -1))
            paint_selection(painter, theme, ground, px(6), has_focus=self._view.hasFocus())
        inner = box.adjusted(px(18), 0, -px(16), 0)
        is_head = bool(index.data(_IS_HEAD))
        font = theme.ui_font(12, 600) if is_head else theme.ui_font(13, 500 if index.data(_PASSAGE) else 400)
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if is_head else "text"))
        title = lay_out_lines(str(index.data()), font, inner.width(), 1)
        passage = str(index.data(_PASSAGE) or "")
        if passage:
            top: float = inner.top() + px(8)
            top += (paint_lines(painter, title, inner.left(), top, inner.width(), px(20)))
            small = theme.ui_font(12)
            painter.setFont(small)
            painter.setPen(theme.colour("muted"))
            lines = lay_out_lines(passage, small, inner.width(), 2)
            paint_lines(painter, lines, inner.left(), top, inner.width(), px(17))
        else:
            height = QFontMetricsF(font).height()
            top = inner.bottom() - height - px(4) if is_head else inner.top() + (inner.height() - height) / 2
            paint_lines(painter, title, inner.left(), top, inner.width(), height)
        painter.restore()
