"""Paints one row of the navigator: icon, name and figure, or in the rail the icon alone."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, draw_words, mirror_item
from newsreader.ui.models.navigator_model import NavigatorItem, NavigatorModel, NavigatorRole
from newsreader.ui.row_ground import paint_hovered, paint_ring, paint_selection
from newsreader.ui.tag_colours import paint_dot
from newsreader.ui.text_lines import plain_tip
from newsreader.ui.theme import Theme, elide_words

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT, HEAD_HEIGHT, RAIL_ROW_HEIGHT = 28, 36, 34
"""px at 100 %."""

_TEXT_LEFT, _ICON_LEFT, _MARGIN = 43, 18, 8
_ICON, _RAIL_ICON = 16, 18


class NavigatorRowDelegate(QStyledItemDelegate):
    """Draws rows in full or, with ``is_rail``, as icons."""

    def __init__(self, theme: Theme, locale: QLocale, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._locale = locale
        self.is_rail = False
        self.ring_current = False
        self.drop_row: int | None = None

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heads are higher than rows."""
        item = index.data(NavigatorRole.ITEM)
        height = RAIL_ROW_HEIGHT if self.is_rail else ROW_HEIGHT
        if not self.is_rail and isinstance(item, NavigatorItem) and item.is_head:
            height = HEAD_HEIGHT
        return QSize(self._theme.px(40), self._theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        item = index.data(NavigatorRole.ITEM)
        if not isinstance(item, NavigatorItem):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = mirror_item(painter, option.rect, self._view).toRect()
        if item.is_head:
            self._paint_head(painter, rect, item)
        else:
            self._paint_ground(painter, rect, option, index)
            state: QStyle.StateFlag = option.state
            selected = bool(state & QStyle.StateFlag.State_Selected)
            self._paint_icon(painter, rect, item, selected)
            if not self.is_rail:
                self._paint_words(painter, rect, item, selected)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Name and figure in the rail, and where the name is cut."""
        item = index.data(NavigatorRole.ITEM)
        model = index.model()
        if event.type() != QEvent.Type.ToolTip or not isinstance(item, NavigatorItem) or item.is_head:
            return False
        rect: QRect = option.rect
        is_cut = self._cut_name(rect, item, selected=True) != " ".join(item.text.split())
        if isinstance(model, NavigatorModel) and (self.is_rail or is_cut):
            QToolTip.showText(event.globalPos(), plain_tip(model.words_of(item)), view)
        else:
            QToolTip.hideText()
        return True

    def _paint_head(self, painter: QPainter, row: QRect, item: NavigatorItem) -> None:
        theme = self._theme
        painter.setFont(theme.ui_font(11, 600))
        painter.setPen(theme.colour("muted"))
        box = QRectF(row).adjusted(theme.px(_ICON_LEFT), theme.px(14), 0, -theme.px(2))
        draw_words(painter, box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, item.text)

    def _paint_ground(self, painter: QPainter, row: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        state: QStyle.StateFlag = option.state
        view = option.widget
        has_focus = isinstance(view, QAbstractItemView) and view.hasFocus()
        is_current = isinstance(view, QAbstractItemView) and view.currentIndex() == index
        margin = theme.px(_MARGIN)
        box = QRectF(row).adjusted(margin, 0, -self._right_margin(), 0)
        if self.is_rail:
            box.adjust(0, theme.px(1), 0, -theme.px(1))
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            paint_selection(painter, theme, box, theme.px(6), has_focus=has_focus)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_hovered(painter, theme, box, theme.px(6))
        if (has_focus and is_current and self.ring_current) or index.row() == self.drop_row:
            paint_ring(painter, theme, box, theme.px(6))

    def _paint_icon(self, painter: QPainter, row: QRect, item: NavigatorItem, selected: bool) -> None:
        theme = self._theme
        size = theme.px(_RAIL_ICON if self.is_rail else _ICON)
        colour = theme.colour("accent" if selected else "muted")
        drawn = pixmap(item.icon, colour, size, painter.device().devicePixelRatioF())
        if item.dot is not None:
            paint_dot(painter, theme, item.dot, QRectF(row.left() + theme.px(_ICON_LEFT), row.top(), size, row.height()))
            return
        box_width = row.width() - theme.px(_MARGIN) - self._right_margin()
        left = theme.px(_MARGIN) + (box_width - size) / 2 if self.is_rail else theme.px(_ICON_LEFT)
        top = row.top() + (row.height() - size) / 2
        draw_upright(painter, QPointF(row.left() + left, top), drawn)
        if self.is_rail and item.is_badge and item.count:
            # the figure is in the tool tip; here a dot, with a gap around it, says that there is one
            painter.setPen(QPen(theme.colour("side"), 2 * theme.scale))
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QPointF(row.left() + left + size, top + theme.px(1)), theme.px(5), theme.px(5))

    def _paint_words(self, painter: QPainter, row: QRect, item: NavigatorItem, selected: bool) -> None:
        theme = self._theme
        middle = Qt.AlignmentFlag.AlignVCenter
        box = QRectF(row).adjusted(theme.px(_TEXT_LEFT), 0, -self._figure_margin(), 0)
        painter.setFont(theme.ui_font(13, 600 if selected else 400))
        painter.setPen(theme.colour("text"))
        draw_words(painter, box, Qt.AlignmentFlag.AlignLeft | middle, self._cut_name(row, item, selected))
        if item.count and item.is_badge:
            self._paint_badge(painter, box, self._locale.toString(item.count))
        elif item.count:
            painter.setFont(theme.ui_font(11, 500, tabular=True))
            painter.setPen(theme.colour("muted"))
            draw_words(painter, box, Qt.AlignmentFlag.AlignRight | middle, self._locale.toString(item.count))

    def _paint_badge(self, painter: QPainter, box: QRectF, figure: str) -> None:
        """A figure that wants something of the reader: in a pill of the accent."""
        theme = self._theme
        font = theme.ui_font(11, 600, tabular=True)
        height = theme.px(18)
        width = max(height, QFontMetricsF(font).horizontalAdvance(figure) + theme.px(14))
        pill = QRectF(box.right() - width + theme.px(2), box.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(theme.colour("on_accent"))
        draw_words(painter, pill, Qt.AlignmentFlag.AlignCenter, figure)

    def _cut_name(self, row: QRect, item: NavigatorItem, selected: bool) -> str:
        theme = self._theme
        room: float = row.width() - theme.px(_TEXT_LEFT) - self._figure_margin()
        if item.count:
            figures = QFontMetricsF(theme.ui_font(11, 500, tabular=True))
            room -= figures.horizontalAdvance(self._locale.toString(item.count)) + theme.px(8)
        metrics = QFontMetricsF(theme.ui_font(13, 600 if selected else 400))
        return elide_words(" ".join(item.text.split()), metrics, room)

    def _right_margin(self) -> int:
        # in full the scroll bar beside the rows is the margin
        return self._theme.px(_MARGIN - 1) if self.is_rail else 0

    def _figure_margin(self) -> int:
        return self._theme.px(9)
