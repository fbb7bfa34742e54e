"""What the library and the jobs process tell, and how the window shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from newsreader.jobs.protocol import (
    AnalysisFinished,
    CareFinished,
    ChooseColumns,
    ImportPaths,
    ImportText,
    ReadOlderAgain,
    Request,
    Resume,
    StepsFinished,
    Undo,
)
from newsreader.library import Library
from newsreader.model.article import ArticleId
from newsreader.model.changes import Changes
from newsreader.model.finding import TitleRow
from newsreader.model.query import LibraryCounts
from newsreader.model.reports import ImportReport, JobKind
from newsreader.model.watching import LookReport
from newsreader.settings import Settings
from newsreader.ui.core_words import in_words
from newsreader.ui.library_session import LibrarySession
from newsreader.ui.notice_bar import Act
from newsreader.ui.page_desk import PageDesk
from newsreader.ui.report_text import import_details, import_sentence
from newsreader.ui.theme import ThemeKeeper
from newsreader.ui.window.front import Front
from newsreader.ui.window.parts import WindowParts

_REFRESH_MS = 250
_MOST_NAMED = 500


class LibraryNews(QObject):
    """Gathers what changed and refreshes panes and pages a few times a second; words the reports of jobs.

    Every window shows changes and progress; sentences are said by the one in front (``speaks`` says whether this is it).
    ``counted`` tells new figures of the library (LibraryCounts).
    """

    request_made = Signal(object)
    counted = Signal(object)
    applied = Signal(object)

    def __init__(
        self,
        window: QMainWindow,
        parts: WindowParts,
        front: Front,
        pages: PageDesk,
        settings: Settings,
        themes: ThemeKeeper,
        speaks: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._reader, self._navigator = parts.reader, parts.navigator
        self._listing, self._flow = parts.listing, parts.flow
        self._notice, self._progress, self._welcome = parts.notice, parts.progress, parts.welcome
        self._front = front
        self._pages = pages
        self._settings = settings
        self._speaks = speaks
        self._is_stopped = False
        self._session: LibrarySession | None = None
        self._pending = Changes()
        self._opens_after_import = False
        self._opens_what_comes_back = False
        self.counts: LibraryCounts | None = None
        self.older_offered = 0
        """How many articles of an earlier version the reader was offered to read again, and has not answered."""
        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.setInterval(_REFRESH_MS)
        self._refresh_timer.timeout.connect(self._apply_changes)

    def listen_to(self, session: LibrarySession) -> None:
        """Hear what the jobs process tells, and take up what it told before."""
        jobs = session.jobs
        jobs.progress_changed.connect(self._progress.set_progress)
        jobs.changes_arrived.connect(self._on_changes_arrived)
        jobs.pause_changed.connect(self._progress.set_paused)
        jobs.pause_changed.connect(self._show_rest)
        jobs.rest_changed.connect(self._on_rest_changed)
        jobs.import_finished.connect(self._on_import_finished)
        jobs.comparing_finished.connect(self._on_comparing_finished)
        jobs.analysis_finished.connect(self._on_analysis_finished)
        jobs.care_finished.connect(self._on_work_finished)
        jobs.folders_looked_through.connect(self._on_folders_looked_through)
        jobs.steps_finished.connect(self._on_work_finished)
        jobs.problem_reported.connect(self._on_problem_reported)
        jobs.older_analyses_found.connect(self._on_older_analyses_found)
        jobs.decision_refused.connect(self._on_decision_refused)
        jobs.restarted.connect(self._on_jobs_restarted)
        self._progress.set_paused(jobs.is_paused)
        self._session = session
        self._show_rest()
        for progress in session.running.values():
            self._progress.set_progress(progress)

    def _on_work_finished(self, event: CareFinished | StepsFinished) -> None:
        # a function of its own would outlive the window that closes while others stay
        self._progress.finish(event.kind)

    def _on_comparing_finished(self) -> None:
        self._progress.finish(JobKind.COMPARE)

    def _show_rest(self) -> None:
        if self._session is not None:
            jobs = self._session.jobs
            is_halted = jobs.is_paused or bool(self._session.read_only)
            self._flow.show_rest(is_resting=jobs.is_resting, is_halted=is_halted)

    def _on_rest_changed(self, is_resting: bool) -> None:
        self._show_rest()
        sentence = self.tr("Some articles still wait for their names.")
        if not is_resting:
            self._notice.withdraw(sentence)
        elif self._speaks():
            self._notice.offer(sentence, self.tr("Go on"), partial(self.request_made.emit, Resume()))

    def is_waiting(self) -> bool:
        """Whether something that was told is still to be shown."""
        return self._refresh_timer.isActive()

    def binned(self) -> int:
        """How many articles are in the bin; 0 until it is known."""
        return 0 if self.counts is None else self.counts.bin

    def stop(self) -> None:
        """Show nothing any more."""
        self._is_stopped = True
        self._refresh_timer.stop()

    def expect(self, request: Request) -> None:
        """A request of this window: what it imports is opened when it comes."""
        if isinstance(request, ImportPaths | ImportText | ChooseColumns):
            self._opens_after_import = True
        if isinstance(request, Undo):
            self._opens_what_comes_back = True
        if isinstance(request, ImportPaths | ChooseColumns):
            self._progress.expect_import()

    def ask_counts(self) -> None:
        """Read the figures of navigator and status bar anew."""
        if self._is_stopped:
            return
        self._reader.ask("window.counts", Library.counts, self._on_counts_answered)

    def _on_counts_answered(self, counts: LibraryCounts) -> None:
        self.counts = counts
        # behind whatever else was asked: nobody waits for this figure
        self._reader.ask(
            "window.review", Library.get_review_progress, lambda progress: self._navigator.set_to_review(progress.left)
        )
        self.counted.emit(counts)
        self._navigator.set_counts(counts)
        self._listing.set_tags(one.tag for one in counts.tags)
        self._listing.set_total(counts.articles)
        self._progress.set_counts(counts)
        if counts.articles == 0 and not counts.bin and self._progress.is_idle:
            self._front.show_welcome()
            self._offer_samples()
        else:
            self._front.leave_welcome()

    def _offer_samples(self) -> None:
        """The first start of all: the welcome page takes the keyboard, its sample link is one Tab away."""
        if not self._settings.flag("library.samples_offered"):
            self._settings.put(library__samples_offered=True)
            self._welcome.focus_first()

    def _on_changes_arrived(self, changes: Changes) -> None:
        self._pending |= changes
        if not self._is_stopped and not self._refresh_timer.isActive():
            self._refresh_timer.start()

    def _apply_changes(self) -> None:
        changes, self._pending = self._pending, Changes()
        self.ask_counts()
        self._front.history.forget(frozenset(changes.removed))
        if changes.added and (self._opens_after_import or self._opens_what_comes_back):
            self._opens_after_import = False
            self._flow.open_first_of(changes.added)
        self._opens_what_comes_back = False
        self._listing.apply(changes)
        self._flow.apply(changes)
        self._pages.apply(changes, self._front.page)
        self.applied.emit(changes)

    def _on_import_finished(self, report: ImportReport) -> None:
        self._progress.finish(JobKind.IMPORT)
        if self._refresh_timer.isActive():
            # a short import ends before the panes would show what it brought
            self._refresh_timer.stop()
            self._apply_changes()
        else:
            self.ask_counts()
        is_ours, self._opens_after_import = self._opens_after_import, False
        back = list(dict.fromkeys(article for _path, article in report.restored))
        restored = [] if self._is_stopped else self._reader.now.list_titles(back[:_MOST_NAMED])
        if restored and report.added and self._speaks():
            # the button of the report leads to what is new; these have one of their own, behind it
            sentence = self.tr("%Ln article(s) came back from the bin.", "", len(restored))
            self._notice.offer(sentence, self.tr("Show them"), partial(self._show_restored, restored))
        if report != ImportReport(questions=report.questions) or not report.questions:
            # what only waits for an answer is told together with the question
            self._say(
                import_sentence(report, self.tr),
                import_details(report, restored, self.tr),
                is_problem=bool(report.failures or report.problem),
                action=self._action_after(report, restored),
            )
        if is_ours and not report.added and report.copies and not self._is_stopped:
            self._flow.open_article(report.copies[0][1])

    def _action_after(self, report: ImportReport, restored: Sequence[TitleRow]) -> Act | None:
        """What helps after an import: see what came in or came back, or try again what did not."""
        if report.added:
            return self.tr("Show in list"), self._show_added
        if restored:
            return self.tr("Show them"), partial(self._show_restored, restored)
        paths = dict.fromkeys(failure.path for failure in report.failures)
        failed = tuple(path for path in paths if Path(path).is_absolute())
        if not failed:
            return None
        return self.tr("Try again"), lambda: self.request_made.emit(ImportPaths(failed))

    def _show_restored(self, restored: Sequence[TitleRow]) -> None:
        """One is opened at once; several stand in a list that leads to each."""
        from newsreader.ui.dialogs.articles_list import ArticlesListDialog

        if len(restored) == 1:
            self._open(restored[0].article)
            return
        dialog = ArticlesListDialog(
            self._themes.current,
            self.tr("Back from the bin"),
            self.tr("These were in the bin, and their files were imported again. They are as they were."),
            restored,
            self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._open)
        dialog.show()

    def _open(self, article: ArticleId) -> None:
        self._front.show_panes()
        self._flow.open_article(article)

    def _show_added(self) -> None:
        self._listing.show_added()
        self._front.show_panes()

    def _on_analysis_finished(self, event: AnalysisFinished) -> None:
        self._progress.finish(JobKind.ANALYSE)
        if event.failures:
            details = "\n".join(f"{failure.path}: {failure.reason}" for failure in event.failures)
            sentence = self.tr("%Ln article(s) could not be analysed; their text can be read.", "", len(event.failures))
            self._say(sentence, details, is_problem=True)

    def _on_folders_looked_through(self, report: LookReport) -> None:
        """A folder that cannot be reached is told once, and quietly: it is tried again by itself."""
        if not report.incoming:
            self._progress.finish(JobKind.IMPORT)
        if report.problems:
            self._say(in_words(report.problems[0]), "\n".join(map(in_words, report.problems[1:])), is_problem=False)

    def take_over(self, other: LibraryNews) -> None:
        """Ask what another window asks still."""
        if other.older_offered:
            self._offer_older(other.older_offered)

    def _on_older_analyses_found(self, articles: int) -> None:
        """What an earlier version found stays; the reader decides when it is found anew."""
        # a jobs process that was started again tells it again
        if self._speaks() and articles != self.older_offered:
            self._offer_older(articles)

    def _offer_older(self, articles: int) -> None:
        self.older_offered = articles
        self._notice.offer(
            self.tr("An earlier version of Newsreader read %Ln article(s); this one finds more.", "", articles),
            self.tr("Read them again"),
            self._read_older,
        )

    def _read_older(self) -> None:
        self.older_offered = 0
        self.request_made.emit(ReadOlderAgain())

    def _on_decision_refused(self, sentence: str, _standing: object) -> None:
        self._say(sentence, "", is_problem=True)

    def _on_problem_reported(self, sentence: str, details: str) -> None:
        self._say(sentence, details, is_problem=True)

    def _on_jobs_restarted(self, details: str) -> None:
        sentence = self.tr("The part of Newsreader that imports and analyses stopped. It was started again and goes on.")
        self._say(sentence, details, is_problem=True)

    def _say(self, sentence: str, details: str, *, is_problem: bool, action: Act | None = None) -> None:
        if self._speaks():
            self._notice.say(sentence, details, is_problem=is_problem, action=action)
