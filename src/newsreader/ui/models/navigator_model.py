"""The navigator's rows: the fixed views, then the sources under a head."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsreader.model.query import ArticleView, LibraryCounts
from newsreader.ui.places import LibraryView

Index = QModelIndex | QPersistentModelIndex


class NavigatorRole(IntEnum):
    """What the delegate asks for."""

    ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class NavigatorItem:
    """One row: a list of articles, or a head (``view`` None). ``count`` 0 shows no figure, a badge wants to be seen."""

    text: str
    icon: str
    view: ArticleView | LibraryView | None
    source: str | None = None
    count: int = 0
    is_badge: bool = False

    @property
    def is_head(self) -> bool:
        """True for a line that only names what follows."""
        return self.view is None

    @property
    def key(self) -> tuple[ArticleView | LibraryView | None, str | None]:
        """What the row stands for, whatever its figure."""
        return self.view, self.source


class NavigatorModel(QAbstractListModel):
    """A flat list; heads cannot be selected."""

    def __init__(self, locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._counts: LibraryCounts | None = None
        self._to_review = 0
        self._items: tuple[NavigatorItem, ...] = self._make_items(None)

    @property
    def items(self) -> tuple[NavigatorItem, ...]:
        """All rows in order."""
        return self._items

    @property
    def sources(self) -> tuple[NavigatorItem, ...]:
        """The rows of sources."""
        return tuple(item for item in self._items if item.source is not None)

    def set_counts(self, counts: LibraryCounts) -> bool:
        """Show new figures; True, after a reset, when the rows themselves are others."""
        self._counts = counts
        before, after = self._items, self._make_items(counts)
        if [item.key for item in before] != [item.key for item in after]:
            self.beginResetModel()
            self._items = after
            self.endResetModel()
            return True
        self._items = after
        for row, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))
        return False

    def set_to_review(self, questions: int) -> None:
        """How many questions wait in the review."""
        self._to_review = questions
        if self._counts is not None:
            self.set_counts(self._counts)

    def find_row(self, view: ArticleView | LibraryView, source: str | None) -> int | None:
        """The row of a list of articles; None when it has none."""
        return next((row for row, item in enumerate(self._items) if item.key == (view, source)), None)

    def words_of(self, item: NavigatorItem) -> str:
        """The row in words: "Unread, 3,207 articles"."""
        if not item.count:
            return item.text
        if isinstance(item.view, LibraryView):
            return self.tr("{name}, {n}").format(name=item.text, n=self._locale.toString(item.count))
        return self.tr("{name}, %Ln article(s)", "", item.count).format(name=item.text)

    # -- Qt's questions

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows, heads included."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row's text, the row as it is spoken, or the item itself."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.words_of(item)
        return item if role == NavigatorRole.ITEM else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads are there to be read, not to be selected."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemNeverHasChildren
        if self._items[index.row()].is_head:
            return plain
        return plain | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _make_items(self, counts: LibraryCounts | None) -> tuple[NavigatorItem, ...]:
        views = [
            NavigatorItem(self.tr("All articles"), "inbox", ArticleView.ALL, count=counts.articles if counts else 0),
            NavigatorItem(self.tr("Unread"), "dot", ArticleView.UNREAD, count=counts.unread if counts else 0),
            NavigatorItem(self.tr("Starred"), "star", ArticleView.STARRED, count=counts.starred if counts else 0),
            NavigatorItem(self.tr("Recently added"), "clock", ArticleView.RECENT, count=counts.recent if counts else 0),
        ]
        views += [
            NavigatorItem(self.tr("Needs review"), "review", LibraryView.REVIEW, count=self._to_review, is_badge=True),
            NavigatorItem(self.tr("Library"), "", None),
            NavigatorItem(self.tr("People"), "user", LibraryView.PEOPLE, count=counts.people if counts else 0),
            NavigatorItem(self.tr("Places"), "pin", LibraryView.PLACES, count=counts.places if counts else 0),
            NavigatorItem(
                self.tr("Organisations"), "org", LibraryView.ORGANISATIONS, count=counts.organisations if counts else 0
            ),
            NavigatorItem(self.tr("Quotes"), "quote", LibraryView.QUOTES, count=counts.quotes if counts else 0),
        ]
        if counts is None or not counts.sources:
            return tuple(views)
        head = NavigatorItem(self.tr("Sources"), "folder", None)
        sources = [NavigatorItem(name, "folder", ArticleView.ALL, name, number) for name, number in counts.sources]
        return (*views, head, *sources)
