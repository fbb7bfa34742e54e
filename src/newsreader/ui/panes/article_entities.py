"""The sidebar's upper part: an article's entities grouped by kind, with counts here and elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from newsreader.model.annotation import NAME_KINDS, Kind
from newsreader.model.entity import EntityId, EntityInArticle
from newsreader.ui.icons import pixmap
from newsreader.ui.theme import Theme, draw_cue, elide_words

_ROW = Qt.ItemDataRole.UserRole
_KIND = Qt.ItemDataRole.UserRole + 1
_OPEN_UP_TO = 6


class ArticleEntities(QTreeView):
    """Kinds as groups that close; a closed one previews its names in one line."""

    entity_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._closed: dict[Kind, bool] = {}
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName(self.tr("People, places and organisations in this article"))
        self.setItemDelegate(_RowDelegate(self))
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_activated)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.set_theme(theme)

    @property
    def theme(self) -> Theme:
        """The theme to draw in."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setStyleSheet(f"QTreeView {{ background: {theme.colour('window').name()}; border: none; }}")
        self.viewport().update()

    def set_rows(self, rows: Sequence[EntityInArticle]) -> None:
        """Replace what is shown."""
        labels = {
            Kind.PERSON: self.tr("People"),
            Kind.PLACE: self.tr("Places"),
            Kind.ORGANISATION: self.tr("Organisations"),
        }
        self._model.clear()
        for kind in NAME_KINDS:
            of_kind = [row for row in rows if row.entity.kind is kind]
            if not of_kind:
                continue
            group = QStandardItem(labels[kind])
            group.setData(kind, _KIND)
            names = ", ".join(row.entity.name for row in of_kind)
            group.setData(f"{labels[kind]}, {len(of_kind)}: {names}", Qt.ItemDataRole.AccessibleTextRole)
            for row in of_kind:
                item = QStandardItem(row.entity.name)
                item.setData(row, _ROW)
                item.setData(self._spoken(row), Qt.ItemDataRole.AccessibleTextRole)
                item.setToolTip(", ".join(row.variants))
                group.appendRow(item)
            self._model.appendRow(group)
            is_closed = self._closed.get(kind, kind is not Kind.PERSON and len(of_kind) > _OPEN_UP_TO)
            self.setExpanded(group.index(), not is_closed)

    def select(self, entity: EntityId | None) -> None:
        """Mark the row of an entity, opening its group, without telling."""
        self.selectionModel().blockSignals(True)
        if entity is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        for index in self._entity_indexes():
            if index.data(_ROW).entity.id == entity:
                self.setExpanded(index.parent(), True)
                self.setCurrentIndex(index)
                self.scrollTo(index)
        self.selectionModel().blockSignals(False)
        self.viewport().update()

    def wanted_height(self) -> int:
        """Pixels that show everything that is open."""
        height = self._theme.px(12)
        for group in range(self._model.rowCount()):
            index = self._model.index(group, 0)
            height += self.itemDelegate().sizeHint(QStyleOptionViewItem(), index).height()
            if self.isExpanded(index):
                for row in range(self._model.rowCount(index)):
                    child = self._model.index(row, 0, index)
                    height += self.itemDelegate().sizeHint(QStyleOptionViewItem(), child).height()
        return height

    def _entity_indexes(self) -> list[QModelIndex]:
        return [
            self._model.index(row, 0, self._model.index(group, 0))
            for group in range(self._model.rowCount())
            for row in range(self._model.rowCount(self._model.index(group, 0)))
        ]

    def _spoken(self, row: EntityInArticle) -> str:
        parts = [
            row.entity.name,
            self.tr("%n mention(s) here", "", row.here),
            self.tr("in %n other article(s)", "", row.other_articles),
        ]
        if row.variants:
            parts.append(self.tr("also {variants}").format(variants=", ".join(row.variants)))
        return ", ".join(parts)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.data(_ROW) is None:
            self._toggle(index)

    def _on_activated(self, index: QModelIndex) -> None:
        if index.data(_ROW) is not None:
            self.entity_chosen.emit(index.data(_ROW).entity.id)

    def _toggle(self, index: QModelIndex) -> None:
        self.setExpanded(index, not self.isExpanded(index))
        self._closed[index.data(_KIND)] = not self.isExpanded(index)

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and current.data(_ROW) is not None:
            self.entity_chosen.emit(current.data(_ROW).entity.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()


class _RowDelegate(QStyledItemDelegate):
    """Draws groups (28 px) and entities (30 px, 44 with variants)."""

    def __init__(self, view: ArticleEntities) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        px = self._view.theme.px
        row: EntityInArticle | None = index.data(_ROW)
        if row is None:
            return QSize(0, px(30))
        return QSize(0, px(44 if row.variants else 30))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if index.data(_ROW) is None:
            self._paint_group(painter, rect, index)
        else:
            self._paint_row(painter, rect, option, index.data(_ROW))
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        theme, px = self._view.theme, self._view.theme.px
        is_open = self._view.isExpanded(index)
        kind: Kind = index.data(_KIND)
        icon = pixmap(
            "down" if is_open else "right", theme.colour("muted"), px(11), painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(rect.left() + px(14), rect.center().y() - px(5), icon)
        font = theme.ui_font(11.5, 600, tabular=True)
        metrics = QFontMetricsF(font)
        x = rect.left() + px(30)
        base = rect.center().y() + metrics.ascent() / 2 - 1
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        label = str(index.data())
        painter.drawText(round(x), round(base), label)
        width = metrics.horizontalAdvance(label)
        draw_cue(painter, theme, kind, x, x + width, base + px(5))
        font = theme.ui_font(11.5, 400, tabular=True)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        metrics = QFontMetricsF(font)
        count = str(index.model().rowCount(index))
        painter.drawText(round(x + width + px(6)), round(base), count)
        right = rect.right() - px(16)
        if not is_open:
            left = x + width + px(12) + metrics.horizontalAdvance(count) + px(6)
            names = ", ".join(str(index.model().index(row, 0, index).data()) for row in range(int(count)))
            painter.drawText(round(left), round(base), elide_words(names, metrics, right - left))
        elif index.row() == 0:
            others, here = self._view.tr("other articles"), self._view.tr("here")
            painter.drawText(round(right - metrics.horizontalAdvance(others)), round(base), others)
            painter.drawText(round(right - px(84) - metrics.horizontalAdvance(here)), round(base), here)

    def _paint_row(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, row: EntityInArticle) -> None:
        theme, px = self._view.theme, self._view.theme.px
        state: QStyle.StateFlag = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(rect.left() + px(8), rect.top(), rect.width() - px(16), rect.height())
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            token = "hover"
            if is_selected:
                token = "selection" if self._view.hasFocus() else "idle"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(token))
            painter.drawRoundedRect(box, px(6), px(6))
            if is_selected and self._view.hasFocus():
                painter.setPen(QPen(theme.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))
        left, right = rect.left() + px(30), rect.right() - px(16)
        line = QRect(
            rect.left(), rect.top() + (px(4) if row.variants else 0), rect.width(), px(20 if row.variants else 30)
        )
        font = theme.ui_font(13, 600 if is_selected else 500)
        metrics = QFontMetricsF(font)
        base = line.center().y() + metrics.ascent() / 2 - 1
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(left, round(base), elide_words(row.entity.name, metrics, right - px(120) - left))
        for text, edge, weight, token in (
            (f"{row.here:,}", right - px(84), 500, "text"),
            (f"{row.other_articles:,}", right, 400, "muted"),
        ):
            font = theme.ui_font(12, weight, tabular=True)
            painter.setFont(font)
            painter.setPen(theme.colour(token))
            painter.drawText(round(edge - QFontMetricsF(font).horizontalAdvance(text)), round(base), text)
        if row.variants:
            font = theme.ui_font(11.5)
            painter.setFont(font)
            painter.setPen(theme.colour("muted"))
            shown = elide_words(", ".join(row.variants), QFontMetricsF(font), right - left)
            painter.drawText(left, rect.top() + px(36), shown)
