"""The quick way to anything the library holds: a few letters of a title or a name, Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QLocale, QObject, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsreader.model.article import ArticleId
from newsreader.ui.dates import words_of_date
from newsreader.ui.entity_words import listed, translated
from newsreader.ui.finding.finder import Finder
from newsreader.ui.finding.finder_rows import RIGHT, TEXT_LEFT, paint_found, paint_icon, paint_row_ground
from newsreader.ui.finding.goals import Goal, GoalKind, find_goals
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.models.row_list_model import ROW
from newsreader.ui.panes.sidebar_rows import Index, SidebarList, paint_text
from newsreader.ui.places import ArticlePlace, ListKey, PagePlace, Place
from newsreader.ui.theme import Theme, ThemeKeeper

_ROW_HEIGHT = 46
_NAMES = 3
_ICONS = {
    GoalKind.ARTICLE: "page",
    GoalKind.PERSON: "user",
    GoalKind.PLACE: "pin",
    GoalKind.ORGANISATION: "org",
    GoalKind.TAG: "tag",
    GoalKind.SOURCE: "folder",
    GoalKind.SEARCH: "save",
}


class QuickOpenDesk(QObject):
    """Opens the card and leads to what is chosen.

    ``recent`` tells where the reader was, latest first. ``article_requested``, ``page_requested`` (a PagePlace) and
    ``list_requested`` (a ListKey) tell what is to be opened, ``window_requested`` an article for a window of its own.
    """

    article_requested = Signal(object)
    page_requested = Signal(object)
    list_requested = Signal(object)
    window_requested = Signal(object)

    def __init__(
        self, window: QWidget, reader: LibraryReader, themes: ThemeKeeper, recent: Callable[[], Sequence[Place]]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._themes = themes
        self._recent = recent
        self.finder: Finder | None = None

    def open(self) -> None:
        """Come up, or go when it is up."""
        if self.finder is not None:
            self.finder.close_card()
            return
        placeholder = self.tr("Go to an article, a name, a source, a tag or a saved search")
        self.finder = _QuickOpen(self._window, self._themes.current, self.tr("Go to"), placeholder)
        self.finder.typed.connect(self._ask)
        self.finder.chosen.connect(self._go)
        self.finder.closed.connect(self._forget)
        self._show("", ())
        self.finder.open()
        self._ask("")

    def _ask(self, query: str) -> None:
        recent = tuple(self._recent())
        self._reader.ask(
            "quick_open",
            lambda library: find_goals(library, query, recent),
            lambda goals: self._show(query, goals),
        )

    def _show(self, query: str, goals: Sequence[Goal]) -> None:
        if self.finder is None:
            return
        nothing = self.tr("Nothing is called that. Enter fewer letters, or press Esc and search the texts instead.")
        foot = self.tr("↑ ↓ choose   Enter opens   Ctrl+Enter opens an article in a new window   Esc closes")
        self.finder.show_rows(goals, nothing if query.strip() else "", foot)

    def _go(self, goal: object, is_apart: bool) -> None:
        match goal:
            case Goal(where=ArticlePlace(article=article)):
                (self.window_requested if is_apart else self.article_requested).emit(ArticleId(article))
            case Goal(where=PagePlace() as place):
                self.page_requested.emit(place)
            case Goal(where=ListKey() as key):
                self.list_requested.emit(key)

    def _forget(self) -> None:
        if self.finder is not None:
            self.finder.deleteLater()
            self.finder = None


class _QuickOpen(Finder):
    def __init__(self, window: QWidget, theme: Theme, name: str, placeholder: str) -> None:
        super().__init__(window, theme, name, placeholder)
        self.kinds = {
            GoalKind.ARTICLE: self.tr("article"),
            GoalKind.PERSON: self.tr("person"),
            GoalKind.PLACE: self.tr("place"),
            GoalKind.ORGANISATION: self.tr("organisation"),
            GoalKind.TAG: self.tr("tag"),
            GoalKind.SOURCE: self.tr("source"),
            GoalKind.SEARCH: self.tr("saved search"),
        }
        self.set_up(self._spoken, _Delegate(self.list, self._below))

    def _below(self, goal: Goal) -> str:
        """The second line: what kind it is, and what helps to tell it from others."""
        if goal.kind is GoalKind.ARTICLE:
            source, day = goal.beside
            when = words_of_date(day, date.today(), QLocale())
            return " · ".join(part for part in (source, when) if part)
        kind = self.kinds[goal.kind]
        names = listed(goal.beside[:_NAMES]) if goal.kind is not GoalKind.TAG else ""
        return " · ".join(part for part in (kind, names) if part)

    def _spoken(self, row: object) -> str:
        if not isinstance(row, Goal):
            return ""
        figure = "" if row.articles is None else translated("%Ln article(s)", row.articles)
        kind = self.kinds[row.kind] if row.kind is GoalKind.ARTICLE else ""
        return ", ".join(part for part in (row.title, kind, self._below(row), figure) if part)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: SidebarList, below: Callable[[Goal], str]) -> None:
        super().__init__(view)
        self._view = view
        self._below = below

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._view.theme.px(_ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        goal, theme, box = index.data(ROW), self._view.theme, QRectF(option.rect)
        if not isinstance(goal, Goal):
            return
        px, muted = theme.px, theme.colour("muted")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, self._view, option, index)
        paint_icon(painter, theme, box, _ICONS[goal.kind], muted)
        line = QRectF(box.left() + px(TEXT_LEFT), box.top() + px(5), box.width() - px(TEXT_LEFT + RIGHT), px(19))
        if goal.articles is not None:
            figure = translated("%Ln article(s)", goal.articles)
            used = paint_text(painter, line, figure, theme.ui_font(12, tabular=True), muted, to_right=True, is_cut=False)
            line.setRight(line.right() - used - px(12))
        paint_found(painter, theme, line, goal.title, goal.spans, theme.colour("text"))
        below = QRectF(line.left(), box.top() + px(23), box.right() - px(RIGHT) - line.left(), px(18))
        paint_text(painter, below, self._below(goal), theme.ui_font(11.5), muted)
        painter.restore()
