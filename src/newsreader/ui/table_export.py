"""Asks where a table is to be written, writes it in the reader's thread, and says what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.errors import ExportError
from newsreader.library import Library
from newsreader.ui.library_reader import LibraryReader

if TYPE_CHECKING:
    from newsreader.jobs.export_tables import Table


class TableExport(QObject):
    """``said`` is a sentence for the notice bar, and whether it tells of a problem."""

    said = Signal(str, bool)

    def __init__(self, window: QWidget, reader: LibraryReader) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader

    def ask(self, name: str, read: Callable[[Library], Table]) -> None:
        """Let the reader choose a file, then write what ``read`` gives."""
        chosen, _filter = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export"),
            str(Path.home() / f"{name}.csv"),
            self.tr("Table (*.csv);;JSON (*.json);;JSON lines (*.jsonl)"),
        )
        if chosen:
            self.write(Path(chosen), read)

    def write(self, path: Path, read: Callable[[Library], Table]) -> None:
        """Write what ``read`` gives into a file."""
        target = path if path.suffix else path.with_suffix(".csv")

        from newsreader.jobs.export_tables import write_table

        def export(library: Library) -> tuple[str, bool]:
            try:
                count = write_table(target, read(library))
            except ExportError as error:
                return str(error), True
            return self.tr("%Ln row(s) written to {file}.", "", count).format(file=target), False

        self._reader.ask("export", export, lambda answer: self.said.emit(*answer))
