"""The view of the article list: a table of one column, so that a million rows cost nothing."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QFocusEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from newsreader.model.article import ArticleId, ArticleSummary
from newsreader.ui.controls.viewport import colour_view, meet_viewport
from newsreader.ui.dragged_articles import mime_of, words_pixmap
from newsreader.ui.mirroring import as_painted
from newsreader.ui.models.article_list_model import ArticleListModel, ArticleRole
from newsreader.ui.panes.article_row_delegate import ROW_HEIGHT, ArticleRowDelegate
from newsreader.ui.panes.row_views import KEYBOARD_REASONS, RETURNING_REASONS, row_of_menu, set_up_row_table
from newsreader.ui.panes.thin_scroll_bar import ThinScrollBar
from newsreader.ui.theme import Theme

_WHEEL_STEP = 40


class ArticleTable(QTableView):
    """Rows of equal height, moved through by row, selected by article.

    ``menu_requested`` tells the global point where the menu of the selected ones opens.
    """

    menu_requested = Signal(object)
    activated_by_user = Signal()
    window_asked = Signal()
    star_clicked = Signal(object)
    letter_typed = Signal(str)

    def __init__(self, theme: Theme, model: ArticleListModel, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        meet_viewport(self)
        self._articles = model
        self._delegate = ArticleRowDelegate(theme, locale, self)
        self._bar = ThinScrollBar(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollBar(self._bar)
        set_up_row_table(self)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(0)
        self.setAccessibleName(self.tr("Articles"))
        self._is_gaining_focus = False
        self.types_ahead = False
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self._bar.set_theme(theme)
        ground = theme.colour("window")
        # Qt fills the whole row of a selected item behind what the delegate draws
        colour_view(self, {QPalette.ColorRole.Base: ground, QPalette.ColorRole.Highlight: ground})
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        self._bar.setSingleStep(theme.px(_WHEEL_STEP))
        self.viewport().update()

    # -- rows and articles

    def current_row(self) -> int | None:
        """The current row; None without one."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def selected_count(self) -> int:
        """How many articles are selected."""
        selection = self.selectionModel().selection()
        return sum(selection.at(number).height() for number in range(selection.count()))

    def selected_articles(self) -> list[ArticleId]:
        """The selected articles from top to bottom."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        ranges = sorted((part.top(), part.bottom()) for part in parts)
        ids = self._articles.ids
        return [ArticleId(number) for first, last in ranges for number in ids[first : last + 1]]

    def make_current(self, row: int | None) -> None:
        """Select one row alone and make it current; None clears both."""
        if row is None:
            self.selectionModel().clear()
            return
        self.setCurrentIndex(self._articles.index(row, 0))

    def select_also(self, articles: Collection[ArticleId]) -> None:
        """Select these articles where they are in the list, beside what is selected."""
        rows = [row for row, number in enumerate(self._articles.ids) if number in articles]
        selection = QItemSelection()
        for first, last in _runs_of(rows):
            selection.select(self._articles.index(first, 0), self._articles.index(last, 0))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def top_of_row(self, row: int) -> int:
        """Where a row begins, in pixels from the top of the viewport; negative above it."""
        return self.rowViewportPosition(row)

    def first_visible_row(self) -> int | None:
        """The row at the top of the viewport; None in an empty list."""
        row = self.rowAt(0)
        return row if row >= 0 else None

    def is_row_visible(self, row: int) -> bool:
        """True when any of the row is on screen."""
        top = self.rowViewportPosition(row)
        return top + self.rowHeight(row) > 0 and top < self.viewport().height()

    def scroll_row_to(self, row: int, top: int) -> None:
        """Scroll so that a row begins ``top`` pixels below the top of the viewport."""
        self.executeDelayedItemsLayout()
        self._bar.setValue(row * self.verticalHeader().defaultSectionSize() - top)

    # -- Qt's events

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the selected articles: onto a tag, onto Starred, into the bin."""
        articles = self.selected_articles()
        if articles:
            drag = QDrag(self)
            drag.setMimeData(mime_of(articles))
            words = self.tr("%Ln article(s)", "", len(articles))
            drag.setPixmap(words_pixmap(self._theme, words, self.devicePixelRatioF()))
            drag.setHotSpot(QPoint(-self._theme.px(12), 0))
            drag.exec(Qt.DropAction.CopyAction)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and last row: there is one column only. Focus alone goes nowhere."""
        if self._is_gaining_focus:
            # Qt would make the first row current, and the window would open it
            return QModelIndex()
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self._articles.index(0, 0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self._articles.index(self._articles.rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Where letters are free, ask for a title that begins so: the library finds it, not the rows."""
        if self.types_ahead and search.strip():
            self.letter_typed.emit(search)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter is for the current row here, and not for whom the sidebar shows."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_apart(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+Enter in a window of its own; any key shows the ring round the current row."""
        self._show_ring(True)
        if event.key() in _ENTER:
            (self.window_asked if _is_apart(event) else self.activated_by_user).emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the star stars; it selects nothing."""
        self._show_ring(False)
        row = self._row_of_star_at(event.position().toPoint())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.star_clicked.emit(self._articles.article_at(row))
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selected articles; one that is not among them is selected first."""
        index, at = row_of_menu(self, event)
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self.make_current(index.row())
            self.menu_requested.emit(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens, except on the star."""
        if self._row_of_star_at(event.position().toPoint()) is not None:
            return
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.activated_by_user.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by key; a window that comes back keeps it as it was."""
        if event.reason() not in RETURNING_REASONS:
            self._show_ring(event.reason() in KEYBOARD_REASONS)
        self._is_gaining_focus = True
        super().focusInEvent(event)
        self._is_gaining_focus = False

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Redraw everything on screen: the rule above a row depends on the row above it."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def _show_ring(self, shown: bool) -> None:
        if self._delegate.ring_current != shown:
            self._delegate.ring_current = shown
            self.viewport().update()

    def _row_of_star_at(self, point: QPoint) -> int | None:
        index = self.indexAt(point)
        if not index.isValid() or not isinstance(index.data(ArticleRole.SUMMARY), ArticleSummary):
            return None
        star = self._delegate.star_rect(self.visualRect(index), str(index.data(ArticleRole.DATE)))
        painted = as_painted(point, self.viewport().rect(), self)
        return index.row() if star.contains(painted.toPointF()) else None


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _is_apart(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _runs_of(rows: list[int]) -> list[tuple[int, int]]:
    """Sorted rows as (first, last) of each unbroken run."""
    if not rows:
        return []
    breaks = [(before, after) for before, after in pairwise(rows) if after != before + 1]
    firsts = [rows[0], *(after for _, after in breaks)]
    lasts = [*(before for before, _ in breaks), rows[-1]]
    return list(zip(firsts, lasts, strict=True))
