"""Work on a library that nobody has open, in a process of its own, with progress and Cancel."""

from __future__ import annotations

import logging

from PySide6.QtCore import QProcess
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QVBoxLayout, QWidget

from newsreader.jobs.command import worker_command
from newsreader.jobs.frames import BrokenFrameError, FrameReader
from newsreader.jobs.protocol import CareFinished, ProgressEvent
from newsreader.model.reports import JobKind, Progress
from newsreader.ui.care.work import CareWork
from newsreader.ui.controls.plain_label import PlainLabel
from newsreader.ui.dialogs.fitting import fit_dialog
from newsreader.ui.theme import Theme

_log = logging.getLogger(__name__)
_WIDTH = 420
_STEPS = 1000
_KINDS = {"restore": JobKind.RESTORE, "repair": JobKind.REPAIR, "import": JobKind.IMPORT}


class CareRunDialog(QDialog):
    """Closes when the work has ended; ``finished_with`` then says how. Cancelling leaves all as it was."""

    def __init__(self, theme: Theme, work: CareWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.finished_with = CareFinished(_KINDS[work.work], cancelled=True)
        self._has_told = False
        self._frames = FrameReader()
        self.setWindowTitle(self.tr("Newsreader"))
        label = PlainLabel(self._words(), theme.ui_font(13))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(label.text())
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self._buttons.rejected.connect(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(20),) * 4)
        column.setSpacing(theme.px(14))
        for part in (label, self.bar, self._buttons):
            column.addWidget(part)
        fit_dialog(self, theme, _WIDTH)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_output_arrived)
        self._process.readyReadStandardError.connect(self._on_errors_arrived)
        self._process.finished.connect(self._on_process_finished)
        self._process.errorOccurred.connect(self._on_process_failed)

    def run(self) -> CareFinished:
        """Start the work and wait for its end; the windows go on."""
        arguments = [] if self._work.source is None else [str(self._work.source)]
        program, *words = worker_command("care", self._work.work, str(self._work.library), *arguments)
        self._process.start(program, words)
        self.exec()
        return self.finished_with

    def cancel(self) -> None:
        """Let the work stop at once; it takes away what it has made."""
        self._buttons.setEnabled(False)
        self._process.closeWriteChannel()

    def reject(self) -> None:
        """Escape is a cancel: the dialog stays until the work has stopped."""
        self.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """So is the title bar's button."""
        event.ignore()
        self.cancel()

    def _words(self) -> str:
        name = self._work.library.name
        return {
            "restore": self.tr("Restoring the backup of {library}…"),
            "repair": self.tr("Mending {library}…"),
            "import": self.tr("Making {library} of the exported library…"),
        }[self._work.work].format(library=name)

    def _on_output_arrived(self) -> None:
        try:
            for event in self._frames.feed(bytes(self._process.readAllStandardOutput().data())):
                if isinstance(event, ProgressEvent):
                    self._show(event.progress)
                elif isinstance(event, CareFinished):
                    self.finished_with = event
                    self._has_told = True
        except BrokenFrameError as error:
            _log.error("the care process sent something else than frames: %s", error)
            self._process.kill()

    def _show(self, progress: Progress) -> None:
        if progress.total is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(_STEPS * progress.done // max(1, progress.total))

    def _on_errors_arrived(self) -> None:
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        _log.info("care process: %s", said.rstrip())

    def _on_process_finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._on_output_arrived()
        if not self._has_told:
            _log.error("the care process ended with %s", code)
            self._fail()
        super().accept()

    def _on_process_failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._fail()
            super().accept()

    def _fail(self) -> None:
        words = self.tr("The work on the library stopped before its end. The library is as it was; try again.")
        self.finished_with = CareFinished(_KINDS[self._work.work], problem=words)
