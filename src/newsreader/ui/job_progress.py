"""What the status bar says of the running jobs, and of the library when none runs."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QLocale, QObject

from newsreader.model.query import LibraryCounts
from newsreader.model.reports import JobKind, Progress
from newsreader.ui.status_bar import StatusLine
from newsreader.ui.time_left import TimeLeft, words_of_seconds

_SHOWN_FIRST = (
    JobKind.EXPORT,
    JobKind.CHECK,
    JobKind.BACK_UP,
    JobKind.MOVE,
    JobKind.IMPORT,
    JobKind.COMPARE,
    JobKind.ANALYSE,
    JobKind.LINK,
)


class JobProgress(QObject):
    """Keeps the last word of each job; the import's goes before the analysis's, and that before linking all anew."""

    def __init__(self, status: StatusLine) -> None:
        super().__init__(status)
        self._status = status
        self._running: dict[JobKind, Progress] = {}
        self._times: dict[JobKind, TimeLeft] = {}
        self._counts: LibraryCounts | None = None
        self._is_paused = False

    @property
    def is_idle(self) -> bool:
        """True when no job is known to run."""
        return not self._running

    def set_counts(self, counts: LibraryCounts) -> None:
        """What the idle line says."""
        self._counts = counts
        self._show()

    def expect_import(self) -> None:
        """An import was asked for and has said nothing yet."""
        self.set_progress(Progress(JobKind.IMPORT, 0, None))

    def set_progress(self, progress: Progress) -> None:
        """A job told how far it is."""
        self._running[progress.kind] = progress
        self._times.setdefault(progress.kind, TimeLeft()).tell(monotonic(), progress.done, progress.total)
        self._show()

    def set_paused(self, is_paused: bool) -> None:
        """The jobs rest, or go on; the rate of before says nothing of the time left."""
        self._is_paused = is_paused
        self._times.clear()
        self._status.set_paused(is_paused)
        self._show()

    def finish(self, kind: JobKind) -> None:
        """A job ended."""
        self._running.pop(kind, None)
        self._times.pop(kind, None)
        self._status.end_cancelling()
        self._show()

    def _show(self) -> None:
        progress = next((self._running[kind] for kind in _SHOWN_FIRST if kind in self._running), None)
        if progress is None:
            self._status.show_idle(self._idle_text())
            return
        if words := self._care_words(progress.kind):
            share = None if progress.total is None else progress.done / max(1, progress.total)
            self._status.show_progress(words, share, self.tr("paused") if self._is_paused else "")
            return
        if progress.total is None:
            self._status.show_progress(self.tr("Looking for articles…"), None, self.tr("paused") if self._is_paused else "")
            return
        words = {
            JobKind.IMPORT: self.tr("Importing {done} of {total} files"),
            JobKind.COMPARE: self.tr("Comparing {done} of {total} new articles with the others"),
            JobKind.ANALYSE: self.tr("Finding names in {done} of {total} new articles"),
            JobKind.MOVE: self.tr("Moving {done} of {total} articles"),
            JobKind.LINK: self.tr("Linking all names anew: {done} of {total}"),
        }[progress.kind]
        text = words.format(done=QLocale().toString(progress.done), total=QLocale().toString(progress.total))
        time = self._times.get(progress.kind)
        seconds = None if time is None else time.seconds(monotonic())
        left = "" if seconds is None else words_of_seconds(seconds, self.tr)
        can_rest = progress.kind is not JobKind.MOVE
        if self._is_paused and can_rest:
            left = self.tr("paused")
        self._status.show_progress(text, progress.done / max(1, progress.total), left, can_rest=can_rest)

    def _care_words(self, kind: JobKind) -> str:
        """What is done for the library beside its articles; nothing for other jobs."""
        return {
            JobKind.BACK_UP: self.tr("Backing up the library"),
            JobKind.CHECK: self.tr("Checking the library"),
            JobKind.EXPORT: self.tr("Exporting the library"),
        }.get(kind, "")

    def _idle_text(self) -> str:
        counts = self._counts
        if counts is None:
            return ""
        if counts.articles == 0:
            return self.tr("No articles yet")
        return " · ".join(
            (
                self.tr("%Ln article(s)", "", counts.articles),
                self.tr("%Ln person(s)", "", counts.people),
                self.tr("%Ln quote(s)", "", counts.quotes),
            )
        )
