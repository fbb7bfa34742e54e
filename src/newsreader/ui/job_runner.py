"""The window's end of the jobs process: requests down, events up as signals.

The jobs process is started once and restarted when it dies. Nothing is lost by that: what is queued or waits for
analysis stands in the library, and what was asked for and not told as done is asked for again.
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QProcess, QProcessEnvironment, QTimer, Signal

from newsreader.jobs.command import worker_command
from newsreader.jobs.frames import BrokenFrameError, FrameReader, encode_frame
from newsreader.jobs.protocol import (
    AnalysisFinished,
    BeginSession,
    Cancel,
    CancelAcknowledged,
    CareFinished,
    Changed,
    ComparingFinished,
    DecisionRefused,
    DecisionsImported,
    Done,
    FoldersLookedThrough,
    HistoryChanged,
    ImportFinished,
    Numbered,
    OlderAnalysesFound,
    Pause,
    PauseChanged,
    PreferArticle,
    Problem,
    ProgressEvent,
    Ready,
    Redo,
    Request,
    RestChanged,
    Resume,
    Shutdown,
    StepsFinished,
    Undo,
)

_log = logging.getLogger(__name__)
_MOST_RESTARTS = 3
_END_WITHIN_MS = 3000
_STDERR_KEPT = 4000
_NOT_REPEATED = (BeginSession, Cancel, Pause, PreferArticle, Redo, Resume, Shutdown, Undo)
"""Not asked for again after a death: Undo and Redo would go two steps, and the others have no meaning by then.

Everything else does no harm when it is done twice.
"""


class JobRunner(QObject):
    """Starts the jobs process of one library and speaks with it.

    ``restarted`` tells that it had died and what it said before; ``ended`` that it ended because it should.
    """

    ready = Signal()
    progress_changed = Signal(object)
    changes_arrived = Signal(object)
    import_finished = Signal(object)
    comparing_finished = Signal()
    folders_looked_through = Signal(object)
    analysis_finished = Signal(object)
    steps_finished = Signal(object)
    cancel_acknowledged = Signal()
    pause_changed = Signal(bool)
    rest_changed = Signal(bool)
    problem_reported = Signal(str, str)
    history_changed = Signal(object)
    decision_refused = Signal(str, object)
    decisions_imported = Signal(str, object)
    older_analyses_found = Signal(int)
    care_finished = Signal(object)
    restarted = Signal(str)
    ended = Signal()

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.is_paused = False
        self.is_resting = False
        """Articles wait for their analysis and nobody works on them."""
        self._restarts = 0
        self._is_ending = False
        self._said = ""
        self._number = 0
        self._open: dict[int, Request] = {}
        self._asked_again: set[int] = set()
        self._steps: set[int] = set()
        self._held: list[Request] = []
        self._process = self._new_process()
        self._waits = False

    def wait(self) -> None:
        """Let the window show itself first; what it asks for meanwhile is kept. ``start_waiting`` ends that."""
        self._waits = True

    def start_waiting(self) -> None:
        """Start, when that was waited with."""
        if self._waits:
            self.start()

    def start(self) -> None:
        """Start the process and let it go on with what an earlier run left."""
        self._waits = False
        program, *arguments = worker_command("jobs", str(self._library))
        self._frames = FrameReader()
        self._process.start(program, arguments)
        if self.is_paused:
            # the pause ended with the process that knew of it
            self.is_paused = False
            self.pause_changed.emit(False)
        self._set_resting(False)
        if not self._restarts:
            self._write(BeginSession())
        self._write(Resume())
        for number, request in self._open.items():
            self._write(Numbered(number, request))
        for request in self._held:
            self._write(request)
        self._held.clear()

    def send(self, request: Request) -> None:
        """Hand a request over; it is written when the process is up, and again should that die before it is done."""
        if isinstance(request, Undo | Redo) and self._process.state() != QProcess.ProcessState.NotRunning:
            self._number += 1
            self._steps.add(self._number)
            self._write(Numbered(self._number, request))
        elif isinstance(request, _NOT_REPEATED):
            if self._waits:
                self._held.append(request)
            self._write(request)
        else:
            self._number += 1
            self._open[self._number] = request
            self._write(Numbered(self._number, request))

    def is_awaited(self) -> bool:
        """Whether something was asked for that is not told as done; what it changed was told before that."""
        return bool(self._open or self._steps)

    def _write(self, request: Request | Numbered) -> None:
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(QByteArray(encode_frame(request)))

    def end(self) -> None:
        """Let the process store what it holds and end; kill it when it does not within three seconds."""
        if self._waits and self._open:
            self.start()
        self._is_ending = True
        self._waits = False
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._write(Shutdown())
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(_END_WITHIN_MS):
                _log.warning("the jobs process did not end by itself and was killed")
                self._process.kill()
                self._process.waitForFinished(_END_WITHIN_MS)
        self.ended.emit()

    def _new_process(self) -> QProcess:
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._on_output_arrived)
        process.readyReadStandardError.connect(self._on_errors_arrived)
        process.finished.connect(self._on_process_finished)
        process.errorOccurred.connect(self._on_process_failed)
        return process

    def _on_output_arrived(self) -> None:
        try:
            for event in self._frames.feed(bytes(self._process.readAllStandardOutput().data())):
                self._tell(event)
        except BrokenFrameError as error:
            _log.error("the jobs process sent something else than frames: %s", error)
            self._process.kill()

    def _tell(self, event: object) -> None:
        match event:
            case Ready():
                self.ready.emit()
            case Done(number=number):
                self._open.pop(number, None)
                self._steps.discard(number)
            case ProgressEvent(progress=progress):
                self.progress_changed.emit(progress)
            case Changed(changes=changes):
                self._restarts = 0
                self.changes_arrived.emit(changes)
            case ImportFinished(report=report):
                self.import_finished.emit(report)
            case ComparingFinished():
                self.comparing_finished.emit()
            case FoldersLookedThrough(report=report):
                self.folders_looked_through.emit(report)
            case AnalysisFinished():
                self.analysis_finished.emit(event)
            case StepsFinished():
                self.steps_finished.emit(event)
            case PauseChanged(is_paused=is_paused):
                self.is_paused = is_paused
                self.pause_changed.emit(is_paused)
            case RestChanged(is_resting=is_resting):
                self._set_resting(is_resting)
            case CancelAcknowledged():
                self.cancel_acknowledged.emit()
            case HistoryChanged(history=history):
                self.history_changed.emit(history)
            case DecisionRefused(sentence=sentence, standing=standing):
                self.decision_refused.emit(sentence, standing)
            case DecisionsImported(path=path, report=report):
                self.decisions_imported.emit(path, report)
            case CareFinished():
                self.care_finished.emit(event)
            case OlderAnalysesFound(articles=articles):
                self.older_analyses_found.emit(articles)
            case Problem(sentence=sentence, details=details):
                _log.error("%s\n%s", sentence, details)
                self.problem_reported.emit(sentence, details)
            case _:
                _log.error("unknown event from the jobs process: %r", event)

    def _set_resting(self, is_resting: bool) -> None:
        if is_resting != self.is_resting:
            self.is_resting = is_resting
            self.rest_changed.emit(is_resting)

    def _on_errors_arrived(self) -> None:
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        self._said = (self._said + said)[-_STDERR_KEPT:]
        _log.info("jobs process: %s", said.rstrip())

    def _on_process_failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and not self._is_ending:
            self.problem_reported.emit(
                self.tr("The part of Newsreader that imports and analyses could not be started. Reading still works."),
                self._process.errorString(),
            )

    def _on_process_finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        if self._is_ending:
            return
        _log.error("the jobs process ended with %s: %s", code, self._said)
        self._steps.clear()
        if self._restarts >= _MOST_RESTARTS:
            self.problem_reported.emit(
                self.tr("Importing and analysing stopped again and again. Reading still works; restart Newsreader."),
                self._said,
            )
            return
        # what was under way at two deaths may be what kills it
        self._open = {number: request for number, request in self._open.items() if number not in self._asked_again}
        self._asked_again = set(self._open)
        self._restarts += 1
        QTimer.singleShot(200 * self._restarts, self, self._restart)

    def _restart(self) -> None:
        if not self._is_ending:
            said, self._said = self._said, ""
            self.start()
            self.restarted.emit(said)
