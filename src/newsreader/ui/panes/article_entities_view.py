"""The sidebar's upper part: an article's entities grouped by kind, with counts here and in other articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsreader.model.annotation import Kind
from newsreader.model.entity import EntityId, EntityInArticle
from newsreader.ui.entity_words import group_title, listed, spoken_entity
from newsreader.ui.icons import pixmap
from newsreader.ui.mirroring import draw_upright, mirror_item
from newsreader.ui.models.entity_list_model import GroupRow, find_entity, find_group, group_rows
from newsreader.ui.models.row_list_model import ROW, RowListModel
from newsreader.ui.panes.row_views import row_of_menu
from newsreader.ui.panes.sidebar_rows import (
    Index,
    RowState,
    SidebarList,
    paint_ground,
    paint_text,
    row_state,
    show_tip,
    text_edges,
)
from newsreader.ui.text_lines import lay_out_lines, paint_lines
from newsreader.ui.theme import Theme, draw_cue

# px at 100 %
_HEAD, _GAP, _ROW, _ROW_WITH_VARIANTS = 28, 8, 30, 44
_INDENT, _HERE_FROM_RIGHT, _NAME_FROM_HERE = 14, 84, 12


class ArticleEntitiesView(SidebarList):
    """Chooses an entity by click or arrow; Enter goes on to its detail. Groups open and close."""

    entity_chosen = Signal(object)
    menu_requested = Signal(object)
    detail_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", parent)
        self._entities: tuple[EntityInArticle, ...] = ()
        self._opened: dict[Kind, bool] = {}
        self._selected: EntityId | None = None
        self._shown_kind: Kind | None = None
        self._note: tuple[str, str] = ("", "")
        self._model = RowListModel(self._spoken, self)
        self.setModel(self._model)
        self.setItemDelegate(_EntityDelegate(self))
        self.setAccessibleName(self.tr("People, places and organisations in this article"))
        self.set_theme(theme)

    @property
    def entities(self) -> tuple[EntityInArticle, ...]:
        """What is listed, those in closed groups too."""
        return self._entities

    @property
    def selected(self) -> EntityId | None:
        """The entity that the lower part shows, whether it is in this article or not."""
        return self._selected

    def set_entities(self, entities: Sequence[EntityInArticle], *, keeps_place: bool) -> None:
        """List other entities; ``keeps_place`` where they are of the same article."""
        self._entities = tuple(entities)
        if not keeps_place:
            self._shown_kind = None
            self._model.set_rows(())
        self._rebuild()
        self._show_selected()
        if not keeps_place and not self.currentIndex().isValid():
            self.scrollToTop()

    def set_note(self, title: str, sentence: str) -> None:
        """What stands in the empty list."""
        self._note = (title, sentence)
        self.setAccessibleDescription(" ".join(part for part in self._note if part))
        self.viewport().update()

    def select(self, entity: EntityId | None) -> None:
        """Mark an entity, opening its group, without telling."""
        if entity != self._selected:
            self._selected = entity
            self._show_selected()
            self.viewport().update()

    def wanted_height(self) -> int:
        """Pixels that show every row."""
        return sum(row_height(row, self.theme) for row in self._model.rows) + self.theme.px(12)

    def toggle(self, kind: Kind) -> None:
        """Open or close a group."""
        at = find_group(self._model.rows, kind)
        head = None if at is None else self._model.rows[at]
        if isinstance(head, GroupRow):
            self._opened[kind] = not head.is_open
            if kind is self._shown_kind:
                self._shown_kind = None
            self._rebuild()
            self._go_to(find_group(self._model.rows, kind))

    # -- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, Left and Right close and open, Enter goes to the detail; Escape is the window's."""
        row, key = self._model.row_at(self.currentIndex()), event.key()
        self.by_key = True
        self.viewport().update()
        if key == Qt.Key.Key_Escape:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and row is not None:
            if isinstance(row, GroupRow):
                self.toggle(row.kind)
            else:
                self._choose(row)
                self.detail_requested.emit()
        elif key == Qt.Key.Key_Right and isinstance(row, GroupRow):
            if not row.is_open:
                self.toggle(row.kind)
        elif key == Qt.Key.Key_Left and isinstance(row, GroupRow):
            if row.is_open:
                self.toggle(row.kind)
        elif key == Qt.Key.Key_Left and isinstance(row, EntityInArticle):
            self._go_to(find_group(self._model.rows, row.entity.kind))
        else:
            super().keyPressEvent(event)
            self._choose(self._model.row_at(self.currentIndex()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose an entity or toggle a group."""
        self.by_key = False
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            row = self._model.row_at(self.indexAt(event.position().toPoint()))
            if isinstance(row, GroupRow):
                self.toggle(row.kind)
            else:
                self._choose(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with an entity, which is chosen by that."""
        index, at = row_of_menu(self, event)
        row = self._model.row_at(index)
        if isinstance(row, EntityInArticle):
            self._choose(row)
            self.menu_requested.emit(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or the note where there are none."""
        super().paintEvent(event)
        title, sentence = self._note
        if self._model.rows or not (title or sentence):
            return
        theme = self.theme
        painter = QPainter(self.viewport())
        left, right = text_edges(theme, self)
        y = float(theme.px(4))
        for text, font, token, height in (
            (title, theme.ui_font(13, 600), "text", 20),
            (sentence, theme.ui_font(12), "muted", 18),
        ):
            painter.setFont(font)
            painter.setPen(theme.colour(token))
            lines = lay_out_lines(text, font, right - left, 4)
            y += paint_lines(painter, lines, left, y, right - left, theme.px(height)) + theme.px(2)
        painter.end()

    # -- inside

    def _choose(self, row: object) -> None:
        if isinstance(row, EntityInArticle) and row.entity.id != self._selected:
            self._selected = row.entity.id
            self.viewport().update()
            self.entity_chosen.emit(row.entity.id)

    def _rebuild(self) -> None:
        forced = () if self._shown_kind is None else (self._shown_kind,)
        self._model.set_rows(group_rows(self._entities, self._opened, forced))

    def _show_selected(self) -> None:
        kind = next((row.entity.kind for row in self._entities if row.entity.id == self._selected), None)
        if kind is not None and kind is not self._shown_kind:
            self._shown_kind = kind
            self._rebuild()
        at = None if self._selected is None else find_entity(self._model.rows, self._selected)
        if at is not None and at != self.currentIndex().row():
            self._go_to(at)

    def _go_to(self, row: int | None) -> None:
        if row is not None:
            index = self._model.index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _spoken(self, row: object) -> str:
        if isinstance(row, EntityInArticle):
            return spoken_entity(row, is_selected=row.entity.id == self._selected)
        if isinstance(row, GroupRow):
            state = self.tr("open") if row.is_open else self.tr("closed")
            return f"{group_title(row.kind)}, {row.count}, {state}"
        return ""


def row_height(row: object, theme: Theme) -> int:
    """Height of a row of the upper part, px."""
    if isinstance(row, GroupRow):
        return theme.px(_HEAD) + (theme.px(_GAP) if row.follows_rows else 0)
    if isinstance(row, EntityInArticle) and row.variants:
        return theme.px(_ROW_WITH_VARIANTS)
    return theme.px(_ROW)


class _EntityDelegate(QStyledItemDelegate):
    """Paints group heads and entities."""

    def __init__(self, view: ArticleEntitiesView) -> None:
        super().__init__(view)
        self._view = view
        self._locale = QLocale()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height that the row's type and variants ask for."""
        return QSize(self._view.theme.px(100), row_height(index.data(ROW), self._view.theme))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = mirror_item(painter, option.rect, self._view)
        if isinstance(row, GroupRow):
            rect.setTop(rect.bottom() - self._view.theme.px(_HEAD))
            state = row_state(option, index, is_marked=False, by_key=self._view.by_key)
            paint_ground(painter, self._view.theme, rect, self._view, state)
            self._paint_group(painter, rect, row)
        elif isinstance(row, EntityInArticle):
            is_selected = row.entity.id == self._view.selected
            state = row_state(option, index, is_marked=is_selected, by_key=self._view.by_key)
            paint_ground(painter, self._view.theme, rect, self._view, state)
            self._paint_entity(painter, rect, row, state)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Name and variants in full."""
        row = index.data(ROW) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip:
            return False
        text = ""
        if isinstance(row, EntityInArticle):
            text = spoken_entity(row, is_selected=False)
        elif isinstance(row, GroupRow) and not row.is_open:
            text = listed(row.names)
        show_tip(event.globalPos(), text, view)
        return True

    def _paint_group(self, painter: QPainter, rect: QRectF, row: GroupRow) -> None:
        theme, px = self._view.theme, self._view.theme.px
        left, right = text_edges(theme, self._view)
        muted = theme.colour("muted")
        chevron = pixmap("down" if row.is_open else "right", muted, px(10), painter.device().devicePixelRatioF())
        draw_upright(painter, QPoint(int(left - px(2)), int(rect.center().y() - px(5))), chevron)
        x = left + px(_INDENT)
        title_font = theme.ui_font(11.5, 600)
        width = paint_text(
            painter, QRectF(x, rect.top(), 0, rect.height()), group_title(row.kind), title_font, muted, is_cut=False
        )
        ascent = QFontMetricsF(title_font).height() / 2
        draw_cue(painter, theme, row.kind, x, x + width, rect.center().y() + ascent + px(1.5))
        x += width + px(6)
        figures = theme.ui_font(11.5, tabular=True)
        count = self._locale.toString(row.count)
        x += paint_text(painter, QRectF(x, rect.top(), 0, rect.height()), count, figures, muted, is_cut=False)
        if row.has_columns:
            small = theme.ui_font(11)
            for words, edge in (
                (self._view.tr("here"), right - px(_HERE_FROM_RIGHT)),
                (self._view.tr("other articles"), right),
            ):
                box = QRectF(edge - px(80), rect.top(), px(80), rect.height())
                paint_text(painter, box, words, small, muted, to_right=True, is_cut=False)
        elif not row.is_open:
            x += px(12)
            box = QRectF(x, rect.top(), right - x, rect.height())
            paint_text(painter, box, listed(row.names), theme.ui_font(11.5), muted)

    def _paint_entity(self, painter: QPainter, rect: QRectF, row: EntityInArticle, state: RowState) -> None:
        theme, px = self._view.theme, self._view.theme.px
        left, right = text_edges(theme, self._view)
        x, here = left + px(_INDENT), right - px(_HERE_FROM_RIGHT)
        mentions, figures = self._locale.toString(row.here), theme.ui_font(12, 500, tabular=True)
        name_right = here - QFontMetricsF(figures).horizontalAdvance(mentions) - px(_NAME_FROM_HERE)
        line = QRectF(x, rect.top(), name_right - x, rect.height())
        if row.variants:
            line = QRectF(x, rect.top() + px(4), line.width(), px(20))
            variants = QRectF(x, rect.top() + px(24), right - x, px(16))
            paint_text(painter, variants, listed(row.variants), theme.ui_font(11.5), theme.colour("muted"))
        font = theme.ui_font(13, 600 if state.is_marked else 500)
        paint_text(painter, line, row.entity.name, font, theme.colour("text"))
        # none elsewhere is told by its absence; the tooltip and the spoken row have the words
        others = self._locale.toString(row.other_articles) if row.other_articles else "–"
        for text, edge, weight, token in (
            (mentions, here, 500, "text"),
            (others, right, 400, "muted"),
        ):
            box = QRectF(edge - px(60), line.top(), px(60), line.height())
            figures = theme.ui_font(12, weight, tabular=True)
            paint_text(painter, box, text, figures, theme.colour(token), to_right=True, is_cut=False)
