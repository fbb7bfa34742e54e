"""Hears of changes in watched folders, and has them looked through soon after."""

from __future__ import annotations

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from newsreader.jobs.watch_requests import LookThroughFolders
from newsreader.model.watching import LookReport
from newsreader.ui.job_runner import JobRunner

QUIET_MS = 1_200
"""After the last change: a folder that files are copied to changes many times."""


class FolderWatching(QObject):
    """A hint only: what it does not hear of, as on most network drives, is found by the look every few minutes."""

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(lambda: jobs.send(LookThroughFolders()))
        for changed in (self._watcher.directoryChanged, self._watcher.fileChanged):
            changed.connect(lambda _path: self._quiet.start())
        jobs.folders_looked_through.connect(self._on_looked_through)

    @property
    def paths(self) -> frozenset[str]:
        """Folders and files whose changes are heard of."""
        return frozenset((*self._watcher.directories(), *self._watcher.files()))

    def stop(self) -> None:
        """Hear nothing any more."""
        self._quiet.stop()
        if paths := self.paths:
            self._watcher.removePaths(list(paths))

    def _on_looked_through(self, report: LookReport) -> None:
        """Only what the look has just reached is listened to: a drive that does not answer would hold the window up."""
        wanted = frozenset(report.paths)
        if left := self.paths - wanted:
            self._watcher.removePaths(list(left))
        if new := wanted - self.paths:
            # what cannot be listened to, as where the system has no more room for it, is looked at all the same
            self._watcher.addPaths(list(new))
