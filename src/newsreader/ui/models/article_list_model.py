"""The article list's model: an array of ids, and the rows that are on screen fetched a page at a time."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from newsreader.model.article import AnalysisState, ArticleId, ArticleSummary, KindCounts
from newsreader.ui.dates import words_of_adding, words_of_date

Fetch = Callable[[Sequence[ArticleId], str], list[ArticleSummary]]
Index = QModelIndex | QPersistentModelIndex

PAGE_ROWS = 64
"""Rows fetched at once."""

_MOST_PAGES = 32
_NEAR_ROWS = 4096


class ArticleRole(IntEnum):
    """What the delegate asks for beyond Qt's own roles."""

    SUMMARY = Qt.ItemDataRole.UserRole
    DATE = Qt.ItemDataRole.UserRole + 1
    STATE = Qt.ItemDataRole.UserRole + 2


class ArticleListModel(QAbstractTableModel):
    """One column, one row an article.

    ``fetch`` takes ids and the search that found them, answers within milliseconds and leaves out ids that are gone.
    """

    def __init__(self, fetch: Fetch, locale: QLocale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._locale = locale
        self._ids: array[int] = array("q")
        self._found_by = ""
        self._is_resting = False
        self._pages: OrderedDict[int, dict[int, ArticleSummary]] = OrderedDict()

    # -- what the pane asks

    @property
    def ids(self) -> array[int]:
        """The ids of all rows in order; not to be changed."""
        return self._ids

    def set_ids(self, ids: array[int], found_by: str = "") -> None:
        """Show other articles, found by a search: a reset, whatever their number."""
        self.beginResetModel()
        self._ids = ids
        self._found_by = found_by
        self._pages.clear()
        self.endResetModel()

    def refresh(self, articles: Collection[ArticleId]) -> None:
        """Forget what is known of these articles and tell views which rows to ask for again."""
        wanted = frozenset(articles)
        for page in [page for page, rows in self._pages.items() if not wanted.isdisjoint(self._page_ids(page))]:
            del self._pages[page]
            first = page * PAGE_ROWS
            last = min(first + PAGE_ROWS, len(self._ids)) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def set_resting(self, is_resting: bool) -> None:
        """Whether nobody works on the articles that wait for their analysis: their rows say so."""
        if is_resting == self._is_resting:
            return
        self._is_resting = is_resting
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))

    def article_at(self, row: int) -> ArticleId | None:
        """The article in a row; None outside the list."""
        return ArticleId(self._ids[row]) if 0 <= row < len(self._ids) else None

    def find_row(self, article: ArticleId, near: int = 0) -> int | None:
        """The row of an article, looked for around ``near`` first; None when it is not in the list."""
        around = (max(0, near - _NEAR_ROWS), max(0, near + _NEAR_ROWS))
        for first, last in (around, (0, len(self._ids))):
            try:
                return self._ids.index(article, first, last)
            except ValueError:
                continue
        return None

    def summary_at(self, row: int) -> ArticleSummary | None:
        """What a row shows, fetching its page when needed; None when the article is gone from the library."""
        if not 0 <= row < len(self._ids):
            return None
        page = row // PAGE_ROWS
        rows = self._pages.get(page)
        if rows is None:
            rows = {summary.id: summary for summary in self._fetch(self._page_ids(page), self._found_by)}
            self._pages[page] = rows
            while len(self._pages) > _MOST_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return rows.get(ArticleId(self._ids[row]))

    # -- Qt's questions

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every article can be chosen and dragged."""
        return super().flags(index) | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags)

    def rowCount(self, parent: Index | None = None) -> int:
        """Articles in the list."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        """One."""
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, the summary, its date in words, or the whole row as a screen reader speaks it."""
        if not index.isValid():
            return None
        if role not in _ANSWERED_ROLES:
            return None
        summary = self.summary_at(index.row())
        if summary is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.title
        if role == ArticleRole.SUMMARY:
            return summary
        if role == ArticleRole.STATE:
            return words_of_state(summary.analysis_state, is_resting=self._is_resting)
        words = self._date_words(summary)
        return words if role == ArticleRole.DATE else spoken_row(summary, words, is_resting=self._is_resting)

    def _page_ids(self, page: int) -> list[ArticleId]:
        return [ArticleId(number) for number in self._ids[page * PAGE_ROWS : (page + 1) * PAGE_ROWS]]

    def _date_words(self, summary: ArticleSummary) -> str:
        today = date.today()
        if summary.published is None:
            return words_of_adding(summary.added, today, self._locale)
        return words_of_date(summary.published.when, today, self._locale)


_ANSWERED_ROLES = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ArticleRole.SUMMARY, ArticleRole.DATE, ArticleRole.STATE}
)


def words_of_counts(counts: KindCounts) -> str:
    """The counts that are not zero as words: "4 people, 1 place"."""
    parts = (
        counts.people and _tr("%Ln person(s)", counts.people),
        counts.places and _tr("%Ln place(s)", counts.places),
        counts.organisations and _tr("%Ln organisation(s)", counts.organisations),
        counts.quotes and _tr("%Ln quote(s)", counts.quotes),
    )
    return ", ".join(part for part in parts if part)


def words_of_state(state: AnalysisState, *, is_resting: bool) -> str:
    """What stands in place of the counts until the analysis is done; empty when it is."""
    if state is AnalysisState.WAITING:
        return _tr("Names not looked for yet") if is_resting else _tr("Finding names…")
    if state is AnalysisState.FAILED:
        return _tr("Names could not be found")
    return ""


def spoken_row(summary: ArticleSummary, date_words: str, *, is_resting: bool = False) -> str:
    """The whole row in one breath, the title first: what a screen reader says."""
    parts = [
        summary.title,
        "" if summary.is_read else _tr("unread"),
        _tr("starred") if summary.is_starred else "",
        summary.source or "",
        date_words,
        words_of_state(summary.analysis_state, is_resting=is_resting) or words_of_counts(summary.counts),
        _tr("in %Ln place(s)", summary.copies) if summary.copies > 1 else "",
        _tr("%Ln version(s) of the story", summary.versions) if summary.versions > 1 else "",
        summary.snippet,
    ]
    return ". ".join(part for part in parts if part)


def _tr(source: str, n: int = -1) -> str:
    return QCoreApplication.translate("ArticleListModel", source, None, n)
