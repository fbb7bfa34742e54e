"""Watched folders in the window: choosing one, and the list of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.jobs.watch_requests import LookThroughFolders, WatchFolder
from newsreader.model.changes import Changes
from newsreader.ui.library_reader import LibraryReader
from newsreader.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from newsreader.ui.dialogs.watched_folders import WatchedFoldersDialog


class WatchingDesk(QObject):
    """``request_made`` goes to the jobs process."""

    request_made = Signal(object)

    def __init__(self, window: QWidget, reader: LibraryReader, themes: ThemeKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._themes = themes
        self._dialog: WatchedFoldersDialog | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The commands that are carried out here."""
        return {"library.watch_folder": self.ask_folder, "library.watched_folders": self.show_folders}

    def apply(self, changes: Changes) -> None:
        """Show what a write changed."""
        if self._dialog is not None and "watched_folder" in changes.tables:
            self._dialog.show_folders(self._reader.now.list_watched())

    def stop(self) -> None:
        """The window is closing."""
        if self._dialog is not None:
            self._dialog.close()

    def ask_folder(self) -> None:
        """Let the reader pick a folder to watch, with those below it."""
        parent = self._dialog or self._window
        folder = QFileDialog.getExistingDirectory(
            parent, self.tr("Watch a folder: new files in it come in by themselves")
        )
        if folder:
            self.request_made.emit(WatchFolder(folder))
            self.show_folders()

    def show_folders(self) -> None:
        """The watched folders: with which others, paused, removed."""
        from newsreader.ui.dialogs.watched_folders import WatchedFoldersDialog

        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        dialog = WatchedFoldersDialog(self._themes.current, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.add_requested.connect(self.ask_folder)
        dialog.look_requested.connect(lambda: self.request_made.emit(LookThroughFolders()))
        dialog.request_made.connect(self.request_made)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.show_folders(self._reader.now.list_watched())
        dialog.open()

    def _on_closed(self) -> None:
        self._dialog = None
