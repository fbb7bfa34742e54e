"""The commands of the library's care, and what came of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.jobs.protocol import BackUp, CareFinished, CheckLibrary, ExportLibrary
from newsreader.library import keeping
from newsreader.model.care import Backup, CheckReport, Exported
from newsreader.model.reports import JobKind
from newsreader.ui.care.words import damage_lines
from newsreader.ui.care.work import CareWork
from newsreader.ui.core_words import in_words
from newsreader.ui.library_session import LibrarySession
from newsreader.ui.notice_bar import NoticeBar
from newsreader.ui.theme import ThemeKeeper

_LOOK_EVERY_MS = 3000


class CareDesk(QObject):
    """``request_made`` goes to the jobs process; ``care_requested`` (CareWork) is what needs the library closed."""

    request_made = Signal(object)
    care_requested = Signal(object)

    def __init__(
        self, window: QWidget, library: Path, notice: NoticeBar, themes: ThemeKeeper, speaks: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._library = library
        self._notice = notice
        self._themes = themes
        self._speaks = speaks
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_EVERY_MS)
        self._looking.timeout.connect(self._look_whether_free)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The commands of this desk."""
        return {
            "library.back_up": lambda: self.request_made.emit(BackUp()),
            "library.restore": self.ask_restore,
            "library.check": lambda: self.request_made.emit(CheckLibrary()),
            "library.export": self.ask_export,
            "library.import_export": self.ask_import,
        }

    def listen_to(self, session: LibrarySession) -> None:
        """Hear what the jobs process tells; where the library is another program's, wait for its end."""
        session.jobs.care_finished.connect(self._on_care_finished)
        if session.read_only:
            self._notice.say(in_words(session.read_only), is_problem=True)
            if keeping.is_held(self._library):
                self._looking.start()

    # -- asking

    def ask_restore(self) -> None:
        """Let the reader choose a backup."""
        self._open_dialog("", "")

    def ask_export(self) -> None:
        """Let the reader choose where the library is written to."""
        parent = QFileDialog.getExistingDirectory(
            self._window, self.tr("Choose where a folder with the whole library is made"), str(Path.home())
        )
        if parent:
            self.request_made.emit(ExportLibrary(str(_free_folder(Path(parent), self._library.stem))))

    def ask_import(self) -> None:
        """Let the reader choose an export, and a name for the library that it becomes."""

        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Choose the folder of an exported library"))
        if not folder:
            return
        if not keeping.is_export(Path(folder)):
            self._notice.say(
                self.tr("{folder} is no exported library: it has no file export.json. Choose another folder.").format(
                    folder=folder
                ),
                is_problem=True,
            )
            return
        name, _filter = QFileDialog.getSaveFileName(
            self._window,
            self.tr("New library"),
            str(self._library.parent / f"{Path(folder).name}.library"),
            self.tr("Newsreader library (*.library)"),
        )
        if name:
            self.care_requested.emit(CareWork("import", Path(name), Path(folder)))

    # -- telling

    def _on_care_finished(self, event: CareFinished) -> None:
        if not self._speaks() or event.cancelled:
            return
        if event.problem:
            self._notice.say(in_words(event.problem), is_problem=True, action=self._help_against(event))
            return
        match event.answer:
            case CheckReport():
                self._tell_check(event.answer)
            case Exported(articles=articles):
                self._notice.say(self.tr("The library with %Ln article(s) was exported.", "", articles))
            case Backup(path=path):
                self._notice.say(
                    self.tr("The library was backed up."),
                    action=(self.tr("Show in folder"), lambda: self._show_folder(path.parent)),
                )
            case None if event.kind is JobKind.BACK_UP:
                self._notice.say(self.tr("Nothing has changed since the last backup."))

    def _help_against(self, event: CareFinished) -> tuple[str, Callable[[], None]] | None:
        if event.kind is not JobKind.CHECK:
            return None
        return self.tr("What to do…"), lambda: self._open_dialog(in_words(event.problem), "")

    def _tell_check(self, report: CheckReport) -> None:
        if report.is_sound:
            self._notice.say(self.tr("The library is sound: all %Ln stored item(s) are as they were.", "", report.rows))
            return

        details = damage_lines(report)
        sentence = self.tr("The library is damaged in %Ln place(s).", "", len(report.damages))
        self._notice.say(
            sentence,
            details,
            is_problem=True,
            action=(self.tr("What to do…"), lambda: self._open_dialog(sentence, details)),
        )

    def _open_dialog(self, damage: str, details: str) -> None:
        from newsreader.ui.care.backup_dialog import BackupDialog

        dialog = BackupDialog(
            self._themes.current,
            self._library.name,
            keeping.list_backups(self._library),
            damage=damage,
            details=details,
            parent=self._window,
        )
        dialog.restore_requested.connect(
            lambda backup: self.care_requested.emit(CareWork("restore", self._library, backup.path))
        )
        dialog.repair_requested.connect(lambda: self.care_requested.emit(CareWork("repair", self._library)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_folder(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    # -- a library that is another program's

    def _look_whether_free(self) -> None:
        if keeping.is_held(self._library):
            return
        self._looking.stop()
        self._notice.offer(
            self.tr("The other Newsreader has closed this library; it can be changed here now."),
            self.tr("Open for changes"),
            lambda: self.care_requested.emit(CareWork("open", self._library)),
        )


def _free_folder(parent: Path, name: str) -> Path:
    """A folder that is not there yet."""
    names = (parent / (f"{name} export" + (f" {number}" if number else "")) for number in range(10_000))
    return next(folder for folder in names if not folder.exists())
