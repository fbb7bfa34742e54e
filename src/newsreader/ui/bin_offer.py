"""Offers to remove what has been in the bin for long; nothing is removed without being asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from newsreader.jobs.article_requests import EmptyBin
from newsreader.model.article import ArticleId
from newsreader.model.finding import TitleRow
from newsreader.model.query import LibraryCounts
from newsreader.settings import Settings
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.notice_bar import NoticeBar
from newsreader.ui.theme import ThemeKeeper

_AGAIN_AFTER = timedelta(days=7)
_MOST_LISTED = 2000


class BinOffer(QObject):
    """Asks once a week at most, in the window in front (``speaks`` says whether this is it).

    ``request_made`` goes to the jobs process, ``article_requested`` tells an article that is to be looked at first.
    """

    request_made = Signal(object)
    article_requested = Signal(object)

    def __init__(
        self,
        window: QWidget,
        reader: LibraryReader,
        notice: NoticeBar,
        settings: Settings,
        themes: ThemeKeeper,
        speaks: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._notice = notice
        self._settings = settings
        self._themes = themes
        self._speaks = speaks
        self._has_asked = False
        self.offered: tuple[Sequence[TitleRow], int] | None = None
        """What the reader was asked about and has not answered."""

    def take_counts(self, counts: LibraryCounts) -> None:
        """New figures of the library: look into the bin if there is anything in it and it is time to."""
        days = self._settings.number("bin.offer_after")
        if counts.bin and days and not self._has_asked and self._speaks() and self._is_time():
            self._has_asked = True
            self._reader.ask(
                "bin.old", lambda library: library.list_long_deleted(days), lambda rows: self._offer(rows, round(days))
            )

    def _is_time(self) -> bool:
        try:
            last = date.fromisoformat(self._settings.text("bin.offered_on"))
        except ValueError:
            return True
        return not last <= date.today() < last + _AGAIN_AFTER

    def take_over(self, other: BinOffer) -> None:
        """Ask what another window asks still."""
        if other.offered is not None:
            self._has_asked = True
            self._offer(*other.offered)

    def _offer(self, rows: Sequence[TitleRow], days: int) -> None:
        if not rows:
            return
        self.offered = (rows, days)
        self._settings.put(bin__offered_on=date.today().isoformat())
        since = self.tr("more than %Ln day(s)", "", days)
        sentence = self.tr("In the bin for {days}: %Ln article(s).", "", len(rows)).format(days=since)
        self._notice.offer(sentence, self.tr("Remove…"), lambda: self.ask(rows))

    def ask(self, rows: Sequence[TitleRow]) -> None:
        """Show what would go, with the day on which each was deleted; remove it when the reader says so."""
        from newsreader.ui.dialogs.articles_list import ArticlesListDialog

        self.offered = None
        sentence = self.tr("Remove %Ln article(s) for good?", "", len(rows))
        details = self.tr(
            "Their texts, notes, tags and highlights are lost. This cannot be undone, nor what you did before. The files"
            " they came from stay. The day beside each is the one on which it was deleted."
        )
        dialog = ArticlesListDialog(
            self._themes.current,
            self.tr("Long in the bin"),
            f"{sentence} {details}",
            rows[:_MOST_LISTED],
            self._window,
            act=self.tr("Remove for good"),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        articles = tuple(ArticleId(row.article) for row in rows)
        dialog.accepted.connect(lambda: self.request_made.emit(EmptyBin(articles)))
        dialog.chosen.connect(self.article_requested)
        dialog.show()
