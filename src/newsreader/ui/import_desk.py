"""Everything by which text comes in from the window: dialogs, paste, drop and the samples."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from newsreader.jobs.protocol import ImportPaths, ImportText
from newsreader.resources import seeds_folder
from newsreader.ui.format_words import filters_of_formats


class ImportDesk(QObject):
    """Turns what the reader picks, pastes or drops into requests for the jobs process."""

    request_made = Signal(object)
    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def import_paths(self, paths: Sequence[str]) -> None:
        """Import files and folders."""
        if paths:
            self.request_made.emit(ImportPaths(tuple(str(Path(path).absolute()) for path in paths)))

    def import_text(self, text: str) -> None:
        """Make an article of pasted or dropped text."""
        if text.strip():
            self.request_made.emit(ImportText(text))
        else:
            self.said.emit(self.tr("There is no text to paste. Copy some text first."))

    def ask_files(self) -> None:
        """Let the reader pick files."""
        filters = filters_of_formats(self.tr("All that can be read"), self.tr("All files"))
        files, _filter = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"), "", filters)
        self.import_paths(files)

    def ask_folder(self) -> None:
        """Let the reader pick a folder."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder with everything in it"))
        self.import_paths([folder] if folder else [])

    def import_samples(self) -> None:
        """The sample articles that come with the program."""
        self.import_paths([str(seeds_folder())])

    def paste(self) -> None:
        """Into the input field that has the focus, else as an article."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit) and not focused.isReadOnly():
            focused.paste()
            return
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Dropped or pasted: files and folders of this machine, or text."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.import_paths(paths)
        elif data.hasText():
            self.import_text(data.text())
        else:
            self.said.emit(self.tr("Only files and folders of this machine, or text, can become articles."))
