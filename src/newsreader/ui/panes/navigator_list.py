"""The navigator's rows as a list view, in full or as a rail of icons; articles can be dropped on some of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from newsreader.model.query import ArticleView
from newsreader.model.saved_search import SavedSearchId
from newsreader.ui.controls.viewport import colour_view, meet_viewport
from newsreader.ui.dragged_articles import ARTICLES_MIME, articles_in
from newsreader.ui.models.navigator_model import NavigatorItem, NavigatorModel
from newsreader.ui.panes.navigator_row_delegate import RAIL_ROW_HEIGHT, NavigatorRowDelegate
from newsreader.ui.panes.row_views import KEYBOARD_REASONS, RETURNING_REASONS
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.places import ListKey
from newsreader.ui.theme import Theme

_NONE, _ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
_ACTS = {
    (Qt.Key.Key_F2, _NONE): "search.rename",
    (Qt.Key.Key_Delete, _NONE): "search.delete",
    (Qt.Key.Key_Up, _ALT): "search.move_up",
    (Qt.Key.Key_Down, _ALT): "search.move_down",
}
_TAG_ACTS = {(Qt.Key.Key_F2, _NONE): "tag.rename", (Qt.Key.Key_Delete, _NONE): "tag.delete"}
_TAKING_VIEWS = frozenset({ArticleView.STARRED, ArticleView.BIN})
"""Views that articles can be dropped on; tags take them as well."""


class NavigatorList(QListView):
    """Views, saved searches and sources; heads are passed over. Letters go to the row that begins with them."""

    search_act_requested = Signal(str, object)
    tag_act_requested = Signal(str, str)
    articles_dropped = Signal(object, object)

    def __init__(self, theme: Theme, model: NavigatorModel, locale: QLocale, parent: QWidget) -> None:
        super().__init__(parent)
        meet_viewport(self)
        self._theme = theme
        self._items = model
        self._delegate = NavigatorRowDelegate(theme, locale, self)
        self._bar = ThinScrollBar(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollBar(self._bar)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Views and sources"))
        self._is_gaining_focus = False
        self.setAcceptDrops(True)
        self.set_theme(theme)

    def item_at(self, row: int) -> NavigatorItem:
        """What stands in a row."""
        return self._items.items[row]

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self._bar.set_theme(theme)
        ground = theme.colour("side")
        # Qt fills the whole row of a selected item behind what the delegate draws
        colour_view(self, {QPalette.ColorRole.Base: ground, QPalette.ColorRole.Highlight: ground})
        self.scheduleDelayedItemsLayout()

    def set_rail(self, is_rail: bool) -> None:
        """Icons of the views alone, at most as high as they need; or everything. Both scroll where there is no room."""
        self._delegate.is_rail = is_rail
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if is_rail else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setVerticalScrollBarPolicy(policy)
        views = 0
        for row, item in enumerate(self._items.items):
            views += item.is_in_rail
            is_hidden = is_rail and not item.is_in_rail
            if self.isRowHidden(row) != is_hidden:  # each setting has all rows laid out anew
                self.setRowHidden(row, is_hidden)
        self.setMaximumHeight(views * self._theme.px(RAIL_ROW_HEIGHT) if is_rail else 16_777_215)
        self.scheduleDelayedItemsLayout()

    def sizeHint(self) -> QSize:
        """Narrow: the window says how wide the navigator is."""
        return QSize(self._theme.px(52), self._theme.px(120))

    def minimumSizeHint(self) -> QSize:
        """May become a rail."""
        return QSize(self._theme.px(20), self._theme.px(40))

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Focus alone goes nowhere: Qt would make the first row current where nothing is."""
        return QModelIndex() if self._is_gaining_focus else super().moveCursor(action, modifiers)

    def event(self, event: QEvent) -> bool:
        """The keys of a saved search and of a tag belong to its row, whatever they do elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_act(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key shows the ring round the current row; some do something to a saved search or a tag."""
        self._show_ring(True)
        if act := self._act_of(event):
            self.search_act_requested.emit(*act)
            return
        if tag_act := self._tag_act_of(event):
            self.tag_act_requested.emit(*tag_act)
            return
        super().keyPressEvent(event)

    def _act_of(self, event: QKeyEvent) -> tuple[str, SavedSearchId] | None:
        index = self.currentIndex()
        key = self._items.items[index.row()].key if index.isValid() else None
        command = _ACTS.get((Qt.Key(event.key()), event.modifiers()))
        return (command, key.saved) if command and key is not None and key.saved is not None else None

    def _tag_act_of(self, event: QKeyEvent) -> tuple[str, str] | None:
        index = self.currentIndex()
        key = self._items.items[index.row()].key if index.isValid() else None
        command = _TAG_ACTS.get((Qt.Key(event.key()), event.modifiers()))
        return (command, key.tag) if command and key is not None and key.tag is not None else None

    def _is_act(self, event: QKeyEvent) -> bool:
        return self._act_of(event) is not None or self._tag_act_of(event) is not None

    # -- articles dragged here

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Articles of the list may be dropped; where, the move decides. Files go on to the window."""
        if event.mimeData().hasFormat(ARTICLES_MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A ring shows the row that would take them."""
        row = self._taking_row(event)
        self._show_drop(row)
        if row is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is over the rows any more."""
        self._show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped, and on what."""
        row = self._taking_row(event)
        self._show_drop(None)
        if row is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self.articles_dropped.emit(self._items.items[row].key, articles_in(event.mimeData()))

    def _taking_row(self, event: QDropEvent) -> int | None:
        index = self.indexAt(event.position().toPoint())
        key = self._items.items[index.row()].key if index.isValid() else None
        if key is None or not event.mimeData().hasFormat(ARTICLES_MIME):
            return None
        takes = key.tag is not None or (key == ListKey(key.view) and key.view in _TAKING_VIEWS)
        return index.row() if takes else None

    def _show_drop(self, row: int | None) -> None:
        if self._delegate.drop_row != row:
            self._delegate.drop_row = row
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The pointer needs no ring; a click beside the rows leaves the selection as it is."""
        self._show_ring(False)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by key; a window that comes back keeps it as it was."""
        if event.reason() not in RETURNING_REASONS:
            self._show_ring(event.reason() in KEYBOARD_REASONS)
        self._is_gaining_focus = True
        super().focusInEvent(event)
        self._is_gaining_focus = False

    def _show_ring(self, shown: bool) -> None:
        self._delegate.ring_current = shown
        self.viewport().update()
