"""New, Open and the recent libraries of the File menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from newsreader.library.keeping import is_there


class LibraryMenu(QObject):
    """Asks which library to open; ``library_requested`` tells its path."""

    library_requested = Signal(object)

    def __init__(self, window: QWidget, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._path = path

    def ask_new(self) -> None:
        """Let the reader name a new library."""
        name, _filter = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New library"),
            str(self._path.parent / "news.library"),
            self.tr("Newsreader library (*.library)"),
        )
        if name:
            self.library_requested.emit(Path(name))

    def ask_open(self) -> None:
        """Let the reader pick a library."""
        name, _filter = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open library"),
            str(self._path.parent),
            self.tr("Newsreader library (*.library);;All files (*)"),
        )
        if name:
            self.library_requested.emit(Path(name))

    def recent(self, names: Sequence[str]) -> list[Path]:
        """Those of these libraries that are there still, without the open one."""
        return [path for path in map(Path, names) if path != self._path and is_there(path)]

    def add_recent(self, file_menu: QMenu, names: Sequence[str], after: QAction) -> None:
        """Libraries opened before, newest first, below ``after``; those that are gone are left out."""
        recent = self.recent(names)
        if not recent:
            return
        menu = QMenu(self.tr("Recent libraries"), file_menu)
        for path in recent:
            # an ampersand would become the mark of an access key
            action = menu.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(partial(self.library_requested.emit, path))
        following = file_menu.actions()[file_menu.actions().index(after) + 1]
        file_menu.insertMenu(following, menu)
