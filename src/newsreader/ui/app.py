"""Starting the program: application, fonts, theme, the windows of a library, the end of every process."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSysInfo, QTimer, qVersion
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from newsreader import __version__
from newsreader.errors import LibraryDamagedError, NewsreaderError
from newsreader.library import Library, default_library_path
from newsreader.library.keeping import Hold, is_there
from newsreader.settings import Settings, default_settings_path
from newsreader.ui.care.closed_library import ClosedLibrary, Holding, give_to_another, hold_or_read
from newsreader.ui.care.work import CareWork
from newsreader.ui.core_words import in_words
from newsreader.ui.crash.records import EndedBadly, RunRecord, collect_bad_ends, log_folder, rotate_log, start_log
from newsreader.ui.crash.reporter import CrashReporter
from newsreader.ui.hand_over import HandOverServer, hand_over
from newsreader.ui.icons import program_icon
from newsreader.ui.language import SpokenLanguage
from newsreader.ui.library_session import LibrarySession
from newsreader.ui.main_window import MainWindow
from newsreader.ui.motion import set_motion
from newsreader.ui.notice_bar import Notice
from newsreader.ui.signals import EndSignals
from newsreader.ui.style_sheet import style_sheet
from newsreader.ui.theme import Theme, ThemeChoice, ThemeKeeper, load_fonts, palette_of, scale_of_font
from newsreader.ui.window.state import WindowState
from newsreader.writing.printable import printable

if TYPE_CHECKING:
    from newsreader.ui.dialogs.error import ErrorDialog

_log = logging.getLogger(__name__)
_STAYED_MS = 60_000
_RENEWED_AFTER_MS = 250
_ROTATED_AFTER_MS = 10_000


def run_window(files: Sequence[str], library: Path | None) -> int:
    """Open the window, import the files, and return the exit code when it is closed.

    A window that already has the library open takes the files and comes to the front instead.
    """
    app = QApplication.instance() or QApplication(["newsreader"])
    assert isinstance(app, QApplication)
    app.setApplicationName("newsreader")
    app.setApplicationDisplayName("Newsreader")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("newsreader")
    settings = Settings(default_settings_path())
    path = _choose_library(library, settings)
    absolute = [str(Path(file).absolute()) for file in files]
    if give_to_another(path, absolute, _tell_on_terminal):
        return 0
    is_mistyped = library is not None and not path.exists()
    holding = hold_or_read(path)
    if holding[0] is None and give_to_another(path, absolute, _tell_on_terminal):
        # who was started at the same moment was faster
        return 0
    start_log()
    ended_badly = collect_bad_ends(log_folder())
    record = RunRecord(log_folder())
    record.begin()
    program = Program(app, settings)
    reporter = program.hear_errors()
    _log.info("Newsreader %s with Qt %s on %s", __version__, qVersion(), QSysInfo.prettyProductName())
    code = 1
    if program.open(path, absolute, holding):
        program.tell_bad_ends(ended_badly)
        program.tell_damaged_settings()
        if is_mistyped:
            program.tell_new(path)
        QTimer.singleShot(_ROTATED_AFTER_MS, rotate_log)
        code = app.exec()
    # windows that have closed go before the application does
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    reporter.uninstall()
    record.end()
    return code


def _tell_on_terminal(sentence: str) -> None:
    """To who has started the program by a command; there is no terminal where it was started otherwise."""
    if sys.stderr is not None:
        sys.stderr.write(f"newsreader: {printable(sentence)}\n")
        sys.stderr.flush()


def _choose_library(asked: Path | None, settings: Settings) -> Path:
    """The one asked for, else the environment's or the last one opened, else the default."""
    if asked is not None:
        return asked.absolute()
    last = settings.text("library.last")
    default = default_library_path()
    if last and not os.environ.get("NEWSREADER_LIBRARY") and is_there(Path(last)):
        return Path(last)
    return default


class Program(QObject):
    """The application: one library at a time, its windows and what belongs to them."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__()
        self._app = app
        self._settings = settings
        self._session: LibrarySession | None = None
        self._server: HandOverServer | None = None
        self._hold: Hold | None = None
        self._error_dialog: ErrorDialog | None = None
        self._is_dressed = False
        self._language = SpokenLanguage(app, self)
        self._language.speak(settings.text("look.language"))
        load_fonts()
        app.setStyle("Fusion")
        app.setWindowIcon(program_icon())
        app.commitDataRequest.connect(self._on_system_ending)
        self._own_scale = scale_of_font(app.font())
        set_motion(app, settings.text("look.reduced_motion"))
        self.themes = ThemeKeeper(ThemeChoice(settings.text("look.theme")), self._scale(), parent=self)
        self.themes.changed.connect(self._dress)
        self._dress_plainly(self.themes.current)
        self._closed = ClosedLibrary(self.themes, self)
        self._renewing = QTimer(self)
        self._renewing.setSingleShot(True)
        self._renewing.setInterval(_RENEWED_AFTER_MS)
        self._renewing.timeout.connect(self._renew_windows)
        stop_listening = settings.listen(self._on_settings_changed)
        self.destroyed.connect(lambda _program: stop_listening())

    # -- the library and its windows

    @property
    def windows(self) -> list[MainWindow]:
        """The open windows, the one that is or was in front at the end."""
        windows = () if self._session is None else self._session.windows
        return [window for window in windows if isinstance(window, MainWindow)]

    @property
    def window(self) -> MainWindow | None:
        """The window in front."""
        return self.windows[-1] if self.windows else None

    @property
    def is_listening(self) -> bool:
        """Whether a later start may hand its files to this one."""
        return self._server is not None

    def open(self, path: Path, files: Sequence[str] = (), holding: Holding | None = None) -> bool:
        """Open a library's windows, creating the file when there is none; False when it cannot be opened.

        ``holding`` is what ``hold_or_read`` gave where that was asked before. The windows of the library that was open
        are kept for the next time and close.
        """
        hold, read_only = holding or hold_or_read(path)
        session = LibrarySession(path, self._settings, self, read_only=read_only)
        try:
            # creates or migrates; the windows themselves read only
            Library.open(path, read_only=bool(read_only)).close()
            windows = [self._new_window(session, state) for state in session.read_windows()]
            self._dress_once()
        except NewsreaderError as error:
            session.close()
            if hold is not None:
                hold.release()
            return self._meet(error, path, files)
        self._close_session()
        self._session = session
        self._hold = hold
        self._settings.remember_library(path)
        session.stood.connect(self._on_stood)
        session.window_wanted.connect(self._on_window_wanted)
        session.window_left.connect(self._on_window_left)
        session.ending.connect(self._leave_library)
        for window in windows:
            window.show()
            window.begin(files if window is windows[-1] else ())
        windows[-1].activateWindow()
        return True

    def _meet(self, error: NewsreaderError, path: Path, files: Sequence[str]) -> bool:
        """A library that cannot be opened: a damaged one can be restored or mended, and is then opened."""
        self._dress_once()
        work = self._closed.ask_what_to_do(path, str(error)) if isinstance(error, LibraryDamagedError) else None
        if work is None:
            if not isinstance(error, LibraryDamagedError):
                self._refuse(in_words(str(error)))
            return False
        finished = self._closed.do(work)
        notice = self._closed.notice_of(finished)
        if finished.problem and notice is not None:
            self._refuse(notice.sentence)
        if finished.problem or finished.cancelled or not self.open(path, files):
            return False
        self._say(notice)
        return True

    def _on_care_requested(self, work: CareWork) -> None:
        # after the dialog that asked is gone
        QTimer.singleShot(0, self, lambda: self._take_care(work))

    def _take_care(self, work: CareWork) -> None:
        """Do what needs a library that nobody has open; its windows close and come back."""
        if work.work == "open":
            self.open(work.library)
            return
        was_quitting = self._app.quitOnLastWindowClosed()
        self._app.setQuitOnLastWindowClosed(False)
        path = work.library
        if work.work != "import" or (self._session is not None and self._session.path == path):
            self._close_session()
        finished = self._closed.do(work)
        is_done = not finished.problem and not finished.cancelled
        if (is_done or self._session is None) and not self.open(path):
            self._app.quit()
        self._app.setQuitOnLastWindowClosed(was_quitting)
        self._say(self._closed.notice_of(finished))

    def _say(self, notice: Notice | None) -> None:
        if notice is not None and self.window is not None:
            self.window.notice.say(notice.sentence, notice.details, is_problem=notice.is_problem)

    def _new_window(self, session: LibrarySession, state: WindowState) -> MainWindow:
        window = MainWindow(session.path, self._settings, self.themes, session, state)
        window.library_requested.connect(self._on_library_requested)
        window.care_requested.connect(self._on_care_requested)
        return window

    def _on_window_wanted(self, state: WindowState) -> None:
        session, beside = self._session, self.window
        if session is None:
            return
        window = self._new_window(session, state)
        if beside is not None:
            window.stand_beside(beside)
        window.show()
        window.begin()
        window.raise_()
        window.activateWindow()

    def _on_window_left(self, window: MainWindow) -> None:
        # after the close event that told it
        window.deleteLater()

    def _close_session(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()
            session.deleteLater()

    def _on_library_requested(self, path: Path) -> None:
        # after the menu or dialog that asked is done with the old window
        QTimer.singleShot(0, self, lambda: self._change_library(path))

    def _change_library(self, path: Path) -> None:
        """Another program that has the library open comes to the front; else its windows take the place of these."""
        window = self.window
        if window is not None and self._session is not None and path.absolute() == self._session.path.absolute():
            window.come_forward()
        elif hand_over(path, ()):
            if window is not None:
                window.notice.say(self.tr("{library} is open already; its window is in front.").format(library=path.stem))
        else:
            self.open(path)

    # -- later starts, and the system's end

    def _on_stood(self) -> None:
        """The window shows its articles: do what it did not need for that."""
        if not gc.isenabled():
            # look for garbage among what is made from now on, and not again and again in what stays
            gc.freeze()
            gc.enable()
        if self._session is not None and self._hold is not None:
            self._listen(self._session.path)

    def _listen(self, path: Path) -> None:
        self._server = HandOverServer(path, self)
        self._server.files_arrived.connect(self._on_files_arrived)

    def _leave_library(self) -> None:
        """Windows that are closing take no files any more: what is started now must open its own, and may write."""
        hold, self._hold = self._hold, None
        if hold is not None:
            hold.release()
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _on_files_arrived(self, files: list[str]) -> None:
        window = self.window
        if window is not None:
            window.come_forward()
            window.desk.import_paths(files)

    def _on_system_ending(self, _manager: QSessionManager) -> None:
        """The user logs out: windows are about to be closed one by one, and all of them shall come back."""
        if self._session is not None:
            self._session.freeze()
            # who is still there by then has stayed
            QTimer.singleShot(_STAYED_MS, self._session, self._session.thaw)

    def end(self) -> None:
        """Close all windows and keep them for the next start."""
        if self._session is not None:
            self._session.close()
        self._app.quit()

    # -- looks

    def _scale(self) -> float:
        return self._settings.number("look.interface_size") * self._own_scale

    def _on_settings_changed(self, keys: frozenset[str]) -> None:
        if "look.reduced_motion" in keys:
            set_motion(self._app, self._settings.text("look.reduced_motion"))
        if keys & {"look.language", "look.interface_size"}:
            # after the control that was used, and after the last of several steps of it
            self._renewing.start()

    def _renew_windows(self) -> None:
        """Make all windows anew in another language or size, as they stand; what goes on in the library goes on."""
        session, before = self._session, self.windows
        self._language.speak(self._settings.text("look.language"))
        self.themes.set_scale(self._scale())
        if session is None:
            return
        for old in before:
            window = self._new_window(session, old.state())
            window.show()
            window.begin()
            window.take_over(old)
        for old in before:
            old.close()
        if before:
            self.windows[-1].activateWindow()

    def _dress_plainly(self, theme: Theme) -> None:
        self._app.setPalette(palette_of(theme))
        self._app.setFont(theme.ui_font(13))

    def _dress_once(self) -> None:
        """Put the style sheet on when the first window is put together: Qt would dress its parts anew at each step."""
        if not self._is_dressed:
            self._dress(self.themes.current)

    def _dress(self, theme: Theme) -> None:
        self._is_dressed = True
        self._dress_plainly(theme)
        self._app.setStyleSheet(style_sheet(theme))

    def _refuse(self, sentence: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        self._dress_once()
        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Newsreader"), sentence)
        box.exec()

    # -- errors of ours

    def hear_errors(self) -> CrashReporter:
        """Write down and tell what nobody caught, and end when the system says so."""
        reporter = CrashReporter(self)
        reporter.went_wrong.connect(self.show_error)
        reporter.refused.connect(self._tell_refused)
        reporter.install()
        EndSignals(self).end_requested.connect(self.end)
        return reporter

    def _tell_refused(self, sentence: str) -> None:
        window = self.window
        if window is not None:
            window.notice.say(in_words(sentence), is_problem=True)

    def show_error(self, details: str) -> None:
        """Say at once that something went wrong; while it is said, further errors join it."""
        from newsreader.ui.dialogs.error import ErrorDialog

        if self._error_dialog is not None:
            self._error_dialog.add(details)
            return
        self._dress_once()
        dialog = self._error_dialog = ErrorDialog(self.themes.current, details, self.window)
        dialog.quit_requested.connect(self.end)
        dialog.finished.connect(dialog.deleteLater)
        # also with its window
        dialog.destroyed.connect(self._on_error_told)
        dialog.open()

    def _on_error_told(self) -> None:
        self._error_dialog = None

    def tell_damaged_settings(self) -> None:
        """Say that settings were lost, and where what was there is kept."""
        window, kept = self.window, self._settings.damaged
        if window is not None and kept is not None:
            window.notice.say(
                self.tr("The settings could not be read, so they are as they came. The old file is kept as {file}.").format(
                    file=kept
                ),
                is_problem=True,
            )

    def tell_new(self, path: Path) -> None:
        """A library was asked for by name and was not there: perhaps another one was meant."""
        if (window := self.window) is not None:
            window.notice.offer(
                self.tr("There was no library at {path}. This is a new one.").format(path=path),
                self.tr("Open library…"),
                lambda: window.commands.trigger("library.open"),
            )

    def tell_bad_ends(self, ends: Sequence[EndedBadly]) -> None:
        """Say that the last run did not end by itself."""
        window = self.window
        if window is not None and ends:
            window.notice.say(
                self.tr("Newsreader ended unexpectedly last time. Nothing that was imported or decided is lost."),
                "\n\n".join(one.details for one in ends),
                is_problem=True,
            )
