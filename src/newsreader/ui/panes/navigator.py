"""The navigator at the left: which articles the list shows. Folds into a rail of icons."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from newsreader.model.query import ArticleView, LibraryCounts
from newsreader.ui.dates import grouping_locale
from newsreader.ui.models.navigator_model import NavigatorItem, NavigatorModel
from newsreader.ui.panes.navigator_list import NavigatorList
from newsreader.ui.panes.rail_button import RailButton
from newsreader.ui.places import LibraryView
from newsreader.ui.theme import Theme

_FOOT = 45


class Navigator(QWidget):
    """Views and sources, with "Import…" pinned at the bottom."""

    view_selected = Signal(object, object)
    import_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, locale: QLocale | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        made_locale = grouping_locale(locale)
        self._model = NavigatorModel(made_locale, self)
        self._list = NavigatorList(theme, self._model, made_locale, self)
        self._sources_button = RailButton(theme, "folder", self.tr("Sources"), self)
        self._import_button = RailButton(theme, "plus", self.tr("Import…"), self)
        self._selected: tuple[ArticleView | LibraryView, str | None] = (ArticleView.ALL, None)
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
        self._import_button.clicked.connect(lambda: self.import_requested.emit())
        self.setFocusProxy(self._list)
        self.setAccessibleName(self.tr("Navigator"))
        self.select(*self._selected)
        self.set_theme(theme)

    def set_counts(self, counts: LibraryCounts) -> None:
        """Show new figures and sources; what is selected stays so."""
        place = self._list.verticalScrollBar().value()
        self._is_restoring = True
        are_new_rows = self._model.set_counts(counts)
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

    def select(self, view: ArticleView | LibraryView, source: str | None) -> None:
        """Show what the list shows, without telling it."""
        self._selected = (view, source)
        self._show_selected()

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
        has_sources = bool(self._model.sources)
        self._sources_button.setVisible(self._is_rail and has_sources)
        for button in (self._sources_button, self._import_button):
            button.set_rail(self._is_rail)
        self._layout.setAlignment(self._sources_button, Qt.AlignmentFlag.AlignHCenter)
        # in the rail the list stops growing at its last icon, and what is left lies below it
        self._layout.setStretch(0, 1000)
        self._layout.setStretch(2, 1 if self._is_rail else 0)

    def _show_selected(self) -> None:
        row = self._model.find_row(*self._selected)
        self._is_restoring = True
        if row is None:
            self._list.selectionModel().clear()
        else:
            self._list.setCurrentIndex(self._model.index(row))
        self._is_restoring = False
        self._sources_button.setChecked(self._selected[1] is not None)

    def _fill_sources_menu(self) -> None:
        self._sources_menu.clear()
        for item in self._model.sources:
            self._sources_menu.addAction(self._source_action(item))

    def _source_action(self, item: NavigatorItem) -> QAction:
        # an ampersand would become the mark of an access key
        action = QAction(item.text.replace("&", "&&"), self._sources_menu)
        action.setCheckable(True)
        action.setChecked(item.key == self._selected)
        action.setData(item.source)
        return action

    # -- what the parts tell

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._is_restoring or not current.isValid():
            return
        item = self._model.items[current.row()]
        if item.view is not None:
            self._tell(item.view, item.source)

    def _on_source_triggered(self, action: QAction) -> None:
        self._tell(ArticleView.ALL, str(action.data()))
        self._show_selected()

    def _tell(self, view: ArticleView | LibraryView, source: str | None) -> None:
        self._selected = (view, source)
        self._sources_button.setChecked(source is not None)
        self.view_selected.emit(view, source)
