"""The navigator's rows: the fixed views, then the sources under a head."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsreader.model.query import ArticleView, LibraryCounts
from newsreader.model.saved_search import SavedSearch, SavedSearchId
from newsreader.model.tag import TagColour
from newsreader.model.values import dataclass
from newsreader.ui.places import LibraryView, ListKey

Index = QModelIndex | QPersistentModelIndex


class NavigatorRole(IntEnum):
    """What the delegate asks for."""

    ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class NavigatorItem:
    """One row: what its ``key`` says, or a head (``key`` None). ``count`` 0 shows no figure, a badge wants to be seen.

    ``dot`` is a tag's colour, drawn in place of the icon.
    """

    text: str
    icon: str
    key: ListKey | None
    count: int = 0
    is_badge: bool = False
    dot: TagColour | None = None

    @property
    def is_head(self) -> bool:
        """True for a line that only names what follows."""
        return self.key is None

    @property
    def is_in_rail(self) -> bool:
        """Whether the row is among those few that the rail of icons shows."""
        return self.key is not None and self.key == ListKey(self.key.view)


class NavigatorModel(QAbstractListModel):
    """A flat list; heads cannot be selected."""

    def __init__(self, locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._counts: LibraryCounts | None = None
        self._to_review = 0
        self._searches: tuple[SavedSearch, ...] = ()
        self._found: dict[SavedSearchId, int] = {}
        self._items: tuple[NavigatorItem, ...] = self._make_items(None)

    @property
    def items(self) -> tuple[NavigatorItem, ...]:
        """All rows in order."""
        return self._items

    @property
    def sources(self) -> tuple[NavigatorItem, ...]:
        """The rows of sources."""
        return tuple(item for item in self._items if item.key is not None and item.key.source is not None)

    @property
    def tags(self) -> tuple[NavigatorItem, ...]:
        """The rows of tags."""
        return tuple(item for item in self._items if item.key is not None and item.key.tag is not None)

    @property
    def searches(self) -> tuple[NavigatorItem, ...]:
        """The rows of saved searches."""
        return tuple(item for item in self._items if item.key is not None and item.key.saved is not None)

    def set_counts(self, counts: LibraryCounts) -> bool:
        """Show new figures; True, after a reset, when the rows themselves are others."""
        self._counts = counts
        return self._show(self._make_items(counts))

    def set_searches(self, searches: Sequence[SavedSearch]) -> bool:
        """Show these saved searches; True, after a reset, when the rows themselves are others."""
        self._searches = tuple(searches)
        return self._show(self._make_items(self._counts))

    def set_found(self, search: SavedSearchId, articles: int) -> None:
        """Show how many articles a saved search finds."""
        self._found[search] = articles
        self._show(self._make_items(self._counts))

    def _show(self, after: tuple[NavigatorItem, ...]) -> bool:
        before = self._items
        if [(item.key, item.icon, item.dot) for item in before] != [(item.key, item.icon, item.dot) for item in after]:
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

    def find_row(self, key: ListKey) -> int | None:
        """The row that stands for this; None when none does."""
        return next((row for row, item in enumerate(self._items) if item.key == key), None)

    def words_of(self, item: NavigatorItem) -> str:
        """The row in words: "Unread, 3,207 articles"."""
        if not item.count:
            return item.text
        if item.key is not None and isinstance(item.key.view, LibraryView):
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
            NavigatorItem(self.tr("All articles"), "inbox", ListKey(ArticleView.ALL), count=counts.articles if counts else 0),
            NavigatorItem(self.tr("Unread"), "dot", ListKey(ArticleView.UNREAD), count=counts.unread if counts else 0),
            NavigatorItem(self.tr("Starred"), "star", ListKey(ArticleView.STARRED), count=counts.starred if counts else 0),
            NavigatorItem(self.tr("Recently added"), "clock", ListKey(ArticleView.RECENT), count=counts.recent if counts else 0),
        ]
        if counts is not None and counts.bin:
            views.append(NavigatorItem(self.tr("Bin"), "bin", ListKey(ArticleView.BIN), count=counts.bin))
        views += [
            NavigatorItem(
                self.tr("Needs review"), "review", ListKey(LibraryView.REVIEW), count=self._to_review, is_badge=True
            ),
            NavigatorItem(self.tr("Library"), "", None),
            NavigatorItem(self.tr("People"), "user", ListKey(LibraryView.PEOPLE), count=counts.people if counts else 0),
            NavigatorItem(self.tr("Places"), "pin", ListKey(LibraryView.PLACES), count=counts.places if counts else 0),
            NavigatorItem(
                self.tr("Organisations"), "org", ListKey(LibraryView.ORGANISATIONS), count=counts.organisations if counts else 0
            ),
            NavigatorItem(self.tr("Quotes"), "quote", ListKey(LibraryView.QUOTES), count=counts.quotes if counts else 0),
        ]
        if self._searches:
            views.append(NavigatorItem(self.tr("Saved searches"), "search", None))
            views += (
                NavigatorItem(one.name, "search", ListKey(saved=one.id), self._found.get(one.id, 0))
                for one in self._searches
            )
        if counts is not None and counts.tags:
            views.append(NavigatorItem(self.tr("Tags"), "tag", None))
            views += (
                NavigatorItem(one.tag.name, "tag", ListKey(tag=one.tag.name), one.articles, dot=one.tag.colour)
                for one in counts.tags
            )
        if counts is not None and counts.sources:
            views.append(NavigatorItem(self.tr("Sources"), "folder", None))
            views += (NavigatorItem(name, "folder", ListKey(source=name), number) for name, number in counts.sources)
        return tuple(views)
