"""The ledger of quotes: ids in order, rows fetched when they are on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QObject,
    Qt,
)

from newsreader.model.entity import QuoteRecord
from newsreader.model.query import QuoteOrder
from newsreader.ui.dates import words_of_adding, words_of_date
from newsreader.ui.full_dates import full_date
from newsreader.ui.models.id_model import IdModel, Index
from newsreader.ui.models.paged_rows import PagedRows
from newsreader.ui.panes.marks import PROBABLE_BELOW

Fetch = Callable[[Sequence[int]], list[QuoteRecord]]
QUOTE = Qt.ItemDataRole.UserRole
"""The role that gives the whole QuoteRecord."""


class QuoteColumn(IntEnum):
    """Columns from left to right."""

    SPEAKER = 0
    WORDS = 1
    ARTICLE = 2
    DATE = 3


COLUMN_ORDERS = {
    QuoteColumn.SPEAKER: QuoteOrder.SPEAKER,
    QuoteColumn.ARTICLE: QuoteOrder.ARTICLE,
    QuoteColumn.DATE: QuoteOrder.DATE,
}
"""What a click on a column's head sorts by."""


class QuoteTableModel(IdModel[QuoteRecord]):
    """``fetch`` answers within milliseconds; ids of quotes that are gone it leaves out."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(PagedRows(self._fetch_page), len(QuoteColumn), parent)
        self._fetch = fetch
        self._locale = QLocale()

    # -- Qt's questions

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == QuoteColumn.DATE else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        words = {
            QuoteColumn.SPEAKER: self.tr("Speaker"),
            QuoteColumn.WORDS: self.tr("Words"),
            QuoteColumn.ARTICLE: self.tr("Article"),
            QuoteColumn.DATE: self.tr("Date"),
        }[QuoteColumn(section)]
        return self.head_words(section, words)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words, the whole row as it is spoken, or the quote itself."""
        if not index.isValid() or role not in _ANSWERED:
            return None
        quote = self.value_at(index.row())
        if quote is None or role == QUOTE:
            return quote
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == QuoteColumn.SPEAKER:
            return ". ".join((speaker_words(quote), sureness_words(quote), quote.text, quote.title, self.date_of(quote)))
        return {
            QuoteColumn.SPEAKER: speaker_words(quote),
            QuoteColumn.WORDS: quote.text,
            QuoteColumn.ARTICLE: quote.title,
            QuoteColumn.DATE: self.date_of(quote),
        }[QuoteColumn(index.column())]

    def date_of(self, quote: QuoteRecord) -> str:
        """When the article appeared, in short words."""
        today = date.today()
        if quote.published is None:
            return words_of_adding(quote.added, today, self._locale)
        return words_of_date(quote.published.when, today, self._locale)

    def _fetch_page(self, ids: list[int]) -> Mapping[int, QuoteRecord]:
        rows = self._fetch(ids)
        if len(rows) == len(ids):
            return dict(zip(ids, rows, strict=True))
        # some are gone: ask one by one which
        return {one: found[0] for one in ids if (found := self._fetch([one]))}


_ANSWERED = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, QUOTE})


def speaker_words(quote: QuoteRecord) -> str:
    """The speaker's name, or that there is none."""
    return quote.speaker or QCoreApplication.translate("QuoteTableModel", "Unattributed")


def sureness_words(quote: QuoteRecord) -> str:
    """How sure the speaker is."""
    if quote.speaker is None:
        return QCoreApplication.translate("QuoteTableModel", "no sure speaker")
    if quote.certainty < PROBABLE_BELOW:
        return QCoreApplication.translate("QuoteTableModel", "probable")
    return QCoreApplication.translate("QuoteTableModel", "certain")


def quote_with_source(quote: QuoteRecord) -> str:
    """A quote as it is pasted: words, speaker, title, source, date."""
    when = full_date(quote.published, QLocale()) if quote.published else ""
    where = ", ".join(part for part in (f"“{quote.title}”", quote.source or "", when) if part)
    return f"{quote.text}\n— {speaker_words(quote)}, {where}"
