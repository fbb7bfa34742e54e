"""Decisions leave and enter the library by a file, so that two colleagues share them: the dialogs and what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.jobs.protocol import ImportDecisions
from newsreader.library import Library
from newsreader.model.decision import DecisionImport
from newsreader.ui.library_reader import LibraryReader

_FILTER = "JSON lines (*.jsonl);;All files (*)"


class DecisionSharing(QObject):
    """``said`` is a sentence, its details and whether it tells of a problem; ``request_made`` goes to the jobs process."""

    said = Signal(str, str, bool)
    request_made = Signal(object)

    def __init__(self, window: QWidget, reader: LibraryReader) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader

    def ask_export(self) -> None:
        """Let the reader choose a file for all decisions in force."""
        name = str(Path.home() / f"{self._reader.path.stem} decisions.jsonl")
        chosen, _filter = QFileDialog.getSaveFileName(self._window, self.tr("Export decisions"), name, _FILTER)
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        """Write all decisions in force into a file."""
        target = path if path.suffix else path.with_suffix(".jsonl")

        def export(library: Library) -> tuple[str, str, bool]:
            try:
                target.write_text(library.export_decisions(), encoding="utf-8", newline="\n")
            except OSError as error:
                sentence = self.tr("{file} could not be written: {reason}.")
                return sentence.format(file=target, reason=error.strerror or error), "", True
            count = library.count_decisions()
            return self.tr("%Ln decision(s) written to {file}.", "", count).format(file=target), "", False

        self._reader.ask("decisions.export", export, lambda answer: self.said.emit(*answer))

    def ask_import(self) -> None:
        """Let the reader choose a colleague's file."""
        chosen, _filter = QFileDialog.getOpenFileName(self._window, self.tr("Import decisions"), "", _FILTER)
        if chosen:
            self.import_from(chosen)

    def import_from(self, path: str) -> None:
        """Add the decisions of a file; ``tell_import`` says later what became of them."""
        self.request_made.emit(ImportDecisions(path))

    def tell_import(self, path: str, report: DecisionImport) -> None:
        """Say what became of a file's decisions."""
        details = [
            *(self.tr("Left out: {reason}").format(reason=one.reason) for one in report.conflicts),
            *(self.tr("Line {n}: {reason}").format(n=number, reason=why) for number, why in report.bad_lines),
        ]
        self.said.emit(self._sentence(path, report), "\n".join(details), bool(details))

    def _sentence(self, path: str, report: DecisionImport) -> str:
        parts = [
            self.tr("%Ln decision(s) added", "", report.added) if report.added else "",
            self.tr("%Ln already here", "", report.known) if report.known else "",
            self.tr("%Ln taken back here before and left so", "", report.revoked_here) if report.revoked_here else "",
            self.tr("%Ln left out, as they contradict yours", "", len(report.conflicts)) if report.conflicts else "",
            self.tr("%Ln line(s) could not be read", "", len(report.bad_lines)) if report.bad_lines else "",
        ]
        words = ", ".join(part for part in parts if part) or self.tr("no decision in it")
        return f"{Path(path).name}: {words}."
