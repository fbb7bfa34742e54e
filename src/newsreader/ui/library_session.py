"""One open library: its jobs process, whose events all windows hear, and the windows themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.jobs.protocol import CareFinished, StepsFinished
from newsreader.model.decision import HistoryState
from newsreader.model.reports import JobKind, Progress
from newsreader.settings import Settings
from newsreader.ui.folder_watching import FolderWatching
from newsreader.ui.job_runner import JobRunner
from newsreader.ui.session_file import SessionFile
from newsreader.ui.window.state import SessionState, WindowState

_KEEP_EVERY_MS = 10_000
_KEEP_SOON_MS = 1_500


class SessionWindow(Protocol):
    """What the session knows of a window."""

    def state(self) -> WindowState:
        """What it shows now."""

    def close(self) -> bool:
        """Leave the session and vanish."""


class LibrarySession(QObject):
    """Keeps the windows of a library in step and remembers them.

    ``window_wanted`` asks for one more window (its WindowState); ``window_left`` tells which one has closed. ``stood``
    tells that the first of them shows its articles. With the last of them the jobs process ends. What the windows show is
    written down every few seconds, so that a session that is killed comes back as well.
    """

    window_wanted = Signal(object)
    window_left = Signal(object)
    stood = Signal()
    ending = Signal()

    def __init__(
        self, library: Path, settings: Settings, parent: QObject | None = None, *, read_only: str = ""
    ) -> None:
        """``read_only``: why the library cannot be changed, a sentence; there is no jobs process then."""
        super().__init__(parent)
        self.path = library
        self.read_only = read_only
        self.jobs = JobRunner(library, self)
        self.watching = FolderWatching(self.jobs, self)
        self.history: HistoryState | None = None
        """What undo and redo would do; None until the jobs process has told."""
        self.running: dict[JobKind, Progress] = {}
        """How far each running job is."""
        self._windows: list[SessionWindow] = []
        self._file = SessionFile(settings.path, library)
        self._is_closing = False
        self._has_begun = False
        self._has_stood = False
        self._keeping = QTimer(self)
        self._keeping.setInterval(_KEEP_EVERY_MS)
        self._keeping.timeout.connect(self.keep)
        self._keeping_soon = QTimer(self)
        self._keeping_soon.setSingleShot(True)
        self._keeping_soon.setInterval(_KEEP_SOON_MS)
        self._keeping_soon.timeout.connect(self.keep)
        self.jobs.history_changed.connect(self._on_history_changed)
        self.jobs.progress_changed.connect(self._on_progress_changed)
        self.jobs.import_finished.connect(self._on_import_finished)
        self.jobs.comparing_finished.connect(self._on_comparing_finished)
        self.jobs.analysis_finished.connect(self._on_analysis_finished)
        self.jobs.care_finished.connect(self._on_care_finished)
        self.jobs.steps_finished.connect(self._on_steps_finished)

    # -- the windows

    @property
    def windows(self) -> tuple[SessionWindow, ...]:
        """Those that are open, the one that was in front last at the end."""
        return tuple(self._windows)

    @property
    def current(self) -> SessionWindow | None:
        """The window that is in front, or was so last: the one that speaks to the reader."""
        return self._windows[-1] if self._windows else None

    def join(self, window: SessionWindow) -> None:
        """One more window shows the library."""
        self._windows.append(window)

    def begin(self) -> None:
        """The first window shows itself; what it does not need for that waits until it stands."""
        if not self._has_begun:
            self._has_begun = True
            if not self.read_only:
                self.jobs.wait()
            self._keeping.start()

    def stand(self) -> None:
        """A window shows what it asked for: the jobs process may start, and whatever else has waited."""
        if self._windows and not self._has_stood:
            self._has_stood = True
            self.jobs.start_waiting()
            self.stood.emit()

    def come_to_front(self, window: SessionWindow) -> None:
        """A window was activated."""
        if window in self._windows and window is not self.current:
            self._windows.remove(window)
            self._windows.append(window)

    def leave(self, window: SessionWindow) -> None:
        """A window closes. Alone, it is what the next session begins with; beside others it is forgotten."""
        if window not in self._windows:
            return
        is_last = len(self._windows) == 1
        if is_last:
            self.keep()
        self._windows.remove(window)
        if is_last:
            self._end()
        else:
            self.keep()
        self.window_left.emit(window)

    def close(self) -> None:
        """Keep all windows for the next session and close them."""
        self.freeze()
        for window in self.windows:
            window.close()

    def freeze(self) -> None:
        """Everything ends now: keep what is shown, and nothing of how it goes away."""
        self.keep()
        self._is_closing = True

    def thaw(self) -> None:
        """It did not end after all."""
        self._is_closing = False

    def _end(self) -> None:
        self._keeping.stop()
        self._keeping_soon.stop()
        self.ending.emit()
        self.watching.stop()
        self.jobs.end()

    # -- what is kept

    def read_windows(self) -> tuple[WindowState, ...]:
        """The windows of the last session, at least one."""
        return self._file.read().windows or (WindowState(),)

    def keep_soon(self) -> None:
        """Something about a window has changed that is worth keeping."""
        if not self._is_closing and not self._keeping_soon.isActive() and self._windows:
            self._keeping_soon.start()

    def keep(self) -> None:
        """Write down what all windows show."""
        if self._windows and not self._is_closing:
            self._file.write(SessionState(windows=tuple(window.state() for window in self._windows)))

    # -- what a window needs to know that comes later

    def _on_history_changed(self, history: HistoryState) -> None:
        self.history = history

    def _on_progress_changed(self, progress: Progress) -> None:
        self.running[progress.kind] = progress

    def _on_import_finished(self, _report: object) -> None:
        self.running.pop(JobKind.IMPORT, None)

    def _on_care_finished(self, event: CareFinished) -> None:
        self.running.pop(event.kind, None)

    def _on_analysis_finished(self, _event: object) -> None:
        self.running.pop(JobKind.ANALYSE, None)

    def _on_comparing_finished(self) -> None:
        self.running.pop(JobKind.COMPARE, None)

    def _on_steps_finished(self, event: StepsFinished) -> None:
        self.running.pop(event.kind, None)
