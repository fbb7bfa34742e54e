"""The navigator at the left: which articles the list shows. Folds into a rail of icons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from newsreader.model.query import ArticleView, LibraryCounts
from newsreader.model.saved_search import SavedSearch, SavedSearchId
from newsreader.ui.dates import grouping_locale
from newsreader.ui.models.navigator_model import NavigatorItem, NavigatorModel
from newsreader.ui.panes.navigator_list import NavigatorList
from newsreader.ui.panes.rail_button import RailButton
from newsreader.ui.places import ListKey
from newsreader.ui.text_lines import shortened
from newsreader.ui.theme import Theme

_FOOT = 45


class Navigator(QWidget):
    """Views, saved searches and sources, with "Import…" pinned at the bottom.

    ``view_selected`` tells a ListKey; ``search_menu_requested`` the saved search whose menu is asked for, and where;
    ``search_act_requested`` a key pressed on a saved search: the id of the command and the saved search.
    ``tag_act_requested`` is the same for a tag's name; ``articles_dropped`` tells a ListKey and what was dragged onto it.
    ``tag_menu_requested`` tells a tag's name and where, ``bin_menu_requested`` where.
    """

    view_selected = Signal(object)
    search_menu_requested = Signal(object, object)
    search_act_requested = Signal(str, object)
    tag_act_requested = Signal(str, str)
    articles_dropped = Signal(object, object)
    tag_menu_requested = Signal(str, object)
    bin_menu_requested = Signal(object)
    import_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, locale: QLocale | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        made_locale = grouping_locale(locale)
        self._model = NavigatorModel(made_locale, self)
        self._list = NavigatorList(theme, self._model, made_locale, self)
        self._sources_button = RailButton(theme, "folder", self.tr("Saved searches, tags and sources"), self)
        self._import_button = RailButton(theme, "plus", self.tr("Import…"), self)
        self._selected = ListKey()
        self._is_rail = False
        self._is_restoring = False
        self._layout = QVBoxLayout(self)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._import_button)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._list, 1)
        self._layout.addWidget(self._sources_button)
        self._layout.addStretch(0)
        self._layout.addLayout(self._foot)
        self._sources_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sources_menu = QMenu(self._sources_button)
        self._sources_menu.aboutToShow.connect(self._fill_sources_menu)
        self._sources_menu.triggered.connect(self._on_source_triggered)
        self._sources_button.setMenu(self._sources_menu)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._on_menu_requested)
        self._list.search_act_requested.connect(self.search_act_requested)
        self._list.tag_act_requested.connect(self.tag_act_requested)
        self._list.articles_dropped.connect(self.articles_dropped)
        self._import_button.clicked.connect(lambda: self.import_requested.emit())
        self.setFocusProxy(self._list)
        self.setAccessibleName(self.tr("Navigator"))
        self.select(self._selected)
        self.set_theme(theme)

    def set_counts(self, counts: LibraryCounts) -> None:
        """Show new figures and sources; what is selected stays so."""
        self._keeping_place(lambda: self._model.set_counts(counts))

    def set_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Show these saved searches."""
        self._keeping_place(lambda: self._model.set_searches(searches))

    def set_found(self, search: SavedSearchId, articles: int) -> None:
        """Show how many articles a saved search finds."""
        self._is_restoring = True
        self._model.set_found(search, articles)
        self._is_restoring = False

    def _keeping_place(self, change: Callable[[], bool]) -> None:
        place = self._list.verticalScrollBar().value()
        self._is_restoring = True
        are_new_rows = change()
        self._is_restoring = False
        if not are_new_rows:
            return
        self._arrange()
        self._show_selected()
        self._list.executeDelayedItemsLayout()
        self._list.verticalScrollBar().setValue(place)

    def set_to_review(self, questions: int) -> None:
        """How many questions wait in the review."""
        self._is_restoring = True
        self._model.set_to_review(questions)
        self._is_restoring = False

    def select(self, key: ListKey) -> None:
        """Show what the list shows, without telling it."""
        self._selected = key
        self._show_selected()

    @property
    def selected(self) -> ListKey:
        """What the list shows."""
        return self._selected

    def set_rail(self, is_rail: bool) -> None:
        """Icons alone, 52 px wide at 100 %; the sources are in a menu then."""
        if is_rail != self._is_rail:
            self._is_rail = is_rail
            self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Other colours or another scale."""
        self._theme = theme
        for part in (self._list, self._sources_button, self._import_button):
            part.set_theme(theme)
        self._arrange()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the hairline at the right and the one above "Import…"."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("side"))
        line = self._theme.colour("line")
        painter.fillRect(self.width() - 1, 0, 1, self.height(), line)
        painter.fillRect(0, self.height() - self._theme.px(_FOOT), self.width() - 1, 1, line)

    # -- showing

    def _arrange(self) -> None:
        px = self._theme.px
        self._layout.setContentsMargins(0, px(12), 1, 0)
        self._foot.setContentsMargins(px(8), px(8), px(7), px(9))
        self._list.set_rail(self._is_rail)
        has_sources = bool(self._model.sources or self._model.searches or self._model.tags)
        self._sources_button.setVisible(self._is_rail and has_sources)
        for button in (self._sources_button, self._import_button):
            button.set_rail(self._is_rail)
        self._layout.setAlignment(self._sources_button, Qt.AlignmentFlag.AlignHCenter)
        # in the rail the list stops growing at its last icon, and what is left lies below it
        self._layout.setStretch(0, 1000)
        self._layout.setStretch(2, 1 if self._is_rail else 0)

    def _show_selected(self) -> None:
        row = self._model.find_row(self._selected)
        self._is_restoring = True
        if row is None:
            self._list.selectionModel().clear()
        else:
            self._list.setCurrentIndex(self._model.index(row))
        self._is_restoring = False
        self._show_rail_state()

    def _show_rail_state(self) -> None:
        self._sources_button.setChecked(self._selected != ListKey(self._selected.view))

    def _fill_sources_menu(self) -> None:
        self._sources_menu.clear()
        for group in (self._model.searches, self._model.tags, self._model.sources):
            if group and not self._sources_menu.isEmpty():
                self._sources_menu.addSeparator()
            for item in group:
                self._sources_menu.addAction(self._source_action(item))

    def _source_action(self, item: NavigatorItem) -> QAction:
        # an ampersand would become the mark of an access key
        action = QAction(shortened(item.text).replace("&", "&&"), self._sources_menu)
        action.setCheckable(True)
        action.setChecked(item.key == self._selected)
        action.setData(item.key)
        return action

    # -- what the parts tell

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._is_restoring or not current.isValid():
            return
        key = self._model.items[current.row()].key
        if key is not None:
            self._tell(key)

    def _on_source_triggered(self, action: QAction) -> None:
        key = action.data()
        if isinstance(key, ListKey):
            self._tell(key)
            self._show_selected()

    def _on_menu_requested(self, place: QPoint) -> None:
        index = self._list.indexAt(place)
        key = self._model.items[index.row()].key if index.isValid() else None
        at = self._list.viewport().mapToGlobal(place)
        if key is not None and key.saved is not None:
            self.search_menu_requested.emit(key.saved, at)
        elif key is not None and key.tag is not None:
            self.tag_menu_requested.emit(key.tag, at)
        elif key == ListKey(ArticleView.BIN):
            self.bin_menu_requested.emit(at)

    def _tell(self, key: ListKey) -> None:
        self._selected = key
        self._show_rail_state()
        self.view_selected.emit(key)
